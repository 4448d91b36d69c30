/** Addresses of many cells, short enough for Excel and cheap to send. */
import { toAddress } from "../../src/workbook/address";
import type { Box, Place } from "../../src/workbook/workbook";

/**
 * The most characters of one address. Excel drops what goes beyond 8,192 without a word; short ones are also what its
 * makers advise.
 */
export const ADDRESS_LIMIT = 1000;

/** Joins neighbours into rectangles: runs down a column first, then equal runs side by side. Each cell once. */
export function boxesOf(cells: readonly Place[]): Box[] {
  const runs = new Map<string, Box[]>();
  for (const { row, column } of sorted(cells)) {
    const own = runs.get(String(column)) ?? [];
    const last = own[own.length - 1];
    if (last && row <= last.bottom + 1) own[own.length - 1] = { ...last, bottom: Math.max(row, last.bottom) };
    else own.push({ top: row, bottom: row, left: column, right: column });
    runs.set(String(column), own);
  }
  const boxes: Box[] = [];
  for (const run of [...runs.values()].flat()) {
    const index = boxes.findIndex(
      (box) => box.top === run.top && box.bottom === run.bottom && box.right === run.left - 1,
    );
    const left = boxes[index];
    if (left) boxes[index] = { ...left, right: run.right };
    else boxes.push(run);
  }
  return boxes;
}

function sorted(cells: readonly Place[]): readonly Place[] {
  return [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
}

/** `C3` or `A1:F1`. */
export function boxAddress(box: Box): string {
  const from = toAddress(box.top, box.left);
  const to = toAddress(box.bottom, box.right);
  return from === to ? from : `${from}:${to}`;
}

/** The cells as addresses for `getRanges`: `A1:A3,C5`, each at most `limit` characters long. */
export function addressChunks(cells: readonly Place[], limit = ADDRESS_LIMIT): string[] {
  const chunks: string[] = [];
  for (const address of boxesOf(cells).map(boxAddress)) {
    const last = chunks[chunks.length - 1];
    if (last !== undefined && last.length + 1 + address.length <= limit) {
      chunks[chunks.length - 1] = `${last},${address}`;
    } else chunks.push(address);
  }
  return chunks;
}
