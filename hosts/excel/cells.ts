/** From what Excel hands over to cells of a workbook. */
import { parseBox } from "../../src/workbook/address";
import { isBlank } from "../../src/workbook/filled";
import type { Box, Cell } from "../../src/workbook/workbook";

/** Excel hands errors over as their texts; no office types one of these for anything else. */
const ERROR =
  /^#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

/**
 * A cell from its value, its number format and, where it was asked for, what Excel gives as its formula: for a constant the
 * value once more. Undefined where it is blank.
 */
function cellOf(value: unknown, format: unknown, formula: unknown): Cell | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (isBlank(value) && !isFormula) return undefined;
  return {
    value,
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof format === "string" && format !== "" && format !== "General" ? { format } : {}),
    ...(typeof value === "string" && ERROR.test(value) ? { error: true as const } : {}),
  };
}

/** The merged areas in an address such as `公开01表!A1:F1,公开01表!A2:A3`; undefined where it cannot be whole. */
export function mergesOf(address: string, count: number): readonly Box[] | undefined {
  const boxes = address
    .split(/,(?=[^']*(?:'[^']*'[^']*)*$)/)
    .flatMap((each) => parseBox(each.slice(each.lastIndexOf("!") + 1)) ?? []);
  return boxes.length === count
    ? boxes.filter((box) => box.top !== box.bottom || box.left !== box.right)
    : undefined;
}

/** What Excel gives for a rectangle of cells, row by row. */
export interface RangeContent {
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
}

/** Cells in the making: filled piece by piece, rows and columns from 0. */
export class CellGrid {
  private readonly lines: (Cell | undefined)[][] = [];

  /** Takes what Excel gives for a rectangle whose top left corner is given. */
  take(top: number, left: number, { values, numberFormat, formulas }: RangeContent): void {
    for (const [y, line] of values.entries()) {
      for (const [x, value] of line.entries()) {
        const cell = cellOf(value, numberFormat[y]?.[x], formulas?.[y]?.[x]);
        if (cell) (this.lines[top + y] ??= [])[left + x] = cell;
      }
    }
  }

  get rows(): readonly (readonly (Cell | undefined)[] | undefined)[] {
    return this.lines;
  }
}
