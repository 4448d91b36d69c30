/**
 * The tables as they stand once displaced blocks are put back: what a text is judged against, for a block that is
 * pasted off its lines says nothing of the text.
 */
import { check } from "../check/check";
import { makeTable } from "../statement/assemble";
import type { Line, Statement, Table } from "../statement/statement";
import { displacements, type Displacement } from "./displaced";
import { restoredEntry } from "./restored";

/** The statement itself where nothing is displaced. */
export function standing(statement: Statement): Statement {
  const blocks = displacements(check(statement));
  if (blocks.length === 0) return statement;
  const byTable = new Map(blocks.map((block) => [block.table, block]));
  const tables = statement.tables.map((table) => {
    const block = byTable.get(table);
    return block ? restoredTable(table, block) : table;
  });
  return { ...statement, tables, table: (slot) => tables.find((table) => table.slot === slot) };
}

function restoredTable(table: Table, { restored }: Displacement): Table {
  const lines = table.lines.map((line): Line => ({
    ...line,
    cells: new Map(
      [...line.cells].map(([key, entry]) => {
        const what = restored.get(entry);
        return [key, what === undefined ? entry : restoredEntry(entry, what)];
      }),
    ),
  }));
  return makeTable({ ...table, lines });
}
