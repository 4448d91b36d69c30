/** A paragraph while it is being written. */
import {
  distinctInputs,
  type Blank,
  type BlankInput,
  type FigureCell,
  type Filled,
  type Gap,
  type NarrativeFigure,
  type NarrativeParagraph,
  type Use,
} from "./narrative";
import type { Quantity } from "./quantities";
import type { Mark } from "./own-words";
import type { Piece } from "./template";

/** A figure about to be written: its digits, and the cells behind it. */
export interface Written {
  readonly text: string;
  readonly unit: string;
  readonly from: readonly Quantity[];
}

/** What is left to fill in at a place of the text. */
export interface Missing extends Gap {
  /** What stands in the sentence; its words say the rest. */
  readonly label: string;
  /** What has to be known before it can be said. */
  readonly awaits?: readonly Gap[];
  /** See `Blank`; what stands in the sentence where absent. */
  readonly paper?: string;
}

export class Line {
  text = "";
  /** Whether the line ends with digits that want a space before the next word. */
  private open = false;
  readonly figures: NarrativeFigure[] = [];
  readonly blanks: Blank[] = [];
  readonly filled: Filled[] = [];
  private readonly marks: Mark[] = [];

  /** @param spaced spaces between figures and words */
  constructor(private readonly spaced: boolean) {}

  words(text: string): void {
    this.spaceBefore(text);
    if (text !== "") this.open = false;
    this.text += text;
  }

  /** Digits that are no figure of the accounts, such as a year. */
  digits(text: string): void {
    this.gap();
    this.text += text;
    this.open = this.spaced;
  }

  figure({ text, unit, from }: Written): void {
    this.gap();
    const start = this.text.length;
    this.text += text;
    const cells = new Set<FigureCell>(from.flatMap(({ cells }) => cells));
    this.figures.push({
      start,
      end: this.text.length,
      text,
      cells: [...cells],
      inputs: distinctInputs(from.flatMap(({ inputs }) => inputs)),
    });
    this.open = this.spaced && unit !== "%";
    if (unit !== "") this.words(unit);
    this.open &&= unit === "";
  }

  blank({ what, label, input, written: byHand, awaits = [], paper }: Missing): void {
    this.open = false;
    const start = this.text.length;
    const written = `【待填：${label}】`;
    this.text += written;
    this.blanks.push({
      start,
      end: this.text.length,
      what,
      awaits,
      paper: paper ?? written,
      ...(input ? { input } : {}),
      ...(byHand ? { written: byHand } : {}),
    });
  }

  /** A sentence that was typed in. */
  typed(text: string, input: BlankInput): void {
    this.spaceBefore(text);
    this.open = false;
    const start = this.text.length;
    this.text += text;
    this.filled.push({ start, end: this.text.length, input, text });
  }

  /** Notes what the text since an offset was written from. */
  mark(since: number, piece: Piece): void {
    const start = this.text[since] === " " ? since + 1 : since;
    if (start < this.text.length) this.marks.push({ start, end: this.text.length, piece });
  }

  /** Takes over what another line has. */
  append(other: Line): void {
    this.spaceBefore(other.text);
    if (other.text !== "") this.open = other.open;
    const shift = this.text.length;
    const moved = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
      ...one,
      start: one.start + shift,
      end: one.end + shift,
    });
    this.text += other.text;
    this.figures.push(...other.figures.map(moved));
    this.blanks.push(...other.blanks.map(moved));
    this.filled.push(...other.filled.map(moved));
    this.marks.push(...other.marks.map(moved));
  }

  finish(
    level: NarrativeParagraph["level"],
    uses: readonly Use[],
    { origin, own }: Pick<NarrativeParagraph, "origin" | "own">,
  ): NarrativeParagraph {
    const { text, figures, blanks, filled, marks } = this;
    return { text, level, figures, blanks, filled, uses, marks, origin, ...(own ? { own } : {}) };
  }

  private spaceBefore(words: string): void {
    if (this.open && /^[\p{L}\p{N}]/u.test(words)) this.text += " ";
  }

  private gap(): void {
    if (this.spaced && /[\p{L}\p{N}]$/u.test(this.text)) this.text += " ";
  }
}
