import fc from "fast-check";
import { anchorOf, mergedIn } from "../../src/workbook/merges";
import type { Box } from "../../src/workbook/workbook";

const boxes = fc.array(
  fc
    .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
    .map(([top, left, height, width]): Box => ({ top, left, bottom: top + height, right: left + width })),
  { maxLength: 20 },
);

test("finds the box that covers a cell, the first of several", () => {
  fc.assert(
    fc.property(boxes, fc.nat(85), fc.nat(85), (merges, row, column) => {
      const expected = merges.find(
        (box) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right,
      );
      expect(mergedIn(merges)(row, column)).toBe(expected);
      expect(anchorOf(merges, row, column)).toEqual(
        expected ? { row: expected.top, column: expected.left } : { row, column },
      );
    }),
  );
});

test("boxes as large as Excel are no more work than small ones", () => {
  const merges = Array.from({ length: 16_384 }, (_, left): Box => ({
    top: 0,
    left,
    bottom: 1_048_575,
    right: left,
  }));
  expect(mergedIn(merges)(1_000_000, 16_000)).toBe(merges[16_000]);
});
