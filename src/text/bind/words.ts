/** The words of a clause: what they compare with, what is understood of them, where a piece of it ends. */
import { lastIndex } from "../../last-index";
import type { Aspect } from "../../facts/fact";
import type { Figure, Token } from "../parse/tokens";
import type { Basis } from "./reading";
import { isFunctionalName } from "../parse/code-names";
import { HARMLESS_BEFORE, ORDER } from "../parse/vocabulary";

export interface Compare extends Basis {
  readonly start: number;
  readonly end: number;
}

/** A comparison: where it stands in the clause, and with what. */
export function findCompare(
  tokens: readonly Token[],
  { year, budget }: { readonly year: number; readonly budget: boolean },
): Compare | undefined {
  for (let start = tokens.length - 1; start >= 0; start--) {
    const token = tokens[start]!;
    if (token.kind !== "compare") continue;
    if (token.prior) return { start, end: start + 1, ...yearBefore(budget) };
    // 一般公共预算和政府性基金预算: two kinds of money.
    if (tokens[start - 1]?.kind === "money" && tokens[start + 1]?.kind === "money") continue;
    let end = start + 1;
    let aspect: Aspect | undefined;
    let prior = false;
    let otherYear: number | undefined;
    let spent = false;
    for (; end < tokens.length; end++) {
      const next = tokens[end]!;
      if (next.kind === "pause" || next.kind === "move" || next.kind === "other") break;
      // 较上年总收入增加: what moved is named behind what it is compared with.
      if (next.kind === "quantity" && !next.bare && tokens[end + 1]?.kind === "move") break;
      if (next.kind === "year") {
        if (next.year === "current" || next.year === year) continue;
        prior = true;
        if (typeof next.year === "number" && year > 0 && next.year !== year - 1) otherYear = next.year;
      } else if (next.kind === "aspect") aspect ??= next.aspect;
      else if (next.kind === "quantity" && next.bare) spent ||= next.means.includes("expenditure");
    }
    // 较决算数: of a budget that of the year before.
    prior ||= budget && aspect === "final";
    if (!prior && (!aspect || aspect === "final")) continue;
    const basis = prior ? yearBefore(budget, aspect, spent) : { aspect: aspect! };
    return { start, end, ...basis, ...(otherYear === undefined ? {} : { otherYear }) };
  }
  return undefined;
}

/**
 * Which figure of the year before is said.
 *
 * @param aspect what is said of it; 上年 alone is that which the text is about itself, in a budget perhaps what was spent
 * @param spent 上年支出: what was spent, as a rule
 */
export function yearBefore(budget: boolean, aspect?: Aspect, spent = false): Basis {
  if (!budget) return { aspect: aspect === "budget" || aspect === "initial" ? "planned" : "prior" };
  if (aspect) return { aspect: aspect === "final" ? "executed" : "prior" };
  return spent ? { aspect: "executed", aspects: ["prior"] } : { aspect: "prior", aspects: ["executed"] };
}

/** The pieces of a clause before its last: `甲（项）：支出决算为` → 甲（项）. The nearest to the figure first. */
export function piecesBefore(tokens: readonly Token[], from: number): readonly (readonly Token[])[] {
  const pieces: (readonly Token[])[] = [];
  let end = Math.min(from, tokens.length);
  while (end > 0 && !isStop(tokens[end - 1]!)) end--;
  while (end > 0) {
    const last = end - 1;
    let start = last;
    while (start > 0 && !isStop(tokens[start - 1]!)) start--;
    if (start < last) pieces.push(tokens.slice(start, last));
    end = start;
  }
  return pieces;
}

/** 较大幅度, 较为: no comparison. */
const DEGREE = /^[大小多少高低好快慢为]/;

/** Whether the words compare with something that is not understood: 较疫情前. */
export function comparesUnread(tokens: readonly Token[], text: string): boolean {
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    return (
      token.kind === "compare" &&
      !token.prior &&
      /[比较]/.test(text.slice(token.start, token.end)) &&
      next?.kind === "other" &&
      !DEGREE.test(text.slice(next.start, next.end))
    );
  });
}

/** Whether words that are not understood stand among these, beyond what introduces a name. */
export function strange(tokens: readonly Token[], text: string): boolean {
  return tokens.some(
    (token, index) =>
      token.kind === "other" &&
      token.end - token.start > 1 &&
      !harmless(token, text) &&
      // 低于年初预算
      !(tokens[index + 1]?.kind === "aspect" && ORDER.test(text.slice(token.start, token.end))),
  );
}

/** Whether what stands before a name leaves it what it means; 大案要案查处 is a 科目 and no office. */
export function harmless({ start, end }: Token, text: string): boolean {
  const words = text.slice(start, end);
  return HARMLESS_BEFORE.test(words) && !isFunctionalName(words);
}

export function isPhraseToken(token: Token): boolean {
  return (
    token.kind === "money" ||
    token.kind === "quantity" ||
    token.kind === "named" ||
    token.kind === "subject" ||
    token.kind === "level" ||
    token.kind === "count" ||
    token.kind === "aspect" ||
    token.kind === "year"
  );
}

/** Whether a word is the name of an amount, by itself. */
export function isName(token: Token): boolean {
  return token.kind === "named" || token.kind === "subject" || (token.kind === "quantity" && !token.bare);
}

/** Ends a piece: what stands before it does not name the figure. */
export function isStop(token: Token): boolean {
  return (token.kind === "pause" && "，、；。".includes(token.mark)) || isColon(token);
}

export function isComma(token: Token): boolean {
  return token.kind === "pause" && token.mark === "，";
}

export function isColon(token: Token): boolean {
  return token.kind === "pause" && token.mark === "：";
}

/** 和, 、 between figures of one list. */
export function isJoint(token: Token): boolean {
  return (
    token.kind === "compare" ||
    token.kind === "glue" ||
    (token.kind === "pause" && "、，".includes(token.mark))
  );
}

/** The same, or a word of movement. */
export function isJointOrMove(token: Token): boolean {
  return isJoint(token) || token.kind === "move";
}

/** The tokens from one place to another; a run of unknown words may begin with the number of an item, which is left out. */
export function between(tokens: readonly Token[], start: number, end = Infinity): readonly Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.start >= end) break;
    if (token.end > start)
      kept.push(token.kind === "other" && token.start < start ? { ...token, start } : token);
  }
  return kept;
}

/** Tokens as they stand in the text, without what stands between. */
export function wordsOf(tokens: readonly Token[], text: string): string {
  return tokens.map(({ start, end }) => text.slice(start, end)).join("");
}

/** Which of the tokens is the figure that begins there. */
export function figureAt(tokens: readonly Token[], start: number): number {
  return tokens.findIndex((token) => token.kind === "figure" && token.figure.start === start);
}

/** How many figures of the same unit go on from this one in one list, joined by these tokens alone. */
export function joined(
  tokens: readonly Token[],
  { start, unit }: Figure,
  isBetween: (token: Token) => boolean,
): number {
  let found = 0;
  for (const token of tokens.slice(figureAt(tokens, start) + 1)) {
    if (token.kind === "figure") {
      if (token.figure.unit.kind !== unit.kind) break;
      found++;
    } else if (!isBetween(token)) break;
  }
  return found;
}

/** The last token that is neither glue nor a bracket or colon. */
export function lastMeaning(tokens: readonly Token[]): number {
  return lastIndex(
    tokens,
    (token) => token.kind !== "glue" && !(token.kind === "pause" && "(：".includes(token.mark)),
  );
}
