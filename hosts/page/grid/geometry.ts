/** Where the cells of a sheet stand, in pixels: widths, heights, merges. Computed once a sheet; drawing only asks. */
import { shownText } from "../entry";
import { isTextSheet } from "../../../src/workbook/own-sheets";
import { filledArea, filledColumns, filledRows, isBlank } from "../../../src/workbook/filled";
import { mergedIn, type Merged } from "../../../src/workbook/merges";
import { cellAt, type Box, type Cell, type Sheet, type Place } from "../../../src/workbook/workbook";
import { Edges } from "./edges";
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
  readonly left: Edges;
  /** Top edge of each row, and after the last the whole height; without the column header. */
  readonly top: Edges;
  readonly merges: readonly Box[];
  /** The merge that covers a cell. */
  readonly merged: Merged;
  /** The column whose texts are broken into lines instead of running on over empty cells; −1 for none. */
  readonly wrapped: number;
}

/** The box of a cell: its merge, or itself; never beyond the sheet that is set out. */
export function boxOf(geometry: Geometry, at: Place): Box {
  const box = geometry.merged(at.row, at.column);
  if (!box) return { top: at.row, left: at.column, bottom: at.row, right: at.column };
  return {
    ...box,
    bottom: Math.min(box.bottom, geometry.rows - 1),
    right: Math.min(box.right, geometry.columns - 1),
  };
}

function usedPart(sheet: Sheet): { rows: number; columns: number } {
  const filled = filledArea(sheet);
  let rows = filled ? filled.bottom + 1 : 0;
  let columns = filled ? filled.right + 1 : 0;
  const last = { row: rows, column: columns };
  for (const box of sheet.merges) {
    if (isBlank(cellAt(sheet, box.top, box.left)?.value)) continue;
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
  const merged = mergedIn(merges);
  const left = columnEdges(sheet, columns, merged);
  const wrapped = isTextSheet(sheet) ? 0 : -1;
  const top = rowEdges(sheet, rows, left, merged, wrapped);
  return { rows, columns, used, left, top, merges, merged, wrapped };
}

function columnEdges(sheet: Sheet, columns: number, merged: Merged): Edges {
  const known = sheet.columnWidths ?? [];
  const widths = new Map<number, number>();
  known.forEach((characters, column) => {
    // Seven pixels a character and five of padding: Excel's own arithmetic for its standard font.
    if (characters !== undefined && column < columns)
      widths.set(column, Math.max(MIN_WIDTH, Math.round(characters * 7 + 5)));
  });
  const widthOf = (column: number): number => widths.get(column) ?? DEFAULT_WIDTH;
  const figures = new Set<string>();
  const needed = (cell: Cell, column: number): number => {
    const { value } = cell;
    if (typeof value === "string") {
      const room = widthOf(column) - PADDING;
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
  for (const row of filledRows(sheet)) {
    for (const column of filledColumns(sheet, row)) {
      const cell = cellAt(sheet, row, column)!;
      const width = needed(cell, column);
      if (width <= widthOf(column) || merged(row, column)) continue;
      widths.set(column, typeof cell.value === "string" ? Math.min(width, WIDEST_FITTED) : width);
    }
  }
  return new Edges(columns, DEFAULT_WIDTH, widths);
}

function rowEdges(sheet: Sheet, rows: number, left: Edges, merged: Merged, wrapped: number): Edges {
  const heights = new Map<number, number>();
  const grow = (row: number, needed: number) => {
    if (needed > (heights.get(row) ?? ROW_HEIGHT)) heights.set(row, needed);
  };
  for (const row of filledRows(sheet)) {
    for (const column of filledColumns(sheet, row)) {
      const cell = cellAt(sheet, row, column);
      if (!isWords(cell)) continue;
      const width = left.size(column) - PADDING;
      const lines = cell.value.includes("\n");
      if ((!lines && fits(cell.value, width)) || merged(row, column)) continue;
      if (!lines && column !== wrapped && spillsTo(sheet.rows[row]!, column, merged, row) > column) continue;
      const most = column === wrapped ? MOST_LINES_OF_TEXT : MOST_LINES;
      grow(row, Math.min(most, linesOf(cell.value, width)) * LINE_HEIGHT + 6);
    }
  }
  const unmerged = new Edges(rows, ROW_HEIGHT, heights);
  for (const box of sheet.merges) {
    const cell = cellAt(sheet, box.top, box.left);
    if (!isWords(cell) || box.bottom >= rows || box.left >= left.count) continue;
    const width = left.at(Math.min(box.right + 1, left.count)) - left.at(box.left) - PADDING;
    const needed = Math.min(MOST_LINES, linesOf(cell.value, width)) * LINE_HEIGHT + 6;
    const above = unmerged.at(box.bottom) - unmerged.at(box.top);
    grow(box.bottom, needed - above);
  }
  return new Edges(rows, ROW_HEIGHT, heights);
}

function isWords(cell: Cell | undefined): cell is Cell & { readonly value: string } {
  return typeof cell?.value === "string" && !isBlank(cell.value);
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
    if (!isBlank(cells[last + 1]?.value) || merged(row, last + 1)) break;
    last++;
  }
  return last;
}
