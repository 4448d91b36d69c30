/**
 * 错行, 错栏 of a whole block: amounts pasted some rows or a column off, a list of 科目 with lines that its amounts lack.
 * Dozens of relations fail then, and no cell is wrong by itself. A block is displaced where moving it back makes every
 * relation hold that it takes part in; that is looked for before any single cell is blamed.
 */
import { nothing } from "../amount/amount";
import { evaluate } from "../check/evaluate";
import type { CheckReport, EvaluatedRelation } from "../check/report";
import type { Term } from "../rules/rule";
import { Effort } from "./effort";
import type { Entry, Table } from "../statement/statement";

/** What a cell says once its block is put back: another cell's amount, nothing, or what cannot be known. */
type Restored = { readonly from: Entry } | "blank" | "lost";

/** A block of a table that stands some rows or columns off. */
export interface Displacement {
  readonly table: Table;
  /** Rows and columns of the sheet where the block stands now, from 0, ends included. */
  readonly rows: readonly [first: number, last: number];
  /** The columns that move; `all` where these are all columns of amounts. */
  readonly columns: readonly number[];
  readonly all: boolean;
  /** By how much it has to move: down and right are positive; one of them is 0. */
  readonly down: number;
  readonly right: number;
  /** What each cell that changes will say. */
  readonly restored: ReadonlyMap<Entry, Restored>;
  /** The failed relations that hold once it is put back, or that lack a lost amount alone. */
  readonly resolves: readonly EvaluatedRelation[];
}

/** With fewer failed relations in a table it is a slip or two. */
const LEAST_BROKEN = 8;
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
/** Relations that may be looked at, some 20 ms; the tables with the most failed relations come first. */
const EFFORT = 10_000;

interface Grid {
  readonly table: Table;
  /** The entries of the table's sheet, by column and row. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Entry>>;
  readonly rows: readonly number[];
}

interface Outcome {
  readonly resolves: readonly EvaluatedRelation[];
  /** Failed relations that a lost amount takes part in: they may hold. */
  readonly excused: number;
  readonly remaining: number;
}

interface Hypothesis extends Displacement {
  readonly remaining: number;
  readonly excused: number;
  readonly lost: number;
  readonly moved: number;
}

/** The displaced blocks of a report, at most one a table; what one explains is not explained by another. */
export function displacements({ statement, relations }: CheckReport): readonly Displacement[] {
  const found: Displacement[] = [];
  let left = relations;
  const effort = new Effort(EFFORT);
  for (;;) {
    const best = likeliest(statement.tables, left, effort);
    if (!best) return found;
    found.push(best);
    left = left.filter((one) => !termsOf(one).some(({ entry }) => best.restored.has(entry)));
  }
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
      const touching = failed.filter((one) => termsOf(one).some(({ entry }) => own.has(entry)));
      return { grid, own, touching: touching.length };
    })
    .filter(({ touching }) => touching >= LEAST_BROKEN)
    .sort((a, b) => b.touching - a.touching);
  let best: Hypothesis | undefined;
  for (const { grid, own, touching } of suspects) {
    const found = new Search(grid, relations, own, touching, effort).best();
    if (found && (!best || isBetter(found, best))) best = found;
  }
  return best;
}

const mustHold = ({ relation, verdict }: EvaluatedRelation): boolean =>
  relation.rule.severity === "error" && verdict !== "unjudged";

const isBroken = (one: EvaluatedRelation): boolean => mustHold(one) && one.verdict === "failed";

const termsOf = ({ relation }: EvaluatedRelation): readonly Term[] => [...relation.left, ...relation.right];

