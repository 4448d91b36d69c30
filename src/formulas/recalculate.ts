/** What the formulas of a workbook come to after cells of it were changed, as Excel would show it. */
import { Decimal } from "decimal.js";
import { covers } from "../workbook/merges";
import type { Box, Cell, Workbook, Place } from "../workbook/workbook";
import { formulasOf, type FormulaBook, type FormulaCell } from "./book";
import { evaluate, type Cells } from "./evaluate";
import type { Node } from "./parse";
import { NotUnderstood } from "./tokens";
import { contentOf, valueOf, type Value } from "./value";
import { addTo } from "../group-by";

/** A cell that was changed. */
export interface ChangedCell extends Place {
  readonly sheet: string;
}

/** A result that is another one now. */
export interface NewResult extends ChangedCell {
  readonly before: Cell;
  readonly after: Cell;
}

/** A formula that should be calculated again and could not be: its result is as it was. */
export interface Uncalculated {
  readonly sheet: string;
  readonly address: string;
  /** A clause: `用到了 VLOOKUP`. */
  readonly reason: string;
}

export interface Recalculation {
  readonly results: readonly NewResult[];
  readonly uncalculated: readonly Uncalculated[];
}

const CIRCLE = "公式绕成了圈";

const NOTHING: Recalculation = { results: [], uncalculated: [] };

/**
 * @param workbook as it is with the changes
 * @param changed the cells that were changed; formulas among them are calculated themselves
 */
export function recalculate(workbook: Workbook, changed: readonly ChangedCell[]): Recalculation {
  const book = formulasOf(workbook);
  if (!book) return NOTHING;
  const run = new Run(book, changed);
  for (const formula of book.cells) run.calculate(formula);
  return { results: run.results, uncalculated: run.uncalculated };
}

class Run implements Cells {
  readonly results: NewResult[] = [];
  readonly uncalculated: Uncalculated[] = [];
  private readonly fresh = new Map<FormulaCell, Value>();
  private readonly stuck = new Map<FormulaCell, string>();
  private readonly running = new Set<FormulaCell>();
  /** The formulas that a change reaches, through others or at once. */
  private readonly dirty: ReadonlySet<FormulaCell>;

  constructor(
    private readonly book: FormulaBook,
    changed: readonly ChangedCell[],
  ) {
    this.dirty = reachedBy(book, changed);
  }

  /** Calculates a formula, after those that it rests on, where a change reaches it. */
  calculate(formula: FormulaCell): void {
    if (!this.dirty.has(formula) || this.fresh.has(formula) || this.stuck.has(formula)) return;
    this.running.add(formula);
    try {
      const value = evaluate(this.book.nodeOf(formula), formula.sheet, this);
      this.fresh.set(formula, value);
      this.note(formula, value);
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      this.stuck.set(formula, error.reason);
      const { sheet, address } = formula;
      this.uncalculated.push({ sheet, address, reason: error.reason });
    }
    this.running.delete(formula);
  }

  at(sheet: string, row: number, column: number): Value {
    const formula = this.book.formulaAt(sheet, row, column);
    return formula ? this.resultOf(formula) : this.book.at(sheet, row, column);
  }

  within(sheet: string, box: Box): Iterable<Value> {
    return this.book.valuesIn({ sheet, box }, (formula) => this.resultOf(formula));
  }

  name(name: string, own: string): Node {
    return this.book.name(name, own);
  }

  private resultOf(formula: FormulaCell): Value {
    if (this.running.has(formula)) throw new NotUnderstood(CIRCLE);
    this.calculate(formula);
    const reason = this.stuck.get(formula);
    if (reason !== undefined) {
      throw new NotUnderstood(reason === CIRCLE ? CIRCLE : `用到了没有重算的 ${formula.address}`);
    }
    return this.fresh.has(formula) ? this.fresh.get(formula)! : valueOf(formula.cell);
  }

  private note({ sheet, row, column, cell }: FormulaCell, value: Value): void {
    if (same(value, valueOf(cell))) return;
    const { format, formula } = cell;
    const after: Cell = { ...contentOf(value), ...(format !== undefined && { format }), formula };
    this.results.push({ sheet, row, column, before: cell, after });
  }
}

/** The formulas that a change reaches, through others or at once. */
function reachedBy(book: FormulaBook, changed: readonly ChangedCell[]): ReadonlySet<FormulaCell> {
  const reached = new Set<FormulaCell>();
  const dependents = new Map<FormulaCell, FormulaCell[]>();
  for (const formula of book.cells) {
    const ranges = book.rangesOf(formula);
    // What it rests on cannot be told: any change may reach it.
    if (!ranges || changed.some((cell) => isAt(formula, cell))) reached.add(formula);
    for (const range of ranges ?? []) {
      const sheet = book.sheet(range.sheet)?.name;
      if (changed.some((cell) => cell.sheet === sheet && covers(range.box, cell.row, cell.column)))
        reached.add(formula);
      for (const other of book.formulasIn(range)) addTo(dependents, other, formula);
    }
  }
  // A set goes on over what is added to it on the way.
  for (const formula of reached) for (const next of dependents.get(formula) ?? []) reached.add(next);
  return reached;
}

function isAt(formula: FormulaCell, { sheet, row, column }: ChangedCell): boolean {
  return formula.sheet === sheet && formula.row === row && formula.column === column;
}

/** A blank result and a zero are told apart by nobody. */
function same(a: Value, b: Value): boolean {
  if (a instanceof Decimal && b instanceof Decimal) return a.toPrecision(15) === b.toPrecision(15);
  return String(contentOf(a).value) === String(contentOf(b).value) && typeof a === typeof b;
}
