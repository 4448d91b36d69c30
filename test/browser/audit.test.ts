/** 文表核对 in the browser: a text is dropped, read against the sheet, located, and handed out corrected. */
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { readDocx } from "../../hosts/file/docx/read-docx";
import { plainWord } from "../hosts/file/words";
import { RIGHT, WITH_SLIPS } from "../taskpane/audit-text";
import {
  cell,
  leaveQuietly,
  downloaded,
  opened,
  pageAddress,
  picture,
  expectFitInAnyColour,
  type Visit,
  visit,
} from "./browser";

jest.setTimeout(120_000);

let here: Visit;
let page: Page;

async function open(options: Parameters<typeof visit>[1] = {}): Promise<void> {
  here = await visit(pageAddress(), options);
  ({ page } = here);
  await opened(page);
}

/** Goes to the tab of the pane; on a narrow screen the pane comes forward first. */
async function openTab(): Promise<void> {
  const tab = page.getByRole("tab", { name: "文表核对" });
  if (!(await tab.isVisible())) await page.getByRole("tab", { name: "窗格", exact: true }).click();
  await tab.click();
  await page.getByRole("heading", { name: "这份情况说明对不对？" }).waitFor();
}

leaveQuietly(() => here);

const docx = (lines: readonly string[]): Buffer => Buffer.from(plainWord(lines));
const figure = (words: string): Locator => page.locator("[data-claim]", { hasText: words });
const announced = (): Promise<string> => page.locator("[role=status][aria-live]").innerText();

async function choose(name: string, buffer: Buffer): Promise<void> {
  await page
    .locator("input[data-text-file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

async function audit(): Promise<void> {
  await openTab();
  await choose("说明.docx", docx(WITH_SLIPS));
  await page.getByRole("heading", { name: "有 3 处错误。" }).waitFor();
}

const OF_2023 = ["2023 年度收入决算情况说明", "2023 年度本年收入合计 1053.61 万元。"];
const JIANGXI = join(__dirname, "../../samples/jiangxi-2023.xlsx");

/** Opens the workbook to which the text belongs: the text is held against it at once. */
async function waitsForItsTables(): Promise<void> {
  await page.getByLabel("要打开的工作簿").setInputFiles(JIANGXI);
  await page.getByRole("heading", { name: "没有发现与表不符的地方。" }).waitFor();
}

/** Drops a file on an element, as a hand does. */
async function drop(target: Locator, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { name, bytes: [...bytes] },
  );
  await target.dispatchEvent("dragenter", { dataTransfer });
  await page.getByText("松开鼠标，打开这份情况说明").waitFor();
  expect(await page.getByText("松开鼠标，打开这份工作簿").count()).toBe(0);
  await target.dispatchEvent("dragover", { dataTransfer });
  await target.dispatchEvent("drop", { dataTransfer });
  expect(await page.getByText("松开鼠标，打开这份情况说明").count()).toBe(0);
}

test("a text dropped on the view is audited, and the workbook stays open", async () => {
  await open();
  const title = await page.title();
  await openTab();
  await picture(page, "audit-empty");
  await drop(page.getByRole("heading", { name: "这份情况说明对不对？" }), "说明.docx", docx(WITH_SLIPS));
  await page.getByText("二、收入决算：“占 18.73%”，按表应为 18.37%（181.43 ÷ 987.70）。").waitFor();
  await page.getByText("已核 22 / 未核 1").waitFor();
  expect(await announced()).toBe("有 3 处错误。已核 22，未核 1，不符 3。");
  expect(await page.title()).toBe(title);
  expect(await cell(page, "A1").innerText()).toBe("收入支出决算总表");
  await picture(page, "audit-result");
});

test("定位 shows the figure in the text and the cell in the sheet; an edit of the cell is audited at once", async () => {
  await open();
  await audit();
  const item = page.locator("li[data-item]", { hasText: "基本支出 170.48 万元" });
  await item.getByRole("button", { name: /^定位 三、支出决算/ }).click();
  const located = figure("170.48");
  expect(await located.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(
    await located.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }),
  ).toBe(true);
  await picture(page, "audit-located");
  await item.getByRole("button", { name: "定位 公开03表 D7" }).click();
  expect(await page.getByRole("tab", { name: "公开03表" }).getAttribute("aria-selected")).toBe("true");
  expect(await cell(page, "D7").getAttribute("aria-selected")).toBe("true");
  await cell(page, "D7").click();
  await page.keyboard.type("170.48");
  await page.keyboard.press("Enter");
  await item.waitFor({ state: "detached" });
  expect(await located.getAttribute("data-verdict")).toBe("ok");
});

