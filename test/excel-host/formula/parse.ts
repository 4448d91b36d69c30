/** A small parser of formulas: what the product writes, and what forms contain. */
import { parseReference, type Reference } from "./reference";
import { tokens, type Token } from "./tokens";
import { ErrorValue, type ErrorText, type Value } from "./value";

export type Node =
  | { readonly kind: "constant"; readonly value: Value }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "call"; readonly name: string; readonly parameters: readonly Node[] }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%"; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Node; readonly right: Node };

/** Binding strength of the binary operators, weakest first. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** @throws SyntaxError where the text is no formula */
export function parseFormula(formula: string): Node {
  const reader = new Reader(tokens(formula).filter((token) => token.kind !== "space"));
  const node = expression(reader, 0);
  if (reader.peek()) throw new SyntaxError(`No formula: ${formula}`);
  return node;
}

class Reader {
  private next = 0;
  constructor(private readonly all: readonly Token[]) {}

  peek(): Token | undefined {
    return this.all[this.next];
  }

  take(): Token {
    const token = this.all[this.next++];
    if (!token) throw new SyntaxError("The formula ends too soon");
    return token;
  }

  /** Takes the operator if it stands next. */
  takes(operator: string): boolean {
    const token = this.peek();
    if (token?.kind !== "operator" || token.text !== operator) return false;
    this.next++;
    return true;
  }
}

function expression(reader: Reader, level: number): Node {
  const operators = LEVELS[level];
  if (!operators) return prefixed(reader);
  let left = expression(reader, level + 1);
  for (;;) {
    const operator = operators.find((each) => reader.takes(each));
    if (operator === undefined) return left;
    left = { kind: "binary", operator, left, right: expression(reader, level + 1) };
  }
}

function prefixed(reader: Reader): Node {
  for (const operator of ["+", "-"] as const) {
    if (reader.takes(operator)) return { kind: "unary", operator, operand: prefixed(reader) };
  }
  let node = primary(reader);
  while (reader.takes("%")) node = { kind: "unary", operator: "%", operand: node };
  return node;
}

function primary(reader: Reader): Node {
  const token = reader.take();
  switch (token.kind) {
    case "number":
      return { kind: "constant", value: Number(token.text) };
    case "text":
      return { kind: "constant", value: token.text.slice(1, -1).replace(/""/g, '"') };
    case "logical":
      return { kind: "constant", value: token.text.toUpperCase() === "TRUE" };
    case "error":
      return { kind: "constant", value: new ErrorValue(token.text as ErrorText) };
    case "reference":
      return { kind: "reference", reference: parseReference(token.text) };
    case "name":
      return call(reader, token.text);
    default:
      if (token.text !== "(") throw new SyntaxError(`Unexpected ${token.text}`);
      return closed(reader, expression(reader, 0));
  }
}

function closed(reader: Reader, node: Node): Node {
  if (!reader.takes(")")) throw new SyntaxError("A bracket is not closed");
  return node;
}

function call(reader: Reader, name: string): Node {
  if (!reader.takes("(")) throw new SyntaxError(`Unknown name ${name}`);
  const parameters: Node[] = [];
  if (!reader.takes(")")) {
    do {
      const token = reader.peek();
      const omitted = token?.kind === "operator" && (token.text === "," || token.text === ")");
      parameters.push(omitted ? { kind: "constant", value: null } : expression(reader, 0));
    } while (reader.takes(","));
    if (!reader.takes(")")) throw new SyntaxError("A bracket is not closed");
  }
  return { kind: "call", name: name.toUpperCase(), parameters };
}
