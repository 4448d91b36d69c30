import { filledArea, filledColumns, filledRows, filledWidth, isBlank } from "../../src/workbook/filled";
import type { Cell } from "../../src/workbook/workbook";
import { sheetOf } from "../hosts/page/books";

const sheet = sheetOf("x", { B2: "甲", D2: 0, C3: "\u3000 ", XFD9: "乙", A1048576: " " });

test("filled cells in order, in all of a sheet and in a part of it; blank texts are none", () => {
  expect(filledRows(sheet)).toEqual([1, 8]);
  expect(filledRows(sheet, { top: 2, bottom: 8 })).toEqual([8]);
  expect(filledColumns(sheet, 1)).toEqual([1, 3]);
  expect(filledColumns(sheet, 1, { left: 2, right: 16_383 })).toEqual([3]);
  expect(filledColumns(sheet, 2)).toEqual([]);
  expect(filledColumns(sheet, 8)).toEqual([16_383]);
  expect(filledArea(sheet)).toEqual({ top: 1, left: 1, bottom: 8, right: 16_383 });
  expect([...filledWidth(sheet, filledArea(sheet)!)]).toEqual([
    [1, 1],
    [3, 1],
    [16_383, 1],
  ]);
  expect(filledArea(sheetOf("空", { A1: "" }))).toBeUndefined();
});

test("what is blank", () => {
  const blank: Cell["value"][] = ["", " ", "\n", "\u00a0", "\u3000\u200b\ufeff"];
  expect(blank.every(isBlank)).toBe(true);
  expect([0, false, "-", "　甲", " 1"].some(isBlank)).toBe(false);
});
