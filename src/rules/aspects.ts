/** The aspects that a table prints: the same sums hold in each, and none is ever added to another. */
import { aspectOfKey, keyIn, type ColumnAspect } from "../catalogue/aspects";
import type { Column, Table } from "../statement/statement";

const known = new WeakMap<Table, readonly ColumnAspect[]>();

/** Every aspect of amounts that a table has a column of, its own first. */
export function aspectsOf(table: Table | undefined): readonly ColumnAspect[] {
  if (!table) return [];
  let aspects = known.get(table);
  if (!aspects) {
    const found = new Set<ColumnAspect>(["final"]);
    for (const { key } of amountColumns(table)) found.add(aspectOfKey(key));
    known.set(table, (aspects = [...found]));
  }
  return aspects;
}

/** The columns that hold amounts; percentages are added to nothing. */
export function amountColumns(table: Table | undefined): readonly Column[] {
  return table?.columns.filter(({ key }) => aspectOfKey(key) !== "rate") ?? [];
}

/** What a rule says of one column, said of that column in every aspect. */
export function inEveryAspect<T>(
  table: Table | undefined,
  relate: (column: (quantity: string) => string) => T,
): readonly T[] {
  return aspectsOf(table).map((aspect) => relate((quantity) => keyIn(aspect, quantity)));
}
