/** What a document part holds, in order, and where in the part each stretch of it stands. */
import type { Block } from "../../../src/document/blocks";
import type { Paragraph } from "../../../src/text/prose/passages";

/** A stretch of a paragraph's text and the run text it came from, for whoever edits the document in place. */
export interface Piece {
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** The element (`w:t`, `w:tab`, `w:br`) in the document part. */
  readonly xmlStart: number;
  readonly xmlEnd: number;
}

export interface DocxParagraph extends Paragraph {
  readonly pieces: readonly Piece[];
}

export type DocxBlock = Block<DocxParagraph>;
