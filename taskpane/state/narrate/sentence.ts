/** The sentence of a paragraph that a value goes into. */
import { inputId, type BlankInput, type NarrativeParagraph } from "../../../src/write/narrative";

export interface Sentence {
  readonly before: string;
  /** The value, or 【待填：…】. */
  readonly here: string;
  readonly after: string;
}

/** Characters that are quoted on either side. */
const REACH = 22;

/** The words around the place where a value stands or is missing; undefined where it is not seen in this paragraph. */
export function sentenceWith(
  { text, figures, blanks, filled }: NarrativeParagraph,
  input: BlankInput,
): Sentence | undefined {
  const id = inputId(input);
  const is = (one: BlankInput | undefined): boolean => one !== undefined && inputId(one) === id;
  const stretch =
    blanks.find((blank) => is(blank.input)) ??
    filled.find((one) => is(one.input)) ??
    figures.find((figure) => figure.inputs.some(is)) ??
    blanks.find((blank) => blank.awaits.some((gap) => is(gap.input)));
  if (!stretch) return undefined;
  const { start, end } = stretch;
  const from = text.lastIndexOf("。", start - 1) + 1;
  const stop = text.indexOf("。", end);
  const before = text.slice(from, start);
  const after = text.slice(end, stop < 0 ? text.length : stop);
  return {
    before: before.length > REACH ? `…${fromClause(before.slice(-REACH))}` : before,
    here: text.slice(start, end),
    after: after.length > REACH ? `${after.slice(0, REACH).replace(/[\d.,]+$/, "")}…` : after,
  };
}

/** From the beginning of a clause, where one begins soon; else from the first word: no figure is cut in two. */
function fromClause(words: string): string {
  const clause = /^[^，；：、]{0,12}[，；：、]/.exec(words);
  return clause && clause[0].length < words.length
    ? words.slice(clause[0].length)
    : words.replace(/^[\d.,%\s]+(?:万元)?/, "");
}
