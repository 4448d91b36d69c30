/** The aspects that a table prints: the same sums hold in each, and none is ever added to another. */
import { aspectOfKey, keyIn, type ColumnAspect } from "../catalogue/aspects";
import type { Column, Table } from "../statement/statement";

interface Printed {
  readonly aspects: readonly ColumnAspect[];
  /** Columns of amounts. */
  readonly columns: readonly Column[];
}

const known = new WeakMap<Table, Printed>();

function printedBy(table: Table): Printed {
  let printed = known.get(table);
  if (!printed) {
    const columns = table.columns.filter(({ key }) => aspectOfKey(key) !== "rate");
    const aspects = new Set<ColumnAspect>(["final"]);
    for (const { key } of columns) aspects.add(aspectOfKey(key));
    known.set(table, (printed = { aspects: [...aspects], columns }));
  }
  return printed;
}

/** Every aspect of amounts that a table has a column of, its own first. */
export function aspectsOf(table: Table | undefined): readonly ColumnAspect[] {
  return table ? printedBy(table).aspects : [];
}

/** The columns that hold amounts; percentages are added to nothing. */
export function amountColumns(table: Table | undefined): readonly Column[] {
  return table ? printedBy(table).columns : [];
}

/** What a rule says of one column, said of that column in every aspect. */
export function inEveryAspect<T>(
  table: Table | undefined,
  relate: (column: (quantity: string) => string) => T,
): readonly T[] {
  return aspectsOf(table).map((aspect) => relate((quantity) => keyIn(aspect, quantity)));
}
