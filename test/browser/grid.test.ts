/** The sheet of the page without Excel, driven with mouse and keyboard. */
import { utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { cell, leaveQuietly, pageAddress, picture, visit, type Visit } from "./browser";

jest.setTimeout(60_000);

let here: Visit;
let page: Page;

beforeEach(async () => {
  here = await visit(pageAddress());
  ({ page } = here);
  await page.getByRole("grid").waitFor();
});

leaveQuietly(() => here);

/** The address of the cell that has the keyboard. */
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset["address"]);
const content = () => page.getByRole("textbox", { name: /的内容$/ }).inputValue();
const textOf = (address: string) => cell(page, address).innerText();
const keys = async (...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};

test("the sample is open: tabs, headers, merged title, figures under their format", async () => {
  expect(await page.getByRole("tab").filter({ hasText: "公开" }).allInnerTexts()).toHaveLength(9);
  expect(await textOf("A1")).toBe("收入支出决算总表");
  expect(await cell(page, "A1").getAttribute("aria-colspan")).toBe("6");
  expect(await cell(page, "B1").count()).toBe(0);
  expect(await textOf("C7")).toBe("181.43");
  expect(await page.getByRole("columnheader", { name: "F", exact: true }).count()).toBe(1);
  expect(await page.getByRole("rowheader", { name: "17", exact: true }).count()).toBe(1);
  expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toMatch(/^\d+$/);
});

test("a click selects; the bar shows address and content; arrows, Home, End and the corners", async () => {
  await cell(page, "C7").click();
  expect(await page.getByRole("textbox", { name: "单元格地址" }).inputValue()).toBe("C7");
  expect(await content()).toBe("181.43");
  expect(await cell(page, "C7").getAttribute("aria-selected")).toBe("true");
  await keys("ArrowDown", "ArrowRight");
  expect(await focused()).toBe("D8");
  await keys("Home");
  expect(await focused()).toBe("A8");
  await keys("End");
  expect(await focused()).toBe("F8");
  await keys("Control+Home");
  expect(await focused()).toBe("A1");
  await keys("Control+End");
  expect(await focused()).toBe("F22");
  await keys("PageUp", "Tab", "Enter", "Shift+Tab");
  expect(await focused()).toMatch(/^F\d+$|^E\d+$/);
});

test("typing replaces, Enter goes down, Tab goes right, Esc gives back what was there", async () => {
  await cell(page, "C8").click();
  await page.keyboard.type("1234.5");
  await keys("Enter");
  expect(await textOf("C8")).toBe("1,234.50");
  expect(await focused()).toBe("C9");
  await page.keyboard.type("7");
  await keys("Tab");
  expect(await textOf("C9")).toBe("7.00");
  expect(await focused()).toBe("D9");
  await keys("ArrowLeft");
  await page.keyboard.type("99");
  await keys("Escape");
  expect(await textOf("C9")).toBe("7.00");
  expect(await focused()).toBe("C9");
});

test("F2 changes inside the content; an arrow then moves the caret, not the cell", async () => {
  await cell(page, "C7").click();
  await keys("F2", "ArrowLeft", "Backspace");
  await page.keyboard.type("9");
  await keys("Enter");
  expect(await textOf("C7")).toBe("181.93");
});

test("undo and redo, by keyboard and by button, come back to the cell", async () => {
  await cell(page, "C7").click();
  await keys("Delete");
  expect(await textOf("C7")).toBe("");
  await page.getByRole("tab", { name: "公开02表" }).click();
  await cell(page, "A1").click();
  await keys("Control+z");
  expect(await page.getByRole("tab", { name: "公开01表" }).getAttribute("aria-selected")).toBe("true");
  expect(await textOf("C7")).toBe("181.43");
  expect(await focused()).toBe("C7");
  await keys("Control+y");
  expect(await textOf("C7")).toBe("");
  await page.getByRole("button", { name: "撤销修改" }).click();
  expect(await textOf("C7")).toBe("181.43");
  expect(await page.getByRole("button", { name: "撤销修改" }).isDisabled()).toBe(true);
});

