import { findCells, nextFound } from "../../../hosts/page/grid/find";
import type { Workbook } from "../../../src/workbook/workbook";

const workbook: Workbook = {
  name: "a",
  sheets: [
    {
      name: "一",
      hidden: false,
      merges: [],
      rows: [
        [{ value: "本年 支出合计" }, { value: 1234.5, format: "#,##0.00" }],
        undefined,
        [{ value: "ＡＢ" }],
      ],
    },
    { name: "二", hidden: false, merges: [], rows: [[undefined, { value: "支出合计" }]] },
  ],
};

test.each([
  ["支出合计", ["0:0:0", "1:0:1"]],
  ["1,234.50", ["0:0:1"]],
  ["1234.5", ["0:0:1"]],
  ["ab", ["0:2:0"]],
  ["没有", []],
  [" ", []],
])("%s", (text, places) => {
  expect(findCells(workbook, text).map(({ sheet, row, column }) => `${sheet}:${row}:${column}`)).toEqual(
    places,
  );
});

test("from one to the next, back, and around the end", () => {
  const found = findCells(workbook, "支出合计");
  const from = (sheet: number, row: number, column: number) => ({ sheet, row, column });
  expect(nextFound(found, from(0, 0, 0), 1)).toBe(1);
  expect(nextFound(found, from(0, 5, 0), 1)).toBe(1);
  expect(nextFound(found, from(1, 0, 1), 1)).toBe(0);
  expect(nextFound(found, from(1, 9, 9), 1)).toBe(0);
  expect(nextFound(found, from(0, 0, 0), -1)).toBe(1);
  expect(nextFound(found, from(1, 0, 1), -1)).toBe(0);
  expect(nextFound(found, from(1, 9, 9), -1)).toBe(1);
});
