/**
 * The tables as a text is judged against them: displaced blocks put back, for a block that is pasted off its lines says
 * nothing of the text; and a table that most of its relations contradict is told, for it can prove a figure and refutes none.
 */
import { check } from "../check/check";
import type { CheckReport } from "../check/report";
import { makeTable } from "../statement/assemble";
import type { Entry, Line, Statement, Table } from "../statement/statement";
import { displacements } from "./displaced";
import type { Displacement } from "./displacement";
import { isBroken, mustHold, restoredEntry, touches } from "./restored";
import { guessedStale, provedStale } from "./stale";

/** With fewer failed relations in a table it is a slip or two. */
const MANY_BROKEN = 8;
/** One in so many of a table's relations fails where the table is to be doubted, not its cells. */
const BROKEN_IN = 3;

/**
 * The statement itself where nothing is displaced and no table is to be doubted.
 *
 * @param prior last year's, where it is open: a block that is left from it is doubted
 */
export function standing(statement: Statement, prior?: Statement): Statement {
  const report = check(statement);
  const proved = provedStale(report, report.relations, prior);
  const stale = new Set(proved.flatMap(({ entries }) => [...entries]));
  const blocks = displacements({ ...report, relations: withoutThese(report.relations, stale) });
  const put = blocks.length === 0 ? statement : restored(statement, blocks);
  const now = put === statement ? report : check(put);
  const guessed = guessedStale(now, withoutThese(now.relations, stale));
  for (const { entries } of guessed) for (const entry of entries) stale.add(entry);
  const doubtful = doubtfulIn(now, stale);
  return doubtful.size === 0 ? put : { ...put, doubtful };
}

const withoutThese = (
  relations: CheckReport["relations"],
  entries: ReadonlySet<Entry>,
): CheckReport["relations"] => relations.filter((one) => !touches(one, (entry) => entries.has(entry)));

function restored(statement: Statement, blocks: readonly Displacement[]): Statement {
  const byTable = new Map(blocks.map((block) => [block.table, block]));
  const tables = statement.tables.map((table) => {
    const block = byTable.get(table);
    return block ? restoredTable(table, block) : table;
  });
  return { ...statement, tables, table: (slot) => tables.find((table) => table.slot === slot) };
}

function restoredTable(table: Table, { restored: cells }: Displacement): Table {
  const lines = table.lines.map((line): Line => ({
    ...line,
    cells: new Map(
      [...line.cells].map(([key, entry]) => {
        const what = cells.get(entry);
        return [key, what === undefined ? entry : restoredEntry(entry, what)];
      }),
    ),
  }));
  return makeTable({ ...table, lines });
}

/** The cells of the tables that stand against all others: those with the most failed relations, until few fail without them. */
function doubtfulIn({ statement, relations }: CheckReport, stale: ReadonlySet<Entry>): ReadonlySet<Entry> {
  const doubtful = new Set<Entry>(stale);
  let left = withoutThese(relations, stale).filter(mustHold);
  for (;;) {
    const [worst] = statement.tables
      .map((table) => {
        const own = new Set(table.lines.flatMap(({ cells }) => [...cells.values()]));
        const touching = left.filter((one) => touches(one, (entry) => own.has(entry)));
        return { own, broken: touching.filter(isBroken).length, all: touching.length };
      })
      .sort((a, b) => b.broken - a.broken);
    if (!worst || worst.broken < MANY_BROKEN || worst.broken * BROKEN_IN < worst.all) return doubtful;
    for (const entry of worst.own) doubtful.add(entry);
    left = left.filter((one) => !touches(one, (entry) => worst.own.has(entry)));
  }
}
