/** Figures that no relation reaches: a silent gap would look like a pass. */
import type { Entry, Statement } from "../statement/statement";
import type { CheckReport, EvaluatedRelation } from "./report";
import { UNWATCHED } from "./finding-wording";

/** Tables of which every figure should be watched; 09 and 10 hold statistics as well. */
const LAST_SLOT = 8;

export function unwatched(
  statement: Statement,
  relations: readonly EvaluatedRelation[],
): CheckReport["unwatched"] {
  const watched = new Set<Entry>();
  for (const { relation } of relations) {
    for (const { entry } of relation.left) watched.add(entry);
    for (const { entry } of relation.right) watched.add(entry);
  }
  const left: { entry: Entry; reason: string }[] = [];
  for (const table of statement.tables) {
    if (table.slot > LAST_SLOT) continue;
    for (const line of table.lines) {
      for (const entry of line.cells.values()) {
        if (entry.state !== "amount" || watched.has(entry)) continue;
        const unknown = line.role === "other" || /^(item|other):/.test(line.key);
        left.push({ entry, reason: unknown ? UNWATCHED.unknownLine : UNWATCHED.alone });
      }
    }
  }
  return left;
}
