/**
 * `npm run package`: builds every face into dist, with gouji.html and the list of what is in them (sbom.cdx.json). With
 * `-- --url https://…/` also the kit for an intranet that serves it at that address: dist/gouji-<version>-intranet.zip.
 */
const { execFileSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const makeConfigs = require("../webpack.config.js");
const { compile } = require("./build.js");
const { kitFile, kitUrl } = require("./kit.js");

const root = path.resolve(__dirname, "..");

async function main() {
  const { values } = parseArgs({ options: { url: { type: "string" } } });
  const url = values.url === undefined ? undefined : kitUrl(values.url);
  // The build asks the environment where the pane will be.
  if (url !== undefined) process.env.GOUJI_URL = `${url}excel/`;
  await compile(makeConfigs({ package: true }, { mode: "production" }));
  writeFileSync(path.join(root, "dist", "sbom.cdx.json"), sbom());
  if (url === undefined) return;
  const { name, bytes } = kitFile(url);
  writeFileSync(path.join(root, "dist", name), bytes);
  console.log(`内网部署包：dist/${name}`);
}

/** What ships, by npm's own generator, as CycloneDX. It calls the project by the name of its folder: that is put right. */
function sbom() {
  const npm = process.env.npm_execpath;
  const args = ["sbom", "--omit=dev", "--package-lock-only", "--sbom-format=cyclonedx"];
  const text = npm
    ? execFileSync(process.execPath, [npm, ...args], { cwd: root, encoding: "utf8" })
    : execFileSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  const bill = JSON.parse(text);
  bill.metadata.component.name = require("../package.json").name;
  // Terms of their own have no short name in the list of licences.
  for (const component of bill.components)
    component.licenses ??= [{ license: { name: "third-party-notices.txt" } }];
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
