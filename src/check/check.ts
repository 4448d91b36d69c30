/**
 * Checking: every rule of the catalogue over a recognised workbook. Each rule ends in the ledger with what became of
 * it; what was not run says why and is never counted as passed.
 */
import { CATALOGUE } from "../rules/index";
import { isLinear, type Rule, type Tables } from "../rules/rule";
import { atOnce, type Steps } from "../steps";
import type { Statement, Table } from "../statement/statement";
import { refutes } from "../statement/companion-verdict";
import { evaluate } from "./evaluate";
import { complaintFinding, ordered, relationFinding } from "./findings";
import type { CheckReport, EvaluatedRelation, Finding, LedgerLine, Verified } from "./report";
import { unreadOf } from "./unread";
import { switchedOff, weighed, type RulePolicy } from "../rules/policy";
import { setAside } from "./verified";
import { NO_PRIOR, OTHERS_PRIOR, tableFinder } from "./finding-wording";
import { notRun, ledgerLine } from "./ledger";

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
