/** Where revisions of a text stand: on whole words that can be taken apart. */
import type { Piece } from "./read-docx";
import type { Run } from "./runs";

/** What is said of a stretch of the text, and what should stand there. A stretch without words is a place to write at. */
export interface TextRevision {
  /** As `readDocument` counts them, from 0. */
  readonly paragraph: number;
  /** Offsets in the paragraph's text. Where it holds no words, the comment moves to the nearest ones. */
  readonly start: number;
  readonly end: number;
  /** Absent where nothing is to be changed. */
  readonly replacement?: string;
  readonly comment?: string;
  /** Whether what stands there is to catch the eye. */
  readonly highlight?: boolean;
}

/** A piece of text that can be taken apart. */
export interface Splittable extends Piece {
  readonly text: string;
  readonly run: Run;
}

/** A revision that has its place: on whole words of splittable pieces. */
export interface Placed {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string | undefined;
  /** The number of its comment, where it has one. */
  readonly comment: number | undefined;
  readonly highlight: boolean;
}

/** Whether something is to be done in a stretch: writing at a place belongs to the words before it. */
export function touches(one: Placed, start: number, end: number, first: boolean): boolean {
  if (one.start < one.end) return one.start < end && one.end > start;
  return (one.start > start && one.start <= end) || (first && one.start === start);
}

/** The parts of a piece between which something begins or ends. */
export function atomsOf(
  piece: Splittable,
  placed: readonly Placed[],
): readonly (readonly [number, number])[] {
  const cuts = new Set([piece.start, piece.end]);
  for (const { start, end } of placed) {
    for (const at of [start, end]) if (at > piece.start && at < piece.end) cuts.add(at);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => [sorted[index]!, end] as const);
}

/** Where a revision stands: on its own words, or on the paragraph nearest to it; nowhere in an empty document. */
export function placeOf(
  pieces: readonly (readonly Splittable[])[],
  { paragraph, start, end, replacement, highlight = false }: TextRevision,
  taken: readonly Placed[],
  comment: number | undefined,
): Placed | undefined {
  if (start === end && replacement !== undefined) {
    const own = pieces[paragraph] ?? [];
    return own.some((piece) => piece.start <= start && piece.end >= start)
      ? { paragraph, start, end, replacement, comment, highlight }
      : undefined;
  }
  const inside = (pieces[paragraph] ?? []).filter((piece) => piece.end > start && piece.start < end);
  if (inside.length > 0) {
    const from = Math.max(start, inside[0]!.start);
    const to = Math.min(end, inside[inside.length - 1]!.end);
    const complete = inside.reduce((sum, piece) => sum + piece.end - piece.start, 0);
    const lost = from > start || to < end || complete < inside[inside.length - 1]!.end - inside[0]!.start;
    const overlaps = taken.some(
      (other) =>
        other.replacement !== undefined &&
        other.paragraph === paragraph &&
        other.start < to &&
        other.end > from,
    );
    const kept = lost || overlaps ? undefined : replacement;
    return { paragraph, start: from, end: to, replacement: kept, comment, highlight };
  }
  if (comment === undefined) return undefined;
  for (let distance = 0; distance < pieces.length; distance++) {
    for (const near of [paragraph - distance, paragraph + distance]) {
      const there = pieces[near] ?? [];
      if (there.length === 0) continue;
      const [from, to] = [there[0]!.start, there[there.length - 1]!.end];
      return { paragraph: near, start: from, end: to, replacement: undefined, comment, highlight: false };
    }
  }
  return undefined;
}