const isFilled = (entry: Entry | undefined): boolean =>
  entry !== undefined && entry.amount.printed.value !== 0;

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
  private readonly mostRemaining: number;
  private found: Hypothesis | undefined;

  constructor(
    private readonly grid: Grid,
    relations: readonly EvaluatedRelation[],
    own: ReadonlySet<Entry>,
    broken: number,
    private readonly effort: Effort,
  ) {
    this.mostRemaining = Math.floor(broken / RESOLVED_FOR_ONE_LEFT);
    // The shortest first: what refutes a guess is mostly among them, and what fails now most of all.
    const ordered = relations
      .filter(mustHold)
      .sort((a, b) => Number(isBroken(b)) - Number(isBroken(a)) || termsOf(a).length - termsOf(b).length);
    for (const one of ordered) {
      for (const { entry } of termsOf(one)) {
        if (!own.has(entry)) continue;
        if (!this.touching.has(entry)) this.touching.set(entry, []);
        this.touching.get(entry)!.push(one);
      }
    }
  }

  best(): Hypothesis | undefined {
    const columns = [...this.grid.cells.keys()].sort((a, b) => a - b);
    const sets = columns.length > 1 ? [columns, ...columns.map((column) => [column])] : [columns];
    for (let off = 1; off <= MOST_ROWS_OFF; off += 1) {
      for (const down of [off, -off]) for (const set of sets) this.ranges(set, down, 0);
    }
    for (const right of [1, -1]) this.ranges(columns, 0, right);
    return this.found;
  }

  private ranges(columns: readonly number[], down: number, right: number): void {
    const { rows, cells } = this.grid;
    const filled = rows.filter((row) => columns.some((column) => isFilled(cells.get(column)?.get(row))));
    const [top, bottom] = [filled[0], filled[filled.length - 1]];
    for (let a = 0; a < filled.length; a += 1) {
      for (let b = a; b < filled.length && !this.effort.exhausted; b += 1) {
        const [first, last] = [filled[a]!, filled[b]!];
        if (rows.length > MOST_LINES && first !== top && last !== bottom) continue;
        this.consider(columns, first, last, down, right);
      }
    }
  }

  /** Whether this block, put back, makes its relations hold, and explains more than the best so far. */
  private consider(
    columns: readonly number[],
    first: number,
    last: number,
    down: number,
    right: number,
  ): void {
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
    if (moved < LEAST_MOVED) return;
    const changed = [...restored].filter(([target, what]) => what === "lost" || !isSame(target, what));
    const lost = changed.filter(([, what]) => what === "lost").length;
    if (changed.length - lost < LEAST_MOVED) return;
    const values = new Map(changed);
    const outcome = this.outcome(values);
    if (!outcome || outcome.resolves.length < LEAST_RESOLVED) return;
    // What was vacated may have been nothing at all.
    const blank = new Map<Entry, Restored>(
      changed.map(([target, what]) => [target, what === "lost" ? "blank" : what]),
    );
    const whenBlank = lost > 0 ? this.outcome(blank) : undefined;
    const isBlank = whenBlank !== undefined && whenBlank.remaining <= outcome.remaining;
    const hypothesis: Hypothesis = {
      table,
      rows: [first, last],
      columns,
      all: columns.length === cells.size,
      down,
      right,
      restored: isBlank ? blank : values,
      ...(isBlank ? whenBlank : outcome),
      lost: isBlank ? 0 : lost,
      moved,
    };
    if (!this.found || isBetter(hypothesis, this.found)) this.found = hypothesis;
  }

  /**
   * The failed relations that hold with these values, and how many still fail: a slip of its own, beside the block.
   * Undefined where one fails that holds now, or too many are left.
   */
  private outcome(values: ReadonlyMap<Entry, Restored>): Outcome | undefined {
    const seen = new Set<EvaluatedRelation>();
    const resolves: EvaluatedRelation[] = [];
    let remaining = 0;
    let excused = 0;
    for (const entry of values.keys()) {
      for (const one of this.touching.get(entry) ?? []) {
        if (seen.has(one)) continue;
        seen.add(one);
        if (termsOf(one).some(({ entry: term }) => values.get(term) === "lost")) {
          if (isBroken(one)) excused += 1;
          continue;
        }
        this.effort.spend(1);
        if (evaluate(restoredRelation(one, values)).verdict !== "failed") {
          if (isBroken(one)) resolves.push(one);
        } else if (!isBroken(one) || ++remaining > this.mostRemaining) return undefined;
      }
    }
    return remaining * RESOLVED_FOR_ONE_LEFT > resolves.length ? undefined : { resolves, excused, remaining };
  }
}

/** A cell that says the same once the block is put back does not change. */
function isSame(target: Entry, what: Restored): boolean {
  if (typeof what === "string") return false;
  return what.from.amount.printed.value === target.amount.printed.value;
}

function restoredRelation({ relation }: EvaluatedRelation, values: ReadonlyMap<Entry, Restored>) {
  const put = (terms: readonly Term[]): Term[] =>
    terms.map((term) => {
      const what = values.get(term.entry);
      return what === undefined ? term : { ...term, entry: restoredEntry(term.entry, what) };
    });
  return { ...relation, left: put(relation.left), right: put(relation.right) };
}

/** A cell as it is once its block is put back: its own place, the amount that belongs there. */
export function restoredEntry(entry: Entry, what: Restored): Entry {
  if (what === "lost") return { ...entry, state: "unreadable" };
  if (what === "blank")
    return { ...entry, state: "blank", content: null, amount: nothing(entry.amount.unit) };
  const { state, content, amount } = what.from;
  return { ...entry, state, content, amount };
}

/**
 * What explains more, an excuse being three quarters of an explanation; of equals what leaves less unknown, moves less far, and moves
 * all columns together.
 */
function isBetter(one: Hypothesis, other: Hypothesis): boolean {
  const explained = ({ resolves, excused, remaining }: Hypothesis): number =>
    4 * resolves.length + 3 * excused - 4 * remaining;
  const far = ({ down, right }: Hypothesis): number => Math.abs(down) + Math.abs(right);
  const order = [
    explained(one) - explained(other),
    other.lost - one.lost,
    far(other) - far(one),
    one.columns.length - other.columns.length,
    other.moved - one.moved,
  ];
  return (order.find((difference) => difference !== 0) ?? 0) > 0;
}
