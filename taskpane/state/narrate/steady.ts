/** The paragraphs of a text that is written again and again: each keeps its identity, and is drawn anew only where it changed. */
import { common } from "../../../src/write/alignment";
import type { FigureCell, NarrativeParagraph } from "../../../src/write/narrative";

export interface Shown {
  /** Stays the same while the paragraph is the same one, whatever becomes of its words. */
  readonly id: string;
  /** The same object while nothing in it changed. */
  readonly paragraph: NarrativeParagraph;
}

/** @param before the paragraphs of the last text */
export function steady(
  before: readonly Shown[],
  after: readonly NarrativeParagraph[],
  newId: () => string,
): readonly Shown[] {
  const kept = new Map<number, number>();
  let from = 0;
  let to = 0;
  const pairUp = (untilBefore: number, untilAfter: number): void => {
    // Between two paragraphs that stayed, those of one level belong together in order.
    while (from < untilBefore && to < untilAfter) {
      if (before[from]!.paragraph.level === after[to]!.level) kept.set(to++, from++);
      else if (untilBefore - from > untilAfter - to) from += 1;
      else to += 1;
    }
    from = untilBefore + 1;
    to = untilAfter + 1;
  };
  const same = (one: number, other: number): boolean => before[one]!.paragraph.text === after[other]!.text;
  for (const [one, other] of common(before.length, after.length, same)) {
    pairUp(one, other);
    kept.set(other, one);
  }
  pairUp(before.length, after.length);
  return after.map((paragraph, index) => {
    const old = kept.get(index);
    if (old === undefined) return { id: newId(), paragraph };
    const shown = before[old]!;
    return sameParagraph(shown.paragraph, paragraph) ? shown : { id: shown.id, paragraph };
  });
}

function sameParagraph(one: NarrativeParagraph, other: NarrativeParagraph): boolean {
  return (
    one.text === other.text &&
    one.level === other.level &&
    one.own === other.own &&
    JSON.stringify([one.figures, one.blanks, one.filled], cellsByPlace) ===
      JSON.stringify([other.figures, other.blanks, other.filled], cellsByPlace)
  );
}

/** A cell by where it is and what it says: a workbook that is read anew has new objects for the same cells. */
function cellsByPlace(key: string, value: unknown): unknown {
  if (key !== "cells") return value;
  return (value as readonly FigureCell[]).map(({ book, entry }) => [
    book,
    entry.sheet,
    entry.address,
    entry.label,
    entry.content,
  ]);
}
