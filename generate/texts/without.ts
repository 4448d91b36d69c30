/** A workbook as if some of its tables had never been there. */
import type { Slot } from "../../src/catalogue/tables";
import type { Statement } from "../../src/statement/statement";
import { onceFor } from "../../src/workbook/once";

const lessOf = onceFor<Statement, Map<string, Statement>>(() => new Map());

/** The same one each time: what is worked out from it is not worked out again. */
export function without(statement: Statement, ...slots: readonly Slot[]): Statement {
  const known = lessOf(statement);
  const name = slots.join();
  let less = known.get(name);
  if (!less) {
    const tables = statement.tables.filter(({ slot }) => !slots.includes(slot));
    less = { ...statement, tables, table: (slot) => tables.find((table) => table.slot === slot) };
    known.set(name, less);
  }
  return less;
}

export const SLOTS: readonly Slot[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
