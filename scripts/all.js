/**
 * `npm test`: every check there is. Types, lint, format and build have nothing to do with each other: as many run at once as there
 * are processors, the longest first. The tests come after them, for they drive what was built.
 */
const { spawn } = require("node:child_process");
const { availableParallelism } = require("node:os");

const CHECKS = ["package", "typecheck", "lint:code", "lint:format"];

/** Runs a script of package.json; what it says comes when it is done, so that no two speak at once. */
function run(script) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn("npm", ["run", script], { shell: process.platform === "win32" });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

async function main() {
  const waiting = [...CHECKS];
  const failed = [];
  const lane = async () => {
    for (let script = waiting.shift(); script; script = waiting.shift())
      if (!(await run(script))) failed.push(script);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), CHECKS.length) }, lane));
  if (failed.length > 0) {
    console.error(`没有通过：${failed.map((script) => `npm run ${script}`).join("、")}。`);
    process.exitCode = 1;
    return;
  }
  const jest = spawn(process.execPath, [require.resolve("jest/bin/jest"), "--maxWorkers=100%"], {
    stdio: "inherit",
  });
  jest.on("close", (code) => (process.exitCode = code ?? 1));
}

void main();
