/** The sheets that we write, as sheets of the page's workbook: what the copy will hold, as reading the copy would give it. */
import { layOutText, type TextSheet } from "../../src/sheets/text-sheet";
import { isBlank } from "../../src/workbook/filled";
import type { Cell, Sheet } from "../../src/workbook/workbook";
import { paperLines, paperTable, type PaperCell, type WorkingPaper } from "../../src/sheets/working-paper";
import { AMOUNT_FORMAT, EXACT_AMOUNT_FORMAT } from "../own-sheets";

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

export function paperSheetOf(name: string, paper: WorkingPaper): Sheet {
  const { columns } = paper;
  const { top } = paperTable(paper);
  const rows = paperLines(paper).map((line, row) =>
    columns.map(({ kind }, column) =>
      cellOf(line[column], row > top && kind === "amount" ? { format: EXACT_AMOUNT_FORMAT } : {}),
    ),
  );
  return { name, hidden: false, rows, merges: [], columnWidths: columns.map(({ width }) => width) };
}

function cellOf(cell: PaperCell, format: Pick<Cell, "format">): Cell | undefined {
  if (!cell) return undefined;
  if ("text" in cell) return { value: cell.text };
  if ("number" in cell) return { value: cell.number, ...format };
  const { formula, value } = cell;
  return value === undefined
    ? { value: "#VALUE!", error: true, formula, ...format }
    : { value, formula, ...format };
}
