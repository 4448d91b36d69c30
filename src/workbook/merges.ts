/** Which merged box covers a cell, found without going through all of them, however many and however large they are. */
import { onceFor } from "./once";
import type { Box, Place } from "./workbook";
import { addTo } from "../group-by";

export type Merged = (row: number, column: number) => Box | undefined;

/** Boxes of about one size, by the tiles of a grid of that size that they touch: four at most. */
interface Level {
  readonly rowBits: number;
  readonly columnBits: number;
  readonly tiles: Map<number, number[]>;
}

/** The finder of these boxes; where two overlap, which Excel never writes, the first covers the cell. */
export const mergedIn = onceFor((merges: readonly Box[]): Merged => {
  const levels = new Map<number, Level>();
  merges.forEach(({ top, left, bottom, right }, index) => {
    const rowBits = bitsFor(bottom - top + 1);
    const columnBits = bitsFor(right - left + 1);
    const size = rowBits * 32 + columnBits;
    let level = levels.get(size);
    if (!level) levels.set(size, (level = { rowBits, columnBits, tiles: new Map() }));
    for (let row = top >> rowBits; row <= bottom >> rowBits; row += 1) {
      for (let column = left >> columnBits; column <= right >> columnBits; column += 1) {
        addTo(level.tiles, tileKey(row, column), index);
      }
    }
  });
  const sizes = [...levels.values()];
  return (row, column) => {
    let first = merges.length;
    for (const { rowBits, columnBits, tiles } of sizes) {
      const tile = tiles.get(tileKey(row >> rowBits, column >> columnBits));
      const own = tile?.find((index) => covers(merges[index]!, row, column));
      if (own !== undefined && own < first) first = own;
    }
    return merges[first];
  };
});

/** The smallest power of two that is not below a length. */
function bitsFor(length: number): number {
  return 32 - Math.clz32(length - 1);
}

function tileKey(row: number, column: number): number {
  return row * 0x8000 + column;
}

export function covers(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

/** The top left cell of the merge that covers this one; the cell itself where none does. */
export function anchorOf(merges: readonly Box[], row: number, column: number): Place {
  const box = mergedIn(merges)(row, column);
  return box ? { row: box.top, column: box.left } : { row, column };
}
