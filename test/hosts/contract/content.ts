/** The small workbook of the contract, and what is done with it. */
import type { Mark } from "../../../hosts/host";
import type { PlainSheet } from "../../../hosts/file/xlsx/plain-xlsx";
import type { WorkingPaper } from "../../../src/sheets/working-paper";
import { PAPER_TITLE } from "../../../src/workbook/own-sheets";
import type { TextSheet } from "../../../src/sheets/text-sheet";
import { Book } from "../../excel-host/model/book";

export const SHEETS: readonly PlainSheet[] = ["公开01表", "公开02表", "公开03表"].map((name) => ({
  name,
  rows: [
    ["项目", "金额"],
    ["基本支出", { value: 12.5, format: "#,##0.00" }],
    ["项目支出", { value: 7.25, format: "#,##0.00" }],
  ],
}));

/** The same for the local Excel. */
export function threeSheets(): Book {
  const book = new Book("决算.xlsx");
  for (const { name, rows } of SHEETS) {
    const sheet = book.addSheet(name);
    rows.forEach((line, row) =>
      line.forEach((cell, column) =>
        sheet.setCell(
          row,
          column,
          typeof cell !== "object"
            ? { value: cell }
            : { value: cell.value, ...(cell.format !== undefined && { numberFormat: cell.format }) },
        ),
      ),
    );
  }
  return book;
}

function mark(sheet: string, address: string, kind: Mark["kind"]): Mark {
  return { sheet, address, kind, message: `${address} 与合计不符` };
}

export const MARKS: readonly Mark[] = [
  mark("公开01表", "B2", "error"),
  mark("公开01表", "B3", "warning"),
  mark("公开02表", "B2", "rounding"),
];

/** What replaces them: one stays, one goes, one comes. */
export const OTHER_MARKS: readonly Mark[] = [
  mark("公开01表", "B2", "error"),
  mark("公开01表", "A2", "warning"),
  mark("公开03表", "B3", "rounding"),
];

export const PAPER: WorkingPaper = {
  columns: [
    { title: "关系", width: 20, kind: "text" },
    { title: "差额", width: 12, kind: "amount" },
    { title: "结论", width: 8, kind: "verdict" },
  ],
  preface: [[{ text: PAPER_TITLE }]],
  rows: [[{ text: "甲" }, { formula: "公开01表!B2-公开01表!B3", value: 5.25 }, { text: "相符" }]],
  sheets: ["公开01表"],
};

export const OTHER_PAPER: WorkingPaper = { ...PAPER, rows: [...PAPER.rows, [{ text: "乙" }]] };

export const TEXT: TextSheet = {
  title: "情况说明",
  paragraphs: [{ text: "支出共19.75万元。", level: 0 }],
  charts: [
    {
      kind: "pie",
      title: "支出结构",
      categories: ["基本支出", "项目支出"],
      series: [{ name: "支出", values: [1250, 725] }],
    },
  ],
};

export const OTHER_TEXT: TextSheet = {
  ...TEXT,
  paragraphs: [...TEXT.paragraphs, { text: "没有其他收支。", level: 0 }],
};
