/** What stands so far from everything else on a sheet that it can be of no table: a slip of the hand, mostly. */
import { filledColumns, filledRows, filledWidth } from "../workbook/filled";
import { cellAt, type Sheet, type Place } from "../workbook/workbook";
import { figureAt, type Area } from "./header";

/** More blank rows or columns than any form has between two cells. */
const FAR_ROWS = 500;
const FAR_COLUMNS = 50;

/** The columns of an area without those that stand far from where most is filled, and without what an office checks beside it. */
export function nearColumns(sheet: Sheet, area: Area): Area {
  const width = filledWidth(sheet, area);
  const [left, right] = fullest(width, FAR_COLUMNS) ?? [area.left, area.right];
  const columns = [...width.keys()].filter((column) => column >= left && column <= right);
  return { ...area, left, right: lastOfTable(sheet, area, columns) ?? right };
}

/**
 * The last column before an empty one behind which stand figures alone, that nothing heads; undefined where there are none such. That
 * column has figures below words of its own: a header may stand a column before its figures, and a further page may have none.
 */
function lastOfTable(sheet: Sheet, area: Area, columns: readonly number[]): number | undefined {
  const isFilledBy = (column: number, figures: boolean): boolean =>
    filledRows(sheet, area).some(
      (row) => cellAt(sheet, row, column) && figureAt(sheet, row, column) === figures,
    );
  for (let at = columns.length - 1; at > 0; at -= 1) {
    const [before, column] = [columns[at - 1]!, columns[at]!];
    if (sheet.merges.some(({ left, right }) => column >= left && column <= right)) return undefined;
    if (isFilledBy(column, false)) return undefined;
    if (before < column - 1)
      return isFilledBy(before, false) && isFilledBy(before, true) ? before : undefined;
  }
  return undefined;
}

/** The rows of an area without those that stand far from where most is filled. */
export function nearRows(sheet: Sheet, area: Area): Area {
  const counts = new Map<number, number>();
  for (const row of filledRows(sheet, area)) counts.set(row, filledColumns(sheet, row, area).length);
  const [top, bottom] = fullest(counts, FAR_ROWS) ?? [area.top, area.bottom];
  return { ...area, top, bottom };
}

/** The figures of a sheet that stand far from its parts, which go down the sheet and are equally wide. */
export function figuresApart(sheet: Sheet, parts: readonly Area[]): readonly Place[] {
  const apart: Place[] = [];
  let at = 0;
  for (const row of filledRows(sheet)) {
    while (at < parts.length - 1 && row > parts[at]!.bottom + FAR_ROWS) at += 1;
    const { top, bottom, left, right } = parts[at]!;
    const near = row >= top - FAR_ROWS && row <= bottom + FAR_ROWS;
    for (const column of filledColumns(sheet, row))
      if (!(near && column >= left && column <= right) && figureAt(sheet, row, column))
        apart.push({ row, column });
  }
  return apart;
}

/** Of the runs of places between which lie no far gaps, the one that holds most; undefined where there is but one. */
function fullest(counts: ReadonlyMap<number, number>, far: number): readonly [number, number] | undefined {
  const runs: { readonly from: number; to: number; held: number }[] = [];
  for (const [place, count] of counts) {
    const last = runs[runs.length - 1];
    if (last && place - last.to <= far) {
      last.to = place;
      last.held += count;
    } else runs.push({ from: place, to: place, held: count });
  }
  if (runs.length < 2) return undefined;
  const { from, to } = runs.reduce((best, run) => (run.held > best.held ? run : best));
  return [from, to];
}
