/**
 * What the figures of a text say about each other. Each relation joins figures that no table decides; whether it
 * holds speaks for or against them.
 */
import type { Span } from "../../amount/span";
import { ZERO } from "../../amount/span";
import { fenOf, placeOf, spanOf } from "./figures";
import type { Reading } from "../bind/reading";
import { isSlip } from "./slip";
import type { RuleId } from "../../catalogue/rule-ids";

export interface Relation {
  readonly kind: "quotient" | "sum" | "same" | "order";
  /** The figures it speaks about that no table decides. */
  readonly readings: readonly Reading[];
  /** The one to blame where nothing tells them apart: the total of a sum. */
  readonly head?: Reading;
  /** The one that rounding shows at where it holds by rounding alone: the total, the percentage. */
  readonly result?: Reading;
  readonly holds: boolean;
  /** Whether it holds of the figures as printed, without any rounding. */
  readonly exact: boolean;
  /** Whether holding says something for the figures (an order says little). */
  readonly telling: boolean;
  /** True where holding clears the figures of suspicion but proves none of them: the same said twice. */
  readonly proves?: false;
  readonly rule: RuleId;
  /** For one of its figures: what it should be (empty where that is open) and one sentence. */
  readonly say: (reading: Reading) => { readonly expected: string; readonly reason: string };
  /** What a figure would have to be for it to hold, in 分; undefined where that cannot be said. */
  readonly mend?: (reading: Reading) => Range | undefined;
  /** How far from what it stands beside a figure would be at this amount (年初预算 from 决算): less is likelier. */
  readonly oddness?: (reading: Reading, fen: number) => number | undefined;
}

/** Amounts in 分, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The blamed figures, each with the relation that speaks against it; and figures left open by a relation. */
export interface Blame {
  readonly wrong: ReadonlyMap<Reading, Relation>;
  readonly open: ReadonlyMap<Reading, Relation>;
}

/** The fewest figures that account for the relations that do not hold. */
export function blame(relations: readonly Relation[]): Blame {
  const support = new Map<Reading, number>();
  for (const { readings, holds, telling } of relations) {
    if (holds && telling)
      for (const reading of readings) support.set(reading, (support.get(reading) ?? 0) + 1);
  }
  const failing = relations.filter(({ holds }) => !holds);
  const suspects = new Map(
    failing.map((relation) => [relation, relation.readings.filter((reading) => !support.has(reading))]),
  );
  const weight = weights(suspects);
  const wrong = new Map<Reading, Relation>();
  const open = new Map<Reading, Relation>();
  const order = [...failing].sort((a, b) => heaviest(b, suspects, weight) - heaviest(a, suspects, weight));
  for (const relation of order) {
    if (relation.readings.some((reading) => wrong.has(reading))) {
      for (const reading of suspects.get(relation)!) if (!wrong.has(reading)) open.set(reading, relation);
      continue;
    }
    const chosen = choose(relation, suspects.get(relation)!, weight);
    for (const reading of chosen) wrong.set(reading, relation);
    for (const reading of suspects.get(relation)!) if (!wrong.has(reading)) open.set(reading, relation);
  }
  for (const reading of wrong.keys()) open.delete(reading);
  return { wrong, open };
}

function heaviest(
  relation: Relation,
  suspects: ReadonlyMap<Relation, readonly Reading[]>,
  weight: ReadonlyMap<Reading, number>,
): number {
  return Math.max(0, ...suspects.get(relation)!.map((reading) => weight.get(reading) ?? 0));
}

/** How many of the broken relations one change of a figure would mend at once. */
function weights(suspects: ReadonlyMap<Relation, readonly Reading[]>): ReadonlyMap<Reading, number> {
  const against = new Map<Reading, Relation[]>();
  for (const [relation, readings] of suspects) {
    for (const reading of readings) against.set(reading, [...(against.get(reading) ?? []), relation]);
  }
  const weight = new Map<Reading, number>();
  for (const [reading, relations] of against) {
    let common: Range | undefined = { low: -Infinity, high: Infinity };
    for (const relation of relations) {
      const range: Range | undefined = relation.mend?.(reading);
      if (!common || !range) {
        common = undefined;
        break;
      }
      const low: number = Math.max(common.low, range.low);
      const high: number = Math.min(common.high, range.high);
      common = low <= high ? { low, high } : undefined;
    }
    weight.set(reading, relations.length > 1 && common ? relations.length : 1);
  }
  return weight;
}

function choose(
  relation: Relation,
  suspects: readonly Reading[],
  weight: ReadonlyMap<Reading, number>,
): readonly Reading[] {
  if (suspects.length === 0) {
    if (relation.kind === "order") return [];
    return relation.head ? [relation.head] : relation.readings;
  }
  const most = Math.max(...suspects.map((reading) => weight.get(reading) ?? 0));
  const likely = most > 1 ? suspects.filter((reading) => weight.get(reading) === most) : suspects;
  if (likely.length <= 2 || relation.kind !== "sum") return likely;
  const slipped = likely.filter((reading) => slips(relation, reading, likely));
  if (slipped.length > 0 && slipped.length <= 3) return slipped;
  const odd = oddest(relation, slipped.length > 0 ? slipped : likely);
  if (odd) return [odd];
  return relation.head && likely.includes(relation.head) ? [relation.head] : [];
}

/** The figure that would come much nearer to its neighbour by the change that mends the sum. */
function oddest(relation: Relation, readings: readonly Reading[]): Reading | undefined {
  let best: Reading | undefined;
  let most = 0;
  for (const reading of readings) {
    const range = relation.mend?.(reading);
    if (!range) continue;
    const now = relation.oddness?.(reading, fenOf(reading.figure));
    const then = relation.oddness?.(reading, (range.low + range.high) / 2);
    if (now === undefined || then === undefined || now - then <= most) continue;
    best = reading;
    most = now - then;
  }
  return best;
}

/** Whether a slip of the hand at this figure would account for the sum: typed wrong, or its neighbour typed again. */
function slips(relation: Relation, reading: Reading, others: readonly Reading[]): boolean {
  const range = relation.mend?.(reading);
  if (!range || range.high < 0) return false;
  const stated = fenOf(reading.figure);
  if (others.some((other) => other !== reading && fenOf(other.figure) === stated && stated !== 0))
    return true;
  const step = Math.min(placeOf(reading.figure), 10_000);
  const first = Math.ceil(Math.max(range.low, 0) / step) * step;
  for (let fen = first; fen <= range.high && fen < first + 40 * step; fen += step) {
    if (isSlip(stated, fen) || (fen === 0 && stated !== 0)) return true;
  }
  return false;
}

/** A figure of the text as a term of a sum: a printed zero is nothing. */
export function termSpan(reading: Reading, usual: number): Span {
  return fenOf(reading.figure) === 0 ? ZERO : spanOf(reading.figure, usual);
}
