import { parseAddress } from "../../../src/workbook/address";
import { evaluate } from "../formula/evaluate";
import { ErrorValue } from "../formula/value";
import { contains } from "./box";
import type { SheetModel } from "./sheet";

/** The fill that a conditional format lays over a cell; undefined where none does. Rules must not refer to cells. */
export function coverOf(sheet: SheetModel, address: string): string | undefined {
  const at = parseAddress(address);
  if (!at) throw new Error(`${address} is no address`);
  return sheet.conditionalFormats.find(
    ({ areas, formula }) =>
      areas.some((area) => contains(area, at.row, at.column)) &&
      evaluate(formula.replace(/^=/, ""), sheet.name, { at: () => new ErrorValue("#REF!") }) === true,
  )?.fill;
}
