/**
 * 错行, 错栏 of a whole block: amounts pasted some rows or a column off, a list of 科目 with lines that its amounts lack.
 * Dozens of relations fail then, and no cell is wrong by itself. A block is displaced where moving it back makes every
 * relation hold that it takes part in; that is looked for before any single cell is blamed.
 */
import { negative, plus, ZERO } from "../amount/span";
import { evaluate } from "../check/evaluate";
import type { CheckReport, EvaluatedRelation } from "../check/report";
import type { Term } from "../rules/rule";
import { Effort } from "./effort";
import { realigned } from "./realigned";
import {
  isBroken,
  isFilled,
  mustHold,
  restoredEntry,
  restoredRelation,
  termsOf,
  touches,
  type Restored,
} from "./restored";
import type { Displacement } from "./displacement";
import type { Entry, Table } from "../statement/statement";

/** With fewer failed relations in a table it is a slip or two, */
const MANY_BROKEN = 8;
/** unless so few come from a block of this many different amounts: then they must be all, and no one cell in every one. */
const LEAST_BROKEN = 3;
const LEAST_DIFFERENT = 4;
/** And one in so many of its amounts may be lost. */
const MOST_LOST = 4;
/** With more of them in a workbook it is not a block or two. */
const MOST_BROKEN = 120;
/** A block has to make at least so many hold: what its lost amounts excuse proves nothing. */
const LEAST_RESOLVED = 6;
/** For each relation that fails still, so many must be explained. */
const RESOLVED_FOR_ONE_LEFT = 8;
/** The fewest amounts that make a block. */
const LEAST_MOVED = 3;
const MOST_ROWS_OFF = 3;
/** Up to so many lines every part of a column is tried, beyond it those that reach its beginning or its end. */
const MOST_LINES = 60;
/** So many failed relations of a guess are looked at before anything else: most guesses end there. */
const WITNESSES = 4;
/** Terms that may be looked at, some 10 ms; the tables with the most failed relations come first. */
const EFFORT = 120_000;
/** What it costs to judge a term, where adding it up is 1. */
const JUDGING = 8;

interface Grid {
  readonly table: Table;
  /** The entries of the table's sheet, by column and row. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Entry>>;
  readonly rows: readonly number[];
}

interface Outcome {
  readonly resolves: readonly EvaluatedRelation[];
  /** Relations that agree on what a lost amount was, one more than it takes to tell it. */
  readonly confirmed: number;
  /** Failed relations that a lost amount takes part in: they may hold. */
  readonly excused: number;
  readonly remaining: number;
}

interface Hypothesis extends Displacement {
  readonly remaining: number;
  readonly excused: number;
  readonly confirmed: number;
  readonly lost: number;
  readonly moved: number;
}

/** A block and where it belongs, before anything is looked at. */
interface Guess {
  readonly columns: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
  readonly down: number;
  readonly right: number;
}

/** The displaced blocks of a report, at most one a table; what one explains is not explained by another. */
export function displacements({ statement, relations }: CheckReport): readonly Displacement[] {
  const found: Displacement[] = [];
  let left = relations;
  const effort = new Effort(EFFORT);
  const others = (table: Table): readonly Table[] => statement.tables.filter((other) => other !== table);
  const take = (one: Displacement): void => {
    found.push(one);
    left = left.filter((relation) => !touches(relation, (entry) => one.restored.has(entry)));
  };
  for (let best = likeliest(statement.tables, left, effort); best;) {
    const more = realigned(best.table, others(best.table), left);
    take(more && more.resolves.length > best.resolves.length + best.excused ? more : best);
    best = likeliest(statement.tables, left, effort);
  }
  for (const table of statement.tables) {
    if (found.some((one) => one.table === table)) continue;
    const one = realigned(table, others(table), left);
    if (one) take(one);
  }
  return found;
}

/** Of all tables, the block that explains most. */
function likeliest(
  tables: readonly Table[],
  relations: readonly EvaluatedRelation[],
  effort: Effort,
): Hypothesis | undefined {
  const failed = relations.filter(isBroken);
  if (failed.length < LEAST_BROKEN || failed.length > MOST_BROKEN) return undefined;
  const suspects = tables
    .map((table) => {
      const grid = gridOf(table);
      const own = new Set([...grid.cells.values()].flatMap((column) => [...column.values()]));
      const touching = failed.filter((one) => touches(one, (entry) => own.has(entry)));
      return { grid, own, touching: touching.length };
    })
    .filter(({ touching }) => touching >= LEAST_BROKEN)
    .sort((a, b) => b.touching - a.touching);
  let best: Hypothesis | undefined;
  for (const { grid, own } of suspects) {
    const found = new Search(grid, relations, own, effort).best();
    if (found && (!best || isBetter(found, best))) best = found;
  }
  return best;
}

