/** The rows of a grid as rows of a sheet. */
import { readMoneyText } from "../amount/figure";
import { remembered, squash } from "../words/tidy";
import { cellText, type Grid, type GridCell } from "./blocks";
import type { RowPlace } from "./sheets";

/** A filled cell of a row, and what it covers. */
export interface LineCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  /** The cell of the grid that it is. */
  readonly own?: GridCell;
}

export interface SheetLine {
  /** Those that say something. */
  readonly cells: readonly LineCell[];
  /** The columns in which a cell begins, filled or not. */
  readonly begins: readonly number[];
  readonly place?: RowPlace;
}

/** The rows of a grid. @param table the how-manieth of the document, from 1 */
export function linesOf({ cells, height, pages }: Grid, table: number): readonly SheetLine[] {
  const lines = Array.from({ length: height }, (): LineCell[] => []);
  for (const cell of cells) {
    const { column, columns, rows } = cell;
    lines[cell.row]!.push({ column, columns, rows, text: cellText(cell), own: cell });
  }
  return lines.map((own, row) => ({
    cells: own.filter(({ text }) => text !== ""),
    begins: own.map(({ column }) => column),
    place: { table, row: row + 1, ...(pages ? { page: pages[row]! } : {}) },
  }));
}

/** A line of text as a row. */
export function textLine(texts: readonly string[]): SheetLine {
  return {
    cells: texts.flatMap((text, column) => (text === "" ? [] : [{ column, columns: 1, rows: 1, text }])),
    begins: texts.map((_, column) => column),
  };
}

/** The columns in which a cell of some row begins, from the left. */
export function beginsOf(lines: readonly SheetLine[]): readonly number[] {
  return [...new Set(lines.flatMap(({ begins }) => begins))].sort((a, b) => a - b);
}

/** Rows whose columns, in which cells begin, are put in the place of others: one to one, from the left. */
export function movedColumns(
  lines: readonly SheetLine[],
  from: readonly number[],
  to: readonly number[],
): readonly SheetLine[] {
  const columnOf = new Map(from.map((column, index) => [column, to[index]!]));
  return lines.map((line) => ({
    ...line,
    begins: line.begins.map((column) => columnOf.get(column)!),
    cells: line.cells.map((cell) => {
      const covered = from.filter((column) => column >= cell.column && column < cell.column + cell.columns);
      const [first, last] = [columnOf.get(cell.column)!, columnOf.get(covered[covered.length - 1]!)!];
      return { ...cell, column: first, columns: last - first + 1 };
    }),
  }));
}

export function textsOf({ cells }: SheetLine): readonly string[] {
  return cells.map(({ text }) => text);
}

/** Whether two rows say the same in the same columns. */
export function sameLine(one: SheetLine, other: SheetLine | undefined): boolean {
  if (!other || one.cells.length !== other.cells.length || one.cells.length === 0) return false;
  return one.cells.every(({ column, text }, index) => {
    const there = other.cells[index]!;
    return there.column === column && squash(there.text) === squash(text);
  });
}

/** Whether a text is a figure, or a dash in place of one. */
export const figureLike = remembered((text) => {
  const { state } = readMoneyText(text);
  return state === "amount" || state === "dash";
});
