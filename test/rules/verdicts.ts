/** What a check says of one rule. */
import { check } from "../../src/check/check";
import type { CheckReport, Finding, LedgerLine } from "../../src/check/report";
import { CATALOGUE } from "../../src/rules/index";
import type { Statement } from "../../src/statement/statement";

function checkRule(statement: Statement, id: string): CheckReport {
  const rule = CATALOGUE.find((one) => one.id === id);
  if (!rule) throw new Error(`没有规则 ${id}`);
  return check(statement, { rules: [rule] });
}

export function ledgerOf(statement: Statement, id: string): LedgerLine {
  return checkRule(statement, id).ledger[0]!;
}

export function statusOf(statement: Statement, id: string): LedgerLine["status"] {
  return ledgerOf(statement, id).status;
}

export function findingsOf(statement: Statement, id: string): readonly Finding[] {
  return checkRule(statement, id).findings;
}

/** Findings as `severity: label, label …`, for tests that say which cells they name. */
export function named(statement: Statement, id: string): string[] {
  return findingsOf(statement, id).map(
    ({ severity, cells }) => `${severity}: ${cells.map(({ label }) => label).join(", ")}`,
  );
}
