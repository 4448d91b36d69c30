/**
 * 错行, 错栏 of a whole block: amounts pasted some rows or a column off, a list of 科目 with lines that its amounts lack.
 * Dozens of relations fail then, and no cell is wrong by itself. A block is displaced where moving it back makes every
 * relation hold that it takes part in; that is looked for before any single cell is blamed.
 */
import type { CheckReport, EvaluatedRelation } from "../check/report";
import { Effort } from "./effort";
import { realigned } from "./realigned";
import { isBroken, touches } from "./restored";
import type { Displacement } from "./displacement";
import type { Entry, Table } from "../statement/statement";
import { type Grid, type Hypothesis, BlockSearch, isBetter } from "./block-search";

/** Fewer failed relations are no block. */
const LEAST_BROKEN = 3;
/** With more of them in a workbook it is not a block or two. */
const MOST_BROKEN = 120;
/** Terms that may be looked at, some 10 ms; the tables with the most failed relations come first. */
const EFFORT = 120_000;

/** The displaced blocks of a report, at most one a table; what one explains is not explained by another. */
export function displacements({ statement, relations }: CheckReport): readonly Displacement[] {
  const found: Displacement[] = [];
  let left = relations;
  const effort = new Effort(EFFORT);
  const others = (table: Table): readonly Table[] => statement.tables.filter((other) => other !== table);
  const take = (one: Displacement): void => {
    found.push(one);
    left = left.filter((relation) => !touches(relation, (entry) => one.restored.has(entry)));
  };
  for (let best = likeliest(statement.tables, left, effort); best;) {
    const more = realigned(best.table, others(best.table), left);
    take(more && more.resolves.length > best.resolves.length + best.excused ? more : best);
    best = likeliest(statement.tables, left, effort);
  }
  for (const table of statement.tables) {
    if (found.some((one) => one.table === table)) continue;
    const one = realigned(table, others(table), left);
    if (one) take(one);
  }
  return found;
}

/** Of all tables, the block that explains most. */
function likeliest(
  tables: readonly Table[],
  relations: readonly EvaluatedRelation[],
  effort: Effort,
): Hypothesis | undefined {
  const failed = relations.filter(isBroken);
  if (failed.length < LEAST_BROKEN || failed.length > MOST_BROKEN) return undefined;
  const suspects = tables
    .map((table) => {
      const grid = gridOf(table);
      const own = new Set([...grid.cells.values()].flatMap((column) => [...column.values()]));
      const touching = failed.filter((one) => touches(one, (entry) => own.has(entry)));
      return { grid, own, touching: touching.length };
    })
    .filter(({ touching }) => touching >= LEAST_BROKEN)
    .sort((a, b) => b.touching - a.touching);
  let best: Hypothesis | undefined;
  for (const { grid, own } of suspects) {
    const found = new BlockSearch(grid, relations, own, effort).best();
    if (found && (!best || isBetter(found, best))) best = found;
  }
  return best;
}

function gridOf(table: Table): Grid {
  const cells = new Map<number, Map<number, Entry>>();
  const rows = new Set<number>();
  for (const line of table.lines) {
    for (const entry of line.cells.values()) {
      if (entry.sheet !== table.sheet) continue;
      if (!cells.has(entry.column)) cells.set(entry.column, new Map());
      cells.get(entry.column)!.set(entry.row, entry);
      rows.add(entry.row);
    }
  }
  return { table, cells, rows: [...rows].sort((a, b) => a - b) };
}
