/** The rows of a table in a document part as a grid: each cell in its columns. */
import { paragraphsOf, type Grid, type GridCell } from "../../../src/document/blocks";
import type { DocxBlock, DocxParagraph } from "./blocks";

/** A cell as it is written, with what stands in it beside paragraphs. */
export interface Cell {
  /** How many columns it says to cover. */
  readonly columns: number;
  /** As wide as it says to be, in `measure`. */
  readonly width: number;
  /** The unit of its width: `dxa`, `pct`; empty where it says none. */
  readonly measure: string;
  /** `restart` begins a cell that goes on below, `continue` goes on with the one above. */
  readonly merge: "" | "restart" | "continue";
  readonly blocks: readonly DocxBlock[];
}

export interface Row {
  readonly cells: Cell[];
  /** Columns before its first cell and behind its last one, and how wide those before are. */
  before: number;
  after: number;
  beforeWidth: number;
  deleted: boolean;
  page: number;
}

/** Two borders that are no further apart, in twentieths of a point, are one. */
const NEAR = 60;

interface Placed {
  readonly cell: Cell;
  readonly column: number;
  readonly columns: number;
}

interface Columns {
  readonly rows: readonly (readonly Placed[])[];
  readonly widths: readonly number[];
}

/** @param widths of the columns as the table lists them; empty where it lists none */
export function gridOf(rows: readonly Row[], widths: readonly number[]): Grid<DocxParagraph> {
  const columns = bySpans(rows, widths) ?? byWidths(rows) ?? spanned(rows, widths);
  return { ...merged(columns.rows), height: rows.length, widths: columns.widths };
}

/** The columns as the cells count them; undefined where their rows do not come to the same number. */
function bySpans(rows: readonly Row[], widths: readonly number[]): Columns | undefined {
  const [first, ...others] = rows.map(
    ({ before, after, cells }) => before + after + cells.reduce((sum, { columns }) => sum + columns, 0),
  );
  return others.every((columns) => columns === first) ? spanned(rows, widths) : undefined;
}

function spanned(rows: readonly Row[], widths: readonly number[]): Columns {
  return {
    widths,
    rows: rows.map(({ before, cells }) => {
      let column = before;
      return cells.map((cell) => {
        const placed = { cell, column, columns: cell.columns };
        column += cell.columns;
        return placed;
      });
    }),
  };
}

/** The columns as cells are drawn, where all of them say how wide they are. */
function byWidths(rows: readonly Row[]): Columns | undefined {
  const all = rows.flatMap(({ cells }) => cells);
  const measure = all[0]?.measure;
  if (!measure || all.some((cell) => cell.measure !== measure || cell.width <= 0)) return undefined;
  const borders: number[] = [0];
  /** A border that is known already, or this one from now on. */
  const border = (place: number, left: number): number => {
    const known = borders.find((one) => one > left && Math.abs(one - place) <= NEAR);
    if (known === undefined) borders.push(place);
    return known ?? place;
  };
  const drawn = rows.map(({ beforeWidth, cells }) => {
    let [place, left] = [beforeWidth, beforeWidth === 0 ? 0 : border(beforeWidth, 0)];
    return cells.map((cell) => {
      place += cell.width;
      const right = border(place, left);
      const span = { cell, left, right };
      left = right;
      return span;
    });
  });
  borders.sort((a, b) => a - b);
  const numberOf = new Map(borders.map((place, index) => [place, index]));
  return {
    widths: borders.slice(1).map((place, index) => place - borders[index]!),
    rows: drawn.map((cells) =>
      cells.map(({ cell, left, right }) => {
        const column = numberOf.get(left)!;
        return { cell, column, columns: numberOf.get(right)! - column };
      }),
    ),
  };
}

/** What is merged over several rows as one cell. */
function merged(rows: Columns["rows"]): Pick<Grid<DocxParagraph>, "cells" | "width"> {
  const cells: { -readonly [key in keyof GridCell<DocxParagraph>]: GridCell<DocxParagraph>[key] }[] = [];
  /** The cell above that goes on, by its first column. */
  const goingOn = new Map<number, (typeof cells)[number]>();
  let width = 0;
  rows.forEach((line, row) => {
    for (const { cell, column, columns } of line) {
      width = Math.max(width, column + columns);
      const above = goingOn.get(column);
      if (cell.merge === "continue" && above && above.row + above.rows === row) {
        above.rows += 1;
        continue;
      }
      const made = { row, column, rows: 1, columns, paragraphs: paragraphsOf(cell.blocks) };
      cells.push(made);
      if (cell.merge === "") goingOn.delete(column);
      else goingOn.set(column, made);
    }
  });
  return { cells, width };
}
