/**
 * `npm install` ends with this: builds the command line and the page for `npm start`, and puts the command line where
 * `npx gouji` looks first, so that nothing is asked of a registry.
 */
const { mkdirSync, rmSync, symlinkSync } = require("node:fs");
const path = require("node:path");
const { build, cliConfig, startConfig } = require("./build");

function link() {
  // On Windows a link needs rights; npx there takes the longer way by the package's own "bin".
  if (process.platform === "win32") return;
  const folder = path.resolve(__dirname, "../node_modules/.bin");
  mkdirSync(folder, { recursive: true });
  rmSync(path.join(folder, "gouji"), { force: true });
  symlinkSync("../../dist/cli/gouji.js", path.join(folder, "gouji"));
}

build(cliConfig(), startConfig()).then(link, (error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
