/**
 * `check --format json`: the shape that scripts rely on, version 1. Amounts are decimal strings in the workbook's
 * own unit; what a cell holds is a string too, null where it is blank.
 */
import type { CheckReport, Finding, FindingSeverity, RuleStatus, VerifiedFinding } from "../check/report";
import type { Diagnosis, DiagnosisReport, Explanation, SlipKind } from "../diagnose/diagnosis";
import { resolvedFindings } from "../diagnose/resolved";
import type { Statement } from "../statement/statement";
import type { StatementKind, TableId } from "../catalogue/tables";
import { contentText, noTables, proposalText } from "./report-words";
import { plainJson } from "../workbook/writable";

export interface CellJson {
  readonly sheet: string;
  readonly address: string;
  readonly label: string;
  readonly value: string | null;
}

export interface FindingJson extends Pick<
  Finding,
  "severity" | "table" | "message" | "stated" | "expected" | "difference" | "allowance"
> {
  readonly rule: string;
  readonly cells: readonly CellJson[];
}

export interface VerifiedJson extends FindingJson {
  readonly reason: string;
  readonly by: string;
  /** `2026-11-27T03:05:00.000Z` */
  readonly at: string;
}

interface ExplanationJson {
  readonly kind: SlipKind;
  readonly cells: readonly (CellJson & { readonly proposed: string })[];
  readonly resolves: readonly string[];
  readonly message: string;
}

/** One independent fault as it most likely is. */
export interface DiagnosisJson extends ExplanationJson {
  /** What else it may be, the likeliest first. */
  readonly alternatives: readonly ExplanationJson[];
}

export interface LedgerJson {
  readonly rule: string;
  readonly title: string;
  readonly instances: number;
  readonly status: RuleStatus;
  readonly reason: string;
}

/** Figures that no quantity was bound to or no relation reaches, ranges joined. */
export interface UnreadJson {
  readonly sheet: string;
  readonly address: string;
  readonly label: string;
  readonly reason: string;
}

export interface WorkbookJson {
  readonly file: string;
  /** Which of several units of the file it is. */
  readonly unit_name?: string;
  readonly kind: StatementKind;
  readonly department: string;
  readonly year: number;
  readonly unit: string;
  readonly tables: readonly { id: TableId; title: string; number: string; sheet: string }[];
  readonly missing: readonly TableId[];
  readonly unrecognised: readonly string[];
  readonly unread: readonly UnreadJson[];
  readonly summary: Readonly<Record<"relations" | FindingSeverity, number>>;
  readonly ledger: readonly LedgerJson[];
  readonly findings: readonly FindingJson[];
  /** Findings that a person set aside; absent where there are none. */
  readonly verified?: readonly VerifiedJson[];
  readonly diagnoses: readonly DiagnosisJson[];
  readonly error: string | null;
}

/** The document of any number of workbooks. */
export function toJson(workbooks: readonly WorkbookJson[]): string {
  return `${plainJson({ version: 1, workbooks }, 2)}\n`;
}

/**
 * A workbook that was checked. One without any table we know gives an error, as a file that cannot be read does,
 * and still says what was not recognised.
 */
export function workbookJson(file: string, report: CheckReport, diagnosis: DiagnosisReport): WorkbookJson {
  const { statement } = report;
  if (statement.kind === "unknown") {
    return { ...unreadableJson(file, noTables(file, statement)), unrecognised: unrecognisedNames(statement) };
  }
  return {
    file,
    ...(statement.unitName !== undefined && { unit_name: statement.unitName }),
    kind: statement.kind,
    department: statement.department,
    year: statement.year,
    unit: statement.unit,
    tables: statement.tables.map(({ id, title, number, sheet }) => ({ id, title, number, sheet })),
    missing: statement.missing,
    unrecognised: unrecognisedNames(statement),
    unread: report.unread.map(({ sheet, address, label, reason }) => ({ sheet, address, label, reason })),
    summary: summarise(report),
    ledger: report.ledger.map(({ rule, instances, status, reason }) => ({
      rule: rule.id,
      title: rule.title,
      instances,
      status,
      reason,
    })),
    findings: report.findings.map(findingJson),
    ...(report.verified.length > 0 && { verified: report.verified.map(verifiedJson) }),
    diagnoses: diagnosis.diagnoses.flatMap((one) => diagnosisJson(one, report.findings)),
    error: null,
  };
}

/** A file that cannot be read: the error and empty lists. */
export function unreadableJson(file: string, error: string): WorkbookJson {
  return {
    file,
    kind: "unknown",
    department: "",
    year: 0,
    unit: "",
    tables: [],
    missing: [],
    unrecognised: [],
    unread: [],
    summary: { relations: 0, error: 0, rounding: 0, warning: 0, info: 0 },
    ledger: [],
    findings: [],
    diagnoses: [],
    error,
  };
}

/** How many relations were evaluated, and how many findings there are of each weight. */
export function summarise({ relations, findings }: CheckReport): WorkbookJson["summary"] {
  const count = (severity: FindingSeverity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    relations: relations.filter(({ verdict }) => verdict !== "unjudged").length,
    error: count("error"),
    rounding: count("rounding"),
    warning: count("warning"),
    info: count("info"),
  };
}

/** A sheet by its name; what stands beside a recognised table on the same sheet by its own title. */
function unrecognisedNames({ tables, unrecognised }: Statement): readonly string[] {
  const used = new Set(tables.map(({ sheet }) => sheet));
  return [...new Set(unrecognised.map(({ sheet, title }) => (used.has(sheet) ? title : sheet)))];
}

export function findingJson(finding: Finding): FindingJson {
  const { rule, severity, table, message, stated, expected, difference, allowance, cells } = finding;
  return {
    rule: rule.id,
    severity,
    table,
    message,
    stated,
    expected,
    difference,
    allowance,
    cells: cells.map(({ sheet, address, label, value }) => ({
      sheet,
      address,
      label,
      value: contentText(value),
    })),
  };
}

function verifiedJson({ finding, verified: { reason, by, at } }: VerifiedFinding): VerifiedJson {
  return { ...findingJson(finding), reason, by, at: new Date(at).toISOString() };
}

function diagnosisJson(diagnosis: Diagnosis, findings: readonly Finding[]): readonly DiagnosisJson[] {
  const json = (one: Explanation, message: string): ExplanationJson =>
    explanationJson(one, resolvedFindings(findings, diagnosis, one), message);
  const [first, ...others] = diagnosis.explanations;
  if (!first) return [];
  return [{ ...json(first, diagnosis.message), alternatives: others.map((one) => json(one, one.message)) }];
}

function explanationJson(
  { kind, repairs, block }: Explanation,
  resolved: readonly Finding[],
  message: string,
): ExplanationJson {
  return {
    kind,
    // A block that stands off its lines is moved as a whole: no cell of it is mended by itself.
    cells: (block ? [] : repairs).map(({ entry, proposed }) => ({
      sheet: entry.sheet,
      address: entry.address,
      label: entry.label,
      value: contentText(entry.content),
      proposed: proposalText(proposed, entry.amount.unit),
    })),
    resolves: [...new Set(resolved.map(({ rule }) => rule.id))],
    message,
  };
}
