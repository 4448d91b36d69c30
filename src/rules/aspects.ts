/** The aspects that a table prints: the same sums hold in each, and none is ever added to another. */
import { aspectOfKey, isRate, keyIn, type ColumnAspect } from "../catalogue/aspects";
import type { Column, Table } from "../statement/statement";
import { onceFor } from "../workbook/once";

/** The columns of amounts of a table, and their aspects. */
const printedBy = onceFor((table: Table) => {
  const columns = table.columns.filter(({ key }) => !isRate(aspectOfKey(key)));
  const aspects = new Set<ColumnAspect>(["final"]);
  for (const { key } of columns) aspects.add(aspectOfKey(key));
  return { aspects: [...aspects], columns };
});

/** Every aspect of amounts that a table has a column of, its own first. */
function aspectsOf(table: Table | undefined): readonly ColumnAspect[] {
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
