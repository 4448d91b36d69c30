/**
 * The filled cells of a sheet, listed once: whatever goes over a sheet goes over these, so that its work follows what
 * is filled in and never the rectangle around it. One cell at XFD1048576 makes that 17 billion cells large.
 */
import { onceFor } from "./once";
import type { Box, Cell, Sheet, Place } from "./workbook";

const BLANK_TEXT = /^[\s\u200b]*$/;

/** Whether a value says nothing: no text, or spaces alone. */
export function isBlank(value: Cell["value"] | undefined): boolean {
  if (typeof value !== "string") return value === undefined;
  // Almost every text begins with something that is seen.
  const first = value.charCodeAt(0);
  return !(first > 0x20 && first < 0x80) && BLANK_TEXT.test(value);
}

interface Filled {
  /** Rows with a filled cell, from the top. */
  readonly rows: readonly number[];
  /** The filled columns of each of them, from the left. */
  readonly columns: ReadonlyMap<number, readonly number[]>;
  /** The cells with formulas, row by row. */
  readonly formulas: readonly Place[];
}

type Cells = Pick<Sheet, "rows">;

const filledIn = onceFor((rows: Sheet["rows"]): Filled => {
  const columns = new Map<number, readonly number[]>();
  const formulas: Place[] = [];
  for (const row of placesOf(rows, (cells) => cells !== undefined)) {
    const own = placesOf(rows[row]!, (cell, column) => {
      if (cell?.formula !== undefined) formulas.push({ row, column });
      return cell !== undefined && !isBlank(cell.value);
    });
    if (own.length > 0) columns.set(row, own);
  }
  return { rows: [...columns.keys()], columns, formulas };
});

/** Up to this length looking at each place is quicker than asking which there are. */
const SHORT = 256;

/** Where a list that may have holes of millions holds what is looked for. */
function placesOf<T>(items: readonly T[], wanted: (item: T, place: number) => boolean): readonly number[] {
  const places: number[] = [];
  if (items.length <= SHORT) {
    for (let place = 0; place < items.length; place += 1)
      if (wanted(items[place]!, place)) places.push(place);
  } else {
    for (const key of Object.keys(items))
      if (wanted(items[Number(key)]!, Number(key))) places.push(Number(key));
  }
  return places;
}

/** The rows in which a sheet, or the rows of an area, have filled cells, from the top. */
export function filledRows(sheet: Sheet, area?: Pick<Box, "top" | "bottom">): readonly number[] {
  const { rows } = filledIn(sheet.rows);
  return area ? between(rows, area.top, area.bottom) : rows;
}

const NONE: readonly number[] = [];

/** The columns in which a row, or its part within an area, is filled, from the left. */
export function filledColumns(
  sheet: Sheet,
  row: number,
  area?: Pick<Box, "left" | "right">,
): readonly number[] {
  const columns = filledIn(sheet.rows).columns.get(row) ?? NONE;
  return area ? between(columns, area.left, area.right) : columns;
}

/** The cells of a sheet that hold formulas, row by row, from the left. */
export function formulaPlaces(sheet: Cells): readonly Place[] {
  return filledIn(sheet.rows).formulas;
}

/** The columns in which an area is filled anywhere, from the left, each with the number of its filled cells. */
export function filledWidth(sheet: Sheet, area: Box): ReadonlyMap<number, number> {
  const counts: number[] = [];
  for (const row of filledRows(sheet, area))
    for (const column of filledColumns(sheet, row, area)) counts[column] = (counts[column] ?? 0) + 1;
  return new Map(placesOf(counts, (count) => count > 0).map((column) => [column, counts[column]!]));
}

/** The rectangle around what is filled; undefined where nothing is. */
export function filledArea(sheet: Cells): Box | undefined {
  const { rows, columns } = filledIn(sheet.rows);
  if (rows.length === 0) return undefined;
  let left = Infinity;
  let right = 0;
  for (const own of columns.values()) {
    left = Math.min(left, own[0]!);
    right = Math.max(right, own[own.length - 1]!);
  }
  return { top: rows[0]!, left, bottom: rows[rows.length - 1]!, right };
}

/** The numbers of a rising list from one to another, ends included. */
function between(rising: readonly number[], from: number, to: number): readonly number[] {
  if (rising.length === 0 || (rising[0]! >= from && rising[rising.length - 1]! <= to)) return rising;
  return rising.slice(firstFrom(rising, from), firstFrom(rising, to + 1));
}

/** Where the first number of a rising list stands that is not below this one; its length where all are. */
export function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
