/**
 * `npm run dev:excel`: serves the add-in at the address of manifest.xml, with a certificate this machine trusts, for Excel on
 * Windows and Mac. With `-- --recorder` the pane is the recorder's page (docs/recorder.md).
 */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");
const makeConfigs = require("../webpack.config.js");

const PORT = 3000;
const recorder = process.argv.includes("--recorder");

async function certificates() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    throw new Error(
      "npm run dev:excel 只在装有 Excel 的 Windows 或 Mac 上有用；这里请用 npm test，里面有本地 Excel。",
    );
  }
  // Asked for here and not at the top: it changes the system's store of certificates, and asks the user first.
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return getHttpsServerOptions();
}

function config() {
  const excel = makeConfigs({ WEBPACK_SERVE: true }, { mode: "development" }).find(
    ({ name }) => name === "excel",
  );
  if (!recorder) return excel;
  return {
    ...excel,
    entry: { ...excel.entry, recorder: "./taskpane/recorder.ts" },
    plugins: [
      ...excel.plugins.filter((plugin) => plugin.userOptions?.filename !== "excel.html"),
      new HtmlWebpackPlugin({
        template: "./taskpane/recorder.html",
        filename: "excel.html",
        chunks: ["recorder"],
        officeJs: "office/office.js",
      }),
    ],
  };
}

async function main() {
  const options = await certificates();
  const server = new WebpackDevServer(
    {
      host: "localhost",
      port: PORT,
      server: { type: "https", options },
      hot: false,
      client: { overlay: false },
      static: false,
      headers: { "Cache-Control": "no-store" },
    },
    webpack(config()),
  );
  await server.start();
  const manifest = path.resolve(__dirname, "../manifest.xml");
  console.log(`加载项已在 https://localhost:${PORT}/ 就绪${recorder ? "（记录页）" : ""}。按 Ctrl+C 结束。`);
  console.log(`在 Excel 里载入清单 ${manifest}：`);
  console.log(
    "Windows：文件 › 选项 › 信任中心 › 受信任的加载项目录，加入放有清单的共享文件夹，再到 插入 › 我的加载项 › 共享文件夹。",
  );
  console.log("Mac：把清单复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重启 Excel。");
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
