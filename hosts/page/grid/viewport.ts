/** Which part of the sheet is in view, and how to bring a cell into it. */
import type { Box } from "../../../src/workbook/workbook";
import { HEADER_HEIGHT, ROW_HEADER_WIDTH, type Geometry } from "./geometry";

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

/**
 * Scrolls so that a box is in view, and no further than needed; a jump from elsewhere leaves some room around it.
 *
 * @returns false where the grid has no size yet
 */
export function reveal(scroller: HTMLElement, geometry: Geometry, box: Box, room: number): boolean {
  const width = scroller.clientWidth - ROW_HEADER_WIDTH;
  const height = scroller.clientHeight - HEADER_HEIGHT;
  if (width <= 0 || height <= 0) return false;
  scroller.scrollLeft = into(
    scroller.scrollLeft,
    width,
    geometry.left.at(box.left),
    geometry.left.at(box.right + 1),
    room,
  );
  scroller.scrollTop = into(
    scroller.scrollTop,
    height,
    geometry.top.at(box.top),
    geometry.top.at(box.bottom + 1),
    room,
  );
  return true;
}

function into(scroll: number, size: number, from: number, to: number, room: number): number {
  if (from >= scroll && to <= scroll + size) return scroll;
  const spare = Math.max(0, Math.min(room, (size - (to - from)) / 2));
  // What is larger than the view is shown from its start.
  if (from < scroll || to - from > size) return Math.max(0, from - spare);
  return to + spare - size;
}
