/**
 * Amounts of another year: a whole table, or a block of its lines, that was not brought up to date. What is inside agrees with
 * itself, and nearly everything that holds it against the other tables fails; with last year's workbook open its amounts are
 * last year's. That is one fault, and none of its cells is to be mended by itself.
 */
import type { CheckReport, EvaluatedRelation } from "../check/report";
import { aspectOfKey } from "../catalogue/aspects";
import type { Entry, Line, Statement, Table } from "../statement/statement";
import { isFilled } from "../rules/naming";
import { MOST_LINES } from "./effort";
import { isBroken, mustHold, termsOf, touches } from "./restored";

/** Amounts that are left from another year. */
export interface Stale {
  readonly table: Table;
  readonly lines: readonly Line[];
  /** Those of them that must be it, where what stands beside them may be it or not. */
  readonly sure?: readonly Line[];
  /** Whether these are all lines of the table that have amounts. */
  readonly whole: boolean;
  readonly entries: ReadonlySet<Entry>;
  /** Whether last year's workbook has these very amounts. */
  readonly proved: boolean;
  /** The failed relations that it explains. */
  readonly resolves: readonly EvaluatedRelation[];
}

/** With fewer lines or different amounts it is a slip or two, */
const LEAST_LINES = 3;
const LEAST_DIFFERENT = 4;
/** or with fewer relations that fail: fewer are asked for where last year's workbook has the amounts. */
const LEAST_BROKEN = { proved: 2, guessed: 4 };
/** The part of the relations with other amounts that must fail. */
const MOST_FAIL = { proved: 0.5, guessed: 0.8 };
/** For one that fails inside, or among all others, so many must be explained. */
const EXPLAINED_FOR_ONE = 8;

const equations = (relations: readonly EvaluatedRelation[]): readonly EvaluatedRelation[] =>
  relations.filter((one) => mustHold(one) && one.relation.sense === "=");

/** What last year's workbook has; at most one a table. */
export function provedStale(
  { statement }: CheckReport,
  relations: readonly EvaluatedRelation[],
  prior: Statement | undefined,
): readonly Stale[] {
  const judged = equations(relations);
  if (!prior || !judged.some(isBroken)) return [];
  return statement.tables.flatMap((table) => provedIn(table, prior, judged, relations) ?? []);
}

/**
 * The table, or the rows of one, that stand alone against all others, which agree with each other; none where two may be it.
 */
export function guessedStale(
  { statement }: CheckReport,
  relations: readonly EvaluatedRelation[],
): readonly Stale[] {
  const judged = equations(relations);
  const broken = judged.filter(isBroken);
  if (broken.length < LEAST_BROKEN.guessed) return [];
  const explaining = (runOf: (table: Table) => Run): readonly Stale[] =>
    statement.tables.flatMap((table) => {
      const { lines, sure } = runOf(table);
      const stale = staleIn(table, lines, judged, relations, false);
      if (!stale) return [];
      const left = broken.filter((one) => !stale.resolves.includes(one));
      const explains = left.length * EXPLAINED_FOR_ONE <= stale.resolves.length;
      return explains ? [{ ...stale, ...(sure && sure.length < lines.length && { sure }) }] : [];
    });
  const tables = explaining((table) => ({ lines: filledLines(table) }));
  const possible = tables.length > 0 ? tables : explaining((table) => loneRun(filledLines(table), judged));
  return possible.length === 1 && !isOneSlip(possible[0]!) ? possible : [];
}

type Run = Pick<Stale, "lines" | "sure">;

/** A relation, as far as it concerns the lines of one table. */
interface Tie {
  /** Its figures, and those of them in lines of the table. */
  readonly all: number;
  inside: number;
  readonly broken: boolean;
}

/** What a relation says of rows that are wrong as a whole: it holds within them, or fails where it ties them to others. */
function says({ all, inside, broken }: Tie): "holds" | "explains" | "contradicts" {
  if ((inside === all) === broken) return "contradicts";
  return broken ? "explains" : "holds";
}

/**
 * The rows next to each other that agree with themselves, a relation a row at least, while all that ties them to anything
 * else fails: those that explain the most, and the fewest that explain as much. None where there are no such rows.
 */
function loneRun(lines: readonly Line[], judged: readonly EvaluatedRelation[]): Run {
  if (lines.length > MOST_LINES) return { lines: [], sure: [] };
  const lineOf = new Map<Entry, number>();
  lines.forEach((line, at) => amountsOf(line).forEach(([, entry]) => lineOf.set(entry, at)));
  const ties: Tie[][] = lines.map(() => []);
  for (const one of judged) {
    const filled = termsOf(one).filter(({ entry }) => isFilled(entry));
    const tie = { all: filled.length, inside: 0, broken: isBroken(one) };
    for (const { entry } of filled) {
      const at = lineOf.get(entry);
      if (at !== undefined) ties[at]!.push(tie);
    }
  }
  let most = 0;
  let [longest, shortest]: (readonly Line[])[] = [[], []];
  for (const from of lines.keys()) {
    const met = new Set<Tie>();
    const count = { holds: 0, explains: 0, contradicts: 0 };
    for (let to = from; to < lines.length; to += 1) {
      for (const tie of ties[to]!) {
        if (met.has(tie)) count[says(tie)] -= 1;
        else tie.inside = 0;
        met.add(tie);
        tie.inside += 1;
        count[says(tie)] += 1;
      }
      if (to - from + 1 < LEAST_LINES || to - from + 1 === lines.length) continue;
      const { holds, explains, contradicts } = count;
      if (contradicts > 0 || holds <= to - from || explains < Math.max(most, LEAST_BROKEN.guessed)) continue;
      const run = lines.slice(from, to + 1);
      if (explains > most || run.length > longest!.length) longest = run;
      if (explains > most || run.length < shortest!.length) shortest = run;
      most = explains;
    }
  }
  return { lines: longest!, sure: shortest! };
}

