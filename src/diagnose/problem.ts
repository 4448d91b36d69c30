/**
 * The relations as the search sees them: cells by number, and bounds in whole 分. Only relations that must hold
 * take part; those of lesser severity are kept aside as evidence between equal explanations.
 */
import type { Amount } from "../amount/amount";
import { exactly, type Span } from "../amount/span";
import { fenPerLastPlace, USUAL_DECIMALS } from "../amount/unit";
import type { EvaluatedRelation } from "../check/report";
import type { Relation, Term } from "../rules/rule";
import type { Input, Inputs } from "../statement/inputs";
import type { Entry } from "../statement/statement";

/** `low ≤ Σ coefs[i] · x[cells[i]] ≤ high`, where the amount of a cell lies in its span. */
export interface Constraint {
  readonly source: EvaluatedRelation;
  readonly failed: boolean;
  readonly cells: readonly number[];
  readonly coefs: readonly number[];
  /** What each cell adds at the least and at the most. */
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  /** The sums of these. */
  readonly sumLow: number;
  readonly sumHigh: number;
  readonly low: number;
  readonly high: number;
  /** By how much one figure on either side may differ as two prints of one amount, in 分. */
  readonly notice: number;
  /** How many of the figures are not exactly nothing. */
  readonly filled: number;
  /** In which figures that are not exactly nothing each cell acts; absent where each cell is a figure itself. */
  readonly acts?: readonly (readonly Entry[])[];
}

/** A place where a cell takes part: the constraint, and the cell's index in it. */
export interface Part {
  readonly constraint: number;
  readonly at: number;
}

/** 分 of one unit of the last place at which a cell prints its amounts: 2 decimals, or more where it shows more. */
export function printPlace(entry: Entry): number {
  const { unit, decimals } = entry.amount;
  return fenPerLastPlace(unit, Math.max(decimals, USUAL_DECIMALS[unit]));
}

/**
 * Cells and constraints by number, made when they are first asked for: of a thousand relations a diagnosis looks at
 * the few around those that failed. Entries of one statement are the same objects wherever they take part.
 */
export class Problem {
  /** The numbers of the constraints that failed. */
  readonly failed: readonly number[];
  private readonly numbers = new Map<Entry, number>();
  private readonly entries: Entry[] = [];
  private readonly constraints: (Constraint | undefined)[];
  private readonly partsOf: (readonly Part[] | undefined)[] = [];
  /** The numbers of the relations of an entry; of the suspects at first, of all when one more is asked for. */
  private index = new Map<Entry, number[]>();
  private complete = false;
  private hinting: readonly EvaluatedRelation[] | undefined;

  /** @param inputs what figures are calculated from, where the workbook has formulas */
  constructor(
    private readonly relations: readonly EvaluatedRelation[],
    private readonly inputs?: Inputs,
  ) {
    this.constraints = new Array<Constraint | undefined>(relations.length);
    const failed: number[] = [];
    for (let number = 0; number < relations.length; number++) {
      const evaluated = relations[number]!;
      if (evaluated.verdict !== "failed" || !mustHold(evaluated) || !this.constraint(number).failed) continue;
      failed.push(number);
      for (const cell of this.constraint(number).cells) this.index.set(this.entries[cell]!, []);
    }
    this.failed = failed;
    this.fill();
  }

  /** How many constraints there may be; their numbers are below this. */
  get size(): number {
    return this.relations.length;
  }

  entry(cell: number): Entry {
    return this.entries[cell]!;
  }

  /** The number of an entry, of one in no relation as well. */
  cell(entry: Entry): number {
    let cell = this.numbers.get(entry);
    if (cell === undefined) this.numbers.set(entry, (cell = this.entries.push(entry) - 1));
    return cell;
  }

  constraint(number: number): Constraint {
    return (this.constraints[number] ??= toConstraint(
      this.relations[number]!,
      (entry) => this.cell(entry),
      this.inputs,
    ));
  }

  /** The constraints of a cell. */
  parts(cell: number): readonly Part[] {
    return (this.partsOf[cell] ??= this.numbersOf(this.entries[cell]!).flatMap((constraint): Part[] => {
      const at = this.constraint(constraint).cells.indexOf(cell);
      // A cell that moves both sides alike takes no part.
      return at < 0 ? [] : [{ constraint, at }];
    }));
  }

  /** The failed constraints that some cells take part in. */
  failedWith(cells: readonly number[]): number[] {
    const failed = cells.flatMap((cell) =>
      this.parts(cell).flatMap(({ constraint }) => (this.constraint(constraint).failed ? [constraint] : [])),
    );
    return [...new Set(failed)].sort((a, b) => a - b);
  }

