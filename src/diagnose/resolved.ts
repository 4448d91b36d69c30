import type { Finding } from "../check/report";
import type { Diagnosis, Explanation } from "./diagnosis";

/**
 * The findings that go away with an explanation of a fault: those of the relations it resolves, and errors that are
 * no relation (a total left blank) where they speak of nothing but cells that are mended.
 */
export function resolvedFindings(
  findings: readonly Finding[],
  { resolves }: Diagnosis,
  explanation: Explanation | undefined,
): readonly Finding[] {
  const relations = new Set(resolves);
  const mended = new Set(explanation?.repairs.map(({ entry }) => `${entry.sheet}!${entry.address}`));
  return findings.filter(({ evaluated, severity, cells }) =>
    evaluated
      ? relations.has(evaluated)
      : severity === "error" &&
        cells.length > 0 &&
        cells.every((cell) => mended.has(`${cell.sheet}!${cell.address}`)),
  );
}
