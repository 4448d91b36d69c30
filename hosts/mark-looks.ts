/**
 * How marks look and how they are known again, whichever host puts them there. A mark is a conditional format that is always
 * true and says in its rule that it is ours: it lies over the cell's own looks, moves with the cell, and goes without a trace.
 */
import type { Mark, MarkKind } from "./host";
import { SEVERITY_WORD } from "../src/check/severity";

/** The fill of a marked cell, `#RRGGBB`: light enough for black figures, told apart in grey print as well. */
export const MARK_FILL: Readonly<Record<MarkKind, string>> = {
  error: "#F4A6A6",
  warning: "#FFD98A",
  rounding: "#CBD5E1",
};

/** The least grave first. */
export const MARK_KINDS: readonly MarkKind[] = ["rounding", "warning", "error"];

/** Who signs the comments. */
export const MARK_AUTHOR = "勾稽";

/** What begins the rule of every mark. `N` of a text is 0, so that the rule always holds. */
export const MARK_SIGNATURE = 'N("勾稽标出';

/** The rule of a mark, without its equals sign. */
export function markRule(kind: MarkKind): string {
  return `${MARK_SIGNATURE}：${SEVERITY_WORD[kind]}")=0`;
}

const KINDS = Object.keys(SEVERITY_WORD) as readonly MarkKind[];

/** What a rule marks; undefined where it is not ours. */
export function kindOfRule(rule: string): MarkKind | undefined {
  const plain = rule.trim().replace(/^=/, "");
  if (!plain.startsWith(MARK_SIGNATURE)) return undefined;
  return KINDS.find((kind) => plain.includes(SEVERITY_WORD[kind])) ?? "error";
}

/** `勾稽·错误：…`: the words of a mark in the cell's comment. */
export function markWords({ kind, message }: Pick<Mark, "kind" | "message">): string {
  return `${MARK_AUTHOR}·${SEVERITY_WORD[kind]}：${message}`;
}

/** `勾稽·错误：…`, or as files of before have it: 【勾稽·错误】 and the text below. */
const WORDS = new RegExp(`^(?:${MARK_AUTHOR}·(.{2})：|【${MARK_AUTHOR}·(.{2})】\\s*)`);

/** What the words in a comment say; undefined where they are not ours. */
export function markOfWords(text: string): Pick<Mark, "kind" | "message"> | undefined {
  const plain = text.trimStart();
  const found = WORDS.exec(plain);
  const kind = found && KINDS.find((each) => SEVERITY_WORD[each] === (found[1] ?? found[2]));
  return kind ? { kind, message: plain.slice(found[0].length).trimEnd() } : undefined;
}
