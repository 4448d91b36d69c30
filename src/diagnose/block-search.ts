/** One table: the block of it that, put back where it belongs, makes most relations hold. Guesses are refuted as cheaply as can be. */
import type { EvaluatedRelation } from "../check/report";
import { isFilled } from "../rules/naming";
import { Judge } from "./block-judge";
import type { Effort } from "./effort";
import { type Restored } from "./restored";
import type { Displacement } from "./displacement";
import type { Entry, Table } from "../statement/statement";

/** The fewest amounts that make a block. */
const LEAST_MOVED = 3;
const MOST_ROWS_OFF = 3;
/** Up to so many lines every part of a column is tried, beyond it those that reach its beginning or its end. */
const MOST_LINES = 60;
/** So many failed relations of a guess are looked at before anything else: most guesses end there. */
const WITNESSES = 4;

export interface Grid {
  readonly table: Table;
  /** The entries of the table's sheet, by column and row. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Entry>>;
  readonly rows: readonly number[];
}

export interface Hypothesis extends Displacement {
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

export class BlockSearch {
  private readonly judge: Judge;
  private readonly outsideAt: ReadonlySet<string>;
  private found: Hypothesis | undefined;

  constructor(
    private readonly grid: Grid,
    relations: readonly EvaluatedRelation[],
    private readonly own: ReadonlySet<Entry>,
    private readonly effort: Effort,
  ) {
    this.judge = new Judge(relations, own, effort);
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
      if (within && this.found && this.found.resolves.length >= this.judge.broken.length) break;
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
    let left = this.judge.mostRemaining;
    for (const one of this.judge.broken.slice(0, WITNESSES + left)) {
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
    const outcome = this.judge.outcome(values, right !== 0);
    if (!outcome || !this.judge.isEnough(outcome, restored)) return;
    // What was vacated may have been nothing at all.
    const blank = new Map<Entry, Restored>(
      changed.map(([target, what]) => [target, what === "lost" ? "blank" : what]),
    );
    const whenBlank = lost > 0 ? this.judge.outcome(blank, false) : undefined;
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
export function isBetter(one: Hypothesis, other: Hypothesis): boolean {
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
