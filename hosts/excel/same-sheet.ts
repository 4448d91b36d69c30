import { isWorkingPaper } from "../../src/workbook/own-sheets";
import { filledColumns, filledRows } from "../../src/workbook/filled";
import { cellAt, type Cell, type Sheet } from "../../src/workbook/workbook";
import type { KnownSheets } from "./known-sheets";

/** Whether two readings of a sheet hold the same, value for value and format for format. */
function isSameSheet(a: Sheet, b: Sheet): boolean {
  if (a.name !== b.name || a.hidden !== b.hidden) return false;
  const boxes = (sheet: Sheet) =>
    sheet.merges
      .map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`)
      .sort()
      .join(";");
  if (boxes(a) !== boxes(b)) return false;
  return holdsWhatIsIn(a, b) && holdsWhatIsIn(b, a);
}

function holdsWhatIsIn(a: Sheet, b: Sheet): boolean {
  return filledRows(b).every((row) =>
    filledColumns(b, row).every((column) => isSameCell(cellAt(a, row, column), cellAt(b, row, column))),
  );
}

/** Names of the sheets that hold something else than before, came, went, or got another name. */
export function changedSheets(before: KnownSheets, after: KnownSheets): readonly string[] {
  const names = new Set<string>();
  for (const { id, name, sheet } of after.all) {
    const old = before.withId(id);
    if ((!old || !isSameSheet(old.sheet, sheet)) && !isWorkingPaper(sheet)) names.add(name);
  }
  for (const { id, name, sheet } of before.all) {
    if (!after.withId(id) && !isWorkingPaper(sheet)) names.add(name);
  }
  return [...names];
}

function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return (
    a?.value === b?.value && a?.format === b?.format && a?.formula === b?.formula && a?.error === b?.error
  );
}
