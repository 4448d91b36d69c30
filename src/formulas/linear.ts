/**
 * A formula as a sum of cells: what it comes to changes with each of them by a factor. Formulas of another kind (a product of
 * two cells, VLOOKUP) have no such sum, and of these nothing is concluded.
 */
import { Decimal } from "decimal.js";
import { rangeOf, type FormulaBook, type FormulaCell, type Range } from "./book";
import { evaluate } from "./evaluate";
import type { Node } from "./parse";
import { truth } from "./functions";
import { NotUnderstood } from "./tokens";
import { ErrorValue } from "./value";

/** Every figure of a range, times the factor. */
export interface LinearTerm {
  readonly range: Range;
  readonly factor: Decimal;
  /** Whether it stands in a SUM, which leaves figures out that are stored as texts. */
  readonly summed: boolean;
}

const NOT_LINEAR = "不是几格相加减";
const PLUGGED = "公式里另外加减了一个数";
const ONE = new Decimal(1);

/** @throws NotUnderstood */
export function linearTerms(formula: FormulaCell, book: FormulaBook): readonly LinearTerm[] {
  return new Reading(formula.sheet, book).terms(book.nodeOf(formula), ONE, false, 0);
}

class Reading {
  constructor(
    private readonly own: string,
    private readonly book: FormulaBook,
  ) {}

  terms(node: Node, factor: Decimal, summed: boolean, depth: number): readonly LinearTerm[] {
    if (depth > 200) throw new NotUnderstood(NOT_LINEAR);
    const inner = (one: Node, by = factor, inSum = false): readonly LinearTerm[] =>
      this.terms(one, by, inSum, depth + 1);
    switch (node.kind) {
      case "number":
        // =SUM(F7:F15)-1: what was put in by hand is in no cell that could be mended.
        if (!new Decimal(node.value).isZero()) throw new NotUnderstood(PLUGGED);
        return [];
      case "omitted":
      case "logical":
        return [];
      case "reference":
        return [{ range: rangeOf(node.reference, this.own), factor, summed }];
      case "name":
        return inner(this.book.name(node.name, this.own), factor, summed);
      case "unary":
        if (node.operator === "+") return inner(node.operand);
        return inner(node.operand, node.operator === "-" ? factor.negated() : factor.dividedBy(100));
      case "binary":
        return this.binary(node, factor, inner);
      case "call":
        return this.call(node.name, node.parameters, factor, inner);
      default:
        throw new NotUnderstood(NOT_LINEAR);
    }
  }

  private binary(
    { operator, left, right }: Extract<Node, { kind: "binary" }>,
    factor: Decimal,
    inner: (node: Node, by?: Decimal) => readonly LinearTerm[],
  ): readonly LinearTerm[] {
    switch (operator) {
      case "+":
        return [...inner(left), ...inner(right)];
      case "-":
        return [...inner(left), ...inner(right, factor.negated())];
      case "*": {
        const constant = this.constant(right);
        if (constant) return inner(left, factor.times(constant));
        const other = this.constant(left);
        if (other) return inner(right, factor.times(other));
        break;
      }
      case "/": {
        const constant = this.constant(right);
        if (constant && !constant.isZero()) return inner(left, factor.dividedBy(constant));
        break;
      }
      default:
        break;
    }
    throw new NotUnderstood(NOT_LINEAR);
  }

  private call(
    name: string,
    parameters: readonly Node[],
    factor: Decimal,
    inner: (node: Node, by?: Decimal, inSum?: boolean) => readonly LinearTerm[],
  ): readonly LinearTerm[] {
    const [first, second, third] = parameters;
    if (name === "SUM") return parameters.flatMap((node) => inner(node, factor, true));
    if (name === "SUBTOTAL" && first && this.constant(first)?.equals(9)) {
      return parameters.slice(1).flatMap((node) => inner(node, factor, true));
    }
    // Rounding moves a result by less than what a figure is printed to.
    if ((name === "ROUND" || name === "N" || name === "VALUE") && first) return inner(first);
    if (name === "IF" && first && second) {
      // The branch that is taken now: which one it is, is no amount.
      const holds = truth(evaluate(first, this.own, this.book));
      const taken = holds instanceof ErrorValue ? undefined : holds ? second : third;
      if (taken) return inner(taken);
    }
    if (name === "IFERROR" && first && second) {
      return inner(evaluate(first, this.own, this.book) instanceof ErrorValue ? second : first);
    }
    throw new NotUnderstood(name === "IF" ? NOT_LINEAR : `用到了 ${name}`);
  }

  /** The number that a part without cells comes to. */
  private constant(node: Node): Decimal | undefined {
    if (refersTo(node)) return undefined;
    const value = evaluate(node, this.own, this.book);
    return value instanceof Decimal ? value : undefined;
  }
}

function refersTo(node: Node): boolean {
  switch (node.kind) {
    case "reference":
    case "name":
      return true;
    case "call":
      return node.parameters.some(refersTo);
    case "unary":
      return refersTo(node.operand);
    case "binary":
      return refersTo(node.left) || refersTo(node.right);
    default:
      return false;
  }
}
