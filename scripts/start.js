/**
 * `npm start`: serves the page on the loopback address and prints where. `npm install` has built it; what was changed since
 * is built again. PORT says where to begin looking for a free port.
 */
const { build, START } = require("./build.js");
const { serve } = require("./static.js");

async function main() {
  console.log("正在准备网页……");
  await build("start");
  const { address } = await serve(START, Number(process.env.PORT) || 4280);
  console.log(`勾稽已就绪：${address}`);
  console.log("用浏览器打开上面的地址，示例工作簿已经打开；按 Ctrl+C 结束。");
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