/** The lines of a table that say in every column what they said last year, where they are many and do not agree with the rest. */
function provedIn(
  table: Table,
  prior: Statement,
  judged: readonly EvaluatedRelation[],
  relations: readonly EvaluatedRelation[],
): Stale | undefined {
  const last = prior.table(table.slot);
  if (!last) return undefined;
  const filled = filledLines(table);
  const isSame = (line: Line): boolean =>
    amountsOf(line).every(
      ([column, entry]) => last.cell(line.key, column)?.amount.printed.value === entry.amount.printed.value,
    );
  const runs: Line[][] = [[]];
  for (const line of filled) {
    if (isSame(line)) runs[runs.length - 1]!.push(line);
    else runs.push([]);
  }
  const lines = runs.filter((run) => staleIn(table, run, judged, relations, true)).flat();
  return staleIn(table, lines, judged, relations, true);
}

/** The amounts of a line in the table's own aspect, its blanks left out. */
function amountsOf({ cells }: Line): readonly (readonly [string, Entry])[] {
  return [...cells].filter(([column, entry]) => aspectOfKey(column) === "final" && isFilled(entry));
}

const filledLines = (table: Table): readonly Line[] =>
  table.lines.filter((line) => amountsOf(line).length > 0);

function staleIn(
  table: Table,
  lines: readonly Line[],
  judged: readonly EvaluatedRelation[],
  relations: readonly EvaluatedRelation[],
  proved: boolean,
): Stale | undefined {
  const kind = proved ? "proved" : "guessed";
  const entries = new Set(lines.flatMap((line) => amountsOf(line).map(([, entry]) => entry)));
  const different = new Set([...entries].map(({ amount }) => amount.printed.value));
  if (lines.length < LEAST_LINES || different.size < LEAST_DIFFERENT) return undefined;
  let [inside, insideBroken, across, acrossBroken] = [0, 0, 0, 0];
  for (const one of judged) {
    // The lines are of filled amounts.
    if (!touches(one, (entry) => entries.has(entry))) continue;
    if (!touches(one, (entry) => isFilled(entry) && !entries.has(entry))) {
      inside += 1;
      insideBroken += Number(isBroken(one));
    } else {
      across += 1;
      acrossBroken += Number(isBroken(one));
    }
  }
  if (acrossBroken < LEAST_BROKEN[kind] || acrossBroken < MOST_FAIL[kind] * across) return undefined;
  if (insideBroken * EXPLAINED_FOR_ONE > inside) return undefined;
  const resolves = relations.filter((one) => isBroken(one) && touches(one, (entry) => entries.has(entry)));
  return { table, lines, whole: lines.length === filledLines(table).length, entries, proved, resolves };
}

/** One slip that all sums follow is off by one amount everywhere, another unit by one factor: neither is another year. */
function isOneSlip({ entries, resolves }: Stale): boolean {
  const off = new Set<number>();
  const factors: number[] = [];
  for (const { relation } of resolves) {
    const [left, right] = [relation.left, relation.right].map((terms) =>
      terms.reduce((sum, { entry, sign }) => sum + sign * entry.amount.printed.value, 0),
    );
    off.add(Math.abs(left! - right!));
    const isOwn = relation.left.some(({ entry }) => entries.has(entry));
    if (left && right) factors.push(Math.log10(isOwn ? left / right : right / left));
  }
  const isScaled = factors.every((factor) => Math.abs(factor - Math.round(factors[0]!)) < 0.01);
  return off.size < LEAST_DIFFERENT - 1 || (isScaled && Math.round(factors[0] ?? 0) !== 0);
}

/** `公开03表第 8–20 行的金额与上年决算相同，像是上年的数没有更新`. */
export function staleText(stale: Stale, tableName: string, count: number): string {
  const { table, lines, sure = lines, whole, proved } = stale;
  const where = whole ? "整张表的金额" : `第 ${rowsOf(sure)} 行的金额`;
  const beside = lines.filter((line) => !sure.includes(line));
  const maybe = beside.length > 0 ? `（第 ${rowsOf(beside)} 行也可能是）` : "";
  const why = proved
    ? "与上年决算相同，像是上年的数没有更新"
    : `与${whole ? "" : "表内其他各行、"}其他各表都对不上，而${whole ? "其他各表" : "它们"}互相一致，像是别的年度的数没有更新`;
  const kind = table.id.startsWith("B") ? why.replace("上年决算", "上年预算") : why;
  return `${tableName}${where}${kind}${maybe}：请换成本年的数，有关的 ${String(count)} 项关系不平由此而来`;
}

function rowsOf(lines: readonly Line[]): string {
  const rows = [...new Set(lines.flatMap((line) => amountsOf(line).map(([, { row }]) => row + 1)))].sort(
    (a, b) => a - b,
  );
  const first: number[] = [];
  const last: number[] = [];
  for (const row of rows) {
    if (last.length > 0 && row <= last[last.length - 1]! + 1) last[last.length - 1] = row;
    else {
      first.push(row);
      last.push(row);
    }
  }
  return first
    .map((row, at) => (row === last[at] ? String(row) : `${String(row)}–${String(last[at]!)}`))
    .join("、");
}
