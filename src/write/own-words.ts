/**
 * A paragraph in a person's own words. What of the program's sentence was left alone stays what it was written from, a
 * figure, a movement, a whole list, and follows the tables; what was changed is words, figures among them.
 */
import { keyOf } from "./input-names";
import type { Piece } from "./template";

/** What a stretch of a paragraph was written from. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
}

/** A paragraph as a person worded it. */
export interface OwnWords {
  /** Whose place it takes: `NarrativeParagraph.origin`. */
  readonly origin: string;
  /** Nothing where the paragraph was taken out. */
  readonly pieces: readonly Piece[];
  /** As it read when it was written: shown where its place is gone. */
  readonly text: string;
}

/** A paragraph while a person types in it. */
export interface Draft {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The draft after the text in its box became another one.
 *
 * @param caret where the caret stands now: it tells which of two equal stretches was struck out
 */
export function retyped({ text: before, marks }: Draft, text: string, caret: number): Draft {
  const least = Math.min(before.length, text.length);
  let head = 0;
  while (head < least && before[head] === text[head]) head++;
  let tail = 0;
  while (tail < least && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (head + tail > least) {
    tail = Math.min(Math.max(text.length - caret, least - head), tail);
    head = least - tail;
  }
  const end = before.length - tail;
  const shift = text.length - before.length;
  return {
    text,
    marks: marks.flatMap((mark) => {
      if (mark.end <= head) return [mark];
      if (mark.start >= end) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
      return [];
    }),
  };
}

/** The draft as what it is kept as: of marks within each other the outermost, and the words between. */
export function piecesOf({ text, marks }: Draft): readonly Piece[] {
  const outermost = marks.filter(
    ({ start, end }, at) =>
      !marks.some(
        (other, index) =>
          other.start <= start &&
          other.end >= end &&
          (index > at || other.end - other.start > end - start) &&
          index !== at,
      ),
  );
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, piece } of [...outermost].sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ kind: "text", text: text.slice(at, start) });
    pieces.push(piece);
    at = end;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

/** What was kept, as far as it is of this shape. */
export function readOwnWords(kept: unknown): readonly OwnWords[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter(
    (one): one is OwnWords =>
      isObject(one) &&
      typeof one["origin"] === "string" &&
      typeof one["text"] === "string" &&
      Array.isArray(one["pieces"]) &&
      one["pieces"].every(isPiece),
  );
}

function isPiece(piece: unknown): piece is Piece {
  if (!isObject(piece)) return false;
  const { kind, text, word, subject, whole, about, pieces } = piece;
  const isName = (value: unknown): boolean => value === undefined || typeof value === "string";
  if (kind === "text") return typeof text === "string";
  if (kind === "clause") return Array.isArray(pieces) && pieces.every(isPiece);
  if (kind !== "slot" || typeof word !== "string" || !isName(subject) || !isName(whole)) return false;
  return about === undefined || isSubject(about);
}

function isSubject(about: unknown): boolean {
  if (!isObject(about)) return false;
  const { key, name, whole, number } = about;
  const isKey = (value: unknown): boolean => typeof value === "string" && keyOf(value) !== undefined;
  return (
    isKey(key) &&
    typeof name === "string" &&
    (whole === undefined || isKey(whole)) &&
    (number === undefined || typeof number === "number")
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
