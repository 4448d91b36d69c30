import { Decimal } from "decimal.js";
import { FEN_PER_UNIT, MAX_DECIMALS, type Unit } from "./unit";

/** The exact value of an amount in 分, in its unit. */
export function toDecimal(fen: number, unit: Unit): Decimal {
  return new Decimal(fen).div(FEN_PER_UNIT[unit]);
}

/**
 * A figure as a plain decimal string in its unit (`1051.10`), for JSON: at least `decimals` decimals, and more
 * where the value has more.
 */
export function plainText(fen: number, unit: Unit, decimals = 2): string {
  const value = toDecimal(fen, unit);
  return value.toFixed(Math.max(Math.min(decimals, MAX_DECIMALS[unit]), value.decimalPlaces()));
}

/** The same with thousands separators (`1,051.10`), for sentences. */
export function groupedText(fen: number, unit: Unit, decimals = 2): string {
  const text = plainText(fen, unit, decimals);
  const [, sign = "", whole = "0", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
}
