/** The words between one figure and the next: what they compare with, what they name, where a clause ends. */
import type { Aspect } from "../../facts/fact";
import type { Token } from "../parse/lexer";
import type { Phrase } from "./phrase";
import { HARMLESS_BEFORE } from "../parse/vocabulary";

export interface Compare {
  readonly start: number;
  readonly end: number;
  readonly aspect: Aspect;
  readonly otherYear?: number;
}

export interface Found {
  readonly phrase: Phrase;
  readonly soft: boolean;
  /** Words between the name and the figure that are not understood. */
  readonly unknown?: string;
}

export const NOTHING: Found = { phrase: {}, soft: false };

/** A comparison: where it stands in the window, and with what. */
export function findCompare(window: readonly Token[], year: number): Compare | undefined {
  for (let start = window.length - 1; start >= 0; start--) {
    const token = window[start]!;
    if (token.kind !== "compare") continue;
    if (token.prior) return { start, end: start + 1, aspect: "prior" };
    let end = start + 1;
    let aspect: Aspect | undefined;
    let otherYear: number | undefined;
    for (; end < window.length; end++) {
      const next = window[end]!;
      if (next.kind === "pause" || next.kind === "move" || next.kind === "other") break;
      if (next.kind === "year") {
        if (next.year === "current" || next.year === year) continue;
        aspect = "prior";
        if (typeof next.year === "number" && year > 0 && next.year !== year - 1) {
          otherYear = next.year;
        }
      } else if (next.kind === "aspect" && next.aspect !== "final") aspect ??= next.aspect;
    }
    if (aspect) return { start, end, aspect, ...(otherYear === undefined ? {} : { otherYear }) };
  }
  return undefined;
}

/** The words right before place `tail` of the window that name something, the comparison left out. */
export function findPhrase(
  window: readonly Token[],
  tail: number,
  compare: Compare | undefined,
  text: string,
  read: (run: readonly Token[]) => Phrase,
): Found {
  const kept = window
    .slice(0, tail + 1)
    .filter((_, index) => !compare || index < compare.start || index >= compare.end)
    // 收入支出总计与上年相比，减少…: the comma only sets the comparison off.
    .filter((token) => !compare || token !== window[compare.end] || !isComma(token));
  let at = kept.length - 1;
  while (at >= 0 && (kept[at]!.kind === "glue" || isSkipped(kept[at]!) || isCompared(kept[at]!))) at--;
  let unknown: string | undefined;
  const edge = kept[at];
  if (edge && !isPhraseToken(edge) && !isStop(edge)) {
    // Words that are no name stand between the name and the figure.
    let from = at;
    while (from >= 0 && !isStop(kept[from]!) && !isPhraseToken(kept[from]!)) from--;
    unknown = text.slice(kept[from + 1]!.start, kept[kept.length - 1]!.end);
    at = from;
    if (at < 0 || isStop(kept[at]!)) return { phrase: {}, soft: true, unknown };
  }
  const end = at + 1;
  while (at >= 0 && (isPhraseToken(kept[at]!) || kept[at]!.kind === "glue")) at--;
  const run = kept.slice(at + 1, end);
  const before = kept[at];
  // 甲、乙和丙共 12 万元: the figure is not of 丙 alone.
  const joined =
    at > 0 &&
    ((before?.kind === "pause" && before.mark === "、") || (before?.kind === "compare" && !before.prior)) &&
    isPhraseToken(kept[at - 1]!) &&
    kept[at - 1]!.kind !== "year";
  const modified = before?.kind === "other" && !HARMLESS_BEFORE.test(text.slice(before.start, before.end));
  const phrase = read(run);
  // A name that only the first words of a longer one match is not that name: the year before it is harmless.
  const opened = run.length > 0 && run[0]!.kind !== "year";
  return {
    phrase,
    soft: unknown !== undefined || joined || phrase.narrower === true || (modified && opened),
    ...(unknown === undefined ? {} : { unknown }),
  };
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

/** Ends a clause: what stands before it does not name the figure. */
export function isStop(token: Token): boolean {
  return (
    (token.kind === "pause" && "，、；。".includes(token.mark)) ||
    isColon(token) ||
    token.kind === "list" ||
    token.kind === "reason" ||
    token.kind === "blank" ||
    token.kind === "figure"
  );
}

export function isSkipped(token: Token): boolean {
  return (
    (token.kind === "pause" && "()".includes(token.mark)) ||
    token.kind === "reaching" ||
    token.kind === "completion"
  );
}

/** 与年初预算 200 万元相比: the word behind the figure. */
function isCompared(token: Token): boolean {
  return token.kind === "compare" && token.end - token.start > 1;
}

function isComma(token: Token): boolean {
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

/** How many figures of the same unit follow in one list. */
export function followers(tokens: readonly Token[], start: number): number {
  const at = tokens.findIndex((token) => token.kind === "figure" && token.start === start);
  let count = 0;
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === "figure") {
      if (token.figure.unit.kind !== "percent") break;
      count++;
    } else if (!isJoint(token)) break;
  }
  return count;
}

/** The last token that is neither glue nor a bracket or colon. */
export function lastMeaning(window: readonly Token[]): number {
  return lastIndex(
    window,
    (token) => token.kind !== "glue" && !(token.kind === "pause" && "(：".includes(token.mark)),
  );
}

export function lastIndex(tokens: readonly Token[], wanted: (token: Token) => boolean): number {
  for (let index = tokens.length - 1; index >= 0; index--) if (wanted(tokens[index]!)) return index;
  return -1;
}
