/** What lies before who writes this year's text. */
import type { CodeLines } from "./code-lines";
import type { LastYear } from "./last-year";
import type { Scribe } from "./scribe";
import type { ThisYear } from "./this-year";

export interface Desk {
  readonly last: LastYear;
  readonly now: ThisYear;
  readonly lines: CodeLines;
}

/** The same with what writes a stretch anew. */
export interface ScribeDesk extends Desk {
  readonly scribe: Scribe;
}
