/** Writing one value into a cell, so that it can be undone. */
import { parseAddress } from "../../src/workbook/address";
import type { CellRef } from "../../src/workbook/workbook";
import { HostError } from "../host";
import type { KnownSheets } from "./known-sheets";
import { textLiteral } from "./literal";
import { protectedSheets } from "./problems";
import { runExcel } from "./run";

export type Value = string | number | boolean | null;

/**
 * Writes a value in one sync.
 *
 * @param value as typed: `=…` is a formula, a text that could be taken for something else begins with an apostrophe;
 *   null empties the cell
 * @returns what was there, in the same manner: writing it back restores the cell
 */
export async function writeCell(cell: CellRef, value: Value, known: KnownSheets): Promise<Value> {
  if (!parseAddress(cell.address)) throw new HostError(`“${cell.address}”不是一个单元格的地址。`);
  const sheet = known.named(cell.sheet);
  if (sheet?.locked) throw protectedSheets([sheet.name], "改动");
  return runExcel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(known.keyOf(cell.sheet))
      .getRange(cell.address)
      .load("values,formulas,numberFormat");
    // The load stands before the change in the batch: it sees the old content.
    range.values = [[value ?? ""]];
    await context.sync();
    return contentOf(range);
  });
}

function contentOf(range: Excel.Range): Value {
  const value = range.values[0]?.[0] as Value | undefined;
  const formula: unknown = range.formulas[0]?.[0];
  if (value === undefined || value === "") {
    return typeof formula === "string" && formula.startsWith("=") ? formula : null;
  }
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (typeof value !== "string") return value;
  const asIs = range.numberFormat[0]?.[0] === "@" && !/^[=＝']/.test(value);
  return asIs ? value : textLiteral(value);
}
