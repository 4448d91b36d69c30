/** The kit for an intranet: what an administrator puts on a server and hands to Excel, with a page that says how. */
const { createHash } = require("node:crypto");
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { strToU8, zipSync } = require("fflate");
const { version } = require("../package.json");

const root = path.resolve(__dirname, "..");

/**
 * The address that the kit is for, with a slash at its end.
 *
 * @param {string} text
 * @returns {string}
 * @throws Error in one sentence: Excel loads add-ins by https alone
 */
function kitUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.username || url.search || url.hash)
    throw new Error(
      `--url 应是放置勾稽的 https 地址，例如 https://oa.example.gov.cn/gouji/，不能是“${text}”。`,
    );
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * The kit, made of what stands in dist.
 *
 * @param {string} url as `kitUrl` gives it
 * @returns {{ name: string, bytes: Uint8Array }} the zip and what to call it
 */
function kitFile(url) {
  const files = kitFiles(url);
  const sums = Object.entries(files).map(
    ([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`,
  );
  const all = { ...files, SHA256SUMS: strToU8(sums.join("")) };
  const folder = `gouji-${version}`;
  return {
    name: `${folder}-intranet.zip`,
    bytes: zipSync(
      Object.fromEntries(Object.entries(all).map(([name, bytes]) => [`${folder}/${name}`, bytes])),
    ),
  };
}

/** @returns {Record<string, Uint8Array>} by their names in the kit */
function kitFiles(url) {
  const dist = (...parts) => path.join(root, "dist", ...parts);
  const { "manifest.xml": manifest, ...excel } = below(dist("excel"));
  return {
    "部署说明.html": strToU8(filled("guide.html", url)),
    "manifest.xml": manifest,
    "gouji.html": read(dist("gouji.html")),
    "nginx.conf": strToU8(filled("nginx.conf", url)),
    ...under("site", below(dist("page"))),
    ...under("site/excel", excel),
    "site/web.config": strToU8(filled("web.config", url)),
    LICENSE: read(path.join(root, "LICENSE")),
    "third-party-notices.txt": read(dist("page", "third-party-notices.txt")),
    "sbom.cdx.json": read(dist("sbom.cdx.json")),
  };
}

const under = (folder, files) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));

function below(folder, prefix = "") {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const place = path.join(folder, entry.name);
      return entry.isDirectory()
        ? below(place, `${prefix}${entry.name}/`)
        : { [`${prefix}${entry.name}`]: read(place) };
    }),
  );
}

const read = (file) => new Uint8Array(readFileSync(file));

/** A file of scripts/kit: `{{…}}` is what the address and the version say, `{{picture …}}` a picture of the documents. */
function filled(name, url) {
  const { host, hostname, port, pathname } = new URL(url);
  const values = { url, host, hostname, port: port || "443", path: pathname, version };
  return readFileSync(path.join(__dirname, "kit", name), "utf8")
    .replace(/\{\{picture (\S+?)\}\}/g, (_, picture) => {
      const file = path.join(root, "docs", "pictures", `${picture}.png`);
      if (!existsSync(file)) throw new Error(`没有图 ${file}：请先运行 npm run docs。`);
      return `data:image/png;base64,${readFileSync(file).toString("base64")}`;
    })
    .replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
}

module.exports = { kitFile, kitUrl };
