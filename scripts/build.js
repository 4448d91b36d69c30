/** Builds for use right here: the command line, and the page, in seconds. */
const { existsSync, readdirSync, statSync, utimesSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const makeConfigs = require("../webpack.config.js");

const root = path.resolve(__dirname, "..");

/** Where the page for `npm start` goes. */
const START = path.join(root, "dist", "start");

/** What they are made from. */
const SOURCES = [
  "src",
  "hosts",
  "taskpane",
  "cli",
  "assets",
  "samples",
  "webpack.config.js",
  "package-lock.json",
  ".swcrc",
];

/** Each build by name: what it is made with, and the file that shows that it is there. */
const BUILDS = {
  cli: { config: ({ cli }) => cli, output: path.join(root, "dist", "cli", "gouji.js") },
  start: {
    config: ({ page }) => ({ ...page, output: { ...page.output, path: START } }),
    output: path.join(START, "index.html"),
  },
};

/** When a build was done is written down: webpack does not touch a file whose content stays the same. */
const stampOf = (name) => path.join(root, "dist", `.${name}-built`);

function isFresh(name) {
  const built = statSync(stampOf(name), { throwIfNoEntry: false });
  if (!built || !existsSync(BUILDS[name].output)) return false;
  return SOURCES.every((source) => newest(path.join(root, source)) <= built.mtimeMs);
}

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/**
 * Builds those that are older than what they are made from.
 *
 * @param {("cli" | "start")[]} names
 * @returns {Promise<void>} rejected with what the compiler says
 */
async function build(...names) {
  const wanted = names.filter((name) => !isFresh(name));
  if (wanted.length === 0) return;
  const started = new Date();
  const configs = Object.fromEntries(
    makeConfigs({}, { mode: "production" }).map((config) => [config.name, config]),
  );
  await compile(wanted.map((name) => BUILDS[name].config(configs)));
  for (const name of wanted) {
    writeFileSync(stampOf(name), "");
    utimesSync(stampOf(name), started, started);
  }
}

/** @returns {Promise<void>} rejected with what the compiler says */
function compile(configs) {
  const compiler = webpack(configs);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}

module.exports = { START, build, compile };
