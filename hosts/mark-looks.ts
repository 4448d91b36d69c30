/** How marks look, whichever host puts them there: one place for the fills and the words. */
import type { MarkKind } from "./host";

/** The fill of a marked cell, `#RRGGBB`: light enough for black figures, told apart in grey print as well. */
export const MARK_FILL: Readonly<Record<MarkKind, string>> = {
  error: "#F4A6A6",
  warning: "#FFD98A",
  rounding: "#CBD5E1",
};

/** What each kind is called. */
export const MARK_WORD: Readonly<Record<MarkKind, string>> = {
  error: "错误",
  warning: "提醒",
  rounding: "尾差",
};

/** Who signs the comments. */
export const MARK_AUTHOR = "勾稽";
