/** The 情况说明 as a sheet of the page's workbook: what the copy will hold, as reading the copy would give it. */
import { layOutText, type TextSheet } from "../../src/sheets/text-sheet";
import { isBlank } from "../../src/workbook/filled";
import type { Cell, Sheet } from "../../src/workbook/workbook";
import { AMOUNT_FORMAT } from "../own-sheets";

export function textSheetOf(name: string, text: TextSheet): Sheet {
  const { cells, widths } = layOutText(text);
  const rows: (Cell | undefined)[][] = [];
  for (const { row, column, kind, value } of cells) {
    const format = kind === "amount" ? { format: AMOUNT_FORMAT } : {};
    if (!isBlank(value)) (rows[row] ??= [])[column] = { value, ...format };
  }
  const used = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { name, hidden: false, rows, merges: [], columnWidths: widths.slice(0, used) };
}
