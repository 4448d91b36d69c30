/** Large sheets are read in pieces, so that no answer outgrows what Excel on the web sends at once (5 MB). */
import type { Box } from "../../src/workbook/workbook";

/** Cells in one answer: values and number formats of this many stay well below the limit. */
export const CELLS_AT_ONCE = 100_000;

/** The most of a sheet that is read: a department's tables, with room; a stray blank can make Excel offer 17 billion cells. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;
const MOST_CELLS = 1_000_000;

/** The part of a used range that is read: all of it, or its beginning. */
export function readable(used: Box): Box {
  if (cellCount(used) <= MOST_CELLS) return used;
  return {
    ...used,
    bottom: Math.min(used.bottom, used.top + MOST_ROWS - 1),
    right: Math.min(used.right, used.left + MOST_COLUMNS - 1),
  };
}

/** What is read of a sheet before its size is known: more than the tables of a department need. */
export const FIRST_LOOK: Box = { top: 0, left: 0, bottom: 249, right: 31 };

export function cellCount(box: Box): number {
  return (box.bottom - box.top + 1) * (box.right - box.left + 1);
}

/** What of a box lies outside the first look. */
export function beyondFirstLook(box: Box): Box[] {
  const { bottom, right } = FIRST_LOOK;
  const rest: Box[] = [];
  if (box.right > right && box.top <= bottom) {
    rest.push({
      top: box.top,
      bottom: Math.min(box.bottom, bottom),
      left: Math.max(box.left, right + 1),
      right: box.right,
    });
  }
  if (box.bottom > bottom) rest.push({ ...box, top: Math.max(box.top, bottom + 1) });
  return rest;
}

/** Cuts a box into bands of rows of at most `most` cells; a row wider than that is cut as well. */
export function cut(box: Box, most: number): Box[] {
  const pieces: Box[] = [];
  for (let left = box.left; left <= box.right; left += most) {
    const right = Math.min(box.right, left + most - 1);
    const height = Math.max(1, Math.floor(most / (right - left + 1)));
    for (let top = box.top; top <= box.bottom; top += height) {
      pieces.push({ top, bottom: Math.min(box.bottom, top + height - 1), left, right });
    }
  }
  return pieces;
}

/** Puts pieces together into batches of at most `most` cells, in order. */
export function batches<T>(pieces: readonly T[], size: (piece: T) => number, most: number): T[][] {
  const all: T[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const needed = size(piece);
    const last = all[all.length - 1];
    if (last && needed <= room) {
      last.push(piece);
      room -= needed;
    } else {
      all.push([piece]);
      room = most - needed;
    }
  }
  return all;
}
