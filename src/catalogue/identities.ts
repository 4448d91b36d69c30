/**
 * What holds between quantities by definition (勾稽关系), said once: the rules of the tables, the audit of a text and the
 * contradictions of what is typed in read it here. What adds up to a whole stands with the parts (`addsTo` of their rows),
 * so that a part that is added joins every sum of its whole.
 */
import type { Money } from "./quantity";
import { BOUNDS, partsOf, QUANTITIES, type NamedKey } from "./quantities";
import type { TextRuleId } from "./rule-ids";
import type { OfAnyMoney, SaidKey } from "./said-key";

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

const CLOSING: Identity = {
  rule: "N-19",
  whole: "whole.closing",
  parts: ["whole.opening", "whole.income", "whole.surplusUsed"],
  less: ["whole.expenditure", "whole.surplusDistributed"],
};

export const IDENTITIES: readonly Identity[] = [
  sumOf("N-19", "whole.incomeGrand"),
  sumOf("N-19", "whole.expenditureGrand"),
  CLOSING,
  sumOf("N-14", "three.total"),
  sumOf("N-14", "three.vehicles"),
  sumOf("N-11", "general.basic"),
  sumOf("N-16", "procurement.total"),
  sumOf("N-17", "assets.vehicles"),
];

/** A whole and the parts that texts list of it, which may be those of a part in its place. */
export interface Partition {
  readonly rule: TextRuleId;
  readonly whole: SaidKey;
  readonly parts: readonly SaidKey[];
  /** Taken off again. */
  readonly less?: readonly SaidKey[];
  /** They may leave something out: what they come to bears the whole out, or says nothing. */
  readonly open?: true;
}

const EARNED = ["whole.business", "whole.operatingIncome", "whole.other"] as const;

/** What a list of the parts of a whole has that leaves none out: 收入预算 by the kinds that a form prints, zero or not. */
export const LISTED: readonly Partition[] = [
  ...(["incomeGrand", "income"] as const).map((whole) => ({
    rule: "N-03s" as const,
    whole: `whole.${whole}` as const,
    parts: ["fiscal.income", ...EARNED] as const,
  })),
  {
    rule: "N-03s",
    whole: "whole.income",
    parts: ["general.income", "fund.income", "capital.income", ...EARNED],
  },
];

const FISCAL = ["fiscal", "general", "fund", "capital"] as const;

const byUse = (
  rule: TextRuleId,
  moneys: readonly Money[],
  whole: OfAnyMoney,
  ...parts: readonly OfAnyMoney[]
): readonly Partition[] =>
  moneys.map((money) => ({
    rule,
    whole: `${money}.${whole}`,
    parts: parts.map((part): SaidKey => `${money}.${part}`),
  }));

const byFund = (whole: SaidKey, side: "income" | "expenditure"): Partition => ({
  rule: "N-05",
  whole,
  parts: (["general", "fund", "capital"] as const).map((money): SaidKey => `${money}.${side}`),
});

export const PARTITIONS: readonly Partition[] = [
  sumOf("N-16", "procurement.total"),
  sumOf("N-14", "three.total"),
  sumOf("N-14", "three.vehicles"),
  {
    rule: "N-14",
    whole: "three.total",
    parts: partsOf("three.total").flatMap((part) => (part === "three.vehicles" ? partsOf(part) : [part])),
  },
  ...byUse("N-11", ["whole", ...FISCAL], "basic", "personnel", "public"),
  ...byUse("N-04", FISCAL, "expenditure", "basic", "project"),
  ...byUse("N-04", ["fiscal", "general"], "expenditure", "personnel", "public", "project"),
  sumOf("N-04", "whole.expenditure"),
  sumOf("N-19", "whole.incomeGrand"),
  sumOf("N-19", "whole.expenditureGrand"),
  sumOf("N-19", "fiscal.incomeGrand"),
  sumOf("N-19", "fiscal.expenditureGrand"),
  // 财政拨款 has three funds.
  ...(["income", "expenditure"] as const).map((side) => byFund(`fiscal.${side}`, side)),
  // Many departments spend nothing besides.
  { ...byFund("whole.expenditure", "expenditure"), open: true },
  ...(["expenditure", "expenditureGrand", "incomeGrand"] as const).flatMap((whole) =>
    byUse("N-04", ["whole"], whole, "basic", "project").map((one) => ({ ...one, open: true as const })),
  ),
];

const SURPLUS = { whole: "whole.closing", parts: ["whole.opening", "whole.income"] } as const;

/** What is left at the end: what there was and what came in, without what went out (公开01、04、07表). */
export const BALANCES: readonly Partition[] = [
  ...FISCAL.map((money) => ({
    rule: "N-19" as const,
    whole: `${money}.closing` as const,
    parts: [`${money}.opening`, `${money}.income`] as const,
    less: [`${money}.expenditure`] as const,
  })),
  CLOSING,
  // Who has no 使用非财政拨款结余 and no 结余分配 does not write them.
  ...[["whole.expenditure", "whole.surplusDistributed"] as const, ["whole.expenditure"] as const].map(
    (less) => ({ rule: "N-19" as const, ...SURPLUS, less, open: true as const }),
  ),
];

/** 基本支出 5 万元，其中…；项目支出 3 万元: what makes up a whole together with another is no part of that. */
export function isBeside(key: SaidKey, other: SaidKey): boolean {
  return key !== other && PARTITIONS.some(({ parts }) => parts.includes(key) && parts.includes(other));
}

/** What a whole comes from, down to its last part, apart from its money. */
function inside(whole: NamedKey): readonly string[] {
  return [whole.slice(whole.lastIndexOf(".") + 1), ...partsOf(whole).flatMap(inside)];
}

const RECEIVED: ReadonlySet<string> = new Set(inside("whole.incomeGrand"));
const SPENT: ReadonlySet<string> = new Set(inside("whole.expenditureGrand"));

/** Whether a quantity of some money, or of a 科目, is among what came in or what went out; undefined for all else. */
export function sideOf(key: SaidKey): "received" | "spent" | undefined {
  const dot = key.lastIndexOf(".");
  const word = key.slice(dot + 1);
  if (dot < 0) return undefined;
  return RECEIVED.has(word) ? "received" : SPENT.has(word) ? "spent" : undefined;
}

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

/** Parts without anything in common, which together cannot exceed a whole. */
export const APART: readonly {
  readonly rule: TextRuleId;
  readonly whole: NamedKey;
  readonly parts: readonly NamedKey[];
}[] = [
  ...PART_BOUNDS.map(({ rule, part, whole }) => ({ rule, whole, parts: [part] })),
  {
    rule: "N-16",
    whole: "procurement.total",
    parts: ["procurement.reserved.sme.won", "procurement.open.sme.won"],
  },
  { rule: "N-14", whole: "three.reception", parts: partsOf("three.reception") },
  {
    rule: "N-14",
    whole: "three.reception",
    parts: ["three.reception.domestic.other", "three.reception.domestic.foreign"],
  },
];

/** Every whole that a quantity can never exceed, the narrowest first. */
export function boundsOf(key: NamedKey): readonly NamedKey[] {
  const { within = [], addsTo = [] } = QUANTITIES[key];
  return [...within, ...addsTo];
}

/** Whether one quantity can never exceed another, by whatever stands between them. */
export function isBounded(part: NamedKey, whole: NamedKey): boolean {
  return boundsOf(part).some((above) => above === whole || isBounded(above, whole));
}