function gridOf(table: Table): Grid {
  const cells = new Map<number, Map<number, Entry>>();
  const rows = new Set<number>();
  for (const line of table.lines) {
    for (const entry of line.cells.values()) {
      if (entry.sheet !== table.sheet) continue;
      if (!cells.has(entry.column)) cells.set(entry.column, new Map());
      cells.get(entry.column)!.set(entry.row, entry);
      rows.add(entry.row);
    }
  }
  return { table, cells, rows: [...rows].sort((a, b) => a - b) };
}

class Search {
  private readonly touching = new Map<Entry, EvaluatedRelation[]>();
  /** The failed relations of the table, those that tell most first. */
  private readonly broken: readonly EvaluatedRelation[];
  private readonly mostRemaining: number;
  /** Whether one cell is in every failed relation: then it may be that cell alone. */
  private readonly oneCell: boolean;
  private readonly outsideAt: ReadonlySet<string>;
  private found: Hypothesis | undefined;

  constructor(
    private readonly grid: Grid,
    relations: readonly EvaluatedRelation[],
    private readonly own: ReadonlySet<Entry>,
    private readonly effort: Effort,
  ) {
    // The shortest first: what refutes a guess is mostly among them, and what fails now most of all.
    const ordered = relations
      .filter((one) => mustHold(one) && touches(one, (entry) => own.has(entry)))
      .sort((a, b) => Number(isBroken(b)) - Number(isBroken(a)) || termsOf(a).length - termsOf(b).length);
    for (const one of ordered) {
      for (const { entry } of termsOf(one)) {
        if (!own.has(entry)) continue;
        if (!this.touching.has(entry)) this.touching.set(entry, []);
        this.touching.get(entry)!.push(one);
      }
    }
    this.broken = ordered.filter(isBroken);
    this.mostRemaining = Math.floor(this.broken.length / RESOLVED_FOR_ONE_LEFT);
    this.oneCell = termsOf(this.broken[0]!).some(({ entry }) =>
      this.broken.every((one) => termsOf(one).some((term) => term.entry === entry)),
    );
    this.outsideAt = new Set(
      grid.table.unread
        .filter(({ sheet }) => sheet === grid.table.sheet)
        .map(({ row, column }) => `${row}:${column}`),
    );
  }

  best(): Hypothesis | undefined {
    const columns = [...this.grid.cells.keys()].sort((a, b) => a - b);
    const sets = columns.length > 1 ? [columns, ...columns.map((column) => [column])] : [columns];
    // Most blocks reach the first line or the last; what begins and ends within is looked for when none of them does.
    for (const within of [false, true]) {
      if (within && this.found && this.found.resolves.length >= this.broken.length) break;
      if (!within) for (const right of [1, -1]) this.ranges(columns, 0, right, false);
      for (let off = 1; off <= MOST_ROWS_OFF; off += 1) {
        for (const down of [off, -off]) for (const set of sets) this.ranges(set, down, 0, within);
      }
    }
    return this.found;
  }

  /** @param within whether blocks are looked at that reach neither end, or those that do */
  private ranges(columns: readonly number[], down: number, right: number, within: boolean): void {
    const { rows, cells } = this.grid;
    if (within && rows.length > MOST_LINES) return;
    const filled = rows.filter((row) => columns.some((column) => isFilled(cells.get(column)?.get(row))));
    const end = filled.length - 1;
    const set = new Set(columns);
    for (let a = 0; a <= end; a += 1) {
      for (let b = end; b >= a && !this.effort.exhausted; b -= 1) {
        if ((a !== 0 && b !== end) !== within) continue;
        const guess = { columns: set, first: filled[a]!, last: filled[b]!, down, right };
        if (this.isWitnessed(guess)) this.consider(guess, columns);
      }
    }
  }

