/** Tables beside each other, a blank column between them, of which one begins further down than the other. */
import { filledColumns, filledRows, filledWidth } from "../workbook/filled";
import type { Sheet } from "../workbook/workbook";
import { figureAt, textAt, type Area } from "./header";
import { matchTitle } from "./titles";

/** The columns of an area as blocks that hold tables of their own; the area alone where a row of titles tells them apart. */
export function blocksOf(sheet: Sheet, area: Area): readonly Area[] {
  const runs = runsOf([...filledWidth(sheet, area).keys()]);
  if (runs.length < 2) return [area];
  const blocks: { readonly left: number; readonly titles: readonly number[] }[] = [];
  titleRowsOf(sheet, area, runs).forEach((titles, at) => {
    if (titles.length > 0 || at === 0) blocks.push({ left: runs[at]![0], titles });
  });
  const areas = blocks.map(({ left }, at) => ({
    ...area,
    left: at === 0 ? area.left : left,
    right: (blocks[at + 1]?.left ?? area.right + 1) - 1,
  }));
  const isTable = ({ titles }: (typeof blocks)[number], at: number): boolean =>
    titles.length > 0 && titles[0]! < firstFigure(sheet, areas[at]!);
  const aligned = new Set(blocks.map(({ titles }) => titles.join())).size === 1;
  return aligned || !blocks.every(isTable) ? [area] : areas;
}

/** Places that stand together, from the first to the last of each. */
export function runsOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    if (last && place === last[1] + 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** The rows in which each run of columns has a title. */
function titleRowsOf(
  sheet: Sheet,
  area: Area,
  runs: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const found = runs.map((): number[] => []);
  for (const row of filledRows(sheet, area)) {
    let at = 0;
    for (const column of filledColumns(sheet, row, area)) {
      while (column > runs[at]![1]) at++;
      const rows = found[at]!;
      if (rows[rows.length - 1] !== row && matchTitle(textAt(sheet, row, column)) !== undefined)
        rows.push(row);
    }
  }
  return found;
}

function firstFigure(sheet: Sheet, area: Area): number {
  const isFilled = (row: number): boolean =>
    filledColumns(sheet, row, area).some((column) => figureAt(sheet, row, column));
  return filledRows(sheet, area).find(isFilled) ?? Infinity;
}
