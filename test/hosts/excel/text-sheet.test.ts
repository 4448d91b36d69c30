/** 情况说明 in the workbook that is open in Excel: its text and charts, once and in its place, beside the user's own sheets. */
import { layOutText, TEXT_SHEET, type TextSheet } from "../../../src/sheets/text-sheet";
import { recognise } from "../../../src/statement/recognise";
import { isTextSheet, TEXT_SHEET_NOTE } from "../../../src/workbook/own-sheets";
import { Fault } from "../../excel-host/fault";
import type { LocalExcel } from "../../excel-host";
import { bookOf } from "../../excel-host/load-workbook";
import { sample } from "../../../samples/load";
import { TEXT } from "../text";
import { EDITIONS, expectNoLeaks, open, QUICK, sentenceOf, sleep, until } from "./excel";

function shown(excel: LocalExcel, name = TEXT_SHEET): unknown[] {
  const sheet = excel.book.sheetNamed(name)!;
  return Array.from({ length: (sheet.usedBox(true)?.bottom ?? -1) + 1 }, (_, row) =>
    excel.book.shownAt(sheet, row, 0),
  ).filter((value) => value !== "");
}

function openSample(apiVersion = "1.15") {
  return open(bookOf(sample("henan-2022")), { apiVersion });
}

test.each(EDITIONS)("the text, the charts and the page are there, at ExcelApi %s", async (apiVersion) => {
  const { excel, host } = openSample(apiVersion);
  await host.writeText(TEXT);
  const sheet = excel.book.sheetNamed(TEXT_SHEET)!;
  expect(excel.book.activeSheet).toBe(sheet);
  expect(shown(excel)).toEqual([TEXT.title, ...TEXT.paragraphs.map(({ text }) => `\u3000\u3000${text}`)]);
  expect(excel.book.shownAt(sheet, 0, 2)).toBe(TEXT_SHEET_NOTE);
  expect(sheet.cell(0, 0).looks).toMatchObject({ fontSize: 18, bold: true, horizontalAlignment: "Center" });
  expect(sheet.cell(1, 0).looks).toMatchObject({ fontName: "黑体", bold: true, wrapText: true });
  expect(sheet.cell(3, 0).looks).toMatchObject({ fontName: "仿宋", wrapText: true });
  // A long paragraph has room for its lines, and nothing is merged.
  expect(sheet.rowHeights.get(3)).toBeGreaterThan(2.5 * (sheet.rowHeights.get(2) ?? 0));
  expect(sheet.merges).toEqual([]);
  expect(sheet.pageSetup).toMatchObject({
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
  });
  const { charts, rows } = layOutText(TEXT);
  expect(sheet.pageSetup.printArea).toMatch(new RegExp(`!A1:A${String(rows)}$`));
  expect(sheet.charts).toMatchObject([
    {
      type: "ColumnClustered",
      seriesBy: "Columns",
      title: "收、支决算总计变动（单位：万元）",
      legendPosition: "Bottom",
      labels: { showValue: true, showPercentage: false, numberFormat: "#,##0.00" },
      source: charts[0]!.data,
      place: { left: 0, right: 0, top: charts[0]!.top, bottom: charts[0]!.bottom },
    },
    {
      type: "Pie",
      title: "支出结构",
      labels: { showValue: false, showPercentage: true, numberFormat: "0.00%" },
    },
  ]);
  const { top, left } = charts[0]!.data;
  const cell = (row: number, column: number) => excel.book.shownAt(sheet, top + row, left + column);
  expect([cell(-1, 0), cell(0, 0), cell(0, 1), cell(0, 2)]).toEqual([
    "收、支决算总计变动（单位：万元）",
    "",
    "2021年度",
    "2022年度",
  ]);
  expect([cell(1, 0), cell(1, 1), cell(1, 2)]).toEqual(["收入总计", 1234.57, -0.01]);
  expect(sheet.cell(top + 1, left + 1).numberFormat).toBe("#,##0.00");
  await expectNoLeaks(excel);
});

test("it is no table of the department, but can be read", async () => {
  const { host } = openSample();
  const before = recognise(await host.read());
  await host.writeText(TEXT);
  const workbook = await host.read();
  expect(workbook.sheets.filter(isTextSheet)).toHaveLength(1);
  const { unrecognised, tables, missing } = recognise(workbook);
  expect({ unrecognised, missing, tables: tables.length }).toEqual({
    unrecognised: before.unrecognised,
    missing: before.missing,
    tables: before.tables.length,
  });
});

