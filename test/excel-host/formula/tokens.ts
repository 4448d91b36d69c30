/** Splits a formula (without its `=`) into tokens; the text between them is kept, so that it can be put together again. */

export type TokenKind = "number" | "text" | "logical" | "error" | "name" | "reference" | "operator" | "space";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /^\s+/],
  ["text", /^"(?:[^"]|"")*"/],
  ["error", /^#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!)/],
  [
    "reference",
    /^(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_(!])/u,
  ],
  ["number", /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/],
  ["logical", /^(?:TRUE|FALSE)(?![\p{L}\p{N}_(])/iu],
  ["name", /^[\p{L}_][\p{L}\p{N}_.]*/u],
  ["operator", /^(?:<>|<=|>=|[-+*/^&=<>(),%:])/],
];

/** @throws SyntaxError where no token fits */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let rest = formula;
  while (rest !== "") {
    const next = PATTERNS.map(([kind, pattern]) => ({ kind, match: pattern.exec(rest) })).find(
      (each) => each.match,
    );
    const text = next?.match?.[0];
    if (!next || !text) throw new SyntaxError(`No formula: ${formula}`);
    found.push({ kind: next.kind, text });
    rest = rest.slice(text.length);
  }
  return found;
}