  /** What a cell says once the block is put back; undefined where it says the same. */
  private underGuess(entry: Entry, { columns, first, last, down, right }: Guess): Restored | undefined {
    if (!this.own.has(entry)) return undefined;
    const inside = (row: number, column: number): boolean =>
      row >= first && row <= last && columns.has(column);
    const [row, column] = [entry.row - down, entry.column - right];
    const source = inside(row, column) ? this.grid.cells.get(column)?.get(row) : undefined;
    if (source) return { from: source };
    return inside(entry.row, entry.column) ? "lost" : undefined;
  }

  /** Whether the failed relations that tell most would hold, but for as many as may be left. */
  private isWitnessed(guess: Guess): boolean {
    let left = this.mostRemaining;
    for (const one of this.broken.slice(0, WITNESSES + left)) {
      if (!this.mayHold(one, guess) && --left < 0) return false;
    }
    return true;
  }

  /** Whether a failed relation changes under a guess, and the ranges of both its sides then meet: cheaper than to judge it. */
  private mayHold({ relation }: EvaluatedRelation, guess: Guess): boolean {
    let [low, high] = [0, 0];
    let changed = false;
    for (const side of [1, -1]) {
      for (const { entry, sign } of side === 1 ? relation.left : relation.right) {
        this.effort.spend(1);
        const what = this.underGuess(entry, guess);
        if (what === "lost") return true;
        changed ||= what !== undefined;
        const { printed } = (what === undefined || what === "blank" ? entry : what.from).amount;
        low += side * sign === 1 ? printed.low : -printed.high;
        high += side * sign === 1 ? printed.high : -printed.low;
      }
    }
    return changed && low <= 0 && (high >= 0 || relation.sense === "≤");
  }

  /** Whether this block, put back, makes its relations hold, and explains more than the best so far. */
  private consider({ first, last, down, right }: Guess, columns: readonly number[]): void {
    const { table, cells, rows } = this.grid;
    const restored = new Map<Entry, Restored>();
    let moved = 0;
    for (const row of rows) {
      if (row < first || row > last) continue;
      for (const column of columns) {
        const source = cells.get(column)?.get(row);
        if (!source) continue;
        const target = cells.get(column + right)?.get(row + down);
        if (isFilled(source)) {
          if (!target) {
            // An amount cannot go where the table has no cell, unless it is one of a part that fell outside.
            return;
          }
          moved += 1;
        }
        if (target) restored.set(target, { from: source });
        if (!restored.has(source)) restored.set(source, "lost");
      }
    }
    this.effort.spend(4 * restored.size);
    if (moved < LEAST_MOVED) return;
    const changed = [...restored].filter(([target, what]) => what === "lost" || !isSame(target, what));
    const lost = changed.filter(([, what]) => what === "lost").length;
    if (changed.length - lost < LEAST_MOVED) return;
    const values = new Map(changed);
    const outcome = this.outcome(values, right !== 0);
    if (!outcome || !this.isEnough(outcome, restored)) return;
    // What was vacated may have been nothing at all.
    const blank = new Map<Entry, Restored>(
      changed.map(([target, what]) => [target, what === "lost" ? "blank" : what]),
    );
    const whenBlank = lost > 0 ? this.outcome(blank, false) : undefined;
    const isBlank = whenBlank !== undefined && whenBlank.remaining <= outcome.remaining;
    const hypothesis: Hypothesis = {
      table,
      moves: [{ rows: [first, last], down, right }],
      columns,
      all: columns.length === cells.size,
      idle: [],
      surplus: [],
      restored: isBlank ? blank : values,
      outside: new Set(
        [...values.keys()].filter((entry) =>
          this.outsideAt.has(`${entry.row - down}:${entry.column - right}`),
        ),
      ),
      ...(isBlank ? whenBlank : outcome),
      lost: isBlank ? 0 : lost,
      moved,
    };
    if (!this.found || isBetter(hypothesis, this.found)) this.found = hypothesis;
  }

  private isEnough(
    { resolves, confirmed, excused, remaining }: Outcome,
    restored: ReadonlyMap<Entry, Restored>,
  ): boolean {
    if (this.broken.length >= MANY_BROKEN) return resolves.length + confirmed >= LEAST_RESOLVED;
    const all = remaining === 0 && resolves.length + excused >= this.broken.length;
    if (!all || this.oneCell || resolves.length < 2) return false;
    const lost = [...restored.values()].filter((what) => what === "lost").length;
    if (lost * MOST_LOST > restored.size) return false;
    const amounts = new Set<number>();
    for (const what of restored.values())
      if (typeof what === "object" && isFilled(what.from)) amounts.add(what.from.amount.printed.value);
    return amounts.size >= LEAST_DIFFERENT;
  }

