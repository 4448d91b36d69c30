/** What a cell or a part of a formula comes to. Numbers are exact decimals, as amounts are everywhere. */
import { Decimal } from "decimal.js";
import { heldValue } from "../amount/shown";
import type { Cell } from "../workbook/workbook";

/** An error value of a worksheet: `#DIV/0!`. */
export class ErrorValue {
  constructor(readonly text: string) {}
}

/** null is a blank. */
export type Value = Decimal | string | boolean | ErrorValue | null;

export const VALUE_ERROR = new ErrorValue("#VALUE!");
export const NO_REFERENCE = new ErrorValue("#REF!");
export const DIVIDED_BY_ZERO = new ErrorValue("#DIV/0!");

export function valueOf(cell: Cell | undefined): Value {
  if (!cell) return null;
  if (cell.error) return new ErrorValue(String(cell.value));
  return typeof cell.value === "number" ? heldValue(cell.value) : cell.value;
}

/** What a cell then holds; a blank result shows as 0, as in Excel. */
export function contentOf(value: Value): Pick<Cell, "value" | "error"> {
  if (value instanceof ErrorValue) return { value: value.text, error: true };
  if (value === null) return { value: 0 };
  return { value: value instanceof Decimal ? value.toNumber() : value };
}

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:E[-+]?\d+)?$/i;

/** A text with a number in it counts as one where a number is asked for. */
export function toNumber(value: Value): Decimal | ErrorValue {
  if (value instanceof Decimal || value instanceof ErrorValue) return value;
  if (value === null) return new Decimal(0);
  if (typeof value === "boolean") return new Decimal(value ? 1 : 0);
  const plain = value.trim();
  const percent = plain.endsWith("%");
  const digits = percent ? plain.slice(0, -1).trim() : plain;
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return VALUE_ERROR;
  const number = new Decimal(digits.replace(/,/g, ""));
  return percent ? number.dividedBy(100) : number;
}

export function toText(value: Value): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof ErrorValue) return value.text;
  return value instanceof Decimal ? value.toString() : value;
}
