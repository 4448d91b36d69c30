import { displayText } from "../../amount/figure";
import { cellAt, type Sheet } from "../../workbook/workbook";
import type { Paragraph } from "./prose";

/** The text of a sheet that holds a 情况说明: one paragraph a row, so that a paragraph's number is its row. */
export function sheetParagraphs(sheet: Sheet): readonly Paragraph[] {
  return Array.from(sheet.rows, (row, index) => ({
    text: Array.from(row ?? [], (_, column) => {
      const cell = cellAt(sheet, index, column);
      if (!cell) return "";
      return typeof cell.value === "number" ? displayText(cell.value, cell.format) : String(cell.value);
    }).join(""),
  }));
}
