/** 台账: what became of each rule; one that could not be run says why and is never counted as passed. */
import { formHas, formTitle } from "../rules/naming";
import type { Complaint, Rule } from "../rules/rule";
import type { Statement } from "../statement/statement";
import type { Slot } from "../catalogue/tables";
import type { EvaluatedRelation, LedgerLine } from "./report";
import {
  inPrior,
  NO_SUCH_FORM,
  NO_SUCH_LINES,
  NO_TABLES,
  partlyUnread,
  partlyUnreadable,
  tableMissing,
  tableTwice,
} from "./finding-wording";

/** The line of a rule that cannot be run, with the reason; undefined where it can. */
export function notRun(
  rule: Rule,
  statement: Statement,
  prior: Statement | undefined,
  noPrior: string,
): LedgerLine | undefined {
  const line = (status: LedgerLine["status"], reason: string): LedgerLine => ({
    rule,
    instances: 0,
    status,
    reason,
  });
  if (statement.tables.length + statement.ambiguous.length === 0) return line("not-run", NO_TABLES);
  if (rule.kind && rule.kind !== statement.kind)
    return line("not-applicable", rule.inapplicable ?? NO_SUCH_FORM);
  const lacking = rule.needs.filter((slot) => !statement.table(slot));
  if (lacking.some((slot) => !formHas(slot, statement.kind))) return line("not-applicable", NO_SUCH_FORM);
  if (lacking.length > 0) return line("not-run", lacking.map((slot) => lack(slot, statement)).join("，"));
  if (!rule.prior) return undefined;
  if (!prior) return line("not-run", noPrior);
  const lackingThere = rule.prior.filter((slot) => !prior.table(slot));
  if (lackingThere.length === 0) return undefined;
  return line("not-run", inPrior(lackingThere.map((slot) => lack(slot, prior)).join("，")));
}

function lack(slot: Slot, statement: Statement): string {
  const title = formTitle(slot, statement.kind);
  const twice = statement.ambiguous.find((one) => one.slot === slot);
  return twice ? tableTwice(title, twice.sheets) : tableMissing(title);
}

export function ledgerLine(
  rule: Rule,
  relations: readonly EvaluatedRelation[],
  asserted: number,
  complaints: readonly Complaint[],
): LedgerLine {
  const instances = relations.length + asserted;
  if (instances === 0) {
    return { rule, instances, status: "not-applicable", reason: rule.inapplicable ?? NO_SUCH_LINES };
  }
  const unjudged = relations.filter(({ verdict }) => verdict === "unjudged");
  const unread = unjudged.length;
  const stopped = unjudged.flatMap(({ relation }) => relation.unread ?? []);
  const reason = [
    unread > stopped.length ? partlyUnreadable(unread - stopped.length) : "",
    stopped.length > 0 ? partlyUnread(stopped.length, stopped[0]!) : "",
  ]
    .filter((part) => part !== "")
    .join("；");
  return { rule, instances, status: statusOf(rule, relations, asserted, complaints, unread), reason };
}

function statusOf(
  rule: Rule,
  relations: readonly EvaluatedRelation[],
  asserted: number,
  complaints: readonly Complaint[],
  unread: number,
): LedgerLine["status"] {
  // A remark that weighs less than the rule itself does not break it.
  const broken = complaints.some(
    ({ severity }) => !severity || severity !== "info" || rule.severity === "info",
  );
  if (broken || relations.some(({ verdict }) => verdict === "failed")) return "failed";
  if (asserted === 0 && unread === relations.length) return "not-run";
  const rounded = relations.some(({ verdict }) => verdict === "rounding" || verdict === "suspicious");
  return rounded ? "rounding" : "passed";
}
