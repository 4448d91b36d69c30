/** Where the cells of a sheet stand, in pixels: widths, heights, merges. Computed once a sheet; drawing only asks. */
import { shownText } from "../entry";
import type { Position } from "../host";
import { isTextSheet } from "../../../src/workbook/own-sheets";
import type { Box, Cell, Sheet } from "../../../src/workbook/workbook";
import { fits, LINE_HEIGHT, linesOf, PADDING, textWidth } from "./measure";

export const HEADER_HEIGHT = 24;
export const ROW_HEADER_WIDTH = 44;
const ROW_HEIGHT = 25;
const MIN_WIDTH = 32;
const DEFAULT_WIDTH = 72;
const WIDEST_FITTED = 300;
/** The most lines a text that is in nobody's way is broken into; the formula bar has the rest. */
const MOST_LINES = 12;
/** The same where the sheet is a text. */
const MOST_LINES_OF_TEXT = 40;
/** How far a merge may reach beyond the last filled cell. */
const MARGIN = 50;
/** Rows and columns of a sheet in Excel. */
const EXCEL_ROWS = 1_048_576;
const EXCEL_COLUMNS = 16_384;

export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  /** The rectangle that holds anything at all: rows and columns of it. */
  readonly used: { readonly rows: number; readonly columns: number };
  /** Left edge of each column, and after the last the whole width; without the row header. */
  readonly left: Float64Array;
  /** Top edge of each row, and after the last the whole height; without the column header. */
  readonly top: Float64Array;
  readonly merges: readonly Box[];
  /** The merge that covers a cell. */
  readonly merged: Merged;
  /** The column whose texts are broken into lines instead of running on over empty cells; −1 for none. */
  readonly wrapped: number;
}

export type Merged = (row: number, column: number) => Box | undefined;

/** The box of a cell: its merge, or itself; never beyond the sheet that is set out. */
export function boxOf(geometry: Geometry, at: Position): Box {
  const box = geometry.merged(at.row, at.column);
  if (!box) return { top: at.row, left: at.column, bottom: at.row, right: at.column };
  return {
    ...box,
    bottom: Math.min(box.bottom, geometry.rows - 1),
    right: Math.min(box.right, geometry.columns - 1),
  };
}

