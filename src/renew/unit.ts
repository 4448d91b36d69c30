/** A stretch of last year's text that is written anew for this year, and how. */
import type { Rekey } from "./this-year";
import type { Change, Note } from "./renewal";

/** Characters `start` to `end` of a passage and what stands there now. */
export interface Piece extends Change {
  /** What is noted makes the whole sentence doubtful. */
  readonly sentence?: true;
}

/** What belongs together: a figure, a change with its percentage, a year. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** In order, all inside the unit. Nothing where it stays. */
  write(rekey: Rekey): readonly Piece[];
}

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
