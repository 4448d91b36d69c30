import type { Workbook } from "../../src/workbook/workbook";
import { Book } from "./model/book";

/** Opens a workbook of ours in the local Excel. Formulas keep the results that came with them until the first edit. */
export function bookOf(workbook: Workbook): Book {
  const book = new Book(workbook.name);
  for (const { name, hidden, rows, merges } of workbook.sheets) {
    const sheet = book.addSheet(name);
    if (hidden) sheet.visibility = "Hidden";
    sheet.merges = merges;
    for (const [row, line] of rows.entries()) {
      for (const [column, cell] of (line ?? []).entries()) {
        if (!cell) continue;
        sheet.setCell(row, column, {
          value: cell.value,
          ...(cell.formula === undefined ? {} : { formula: cell.formula, cached: true as const }),
          ...(cell.format === undefined ? {} : { numberFormat: cell.format }),
        });
      }
    }
  }
  book.activeSheet = book.sheets.find((sheet) => sheet.visibility === "Visible");
  return book;
}
