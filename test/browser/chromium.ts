/** Finds and starts a browser: the one installed here, else the one that came with the packages. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserServer } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** No sandbox, which neither containers nor root have; no talk with the makers of the browser. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Stands for the browser of the packages. */
const BUNDLED = "bundled";

const REMEDY =
  "找不到能用的浏览器：请安装 Chromium（Debian、Ubuntu：apt-get install chromium fonts-noto-cjk），" +
  "或用环境变量 CHROMIUM_PATH 指出 Chrome、Edge 或 Chromium 的位置。";

/**
 * Starts the one browser of a test run, which the test files connect to. CHROMIUM_PATH is tried alone where it is
 * set; `bundled` as its value asks for the browser of the packages.
 *
 * @throws Error with the remedy in one sentence where no browser can be had: the tests then fail, and skip nothing
 */
export async function launchServer(): Promise<BrowserServer> {
  const wanted = process.env["CHROMIUM_PATH"];
  const candidates = wanted ? [wanted] : [...INSTALLED.filter((path) => existsSync(path)), BUNDLED];
  const causes: string[] = [];
  for (const candidate of candidates) {
    try {
      return await (candidate === BUNDLED ? startBundled() : start(candidate));
    } catch (error) {
      causes.push(`${candidate}: ${String(error).split("\n")[0]}`);
    }
  }
  throw new Error(`${REMEDY}\n${causes.join("\n")}`);
}

function start(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: FLAGS, host: "127.0.0.1", timeout: 60_000 });
}

/** Unpacks the browser of the packages into a temporary folder of this user, once, and starts it there. */
async function startBundled(): Promise<BrowserServer> {
  const folder = join(tmpdir(), `gouji-chromium-${userInfo().username}`);
  const before = process.env["TMPDIR"];
  // The package unpacks the libraries that a bare system lacks only where it believes to be on this service.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  process.env["TMPDIR"] = folder;
  process.env["FONTCONFIG_PATH"] = folder;
  try {
    prepare(folder);
    const { default: bundled } = await import("@sparticuz/chromium");
    try {
      return await start(await bundled.executablePath());
    } catch {
      // What an interrupted run left half unpacked is unpacked again.
      rmSync(folder, { recursive: true, force: true });
      prepare(folder);
      return await start(await bundled.executablePath());
    }
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** The fonts of the packages, and those of the system where it has any: without a single one the browser stops. */
function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  writeFileSync(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((name) => `<dir>${name}</dir>`).join("\n  ")}
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`,
  );
}
