/** What figures of a text say of each other, and what comes of it where that does not hold. */
import type { RuleId } from "../../catalogue/rule-ids";
import type { Reading } from "../bind/reading";

export interface Relation {
  /** `words`: words of direction, which a remark of their own tells where they do not hold. */
  readonly kind: "quotient" | "sum" | "same" | "order" | "words";
  /** The figures it speaks about that no table decides. */
  readonly readings: readonly Reading[];
  /** The total of a sum, where no table decides it. */
  readonly head?: Reading;
  /** Whether the result shows by itself how it was got wrong: cut off, of another whole, the other way. */
  readonly betrayed?: () => boolean;
  /** It holds a figure against a word, which may be the wrong one. */
  readonly worded?: true;
  /** The one that rounding shows at where it holds by rounding alone: the total, the percentage. */
  readonly result?: Reading;
  readonly holds: boolean;
  /** Whether it holds of the figures as printed, without any rounding. */
  readonly exact: boolean;
  /** Whether holding says something for the figures (an order says little). */
  readonly telling: boolean;
  /** True where holding clears the figures of suspicion but proves none of them while tables are open: the same said twice. */
  readonly proves?: false;
  /** Parts that need not be all there is: that they come to the whole leaves none of them fixed. */
  readonly loose?: true;
  /** Its figures stand beside each other in the text: whose money they are does not matter. */
  readonly beside?: true;
  /** Outside the section that is on its figures: any of them may be the wrong one, unless a slip tells. */
  readonly unplaced?: true;
  readonly rule: RuleId;
  /** For one of its figures: what it should be (empty where that is open) and one sentence. */
  readonly say: (reading: Reading) => { readonly expected: string; readonly reason: string };
  /** What a figure would have to be for it to hold, in 分 or hundredths of a percent; undefined where that cannot be said. */
  readonly mend?: (reading: Reading) => Range | undefined;
}

/** Amounts in 分, both ends included; empty where the first is the greater. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is found of a figure that is wrong: the relation that tells it, and what it should be where that is one amount. */
export interface Fault {
  readonly relation: Relation;
  readonly expected: string;
  readonly reason: string;
}

/** The figures that are wrong; those that a broken relation leaves open; and the relations to tell because of these. */
export interface Blame {
  readonly wrong: ReadonlyMap<Reading, Fault>;
  readonly open: ReadonlyMap<Reading, string>;
  /** One of each group of relations that one slip may have broken, where no figure alone is to blame. */
  readonly unresolved: readonly Relation[];
}
