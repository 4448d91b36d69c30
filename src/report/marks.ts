/**
 * Which cells to mark, and what to write beside them. Of a relation that does not hold the stated side is marked,
 * the figure that should equal the others; not every figure it is compared with, or a page of red would hide the
 * one cell that matters. Where the diagnosis names a cell, that cell is marked as well, with what to put there.
 * What an assertion complains of is marked whole. 提示 leaves no mark.
 */
import type { CheckReport, Finding } from "../check/report";
import type { DiagnosisReport } from "../diagnose/diagnosis";
import type { CellRef } from "../workbook/workbook";
import { groupBy } from "../group-by";

/** A mark as hosts take it. */
export interface CellMark extends CellRef {
  readonly kind: "error" | "warning" | "rounding";
  readonly message: string;
}

const GRAVITY: readonly CellMark["kind"][] = ["error", "warning", "rounding"];

/** One mark a cell: the gravest kind, every message once, the gravest first. */
export function marksOf(report: CheckReport, diagnosis?: DiagnosisReport): readonly CellMark[] {
  return marksOfAll([{ report, ...(diagnosis && { diagnosis }) }]);
}

/** The marks of all units of a workbook. */
export function marksOfAll(
  units: readonly { readonly report: CheckReport; readonly diagnosis?: DiagnosisReport }[],
): readonly CellMark[] {
  const marks = units.flatMap(({ report, diagnosis }) => [
    ...diagnosed(diagnosis),
    ...report.findings.flatMap(found),
  ]);
  const byCell = groupBy(marks, ({ sheet, address }) => `${sheet}\n${address}`);
  return [...byCell.values()].map((ofCell) => {
    const ordered = GRAVITY.flatMap((kind) => ofCell.filter((mark) => mark.kind === kind));
    const message = [...new Set(ordered.map((mark) => mark.message))].join("\n");
    return { ...ordered[0]!, message };
  });
}

function found(finding: Finding): readonly CellMark[] {
  const { severity, message, evaluated, cells } = finding;
  if (severity === "info") return [];
  const places = evaluated ? evaluated.relation.left.map(({ entry }) => entry) : cells;
  return places.map(({ sheet, address }) => ({ sheet, address, kind: severity, message }));
}

function diagnosed(diagnosis: DiagnosisReport | undefined): readonly CellMark[] {
  return (diagnosis?.diagnoses ?? []).flatMap(({ explanations, message }) =>
    (explanations[0]?.repairs ?? []).map(({ entry }) => ({
      sheet: entry.sheet,
      address: entry.address,
      kind: "error" as const,
      message,
    })),
  );
}
