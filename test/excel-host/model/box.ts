/** Rectangles of cells, ends included, rows and columns from 0, as in src/workbook. */
import { toAddress } from "../../../src/workbook/address";
import type { Box } from "../../../src/workbook/workbook";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const WHOLE_SHEET: Box = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function rowCount(box: Box): number {
  return box.bottom - box.top + 1;
}

export function columnCount(box: Box): number {
  return box.right - box.left + 1;
}

export function cellCount(box: Box): number {
  return rowCount(box) * columnCount(box);
}

export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

export function intersection(a: Box, b: Box): Box | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function covers(outer: Box, inner: Box): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** `C3` or `A1:F1`. */
export function boxAddress(box: Box): string {
  const from = toAddress(box.top, box.left);
  const to = toAddress(box.bottom, box.right);
  return from === to ? from : `${from}:${to}`;
}

/** Every cell of a box, row by row. */
export function* cellsOf(box: Box): Generator<{ row: number; column: number }> {
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) yield { row, column };
  }
}
