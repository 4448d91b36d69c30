/** 从上年说明开始 in the browser: old beside new, every figure to its cell, what is left one by one, and the document that comes out. */
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { writeWorkbook } from "../../generate/write";
import { readDocument } from "../../hosts/file/docx/read-docx";
import { writeDocx } from "../../hosts/file/docx/write-docx";
import { LocalExcel } from "../excel-host";
import { bookOf } from "../excel-host/load-workbook";
import { attach } from "../excel-host/seams/external";
import {
  leaveQuietly,
  opened,
  pageAddress,
  picture,
  expectFitInAnyColour,
  misfits,
  serverAddress,
  type Visit,
  visit,
} from "./browser";
import { DIST } from "./setup";

jest.setTimeout(120_000);

const outline = OUTLINES.find(({ name }) => name === "jiangxi")!;
const { last, now } = yearsOf(500, { family: outline.family });
const texts = outline.write(last);
const set = (text: string): Parameters<typeof writeDocx>[0] => ({ text, level: 0, marked: [] });
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const WORKBOOK = file("今年.xlsx", writeWorkbook(now.workbook));
const PRIOR = file("上年.xlsx", writeWorkbook(last.workbook));
const TEXT = file("上年说明.docx", writeDocx(set(texts[0]!), texts.slice(1).map(set)));

let here: Visit;
let page: Page;

/** Opens this year's workbook, last year's, and last year's text. */
async function begin(options: Parameters<typeof visit>[1] = {}, address = pageAddress()): Promise<void> {
  here = await visit(address, options);
  ({ page } = here);
  await opened(page);
  await page.getByLabel("要打开的工作簿").setInputFiles(WORKBOOK);
  await page.getByText(now.name).first().waitFor({ state: "attached" });
  const tab = page.getByRole("tab", { name: "说明" });
  if (!(await tab.isVisible())) await page.getByRole("tab", { name: "窗格", exact: true }).click();
  await tab.click();
  await page.locator("input[data-companion-file=template]").waitFor({ state: "attached" });
  await page.locator("input[data-companion-file=prior]").last().setInputFiles(PRIOR);
  await page
    .getByText(/^上年决算表 · /)
    .last()
    .waitFor();
  await page.locator("input[data-companion-file=template]").setInputFiles(TEXT);
  await page.getByText(/^还要看 \d+ 处$/).waitFor();
}

const leftOf = async (): Promise<number> =>
  Number(/\d+/.exec(await page.getByText(/^还要看 \d+ 处$/).innerText())![0]);

leaveQuietly(() => here);

test.each([
  ["the page", pageAddress],
  ["gouji.html", () => pathToFileURL(join(DIST, "gouji.html")).href],
])(
  "%s: old beside new, a figure to its cell, what is left by keyboard, the document",
  async (_name, where) => {
    const address = where();
    await begin({}, address);
    await picture(page, "renew-wide");
    const rows = page.locator("[data-row]", { hasText: "收入总计" }).first();
    expect(await rows.locator("del").count()).toBeGreaterThan(0);
    expect(await rows.innerText()).toContain("上年");
    await rows.locator("[data-figure^=figure]").first().click();
    await page.locator("[role=gridcell][aria-selected=true]").waitFor();

    const all = await leftOf();
    await page.keyboard.press("F8");
    const note = page.locator("[data-note]:focus");
    await note.waitFor();
    const id = await note.getAttribute("data-note");
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    expect(await page.locator("[data-note]:focus").getAttribute("data-note")).toBe(id);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await picture(page, "renew-wide-note");
    await dialog.getByRole("textbox").first().fill("核过的话");
    await page.keyboard.press("Enter");
    await page.getByText(`还要看 ${String(all - 1)} 处`).waitFor();
    await page.locator("[data-row]", { hasText: "核过的话" }).first().waitFor();

    await page.getByRole("tab", { name: "要看的" }).click();
    await page.getByText("看过的").waitFor();
    await picture(page, "renew-wide-list");
    await page.getByRole("button", { name: "不用改" }).first().click();
    await page.getByText(`还要看 ${String(all - 2)} 处`).waitFor();

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 Word" }).click();
    const made = await download;
    const path = join(tmpdir(), `gouji-renew-${String(process.pid)}.docx`);
    await made.saveAs(path);
    const bytes = new Uint8Array(readFileSync(path));
    rmSync(path);
    const onPaper = readDocument(bytes, "说明.docx").map(({ text }) => text);
    expect(onPaper[0]).toContain(`${String(now.year)}年度`);
    expect(onPaper.join("\n")).toContain("核过的话");

    // It is kept in the workbook: after a reload it stands there as it was left.
    await page.waitForTimeout(1_200);
    const next = await page.context().newPage();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.close({ runBeforeUnload: false });
    await next.goto(address);
    await next.getByRole("button", { name: "恢复" }).click();
    await next.getByText(now.name).first().waitFor();
    await next.getByRole("tab", { name: "说明" }).click();
    await next.getByText(`还要看 ${String(all - 2)} 处`).waitFor();
    page = next;
  },
);

test("in Excel: the figures lead to the sheet, and what was settled is kept in the workbook", async () => {
  const excel = new LocalExcel(bookOf(now.workbook), { apiVersion: "1.14" });
  const look = { viewport: { width: 350, height: 760 } };
  const openPane = async (): Promise<void> => {
    here = await visit(`${serverAddress()}excel/excel.html`, look, (tab) => attach(tab, excel));
    ({ page } = here);
    await page.getByRole("heading", { name: now.name }).waitFor();
    await page.getByRole("tab", { name: "说明" }).click();
    await page.locator("input[data-companion-file=template]").waitFor({ state: "attached" });
  };
  await openPane();
  await page.locator("input[data-companion-file=template]").setInputFiles(TEXT);
  await page.getByText(/^还要看 \d+ 处$/).waitFor();
  const all = await leftOf();
  await page.getByRole("tab", { name: "要看的" }).click();
  await page.getByRole("button", { name: "不用改" }).first().click();
  await page.getByText(`还要看 ${String(all - 1)} 处`).waitFor();
  await picture(page, "renew-excel");
  await page.getByRole("tab", { name: "正文" }).click();
  await page.locator("[data-row] [data-figure^=figure]").first().click();
  await page
    .getByRole("status")
    .getByText(/^已选中 /)
    .waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  await page.context().close();
  await openPane();
  await page.getByText(`还要看 ${String(all - 1)} 处`).waitFor();
  expect(excel.faults).toEqual([]);
});

test("from 320 px up and in any colour nothing sticks out, and axe-core finds nothing", async () => {
  await begin({ viewport: { width: 400, height: 800 } });
  const fits = async (where: string) => {
    await page.setViewportSize({ width: 320, height: 800 });
    expect([where, await misfits(page)]).toEqual([where, []]);
    await picture(page, `renew-${where}-320`);
    await page.setViewportSize({ width: 400, height: 800 });
    await expectFitInAnyColour(page, `renew-${where}-400`);
  };
  await fits("top");
  await page.keyboard.press("F8");
  await page.locator("[data-note]:focus").waitFor();
  await fits("text");
  await page.getByRole("tab", { name: "要看的" }).click();
  await fits("list");
});
