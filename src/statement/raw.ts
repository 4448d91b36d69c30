/** What the shapes find: lines and columns with the places of their cells, before figures are read. */
import { isCheck } from "../catalogue/aspects";
import { words } from "../words/tidy";
import type { Column } from "./statement";
import type { LineRole } from "../catalogue/tables";
import { toAddress } from "../workbook/address";
import type { Box, CellRef, Sheet, Place } from "../workbook/workbook";

export const refOf = (sheet: Sheet, { row, column }: Place): CellRef => ({
  sheet: sheet.name,
  address: toAddress(row, column),
});

export interface RawLine {
  readonly key: string;
  readonly label: string;
  readonly labelAt: Place;
  readonly role: LineRole;
  readonly code?: string;
  /** The 行次 column's cell of this line, where the form has one. */
  readonly numberAt?: Place;
  /** A count (辆, 人次), not an amount. */
  readonly count?: boolean;
  readonly cells: ReadonlyMap<string, Place>;
}

export interface RawTable {
  readonly columns: readonly Column[];
  readonly lines: readonly RawLine[];
  /** The first row below the header. */
  readonly bodyTop: number;
  /** Columns of codes, 行次 and 序号: what stands in them is no amount. */
  readonly asides: ReadonlySet<number>;
  /** The header path of a column of the sheet, outermost first. */
  readonly pathOf: (column: number) => readonly string[];
  /** The same of a row, where the table is one line whose columns are printed down. */
  readonly pathOfRow?: (row: number) => readonly string[];
}

/** Why an area is no such table, in a clause. */
export interface NotFound {
  readonly missing: string;
}

export type Found = RawTable | NotFound;

/** The places in one row of what stands in these columns. */
export function placesIn(row: number, columnOf: ReadonlyMap<string, number>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [key, column] of columnOf) places.set(key, { row, column });
  return places;
}

/** The columns of an area up to one, that included, and these others: what is left of a table's amounts. */
export function columnsTo(last: number, area: Pick<Box, "left">, others: Iterable<number> = []): Set<number> {
  const columns = new Set(others);
  for (let column = area.left; column <= last; column += 1) columns.add(column);
  return columns;
}

/**
 * The lines without what stands below the last that is known, a blank row between or by its name no line: 校验, a row of
 * zeros. Its figures are left unread. What goes on right below may be a line whose code is missing.
 */
export function withoutFoot(lines: readonly RawLine[]): readonly RawLine[] {
  const rowsOf = (those: readonly RawLine[]): readonly number[] => those.map(({ labelAt }) => labelAt.row);
  const known = rowsOf(lines.filter(({ key }) => !key.startsWith("other:")));
  if (known.length === 0) return lines;
  let last = Math.max(...known);
  const below = lines.filter(({ labelAt }) => labelAt.row > last);
  for (const row of [...new Set(rowsOf(below))].sort((a, b) => a - b)) {
    const own = below.filter(({ labelAt }) => labelAt.row === row);
    if (row > last + 1 || own.every(({ label }) => isCheck(words(label)) || NO_NAME.test(label))) break;
    last = row;
  }
  return lines.filter(({ labelAt }) => labelAt.row <= last);
}

/** What is called so has no name of its own. */
export const NO_NAME = /^第\d+行/u;

export function isFound(found: Found): found is RawTable {
  return "lines" in found;
}