  /** Relations of a cell that usually hold: evidence, never a demand. */
  hints(cell: number): readonly EvaluatedRelation[] {
    this.hinting ??= this.relations.filter(
      (evaluated) => evaluated.verdict !== "unjudged" && !mustHold(evaluated),
    );
    const entry = this.entries[cell]!;
    return this.hinting.filter(({ relation }) =>
      [...relation.left, ...relation.right].some((term) => this.rests(term.entry, entry)),
    );
  }

  /** By what a relation's left side less its right grows with one more in a cell. */
  coefficient({ left, right }: Relation, cell: number): number {
    const entry = this.entries[cell]!;
    let sum = 0;
    for (const term of left) sum += term.sign * factorOf(term.entry, entry, this.inputs);
    for (const term of right) sum -= term.sign * factorOf(term.entry, entry, this.inputs);
    return sum;
  }

  /** Whether a figure is calculated from others: it resembles them, and nobody typed it. */
  isResult(figure: Entry): boolean {
    return this.inputs !== undefined && sumOf(figure, this.inputs) !== undefined;
  }

  /** Whether a figure is a cell, or is calculated from it. */
  rests(figure: Entry, cell: Entry): boolean {
    return factorOf(figure, cell, this.inputs) !== 0;
  }

  private numbersOf(entry: Entry): readonly number[] {
    const known = this.index.get(entry);
    if (known || this.complete) return known ?? [];
    this.complete = true;
    this.index = new Map();
    this.fill();
    return this.index.get(entry) ?? [];
  }

  private fill(): void {
    const { index, complete } = this;
    const noteEntry = (entry: Entry, number: number): void => {
      const numbers = index.get(entry);
      if (!numbers) {
        if (complete) index.set(entry, [number]);
      } else if (numbers[numbers.length - 1] !== number) numbers.push(number);
    };
    const note = (terms: readonly Term[], number: number): void => {
      for (const { entry } of terms) {
        const sum = this.inputs && sumOf(entry, this.inputs);
        if (sum) for (const input of sum) noteEntry(input.entry, number);
        else noteEntry(entry, number);
      }
    };
    for (let number = 0; number < this.relations.length; number++) {
      const evaluated = this.relations[number]!;
      if (evaluated.verdict === "unjudged" || !mustHold(evaluated)) continue;
      note(evaluated.relation.left, number);
      note(evaluated.relation.right, number);
    }
  }
}

/** Relations of lesser severity usually hold, and say something where nothing else does. */
function mustHold({ relation }: EvaluatedRelation): boolean {
  return relation.rule.severity === "error";
}

/** How precisely the figures of a relation are taken: from the most precise to the printed figure alone. */
const READINGS: readonly ((amount: Amount) => Span)[] = [
  (amount) => amount.held,
  (amount) => amount.printed,
  (amount) => exactly(amount.printed.value),
];

/** The cells that a figure is calculated from; undefined where it is typed, or where that is not known. */
function sumOf(entry: Entry, inputs: Inputs): readonly Input[] | undefined {
  const calculation = inputs.of(entry);
  return calculation?.kind === "sum" ? calculation.inputs : undefined;
}

/** What one more in a cell makes of a figure. */
function factorOf(figure: Entry, cell: Entry, inputs: Inputs | undefined): number {
  const sum = inputs && sumOf(figure, inputs);
  if (!sum) return sameCell(figure, cell) ? 1 : 0;
  return sum.find(({ entry }) => sameCell(entry, cell))?.factor ?? 0;
}

export function sameCell(a: Entry, b: Entry): boolean {
  return a === b || (a.address === b.address && a.sheet === b.sheet);
}

function toConstraint(
  evaluated: EvaluatedRelation,
  numberOf: (entry: Entry) => number,
  inputs: Inputs | undefined,
): Constraint {
  const { relation, verdict } = evaluated;
  /** The figures of the relation, each with its sign. */
  const figures: { readonly entry: Entry; coef: number }[] = [];
  const add = (entry: Entry, coef: number): void => {
    const known = figures.find((figure) => figure.entry === entry);
    if (known) known.coef += coef;
    else figures.push({ entry, coef });
  };
  for (const term of relation.left) add(term.entry, term.sign);
  for (const term of relation.right) add(term.entry, -term.sign);

  const entries = figures.map(({ entry }) => entry);
  const signs = figures.map(({ coef }) => coef);
  let sums = sumsOf(entries, signs, READINGS[0]!);
  let gap = gapOf(relation, sums);
  // What a check judged by the printed figures is seen in those.
  for (let i = 1; verdict === "failed" && gap === 0 && i < READINGS.length; i++) {
    sums = sumsOf(entries, signs, READINGS[i]!);
    gap = gapOf(relation, sums);
  }
  const failed = verdict === "failed" && gap > 0;
  // A relation that holds is allowed what it needs now, whatever the check allowed it for.
  const allowed = failed ? 0 : gap;
  const low = relation.sense === "=" ? -allowed : -Infinity;
  const notice = relation.strict ? 0 : coarsestPlace(entries);
  const filled = entries.filter((_, i) => sums.lows[i] !== 0 || sums.highs[i] !== 0).length;
  const whole = { source: evaluated, failed, low, high: allowed, notice, filled };
  if (!inputs || !entries.some((entry) => sumOf(entry, inputs))) {
    return { ...whole, cells: entries.map(numberOf), coefs: signs, ...sums };
  }
  return { ...whole, ...sumsOfInputs(figures, sums, numberOf, inputs) };
}

