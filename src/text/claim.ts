/** What the audit answers. */
import type { Entry } from "../statement/statement";
import type { Stretch } from "./prose/passages";
import type { Reading } from "./bind/reading";
import type { RuleId } from "../catalogue/rule-ids";
import type { Severity } from "../rules/rule";

/** 相符, 尾差, 不符, 未核. */
export type ClaimVerdict = "ok" | "rounding" | "wrong" | "unverified";

/** One figure of the text, what it says, and whether that is so. */
export interface Claim extends Stretch {
  /** As printed, spaces and all. */
  readonly text: string;
  /** `万元`, `元`, `亿元`, `%`, `辆`, `个` … */
  readonly unit: string;
  /** What it says, in words: `一般公共预算财政拨款支出 年初预算数`. */
  readonly meaning: string;
  /** The figure as a plain decimal string. */
  readonly stated: string;
  /** What it should be; empty where that is not known. */
  readonly expected: string;
  readonly verdict: ClaimVerdict;
  /** One sentence: why it is so, or why it was not judged. */
  readonly reason: string;
  /** The cells behind it. */
  readonly cells: readonly Entry[];
  /** The rule it breaks, empty where it breaks none. */
  readonly rule: RuleId | "";
  /** How much it weighs where it is wrong: an error, unless the bureau weighs the rule less. */
  readonly severity: Severity;
  readonly reading: Reading;
}

/** Something amiss that is not one figure. */
export interface Remark extends Stretch {
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly message: string;
  /** The cells it is about; none where it is about words alone. */
  readonly cells: readonly Entry[];
  /** Words of its paragraph that would set it right, where that is certain. */
  readonly correction?: { readonly start: number; readonly end: number; readonly replacement: string };
}

/** How many errors a text has: figures that are wrong and weigh so, and remarks that weigh as much. */
export function errorsOf({
  claims,
  remarks,
}: {
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
}): number {
  return (
    claims.filter(({ verdict, severity }) => verdict === "wrong" && severity === "error").length +
    remarks.filter(({ severity }) => severity === "error").length
  );
}
