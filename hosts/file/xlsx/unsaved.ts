/** Formulas without results: programs that only write a workbook, and never calculate, leave them so. */
import { recalculate } from "../../../src/formulas/recalculate";
import { formulaPlaces } from "../../../src/workbook/filled";
import { cellAt, type Cell, type Workbook } from "../../../src/workbook/workbook";

/** What a formula says whose result was not saved and cannot be worked out. */
export const NOT_CALCULATED = "（公式没有保存计算结果）";

export const UNSAVED: Pick<Cell, "value" | "error"> = { value: NOT_CALCULATED, error: true };

/** The workbook as a program that calculates would have saved it; what was saved is as it was. */
export function withResults(read: Omit<Workbook, "name">): Omit<Workbook, "name"> {
  const unsaved = read.sheets.flatMap((sheet) =>
    formulaPlaces(sheet)
      .filter(({ row, column }) => cellAt(sheet, row, column)?.value === NOT_CALCULATED)
      .map((place) => ({ sheet: sheet.name, ...place })),
  );
  if (unsaved.length === 0) return read;
  const results = new Map(
    recalculate({ ...read, name: "" }, unsaved)
      .results.filter(({ before }) => before.value === NOT_CALCULATED)
      .map(({ sheet, row, column, after }) => [keyOf(sheet, row, column), after]),
  );
  const sheets = read.sheets.map((sheet) => {
    const rows = Object.assign([], sheet.rows) as (readonly (Cell | undefined)[] | undefined)[];
    for (const { row, column } of formulaPlaces(sheet)) {
      const after = results.get(keyOf(sheet.name, row, column));
      if (after) rows[row] = Object.assign([], rows[row], { [column]: after });
    }
    return { ...sheet, rows };
  });
  return { ...read, sheets };
}

const keyOf = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`;
