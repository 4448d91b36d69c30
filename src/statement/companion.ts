/** Workbooks that stand beside the one at hand: last year's, and this year's budget. */
import type { Statement } from "./statement";

/** `prior`: last year's workbook of the same kind; `budget`: the budget of the same year. */
export type CompanionKind = "prior" | "budget";

/** A workbook of which the accountant says that it is this department's under another name. */
export function asOwn(other: Statement, { department }: Statement): Statement {
  return { ...other, department };
}

/** `上年决算表`, `上年预算表`, `本年预算表`. */
export function companionTitle(kind: CompanionKind, current: Statement): string {
  if (kind === "budget") return "本年预算表";
  return current.kind === "budget" ? "上年预算表" : "上年决算表";
}