/** The index whose stretch holds this offset. */
export function indexAt(edges: Float64Array, offset: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function usedPart(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((cells, row) => {
    if (!cells) return;
    for (let column = cells.length - 1; column >= 0; column--) {
      const cell = cells[column];
      if (!cell || cell.value === "") continue;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
      break;
    }
  });
  const last = { row: rows, column: columns };
  for (const box of sheet.merges) {
    const anchor = sheet.rows[box.top]?.[box.left];
    if (!anchor || anchor.value === "") continue;
    // A title merged over a whole row or column of Excel does not make the sheet that large.
    rows = Math.max(rows, Math.min(box.bottom + 1, last.row + MARGIN));
    columns = Math.max(columns, Math.min(box.right + 1, last.column + MARGIN));
  }
  return { rows: Math.min(rows, EXCEL_ROWS), columns: Math.min(columns, EXCEL_COLUMNS) };
}

/** Sets out a sheet; some empty rows and columns stay around what is used, for writing into. */
export function layOut(sheet: Sheet): Geometry {
  const used = usedPart(sheet);
  const rows = Math.min(EXCEL_ROWS, Math.max(used.rows + 12, 40));
  const columns = Math.min(EXCEL_COLUMNS, Math.max(used.columns + 3, 16));
  const merges = sheet.merges;
  const merged = coverage(merges, rows);
  const widths = columnWidths(sheet, columns, merged);
  const left = edges(widths);
  const wrapped = isTextSheet(sheet) ? 0 : -1;
  const heights = rowHeights(sheet, rows, left, merged, wrapped);
  return { rows, columns, used, left, top: edges(heights), merges, merged, wrapped };
}

function edges(sizes: Float64Array): Float64Array {
  const result = new Float64Array(sizes.length + 1);
  for (let index = 0; index < sizes.length; index++) result[index + 1] = result[index]! + sizes[index]!;
  return result;
}

/** Finds merges by row, so that laying out a long sheet with many of them stays quick. */
function coverage(merges: readonly Box[], rows: number): Merged {
  const byRow = new Map<number, Box[]>();
  for (const box of merges) {
    for (let row = box.top; row <= Math.min(box.bottom, rows - 1); row++) {
      const list = byRow.get(row);
      if (list) list.push(box);
      else byRow.set(row, [box]);
    }
  }
  return (row, column) => byRow.get(row)?.find((box) => column >= box.left && column <= box.right);
}

function columnWidths(sheet: Sheet, columns: number, merged: Merged): Float64Array {
  const widths = new Float64Array(columns);
  const known = sheet.columnWidths ?? [];
  for (let column = 0; column < columns; column++) {
    const characters = known[column];
    // Seven pixels a character and five of padding: Excel's own arithmetic for its standard font.
    widths[column] =
      characters === undefined ? DEFAULT_WIDTH : Math.max(MIN_WIDTH, Math.round(characters * 7 + 5));
  }
  const figures = new Set<string>();
  const needed = (cell: Cell, column: number): number => {
    const { value } = cell;
    if (typeof value === "string") {
      const room = widths[column]! - PADDING;
      return known[column] !== undefined || fits(value, room) ? 0 : textWidth(value) + PADDING;
    }
    // A figure is never cut off. Figures of one format and as many digits are equally wide: one is measured for all.
    const digits =
      cell.format === undefined ? String(value).length : Math.trunc(Number(value)).toString().length;
    const kind = `${column} ${digits} ${cell.format}`;
    if (figures.has(kind)) return 0;
    figures.add(kind);
    return textWidth(shownText(cell)) + PADDING;
  };
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell || column >= columns) return;
      const width = needed(cell, column);
      if (width <= widths[column]! || merged(row, column)) return;
      widths[column] = typeof cell.value === "string" ? Math.min(width, WIDEST_FITTED) : width;
    }),
  );
  return widths;
}

function rowHeights(
  sheet: Sheet,
  rows: number,
  left: Float64Array,
  merged: Merged,
  wrapped: number,
): Float64Array {
  const heights = new Float64Array(rows).fill(ROW_HEIGHT);
  const grow = (row: number, needed: number) => {
    if (needed > heights[row]!) heights[row] = needed;
  };
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (row >= rows || column >= left.length - 1 || !isWords(cell)) return;
      const width = left[column + 1]! - left[column]! - PADDING;
      const lines = cell.value.includes("\n");
      if ((!lines && fits(cell.value, width)) || merged(row, column)) return;
      if (!lines && column !== wrapped && spillsTo(cells, column, merged, row) > column) return;
      const most = column === wrapped ? MOST_LINES_OF_TEXT : MOST_LINES;
      grow(row, Math.min(most, linesOf(cell.value, width)) * LINE_HEIGHT + 6);
    }),
  );
  for (const box of sheet.merges) {
    const cell = sheet.rows[box.top]?.[box.left];
    if (!isWords(cell) || box.bottom >= rows || box.left >= left.length - 1) continue;
    const width = left[Math.min(box.right + 1, left.length - 1)]! - left[box.left]! - PADDING;
    const needed = Math.min(MOST_LINES, linesOf(cell.value, width)) * LINE_HEIGHT + 6;
    let height = 0;
    for (let row = box.top; row <= box.bottom; row++) height += heights[row]!;
    if (needed > height) heights[box.bottom] = heights[box.bottom]! + needed - height;
  }
  return heights;
}

function isWords(cell: Cell | undefined): cell is Cell & { readonly value: string } {
  return cell !== undefined && typeof cell.value === "string" && cell.value !== "";
}

/**
 * How far a text that is too long for its cell runs on over the empty cells at its right, as in Excel: the last
 * column it may use, which is its own where the neighbour is filled.
 */
export function spillsTo(
  cells: readonly (Cell | undefined)[],
  column: number,
  merged: Merged,
  row: number,
): number {
  let last = column;
  while (last - column < 40) {
    const next = cells[last + 1];
    if ((next && next.value !== "") || merged(row, last + 1)) break;
    last++;
  }
  return last;
}
