/**
 * What holds between quantities by definition (勾稽关系), said once: the rules of the tables, the audit of a text and the
 * contradictions of what is typed in read it here. What adds up to a whole stands with the parts (`addsTo` of their rows),
 * so that a part that is added joins every sum of its whole.
 */
import { BOUNDS, partsOf, QUANTITIES, type NamedKey } from "./quantities";
import type { TextRuleId } from "./rule-ids";

/** whole = Σ parts − Σ less. */
export interface Identity {
  /** The rule of texts that a break of it is told under. */
  readonly rule: TextRuleId;
  readonly whole: NamedKey;
  readonly parts: readonly NamedKey[];
  /** Taken off again. */
  readonly less?: readonly NamedKey[];
}

const sumOf = (rule: TextRuleId, whole: NamedKey): Identity => ({ rule, whole, parts: partsOf(whole) });

export const IDENTITIES: readonly Identity[] = [
  sumOf("N-19", "whole.incomeGrand"),
  sumOf("N-19", "whole.expenditureGrand"),
  {
    rule: "N-19",
    whole: "whole.closing",
    parts: ["whole.opening", "whole.income", "whole.surplusUsed"],
    less: ["whole.expenditure", "whole.surplusDistributed"],
  },
  sumOf("N-14", "three.total"),
  sumOf("N-14", "three.vehicles"),
  sumOf("N-11", "general.basic"),
  sumOf("N-16", "procurement.total"),
  sumOf("N-17", "assets.vehicles"),
];

/** 年初 of this year is 年末 of last year. */
export const CARRIED: readonly { readonly opening: NamedKey; readonly closing: NamedKey }[] = (
  ["whole", "fiscal", "general", "fund", "capital"] as const
).map((money) => ({ opening: `${money}.opening`, closing: `${money}.closing` }));

/** A part that only a text or an inputs form gives, and what it cannot be more than. */
export interface PartBound {
  readonly rule: TextRuleId;
  readonly part: NamedKey;
  readonly whole: NamedKey;
}

const RULES: readonly (readonly [prefix: string, rule: TextRuleId])[] = [
  ["procurement.", "N-16"],
  ["three.", "N-14"],
  ["assets.", "N-17"],
];

/** The bounds that a text and an inputs form can break; where the whole is an identity's, that says more. */
export const PART_BOUNDS: readonly PartBound[] = BOUNDS.flatMap(({ part, whole }) => {
  const rule = RULES.find(([prefix]) => part.startsWith(prefix))?.[1];
  const summed = IDENTITIES.some((identity) => identity.whole === whole && identity.parts.includes(part));
  return rule === undefined || summed ? [] : [{ rule, part, whole }];
});

/** Every whole that a quantity can never exceed, the narrowest first. */
export function boundsOf(key: NamedKey): readonly NamedKey[] {
  const { within = [], addsTo = [] } = QUANTITIES[key];
  return [...within, ...addsTo];
}
