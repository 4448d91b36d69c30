/**
 * The figures that nothing proves: those that no quantity was bound to, and those that are read and that no relation
 * which must hold reaches. A silent gap would look like a pass.
 */
import { toAddress } from "../workbook/address";
import { aspectOfKey, isRate } from "../catalogue/aspects";
import { rateColumns } from "../rules/s-rates";
import type { Entry, Statement, Table } from "../statement/statement";
import { UNREACHED } from "./finding-wording";
import type { EvaluatedRelation, Unread } from "./report";

interface Figure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly reason: string;
  readonly read: boolean;
}

export function unreadOf(statement: Statement, relations: readonly EvaluatedRelation[]): readonly Unread[] {
  const watched = new Set<Entry>();
  for (const { relation, verdict } of relations) {
    // A part that is never more than the whole, and what usually agrees, leave a wrong figure unsaid.
    if (relation.sense !== "=" || relation.rule.severity !== "error" || verdict === "unjudged") continue;
    for (const { entry } of relation.left) watched.add(entry);
    for (const { entry } of relation.right) watched.add(entry);
  }
  const tables = [...statement.tables, ...statement.seconds];
  for (const { rates } of tables.flatMap(rateColumns)) for (const { entry } of rates) watched.add(entry);
  return tables.flatMap((table) => [
    ...joined(
      table.unread.map((figure) => ({ ...figure, read: false })),
      table,
    ),
    ...joined(unreached(table, watched), table),
  ]);
}

function unreached(table: Table, watched: ReadonlySet<Entry>): Figure[] {
  const figures: Figure[] = [];
  for (const line of table.lines) {
    if (line.key.startsWith("other:")) continue;
    for (const [key, entry] of line.cells) {
      if (entry.state !== "amount" || watched.has(entry)) continue;
      const { sheet, row, column } = entry;
      const rate = isRate(aspectOfKey(key));
      const label = rate ? headerOf(table, key) : entry.label;
      const reason = rate ? UNREACHED.rate : line.key.startsWith("item:") ? UNREACHED.item : UNREACHED.alone;
      figures.push({ sheet, row, column, label, reason, read: true });
    }
  }
  return figures;
}

function headerOf(table: Table, column: string): string {
  return table.columns.find(({ key }) => key === column)?.label.replace(/›/g, " › ") ?? column;
}

/** Ranges of figures that share column or row, label and reason; nothing that is bound to a quantity lies between. */
function joined(figures: readonly Figure[], table: Table): Unread[] {
  if (figures.length === 0) return [];
  const bound = new Set<string>();
  for (const line of table.lines) {
    if (line.key.startsWith("other:")) continue;
    for (const { row, column, state } of line.cells.values())
      if (state === "amount") bound.add(`${row}:${column}`);
  }
  const free = (row: number, column: number): boolean => !bound.has(`${row}:${column}`);
  const down = runs(
    [...figures].sort((a, b) => a.column - b.column || a.row - b.row),
    (last, next) =>
      last.column === next.column && between(last.row, next.row, (row) => free(row, next.column)),
  );
  const runsAcross = runs(
    down
      .filter(({ from, to }) => from === to)
      .map(({ from }) => from)
      .sort((a, b) => a.row - b.row || a.column - b.column),
    (last, next) =>
      last.row === next.row && between(last.column, next.column, (column) => free(next.row, column)),
  );
  return [...down.filter(({ from, to }) => from !== to), ...runsAcross]
    .sort((a, b) => a.from.row - b.from.row || a.from.column - b.from.column)
    .map(({ from, to, count }) => {
      const start = toAddress(from.row, from.column);
      const address = from === to ? start : `${start}:${toAddress(to.row, to.column)}`;
      return { sheet: from.sheet, address, label: from.label, reason: from.reason, read: from.read, count };
    });
}

function between(from: number, to: number, free: (at: number) => boolean): boolean {
  for (let at = from + 1; at < to; at += 1) if (!free(at)) return false;
  return true;
}

interface Run {
  readonly from: Figure;
  to: Figure;
  count: number;
}

function runs(figures: readonly Figure[], goesOn: (last: Figure, next: Figure) => boolean): Run[] {
  const found: Run[] = [];
  for (const figure of figures) {
    const last = found[found.length - 1];
    const same =
      last &&
      last.to.sheet === figure.sheet &&
      last.from.label === figure.label &&
      last.from.reason === figure.reason &&
      goesOn(last.to, figure);
    if (same) {
      last.to = figure;
      last.count += 1;
    } else found.push({ from: figure, to: figure, count: 1 });
  }
  return found;
}
