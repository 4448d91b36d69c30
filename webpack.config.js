/**
 * One build, several faces, each a named config: `npx webpack --config-name cli`.
 *
 * - `cli`     the command line, one file that node runs        → dist/cli/gouji.js
 * - `page`    the page without Excel                           → dist/page/index.html
 *             and with `--env package` as one file too         → dist/gouji.html
 * - `excel`   the task pane of the add-in, with Office.js      → dist/excel/
 */
const { chmodSync, readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin } = require("webpack");
const { NoticesPlugin } = require("./scripts/notices.js");
const { OneFilePlugin } = require("./scripts/one-file.js");

const ICON = "./assets/favicon.svg";

/** The page as one file, seen from the folder of the page. */
const ONE_FILE = "../gouji.html";

const dist = (...parts) => path.resolve(__dirname, "dist", ...parts);

/** For packages that are newer than Chromium 90. */
const OLD_ENGINE = { swcrc: false, jsc: { target: "es2020", parser: { syntax: "ecmascript" } } };

/** What every face shares: TypeScript through swc (.swcrc), modules left to webpack so that it can drop the unused. */
function base(name, mode) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: false,
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      // One file a face: a page that is opened from a disk cannot fetch another.
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "swc-loader" },
        // Written for engines younger than ours; the tests of the built page find the next one.
        { test: /\.m?js$/, include: /node_modules[\\/]tabster/, loader: "swc-loader", options: OLD_ENGINE },
        { test: /\.xlsx$/, type: "asset/inline" },
        { test: /\.build\.js$/, loader: path.join(__dirname, "scripts/build-time.js") },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** A face that a browser shows. */
function web(name, mode, entry) {
  return {
    ...base(name, mode),
    target: ["web", "es2020"],
    entry,
    output: { path: dist(name), filename: "[name].js", publicPath: "", clean: true },
    optimization: {
      splitChunks: false,
      runtimeChunk: false,
      // swc shrinks as well as terser and takes a third of the time. Licences stand in third-party-notices.txt.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
  };
}

/**
 * The content security policy of a page: nothing but its own files, no evaluation of text, no connection. Fluent
 * UI puts its rules into style elements at run time, hence the one exception. A page served for development also
 * talks to its server.
 */
function policy({ scripts = "'self'", connect = "'none'" } = {}) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What every page begins with, by the name that its template gives it. */
function shared(contentPolicy) {
  const metas = [
    `charset="utf-8"`,
    `http-equiv="Content-Security-Policy" content="${contentPolicy}"`,
    `name="viewport" content="width=device-width, initial-scale=1"`,
    `name="color-scheme" content="light dark"`,
    `name="referrer" content="no-referrer"`,
  ];
  return {
    head: metas.map((meta) => `<meta ${meta} />`).join("\n    "),
    font: `"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif`,
  };
}

/** Lets the built command line be started by its name. */
class ExecutablePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("ExecutablePlugin", (compilation) => {
      for (const file of Object.keys(compilation.assets).filter((name) => name.endsWith(".js"))) {
        chmodSync(path.join(compilation.outputOptions.path, file), 0o755);
      }
    });
  }
}

function cli() {
  return {
    ...base("cli", "production"),
    target: "node20",
    entry: { gouji: "./cli/gouji.ts" },
    output: { path: dist("cli"), filename: "[name].js", clean: true },
    optimization: { minimize: false },
    plugins: [
      new NoticesPlugin(),
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      new ExecutablePlugin(),
    ],
  };
}

/** The icon as a data address, for the page that has no other file beside it. */
function inlineIcon() {
  return `data:image/svg+xml;base64,${readFileSync(path.join(__dirname, ICON)).toString("base64")}`;
}

