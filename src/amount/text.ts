import { Decimal } from "decimal.js";
import { FEN_PER_UNIT, MAX_DECIMALS, USUAL_DECIMALS, type Unit } from "./unit";

/** The exact value of an amount in 分, in its unit. */
export function toDecimal(fen: number, unit: Unit): Decimal {
  return new Decimal(fen).div(FEN_PER_UNIT[unit]);
}

/** A whole number of units of the last decimal with its point: 1837 with two decimals is `18.37`, with −2 `183700`. */
export function pointed(units: number, decimals: number): string {
  if (decimals < 0) return pointed(units * 10 ** -decimals, 0);
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return `${units < 0 ? "-" : ""}${digits.slice(0, point)}${decimals > 0 ? `.${digits.slice(point)}` : ""}`;
}

/**
 * A figure as a plain decimal string in its unit (`1051.10`), for JSON: at least `decimals` decimals (the usual ones), and more
 * where the whole 分 have more.
 */
export function plainText(fen: number, unit: Unit, decimals = USUAL_DECIMALS[unit]): string {
  let places = MAX_DECIMALS[unit];
  while (places > decimals && fen % 10 === 0) {
    fen /= 10;
    places -= 1;
  }
  return pointed(fen, places);
}

/** The same with thousands separators (`1,051.10`), for sentences. */
export function groupedText(fen: number, unit: Unit, decimals = USUAL_DECIMALS[unit]): string {
  return grouped(plainText(fen, unit, decimals));
}

/** A plain decimal string with thousands separators. */
export function grouped(text: string): string {
  const [, sign = "", whole = "0", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
}
