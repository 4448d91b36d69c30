/** A paragraph in the pieces it is shown as: words, figures, and fields. */
import {
  inputId,
  type BlankInput,
  type FigureCell,
  type Gap,
  type NarrativeParagraph,
} from "../../../src/write/narrative";
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

/**
 * @param typedText what was typed for a value
 * @param marks what is set off besides, in order
 */
export function piecesOf(
  { text, figures, blanks, filled }: NarrativeParagraph,
  typedText: (input: BlankInput) => string | undefined,
  marks: readonly Mark[] = [],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const seen = new Map<string, number>();
  /** The same wherever it stands, so that the field goes on being the same element as the sentence around it changes. */
  const keyed = (key: string): string => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key} ${String(count)}`;
  };
  let at = 0;
  const upTo = (start: number): void => {
    if (start > at) pieces.push({ kind: "words", key: keyed("words"), text: text.slice(at, start) });
  };
  const noteAt = new Map(
    marks.flatMap((mark) => (mark.kind === "note" ? [[mark.start, mark.note] as const] : [])),
  );
  const stretches = [
    ...figures.map((figure) => ({ start: figure.start, end: figure.end, figure })),
    ...blanks
      .filter(({ written }) => !written)
      .map((blank) => ({ start: blank.start, end: blank.end, blank })),
    ...filled.map((one) => ({ start: one.start, end: one.end, filled: one })),
    ...marks
      .filter(({ start, end }) => !blanks.some((blank) => blank.start === start && blank.end === end))
      .map((mark) => ({ start: mark.start, end: mark.end, mark })),
  ].sort((a, b) => a.start - b.start);
  for (const [index, stretch] of stretches.entries()) {
    const next = stretches[index + 1]?.start ?? text.length;
    upTo(stretch.start);
    const shown = text.slice(stretch.start, stretch.end);
    const unit = unitOf(text.slice(stretch.end));
    const tail = unit + (shown.length > SHORT ? "" : markAt(text.slice(0, next), stretch.end + unit.length));
    at = stretch.end;
    if ("figure" in stretch) {
      const { cells, inputs } = stretch.figure;
      const [input] = inputs;
      at += tail.length;
      if (input && inputs.length === 1 && cells.length === 0 && standsAsTyped(shown, typedText(input))) {
        pieces.push({
          kind: "field",
          key: keyed(inputId(input)),
          input,
          text: shown,
          tail,
          label: "",
          what: "",
        });
      } else {
        pieces.push({ kind: "figure", key: keyed("figure"), text: shown, tail, cells, inputs });
      }
    } else if ("mark" in stretch) {
      const { mark } = stretch;
      if (mark.kind === "changed")
        pieces.push({ kind: "words", key: keyed("changed"), text: shown, changed: true });
      else {
        const { note } = mark;
        if (shown !== "") at += tail.length;
        const key = keyed(`note ${note.id}`);
        pieces.push({
          kind: "note",
          key,
          text: shown,
          tail: shown === "" ? "" : tail,
          cells: note.cells,
          note,
        });
      }
    } else if ("filled" in stretch) {
      const { input } = stretch.filled;
      pieces.push({
        kind: "field",
        key: keyed(inputId(input)),
        input,
        text: shown,
        tail: "",
        label: "",
        what: "",
      });
    } else {
      const { input, what, awaits } = stretch.blank;
      const label = shown.replace(/^【待填：|】$/g, "");
      if (input) {
        const mark = markAt(text.slice(0, next), at);
        at += mark.length;
        pieces.push({ kind: "field", key: keyed(inputId(input)), input, text: "", tail: mark, label, what });
      } else {
        const gaps = awaits.length > 0 ? awaits : [{ what }];
        const note = noteAt.get(stretch.start);
        pieces.push({
          kind: "waiting",
          key: keyed("waiting"),
          text: shown,
          label: what || label,
          gaps,
          ...(note ? { note } : {}),
        });
      }
    }
  }
  upTo(text.length);
  return pieces;
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

/** The unit right behind a figure: the two are not parted. */
function unitOf(after: string): string {
  return /^[ \u00a0]?(?:[%％]|[万亿]?元)/.exec(after)?.[0] ?? "";
}
