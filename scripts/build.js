/** Builds for use right here: the command line, and the page without shrinking it, which takes seconds. */
const { readdirSync, statSync } = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const makeConfigs = require("../webpack.config");

const root = path.resolve(__dirname, "..");

/** Where the page for `npm start` goes. */
const START = path.join(root, "dist", "start");

/** What the page is made from. */
const SOURCES = [
  "src",
  "hosts",
  "taskpane",
  "assets",
  "test/samples",
  "webpack.config.js",
  "package-lock.json",
  ".swcrc",
];

function configs() {
  return Object.fromEntries(makeConfigs({}, { mode: "production" }).map((config) => [config.name, config]));
}

function cliConfig() {
  return configs().cli;
}

function startConfig() {
  const { page } = configs();
  return {
    ...page,
    output: { ...page.output, path: START },
    optimization: { ...page.optimization, minimize: false },
  };
}

/** Whether the page for `npm start` is younger than everything it is made from. */
function isStartFresh() {
  const built = statSync(path.join(START, "index.html"), { throwIfNoEntry: false });
  return built !== undefined && SOURCES.every((name) => newest(path.join(root, name)) <= built.mtimeMs);
}

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** @returns {Promise<void>} rejected with what the compiler says */
function build(...wanted) {
  const compiler = webpack(wanted);
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

module.exports = { START, build, cliConfig, isStartFresh, startConfig };
