/** The overview of many workbooks as a workbook: amounts are numbers, each sheet can be filtered. */
import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { columnName } from "../../src/workbook/address";
import type { OverviewCell, OverviewSheet } from "../../src/report/overview";
import { EXACT_AMOUNT_FORMAT } from "../own-sheets";

export function overviewXlsx(sheets: readonly OverviewSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.title);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

function sheetOf({ columns, rows }: OverviewSheet): WorkSheet {
  const header = columns.map(({ title }): CellObject => ({ t: "s", v: title }));
  const sheet = utils.aoa_to_sheet([header, ...rows.map((row) => row.map(cellOf))]);
  sheet["!cols"] = columns.map(({ width }) => ({ wch: width }));
  sheet["!autofilter"] = { ref: `A1:${columnName(columns.length - 1)}${String(rows.length + 1)}` };
  return sheet;
}

/** Texts stay texts, whatever they look like. */
function cellOf(cell: OverviewCell): CellObject {
  if (typeof cell === "string") return { t: "s", v: cell };
  if (typeof cell === "number") return { t: "n", v: cell };
  // Shown, not reckoned with: the exact decimals are in report.jsonl.
  return { t: "n", v: Number(cell.amount), z: EXACT_AMOUNT_FORMAT };
}
