/** The overview of many workbooks as a workbook: amounts are numbers, each sheet can be filtered. */
import type { OverviewCell, OverviewSheet } from "../../../src/report/overview";
import { EXACT_AMOUNT_FORMAT } from "../../own-sheets";
import { plainXlsx, type PlainCell } from "./plain-xlsx";

export function overviewXlsx(sheets: readonly OverviewSheet[]): Uint8Array {
  return plainXlsx(
    sheets.map(({ title, columns, rows }) => ({
      name: title,
      widths: columns.map(({ width }) => width),
      rows: [columns.map((column) => column.title), ...rows.map((row) => row.map(cellOf))],
      filtered: true,
    })),
  );
}

function cellOf(cell: OverviewCell): PlainCell {
  // Shown, not reckoned with: the exact decimals are in report.jsonl.
  return typeof cell === "object" ? { value: Number(cell.amount), format: EXACT_AMOUNT_FORMAT } : cell;
}
