/** A stretch of last year's text that is written anew for this year, and how. */
import type { Rekey } from "./this-year";
import type { Change, Note } from "./renewal";

/** Characters `start` to `end` of a passage and what stands there now. */
export interface Piece extends Change {
  /** What is noted makes the whole sentence doubtful. */
  readonly sentence?: true;
}

export type Stretch = Pick<Change, "start" | "end">;

/** What belongs together: a figure, a change with its percentage, a year. */
export interface Unit extends Stretch {
  /** In order, all inside the unit. Nothing where it stays. */
  write(rekey: Rekey): readonly Piece[];
}

/** As they stand in the text. */
export const inOrder = (a: Stretch, b: Stretch): number => a.start - b.start || a.end - b.end;

export const isInside = (one: Stretch, { start, end }: Stretch): boolean =>
  one.start >= start && one.end <= end;

export const stretchesOf = (text: string, pattern: RegExp): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** Whether a place stands in one of these. */
export const isIn = (stretches: readonly Stretch[], at: number): boolean =>
  stretches.some(({ start, end }) => at >= start && at < end);

export const check = (says: string): Note => ({ kind: "check", says });

/**
 * 【待填：…】 in the place of what is not known.
 *
 * @param wants the values of 补充资料 that it is or follows from
 */
export function blank(
  what: string,
  before: string,
  wants: Pick<Note, "input" | "awaits" | "offer"> = {},
): { readonly text: string; readonly note: Note } {
  return {
    text: `【待填：${what}${before === "" ? "" : `，上年 ${before}`}】`,
    note: { kind: "fill", says: `${what}${before === "" ? "" : `，上年为 ${before}`}`, ...wants },
  };
}
