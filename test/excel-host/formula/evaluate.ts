import { cellsOf } from "../model/box";
import { FUNCTIONS, type Parameter } from "./functions";
import { parseFormula, type Node } from "./parse";
import type { Reference } from "./reference";
import { ErrorValue, toNumber, toText, type Value } from "./value";

/** Where a formula finds the cells it refers to. */
export interface Cells {
  /** The value of a cell, null where it is blank; a sheet that is not there is `#REF!`. */
  at(sheet: string, row: number, column: number): Value;
}

/** What a formula (without its `=`) comes to, on the sheet `own`. */
export function evaluate(formula: string, own: string, cells: Cells): Value {
  return new Evaluation(own, cells).value(parseFormula(formula));
}

class Evaluation {
  constructor(
    private readonly own: string,
    private readonly cells: Cells,
  ) {}

  value(node: Node): Value {
    switch (node.kind) {
      case "constant":
        return node.value;
      case "reference":
        return this.values(node.reference)[0] ?? null;
      case "call":
        return this.call(node.name, node.parameters);
      case "unary":
        return this.unary(node.operator, node.operand);
      case "binary":
        return this.binary(node.operator, this.value(node.left), this.value(node.right));
    }
  }

  private values({ sheet = this.own, box }: Reference): readonly Value[] {
    return [...cellsOf(box)].map(({ row, column }) => this.cells.at(sheet, row, column));
  }

  private call(name: string, nodes: readonly Node[]): Value {
    const compute = Object.prototype.hasOwnProperty.call(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!compute) return new ErrorValue("#NAME?");
    return compute(
      nodes.map((node): Parameter => ({
        isReference: node.kind === "reference",
        value: () => this.value(node),
        values: () => (node.kind === "reference" ? this.values(node.reference) : [this.value(node)]),
      })),
    );
  }

  private unary(operator: "+" | "-" | "%", operand: Node): Value {
    const value = this.value(operand);
    if (operator === "+") return value;
    const number = toNumber(value);
    if (number instanceof ErrorValue) return number;
    return operator === "-" ? 0 - number : number / 100;
  }

  private binary(operator: string, left: Value, right: Value): Value {
    if (left instanceof ErrorValue) return left;
    if (right instanceof ErrorValue) return right;
    if (operator === "&") return toText(left) + toText(right);
    if ("=<>".includes(operator[0] ?? "")) return compare(operator, left, right);
    const a = toNumber(left);
    const b = toNumber(right);
    if (a instanceof ErrorValue) return a;
    if (b instanceof ErrorValue) return b;
    switch (operator) {
      case "+":
        return a + b;
      case "-":
        return a - b;
      case "*":
        return a * b;
      case "/":
        return b === 0 ? new ErrorValue("#DIV/0!") : a / b;
      default:
        return a ** b;
    }
  }
}

/** Numbers come before texts, texts before truth values; a blank is like the other side's nothing. */
function compare(operator: string, left: Value, right: Value): boolean {
  const rank = (value: Value) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  const filled = (value: Value, other: Value) =>
    value ?? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
  const a = filled(left, right);
  const b = filled(right, left);
  const order =
    rank(a) !== rank(b)
      ? rank(a) - rank(b)
      : typeof a === "string" && typeof b === "string"
        ? a.toLowerCase().localeCompare(b.toLowerCase())
        : Number(a) - Number(b);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}
