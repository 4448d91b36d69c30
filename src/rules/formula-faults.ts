/**
 * Formulas that are wrong themselves: a sum that misses a row, a reference to the wrong row, a total that was typed over
 * where its neighbours are formulas. What a formula should add up is told by the relation whose total it is; a formula that
 * reaches the same sum another way (over 项 instead of 类) is none of these.
 */
import type { FormulaCell } from "../formulas/book";
import { shiftFormula } from "../formulas/shift";
import { inputsOf, type Inputs } from "../statement/inputs";
import type { Entry, Statement } from "../statement/statement";
import { columnName, quotedSheet, toAddress } from "../workbook/address";
import type { JudgedRelation, Relation, Term } from "./rule";
import { addTo } from "../group-by";

export type FormulaFaultKind = "range" | "reference" | "typed";

export interface FormulaFault {
  readonly kind: FormulaFaultKind;
  /** The cell of the total. */
  readonly entry: Entry;
  /** What stands there, without its `=`; absent where a figure was typed over it. */
  readonly formula?: string;
  /** What should stand there. */
  readonly right: string;
  /** What it then comes to, in 分. */
  readonly result: number;
  /** Parts that the formula leaves out, and cells that it takes and that are no parts. */
  readonly missed: readonly Entry[];
  readonly strange: readonly Entry[];
  /** Whether the total is wrong now, by more than rounding explains; else it will be once a figure changes. */
  readonly shows: boolean;
}

/** A total and its parts, as a relation has them. */
interface Sum {
  readonly relation: Relation;
  readonly failed: boolean;
  readonly whole: Entry;
  readonly parts: readonly Entry[];
}

const found = new WeakMap<Statement, readonly FormulaFault[]>();

/** None where the workbook has no formulas. */
export function formulaFaults(
  statement: Statement,
  relations: readonly JudgedRelation[],
): readonly FormulaFault[] {
  const inputs = inputsOf(statement);
  if (!inputs) return [];
  let faults = found.get(statement);
  if (!faults) {
    const sums = relations.flatMap((one) => sumOf(one) ?? []);
    found.set(statement, (faults = new Search(inputs, sums).faults()));
  }
  return faults;
}

/** The sum that a relation states of its only figure on one side; undefined where it is none that must hold. */
function sumOf({ relation, verdict }: JudgedRelation): Sum | undefined {
  if (relation.sense !== "=" || relation.rule.severity !== "error" || relation.unread !== undefined)
    return undefined;
  const [one, many] =
    relation.left.length === 1 ? [relation.left, relation.right] : [relation.right, relation.left];
  const all: readonly Term[] = [...one, ...many];
  if (one.length !== 1 || many.length < 2 || all.some(({ sign, book }) => sign < 0 || book)) return undefined;
  const parts = many.map(({ entry }) => entry);
  return { relation, failed: verdict === "failed", whole: one[0]!.entry, parts };
}

/** Of the totals of a row or a column so many must be formulas before a typed one is out of line. */
const MOSTLY = 0.6;

class Search {
  /** The sums of each total. */
  private readonly sums = new Map<Entry, Sum[]>();
  /** The totals of one rule in one row, or in one column, of a sheet. */
  private readonly lines = new Map<string, Set<Entry>>();

  constructor(
    private readonly inputs: Inputs,
    sums: readonly Sum[],
  ) {
    for (const sum of sums) {
      addTo(this.sums, sum.whole, sum);
      for (const line of linesOf(sum)) {
        const totals = this.lines.get(line);
        if (totals) totals.add(sum.whole);
        else this.lines.set(line, new Set([sum.whole]));
      }
    }
  }

  faults(): readonly FormulaFault[] {
    return [...this.sums].flatMap(([whole, sums]) => {
      const formula = this.inputs.formulaOf(whole);
      const fault = formula ? this.wrong(whole, formula, sums) : this.typed(whole, sums);
      return fault ? [fault] : [];
    });
  }

