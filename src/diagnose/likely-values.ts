/** Which values a cell may be mended to, and how likely each is by the figures around it. */
import { roundedTo } from "../amount/span";
import type { Range } from "./inequalities";

/** The first and last printable figure that stands for an amount of the range. */
export function printableRange({ low, high }: Range, place: number): Range {
  return { low: printableFrom(low, place), high: -printableFrom(-high, place) + 0 };
}

function printableFrom(low: number, place: number): number {
  if (!Number.isFinite(low)) return low;
  const above = Math.ceil(low / place) * place;
  return (roundedTo(above - place, place).high >= low ? above - place : above) + 0;
}

/** What one equality says a cell is by the printed figures, and how many of these are rounded. */
export interface Implied {
  readonly value: number;
  readonly rounded: number;
}

/** The most values of a range that are weighed one by one. */
const MOST_VALUES = 60;

/**
 * How likely each printable value of a range is: rounding leaves a sum of n figures off by a unit or two now and
 * then, and two prints of one amount hardly ever. Empty where nothing is said.
 */
export function likelyValues(implied: readonly Implied[], range: Range, place: number): Map<number, number> {
  const values = new Map<number, number>();
  if (implied.length === 0) return values;
  const offer = (value: number): void => {
    if (value < range.low || value > range.high || values.has(value)) return;
    let exponent = 0;
    for (const { value: said, rounded } of implied) {
      const off = (value - said) / place;
      exponent += rounded <= 1 ? 5 * Math.abs(off) : (6 * off * off) / (rounded + 1);
    }
    values.set(value, Math.exp(-exponent));
  };
  if ((range.high - range.low) / place <= MOST_VALUES) {
    for (let value = range.low; value <= range.high; value += place) offer(value);
  } else {
    for (const { value } of implied) offer(value);
  }
  let all = 0;
  for (const likelihood of values.values()) all += likelihood;
  if (all === 0) return new Map();
  for (const [value, likelihood] of values) values.set(value, likelihood / all);
  return values;
}

/** The middle of a range, printable; the end nearest to `value` where the range has one end only. */
export function middle({ low, high }: Range, place: number, value: number): number {
  if (Number.isFinite(low) && Number.isFinite(high)) return Math.round((low + high) / 2 / place) * place + 0;
  return Math.min(Math.max(value, low), high);
}
