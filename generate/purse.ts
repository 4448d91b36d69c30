/** Amounts of the sizes that departments have. */
import type { Random } from "./random";

/** 分 in 50 元: the least amount that 万元 with two decimals do not print as 0.00. */
export const LEAST_PRINTED = 5_000;

/** Amounts of one department: their size, and whether they may be too small to print. */
export class Purse {
  constructor(
    private readonly random: Random,
    private readonly scale: number,
    private readonly crumbs: boolean,
  ) {}

  /** An amount that is not zero, spread over the orders of magnitude up to `scale`, the upper ones more often. */
  amount(scale = this.scale): number {
    const { random } = this;
    const least = this.crumbs && random.chance(0.15) ? 1 : LEAST_PRINTED;
    const top = Math.max(scale, least);
    const fen = Math.round(least * (top / least) ** (random.real() ** 0.6));
    // Appropriations are often round: whole 元, 百元 or 万元.
    const round = random.pick([1, 1, 1, 100, 10_000, 1_000_000]);
    return fen >= round ? fen - (fen % round) || round : fen;
  }

  /** `total` in at most `count` parts, each a printable amount. */
  split(total: number, count: number): number[] {
    const { random } = this;
    const least = this.crumbs ? 1 : LEAST_PRINTED;
    if (total <= 0) return [];
    const parts = Math.max(1, Math.min(count, Math.floor(total / least)));
    const weights = Array.from({ length: parts }, () => -Math.log(1 - random.real()) + 0.02);
    const sum = weights.reduce((a, b) => a + b, 0);
    const spare = total - parts * least;
    const amounts = weights.map((weight) => least + Math.floor((spare * weight) / sum));
    const rest = total - amounts.reduce((a, b) => a + b, 0);
    amounts[random.int(0, parts - 1)]! += rest;
    return amounts;
  }
}