/**
 * The same relation over the cells that somebody typed. A result takes part by what it shows, and a change of a cell that it
 * is calculated from moves it by exactly that; a cell that moves both sides alike is in no relation with them.
 */
function sumsOfInputs(
  figures: readonly { readonly entry: Entry; readonly coef: number }[],
  sums: Sums,
  numberOf: (entry: Entry) => number,
  inputs: Inputs,
): Sums & Pick<Constraint, "cells" | "coefs" | "acts"> {
  const parts = new Map<Entry, { coef: number; low: number; high: number; acts: Entry[] }>();
  figures.forEach(({ entry, coef }, at) => {
    const isFilled = sums.lows[at] !== 0 || sums.highs[at] !== 0;
    const add = (cell: Entry, by: number, low: number, high: number): void => {
      let part = parts.get(cell);
      if (!part) parts.set(cell, (part = { coef: 0, low: 0, high: 0, acts: [] }));
      part.coef += by;
      part.low += low;
      part.high += high;
      if (isFilled) part.acts.push(entry);
    };
    const sum = sumOf(entry, inputs);
    if (!sum) add(entry, coef, sums.lows[at]!, sums.highs[at]!);
    for (const input of sum ?? []) {
      const moved = coef * input.factor;
      const value = moved * input.entry.amount.held.value;
      add(input.entry, moved, value, value);
    }
  });
  const moving = [...parts].filter(([, { coef }]) => coef !== 0);
  return {
    cells: moving.map(([entry]) => numberOf(entry)),
    coefs: moving.map(([, { coef }]) => coef),
    lows: moving.map(([, { low }]) => low),
    highs: moving.map(([, { high }]) => high),
    acts: moving.map(([, { acts }]) => acts),
    sumLow: sums.sumLow,
    sumHigh: sums.sumHigh,
  };
}

/**
 * What a constraint allows when some of its cells (by their places in it) change: where one figure is left, it and
 * a changed one are the same amount printed twice, which may stand one unit of the last place apart.
 */
export function slackWithout(constraint: Constraint, places: readonly number[]): number {
  if (constraint.notice === 0) return 0;
  let { filled } = constraint;
  const { acts } = constraint;
  if (acts) filled -= new Set(places.flatMap((at) => acts[at]!)).size;
  else for (const at of places) if (constraint.lows[at] !== 0 || constraint.highs[at] !== 0) filled--;
  return filled === 1 ? constraint.notice : 0;
}

/** One unit of the last place of the coarsest figure, 0 where all are exact. */
function coarsestPlace(entries: readonly Entry[]): number {
  let coarsest = 0;
  for (const { amount } of entries) {
    const { value, low, high } = amount.printed;
    if (low !== high) coarsest = Math.max(coarsest, high - low + (value === 0 ? 2 : 1));
  }
  return coarsest;
}

type Sums = Pick<Constraint, "lows" | "highs" | "sumLow" | "sumHigh">;

function sumsOf(entries: readonly Entry[], coefs: readonly number[], read: (amount: Amount) => Span): Sums {
  const lows: number[] = [];
  const highs: number[] = [];
  let sumLow = 0;
  let sumHigh = 0;
  for (let i = 0; i < entries.length; i++) {
    const coef = coefs[i]!;
    const span = read(entries[i]!.amount);
    const low = coef * (coef > 0 ? span.low : span.high);
    const high = coef * (coef > 0 ? span.high : span.low);
    lows.push(low);
    highs.push(high);
    sumLow += low;
    sumHigh += high;
  }
  return { lows, highs, sumLow, sumHigh };
}

/** How far a relation is from holding, 0 where it holds. */
function gapOf(relation: Relation, { sumLow, sumHigh }: Sums): number {
  return Math.max(sumLow, relation.sense === "=" ? -sumHigh : 0, 0);
}
