/** The rows of a grid as rows of a sheet. */
import { readMoneyText } from "../amount/figure";
import { remembered, squash } from "../words/tidy";
import { cellText, type Grid, type GridCell, type RowPlace } from "./blocks";

/** A filled cell of a row: from where to where it goes, and how many rows down. */
export interface LineCell {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly text: string;
  /** The cell of the grid that it is. */
  readonly own?: GridCell;
}

export interface SheetLine {
  /** Those that say something. */
  readonly cells: readonly LineCell[];
  /** Where a cell begins, filled or not. */
  readonly begins: readonly number[];
  /** Where its last cell ends, filled or not. */
  readonly end: number;
  readonly place?: RowPlace;
}

/** Two borders that are no further apart, in twentieths of a point, are meant to be one. */
const NEAR = 60;
/** How wide a column is taken to be where the document does not say. */
const WIDE = 1000;

/** The rows of a grid, each cell by its place on paper. @param table the how-manieth of the document, from 1 */
export function linesOf(grid: Grid, table: number): readonly SheetLine[] {
  const { cells, height, pages } = grid;
  const edges = edgesOf(grid);
  const lines = Array.from({ length: height }, (): LineCell[] => []);
  for (const cell of cells) {
    const [left, right] = [edges[cell.column]!, edges[cell.column + cell.columns]!];
    lines[cell.row]!.push({ left, right, rows: cell.rows, text: cellText(cell), own: cell });
  }
  const read = lines.map((own, row) => ({
    cells: own.filter(({ text }) => text !== ""),
    begins: own.map(({ left }) => left),
    end: Math.max(0, ...own.map(({ right }) => right)),
    place: { table, row: row + 1, ...(pages ? { page: pages[row]! } : {}) },
  }));
  return withBegins(read, onePlace(read));
}

/** Where each column of a grid begins, and where the last one ends. */
function edgesOf({ cells, width, widths = [] }: Grid): readonly number[] {
  const inRow = new Map<number, number>();
  for (const { row } of cells) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const whole = widths.reduce((sum, one) => sum + one, 0);
  // Programs that leave it to Word write any width.
  const isSaid = widths.length >= width && whole >= 2 * NEAR * Math.max(...inRow.values());
  const edges = [0];
  for (let column = 0; column < width; column += 1)
    edges.push(edges[column]! + (isSaid ? Math.max(1, widths[column]!) : WIDE));
  return edges;
}

/**
 * Rounding and dragged borders begin the cells of one column at slightly different places: such a place is taken for the one
 * before it, but where a row begins a cell at either.
 */
function onePlace(lines: readonly SheetLine[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let last: number | undefined;
  for (const begin of beginsOf(lines)) {
    const isApart =
      last === undefined ||
      begin - last > NEAR ||
      lines.some(({ begins }) => begins.includes(begin) && begins.some((one) => places.get(one) === last));
    if (isApart) last = begin;
    places.set(begin, last!);
  }
  return places;
}

/** Rows whose cells begin elsewhere. */
function withBegins(lines: readonly SheetLine[], places: ReadonlyMap<number, number>): readonly SheetLine[] {
  return lines.map((line) => ({
    ...line,
    begins: line.begins.map((begin) => places.get(begin)!),
    cells: line.cells.map((cell) => ({ ...cell, left: places.get(cell.left)! })),
  }));
}

/** A line of text as a row. */
export function textLine(texts: readonly string[]): SheetLine {
  const left = (column: number): number => column * WIDE;
  return {
    cells: texts.flatMap((text, column) =>
      text === "" ? [] : [{ left: left(column), right: left(column + 1), rows: 1, text }],
    ),
    begins: texts.map((_, column) => left(column)),
    end: left(texts.length),
  };
}

/** The places at which a cell of some row begins, from the left. */
function beginsOf(lines: readonly SheetLine[]): readonly number[] {
  return [...new Set(lines.flatMap(({ begins }) => begins))].sort((a, b) => a - b);
}

/**
 * The rows of a part, its cells put in the columns of a table: where they stand below those of the table, be it that one of the
 * two has borders which the other has not, or that both have as many; undefined where it has other columns.
 */
export function alignedTo(
  table: readonly SheetLine[],
  part: readonly SheetLine[],
): readonly SheetLine[] | undefined {
  const [there, here] = [beginsOf(table), beginsOf(part)];
  const near = (places: readonly number[], place: number): number | undefined =>
    places.find((one) => Math.abs(one - place) <= NEAR);
  const ends = [table, part].map((lines) => Math.max(...lines.map(({ end }) => end)));
  const isBelow =
    here.every((place) => near(there, place) !== undefined) ||
    there.every((place) => near(here, place) !== undefined);
  if (isBelow && Math.abs(ends[0]! - ends[1]!) <= NEAR)
    return withBegins(part, new Map(here.map((place) => [place, near(there, place) ?? place])));
  if (there.length !== here.length) return undefined;
  const columnOf = new Map(here.map((place, index) => [place, there[index]!]));
  return withBegins(part, columnOf).map((line, row) => ({
    ...line,
    cells: line.cells.map((cell, index) => {
      const { right } = part[row]!.cells[index]!;
      const next = here.findIndex((place) => place >= right - NEAR);
      return { ...cell, right: next < 0 ? Infinity : there[next]! };
    }),
  }));
}

/** A cell of a row by the number of its first column, and how many it covers. */
export interface NumberedCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  readonly own?: GridCell;
}

/** The cells of rows by columns: a border at which no cell begins was drawn elsewhere, and is no column. */
export function numbered(lines: readonly SheetLine[]): readonly (readonly NumberedCell[])[] {
  const begins = beginsOf(lines);
  const numberOf = new Map(begins.map((place, index) => [place, index]));
  return lines.map(({ cells }) =>
    cells.map(({ left, right, rows, text, own }) => {
      const column = numberOf.get(left)!;
      const columns = begins.filter((place) => place > left && place < right - NEAR).length + 1;
      return { column, columns, rows, text, ...(own ? { own } : {}) };
    }),
  );
}

export function textsOf({ cells }: SheetLine): readonly string[] {
  return cells.map(({ text }) => text);
}

/** Whether two rows say the same in the same columns. */
export function sameLine(one: SheetLine, other: SheetLine | undefined): boolean {
  if (!other || one.cells.length !== other.cells.length || one.cells.length === 0) return false;
  return one.cells.every(({ left, text }, index) => {
    const there = other.cells[index]!;
    return there.left === left && squash(there.text) === squash(text);
  });
}

/** Whether a text is a figure, or a dash in place of one. */
export const figureLike = remembered((text) => {
  const { state } = readMoneyText(text);
  return state === "amount" || state === "dash";
});
