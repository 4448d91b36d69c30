/**
 * Which words go into a cell. Notes are of ExcelApi 1.18 and missing in the client library at hand, so that their way is proved here
 * as far as it goes without it: which kind is chosen, and what is asked of Excel.
 */
import {
  addAnnotation,
  annotationKind,
  annotationText,
  askAnnotations,
} from "../../../hosts/excel/annotations";

function excelWith(version: number): void {
  const isSetSupported = (name: string, wanted: string) =>
    name === "ExcelApi" && Number(wanted.split(".")[1]) <= version;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

test.each([
  [9, undefined],
  [10, "comment"],
  [14, "comment"],
  [17, "comment"],
  [18, "note"],
  [21, "note"],
])("at ExcelApi 1.%d: %s", (version, kind) => {
  excelWith(version);
  expect(annotationKind()).toBe(kind);
});

test("a text says who speaks and how grave it is", () => {
  expect(annotationText({ kind: "warning", message: "请核对" })).toBe("勾稽·提醒：请核对");
});

test("a note is written by its cell, with the sheet's name as formulas need it", () => {
  const added: unknown[] = [];
  const context = { workbook: { notes: { add: (...parameters: unknown[]) => added.push(parameters) } } };
  addAnnotation(context as unknown as Excel.RequestContext, "note", {
    sheet: "O'Neil 表",
    address: "B4",
    text: "勾稽·错误：甲",
  });
  expect(added).toEqual([["'O''Neil 表'!B4", "勾稽·错误：甲"]]);
});

test("our notes and comments are both found in an Excel that knows both, those of others are not", () => {
  excelWith(18);
  const cell = (address: string) => ({ address, load: () => cell(address) });
  const removed: string[] = [];
  const noteItems = [
    { content: "勾稽·错误：甲", getLocation: () => cell("公开01表!B4"), delete: () => removed.push("甲") },
    { content: "张三：已核", getLocation: () => cell("公开01表!B5"), delete: () => removed.push("张三") },
  ];
  const commentItems = [
    {
      content: "勾稽·提醒：乙",
      getLocation: () => cell("'公开 02表'!C6"),
      replies: { getCount: () => ({ value: 0 }) },
      delete: () => removed.push("乙"),
    },
    {
      content: "勾稽·提醒：丙",
      getLocation: () => cell("'公开 02表'!C7"),
      replies: { getCount: () => ({ value: 1 }) },
      delete: () => removed.push("丙"),
    },
  ];
  const collection = (items: unknown) => ({ items, load: () => collection(items) });
  const context = { workbook: { notes: collection(noteItems), comments: collection(commentItems) } };
  const found = askAnnotations(context as unknown as Excel.RequestContext)()();
  expect(found.map(({ sheet, address, text }) => [sheet, address, text])).toEqual([
    ["公开 02表", "C6", "勾稽·提醒：乙"],
    ["公开01表", "B4", "勾稽·错误：甲"],
  ]);
  found.forEach((annotation) => annotation.remove());
  expect(removed).toEqual(["乙", "甲"]);
});
