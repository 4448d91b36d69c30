/** `npm install` ends with this: builds the command line, and the page for `npm start`. */
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { build, cliConfig, startConfig } = require("./build");

/**
 * The first `npx gouji` makes a place in npm's cache for this project's own command, which takes seconds; it is asked
 * for here, so that nobody waits for it later. Nothing is fetched, and nothing is lost where it fails.
 */
function warmNpx() {
  spawnSync("npx", ["--offline", "gouji", "--version"], {
    cwd: path.resolve(__dirname, ".."),
    stdio: "ignore",
    shell: process.platform === "win32",
  });
}

build(cliConfig(), startConfig()).then(warmNpx, (error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
