/** The findings of the list, carried over from one run to the next, so that what was mended is seen as mended. */
import type { Finding, FindingSeverity } from "../../src/check/report";

export interface Item {
  readonly finding: Finding;
  /** True where an earlier run found it and the last one does not: 已改正. */
  readonly mended: boolean;
}

/** Only what asks for work is worth showing as mended. */
const WORTH_KEEPING: ReadonlySet<FindingSeverity> = new Set<FindingSeverity>(["error", "warning"]);

/**
 * The list after another run: what was there stays in its place, renewed or mended, and what is new comes after.
 * A finding that comes back is no longer mended, and one that was set aside has not been mended. Of an error only a 尾差 may
 * be left: it is mended, and the 尾差 stands for itself.
 */
export function merge(
  previous: readonly Item[],
  findings: readonly Finding[],
  aside: readonly Finding[] = [],
): readonly Item[] {
  const gone = new Set(aside.map(({ id }) => id));
  const fresh = new Map(findings.map((finding) => [finding.id, finding]));
  const items: Item[] = [];
  for (const item of previous) {
    const { id, severity } = item.finding;
    const isWork = WORTH_KEEPING.has(severity);
    const finding = fresh.get(id);
    if (finding && !(isWork && finding.severity === "rounding")) {
      fresh.delete(id);
      items.push({ finding, mended: false });
    } else if (isWork && !gone.has(id)) items.push({ finding: item.finding, mended: true });
  }
  for (const finding of fresh.values()) items.push({ finding, mended: false });
  return items;
}

export function standing(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => !item.mended);
}

export function mendedCount(items: readonly Item[]): number {
  return items.length - standing(items).length;
}
