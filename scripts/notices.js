/**
 * The licences of what goes into a build, with their full texts: of every package that package-lock.json has for use (not for
 * development alone), whether a face takes all of it or not, and of the loader that webpack puts into each file.
 */
const { readdirSync, readFileSync, existsSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const TEXT = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;

/** For development, and yet part of what is built. */
const BUILT_IN = new Set(["node_modules/webpack"]);

/**
 * @typedef {{ licence: string, packages: { name: string, version: string }[], text: string }} Notice
 * one text of a licence, and the packages that come under it
 */

/** @returns {Notice[]} in the order of the licences' names, then of the packages' */
function notices() {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const groups = new Map();
  for (const [place, { dev, devOptional, version }] of Object.entries(packages)) {
    if (place === "" || ((dev || devOptional) && !BUILT_IN.has(place))) continue;
    const { name, license, author } = JSON.parse(
      readFileSync(path.join(root, place, "package.json"), "utf8"),
    );
    // Some texts begin with the name of their package; it stands above the text anyway, and so they are one.
    const text = textOf(path.join(root, place), license, author).replace(`${name}\n`, "").trim();
    const licence = license === "LICENSE" ? "Microsoft Office JavaScript API" : license;
    const group = groups.get(text) ?? { licence, packages: [], text };
    group.packages.push({ name, version });
    groups.set(text, group);
  }
  const key = ({ licence, packages: [first] }) => `${licence} ${first.name}`;
  return [...groups.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** @throws Error where a package has no text and its licence is not one of scripts/licences */
function textOf(folder, license, author) {
  const files = readdirSync(folder).filter((name) => TEXT.test(name));
  if (files.length > 0)
    return files
      .map((name) => readFileSync(path.join(folder, name), "utf8").replace(/\r\n?/g, "\n").trim())
      .join("\n\n");
  const standard = path.join(__dirname, "licences", `${license}.txt`);
  if (!existsSync(standard)) throw new Error(`${folder}: no text of the licence ${license}`);
  const owner = (typeof author === "string" ? author : author?.name) ?? "the authors";
  return `Copyright (c) ${owner}\n\n${readFileSync(standard, "utf8").trim()}`;
}

/** The file that goes beside a build. */
function noticesText() {
  const rule = "=".repeat(80);
  const groups = notices().map(
    ({ licence, packages, text }) =>
      `${rule}\n${licence}\n${packages.map(({ name, version }) => `${name} ${version}`).join("\n")}\n\n${text}\n`,
  );
  const own = readFileSync(path.join(root, "LICENSE"), "utf8").trim();
  return `勾稽 (gouji)\n\n${own}\n\n${rule}\n第三方软件及其许可证 Third-party software and its licences\n\n${groups.join("\n")}`;
}

/** A plugin of webpack that writes the file beside the build, and stops a build that has a package without a notice. */
class NoticesPlugin {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "NoticesPlugin", stage }, () => {
        const named = new Set(notices().flatMap(({ packages }) => packages.map(({ name }) => name)));
        // What is served while it is written is given to nobody, and has the server's own part in it.
        for (const name of compiler.watchMode ? [] : packagesIn(compilation.modules)) {
          if (!named.has(name))
            compilation.errors.push(new WebpackError(`no notice for the package ${name}`));
        }
        compilation.emitAsset("third-party-notices.txt", new sources.RawSource(noticesText()));
      });
    });
  }
}

/** The packages that modules of a build come from. */
function packagesIn(modules) {
  const names = new Set();
  for (const { resource } of modules) {
    const inPackage = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(resource ?? "");
    if (inPackage) names.add(inPackage[1].replace("\\", "/"));
  }
  return names;
}

module.exports = { notices, noticesText, NoticesPlugin };
