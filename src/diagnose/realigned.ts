/**
 * Amounts that stand off their 科目 in more places than one: a list of 科目 taken from another table has lines that the amounts
 * beside it lack (those of 政府性基金 in 公开05表), and the amounts go on from line to line as if nothing were missing. The other
 * tables print most of these amounts beside the right 科目: the two columns are laid along each other by them.
 */
import { evaluate } from "../check/evaluate";
import type { EvaluatedRelation } from "../check/report";
import { runsOf } from "../statement/blocks";
import type { Entry, Line, Table } from "../statement/statement";
import { isFilled } from "../rules/naming";
import { align } from "./alignment";
import type { Displacement, Move } from "./displacement";
import { MOST_LINES } from "./effort";
import { isBroken, mustHold, restoredRelation, touches, type Restored } from "./restored";

/** With fewer failed relations in a table it is a slip or two. */
const MANY_BROKEN = 8;
/** For each relation that fails once all is put back, so many must hold that fail now. */
const RESOLVED_FOR_ONE_LEFT = 8;
/** So many different amounts must be found beside other 科目 in another table. */
const LEAST_DIFFERENT = 4;
const FITS = 4;
const DIFFERS = -1;

/** How the amounts of a table have to move so that its relations hold; undefined where that does not mend it. */
export function realigned(
  table: Table,
  others: readonly Table[],
  relations: readonly EvaluatedRelation[],
): Displacement | undefined {
  if (relations.filter(isBroken).length < MANY_BROKEN) return undefined;
  const lines = codedLines(table);
  if (lines.length > MOST_LINES) return undefined;
  const own = new Map(
    lines.flatMap((line) => [...line.cells.values()].map((entry) => [entry, line] as const)),
  );
  const touching = relations.filter((one) => mustHold(one) && touches(one, (entry) => own.has(entry)));
  if (touching.filter(isBroken).length < MANY_BROKEN) return undefined;
  const printed = printedBeside(own, lines, others, touching);
  const amounts = lines.map((line) => [...line.cells.values()].filter(isFilled));
  const fits = (i: number, j: number): boolean => {
    const known = printed.get(lines[i]!)!;
    return (
      amounts[j]!.filter(({ amount }) => known.has(amount.printed.value)).length * 2 > amounts[j]!.length
    );
  };
  const places = align(lines.length, lines.length, (i, j) =>
    fits(i, j) ? FITS : amounts[j]!.length === 0 || printed.get(lines[i]!)!.size === 0 ? 0 : DIFFERS,
  );
  const moved = places.flatMap((j, i) =>
    j >= 0 && j !== i && fits(i, j) ? [amounts[j]![0]!.amount.printed.value] : [],
  );
  if (new Set(moved).size < LEAST_DIFFERENT) return undefined;
  const restored = putBack(lines, places);
  const resolves: EvaluatedRelation[] = [];
  let left = 0;
  for (const one of touching) {
    const verdict = evaluate(restoredRelation(one, (entry) => restored.get(entry))).verdict;
    if (verdict === "failed") left += 1;
    else if (isBroken(one)) resolves.push(one);
  }
  if (resolves.length < MANY_BROKEN || left * RESOLVED_FOR_ONE_LEFT > resolves.length) return undefined;
  const taken = new Set(places);
  return {
    table,
    moves: movesOf(lines, places),
    columns: [...new Set([...own.keys()].map(({ column }) => column))].sort((a, b) => a - b),
    all: true,
    idle: lines.filter((_, i) => places[i]! < 0),
    surplus: runsOf(lines.filter((_, j) => !taken.has(j) && amounts[j]!.length > 0).map(rowOf)),
    restored,
    outside: new Set(),
    resolves,
  };
}

/** What each line should say, by what the other tables print beside its 科目 and by what single amounts its own are equal to. */
function printedBeside(
  own: ReadonlyMap<Entry, Line>,
  lines: readonly Line[],
  others: readonly Table[],
  relations: readonly EvaluatedRelation[],
): ReadonlyMap<Line, ReadonlySet<number>> {
  const elsewhere = printedIn(others);
  const printed = new Map(lines.map((line) => [line, new Set(elsewhere.get(line.code ?? line.key))]));
  for (const { relation } of relations) {
    const { left, right, sense } = relation;
    const [a, b] = [left[0]!.entry, right[0]?.entry];
    if (sense !== "=" || left.length !== 1 || right.length !== 1 || own.has(a) === own.has(b!)) continue;
    const [here, there] = own.has(a) ? [a, b!] : [b!, a];
    if (isFilled(there)) printed.get(own.get(here)!)!.add(there.amount.printed.value);
  }
  return printed;
}

/** What each cell says once the amounts of the line at its place stand in it. */
function putBack(lines: readonly Line[], places: readonly number[]): ReadonlyMap<Entry, Restored> {
  const restored = new Map<Entry, Restored>();
  lines.forEach((line, i) => {
    const source = lines[places[i]!];
    if (source === line) return;
    for (const [key, entry] of line.cells) {
      const from = source?.cells.get(key);
      restored.set(entry, from ? { from } : "blank");
    }
  });
  return restored;
}

/** The lines of 科目 and their total, one a row, from the top down. */
function codedLines(table: Table): readonly Line[] {
  const lines = table.lines.filter(
    ({ code, key, cells }) =>
      (code !== undefined || key === "total") &&
      [...cells.values()].every(({ sheet }) => sheet === table.sheet),
  );
  return lines.filter(({ cells }) => cells.size > 0).sort((a, b) => rowOf(a) - rowOf(b));
}

function rowOf({ cells }: Line): number {
  return [...cells.values()][0]!.row;
}

/** What tables print beside each 科目 and their totals, whichever column it is. */
function printedIn(tables: readonly Table[]): ReadonlyMap<string, ReadonlySet<number>> {
  const printed = new Map<string, Set<number>>();
  for (const { code, key, cells } of tables.flatMap(({ lines }) => lines)) {
    const known = printed.get(code ?? key) ?? new Set();
    printed.set(code ?? key, known);
    for (const entry of cells.values()) if (isFilled(entry)) known.add(entry.amount.printed.value);
  }
  return printed;
}

function movesOf(lines: readonly Line[], places: readonly number[]): readonly Move[] {
  const moves: { rows: [number, number]; down: number; right: number }[] = [];
  places.forEach((j, i) => {
    if (j < 0 || i === j) return;
    const row = rowOf(lines[j]!);
    const down = rowOf(lines[i]!) - row;
    const last = moves[moves.length - 1];
    if (last?.down === down) last.rows[1] = row;
    else moves.push({ rows: [row, row], down, right: 0 });
  });
  return moves;
}
