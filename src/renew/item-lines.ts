/** The lines of a list whose items are paragraphs, and how they are numbered when some go or come. */
import { inChinese } from "../words/numerals";
import { markerOf } from "../words/ordinals";
import type { Passage } from "../text/prose/passages";
import type { Names } from "./code-names-moved";
import type { Rekey } from "./this-year";
import type { Piece } from "./unit";

/** The part of a passage that one paragraph of the document has. */
export interface Line {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** The lines of one item. */
export interface Listed {
  readonly lines: readonly Line[];
}

/** What becomes of a line of a list: in the order of the new text. */
export interface ListedLine {
  readonly line: Line;
  readonly state: "kept" | "new" | "gone";
  readonly rekey?: Rekey;
  readonly names?: Names;
  /** What its number and the like are now. */
  readonly extra: readonly Piece[];
  /** Why it may not belong here. */
  readonly doubt?: string;
}

export interface ItemList {
  /** The lines that it replaces, which stand together. */
  readonly lines: readonly Line[];
  readonly listed: readonly ListedLine[];
}

export function linesOf(passage: Passage): readonly Line[] {
  const { places } = passage;
  const lines: Line[] = [];
  for (let start = 0; start < places.length;) {
    const { paragraph } = places[start]!;
    let end = start;
    while (end < places.length && places[end]!.paragraph === paragraph) end++;
    lines.push({ passage, start, end, paragraph });
    start = end;
  }
  return lines;
}

export const wordsOf = ({ passage, start, end }: Line): string => passage.text.slice(start, end);

/** Whether the whole part goes is for a person. */
export function allGone(items: readonly Listed[]): ItemList {
  const order = items.map((item) => ({ item, state: "kept" as const, doubt: "这里列的今年都没有了" }));
  return { lines: items.flatMap(({ lines }) => lines), listed: linesOfList(items, order) };
}

/** The lines of a list in their new order, numbered as its items were. */
export function linesOfList(
  items: readonly Listed[],
  order: readonly (Pick<ListedLine, "state" | "rekey" | "names" | "doubt"> & { readonly item: Listed })[],
  open: Pick<Piece, "note"> = {},
): readonly ListedLine[] {
  const numbers = numbersOf(items, order);
  return order.flatMap(({ item, ...rest }, index) =>
    item.lines.map((line, place): ListedLine => {
      const number = place === 0 && rest.state !== "gone" ? numbers[index] : undefined;
      return { line, extra: number ? [{ ...number, ...open }] : [], ...rest };
    }),
  );
}

/** The numbers of the items of a list; nothing on a level where last year's did not count on. */
function numbersOf(
  items: readonly Listed[],
  order: readonly { readonly item: Listed; readonly state: ListedLine["state"] }[],
): readonly (Piece | undefined)[] {
  const first = new Map<number, number>();
  const count = (lines: readonly Line[]): readonly ((Piece & { readonly level: number }) | undefined)[] => {
    const counters = new Map<number, number>();
    return lines.map((line) => {
      const printed = numberOfLine(line);
      if (!printed) return undefined;
      const { level, words, index } = printed;
      for (const deeper of counters.keys()) if (deeper > level) counters.delete(deeper);
      const number = counters.has(level) ? counters.get(level)! + 1 : (first.get(level) ?? printed.value);
      if (!first.has(level)) first.set(level, number);
      counters.set(level, number);
      const text = /\d/.test(words) ? String(number) : inChinese(number);
      const at = line.start + index;
      return { level, start: at, end: at + words.length, text };
    });
  };
  const before = items.map(({ lines }) => lines[0]!);
  const irregular = new Set<number>();
  count(before).forEach((piece, index) => {
    const printed = piece && before[index]!.passage.text.slice(piece.start, piece.end);
    if (piece && printed !== piece.text) irregular.add(piece.level);
  });
  const live = order.filter(({ state }) => state !== "gone");
  const numbers = count(live.map(({ item }) => item.lines[0]!));
  return order.map((one) => {
    const { level = 0, ...number } = numbers[live.indexOf(one)] ?? {};
    return "text" in number && !irregular.has(level) ? number : undefined;
  });
}

/** The number that a line begins with, and where in it. */
export function numberOfLine(
  line: Line,
):
  | { readonly level: number; readonly value: number; readonly words: string; readonly index: number }
  | undefined {
  const marker = markerOf(wordsOf(line));
  if (!marker || marker.numeral === "") return undefined;
  const { level, number, numeral } = marker;
  return { level, value: number, words: numeral, index: wordsOf(line).indexOf(numeral) };
}
