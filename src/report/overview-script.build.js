/** Runs when the faces are built, and what it exports takes its place: see scripts/build-time.js. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const script = readFileSync(join(__dirname, "overview-script.js"), "utf8").replace(/\r\n?/g, "\n");

module.exports = { script, hash: `sha256-${createHash("sha256").update(script, "utf8").digest("base64")}` };
