/**
 * 已核实: findings that a person looked into and lets stand, each with a reason. They are no faults any more and are told
 * apart, with who and when; one alarms again as soon as a figure of it changes.
 */
import { dayText } from "../words/time";
import type { CheckReport, Finding, Verified, VerifiedFinding } from "./report";

/** What a person may write down of a finding now. */
export function verifiedOf(finding: Finding, reason: string, by: string, at: number): Verified {
  return {
    rule: finding.rule.id,
    finding: finding.id,
    label: labelOf(finding),
    reason,
    by,
    at,
    figures: figuresOf(finding),
  };
}

function labelOf({ cells }: Finding): string {
  return cells[0]?.label ?? "";
}

function figuresOf({ evaluated, cells }: Finding): Verified["figures"] {
  if (!evaluated) return cells.map(({ label, value }) => [label, String(value ?? "")]);
  const { left, right } = evaluated.relation;
  return [...left, ...right].map(({ entry, book, sign }) => [
    `${sign < 0 ? "-" : ""}${book ? "上年" : ""}${entry.label}`,
    String(entry.content ?? ""),
  ]);
}

/**
 * Findings that stand, and those that are set aside. One whose figures changed since it was verified stands, and says so.
 */
export function setAside(
  findings: readonly Finding[],
  all: readonly Verified[],
): Pick<CheckReport, "findings" | "verified"> {
  if (all.length === 0) return { findings, verified: [] };
  const known = recognised(findings, all);
  const standing: Finding[] = [];
  const aside: VerifiedFinding[] = [];
  for (const finding of findings) {
    const verified = known.get(finding);
    if (!verified) standing.push(finding);
    else if (sameFigures(verified.figures, figuresOf(finding))) aside.push({ finding, verified });
    else standing.push({ ...finding, message: finding.message + changedSince(verified), lapsed: verified });
  }
  return { findings: standing, verified: aside };
}

/** By rule and place; where lines have moved, by rule and name, as far as that is plain. */
function recognised(findings: readonly Finding[], all: readonly Verified[]): ReadonlyMap<Finding, Verified> {
  const known = new Map<Finding, Verified>();
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const moved: Verified[] = [];
  // Of two about one finding the later one counts.
  for (const verified of all) {
    const finding = byId.get(verified.finding);
    if (finding && labelOf(finding) === verified.label) known.set(finding, verified);
    else moved.push(verified);
  }
  for (const verified of moved) {
    const alike = findings.filter((finding) => !known.has(finding) && isAlike(finding, verified));
    if (alike.length === 1) known.set(alike[0]!, verified);
  }
  return known;
}

/** Whether a finding is of the rule and the line that somebody verified, in this workbook or in another year's. */
export function isAlike(finding: Finding, { rule, label }: Verified): boolean {
  return finding.rule.id === rule && labelOf(finding) === label;
}

function sameFigures(one: Verified["figures"], other: Verified["figures"]): boolean {
  return (
    one.length === other.length &&
    one.every(([name, content], at) => name === other[at]![0] && content === other[at]![1])
  );
}

/** `张三 2026-11-27` */
function whoAndWhen({ by, at }: Verified): string {
  return [by, dayText(at)].filter((word) => word !== "").join(" ");
}

function changedSince(verified: Verified): string {
  return `${whoAndWhen(verified)} 曾经核实：${bare(verified.reason)}；此后数有变动，请重新核实。`;
}

/** Without the stop at its end. */
function bare(reason: string): string {
  return reason.replace(/[。；，\s]+$/u, "");
}

/** `已核实（张三 2026-11-27）：理由。` */
export function verifiedText(verified: Verified): string {
  return `已核实（${whoAndWhen(verified)}）：${bare(verified.reason)}。`;
}
