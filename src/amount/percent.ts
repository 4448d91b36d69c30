/**
 * Percentages of printed amounts: shares, growth, completion. A printed amount stands for a span of 分, so a
 * quotient of two of them is an interval; a printed percentage is right when the interval meets what it stands
 * for. All comparisons are of whole numbers, cross-multiplied: nothing is rounded on the way.
 */
import { Decimal } from "decimal.js";
import type { Span } from "./span";
import { pointed } from "./text";

/** A percentage as printed: `18.37%` is 1837 units of the second decimal. */
export interface PrintedPercent {
  /** The figure without its decimal point. */
  readonly units: number;
  readonly decimals: number;
}

/**
 * What a printed percentage is worth against the amounts it is made of. `exact`: the printed amounts, divided and
 * rounded half up, give it. `explained`: they do not, but amounts that print alike do (it was computed from 元).
 * `truncated`: it was cut off where it should have been rounded. `wrong`: none of these. `undefined`: the
 * denominator is zero.
 */
export type PercentGrade = "exact" | "explained" | "truncated" | "wrong" | "undefined";

/** A quotient of whole numbers; the bottom is positive. */
interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** `part` of `whole`, in percent with `decimals` decimals, half up; undefined where the whole is zero. */
export function percentOf(part: number, whole: number, decimals: number): Decimal | undefined {
  if (whole === 0) return undefined;
  const units = unitsOf(ratio(part, whole), decimals);
  return new Decimal(units.toString()).div(Decimal.pow(10, decimals));
}

/**
 * Growth from the change and the amount after it: change ÷ (current − change), the change signed. Undefined where
 * there was nothing before.
 */
export function growthOf(change: number, current: number, decimals: number): Decimal | undefined {
  return percentOf(change, Math.abs(current - change), decimals);
}

/** Grades a printed share or completion: `part` ÷ `whole`. */
export function gradeShare(printed: PrintedPercent, part: Span, whole: Span): PercentGrade {
  if (whole.value === 0) return "undefined";
  const bounds = wholeBounds(whole);
  return grade(printed, ratio(part.value, whole.value), () => corners(part, bounds, ratio));
}

/**
 * Grades a printed growth against its own increase: change ÷ (current − change). `change` is signed; the printed
 * percentage is signed likewise.
 */
export function gradeGrowth(printed: PrintedPercent, change: Span, current: Span): PercentGrade {
  const before = current.value - change.value;
  if (before === 0) return "undefined";
  const quotient = (delta: number, now: number): Ratio => ratio(delta, Math.max(Math.abs(now - delta), 1));
  return grade(printed, quotient(change.value, current.value), () => corners(change, current, quotient));
}

/** Grades a printed growth between two known amounts: (current − previous) ÷ previous. */
export function gradeGrowthBetween(printed: PrintedPercent, current: Span, previous: Span): PercentGrade {
  if (previous.value === 0) return "undefined";
  const bounds = wholeBounds(previous);
  const quotient = (now: number, before: number): Ratio => ratio(now - before, Math.abs(before));
  return grade(printed, quotient(current.value, previous.value), () => corners(current, bounds, quotient));
}

/** What comes of two amounts at the ends of each. */
function corners(
  a: Pick<Span, "low" | "high">,
  b: Pick<Span, "low" | "high">,
  quotient: (a: number, b: number) => Ratio,
): readonly Ratio[] {
  return [a.low, a.high].flatMap((one) => [quotient(one, b.low), quotient(one, b.high)]);
}

/** The printed percentage as a plain decimal string. */
export function percentText(printed: PrintedPercent): string {
  return pointed(printed.units, printed.decimals);
}

/** How an amount moved, for the wording 增长, 下降, 持平. */
export type Direction = 1 | -1 | 0;

/** The words for a movement of an amount and of its percentage: 增加 8.47 万元，增长 4.46%. */
export const CHANGE_WORDS: Readonly<
  Record<`${Direction}`, { readonly amount: string; readonly percent: string }>
> = {
  "1": { amount: "增加", percent: "增长" },
  "-1": { amount: "减少", percent: "下降" },
  "0": { amount: "持平", percent: "持平" },
};

/** `ends`: the quotient at the ends of the spans; it lies between the least and the greatest of them. */
function grade(printed: PrintedPercent, value: Ratio, ends: () => readonly Ratio[]): PercentGrade {
  if (unitsOf(value, printed.decimals) === BigInt(printed.units)) return "exact";
  const sorted = [...ends()].sort(compare);
  if (meets(printed, sorted[0]!, sorted[sorted.length - 1]!)) return "explained";
  return truncatedUnits(value, printed.decimals) === BigInt(printed.units) ? "truncated" : "wrong";
}

/** Whether [low, high] meets what the printed percentage stands for: half a unit around it, half up. */
function meets(printed: PrintedPercent, low: Ratio, high: Ratio): boolean {
  const scale = 200n * 10n ** BigInt(printed.decimals);
  const units = BigInt(printed.units) * 2n;
  const above = compareScaled(high, scale, units - 1n);
  const below = compareScaled(low, scale, units + 1n);
  if (printed.units > 0) return above >= 0 && below < 0;
  if (printed.units < 0) return above > 0 && below <= 0;
  return above > 0 && below < 0;
}

/** The sign of ratio × scale − units. */
function compareScaled({ top, bottom }: Ratio, scale: bigint, units: bigint): number {
  return sign(top * scale - units * bottom);
}

function compare(a: Ratio, b: Ratio): number {
  return sign(a.top * b.bottom - b.top * a.bottom);
}

function sign(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** A quotient in units of the last decimal of its percentage, half up, away from zero. */
function unitsOf({ top, bottom }: Ratio, decimals: number): bigint {
  const scaled = absolute(top) * 200n * 10n ** BigInt(decimals) + bottom;
  const units = scaled / (2n * bottom);
  return top < 0n ? -units : units;
}

function truncatedUnits({ top, bottom }: Ratio, decimals: number): bigint {
  const units = (absolute(top) * 100n * 10n ** BigInt(decimals)) / bottom;
  return top < 0n ? -units : units;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The bottom is made positive; amounts are safe integers. */
function ratio(top: number, bottom: number): Ratio {
  return bottom < 0
    ? { top: BigInt(-top), bottom: BigInt(-bottom) }
    : { top: BigInt(top), bottom: BigInt(bottom) };
}

/** The span of a denominator, kept off zero. */
function wholeBounds(whole: Span): { readonly low: number; readonly high: number } {
  return whole.value > 0
    ? { low: Math.max(whole.low, 1), high: whole.high }
    : { low: whole.low, high: Math.min(whole.high, -1) };
}
