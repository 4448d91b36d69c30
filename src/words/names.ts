/** Comparing a 科目's printed name with its name in the classification. */
import { readLabel, remembered } from "./tidy";

/**
 * `same`: no difference that matters (brackets, spaces, ordinals, a 支出 too many); `short`: it lacks the 支出 at its
 * end; `cut`: it breaks off; `other`: it is another name.
 */
export type NameMatch = "same" | "short" | "cut" | "other";

/** A name without spaces, marks, ordinal and the level in brackets: `一、教育支出（类）` → `教育支出`. */
export const bareName = remembered(
  (name) => readLabel(name.normalize("NFKC").replace(/\([类款项]\)\s*$/, "")).words,
);

export function compareNames(printed: string, official: string): NameMatch {
  const is = bareName(printed);
  const should = bareName(official);
  if (is === should || is === `${should}支出`) return "same";
  if (`${is}支出` === should) return "short";
  if (is.length >= 3 && should.startsWith(is)) return "cut";
  return "other";
}
