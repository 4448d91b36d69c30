/** Templates taken apart: words, placeholders and clauses that may be left out (`catalogue/style.ts` describes them). */
import type { QuantityKey } from "../catalogue/quantities";

/** What a sentence speaks of. */
export interface Subject {
  readonly key: QuantityKey;
  readonly name: string;
  /** What a share of it is of; the nearest whole where absent. */
  readonly whole?: QuantityKey;
  /** Its place in a list, from 1. */
  readonly number?: number;
}

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "slot";
      readonly word: string;
      readonly subject?: string;
      readonly whole?: string;
      /** Of what it is where no name says so: of the item that a list was at. */
      readonly about?: Subject;
    }
  | { readonly kind: "clause"; readonly pieces: readonly Piece[] };

const parsed = new Map<string, readonly Piece[]>();

/** @throws SyntaxError where a bracket is left open: a fault of the style's file */
export function parseTemplate(template: string): readonly Piece[] {
  let pieces = parsed.get(template);
  if (!pieces) parsed.set(template, (pieces = parse(template, true)));
  return pieces;
}

function parse(template: string, clauses: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < template.length;) {
    const character = template[at]!;
    const closing = character === "{" ? "}" : character === "[" && clauses ? "]" : undefined;
    if (closing === undefined) {
      const end = /[{[]/.exec(template.slice(at + 1))?.index;
      const text = end === undefined ? template.slice(at) : template.slice(at, at + 1 + end);
      if (/[\]}]/.test(text)) throw new SyntaxError(`多了一个括号：${template}`);
      pieces.push({ kind: "text", text });
      at += text.length;
      continue;
    }
    const end = template.indexOf(closing, at);
    if (end < 0) throw new SyntaxError(`括号没有写全：${template}`);
    const inner = template.slice(at + 1, end);
    if (closing === "]") pieces.push({ kind: "clause", pieces: parse(inner, false) });
    else {
      const [, word = "", subject, whole] = /^([^:/]+)(?::([^/]+)(?:\/(.+))?)?$/.exec(inner) ?? [];
      if (word === "") throw new SyntaxError(`看不懂的占位：${template}`);
      pieces.push({
        kind: "slot",
        word,
        ...(subject === undefined ? {} : { subject }),
        ...(whole === undefined ? {} : { whole }),
      });
    }
    at = end + 1;
  }
  return pieces;
}
