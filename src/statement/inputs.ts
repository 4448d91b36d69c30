/**
 * What the figures of a statement are calculated from: the formula of a cell, followed down to the cells that somebody
 * typed. These are the ones that can be wrong; a result only carries it on.
 */
import { Decimal } from "decimal.js";
import { FigureReader } from "../amount/figure";
import { FEN_PER_UNIT, type Unit } from "../amount/unit";
import type { FormulaBook, FormulaCell } from "../formulas/book";
import { evaluate } from "../formulas/evaluate";
import { linearTerms, type LinearTerm } from "../formulas/linear";
import { NotUnderstood } from "../formulas/tokens";
import { valueOf } from "../formulas/value";
import { toAddress } from "../workbook/address";
import { filledColumns, filledRows } from "../workbook/filled";
import { onceFor } from "../workbook/once";
import { cellAt } from "../workbook/workbook";
import { amountOf } from "./assemble";
import type { Entry, Statement } from "./statement";

/** A cell that a figure is calculated from; a 分 more in it makes `factor` 分 more in the result. */
export interface Input {
  readonly entry: Entry;
  readonly factor: number;
}

/** What the formula of a figure says. */
export type Calculation =
  /** It is the sum of cells, each with its factor. */
  | { readonly kind: "sum"; readonly formula: FormulaCell; readonly inputs: readonly Input[] }
  /** The result that is saved is not what the formula comes to. */
  | { readonly kind: "stale"; readonly formula: FormulaCell; readonly result: Decimal }
  /** It is not understood; why, in a clause. */
  | { readonly kind: "unknown"; readonly formula: FormulaCell; readonly reason: string };

/** A sum of more cells than this is followed no further: nobody looks for a slip among them. */
const MOST_INPUTS = 600;

/** Formulas that rest on each other deeper than this go round in a circle, or might as well. */
const DEEPEST = 60;

export class Inputs {
  private readonly known = new Map<FormulaCell, Calculation>();
  private readonly entries = new Map<string, Map<number, Map<number, Entry>>>();
  private readonly others = new Map<string, Entry>();
  private readonly reader = new FigureReader();

  constructor(
    statement: Statement,
    private readonly book: FormulaBook,
  ) {
    for (const { tables, seconds } of [statement, ...(statement.parts ?? [])])
      for (const { lines } of [...tables, ...seconds])
        for (const { cells } of lines) for (const entry of cells.values()) this.note(entry);
  }

  /** What the formula of a figure says; undefined where its cell holds none. */
  of(entry: Entry): Calculation | undefined {
    const formula = this.formulaOf(entry);
    return formula && this.calculation(formula, entry.amount.unit, 0);
  }

  /** The formula of a figure; none where the figure stands in another workbook. */
  formulaOf(entry: Entry): FormulaCell | undefined {
    const { sheet, row, column } = entry;
    const here = this.entries.get(sheet)?.get(row)?.get(column);
    return here && here !== entry ? undefined : this.book.formulaAt(sheet, row, column);
  }

  /** The cells that the formula of a figure names itself, followed no further; undefined where it is no sum. */
  named(entry: Entry): readonly Input[] | undefined {
    const formula = this.formulaOf(entry);
    return formula && this.namedBy(formula, entry.amount.unit);
  }

  /** The same of a formula that might stand in a cell. */
  namedBy(formula: FormulaCell, unit: Unit): readonly Input[] | undefined {
    try {
      return this.cellsOf(linearTerms(formula, this.book), unit, this.scaleAt(formula));
    } catch (error) {
      if (error instanceof NotUnderstood) return undefined;
      throw error;
    }
  }

  /** What one more in one figure makes of another, through the formulas between them. */
  factor(of: Entry, figure: Entry, depth = 0): number {
    if (figure === of) return 1;
    if (depth > DEEPEST) return 0;
    let sum = 0;
    for (const { entry, factor } of this.named(figure) ?? [])
      sum += factor * this.factor(of, entry, depth + 1);
    return sum;
  }

  /** Whether a cell is a figure of a table, and not one that nobody has read. */
  isRead({ sheet, row, column }: Entry): boolean {
    return this.entries.get(sheet)?.get(row)?.has(column) === true;
  }

  private note(entry: Entry): void {
    let rows = this.entries.get(entry.sheet);
    if (!rows) this.entries.set(entry.sheet, (rows = new Map()));
    const row = rows.get(entry.row);
    if (row) row.set(entry.column, entry);
    else rows.set(entry.row, new Map([[entry.column, entry]]));
  }

  /** By how many places a result is shown otherwise than its cell holds it. */
  private scaleAt({ sheet, row, column }: FormulaCell): number {
    return this.entries.get(sheet)?.get(row)?.get(column)?.scale ?? 0;
  }

  private calculation(formula: FormulaCell, unit: Unit, depth: number): Calculation {
    const known = this.known.get(formula);
    if (known) return known;
    let calculation: Calculation;
    try {
      calculation = this.calculate(formula, unit, depth);
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      calculation = { kind: "unknown", formula, reason: error.reason };
    }
    this.known.set(formula, calculation);
    return calculation;
  }

