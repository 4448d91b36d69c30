/** A workbook as if some of its tables had never been there. */
import type { Slot } from "../../src/catalogue/tables";
import type { Statement } from "../../src/statement/statement";

export function without(statement: Statement, ...slots: readonly Slot[]): Statement {
  const tables = statement.tables.filter(({ slot }) => !slots.includes(slot));
  return { ...statement, tables, table: (slot) => tables.find((table) => table.slot === slot) };
}

export const SLOTS: readonly Slot[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