describe("written again", () => {
  test("it is in its place whatever it is called by now, and never there twice", async () => {
    const { excel, host } = openSample();
    await host.writeText(TEXT);
    const once = excel.snapshot;
    const sheets = excel.book.sheets.length;
    const start = excel.syncs.length;
    await host.writeText(TEXT);
    expect(excel.syncs.length - start).toBe(6);
    expect(excel.snapshot).toBe(once);
    excel.user.renameSheet(TEXT_SHEET, "说明（送审）");
    excel.user.hide("说明（送审）");
    const short: TextSheet = { title: "短", paragraphs: [{ text: "=1+2 是文字", level: 0 }], charts: [] };
    await host.writeText(short);
    expect(excel.book.sheets).toHaveLength(sheets);
    expect(shown(excel, "说明（送审）")).toEqual(["短", "　　=1+2 是文字"]);
    expect(excel.book.sheetNamed("说明（送审）")).toMatchObject({ charts: [], visibility: "Visible" });
  });

  test("a sheet of the user's own is never touched: one of that name, or ours without its note", async () => {
    const { excel, host } = openSample();
    const own = excel.user.addSheet(TEXT_SHEET);
    excel.user.type(TEXT_SHEET, "A1", "我自己写的");
    await host.writeText(TEXT);
    expect(excel.book.shownAt(own, 0, 0)).toBe("我自己写的");
    expect(shown(excel, `${TEXT_SHEET} (2)`)[0]).toBe(TEXT.title);
    excel.user.type(`${TEXT_SHEET} (2)`, "C1", "");
    await host.writeText({ ...TEXT, title: "又一份" });
    expect(shown(excel, `${TEXT_SHEET} (2)`)[0]).toBe(TEXT.title);
    expect(shown(excel, `${TEXT_SHEET} (3)`)[0]).toBe("又一份");
  });
});

test.each(EDITIONS)("our writing is not told, the user's is, at ExcelApi %s", async (apiVersion) => {
  const { excel, host } = openSample(apiVersion);
  const told: (readonly string[])[] = [];
  const stop = host.onChange(({ sheets }) => told.push(sheets));
  await until(() => excel.listening === 5, "registered for events");
  await host.read();
  const quiet = () => sleep(QUICK.echo + 4 * QUICK.edit + 40);
  await host.writeText(TEXT);
  await quiet();
  await host.writeText({ ...TEXT, title: "改过的题目" });
  await quiet();
  expect(told).toEqual([]);
  excel.user.type(TEXT_SHEET, "A4", "我改的一段");
  await until(() => told.length > 0, "told");
  expect(told).toEqual([[TEXT_SHEET]]);
  stop();
});

describe("what cannot be written", () => {
  test("protected sheets and workbooks, in a sentence, and nothing is changed", async () => {
    const { excel, host } = openSample();
    excel.book.structureProtected = true;
    const before = excel.snapshot;
    expect(await sentenceOf(host.writeText(TEXT))).toBe(
      "工作簿的结构受保护，不能新建工作表“情况说明”：请先在“审阅”中撤销工作簿保护。",
    );
    expect(excel.snapshot).toBe(before);
    excel.book.structureProtected = false;
    await host.writeText(TEXT);
    excel.user.protect(TEXT_SHEET);
    expect(await sentenceOf(host.writeText(TEXT))).toBe(
      "工作表“情况说明”受保护，不能重写情况说明：请先在“审阅”中撤销工作表保护。",
    );
  });

  test("a sheet that could not be filled is not left behind", async () => {
    const { excel, host } = openSample();
    const before = excel.snapshot;
    excel.behaviour = {
      refuse: (member) => (member === "RangeFont.Size" ? new Fault("GeneralException", "") : undefined),
    };
    expect(await sentenceOf(host.writeText(TEXT))).toContain("写入情况说明");
    expect(excel.book.sheetNamed(TEXT_SHEET)).toBeUndefined();
    expect(excel.snapshot).toBe(before);
  });

  test("charts that Excel does not draw are named; the text is there, and no half chart", async () => {
    const { excel, host } = openSample();
    excel.behaviour = {
      refuse: (member) => (member === "Chart.SetPosition" ? new Fault("GeneralException", "") : undefined),
    };
    expect(await host.writeText(TEXT)).toBe(
      "“情况说明”已写好，只是 Excel 没有做成：图表。如果还开着别的工作簿，请先点一下要核对的工作簿，再写一次。",
    );
    expect(shown(excel)[0]).toBe(TEXT.title);
    expect(excel.book.sheetNamed(TEXT_SHEET)?.charts).toEqual([]);
  });
});
