/** From the words of a formula to its tree (Pratt's precedence climbing, with the bindings of Excel). */
import { Decimal } from "decimal.js";
import { parseBox } from "../workbook/address";
import type { Box } from "../workbook/workbook";
import { NotUnderstood, tokens, type Token } from "./tokens";

/** A cell or a range of cells; without a sheet it means the sheet of the formula. */
export interface Reference {
  readonly sheet?: string;
  readonly box: Box;
}

export type Node =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "logical"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  /** A parameter that is left out: `IF(A1,,1)`. */
  | { readonly kind: "omitted" }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly parameters: readonly Node[] }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%"; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node };

export type BinaryOperator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

const BINDS: Readonly<Record<BinaryOperator, number>> = {
  ...{ "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1 },
  ...{ "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 },
};

/** Brackets and signs deeper than this are no formula that a person wrote. */
const DEEPEST = 200;

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * @param formula without its `=`
 * @throws NotUnderstood
 */
export function parseFormula(formula: string): Node {
  const parser = new Parser(tokens(formula));
  const node = parser.expression(0);
  parser.end();
  return node;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly words: readonly Token[]) {}

  expression(least: number): Node {
    if (++this.depth > DEEPEST) throw new NotUnderstood("括号套得太深");
    let left = this.prefixed();
    for (;;) {
      const { kind, text } = this.words[this.at] ?? END;
      const binds = kind === "operator" ? BINDS[text as BinaryOperator] : undefined;
      if (binds === undefined || binds <= least) break;
      this.at++;
      left = { kind: "binary", operator: text as BinaryOperator, left, right: this.expression(binds) };
    }
    this.depth--;
    return left;
  }

  end(): void {
    const word = this.words[this.at];
    if (word) throw new NotUnderstood(`读不懂“${word.text}”`);
  }

  /** A sign binds more than a power: −2^2 is 4. */
  private prefixed(): Node {
    for (const operator of ["-", "+"] as const) {
      if (!this.takes(operator)) continue;
      if (++this.depth > DEEPEST) throw new NotUnderstood("正负号太多");
      const operand = this.prefixed();
      this.depth--;
      return { kind: "unary", operator, operand };
    }
    let node = this.primary();
    while (this.takes("%")) node = { kind: "unary", operator: "%", operand: node };
    return node;
  }

  private primary(): Node {
    const word = this.words[this.at++];
    if (!word) throw new NotUnderstood("公式没有写完");
    switch (word.kind) {
      case "number":
        return { kind: "number", value: new Decimal(word.text) };
      case "text":
        return { kind: "text", value: word.text.slice(1, -1).replace(/""/g, '"') };
      case "logical":
        return { kind: "logical", value: word.text.toUpperCase() === "TRUE" };
      case "error":
        return { kind: "error", value: word.text.toUpperCase() };
      case "reference":
        return { kind: "reference", reference: referenceOf(word.text) };
      case "name":
        return this.takes("(") ? this.call(word.text) : { kind: "name", name: word.text };
      default:
        break;
    }
    if (word.text !== "(") throw new NotUnderstood(`读不懂“${word.text}”`);
    const inner = this.expression(0);
    this.close();
    return inner;
  }

  private call(name: string): Node {
    const parameters: Node[] = [];
    if (!this.takes(")")) {
      do {
        const next = this.words[this.at];
        const omitted = next?.kind === "operator" && (next.text === "," || next.text === ")");
        parameters.push(omitted ? { kind: "omitted" } : this.expression(0));
      } while (this.takes(","));
      this.close();
    }
    // Newer functions are stored with a prefix.
    return { kind: "call", name: name.toUpperCase().replace(/^_XLFN\./, ""), parameters };
  }

  private close(): void {
    if (!this.takes(")")) throw new NotUnderstood("括号不配对");
  }

  private takes(operator: string): boolean {
    const word = this.words[this.at];
    if (word?.kind !== "operator" || word.text !== operator) return false;
    this.at++;
    return true;
  }
}

const END: Token = { kind: "operator", text: "" };

/** `'公开01表'!$A$1:B2`, `A:C`, `3:5`. */
function referenceOf(text: string): Reference {
  const bang = text.lastIndexOf("!");
  const quoted = text.slice(0, Math.max(bang, 0));
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
  const range = text.slice(bang + 1).replace(/\$/g, "");
  const box = parseBox(range) ?? wholeLines(range);
  const ordered = {
    top: Math.min(box.top, box.bottom),
    bottom: Math.max(box.top, box.bottom),
    left: Math.min(box.left, box.right),
    right: Math.max(box.left, box.right),
  };
  return sheet === "" ? { box: ordered } : { sheet, box: ordered };
}

/** Whole columns or rows. */
function wholeLines(range: string): Box {
  const [from = "", to = ""] = range.split(":");
  if (/^\d/.test(from)) return { top: Number(from) - 1, bottom: Number(to) - 1, left: 0, right: LAST_COLUMN };
  const columns = parseBox(`${from}1:${to}1`);
  if (!columns) throw new NotUnderstood(`读不懂“${range}”`);
  return { ...columns, bottom: LAST_ROW };
}