  /** A formula that adds up other cells than the parts of its total. */
  private wrong(whole: Entry, formula: FormulaCell, sums: readonly Sum[]): FormulaFault | undefined {
    const named = this.inputs.named(whole);
    if (!named || named.length === 0 || named.some(({ factor }) => factor !== 1)) return undefined;
    const cells = new Set(named.map(({ entry }) => entry));
    const compared = sums.map((sum) => {
      const parts = new Set(sum.parts);
      const missed = sum.parts.filter((part) => !cells.has(part));
      const strange = [...cells].filter((cell) => !parts.has(cell) && cell !== whole);
      return { sum, missed, strange, shared: cells.size - strange.length };
    });
    // One of its relations it follows to the letter, or it is no sum of the parts at all.
    if (compared.some(({ missed, strange }) => missed.length + strange.length === 0)) return undefined;
    for (const { sum, missed, strange, shared } of compared) {
      const lost = missed.filter(isFilled);
      const extra = strange.filter(isFilled);
      if (shared === 0 || lost.length + extra.length === 0) continue;
      if (shared < missed.length || missed.length > MOST_MISSED || extra.length > MOST_MISSED) continue;
      // What stands in a row or column of its own is a part of something else.
      if (!strange.every((cell) => sum.parts.some((part) => isAligned(part, cell)))) continue;
      // What a figure is that was not read, nobody knows: it may be a part.
      if (!strange.every((cell) => this.inputs.isRead(cell))) continue;
      const kind = strange.length === 0 ? "range" : "reference";
      const right = this.rightFormula(sum);
      const { formula: text } = formula.cell;
      return {
        ...{ kind, entry: whole, formula: text, right, result: resultOf(sum), shows: sum.failed },
        ...{ missed: lost, strange: extra },
      };
    }
    return undefined;
  }

  /** A figure where the totals beside it are formulas. */
  private typed(whole: Entry, sums: readonly Sum[]): FormulaFault | undefined {
    if (whole.state !== "amount") return undefined;
    for (const sum of sums) {
      const result = resultOf(sum);
      // Where rounded parts miss the total by a hair, typing it is how the hair is cut.
      if (!sum.failed && result !== whole.amount.printed.value) continue;
      for (const line of linesOf(sum)) {
        const others = [...this.lines.get(line)!].filter((other) => other !== whole);
        const formulas = others.filter((other) => this.inputs.formulaOf(other));
        if (formulas.length < 2 || formulas.length < MOSTLY * others.length) continue;
        const right = this.filledFrom(formulas, sum);
        if (right === undefined) continue;
        return { kind: "typed", entry: whole, right, result, missed: [], strange: [], shows: sum.failed };
      }
    }
    return undefined;
  }

  /** The formula of one of these cells as it would be filled into the total; undefined where it would add up other cells. */
  private filledFrom(formulas: readonly Entry[], { whole, parts }: Sum): string | undefined {
    const wanted = new Set(parts);
    for (const from of formulas) {
      const { cell } = this.inputs.formulaOf(from)!;
      const formula = shiftFormula(cell.formula, from, whole);
      const { sheet, address, row, column } = whole;
      const filled = { sheet, address, row, column, cell: { ...cell, formula } };
      const named = this.inputs.namedBy(filled, whole.amount.unit);
      if (!named || named.some(({ factor, entry }) => factor !== 1 || !wanted.has(entry))) continue;
      if (named.length === wanted.size) return formula;
    }
    return undefined;
  }

  private rightFormula(sum: Sum): string {
    const beside = linesOf(sum).flatMap((line) =>
      [...this.lines.get(line)!].filter((other) => other !== sum.whole && this.inputs.formulaOf(other)),
    );
    return this.filledFrom(beside, sum) ?? sumFormula(sum);
  }
}

/** A formula that is off by more cells than this says something else. */
const MOST_MISSED = 3;

function linesOf({ whole, relation }: Sum): readonly string[] {
  const { sheet, row, column } = whole;
  return [
    `${relation.rule.id} ${sheet} row ${String(row)}`,
    `${relation.rule.id} ${sheet} column ${String(column)}`,
  ];
}

function isFilled({ amount }: Entry): boolean {
  return amount.printed.value !== 0;
}

function isAligned(a: Entry, b: Entry): boolean {
  return a.sheet === b.sheet && (a.row === b.row || a.column === b.column);
}

function resultOf({ parts }: Sum): number {
  return parts.reduce((total, { amount }) => total + amount.printed.value, 0);
}

/** `SUM(C8:C10,C14)`, cells in a row or column as ranges. */
function sumFormula({ whole, parts }: Sum): string {
  const ranges: { first: Entry; last: Entry }[] = [];
  for (const part of parts) {
    const run = ranges[ranges.length - 1];
    const { sheet, row, column } = run?.last ?? part;
    const next = run && sheet === part.sheet && part.column === column && part.row === row + 1;
    const further = run && (run.first === run.last || run.first.column === run.last.column);
    if (next && further) run.last = part;
    else ranges.push({ first: part, last: part });
  }
  const texts = ranges.map(({ first, last }) => {
    const sheet = first.sheet === whole.sheet ? "" : `${quotedSheet(first.sheet)}!`;
    const end = first === last ? "" : `:${toAddress(last.row, last.column)}`;
    return `${sheet}${columnName(first.column)}${String(first.row + 1)}${end}`;
  });
  return texts.length === 1 || texts.length > 6 || texts.some((text) => text.includes(":"))
    ? `SUM(${texts.join(",")})`
    : texts.join("+");
}
