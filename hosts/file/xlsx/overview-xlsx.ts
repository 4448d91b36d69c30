/** The overview of many workbooks as a workbook: amounts are numbers, each sheet can be filtered, and is printed on A4. */
import type { OverviewCell, OverviewColumn, OverviewSheet } from "../../../src/report/overview";
import { EXACT_AMOUNT_FORMAT } from "../../own-sheets";
import { plainXlsx, type PlainCell } from "./plain-xlsx";
import { heightOf } from "./row-heights";

/** Points of the font of a table. */
const SIZE = 10;

export function overviewXlsx(sheets: readonly OverviewSheet[]): Uint8Array {
  return plainXlsx(
    sheets.map(({ title, columns, rows }) => ({
      name: title,
      widths: columns.map(({ width }) => width),
      rows: [
        columns.map((column): PlainCell => ({ value: column.title, look: "header" })),
        ...rows.map((row) => row.map(cellOf)),
      ],
      heights: new Map([
        [
          0,
          highest(
            columns.map((column) => column.title),
            columns,
          ),
        ],
        ...heights(rows, columns),
      ]),
      filtered: true,
      printed: { repeat: 0 },
    })),
  );
}

function heights(
  rows: readonly (readonly OverviewCell[])[],
  columns: readonly OverviewColumn[],
): [number, number][] {
  return rows.map((row, at) => [at + 1, highest(row, columns)]);
}

function highest(row: readonly OverviewCell[], columns: readonly OverviewColumn[]): number {
  return Math.max(
    18,
    ...row.map((cell, at) => (typeof cell === "string" ? heightOf(cell, SIZE, columns[at]!.width) : 0)),
  );
}

function cellOf(cell: OverviewCell): PlainCell {
  if (typeof cell === "string") return { value: cell, look: "text" };
  if (typeof cell === "number") return { value: cell, look: "center" };
  // Shown, not reckoned with: the exact decimals are in report.jsonl.
  return { value: Number(cell.amount), format: EXACT_AMOUNT_FORMAT, look: "amount" };
}
