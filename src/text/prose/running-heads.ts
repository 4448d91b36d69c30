/** What a printed page repeats at its top or foot, pasted into the middle of a sentence. */
import { isPageNumber, opensParagraph } from "./joins";

/** A running head is no sentence and has no amounts. */
const HEAD = /^(?!.*\d(?:[万亿]?元|%))[^，。；：、]{4,40}$/;

/** What stands before one is a sentence, and not at its end. */
const SENTENCE = /[，、；]|\d(?:[万亿]?元|%|$)/;
const END = /(?:[。；：！？]|说明|情况)$/;

/** Which lines are the number of a page, or its head where others have the same, behind a sentence that is not at its end. */
export function pageMarks(lines: readonly string[]): ReadonlySet<number> {
  const marks = new Set<number>();
  const seen = new Set<string>();
  /** What was printed last of the text itself. */
  let before = "";
  lines.forEach((line, at) => {
    const isCut = SENTENCE.test(before) && !END.test(before);
    const isHead = seen.has(line) && HEAD.test(line) && isCut && !opensParagraph(lines[at + 1] ?? "");
    seen.add(line);
    if (isHead || isPageNumber(line, lines[at + 1], before)) marks.add(at);
    else before = line;
  });
  return marks;
}
