/** Small statements, findings and explanations, as the core would hand them over. */
import { nothing } from "../../src/amount/amount";
import { printedAmount } from "../amounts";
import type {
  CheckReport,
  EvaluatedRelation,
  Finding,
  FindingSeverity,
  LedgerLine,
} from "../../src/check/report";
import type { Diagnosis, DiagnosisReport, Explanation } from "../../src/diagnose/diagnosis";
import type { Rule } from "../../src/rules/rule";
import { DEFAULT_PROFILE } from "../../src/catalogue/profiles";
import type { Entry, Line, Statement, Table } from "../../src/statement/statement";
import type { Slot, TableId } from "../../src/catalogue/tables";
import { parseAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";

/** A figure in 万元 with two decimals; null for a blank cell. */
export function entry(
  address: string,
  value: number | null,
  label = "某项 决算数",
  sheet = "公开01表",
): Entry {
  const { row, column } = parseAddress(address)!;
  return {
    sheet,
    address,
    row,
    column,
    label,
    content: value,
    state: value === null ? "blank" : "amount",
    amount: value === null ? nothing("万元") : printedAmount(Math.round(value * 1_000_000), "万元", 2),
  };
}

export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    title: `规则 ${id}`,
    meaning: "合计应当等于各项之和。",
    source: "公开01表",
    severity: "error",
    needs: [1],
    relations: () => [],
    ...more,
  } as Rule;
}

/** A total against its parts, evaluated. Values in 万元. */
export function evaluated(
  total: Entry,
  parts: readonly Entry[],
  verdict: EvaluatedRelation["verdict"],
  ofRule = rule("T01-R01"),
): EvaluatedRelation {
  const left = total.amount.printed.value;
  const right = parts.reduce((sum, part) => sum + part.amount.printed.value, 0);
  return {
    relation: {
      rule: ofRule,
      left: [{ entry: total, sign: 1 }],
      sense: "=",
      right: parts.map((part) => ({ entry: part, sign: 1 as const })),
      leftText: total.label,
      rightText: "各项之和",
    },
    verdict,
    left,
    right,
    difference: left - right,
    allowance: Math.floor(parts.length / 2) * 10_000,
    addends: parts.length,
    twoPrints: parts.length === 1,
    basis: "printed",
  };
}

export function finding(id: string, severity: FindingSeverity, more: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: rule(id.split("@")[0]!),
    severity,
    table: "T01",
    message: `${id} 的一句话`,
    stated: "",
    expected: "",
    difference: "",
    allowance: "",
    cells: [{ sheet: "公开01表", address: "F17", label: "本年支出合计 决算数", value: null }],
    ...more,
  };
}

export function table(slot: Slot, entries: readonly Entry[] = []): Table {
  const sheet = `公开0${String(slot)}表`;
  const lines: Line[] = entries.map((one, index) => ({
    key: String(index),
    label: one.label,
    labelCell: { sheet, address: "A1" },
    role: "item",
    cells: new Map([["amount", one]]),
  }));
  return {
    id: `T0${String(slot)}` as TableId,
    slot,
    title: "收入支出决算总表",
    titleCell: { sheet, address: "A1" },
    number: sheet,
    sheet,
    unit: "万元",
    layout: "T01",
    columns: [],
    lines,
    notes: [],
    unread: [],
    printsZeros: false,
    line: () => undefined,
    cell: () => undefined,
  };
}

export function statement(tables: readonly Table[] = [table(1)], more: Partial<Statement> = {}): Statement {
  return {
    kind: "final-account",
    department: "某某局",
    year: 2022,
    unit: "万元",
    tables,
    ambiguous: [],
    seconds: [],
    profile: DEFAULT_PROFILE,
    missing: [],
    unrecognised: [],
    table: (slot) => tables.find((one) => one.slot === slot),
    ...more,
  };
}

export function report(
  findings: readonly Finding[],
  relations: readonly EvaluatedRelation[] = [],
  ledger: readonly LedgerLine[] = [],
  of: Statement = statement(),
): CheckReport {
  return { statement: of, relations, findings, verified: [], ledger, unread: [] };
}

export function explanation(repairs: Explanation["repairs"], more: Partial<Explanation> = {}): Explanation {
  return { kind: "transposed-digits", slip: "数字颠倒", repairs, likeness: 0.9, message: "", ...more };
}

export function diagnosis(explanations: readonly Explanation[], more: Partial<Diagnosis> = {}): Diagnosis {
  return { explanations, resolves: [], equally: 1, message: "", ...more };
}

export const NO_DIAGNOSIS: DiagnosisReport = { diagnoses: [] };

/** A workbook of one filled cell. */
export const WORKBOOK: Workbook = {
  name: "某某局.xlsx",
  sheets: [{ name: "公开01表", hidden: false, rows: [[{ value: "收入支出决算总表" }]], merges: [] }],
};