/** The page; `packaged` puts it beside the folder as one file as well. */
function page(mode, { serving = false, packaged = false }) {
  const plugins = [
    new NoticesPlugin(),
    new HtmlWebpackPlugin({
      template: "./taskpane/page.html",
      filename: "index.html",
      chunks: ["page"],
      favicon: ICON,
      templateParameters: shared(policy(serving ? { connect: "'self' ws:" } : {})),
    }),
  ];
  if (packaged) {
    plugins.push(
      new HtmlWebpackPlugin({
        template: "./taskpane/page.html",
        filename: ONE_FILE,
        icon: inlineIcon(),
        templateParameters: shared(policy()),
        inject: false,
      }),
      new OneFilePlugin({ html: ONE_FILE, script: "page.js", unpack: "unpack.js" }),
    );
  }
  return {
    ...web("page", mode, {
      page: "./taskpane/page.tsx",
      ...(packaged ? { unpack: "./taskpane/unpack.ts" } : {}),
    }),
    plugins,
    devServer: { host: "127.0.0.1", port: "auto", hot: false, client: { overlay: false } },
  };
}

/** The files of Office.js that a pane in Excel asks for, whatever the platform: see docs/excel.md. */
const OFFICE_FILES = [
  "dist/office.js",
  "dist/excel-win32-16.01.js",
  "dist/excel-web-16.00.js",
  "dist/excel-mac-16.00.js",
  "dist/o15apptofilemappingtable.js",
  "dist/zh-cn/office_strings.js",
  "dist/en-us/office_strings.js",
  "dist/telemetry/oteljs_agave.js",
  "LICENSE.md",
];

/** Where manifest.xml says that the add-in is: the address of `npm run dev:excel`. */
const DEV_URL = "https://localhost:3000/";

/**
 * The add-in. OFFICE_JS_URL takes Office.js from Microsoft's address instead of a copy beside the pane; GOUJI_URL is where the
 * folder will be served, and goes into the manifest.
 */
function excel(mode, { serving = false }) {
  const officeUrl = process.env.OFFICE_JS_URL ?? "";
  const url = process.env.GOUJI_URL ?? DEV_URL;
  const html = (name) =>
    new HtmlWebpackPlugin({
      template: `./taskpane/${name}.html`,
      filename: `${name}.html`,
      chunks: [name],
      officeJs: officeUrl || "office/office.js",
      templateParameters: shared(
        policy({
          scripts: officeUrl ? `'self' ${new URL(officeUrl).origin}` : "'self'",
          ...(serving ? { connect: "'self' wss:" } : {}),
        }),
      ),
    });
  // What is copied is copied as it is: neither Office.js nor the script for old engines may be rewritten.
  const asIs = { info: { minimized: true } };
  const config = web("excel", mode, {
    excel: "./taskpane/excel.tsx",
    commands: "./taskpane/commands.ts",
    message: "./taskpane/message.ts",
    save: "./taskpane/save.ts",
  });
  return {
    ...config,
    // The pane is served: views that are not shown at once come when they are asked for.
    module: { ...config.module, parser: {} },
    output: { ...config.output, chunkFilename: "[name].[contenthash:8].js" },
    plugins: [
      new NoticesPlugin(),
      html("excel"),
      html("commands"),
      html("message"),
      html("save"),
      new CopyPlugin({
        patterns: [
          ...(officeUrl ? [] : OFFICE_FILES).map((file) => ({
            from: `node_modules/@microsoft/office-js/${file}`,
            to: path.join("office", path.relative("dist", file.startsWith("dist/") ? file : `dist/${file}`)),
            ...asIs,
          })),
          { from: "assets/*.png", ...asIs },
          { from: "taskpane/old-engine.js", to: "[name][ext]", ...asIs },
          { from: "taskpane/old-engine.html", to: "[name][ext]" },
          { from: "taskpane/help.html", to: "[name][ext]" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(DEV_URL, url.endsWith("/") ? url : `${url}/`),
          },
        ],
      }),
    ],
  };
}

module.exports = (env, argv) => {
  const mode = argv.mode ?? "production";
  const serving = Boolean(env?.WEBPACK_SERVE);
  return [cli(), page(mode, { serving, packaged: Boolean(env?.package) }), excel(mode, { serving })];
};
