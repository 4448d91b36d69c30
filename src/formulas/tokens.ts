/** A formula cut into words. What no word of ours begins is said, never passed over. */

export type TokenKind = "number" | "text" | "logical" | "error" | "reference" | "name" | "operator";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** A formula, or a part of one, that is not understood; `reason` is a clause: `用到了 VLOOKUP`. */
export class NotUnderstood extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = "NotUnderstood";
  }
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const RANGE = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;

/** In this order: a reference before a name that merely begins like one, a number before a row. */
const WORDS: readonly (readonly [TokenKind | "space", RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/uy],
  ["reference", new RegExp(String.raw`(?:${SHEET})?(?:${RANGE})(?![\p{L}\p{N}_.(!])`, "iuy")],
  ["logical", /(?:TRUE|FALSE)(?![\p{L}\p{N}_.(])/iuy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?(?![\p{L}_])/iuy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%(),]/uy],
];

const STRANGE: readonly (readonly [RegExp, string])[] = [
  [/^(?:\[[^\]]*\][^[\](),]*!|'[^']*\[)/u, "引用了别的工作簿"],
  [/^(?:'[^':]+:[^']+'|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)!/u, "引用了连续几张表的区域"],
  [/^[[@]/u, "用到了“表格”的栏名"],
  [/^\{/u, "用到了数组常量"],
];

/** @throws NotUnderstood */
export function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const rest = formula.slice(at);
    const strange = STRANGE.find(([pattern]) => pattern.test(rest));
    if (strange) throw new NotUnderstood(strange[1]);
    const kind = WORDS.find(([, pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(formula);
    });
    if (!kind) throw new NotUnderstood(`读不懂“${rest.slice(0, 12)}”`);
    const end = kind[1].lastIndex;
    if (kind[0] !== "space") found.push({ kind: kind[0], text: formula.slice(at, end) });
    at = end;
  }
  return found;
}
