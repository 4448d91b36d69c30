/**
 * A document as a reader of the printed page sees it: paragraphs and grids in their order. Whoever reads a file format makes
 * blocks; whatever is done with a document is done with blocks.
 */
import type { Sheet } from "../workbook/workbook";

/** Between two paragraphs of one cell: white space like any other, but two figures that it parts are not one. */
const PARAGRAPH_BREAK = "\u2029";

export interface Written {
  readonly text: string;
}

/** A cell of a grid. Rows and columns count from 0. */
export interface GridCell<P extends Written = Written> {
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers. */
  readonly rows: number;
  readonly columns: number;
  readonly paragraphs: readonly P[];
}

/** A table as it stands on paper. What was deleted as a tracked change is not in it. */
export interface Grid<P extends Written = Written> {
  /** In the order of reading. */
  readonly cells: readonly GridCell<P>[];
  readonly height: number;
  readonly width: number;
  /** How wide its columns are, in twentieths of a point; absent where the document says nothing of it. */
  readonly widths?: readonly number[];
  /** The page that each row begins on, counted from 1; absent where the document does not know its pages. */
  readonly pages?: readonly number[];
}

export type Block<P extends Written = Written> =
  | { readonly kind: "paragraph"; readonly paragraph: P }
  | { readonly kind: "grid"; readonly grid: Grid<P> }
  /** A picture, which may show a table. */
  | { readonly kind: "picture" }
  /** A workbook that is laid into the document. */
  | { readonly kind: "workbook"; readonly sheets: readonly Sheet[] };

/** The paragraphs of a document that are no part of a table, in order: what is said of a text counts these. */
export function paragraphsOf<P extends Written>(blocks: readonly Block<P>[]): readonly P[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : []));
}

/** A text without tables of its own making. */
export function blocksOf<P extends Written>(paragraphs: readonly P[]): readonly Block<P>[] {
  return paragraphs.map((paragraph) => ({ kind: "paragraph", paragraph }));
}

export function cellText({ paragraphs }: Pick<GridCell, "paragraphs">): string {
  return paragraphs
    .map(({ text }) => text)
    .filter((text) => text.trim() !== "")
    .join(PARAGRAPH_BREAK);
}

/** Where a row of a sheet stands in its document: the how-manieth table, and the row in it, both counted from 1. */
export interface RowPlace {
  readonly table: number;
  readonly row: number;
  /** Counted from 1; absent where the document does not know its pages. */
  readonly page?: number;
}
