/** A drawing: figures and words on a sheet, measured in points from its top left corner. What draws it on what is elsewhere. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Shape =
  /** A filled figure with an outline. */
  | {
      readonly kind: "area";
      readonly points: readonly Point[];
      readonly fill: string;
      readonly outline: string;
    }
  | { readonly kind: "line"; readonly points: readonly Point[]; readonly colour: string }
  /** `x` is the start, the middle or the end of the words, `y` their base line. */
  | {
      readonly kind: "words";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: "start" | "middle" | "end";
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Those that come later lie above. */
  readonly shapes: readonly Shape[];
}

/** Colours of words, lines and outlines: `#rrggbb`. */
export const INK = "#262626";
export const LINE = "#7f7f7f";
export const PAPER = "#ffffff";

/** Width of words in points: what is not of ASCII is a full square. */
export function widthOf(text: string, size: number): number {
  let squares = 0;
  for (const character of text) squares += character.charCodeAt(0) < 0x80 ? 0.55 : 1;
  return squares * size;
}
