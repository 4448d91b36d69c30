/** Which part of the sheet is in view, and how to bring a cell into it. */
import type { Box, Sheet } from "../../../src/workbook/workbook";
import { HEADER_HEIGHT, ROW_HEADER_WIDTH, type Geometry } from "./geometry";
import { addTo } from "../../../src/group-by";

/** Rows and columns to draw, ends included. */
export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What is drawn beyond the edges, so that scrolling shows no gap. */
const SPARE_ROWS = 8;
const SPARE_COLUMNS = 3;
/** Enough for a first drawing, before the size of the grid is known. */
const UNSEEN = { width: 1200, height: 800 };

export function windowOf(scroller: HTMLElement | null, geometry: Geometry): Window {
  const width = scroller?.clientWidth || UNSEEN.width;
  const height = scroller?.clientHeight || UNSEEN.height;
  const x = scroller?.scrollLeft ?? 0;
  const y = scroller?.scrollTop ?? 0;
  return {
    firstRow: Math.max(0, geometry.top.indexAt(y) - SPARE_ROWS),
    lastRow: Math.min(geometry.rows - 1, geometry.top.indexAt(y + height) + SPARE_ROWS),
    firstColumn: Math.max(0, geometry.left.indexAt(x) - SPARE_COLUMNS),
    lastColumn: Math.min(geometry.columns - 1, geometry.left.indexAt(x + width) + SPARE_COLUMNS),
  };
}

export function sameWindow(a: Window, b: Window): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}

/** The rows to draw, in order, and for each the columns left of the view whose merged cell reaches into it. */
export interface Drawn {
  readonly rows: readonly number[];
  readonly anchors: ReadonlyMap<number, readonly number[]>;
}

/** What is drawn of a sheet: the rows in view, the row `kept`, and the first cell of every merge that reaches into view. */
export function drawnOf(view: Window, sheet: Sheet, geometry: Geometry, kept: number): Drawn {
  const rows: number[] = [];
  for (let row = view.firstRow; row <= Math.min(view.lastRow, geometry.rows - 1); row++) rows.push(row);
  // A merge is drawn by its first cell: where only its rest is in view, that cell is drawn all the same.
  const anchors = new Map<number, number[]>();
  for (const merge of sheet.merges) {
    const visible =
      merge.bottom >= view.firstRow &&
      merge.top <= view.lastRow &&
      merge.right >= view.firstColumn &&
      merge.left <= Math.min(view.lastColumn, geometry.columns - 1);
    if (!visible || (merge.top >= view.firstRow && merge.left >= view.firstColumn)) continue;
    if (merge.top < view.firstRow && !rows.includes(merge.top)) rows.push(merge.top);
    addTo(anchors, merge.top, merge.left);
  }
  if (!rows.includes(kept)) rows.push(kept);
  return { rows: rows.sort((a, b) => a - b), anchors };
}

/**
 * Scrolls so that a box is in view, and no further than needed; a jump from elsewhere leaves some room around it.
 *
 * @returns false where the grid has no size yet
 */
export function reveal(scroller: HTMLElement, geometry: Geometry, box: Box, room: number): boolean {
  const width = scroller.clientWidth - ROW_HEADER_WIDTH;
  const height = scroller.clientHeight - HEADER_HEIGHT;
  if (width <= 0 || height <= 0) return false;
  const { left, top } = geometry;
  scroller.scrollLeft = into(scroller.scrollLeft, width, left.at(box.left), left.at(box.right + 1), room);
  scroller.scrollTop = into(scroller.scrollTop, height, top.at(box.top), top.at(box.bottom + 1), room);
  return true;
}

function into(scroll: number, size: number, from: number, to: number, room: number): number {
  if (from >= scroll && to <= scroll + size) return scroll;
  const spare = Math.max(0, Math.min(room, (size - (to - from)) / 2));
  // What is larger than the view is shown from its start.
  if (from < scroll || to - from > size) return Math.max(0, from - spare);
  return to + spare - size;
}
