/**
 * Amounts: exact values with the precision at which they are printed.
 *
 * Money has no part smaller than a 分, so every amount is a whole number of 分 and every printed figure is a
 * closed range of whole 分. `181.43` 万元, rounded half up, stands for 1 814 250 00 … 1 814 349 99 分: a
 * half-open interval of reals becomes a closed one of integers, and sums of a thousand relations stay exact
 * in plain integers (up to 45 万亿元). decimal.js reads, divides and words the figures.
 */

/** The units of money that a table may state, the longer words first. */
const MONEY = ["百万元", "亿元", "万元", "千元", "元"] as const;

/** The unit a table states: of money, or a count (辆, 个, 人 …). */
export type Unit = (typeof MONEY)[number] | "个";

/** The units of money as alternatives of a pattern. */
export const MONEY_UNITS = MONEY.join("|");

/** Whether a word that stands beside a figure is a unit of money. */
export const isMoneyUnit = (said: string): said is Exclude<Unit, "个"> =>
  (MONEY as readonly string[]).includes(said);

/** How many 分 one unit has; a count is scaled by 100 as well, so that it may share the arithmetic. */
export const FEN_PER_UNIT: Readonly<Record<Unit, number>> = {
  亿元: 10_000_000_000,
  百万元: 100_000_000,
  万元: 1_000_000,
  千元: 100_000,
  元: 100,
  个: 100,
};

/** The most decimals a figure in this unit can print before it falls below a 分. */
export const MAX_DECIMALS: Readonly<Record<Unit, number>> = {
  亿元: 10,
  百万元: 8,
  万元: 6,
  千元: 5,
  元: 2,
  个: 2,
};

/** The decimals with which a figure in this unit is usually printed. */
export const USUAL_DECIMALS: Readonly<Record<Unit, number>> = {
  亿元: 2,
  百万元: 2,
  万元: 2,
  千元: 2,
  元: 2,
  个: 0,
};

/** 分 in one unit of the last printed decimal: 10 000 for `181.43` 万元, 1 for `181.43` 元. */
export function fenPerLastPlace(unit: Unit, decimals: number): number {
  return FEN_PER_UNIT[unit] / 10 ** Math.min(decimals, MAX_DECIMALS[unit]);
}