  /**
   * The failed relations that hold with these values, and how many still fail: a slip of its own, beside the block.
   * Undefined where one fails that holds now, or too many are left.
   *
   * @param infers whether what was lost is told from the other figures of a relation, and held against the next
   */
  private outcome(values: ReadonlyMap<Entry, Restored>, infers: boolean): Outcome | undefined {
    const seen = new Set<EvaluatedRelation>();
    const resolves: EvaluatedRelation[] = [];
    const open: EvaluatedRelation[] = [];
    let remaining = 0;
    let confirmed = 0;
    const isRefuted = (one: EvaluatedRelation, under: ReadonlyMap<Entry, Restored>): boolean => {
      this.effort.spend(JUDGING * termsOf(one).length);
      const holds = evaluate(restoredRelation(one, (entry) => under.get(entry))).verdict !== "failed";
      if (holds && isBroken(one)) resolves.push(one);
      // Zeros agree with anything.
      else if (holds) confirmed += touches(one, (entry) => isFilled(entry)) ? 1 : 0;
      // What holds between two blanks now may be a slip of its own; what holds between amounts is refuted.
      else if ((!isBroken(one) && one.left !== 0) || ++remaining > this.mostRemaining) return true;
      return false;
    };
    for (const entry of values.keys()) {
      for (const one of this.touching.get(entry) ?? []) {
        if (seen.has(one)) continue;
        seen.add(one);
        if (termsOf(one).some(({ entry: term }) => values.get(term) === "lost")) open.push(one);
        else if (isRefuted(one, values)) return undefined;
      }
    }
    confirmed = 0;
    let excused = open.filter(isBroken).length;
    if (infers && open.length > 0) {
      const told = new Map(values);
      for (let rest = open, before = Infinity; rest.length < before;) {
        before = rest.length;
        const next: EvaluatedRelation[] = [];
        for (const one of rest) {
          const missing = termsOf(one).filter(({ entry }) => told.get(entry) === "lost");
          if (missing.length === 1 && one.relation.sense === "=")
            told.set(missing[0]!.entry, { from: inferred(one, missing[0]!, told) });
          else if (missing.length > 0) next.push(one);
          else {
            if (isRefuted(one, told)) return undefined;
            if (isBroken(one)) excused -= 1;
          }
        }
        rest = next;
      }
    }
    return remaining * RESOLVED_FOR_ONE_LEFT > resolves.length + confirmed
      ? undefined
      : { resolves, confirmed, excused, remaining };
  }
}

/** What the other figures of a relation leave for one that was lost. */
function inferred({ relation }: EvaluatedRelation, missing: Term, told: ReadonlyMap<Entry, Restored>): Entry {
  let printed = ZERO;
  const sides = [
    [relation.left, 1],
    [relation.right, -1],
  ] as const;
  let own = 1;
  for (const [terms, side] of sides) {
    for (const term of terms) {
      const sign = side * term.sign;
      if (term.entry === missing.entry) {
        own = sign;
        continue;
      }
      const what = told.get(term.entry);
      const other = (what === undefined ? term.entry : restoredEntry(term.entry, what)).amount.printed;
      printed = plus(printed, sign === 1 ? other : negative(other));
    }
  }
  if (own === 1) printed = negative(printed);
  return {
    ...missing.entry,
    state: "amount",
    amount: { ...missing.entry.amount, held: printed, printed },
  };
}

/** A cell that says the same once the block is put back does not change. */
function isSame(target: Entry, what: Restored): boolean {
  if (typeof what === "string") return false;
  return what.from.amount.printed.value === target.amount.printed.value;
}

/**
 * What explains more, an excuse being a little less than an explanation; of equals what leaves less unknown, moves less far, and moves
 * all columns together.
 */
function isBetter(one: Hypothesis, other: Hypothesis): boolean {
  const explained = ({ resolves, confirmed, excused, remaining }: Hypothesis): number =>
    8 * resolves.length + 7 * excused + confirmed - 8 * remaining;
  const far = ({ moves }: Hypothesis): number =>
    Math.max(...moves.map(({ down, right }) => Math.abs(down) + Math.abs(right)));
  const order = [
    explained(one) - explained(other),
    other.lost - one.lost,
    far(other) - far(one),
    one.columns.length - other.columns.length,
    other.moved - one.moved,
  ];
  return (order.find((difference) => difference !== 0) ?? 0) > 0;
}
