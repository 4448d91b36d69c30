/** A paragraph in the pieces it is shown as: words, figures, and fields. */
import {
  inputId,
  type BlankInput,
  type FigureCell,
  type Gap,
  type NarrativeParagraph,
} from "../../../src/write/narrative";
import { unitBehind } from "../../figure-unit";
import type { Mark, RenewedNote } from "../renew/renewed";

export type Piece =
  | { readonly kind: "words"; readonly key: string; readonly text: string; readonly changed?: boolean }
  /** Pressed, it shows what is behind it. `tail`: its unit and the mark that follows, which are not parted from it. */
  | {
      readonly kind: "figure";
      readonly key: string;
      readonly text: string;
      readonly tail: string;
      readonly cells: readonly FigureCell[];
      readonly inputs: readonly BlankInput[];
    }
  /** A value that stands in the sentence as it was typed, or is missing there (`text` is then empty). */
  | {
      readonly kind: "field";
      readonly key: string;
      readonly input: BlankInput;
      readonly text: string;
      /** Its unit; of an empty one the mark that follows, which may not begin a line. */
      readonly tail: string;
      /** What belongs here, as the sentence has it and in full; empty of what is there. */
      readonly label: string;
      readonly what: string;
    }
  /** What follows from values that are missing, or is missing from the tables. */
  | {
      readonly kind: "waiting";
      readonly key: string;
      readonly text: string;
      readonly label: string;
      readonly gaps: readonly Gap[];
      readonly note?: RenewedNote;
    }
  /** Words of last year that a person has to look at, or has looked at. */
  | {
      readonly kind: "note";
      readonly key: string;
      readonly text: string;
      readonly tail: string;
      readonly cells: readonly FigureCell[];
      readonly note: RenewedNote;
    };

/** A stretch of a text that is more than words. */
type Stretch = { readonly start: number; readonly end: number } & (
  | { readonly figure: NarrativeParagraph["figures"][number] }
  | { readonly blank: NarrativeParagraph["blanks"][number] }
  | { readonly filled: NarrativeParagraph["filled"][number] }
  | { readonly mark: Mark }
);

/**
 * @param typedText what was typed for a value
 * @param marks what is set off besides, in order
 */
export function piecesOf(
  paragraph: NarrativeParagraph,
  typedText: (input: BlankInput) => string | undefined,
  marks: readonly Mark[] = [],
): readonly Piece[] {
  const { text } = paragraph;
  const pieces: Piece[] = [];
  const keyed = counter();
  let at = 0;
  const upTo = (start: number): void => {
    if (start > at) pieces.push({ kind: "words", key: keyed("words"), text: text.slice(at, start) });
  };
  const stretches = stretchesOf(paragraph, marks);
  for (const [index, stretch] of stretches.entries()) {
    upTo(stretch.start);
    const before = text.slice(0, stretches[index + 1]?.start ?? text.length);
    const { end, ...piece } = pieceOf(stretch, before, text, typedText, marks);
    pieces.push({ ...piece, key: keyed(piece.key) });
    at = end;
  }
  upTo(text.length);
  return pieces;
}

/** The same wherever it stands, so that the field goes on being the same element as the sentence around it changes. */
function counter(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key} ${String(count)}`;
  };
}

/** In the order of the text. */
function stretchesOf({ figures, blanks, filled }: NarrativeParagraph, marks: readonly Mark[]): Stretch[] {
  const of = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
  return [
    ...figures.map((figure) => ({ ...of(figure), figure })),
    ...blanks.filter(({ written }) => !written).map((blank) => ({ ...of(blank), blank })),
    ...filled.map((one) => ({ ...of(one), filled: one })),
    ...marks
      .filter(({ start, end }) => !blanks.some((blank) => blank.start === start && blank.end === end))
      .map((mark) => ({ ...of(mark), mark })),
  ].sort((a, b) => a.start - b.start);
}

/** A piece, and where the text goes on behind it. */
type Ending<P> = P extends Piece ? P & { readonly end: number } : never;

/**
 * What a stretch is shown as, with the unit or the mark behind it.
 *
 * @param before the text up to the next stretch, of which nothing is taken
 */
function pieceOf(
  stretch: Stretch,
  before: string,
  text: string,
  typedText: (input: BlankInput) => string | undefined,
  marks: readonly Mark[],
): Ending<Piece> {
  const { end } = stretch;
  const shown = text.slice(stretch.start, end);
  if ("filled" in stretch) return fieldOf(stretch.filled.input, shown, "", end);
  if ("blank" in stretch) return missing(stretch.blank, shown, markAt(before, end), marks);
  const unit = unitBehind(text.slice(end));
  const tail = unit + (shown.length > SHORT ? "" : markAt(before, end + unit.length));
  if ("figure" in stretch) {
    const { cells, inputs } = stretch.figure;
    const [input] = inputs;
    const isTyped =
      input && inputs.length === 1 && cells.length === 0 && standsAsTyped(shown, typedText(input));
    if (isTyped) return fieldOf(input, shown, tail, end + tail.length);
    return { kind: "figure", key: "figure", text: shown, tail, cells, inputs, end: end + tail.length };
  }
  const { mark } = stretch;
  if (mark.kind === "changed") return { kind: "words", key: "changed", text: shown, changed: true, end };
  const { note } = mark;
  const kept = shown === "" ? "" : tail;
  return {
    kind: "note",
    key: `note ${note.id}`,
    text: shown,
    tail: kept,
    cells: note.cells,
    note,
    end: end + kept.length,
  };
}

/** A value as it was typed. */
function fieldOf(input: BlankInput, text: string, tail: string, end: number): Ending<Piece> {
  return { kind: "field", key: inputId(input), input, text, tail, label: "", what: "", end };
}

/** What is missing: a field where it can be typed, and what waits for others. */
function missing(
  { input, what, awaits, start, end }: NarrativeParagraph["blanks"][number],
  shown: string,
  tail: string,
  marks: readonly Mark[],
): Ending<Piece> {
  const label = shown.replace(/^【待填：|】$/g, "");
  if (input)
    return { kind: "field", key: inputId(input), input, text: "", tail, label, what, end: end + tail.length };
  const gaps = awaits.length > 0 ? awaits : [{ what }];
  const own = marks.filter((mark) => mark.kind === "note" && mark.start === start).pop();
  const note = own?.kind === "note" ? { note: own.note } : {};
  return { kind: "waiting", key: "waiting", text: shown, label: what || label, gaps, ...note, end };
}

/** Whether a figure is the typed amount itself, and nothing that was worked out of it. */
function standsAsTyped(shown: string, typed: string | undefined): boolean {
  if (typed === undefined) return false;
  const plain = (figure: string) =>
    figure
      .replace(/,/g, "")
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "");
  return plain(shown) === plain(typed.normalize("NFKC"));
}

/** What is longer goes on in the next line. */
const SHORT = 16;

/** The mark at a place, which may not begin a line; empty where none is. */
function markAt(text: string, at: number): string {
  return /^[，。；：、）]/.exec(text.slice(at))?.[0] ?? "";
}