test("each verdict has its own line and word", async () => {
  await open();
  await audit();
  const line = (words: string) =>
    figure(words)
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationStyle);
  expect(await line("98.99")).toBe("double");
  expect(await line("806.26")).toBe("solid");
  expect(
    await page
      .locator("[data-verdict=unverified]")
      .evaluate((element) => getComputedStyle(element).textDecorationStyle),
  ).toBe("dashed");
  expect(await figure("98.99").getAttribute("aria-label")).toMatch(/不符/);
});

test("the corrected copy is downloaded; accepting its changes gives the right text", async () => {
  await open();
  await audit();
  const { name, bytes } = await downloaded(page.getByRole("button", { name: "导出修订稿" }));
  expect(name).toBe("说明-修订稿.docx");
  expect(readDocx(bytes).map(({ text }) => text)).toEqual(RIGHT);
});

test("a pasted text is audited with the keyboard alone; Ctrl+Enter in the field does not check the tables", async () => {
  await open();
  await openTab();
  const area = page.getByRole("textbox", { name: "或者粘贴文字" });
  await area.fill(WITH_SLIPS.join("\n"));
  await area.press("Control+Enter");
  const heading = page.getByRole("heading", { name: "有 3 处错误。" });
  await heading.waitFor();
  expect(await page.getByRole("tab", { name: "文表核对" }).getAttribute("aria-selected")).toBe("true");
  await page.getByRole("tab", { name: "文表核对" }).focus();
  // 说明 stands between the two.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "开始核对" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await heading.waitFor();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.hasAttribute("data-claim"))) break;
  }
  await page.keyboard.press("End");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("3");
  await page.keyboard.press("Enter");
  await page
    .getByText(/不在公开的表中/)
    .last()
    .waitFor();
});

test("a text of another year is not held against the sample; it waits for its own tables, and a mended failure is gone", async () => {
  await open();
  const opens = page.getByLabel("要打开的工作簿");
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
  await opens.setInputFiles(file("坏.xlsx", Buffer.alloc(0)));
  const failure = page.getByText("坏.xlsx：文件是空的（0 字节）。").first();
  await failure.waitFor();
  await opens.setInputFiles(file("说明.docx", docx(OF_2023)));
  await page.getByText(/这份说明是 2023 年度的.*没有拿来对照/).waitFor();
  expect(await failure.count()).toBe(0);
  await waitsForItsTables();
});

test.each([
  ["opened in 文表核对", () => choose("说明.docx", docx(OF_2023))],
  [
    "pasted",
    async () => {
      await page.getByRole("textbox", { name: "或者粘贴文字" }).fill(OF_2023.join("\n"));
      await page.getByRole("button", { name: "核对文字" }).click();
    },
  ],
])("so does a text that was %s, as long as it is open there", async (_way, take) => {
  await open();
  await openTab();
  await take();
  await page.getByText(/这份说明是 2023 年度的.*没有拿来对照/).waitFor();
  await waitsForItsTables();
  await page.getByRole("button", { name: "关闭这份文字" }).click();
  await page.getByLabel("要打开的工作簿").setInputFiles(JIANGXI);
  await openTab();
});

test("what is no text is refused in one sentence", async () => {
  await open();
  await openTab();
  await choose("说明.docx", Buffer.alloc(0));
  await page.getByText("说明.docx：文件是空的（0 字节）。").first().waitFor();
  await picture(page, "audit-refused");
  await choose("说明.docx", docx(RIGHT));
  await page.getByRole("heading", { name: "没有发现与表不符的地方。" }).waitFor();
});

test("at any width and in any colour nothing sticks out, and axe-core finds nothing", async () => {
  await open({ viewport: { width: 320, height: 800 } });
  await openTab();
  const fits = async (where: string) => {
    for (const width of [400, 1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFitInAnyColour(page, `audit-${where}-${String(width)}`);
    }
  };
  await fits("empty");
  await choose("说明.docx", docx(WITH_SLIPS));
  await page.getByRole("heading", { name: "有 3 处错误。" }).waitFor();
  await page.getByRole("button", { name: /^未核的数字/ }).click();
  await fits("result");
  await page.locator("li[data-item]", { hasText: "98.99" }).getByRole("button").first().click();
  await fits("text");
});