test("a formula is calculated; one that is not understood is refused in words, and the editor stays open", async () => {
  await cell(page, "C7").click();
  await page.keyboard.type("=SUM(C8:C9)+1.5");
  await keys("Enter");
  expect(await textOf("C7")).toBe("1.50");
  await cell(page, "C7").click();
  await page.keyboard.type("=VLOOKUP(1,C8:C9,1)");
  await keys("Enter");
  expect(await page.getByRole("alert").filter({ hasText: "用到了 VLOOKUP" }).count()).toBe(1);
  expect(await page.getByRole("textbox", { name: "修改 C7" }).inputValue()).toBe("=VLOOKUP(1,C8:C9,1)");
  await keys("Escape");
  await keys("Control+z");
  expect(await textOf("C7")).toBe("181.43");
});

test("the bar above changes the content too, and takes an address to go to", async () => {
  await page.getByRole("textbox", { name: "单元格地址" }).fill("f17");
  await keys("Enter");
  expect(await focused()).toBe("F17");
  await page.getByRole("textbox", { name: "F17 的内容" }).fill("928.86");
  await keys("Enter");
  expect(await textOf("F17")).toBe("928.86");
  expect(await focused()).toBe("F18");
});

test("double click edits; a click elsewhere takes the text", async () => {
  await cell(page, "C10").dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3.3");
  await cell(page, "D12").click();
  expect(await textOf("C10")).toBe("3.30");
  expect(await focused()).toBe("D12");
});

test("copy and paste a block, as from Excel", async () => {
  await cell(page, "C7").click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "10\t甲\r\n20.5\t乙\r\n");
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true }),
    );
  });
  expect(await textOf("C7")).toBe("10.00");
  expect(await textOf("D8")).toBe("乙");
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement!.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true }));
    return data.getData("text/plain");
  });
  expect(copied).toBe("10.00");
});

test("what is selected far away scrolls into view; each sheet keeps its place", async () => {
  await page.getByRole("tab", { name: "公开06表" }).click();
  await cell(page, "A3").click();
  await keys("Control+End");
  expect(await focused()).toBe("I40");
  const box = (await cell(page, "I40").boundingBox())!;
  const grid = (await page.getByRole("grid").boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(grid.y + grid.height);
  expect(box.x + box.width).toBeLessThanOrEqual(grid.x + grid.width + 1);
  const scroll = () => page.getByRole("grid").evaluate((element) => element.scrollTop);
  const before = await scroll();
  await page.getByRole("tab", { name: "公开01表" }).click();
  await page.getByRole("tab", { name: "公开06表" }).click();
  expect(await scroll()).toBe(before);
});

test("Tab does not hold the keyboard: Esc and Tab leave the grid, F6 goes to the pane and back", async () => {
  await cell(page, "C7").click();
  await keys("Escape", "Tab");
  expect(await focused()).toBeUndefined();
  await cell(page, "C7").click();
  await keys("F6");
  expect(await focused()).toBeUndefined();
  await keys("F6");
  expect(await focused()).toBe("C7");
});

test("Tab leaves the tabs of the sheets, on and back", async () => {
  const tab = page.getByRole("tab", { name: "公开03表" });
  await tab.click();
  await keys("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("separator");
  await keys("Shift+Tab");
  expect(await tab.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("hidden sheets are shown and called so; an .xls opens as well", async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["附表"]]), "底稿");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["总表", 1.5]]), "公开01表");
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  await page.getByLabel("要打开的工作簿").setInputFiles({
    name: "旧表.xls",
    mimeType: "application/octet-stream",
    buffer: write(book, { type: "buffer", bookType: "biff8" }) as Buffer,
  });
  const tab = page.getByRole("tab", { name: /底稿/ });
  await tab.waitFor();
  expect(await tab.innerText()).toMatch(/底稿\s*隐藏/);
  expect(await page.getByRole("tab", { name: "公开01表" }).getAttribute("aria-selected")).toBe("true");
  expect(await textOf("B1")).toBe("1.5");
  await tab.click();
  expect(await textOf("A1")).toBe("附表");
});

test("tabs by keyboard", async () => {
  await page.getByRole("tab", { name: "公开01表" }).focus();
  await keys("ArrowRight", "Enter");
  expect(await page.getByRole("tab", { name: "公开02表" }).getAttribute("aria-selected")).toBe("true");
  expect(await textOf("A1")).toBe("收入决算表");
  await picture(page, "grid-table-2");
});
