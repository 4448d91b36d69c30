/** What a check says of one cell: whether anything in the workbook is an error, and whether the cell is said to be unread. */
import type { CheckReport, Unread } from "../src/check/report";
import { parseBox } from "../src/workbook/address";

export const errors = ({ findings }: CheckReport): string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ message }) => message);

/** Whether a cell (from 0) is among the figures that nothing proves. */
export function isListed(unread: readonly Unread[], sheet: string, row: number, column: number): boolean {
  return unread.some((range) => {
    if (range.sheet !== sheet) return false;
    const { top, bottom, left, right } = parseBox(range.address)!;
    return top <= row && row <= bottom && left <= column && column <= right;
  });
}
