/** Puts the page and its script into one file, which opens from a disk: the script packed, and a small one that unpacks it. */
const { createHash } = require("node:crypto");
const { gunzipSync, gzipSync } = require("node:zlib");

const PACKED = /<script type="text\/plain" id="packed">([^<]*)<\/script>/;

const hashOf = (script) => `'sha256-${createHash("sha256").update(script, "utf8").digest("base64")}'`;

/**
 * A plugin of webpack: takes the page `html` as it was made, without a script, and two scripts out of the output, and makes one
 * file of them. Both scripts get their hash into the page's policy in place of `'self'`. Runs last, when all is shrunk.
 */
class OneFilePlugin {
  /** @param {{ html: string, script: string, unpack: string }} files by their names in the output */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = "OneFilePlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const text = (file) => assets[file].source().toString();
        const [page, script] = [text(this.files.html), text(this.files.script)];
        // Inside HTML these would end the script, or be altered before the browser hashes it.
        const unpack = text(this.files.unpack)
          .replace(/\r\n?/g, "\n")
          .replace(/<(?=!--|\/?script[\s/>])/gi, "\\x3C");
        const packed = gzipSync(script, { level: 9 }).toString("base64");
        const html = page
          .replace("script-src 'self'", `script-src ${hashOf(unpack)} ${hashOf(script)}`)
          .replace(
            "</body>",
            // What stands for the new text may hold a dollar sign.
            () => `<script type="text/plain" id="packed">${packed}</script><script>${unpack}</script></body>`,
          );
        compilation.updateAsset(this.files.html, new sources.RawSource(html));
        compilation.deleteAsset(this.files.unpack);
      });
    });
  }
}

/**
 * The script that stands packed in the one file, for those who want to read it.
 *
 * @param {string} html
 * @returns {string}
 */
function unpacked(html) {
  return gunzipSync(Buffer.from(PACKED.exec(html)[1], "base64")).toString("utf8");
}

module.exports = { OneFilePlugin, unpacked };
