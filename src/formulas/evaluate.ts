/** What a formula comes to, in exact decimals. */
import { Decimal } from "decimal.js";
import type { Box } from "../workbook/workbook";
import { FUNCTIONS, type Parameter } from "./functions";
import type { BinaryOperator, Node, Reference } from "./parse";
import { NotUnderstood } from "./tokens";
import { DIVIDED_BY_ZERO, ErrorValue, toNumber, toText, VALUE_ERROR, type Value } from "./value";

/** Where a formula finds what it refers to. */
export interface Cells {
  /** The value of a cell; `#REF!` where there is no such sheet. */
  at(sheet: string, row: number, column: number): Value;
  /** The values of a range, blanks left out. */
  within(sheet: string, box: Box): Iterable<Value>;
  /** What a name of the workbook stands for. @throws NotUnderstood where it has no such name */
  name(name: string, own: string): Node;
}

/** Names that stand for names deeper than this go round in a circle. */
const DEEPEST_NAME = 20;

/**
 * @param own the sheet that the formula stands on
 * @throws NotUnderstood
 */
export function evaluate(node: Node, own: string, cells: Cells): Value {
  return new Evaluation(own, cells).value(node);
}

class Evaluation {
  private names = 0;

  constructor(
    private readonly own: string,
    private readonly cells: Cells,
  ) {}

  value(node: Node): Value {
    switch (node.kind) {
      case "number":
      case "text":
      case "logical":
        return node.value;
      case "error":
        return new ErrorValue(node.value);
      case "omitted":
        return null;
      case "reference":
        return this.single(node.reference);
      case "name":
        return this.named(node.name, (meant) => this.value(meant));
      case "call":
        return this.call(node.name, node.parameters);
      case "unary":
        return this.unary(node.operator, node.operand);
      case "binary":
        return binary(node.operator, this.value(node.left), this.value(node.right));
    }
  }

  private named<T>(name: string, read: (meant: Node) => T): T {
    if (this.names >= DEEPEST_NAME) throw new NotUnderstood(`名称“${name}”绕成了圈`);
    this.names++;
    const result = read(this.cells.name(name, this.own));
    this.names--;
    return result;
  }

  private single({ sheet = this.own, box }: Reference): Value {
    // Which cell of a range is meant would depend on where the formula stands, and on the edition of Excel.
    if (box.top !== box.bottom || box.left !== box.right)
      throw new NotUnderstood("在一个数的位置上引用了区域");
    return this.cells.at(sheet, box.top, box.left);
  }

  private call(name: string, nodes: readonly Node[]): Value {
    const compute = FUNCTIONS.get(name);
    if (!compute) throw new NotUnderstood(`用到了 ${name}`);
    return compute(nodes.map((node) => this.parameter(node)));
  }

  private parameter(node: Node): Parameter {
    if (node.kind === "name") return this.named(node.name, (meant) => this.parameter(meant));
    const value = (): Value => this.value(node);
    if (node.kind !== "reference") return { isReference: false, value, values: () => [value()] };
    const { sheet = this.own, box } = node.reference;
    return { isReference: true, value, values: () => this.cells.within(sheet, box) };
  }

  private unary(operator: "+" | "-" | "%", operand: Node): Value {
    const value = this.value(operand);
    if (operator === "+") return value;
    const number = toNumber(value);
    if (number instanceof ErrorValue) return number;
    return operator === "-" ? number.negated().plus(0) : number.dividedBy(100);
  }
}

function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  if (operator === "&") return toText(left) + toText(right);
  const a = toNumber(left);
  const b = toNumber(right);
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      if (a instanceof ErrorValue) return a;
      if (b instanceof ErrorValue) return b;
      return arithmetic(operator, a, b);
    default:
      return compare(operator, left, right);
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", a: Decimal, b: Decimal): Value {
  switch (operator) {
    case "+":
      return a.plus(b);
    case "-":
      return a.minus(b);
    case "*":
      return a.times(b);
    case "/":
      return b.isZero() ? DIVIDED_BY_ZERO : a.dividedBy(b);
    case "^": {
      const power = a.pow(b);
      return power.isFinite() ? power : VALUE_ERROR;
    }
  }
}

/** Numbers come before texts, texts before truth values; a blank is the other side's nothing. */
function compare(operator: BinaryOperator, left: Value, right: Value): boolean {
  const rank = (value: Value): number => (value instanceof Decimal ? 0 : typeof value === "string" ? 1 : 2);
  const filled = (value: Value, other: Value): Value =>
    value ?? (typeof other === "string" ? "" : typeof other === "boolean" ? false : new Decimal(0));
  const a = filled(left, right);
  const b = filled(right, left);
  const order = rank(a) !== rank(b) ? rank(a) - rank(b) : sameKind(a, b);
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

function sameKind(a: Value, b: Value): number {
  if (a instanceof Decimal && b instanceof Decimal) return a.comparedTo(b);
  const [one, other] = [toText(a).toLowerCase(), toText(b).toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
