/** The header of a table that its sheet prints again further down, where a page of the paper begins. */
import { filledColumns, filledRows } from "../workbook/filled";
import { cellAt, type Sheet } from "../workbook/workbook";
import { squash } from "../words/tidy";
import { figureAt, numbersColumns, type Area } from "./header";

/** No form has more rows of header than this. */
const MOST_ROWS = 12;

/** The sheet without what an area prints again of its header; itself where it does not. */
export function withoutHeaderAgain(sheet: Sheet, area: Area): Sheet {
  const filled = filledRows(sheet, area);
  const isLine = (row: number): boolean =>
    filledColumns(sheet, row, area).some((column) => figureAt(sheet, row, column)) &&
    !numbersColumns(sheet, row, area);
  const body = filled.findIndex(isLine);
  if (body < 0 || body > MOST_ROWS) return sheet;
  const said = (row: number): string =>
    filledColumns(sheet, row, area)
      .map((column) => `${column}:${squash(String(cellAt(sheet, row, column)!.value))}`)
      .join("\t");
  const header = new Set(filled.slice(0, body).map(said));
  const again: number[] = [];
  let run: number[] = [];
  for (const row of [...filled.slice(body), area.bottom + 1]) {
    if (header.has(said(row))) run.push(row);
    else {
      // One cell of a header says too little: a heading among the lines may be called so.
      if (run.some((each) => filledColumns(sheet, each, area).length > 1)) again.push(...run);
      run = [];
    }
  }
  return again.length === 0 ? sheet : without(sheet, again, area);
}

function without(sheet: Sheet, emptied: readonly number[], { left, right }: Area): Sheet {
  const rows = sheet.rows.slice();
  for (const row of emptied)
    rows[row] = rows[row]!.map((cell, column) => (column < left || column > right ? cell : undefined));
  return { ...sheet, rows };
}
