/**
 * Renders the icons of the add-in from their drawings: `node scripts/icons.mjs`. The pictures are committed; this runs when
 * a drawing changes. It needs an installed Chromium, Chrome or Edge, or CHROMIUM_PATH.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const assets = new URL("../assets/", import.meta.url);

/** Drawing, sizes in pixels, name. The smallest has a drawing of its own. */
const ICONS = [
  ["icon-small.svg", [16], "icon"],
  ["icon.svg", [32, 64, 80, 128], "icon"],
  ["check.svg", [16, 32, 80], "check"],
  ["clear.svg", [16, 32, 80], "clear"],
];

const installed = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const executablePath = installed.find((path) => path && existsSync(path));
if (!executablePath)
  throw new Error("找不到浏览器：请用环境变量 CHROMIUM_PATH 指出 Chrome、Edge 或 Chromium 的位置。");

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [drawing, sizes, name] of ICONS) {
  const svg = readFileSync(new URL(drawing, assets), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({
      path: fileURLToPath(new URL(`${name}-${size}.png`, assets)),
      omitBackground: true,
    });
  }
}
await browser.close();