  private calculate(formula: FormulaCell, unit: Unit, depth: number): Calculation {
    if (depth > DEEPEST) throw new NotUnderstood("公式一层套一层太深");
    const result = evaluate(this.book.nodeOf(formula), formula.sheet, this.book);
    const saved = valueOf(formula.cell);
    if (result instanceof Decimal && saved instanceof Decimal && isOff(result, saved)) {
      return { kind: "stale", formula, result };
    }
    const inputs = new Map<Entry, number>();
    for (const { entry, factor } of this.cellsOf(
      linearTerms(formula, this.book),
      unit,
      this.scaleAt(formula),
    )) {
      const below = this.book.formulaAt(entry.sheet, entry.row, entry.column);
      const further = below && this.calculation(below, entry.amount.unit, depth + 1);
      // What rests on a result that nobody knows the parts of rests on that result.
      const parts = further?.kind === "sum" ? further.inputs : [{ entry, factor: 1 }];
      for (const part of parts) inputs.set(part.entry, (inputs.get(part.entry) ?? 0) + factor * part.factor);
      if (inputs.size > MOST_INPUTS) throw new NotUnderstood("加的格子太多");
    }
    const all = [...inputs].flatMap(([entry, factor]): Input[] => (factor === 0 ? [] : [{ entry, factor }]));
    return { kind: "sum", formula, inputs: all };
  }

  /** The cells of the terms, those of a statement as they are there, and others with figures. */
  private cellsOf(terms: readonly LinearTerm[], unit: Unit, scale: number): readonly Input[] {
    return terms.flatMap((term) => {
      const { range, factor, summed } = term;
      const sheet = this.book.sheet(range.sheet);
      if (!sheet) return [];
      const { box } = range;
      const found: Entry[] = [];
      const known = this.entries.get(sheet.name);
      for (const [row, cells] of known ?? []) {
        if (row < box.top || row > box.bottom) continue;
        for (const [column, entry] of cells) if (column >= box.left && column <= box.right) found.push(entry);
      }
      for (const row of filledRows(sheet, box)) {
        for (const column of filledColumns(sheet, row, box)) {
          if (known?.get(row)?.has(column)) continue;
          const other = this.other(sheet.name, row, column, unit, factor);
          if (other) found.push(other);
        }
      }
      return found.flatMap((entry): Input[] => {
        // SUM leaves texts out: a figure that is stored as one, though not a dash in whose place a figure may come.
        if (summed && typeof entry.content === "string" && entry.state !== "dash") return [];
        const shown = factor.times(Decimal.pow(10, scale - (entry.scale ?? 0)));
        const whole = factorOf(shown, unit, entry.amount.unit);
        if (!whole.isInteger()) throw new NotUnderstood("乘了一个比例");
        return [{ entry, factor: whole.toNumber() }];
      });
    });
  }

  /** A figure that is in no table of the statement, as one: in the unit that makes it a whole part of the result. */
  private other(name: string, row: number, column: number, unit: Unit, factor: Decimal): Entry | undefined {
    const sheet = this.book.sheet(name)!;
    const cell = cellAt(sheet, row, column);
    if (typeof cell?.value !== "number") return undefined;
    const address = toAddress(row, column);
    const key = `${name}!${address}`;
    const known = this.others.get(key);
    if (known) return known;
    const figure = this.reader.read(cell);
    const units: readonly Unit[] = [unit, "元", "万元"];
    const ownUnit = units.find((one) => factorOf(factor, unit, one).abs().equals(1)) ?? unit;
    const amount = figure.state === "amount" ? amountOf(figure, ownUnit, 0, false, ownUnit) : undefined;
    if (!amount) return undefined;
    const label = this.labelOf(name, row, column);
    const place = { sheet: name, address, row, column };
    const entry: Entry = { ...place, label, content: cell.value, state: "amount", amount };
    this.others.set(key, entry);
    return entry;
  }

  /** The nearest words to the left of a cell. */
  private labelOf(name: string, row: number, column: number): string {
    const sheet = this.book.sheet(name)!;
    for (let at = column - 1; at >= 0; at--) {
      const value = cellAt(sheet, row, at)?.value;
      if (typeof value === "string" && /\p{L}/u.test(value)) return value.trim();
    }
    return toAddress(row, column);
  }
}

/** What 分 of a cell make of 分 of the result, where the formula multiplies units. */
function factorOf(factor: Decimal, result: Unit, cell: Unit): Decimal {
  return factor.times(FEN_PER_UNIT[result]).dividedBy(FEN_PER_UNIT[cell]);
}

/** Apart by more than what a binary fraction loses. */
function isOff(result: Decimal, saved: Decimal): boolean {
  const allowed = Decimal.max(result.abs(), saved.abs(), 1).times("1e-9");
  return result.minus(saved).abs().greaterThan(allowed);
}

/** Undefined where the workbook has no formulas. */
export const inputsOf = onceFor((statement: Statement) =>
  statement.formulas ? new Inputs(statement, statement.formulas) : undefined,
);
