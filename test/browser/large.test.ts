/** A sheet of thousands of rows stays fluid: only what is in view is drawn. */
import { utils, write } from "@e965/xlsx";
import { writeWorkbook } from "../../generate/write";
import { sample } from "../../samples/load";
import { cell, disconnect, pageAddress, visit } from "./browser";

jest.setTimeout(60_000);

afterAll(disconnect);

test("6 000 rows: opened, walked through and edited without a stall", async () => {
  const rows = [["科目编码", "科目名称", ...Array.from({ length: 10 }, (_, column) => `栏 ${column + 1}`)]];
  for (let row = 1; row < 6_000; row++) {
    rows.push([
      String(2_010_000 + row),
      "一般公共服务支出",
      ...Array.from({ length: 10 }, (_, column) => `${row}.${column}`),
    ]);
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "大表");
  const buffer = write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;

  const { page, errors } = await visit(pageAddress());
  await page
    .getByLabel("要打开的工作簿")
    .setInputFiles({ name: "大表.xlsx", mimeType: "application/octet-stream", buffer });
  await page.getByRole("tab", { name: "大表" }).waitFor();
  expect(await page.getByRole("gridcell").count()).toBeLessThan(1500);

  await cell(page, "A1").click();
  await page.keyboard.press("Control+End");
  await cell(page, "L6000").waitFor();
  const steps = await page.evaluate(async () => {
    const times: number[] = [];
    for (let step = 0; step < 40; step++) {
      const started = performance.now();
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp", bubbles: true }));
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b);
  });
  // A page further, drawn: nobody feels a tenth of a second; a busy machine may hold up a single step.
  expect(steps[20]).toBeLessThan(150);
  expect(steps[39]).toBeLessThan(1500);

  await page.keyboard.type("5");
  const started = Date.now();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "撤销修改" }).and(page.locator(":enabled")).waitFor();
  // The pane looks at the workbook anew meanwhile.
  expect(Date.now() - started).toBeLessThan(3000);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a long check is left by Esc while it is under way, and begun again", async () => {
  const one = sample("henan-2022");
  const sheets = Array.from({ length: 120 }, (_, copy) =>
    one.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${copy + 1}` })),
  ).flat();
  const { page, errors } = await visit(pageAddress());
  await page.getByLabel("要打开的工作簿").setInputFiles({
    name: "很多表.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(writeWorkbook({ name: "很多表.xlsx", sheets })),
  });
  await page.getByRole("tab", { name: "公开01表 120" }).waitFor();
  const start = page
    .getByRole("button", { name: "开始核对" })
    .and(page.locator(":not([aria-disabled=true])"));
  await start.waitFor();
  // Pressed from within: between two words of ours the check might be done.
  const left = await page.evaluate(async () => {
    const named = (name: string): HTMLElement | undefined =>
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    named("开始核对")!.click();
    while (!named("取消")) await new Promise(requestAnimationFrame);
    const asked = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    while (named("取消")) await new Promise(requestAnimationFrame);
    return performance.now() - asked;
  });
  // Slices of 50 ms; on a busy machine everything takes its time.
  expect(left).toBeLessThan(3000);
  await start.waitFor();
  expect(await page.locator("[role=status][aria-live]").innerText()).toBe("已取消核对。");
  await start.click();
  await page.getByRole("button", { name: "重新核对" }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
