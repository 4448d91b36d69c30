/** Whether a table whose block was put back is a better one: what holds then, what fails still, and whether that is enough. */
import { negative, plus, ZERO } from "../amount/span";
import { evaluate } from "../check/evaluate";
import type { EvaluatedRelation } from "../check/report";
import type { Term } from "../rules/rule";
import type { Entry } from "../statement/statement";
import { addTo } from "../group-by";
import { isFilled } from "../rules/naming";
import type { Effort } from "./effort";
import {
  isBroken,
  mustHold,
  restoredEntry,
  restoredRelation,
  termsOf,
  touches,
  type Restored,
} from "./restored";

/** With fewer failed relations in a table it is a slip or two, */
const MANY_BROKEN = 8;
/** unless so few come from a block of this many different amounts: then they must be all, and no one cell in every one. */
const LEAST_DIFFERENT = 4;

/** And one in so many of its amounts may be lost. */
const MOST_LOST = 4;

/** A block has to make at least so many hold: what its lost amounts excuse proves nothing. */
const LEAST_RESOLVED = 6;

/** For each relation that fails still, so many must be explained. */
const RESOLVED_FOR_ONE_LEFT = 8;

/** What it costs to judge a term, where adding it up is 1. */
const JUDGING = 8;

interface Outcome {
  readonly resolves: readonly EvaluatedRelation[];
  /** Relations that agree on what a lost amount was, one more than it takes to tell it. */
  readonly confirmed: number;
  /** Failed relations that a lost amount takes part in: they may hold. */
  readonly excused: number;
  readonly remaining: number;
}

export class Judge {
  private readonly touching = new Map<Entry, EvaluatedRelation[]>();
  /** The failed relations of the table, those that tell most first. */
  readonly broken: readonly EvaluatedRelation[];
  /** So many may fail still. */
  readonly mostRemaining: number;
  /** Whether one cell is in every failed relation: then it may be that cell alone. */
  private readonly oneCell: boolean;

  constructor(
    relations: readonly EvaluatedRelation[],
    own: ReadonlySet<Entry>,
    private readonly effort: Effort,
  ) {
    // The shortest first: what refutes a guess is mostly among them, and what fails now most of all.
    const ordered = relations
      .filter((one) => mustHold(one) && touches(one, (entry) => own.has(entry)))
      .sort((a, b) => Number(isBroken(b)) - Number(isBroken(a)) || termsOf(a).length - termsOf(b).length);
    for (const one of ordered)
      for (const { entry } of termsOf(one)) if (own.has(entry)) addTo(this.touching, entry, one);
    this.broken = ordered.filter(isBroken);
    this.mostRemaining = Math.floor(this.broken.length / RESOLVED_FOR_ONE_LEFT);
    this.oneCell = termsOf(this.broken[0]!).some(({ entry }) =>
      this.broken.every((one) => termsOf(one).some((term) => term.entry === entry)),
    );
  }

  /** Whether so much is explained that it is no chance. */
  isEnough(
    { resolves, confirmed, excused, remaining }: Outcome,
    restored: ReadonlyMap<Entry, Restored>,
  ): boolean {
    if (this.broken.length >= MANY_BROKEN) return resolves.length + confirmed >= LEAST_RESOLVED;
    const all = remaining === 0 && resolves.length + excused >= this.broken.length;
    if (!all || this.oneCell || resolves.length < 2) return false;
    const lost = [...restored.values()].filter((what) => what === "lost").length;
    if (lost * MOST_LOST > restored.size) return false;
    const amounts = new Set<number>();
    for (const what of restored.values())
      if (typeof what === "object" && isFilled(what.from)) amounts.add(what.from.amount.printed.value);
    return amounts.size >= LEAST_DIFFERENT;
  }

  /**
   * The failed relations that hold with these values, and how many still fail: a slip of its own, beside the block.
   * Undefined where one fails that holds now, or too many are left.
   *
   * @param infers whether what was lost is told from the other figures of a relation, and held against the next
   */
  outcome(values: ReadonlyMap<Entry, Restored>, infers: boolean): Outcome | undefined {
    const seen = new Set<EvaluatedRelation>();
    const resolves: EvaluatedRelation[] = [];
    const open: EvaluatedRelation[] = [];
    let remaining = 0;
    let confirmed = 0;
    const isRefuted = (one: EvaluatedRelation, under: ReadonlyMap<Entry, Restored>): boolean => {
      this.effort.spend(JUDGING * termsOf(one).length);
      const holds = evaluate(restoredRelation(one, (entry) => under.get(entry))).verdict !== "failed";
      if (holds && isBroken(one)) resolves.push(one);
      // Zeros agree with anything.
      else if (holds) confirmed += touches(one, (entry) => isFilled(entry)) ? 1 : 0;
      // What holds between two blanks now may be a slip of its own; what holds between amounts is refuted.
      else if ((!isBroken(one) && one.left !== 0) || ++remaining > this.mostRemaining) return true;
      return false;
    };
    for (const entry of values.keys()) {
      for (const one of this.touching.get(entry) ?? []) {
        if (seen.has(one)) continue;
        seen.add(one);
        if (termsOf(one).some(({ entry: term }) => values.get(term) === "lost")) open.push(one);
        else if (isRefuted(one, values)) return undefined;
      }
    }
    confirmed = 0;
    let excused = open.filter(isBroken).length;
    if (infers && open.length > 0) {
      const told = new Map(values);
      for (let rest = open, before = Infinity; rest.length < before;) {
        before = rest.length;
        const next: EvaluatedRelation[] = [];
        for (const one of rest) {
          const missing = termsOf(one).filter(({ entry }) => told.get(entry) === "lost");
          if (missing.length === 1 && one.relation.sense === "=")
            told.set(missing[0]!.entry, { from: inferred(one, missing[0]!, told) });
          else if (missing.length > 0) next.push(one);
          else {
            if (isRefuted(one, told)) return undefined;
            if (isBroken(one)) excused -= 1;
          }
        }
        rest = next;
      }
    }
    return remaining * RESOLVED_FOR_ONE_LEFT > resolves.length + confirmed
      ? undefined
      : { resolves, confirmed, excused, remaining };
  }
}

/** What the other figures of a relation leave for one that was lost. */
function inferred({ relation }: EvaluatedRelation, missing: Term, told: ReadonlyMap<Entry, Restored>): Entry {
  let printed = ZERO;
  const sides = [
    [relation.left, 1],
    [relation.right, -1],
  ] as const;
  let own = 1;
  for (const [terms, side] of sides) {
    for (const term of terms) {
      const sign = side * term.sign;
      if (term.entry === missing.entry) {
        own = sign;
        continue;
      }
      const what = told.get(term.entry);
      const other = (what === undefined ? term.entry : restoredEntry(term.entry, what)).amount.printed;
      printed = plus(printed, sign === 1 ? other : negative(other));
    }
  }
  if (own === 1) printed = negative(printed);
  return { ...missing.entry, state: "amount", amount: { ...missing.entry.amount, held: printed, printed } };
}
