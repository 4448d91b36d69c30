/**
 * Judging a relation. A figure printed after rounding stands for every amount in its span, and a relation fails only
 * when no amounts within all its spans satisfy it; so the allowance follows from the spans of its terms, and for a
 * total of n rounded addends comes to ⌊n/2⌋ units of the last place. All in whole 分.
 */
import type { Relation, Term } from "../rules/rule";
import type { EvaluatedRelation, Verdict } from "./report";

/** A side added up: its value, the least and the most it may be, and what of it is rounded. */
interface Sum {
  value: number;
  low: number;
  high: number;
  /** Terms that are not exactly zero. */
  terms: number;
  /** Σ place² over its rounded terms, in 分²: 12 times the variance of what rounding adds. */
  squares: number;
  /** The finest and the coarsest last place of its terms, in 分. */
  finest: number;
  coarsest: number;
}

/** 3.3 standard deviations: half up rounding goes beyond them in one sum of a thousand. */
const SUSPICIOUS_SQUARED = 3.3 * 3.3;

/** What is added up: what the cells print or what they hold. */
type Basis = EvaluatedRelation["basis"];

function add(terms: readonly Term[], basis: Basis): Sum {
  const sum: Sum = { value: 0, low: 0, high: 0, terms: 0, squares: 0, finest: Infinity, coarsest: 1 };
  for (let i = 0; i < terms.length; i += 1) {
    const { entry, sign } = terms[i]!;
    const { value, low, high } = entry.amount[basis];
    if (low === 0 && high === 0) continue;
    sum.terms += 1;
    sum.value += sign * value;
    if (sign === 1) {
      sum.low += low;
      sum.high += high;
    } else {
      sum.low -= high;
      sum.high -= low;
    }
    // A rounded zero has both its ends open, every other figure one.
    const place = low === high ? 1 : high - low + (value === 0 ? 2 : 1);
    if (place > 1) sum.squares += place * place;
    if (place < sum.finest) sum.finest = place;
    if (place > sum.coarsest) sum.coarsest = place;
  }
  return sum;
}

function hasUnreadable(terms: readonly Term[]): boolean {
  for (let i = 0; i < terms.length; i += 1) if (terms[i]!.entry.state === "unreadable") return true;
  return false;
}

function holdsMore(terms: readonly Term[]): boolean {
  for (let i = 0; i < terms.length; i += 1) {
    const { held, printed } = terms[i]!.entry.amount;
    if (held !== printed) return true;
  }
  return false;
}

export function evaluate(relation: Relation): EvaluatedRelation {
  const { left, right } = relation;
  const printed = judge(relation, "printed");
  if (relation.unread || hasUnreadable(left) || hasUnreadable(right))
    return { ...printed, verdict: "unjudged" };
  if (printed.verdict === "failed" || !(holdsMore(left) || holdsMore(right))) return printed;
  // What is published is what is printed; what the cells hold beyond it counts where it cannot be true.
  const held = judge(relation, "held", printed.allowance);
  return held.verdict === "failed" ? held : printed;
}

/** @param least for two prints of one amount: what the printed figures allow, the held ones are allowed as well */
function judge(relation: Relation, basis: Basis, least = 0): EvaluatedRelation {
  const left = add(relation.left, basis);
  const right = add(relation.right, basis);
  const difference = left.value - right.value;
  const twoPrints = left.terms === 1 && right.terms === 1;
  const allowance = allowed(relation, left, right, least);
  const addends = relation.left.length === 1 ? right.terms : left.terms + right.terms - 1;
  const same = twoPrints && isConversion(relation) && left.low <= right.high && right.low <= left.high;
  return {
    relation,
    verdict: same ? "passed" : verdictOf(relation, difference, allowance, left.squares + right.squares),
    left: left.value,
    right: right.value,
    difference,
    allowance,
    addends,
    twoPrints,
    basis,
  };
}

/** One amount in 元 and in 万元: what the coarser print leaves off is no difference. */
function isConversion({ left, right, strict }: Relation): boolean {
  const [one, other] = [left[0]?.entry.amount.unit, right[0]?.entry.amount.unit];
  return !strict && left.length === 1 && right.length === 1 && one !== other;
}

function allowed({ strict }: Relation, left: Sum, right: Sum, least: number): number {
  if (strict) return 0;
  const difference = left.value - right.value;
  const above = left.value - left.low + (right.high - right.value);
  const below = left.high - left.value + (right.value - right.low);
  const slack = difference > 0 ? above : difference < 0 ? below : Math.max(above, below);
  // Printed figures differ by whole units of their last place.
  const place = Math.min(left.finest, right.finest);
  const explained = place === Infinity ? 0 : Math.floor(slack / place) * place;
  if (left.terms !== 1 || right.terms !== 1) return explained;
  const coarsest = Math.max(left.coarsest, right.coarsest);
  return Math.max(explained, coarsest > 1 ? coarsest : 0, least);
}

function verdictOf(
  { sense, mayExceed }: Relation,
  difference: number,
  allowance: number,
  squares: number,
): Verdict {
  if (difference === 0 || (sense === "≤" && difference < 0) || (mayExceed && difference > allowance))
    return "passed";
  if (Math.abs(difference) > allowance) return "failed";
  return 12 * difference * difference > SUSPICIOUS_SQUARED * squares ? "suspicious" : "rounding";
}
