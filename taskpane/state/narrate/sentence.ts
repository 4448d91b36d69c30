/** The sentence of a paragraph that a value goes into. */
import { inputId, type BlankInput, type NarrativeParagraph } from "../../../src/write/narrative";

export interface Sentence {
  readonly before: string;
  /** The value, or 【待填：…】. */
  readonly here: string;
  readonly after: string;
}

/** Characters that are quoted on either side, and what is left of the clause they end in. */
const REACH = 16;

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
  // A clause is quoted whole: neither a word nor a figure is cut in two.
  const far = before.slice(0, Math.max(0, before.length - REACH));
  const clause = Math.max(...[..."，；：、"].map((mark) => far.lastIndexOf(mark)));
  const close = after.slice(REACH).search(/[，；：、]/);
  return {
    before: clause < 0 ? before : `…${before.slice(clause + 1)}`,
    here: text.slice(start, end),
    after: close < 0 ? after : `${after.slice(0, REACH + close)}…`,
  };
}
