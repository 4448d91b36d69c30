/** What happens to places when rows go in or out: cells, merged areas, conditional formats, references. */
import type { Box } from "../../../src/workbook/workbook";

/** `count` rows inserted before row `at` (positive), or removed from row `at` on (negative). */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Where a row goes; undefined where it was removed. */
export function shiftRow(row: number, shift: RowShift): number | undefined {
  if (row < shift.at) return row;
  if (shift.count >= 0) return row + shift.count;
  return row < shift.at - shift.count ? undefined : row + shift.count;
}

/** Where a box goes: it grows with rows inserted inside it and shrinks with rows removed; undefined when gone. */
export function shiftBox(box: Box, shift: RowShift): Box | undefined {
  if (shift.count >= 0) {
    return {
      ...box,
      top: box.top >= shift.at ? box.top + shift.count : box.top,
      bottom: box.bottom >= shift.at ? box.bottom + shift.count : box.bottom,
    };
  }
  const end = shift.at - shift.count;
  const top = box.top < shift.at ? box.top : box.top < end ? shift.at : box.top + shift.count;
  const bottom =
    box.bottom < shift.at ? box.bottom : box.bottom < end ? shift.at - 1 : box.bottom + shift.count;
  return top <= bottom ? { ...box, top, bottom } : undefined;
}
