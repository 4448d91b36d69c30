/** Edits of an immutable workbook. */
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { groupBy } from "../../src/group-by";

/** One changed cell; `before` and `after` make it reversible. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
  /** When it was made, in milliseconds since 1970. */
  readonly at?: number;
}

/** The workbook with these cells as they are after the edits. What is not edited is shared with the old one. */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const bySheet = groupBy(edits, ({ sheet }) => sheet);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own ? applyToSheet(sheet, own) : sheet;
    }),
  };
}

function applyToSheet(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const rows = copied(sheet.rows);
  const fresh = new Map<number, (Cell | undefined)[]>();
  for (const { row, column, after } of edits) {
    let cells = fresh.get(row);
    if (!cells) {
      cells = copied(rows[row] ?? []);
      fresh.set(row, cells);
      rows[row] = cells;
    }
    cells[column] = after;
  }
  return { ...sheet, rows };
}

/** The same list, in the time that what it holds takes: `slice` would visit a million holes. */
function copied<T>(items: readonly T[]): T[] {
  return Object.assign([], items);
}

/** The edits that take these back, last first. */
export function reversed(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].reverse().map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
}
