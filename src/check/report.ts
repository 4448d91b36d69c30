/** What a check answers: every relation with its verdict, the findings, and the ledger of all rules. */
import type { Complaint, Relation, Rule, Severity } from "../rules/rule";
import type { Statement } from "../statement/statement";
import type { TableId } from "../catalogue/tables";
import type { CellRef } from "../workbook/workbook";

/**
 * 通过, 尾差 (rounding alone can explain it), 可疑尾差 (it can, but hardly for so many terms), 不平.
 * `unjudged`: a figure of it cannot be read.
 */
export type Verdict = "passed" | "rounding" | "suspicious" | "failed" | "unjudged";

export interface EvaluatedRelation {
  readonly relation: Relation;
  readonly verdict: Verdict;
  /** Both sides, and left − right, in 分: as printed, or as held where only what the cells hold breaks it. */
  readonly left: number;
  readonly right: number;
  readonly difference: number;
  /** The largest difference in 分 that rounding alone can explain. */
  readonly allowance: number;
  /** Figures that add to the other side: those that are not exactly zero. */
  readonly addends: number;
  /** One figure against one: the same amount printed twice. */
  readonly twoPrints: boolean;
  /** `held` where the printed figures agree and the decimals that the cells hold beyond them do not. */
  readonly basis: "printed" | "held";
}

export type FindingSeverity = Severity | "rounding";

export interface FindingCell extends CellRef {
  readonly label: string;
  readonly value: string | number | boolean | null;
}

export interface Finding {
  /** Stable within one workbook: rule and the first cell; for lists and for keeping a finding open. */
  readonly id: string;
  readonly rule: Rule;
  readonly severity: FindingSeverity;
  readonly table: TableId | "";
  /** One sentence that could be read out on the telephone. */
  readonly message: string;
  /** Decimal strings in the workbook's unit; empty where the finding is not about an amount. */
  readonly stated: string;
  readonly expected: string;
  readonly difference: string;
  readonly allowance: string;
  readonly cells: readonly FindingCell[];
  /** The relation behind it, where there is one. */
  readonly evaluated?: EvaluatedRelation;
  readonly complaint?: Complaint;
  /** What a person wrote down of it, where a figure has changed since: it stands again. */
  readonly lapsed?: Verified;
}

export type RuleStatus = "passed" | "rounding" | "failed" | "not-applicable" | "not-run";

/** One rule of the catalogue in one run. 未执行 is never counted as 通过. */
export interface LedgerLine {
  readonly rule: Rule;
  readonly instances: number;
  readonly status: RuleStatus;
  /** Why it was not run or does not apply: `没有找到收入决算表`. Empty otherwise. */
  readonly reason: string;
}

/** Figures that nothing proves: one, or a range of its row or column. */
export interface Unread extends CellRef {
  /** `E7`, or `E7:E22`. */
  readonly address: string;
  /** Header path or line in words. */
  readonly label: string;
  /** Why, a clause. */
  readonly reason: string;
  /** Whether a quantity was bound to it, and only no relation that must hold reaches it. */
  readonly read: boolean;
  /** Figures in the range. */
  readonly count: number;
}

/** What a person wrote down of a finding. */
export interface Verified {
  /** The finding's rule, its id in the workbook, and what its first cell is called: by these it is known again. */
  readonly rule: string;
  readonly finding: string;
  readonly label: string;
  readonly reason: string;
  /** Who; empty where nobody said. */
  readonly by: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Every figure of it at that time, by its name: what was looked into. */
  readonly figures: readonly (readonly [name: string, content: string])[];
}

/** A finding that is set aside. */
export interface VerifiedFinding {
  readonly finding: Finding;
  readonly verified: Verified;
}

export interface CheckReport {
  readonly statement: Statement;
  readonly relations: readonly EvaluatedRelation[];
  /** Those that stand. */
  readonly findings: readonly Finding[];
  /** Those that a person set aside. */
  readonly verified: readonly VerifiedFinding[];
  readonly ledger: readonly LedgerLine[];
  /** Figures of the recognised tables that nothing proves, ranges joined, in printed order. */
  readonly unread: readonly Unread[];
}

/** The relations whose break a person set aside: nobody is to be blamed for it. */
export function relationsAside({ verified }: CheckReport): ReadonlySet<EvaluatedRelation> {
  return new Set(verified.flatMap(({ finding }) => finding.evaluated ?? []));
}
