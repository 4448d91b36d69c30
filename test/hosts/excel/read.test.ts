/** Reading the workbook: what is read, and what it costs. */
import { Cancelled } from "../../../hosts/host";
import { cellAt } from "../../../src/workbook/workbook";
import { Book } from "../../excel-host/model/book";
import { tenSheets } from "./books";
import { EDITIONS, expectNoLeaks, open, sentenceOf } from "./excel";

describe.each(EDITIONS)("at ExcelApi %s", (apiVersion) => {
  test("ten sheets take two syncs, and one when they are known", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    const first = await host.read();
    expect(excel.syncs).toHaveLength(2);
    const again = await host.read();
    expect(excel.syncs).toHaveLength(3);
    expect(again).toEqual(first);
    await expectNoLeaks(excel);
  });

  test("values, formats, errors, hidden sheets, merges where they can be had", async () => {
    const book = tenSheets();
    const sheet = book.sheetNamed("公开03表");
    sheet?.setCell(5, 2, { value: "#REF!" });
    sheet?.setCell(6, 2, { value: true });
    if (sheet) sheet.visibility = "Hidden";
    const { host } = open(book, { apiVersion });
    const workbook = await host.read();
    expect(workbook.name).toBe("决算公开.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    const third = workbook.sheets[2]!;
    expect(third.hidden).toBe(true);
    expect(cellAt(third, 0, 0)).toEqual({ value: "第3张表" });
    expect(cellAt(third, 3, 1)).toEqual({ value: 3.25, format: "#,##0.00" });
    expect(cellAt(third, 5, 2)).toEqual({ value: "#REF!", error: true });
    expect(cellAt(third, 6, 2)).toEqual({ value: true });
    expect(cellAt(third, 23, 1)).toEqual({ value: 255, format: "#,##0.00", formula: "SUM(B4:B23)" });
    expect(cellAt(third, 24, 1)).toEqual({ value: "928.86" });
    expect(cellAt(third, 1, 1)).toBeUndefined();
    expect(third.merges).toEqual(apiVersion === "1.9" ? [] : [{ top: 0, left: 0, bottom: 0, right: 5 }]);
    expect(workbook.sheets[9]).toEqual({ name: "空表", hidden: false, rows: [], merges: [] });
  });

  test("sheets that come, go or get another name between two readings", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    await host.read();
    excel.user.renameSheet("公开02表", "收入决算表");
    excel.user.deleteSheet("公开09表");
    excel.user.addSheet("新表");
    excel.user.type("新表", "B2", 7);
    const workbook = await host.read();
    const names = workbook.sheets.map(({ name }) => name);
    expect(names).toContain("收入决算表");
    expect(names).not.toContain("公开02表");
    expect(names).not.toContain("公开09表");
    expect(cellAt(workbook.sheets[9]!, 1, 1)).toEqual({ value: 7 });
    await expectNoLeaks(excel);
  });
});

test("a sheet beyond the first look is read in pieces, and whole", async () => {
  const book = new Book("大表.xlsx");
  const sheet = book.addSheet("大表");
  for (let row = 0; row < 700; row++) {
    for (let column = 0; column < 40; column++) sheet.setCell(row, column, { value: row * 100 + column });
  }
  sheet.setCell(900, 2, { value: "末行" });
  const { excel, host } = open(book);
  const read = (await host.read()).sheets[0]!;
  for (let row = 0; row < 700; row++) {
    for (let column = 0; column < 40; column++)
      expect(cellAt(read, row, column)?.value).toBe(row * 100 + column);
  }
  expect(cellAt(read, 900, 2)?.value).toBe("末行");
  expect(excel.syncs.length).toBeLessThanOrEqual(3);
});

test("an answer beyond what Excel on the web sends is asked for in smaller pieces", async () => {
  const book = new Book("大表.xlsx");
  const sheet = book.addSheet("大表");
  for (let row = 0; row < 300; row++) {
    for (let column = 0; column < 30; column++) sheet.setCell(row, column, { value: row + column });
  }
  const { host } = open(book, { responseLimit: 40_000 });
  const read = (await host.read()).sheets[0]!;
  expect(cellAt(read, 299, 29)?.value).toBe(328);
  expect(cellAt(read, 0, 0)?.value).toBe(0);
});

test("a million blank cells with formats cost nothing", async () => {
  const book = new Book("空白.xlsx");
  const sheet = book.addSheet("空白");
  sheet.setCell(0, 0, { value: "标题" });
  sheet.setCell(999_999, 10, { value: "", numberFormat: "0.00" });
  const { excel, host } = open(book);
  const read = (await host.read()).sheets[0]!;
  expect(read.rows).toHaveLength(1);
  expect(excel.syncs).toHaveLength(2);
});

test.each([{}, { nullChains: false }])(
  "a stray blank at the end of the sheet: the tables are read, the rest is said",
  async (more) => {
    const book = tenSheets();
    const sheet = book.sheetNamed("公开03表")!;
    sheet.setCell(1_048_575, 16_383, { value: " " });
    const { excel, host } = open(book, more);
    const read = (await host.read()).sheets[2]!;
    expect(cellAt(read, 3, 1)?.value).toBe(3.25);
    expect(read.readTo).toEqual({ row: 4_999, column: 99 });
    expect(excel.syncs.length).toBeLessThan(12);
  },
);

test("while a cell is being edited, one sentence", async () => {
  const { excel, host } = open(tenSheets());
  excel.startEditing();
  expect(await sentenceOf(host.read())).toBe("有单元格正在编辑：请先按 Enter 或 Esc 结束编辑，再试一次。");
  excel.endEditing();
  expect((await host.read()).sheets).toHaveLength(10);
});

test("an Excel that does not bear calls on what is not there is asked with care", async () => {
  const book = tenSheets();
  const { host } = open(book);
  const expected = await host.read();
  const strict = open(book, { nullChains: false });
  const careful = await strict.host.read();
  expect(careful.sheets.map(({ rows }) => rows)).toEqual(expected.sheets.map(({ rows }) => rows));
});

test("a reading that nobody waits for makes no further request, and what was edited meanwhile is not lost", async () => {
  const book = new Book("大表.xlsx");
  book.addSheet("大表").setCell(2000, 40, { value: 1 });
  const { excel, host } = open(book);
  await host.read();
  const whole = excel.syncs.length;
  excel.user.type("大表", "B2", 7);
  const work = new AbortController();
  const reading = host.read(work.signal);
  work.abort();
  await expect(reading).rejects.toThrow(Cancelled);
  expect(excel.syncs.length - whole).toBeLessThanOrEqual(1);
  expect(cellAt((await host.read()).sheets[0]!, 1, 1)?.value).toBe(7);
  await expectNoLeaks(excel);
});
