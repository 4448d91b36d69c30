import { auditText } from "../../src/text/audit";
import { bookOf } from "../../src/text/book";
import { cellOfText, proseSheets, sheetParagraphs } from "../../src/text/prose/text-of-sheet";
import { layOutText } from "../../src/sheets/text-sheet";
import { recognise } from "../../src/statement/recognise";
import type { Cell, Sheet } from "../../src/workbook/workbook";
import { sample } from "../../samples/load";
import { RIGHT } from "../taskpane/audit-text";
import { Book } from "../../generate/texts/books";

const sheetOf = (name: string, rows: readonly (readonly (string | number | undefined)[])[]): Sheet => ({
  name,
  hidden: false,
  merges: [],
  rows: rows.map((row) => row.map((value) => (value === undefined ? undefined : { value }))),
});

test("a sheet that holds the text: a row is a paragraph", () => {
  const paragraphs = sheetParagraphs({
    name: "情况说明",
    hidden: false,
    merges: [],
    rows: [
      [{ value: "二、收入决算情况说明" }],
      undefined,
      [undefined, { value: "2022年度收入合计" }, { value: 987.7, format: "0.00" }, { value: "万元。" }],
    ],
  });
  expect(paragraphs.map(({ text }) => text)).toEqual([
    "二、收入决算情况说明",
    "",
    "2022年度收入合计987.70万元。",
  ]);
  const { claims } = auditText(paragraphs, recognise(sample("henan-2022")));
  expect(claims).toMatchObject([{ paragraph: 2, verdict: "ok" }]);
  expect(cellOfText(paragraphs[2], claims[0]!.start)).toEqual({ sheet: "情况说明", address: "C3" });
  expect(cellOfText(paragraphs[2], 0)).toEqual({ sheet: "情况说明", address: "B3" });
  expect(cellOfText(paragraphs[1], 0)).toBeUndefined();
});

test("a text in one cell: each line is a paragraph of that cell", () => {
  const paragraphs = sheetParagraphs(sheetOf("说明", [["标题"], ["一、总体\n收入 1.00 万元。"]]));
  expect(paragraphs.map(({ text }) => text)).toEqual(["标题", "一、总体", "收入 1.00 万元。"]);
  expect(cellOfText(paragraphs[2], 4)).toEqual({ sheet: "说明", address: "A2" });
});

test("a text that we wrote into the workbook is read back without its note and its charts", () => {
  const rows: (Cell | undefined)[][] = [];
  const chart = {
    kind: "pie" as const,
    title: "收入结构",
    categories: ["财政拨款收入"],
    series: [{ name: "本年", values: [1_000_000] }],
  };
  const { cells } = layOutText({
    title: "某局决算说明",
    paragraphs: RIGHT.map((text) => ({ text, level: 0 as const })),
    charts: [chart],
  });
  for (const { row, column, value } of cells) (rows[row] ??= [])[column] = { value };
  const text = sheetParagraphs({ name: "情况说明", hidden: false, merges: [], rows })
    .map((paragraph) => paragraph.text.trim())
    .filter((line) => line !== "");
  expect(text).toEqual(["某局决算说明", ...RIGHT]);
});

describe("which sheets hold a text", () => {
  const workbook = sample("henan-2022");
  const statement = recognise(workbook);
  const withSheets = (...sheets: Sheet[]) => ({ ...workbook, sheets: [...workbook.sheets, ...sheets] });
  const text = (name: string) =>
    sheetOf(
      name,
      RIGHT.map((line) => [line]),
    );

  test("tables with their notes are none", () => {
    for (const name of ["henan-2022", "jiangxi-2023", "hebei-2023-budget", "shanghai-2024"] as const) {
      expect(proseSheets(sample(name), recognise(sample(name)))).toEqual([]);
    }
  });

  test("sentences with figures are, and what is called 说明 comes first", () => {
    const list = sheetOf("名单", [
      ["姓名", "电话"],
      ["甲", 1],
      ["乙", 2],
    ]);
    const notes = sheetOf("填报说明", [
      ["填报说明：各部门应当对本表数据的真实性负责。"],
      ["数据来自决算软件，单位：万元。"],
    ]);
    expect(proseSheets(withSheets(list, notes, text("Sheet9"), text("情况说明")), statement)).toEqual([
      "情况说明",
      "Sheet9",
    ]);
  });
});

test("cells of last year's workbook are told from those of this one", () => {
  const book = new Book(7);
  const total = (statement: Book["statement"]) => statement.table(1)!.cell("total.income", "amount")!;
  const audit = auditText([{ text: "无" }], book.statement, { prior: book.priorStatement });
  expect(bookOf(audit, total(book.statement))).toBe("current");
  expect(bookOf(audit, total(book.priorStatement))).toBe("prior");
});
