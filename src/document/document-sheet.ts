/** A table of a document on its way to a sheet of its own. */
import { readTitle } from "../statement/meta";
import type { Box, Cell, Sheet } from "../workbook/workbook";
import { NUMERALS } from "../words/numerals";
import { squash } from "../words/tidy";
import type { GridCell, RowPlace } from "./blocks";
import type { LinesAbove } from "./lines-above";
import { figureLike, numbered, sameLine, type NumberedCell, type SheetLine } from "./lines";
import { isNumberOfPage } from "./page-number";
import { bodyOf, isAmount, isMetaLine, titleIn } from "./title-lines";

/** A table of a document as a sheet, its title and what stands around it in rows of their own. */
export interface DocumentSheet {
  readonly sheet: Sheet;
  /** The line above it. */
  readonly caption: string;
  /** How many paragraphs of the document come before it. */
  readonly after: number;
  /** Where its rows stand; none for what stands around the table, and for a workbook that is laid in. */
  readonly places: readonly (RowPlace | undefined)[];
  /** Its filled cells as they stand in the document, by row and column of the sheet. */
  readonly cells: readonly (readonly (GridCell | undefined)[])[];
}

const CONTINUED = new RegExp(`^[（(]?续\\s*表?[${NUMERALS}\\d]*[)）]?$`, "u");

/** A sheet in the making. */
export interface Open {
  readonly caption: string;
  readonly after: number;
  readonly title: string;
  readonly above: readonly SheetLine[];
  readonly lines: SheetLine[];
  /** The lines of its first part below its title: a part that goes on may repeat the first of them. */
  readonly first: readonly SheetLine[];
  readonly notes: SheetLine[];
}

function sheetOf(name: string, lines: readonly (readonly NumberedCell[])[]): Sheet {
  const merges: Box[] = [];
  const rows = lines.map((cells, row): readonly (Cell | undefined)[] => {
    const line: (Cell | undefined)[] = [];
    for (const { column, columns, rows: height, text } of cells) {
      line[column] = { value: text };
      if (columns > 1 || height > 1)
        merges.push({ top: row, left: column, bottom: row + height - 1, right: column + columns - 1 });
    }
    return line;
  });
  return { name, hidden: false, rows, merges };
}

/** Whether a table of the same columns goes on with the one before: nothing but 部门, 单位 and its own title between. */
export function goesOn(
  open: Open,
  lines: readonly SheetLine[],
  inside: number | undefined,
  above: LinesAbove,
): boolean {
  const title = above.title();
  const isOwn = (text: string): boolean =>
    isMetaLine(text) || isNumberOfPage(text) || CONTINUED.test(squash(text));
  if (!above.from(title ? title.index + 1 : 0).every(isOwn)) return false;
  const titles = [title?.text, inside === undefined ? undefined : titleIn(lines[inside]!)];
  const own = readTitle(open.title).words;
  if (titles.some((text) => text !== undefined && readTitle(text).words !== own)) return false;
  const [next] = bodyOf(lines, inside);
  if (!next) return false;
  if (sameLine(next, open.first[0])) return true;
  // Without its header it has no words where the table has amounts.
  const amounts = new Set(
    open.lines.flatMap(({ cells }) => cells.filter(({ text }) => isAmount(text)).map(({ left }) => left)),
  );
  return next.cells.every(({ left, text }) => !amounts.has(left) || figureLike(text));
}

/** Adds a further part, without the lines that it repeats. */
export function append(open: Open, lines: readonly SheetLine[], inside: number | undefined): void {
  const body = bodyOf(lines, inside);
  let repeated = 0;
  while (repeated < body.length && sameLine(body[repeated]!, open.first[repeated])) repeated += 1;
  open.lines.push(...body.slice(repeated));
}

export function finished(open: Open, name: string): DocumentSheet {
  const parts = [open.above, open.lines, open.notes];
  const cells = parts.flatMap(numbered);
  return {
    sheet: sheetOf(name, cells),
    caption: open.caption,
    after: open.after,
    places: parts.flat().map(({ place }) => place),
    cells: cells.map((row) => {
      const own: (GridCell | undefined)[] = [];
      for (const cell of row) own[cell.column] = cell.own;
      return own;
    }),
  };
}
