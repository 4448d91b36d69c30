/** What became of a file that was checked. */
import type { CheckReport } from "../src/check/report";
import type { DiagnosisReport } from "../src/diagnose/diagnosis";
import { hasErrors } from "../src/report/audit";
import type { Audit } from "../src/text/audit";

export type Outcome = { readonly file: string; readonly problem: string } | Checked;

export interface Checked {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Each unit of it, at least one. */
  readonly units: readonly { readonly report: CheckReport; readonly diagnosis: DiagnosisReport }[];
  /** The text of a whole document against the document's own tables. */
  readonly audit?: Audit;
  /** What to say of last year's workbook beside this one. */
  readonly notices: readonly string[];
}

/** Whether there is no table of any unit. */
export function isUnknown({ units }: Checked): boolean {
  return units[0]!.report.statement.kind === "unknown";
}

export function statusOf(outcome: Outcome): number {
  if ("problem" in outcome || isUnknown(outcome)) return 2;
  const { units, audit } = outcome;
  const wrong = units.some(({ report }) => report.findings.some(({ severity }) => severity === "error"));
  return wrong || (audit && hasErrors(audit)) ? 1 : 0;
}
