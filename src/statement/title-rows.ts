/** Where the titles of a sheet stand: each in a cell, or torn over cells beside each other or over two rows. */
import { filledColumns, filledRows } from "../workbook/filled";
import { cellAt, type Sheet } from "../workbook/workbook";
import { figureAt, textAt, type Area } from "./header";
import { isMeta, isNote, readDepartment, readUnit, tableNumber } from "./meta";
import { looksLikeTitle, matchTitle, type TitleHit } from "./titles";
import { isForeign } from "../words/tidy";

export interface Title {
  readonly hit?: TitleHit;
  readonly column: number;
  readonly text: string;
}

/** The titles of one row, several where tables stand side by side, and the last row that they take. */
export interface TitleRow {
  readonly row: number;
  readonly bottom: number;
  readonly titles: readonly Title[];
}

export function titleRows(sheet: Sheet, area: Area): readonly TitleRow[] {
  const rows = filledRows(sheet, area).filter((row) => filledColumns(sheet, row, area).length > 0);
  const found: TitleRow[] = [];
  rows.forEach((row, index) => {
    if (found.length > 0 && row <= found[found.length - 1]!.bottom) return;
    const below = rows[index + 1];
    const next = below !== undefined && below <= row + 2 ? below : undefined;
    const over = next === undefined ? undefined : tornOver(sheet, row, next, area);
    if (over) {
      found.push({ row, bottom: next!, titles: [over] });
      return;
    }
    const titles = titlesIn(sheet, row, area, next !== undefined && isMetaRow(sheet, next, area));
    if (titles.length > 0) found.push({ row, bottom: row, titles });
  });
  return found;
}

/** Whether a row says 部门, 单位, 公开NN表 and nothing else, as the row below a title does. */
function isMetaRow(sheet: Sheet, row: number, area: Area): boolean {
  const columns = filledColumns(sheet, row, area);
  const saysWhose = (text: string): boolean =>
    readDepartment(text) !== undefined || readUnit(text) !== undefined || tableNumber(text) !== undefined;
  return (
    columns.every((column) => isMeta(textAt(sheet, row, column))) &&
    columns.some((column) => saysWhose(textAt(sheet, row, column)))
  );
}

/**
 * The titles in a row: of known tables wherever they stand, several where tables stand side by side; of an unknown one where
 * nothing else is in the row, and it either calls itself a table or has 部门, 单位 in the row below (`headed`).
 */
function titlesIn(sheet: Sheet, row: number, area: Area, headed: boolean): readonly Title[] {
  const hits: Title[] = [];
  let alone: Title | undefined;
  let others = 0;
  for (const column of filledColumns(sheet, row, area)) {
    const { value } = cellAt(sheet, row, column)!;
    if (typeof value === "string") {
      const hit = matchTitle(value);
      if (hit) {
        if (!hits.some(({ text }) => text === value)) hits.push({ hit, column, text: value });
        continue;
      }
      if (isMeta(value) || value === alone?.text) continue;
      if (!alone && looksLikeTitle(value, headed)) {
        alone = { column, text: value };
        continue;
      }
    }
    others += 1;
  }
  const torn = hits.length > 1 ? undefined : joined(piecesIn(sheet, row, area), hits[0]);
  if (torn) return [torn];
  if (hits.length > 0) return hits;
  return alone && others === 0 ? [alone] : [];
}

/** A title of a known table whose second part stands in the next row: `财政拨款收入` over `支出决算总表`. */
function tornOver(sheet: Sheet, row: number, next: number, area: Area): Title | undefined {
  const [upper, lower] = [row, next].map((each) => piecesIn(sheet, each, area));
  if (upper?.length !== 1 || lower?.length !== 1) return undefined;
  const hit = matchTitle(lower[0]!.text);
  return joined([...upper, ...lower], { ...lower[0]!, ...(hit && { hit }) });
}

/** A title needs no more cells than this, unless each holds a letter of it. */
const MOST_PIECES = 20;

/** What a row says that is neither about the table nor a note, nor the title in another language; nothing where it has a figure. */
function piecesIn(sheet: Sheet, row: number, area: Area): readonly Title[] {
  const columns = filledColumns(sheet, row, area);
  if (columns.length > MOST_PIECES || columns.some((column) => figureAt(sheet, row, column))) return [];
  return columns
    .map((column) => ({ column, text: textAt(sheet, row, column) }))
    .filter(({ text }) => text !== "" && !isMeta(text) && !isNote(text) && !isForeign(text));
}

/** Pieces as one title, where together they name a known table and no piece names the same one alone. */
function joined(pieces: readonly Title[], alone: Title | undefined): Title | undefined {
  if (pieces.length < 2) return undefined;
  const text = pieces.map((piece) => piece.text.trim()).join("");
  const hit = matchTitle(text);
  if (!hit || hit.layouts.length === 0) return undefined;
  const known = alone?.hit?.layouts ?? [];
  if (known.length > 0 && hit.layouts.every((layout) => known.includes(layout))) return undefined;
  return { hit, column: pieces[0]!.column, text };
}
