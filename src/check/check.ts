/**
 * Checking: every rule of the catalogue over a recognised workbook. Each rule ends in the ledger with what became of
 * it; what was not run says why and is never counted as passed.
 */
import { CATALOGUE } from "../rules/index";
import { formHas, formTitle } from "../rules/naming";
import { isLinear, type Complaint, type Rule, type Tables } from "../rules/rule";
import { atOnce, type Steps } from "../steps";
import type { Statement, Table } from "../statement/statement";
import type { Slot } from "../catalogue/tables";
import { refutes } from "../statement/companion";
import { evaluate } from "./evaluate";
import { complaintFinding, ordered, relationFinding } from "./findings";
import type { CheckReport, EvaluatedRelation, Finding, LedgerLine } from "./report";
import { unreadOf } from "./unread";
import { switchedOff, weighed, type RulePolicy } from "../rules/policy";
import { setAside } from "./verified";
import type { Verified } from "./report";
import {
  inPrior,
  NO_PRIOR,
  NO_SUCH_FORM,
  NO_SUCH_LINES,
  NO_TABLES,
  OTHERS_PRIOR,
  partlyUnread,
  partlyUnreadable,
  tableMissing,
  tableTwice,
  tableFinder,
} from "./finding-wording";

export interface CheckOptions {
  /** The rules to check by; the whole catalogue where absent. */
  readonly rules?: readonly Rule[];
  /** Last year's 决算, for the rules that compare with it (X-PY). */
  readonly prior?: Statement;
  /** What a person verified before. */
  readonly verified?: readonly Verified[];
  /** The rules as a bureau wants them. */
  readonly policy?: RulePolicy | undefined;
}

/** Checks a statement. Never throws for what is in the data: that is in the report. */
export function check(statement: Statement, options: CheckOptions = {}): CheckReport {
  return atOnce(checking(statement, options));
}

/** The same, rule by rule. */
export function* checking(statement: Statement, options: CheckOptions): Steps<CheckReport> {
  const { rules = CATALOGUE } = options;
  const tables = tablesOf(statement);
  const unproved = options.prior && !refutes("prior", statement, options.prior);
  const prior = unproved ? undefined : options.prior;
  const priorTables = prior ? tablesOf(prior) : {};
  const tableOf = tableFinder(prior ? [statement, prior] : [statement]);
  const relations: EvaluatedRelation[] = [];
  const findings: Omit<Finding, "id">[] = [];
  const ledger: LedgerLine[] = [];
  for (const declared of rules) {
    yield;
    const rule = weighed(declared, declared.id, options.policy);
    const off = switchedOff(rule.id, options.policy);
    if (off !== undefined) {
      ledger.push({ rule, instances: 0, status: "not-run", reason: off });
      continue;
    }
    const idle = notRun(rule, statement, prior, unproved ? OTHERS_PRIOR : NO_PRIOR);
    if (idle) {
      ledger.push(idle);
      continue;
    }
    const own: EvaluatedRelation[] = [];
    if (isLinear(rule)) {
      for (const those of [tables, ...again(rule, statement, tables)]) {
        for (const draft of rule.relations(those, statement, priorTables))
          if (draft) own.push(evaluate({ ...draft, rule }));
      }
    }
    for (const evaluated of own) {
      relations.push(evaluated);
      const finding = relationFinding(evaluated, statement, tableOf);
      if (finding) findings.push(finding);
    }
    const assertion = rule.assert?.(tables, statement, relations);
    const complaints = assertion?.complaints ?? [];
    for (const complaint of complaints) findings.push(complaintFinding(rule, complaint));
    ledger.push(ledgerLine(rule, own, assertion?.instances ?? 0, complaints));
  }
  return {
    statement,
    relations,
    ...setAside(ordered(findings, statement), options.verified ?? []),
    ledger,
    unread: unreadOf(statement, relations),
  };
}

/** The tables once more for what is printed in another form too: what holds within one table holds there. */
function again({ needs: [slot, ...more] }: Rule, { seconds }: Statement, tables: Tables): Tables[] {
  return seconds
    .filter((second) => second.slot === slot && more.length === 0)
    .map((second) => ({ ...tables, [nameOf(second)]: second }));
}

const nameOf = ({ id }: Table): keyof Tables => `T${id.slice(1)}` as keyof Tables;

function tablesOf(statement: Statement): Tables {
  const tables: { -readonly [name in keyof Tables]: Table } = {};
  for (const table of statement.tables) tables[nameOf(table)] = table;
  return tables;
}

/** The line of a rule that cannot be run, with the reason; undefined where it can. */
function notRun(
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

function ledgerLine(
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
