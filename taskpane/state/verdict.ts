/** The verdict in figures: what stands, by severity. */
import type { CheckReport } from "../../src/check/report";
import type { DiagnosisReport } from "../../src/diagnose/diagnosis";
import type { Item } from "./items";

export interface ItemCounts {
  readonly error: number;
  readonly warning: number;
  readonly rounding: number;
  readonly info: number;
  readonly mended: number;
}

/** What the list is narrowed to; each of the four counts is one. */
export type Filter = "all" | "error" | "warning" | "rounding" | "not-run";

export function countItems(items: readonly Item[]): ItemCounts {
  const counts = { error: 0, warning: 0, rounding: 0, info: 0, mended: 0 };
  for (const { finding, mended } of items) counts[mended ? "mended" : finding.severity] += 1;
  return counts;
}

/** How many rules of the catalogue were not run. */
export function notRunCount(report: CheckReport): number {
  return report.ledger.filter(({ status }) => status === "not-run").length;
}

/** How many cells are to mend if every first explanation is right; undefined where some error has none. */
export function cellsToMend({ diagnoses, unexplained }: DiagnosisReport): number | undefined {
  if (unexplained || diagnoses.length === 0 || diagnoses.some(({ explanations }) => explanations[0]?.at))
    return undefined;
  return diagnoses.reduce((sum, { explanations }) => sum + (explanations[0]?.repairs.length ?? 0), 0);
}
