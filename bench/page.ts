/** How soon the built faces can be used, and how soon a large workbook answers, in the browser of the tests (`npm run package` first). */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { sample } from "../samples/load";
import {
  cell,
  disconnect,
  leave,
  openFile,
  pageAddress,
  serverAddress,
  visit,
} from "../test/browser/browser";
import setup, { DIST } from "../test/browser/setup";
import teardown from "../test/browser/teardown";
import { LocalExcel } from "../test/excel-host";
import { bookOf } from "../test/excel-host/load-workbook";
import { attach } from "../test/excel-host/seams/external";
import { longSheet, manyCopies } from "../test/large-workbooks";
import { median } from "./worlds";

/** What is asked, in milliseconds. */
const TARGET = { doubleClick: 1500, paint: 1000, page: 100, edit: 1000, cancel: 200 } as const;

export async function benchPage(rounds = 5): Promise<void> {
  await setup();
  try {
    await say("gouji.html 双击以后可以用", TARGET.doubleClick, rounds, doubleClick);
    await say("Excel 窗格第一次画出", TARGET.paint, rounds, firstPaint);
    const long = longSheet();
    await say("六千行的表，向上一页", TARGET.page, 1, () => onPage("大表", long, pageUp));
    await say("六千行的表，改一格", TARGET.edit, rounds, () => onPage("大表", long, edit));
    const many = manyCopies(120);
    await say("很多表的核对，按 Esc 停下", TARGET.cancel, rounds, () => onPage("公开01表 120", many, cancel));
  } finally {
    await disconnect();
    await teardown();
  }
}

async function say(what: string, target: number, rounds: number, once: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await once());
  const usual = median(times);
  const most = rounds > 1 ? `，最长 ${Math.max(...times).toFixed(0)} ms` : "";
  const verdict = usual <= target ? "" : "，未达到";
  console.log(`${what}：${usual.toFixed(0)} ms${most}（目标 ${String(target)} ms${verdict}）`);
}

async function doubleClick(): Promise<number> {
  const started = performance.now();
  const { page } = await visit(pathToFileURL(join(DIST, "gouji.html")).href);
  await page.getByRole("tab", { name: "公开01表" }).waitFor();
  await page.getByRole("button", { name: "开始核对" }).waitFor();
  const taken = performance.now() - started;
  await leave(page);
  return taken;
}

async function firstPaint(): Promise<number> {
  const excel = new LocalExcel(bookOf(sample("henan-2022")), { apiVersion: "1.14" });
  const { page } = await visit(`${serverAddress()}excel/excel.html`, {}, async (tab) => {
    // What tsx puts around functions is not there in the page.
    await tab.addInitScript("globalThis.__name = (of) => of");
    await attach(tab, excel);
  });
  await page.getByRole("button", { name: "开始核对" }).waitFor();
  const taken = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
  );
  await leave(page);
  return taken;
}

/** Opens a workbook in a page of its own; `tab` is its last sheet. */
async function onPage(
  tab: string,
  bytes: Uint8Array,
  work: (page: Page) => Promise<number>,
): Promise<number> {
  const { page } = await visit(pageAddress());
  await openFile(page, "大.xlsx", bytes);
  await page.getByRole("tab", { name: tab }).waitFor();
  const taken = await work(page);
  await leave(page);
  return taken;
}

/** The median of 40 pages, walked from the end. */
async function pageUp(page: Page): Promise<number> {
  await cell(page, "A1").click();
  await page.keyboard.press("Control+End");
  await cell(page, "L6000").waitFor();
  const times = await page.evaluate(async () => {
    const taken: number[] = [];
    for (let step = 0; step < 40; step++) {
      const started = performance.now();
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp", bubbles: true }));
      await new Promise(requestAnimationFrame);
      taken.push(performance.now() - started);
    }
    return taken;
  });
  return median(times);
}

async function edit(page: Page): Promise<number> {
  await cell(page, "C8").click();
  await page.keyboard.type("5");
  const started = performance.now();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "撤销修改" }).and(page.locator(":enabled")).waitFor();
  return performance.now() - started;
}

/** From Esc, pressed within the page while the check is under way, to when it has been left. */
async function cancel(page: Page): Promise<number> {
  const ready = page
    .getByRole("button", { name: "开始核对" })
    .and(page.locator(":not([aria-disabled=true])"));
  await ready.waitFor();
  return page.evaluate(async () => {
    const buttons = document.getElementsByTagName("button");
    [...buttons].find(({ textContent }) => textContent === "开始核对")!.click();
    while (![...buttons].some(({ textContent }) => textContent === "取消"))
      await new Promise(requestAnimationFrame);
    const asked = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    while ([...buttons].some(({ textContent }) => textContent === "取消"))
      await new Promise(requestAnimationFrame);
    return performance.now() - asked;
  });
}
