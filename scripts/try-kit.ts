/**
 * `npm run package:try`: packs the kit for an address of this machine, lets nginx serve it by https with the settings that are in
 * it, and opens the page and the pane with the local Excel behind it. Wants nginx and openssl (Debian: apt-get install nginx-light openssl).
 */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { chromium } from "playwright-core";
import manifest from "../package.json";
import { sample } from "../samples/load";
import { launchServer } from "../test/browser/chromium";
import { LocalExcel } from "../test/excel-host";
import { bookOf } from "../test/excel-host/load-workbook";
import { attach } from "../test/excel-host/seams/external";

const ROOT = join(__dirname, "..");
const PORT = 18443;
const ADDRESS = `https://localhost:${PORT}/gouji/`;

async function main(): Promise<void> {
  execFileSync(process.execPath, [join(ROOT, "scripts/package.js"), "--url", ADDRESS], { stdio: "inherit" });
  const folder = mkdtempSync(join(tmpdir(), "gouji-kit-"));
  try {
    const kit = unpack(folder);
    await served(folder, kit, async () => {
      await methods();
      await opened();
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function say(what: string): void {
  console.log(`✓ ${what}`);
}

/** Unpacks the kit and holds it to its checksums. */
function unpack(folder: string): string {
  const files = unzipSync(readFileSync(join(ROOT, `dist/gouji-${manifest.version}-intranet.zip`)));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const kit = join(folder, `gouji-${manifest.version}`);
  const sums = readFileSync(join(kit, "SHA256SUMS"), "utf8").trim().split("\n");
  for (const line of sums) {
    const [sum, name] = line.split("  ") as [string, string];
    if (
      createHash("sha256")
        .update(readFileSync(join(kit, name)))
        .digest("hex") !== sum
    )
      throw new Error(`${name}: not what SHA256SUMS says`);
  }
  say(`${sums.length} files are what SHA256SUMS says`);
  const excel = readFileSync(join(kit, "manifest.xml"), "utf8");
  const addresses = [...excel.matchAll(/DefaultValue="(https?:[^"]+)"/g)].map(([, address]) => address!);
  if (addresses.length === 0 || addresses.some((address) => !address.startsWith(`${ADDRESS}excel/`)))
    throw new Error(`manifest.xml: ${addresses.join(" ")}`);
  say(`the ${addresses.length} addresses of manifest.xml begin with ${ADDRESS}excel/`);
  return kit;
}

/** Runs nginx with the settings of the kit; what they leave to the administrator is filled in. */
async function served(folder: string, kit: string, then: () => Promise<void>): Promise<void> {
  const [key, certificate] = [join(folder, "gouji.key"), join(folder, "gouji.crt")];
  execFileSync(
    "openssl",
    [
      ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(" "),
      ...["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
    ],
    { stdio: "ignore" },
  );
  const settings = readFileSync(join(kit, "nginx.conf"), "utf8")
    .replace(`listen ${PORT} ssl`, `listen 127.0.0.1:${PORT} ssl`)
    .replace("/etc/nginx/gouji.crt", certificate)
    .replace("/etc/nginx/gouji.key", key)
    .replace("/srv/gouji/site/", `${join(kit, "site")}/`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off;\n${process.getuid?.() === 0 ? "user root;\n" : ""}pid ${join(folder, "pid")};\nerror_log stderr;\nevents {}\n` +
      `http {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary}\n${settings}\n}\n`,
  );
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => nginx.once("exit", () => resolve()));
  try {
    for (let tries = 0; (await ask("GET").catch(() => 0)) !== 200; tries++) {
      if (tries === 50) throw new Error("nginx does not answer");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    say(`nginx serves ${ADDRESS} with the settings of the kit`);
    await then();
  } finally {
    nginx.kill();
    await ended;
  }
}

function ask(method: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(ADDRESS, { method, rejectUnauthorized: false }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    })
      .on("error", reject)
      .end();
  });
}

async function methods(): Promise<void> {
  if ((await ask("HEAD")) !== 200) throw new Error("HEAD is refused");
  for (const method of ["POST", "PUT", "DELETE"]) {
    const status = await ask(method);
    if (status !== 403 && status !== 405) throw new Error(`${method}: ${status}`);
  }
  say("GET and HEAD are answered, POST, PUT and DELETE refused");
}

/** Opens the page and the pane, checks the sample in each, and watches what they ask for. */
async function opened(): Promise<void> {
  const launched = await launchServer();
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN" });
    const wrong: string[] = [];
    context.on("request", (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(ADDRESS))
        wrong.push(request.url());
    });
    context.on("response", (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error") wrong.push(message.text());
    });
    context.on("weberror", (error) => wrong.push(String(error.error())));

    const page = await context.newPage();
    await page.goto(ADDRESS);
    await page.getByRole("button", { name: "开始核对" }).click();
    await page
      .getByText(/应为 928\.86/)
      .first()
      .waitFor();
    say("the page opens and checks its sample");

    const pane = await context.newPage();
    const excel = new LocalExcel(bookOf(sample("henan-2022")), { apiVersion: "1.14" });
    // tsx names functions by a helper that a page does not have.
    await pane.addInitScript("globalThis.__name = (value) => value");
    await attach(pane, excel, {});
    await pane.goto(`${ADDRESS}excel/excel.html`);
    await pane.getByRole("button", { name: "开始核对" }).click();
    await pane
      .getByText(/应为 928\.86/)
      .first()
      .waitFor();
    if (excel.faults.length > 0) throw new Error(String(excel.faults));
    say("the pane opens with Office.js and checks the workbook of the local Excel");
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
    say("nothing was asked for elsewhere, and nothing was missing");
  } finally {
    await launched.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
