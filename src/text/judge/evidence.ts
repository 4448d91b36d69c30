/**
 * What the figures of a text say about each other. Each relation joins figures that no table decides; whether it
 * holds speaks for or against them.
 */
import type { RuleId } from "../../catalogue/rule-ids";
import type { Span } from "../../amount/span";
import { ZERO } from "../../amount/span";
import { spanOf } from "./figures";
import type { Reading } from "../bind/reading";

export interface Relation {
  /** `words`: words of direction, which a remark of their own tells where they do not hold. */
  readonly kind: "quotient" | "sum" | "same" | "order" | "words";
  /** The figures it speaks about that no table decides. */
  readonly readings: readonly Reading[];
  /** The total of a sum, where no table decides it. */
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
  /** Its figures stand beside each other in the text: whose money they are does not matter. */
  readonly beside?: true;
  readonly rule: RuleId;
  /** For one of its figures: what it should be (empty where that is open) and one sentence. */
  readonly say: (reading: Reading) => { readonly expected: string; readonly reason: string };
  /** What a figure would have to be for it to hold, in 分; undefined where that cannot be said. */
  readonly mend?: (reading: Reading) => Range | undefined;
}

/** Amounts in 分, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The figures that are wrong, each with the relation that says so; and those that a broken relation leaves open. */
export interface Blame {
  readonly wrong: ReadonlyMap<Reading, Relation>;
  readonly open: ReadonlyMap<Reading, Relation>;
  /** Relations that do not hold and that no wrong figure explains, and whose figures are not all borne out otherwise. */
  readonly unresolved: readonly Relation[];
}

/**
 * What is to be said of the relations that do not hold. A percentage or a change that does not follow condemns itself,
 * never what it was computed from; a sum is said of the sum, its total wrong only where every part is borne out; what
 * is said twice, and what is more than its whole, accuses nobody. Only where one and the same change of a figure would
 * mend several of them at once, that figure is wrong, and they are explained by it.
 */
export function blame(relations: readonly Relation[]): Blame {
  const support = new Set<Reading>();
  for (const { readings, holds, telling } of relations) {
    if (holds && telling) for (const reading of readings) support.add(reading);
  }
  const failing = relations.filter(({ holds }) => !holds);
  const wrong = new Map<Reading, Relation>();
  for (const [reading, mended] of commonCauses(failing, support)) {
    if (mended.some((relation) => relation.readings.some((other) => wrong.has(other)))) continue;
    wrong.set(reading, mended.find(({ kind }) => kind === "sum") ?? mended[0]!);
  }
  for (const relation of failing) {
    if (relation.readings.some((reading) => wrong.has(reading))) continue;
    const condemned = condemnedBy(relation, support);
    if (condemned) wrong.set(condemned, relation);
  }
  const open = new Map<Reading, Relation>();
  for (const relation of failing) {
    // What is said of words, and of a percentage that cannot be, throws no doubt on the amounts.
    if (relation.kind === "words" || relation.rule === "N-09z") continue;
    for (const reading of relation.readings) {
      if (!wrong.has(reading) && !support.has(reading)) open.set(reading, relation);
    }
  }
  const unresolved = failing.filter(
    ({ kind, readings }) =>
      !readings.some((reading) => wrong.has(reading)) &&
      (kind === "sum" || !readings.every((reading) => support.has(reading))),
  );
  return { wrong, open, unresolved };
}

function condemnedBy(relation: Relation, support: ReadonlySet<Reading>): Reading | undefined {
  const { kind, result, head, readings } = relation;
  if (kind === "quotient") return result;
  if (kind !== "sum" || !head) return undefined;
  return readings.every((reading) => reading === head || support.has(reading)) ? head : undefined;
}

/** Figures whose one change would mend several broken relations at once, with those, the most first. */
function commonCauses(
  failing: readonly Relation[],
  support: ReadonlySet<Reading>,
): readonly (readonly [Reading, readonly Relation[]])[] {
  const against = new Map<Reading, Relation[]>();
  for (const relation of failing) {
    for (const reading of relation.readings) {
      if (support.has(reading) || !relation.mend?.(reading)) continue;
      against.set(reading, [...(against.get(reading) ?? []), relation]);
    }
  }
  return [...against]
    .filter(([reading, mended]) => mended.length > 1 && common(reading, mended))
    .sort((a, b) => b[1].length - a[1].length);
}

function common(reading: Reading, relations: readonly Relation[]): boolean {
  let [low, high] = [-Infinity, Infinity];
  for (const relation of relations) {
    const range = relation.mend!(reading)!;
    low = Math.max(low, range.low);
    high = Math.min(high, range.high);
  }
  return low <= high;
}

/** A figure of the text as a term of a sum: a printed zero is nothing, 0.0 may be a little. */
export function termSpan(reading: Reading, usual: number): Span {
  const { figure } = reading;
  return figure.units === 0 && figure.decimals !== 1 ? ZERO : spanOf(figure, usual);
}
