/** From verdicts and complaints to findings: one sentence, the figures as strings, the cells. */
import { plainText } from "../amount/text";
import type { Complaint, LabelCell, Rule, Term } from "../rules/rule";
import type { Entry, Statement } from "../statement/statement";
import type { EvaluatedRelation, Finding, FindingCell, FindingSeverity } from "./report";
import { relationMessage, unitOf, type TableOf } from "./finding-wording";

type Unnamed = Omit<Finding, "id">;

const RANK: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, rounding: 2, info: 3 };

/** The finding of a relation that does not hold, or holds by rounding alone; undefined where there is nothing to say. */
export function relationFinding(
  evaluated: EvaluatedRelation,
  statement: Statement,
  tableOf: TableOf,
): Unnamed | undefined {
  const { relation, verdict } = evaluated;
  if (verdict === "passed" || verdict === "unjudged") return undefined;
  const terms: readonly Term[] = [...relation.left, ...relation.right];
  const unit = unitOf(relation) === "个" ? "个" : statement.unit;
  const plain = (fen: number): string => plainText(fen, unit);
  const blank = relation.left.every(({ entry }) => entry.state === "blank");
  return {
    rule: relation.rule,
    severity: severityOf(evaluated),
    table: tableOf(terms[0]!)?.id ?? "",
    message: relationMessage(evaluated, tableOf),
    stated: blank ? "0" : plain(evaluated.left),
    expected: plain(evaluated.right),
    difference: plain(evaluated.difference),
    allowance: plain(evaluated.allowance),
    // A cell of last year's workbook is named in the sentence; in this one the address is another cell's.
    cells: terms.filter(({ book }) => !book).map(({ entry }) => entryCell(entry)),
    evaluated,
  };
}

function severityOf({ relation, verdict }: EvaluatedRelation): FindingSeverity {
  const { severity } = relation.rule;
  if (verdict === "failed") return severity;
  if (verdict === "rounding") return "rounding";
  return severity === "info" ? "info" : "warning";
}

export function complaintFinding(rule: Rule, complaint: Complaint): Unnamed {
  return {
    rule,
    severity: complaint.severity ?? rule.severity,
    table: complaint.table ?? "",
    message: complaint.message,
    stated: complaint.stated ?? "",
    expected: complaint.expected ?? "",
    difference: complaint.difference ?? "",
    allowance: "",
    cells: complaint.cells.map((cell) => ("amount" in cell ? entryCell(cell) : labelCell(cell))),
    complaint,
  };
}

function entryCell({ sheet, address, label, content }: Entry): FindingCell {
  return { sheet, address, label, value: content };
}

function labelCell({ sheet, address, label, value }: LabelCell): FindingCell {
  return { sheet, address, label: label ?? "", value: value ?? null };
}

/** Errors first, then by table, then in the catalogue's order; each with an id of its own. */
export function ordered(findings: readonly Unnamed[], statement: Statement): Finding[] {
  const place = new Map<string, number>(statement.tables.map((table, index) => [table.id, index]));
  const last = statement.tables.length;
  const sorted = findings
    .map((finding, index) => ({ finding, index, table: place.get(finding.table) ?? last }))
    .sort(
      (a, b) => RANK[a.finding.severity] - RANK[b.finding.severity] || a.table - b.table || a.index - b.index,
    );
  const times = new Map<string, number>();
  return sorted.map(({ finding }) => {
    const cell = finding.cells[0];
    const base = `${finding.rule.id}:${cell ? `${cell.sheet}!${cell.address}` : finding.table}`;
    const count = (times.get(base) ?? 0) + 1;
    times.set(base, count);
    return { id: count === 1 ? base : `${base}#${count}`, ...finding };
  });
}
