/** Sheets cut into parts, one table each: from a title to the next. */
import type { Cell, Sheet } from "../workbook/workbook";
import { isMeta, isNote, readDepartment, readUnit, tableNumber } from "./meta";
import { looksLikeTitle, matchTitle, type TitleHit } from "./titles";
import { readLabel, words } from "./words";
import { figureAt, textAt, type Area } from "./header";
import type { Place } from "./raw";

export interface Segment {
  readonly sheet: Sheet;
  /** Below the title, down to the next title or the sheet's end. */
  readonly area: Area;
  /** The title, unless the sheet has none. */
  readonly hit?: TitleHit;
  readonly titleAt?: Place;
  /** The title as printed, or the sheet's name. */
  readonly titleText: string;
}

/** The filled part of a sheet; undefined where it is empty. */
export function filledArea(sheet: Sheet): Area | undefined {
  let left = Infinity;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (!cell || cell.value === "") continue;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

function isFilled(cells: readonly (Cell | undefined)[] | undefined): boolean {
  return cells?.some((cell) => cell !== undefined && cell.value !== "") ?? false;
}

/** Whether a row says 部门, 单位, 公开NN表 and nothing else, as the row below a title does. */
function isMetaRow(cells: readonly (Cell | undefined)[] | undefined): boolean {
  const texts = (cells ?? []).map((cell) => cell?.value ?? "").filter((value) => value !== "");
  const saysWhose = (text: string): boolean =>
    readDepartment(text) !== undefined || readUnit(text) !== undefined || tableNumber(text) !== undefined;
  return (
    texts.every((text) => typeof text === "string" && isMeta(text)) &&
    texts.some((text) => saysWhose(String(text)))
  );
}

/**
 * The title in a row: of a known table wherever it stands; of an unknown one where nothing else is in the row, and
 * it either calls itself a table or has 部门, 单位 in the row below (`headed`).
 */
function titleIn(
  cells: readonly (Cell | undefined)[],
  headed: boolean,
): { hit?: TitleHit; column: number; text: string } | undefined {
  let alone: { column: number; text: string } | undefined;
  let others = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const value = cells[column]?.value;
    if (value === undefined || value === "") continue;
    if (typeof value === "string") {
      const hit = matchTitle(value);
      if (hit) return { hit, column, text: value };
      if (isMeta(value) || value === alone?.text) continue;
      if (!alone && looksLikeTitle(value, headed)) {
        alone = { column, text: value };
        continue;
      }
    }
    others += 1;
  }
  return others === 0 ? alone : undefined;
}

/** The parts of a sheet, each with the title it stands under. */
export function segments(sheet: Sheet): Segment[] {
  const filled = filledArea(sheet);
  if (!filled) return [];
  const titles: { hit?: TitleHit; at: Place; text: string }[] = [];
  for (let row = filled.top; row <= filled.bottom; row += 1) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    const title = titleIn(
      cells,
      isMetaRow(sheet.rows.slice(row + 1, row + 3).find((next) => isFilled(next))),
    );
    if (title) titles.push({ ...title, at: { row, column: title.column } });
  }
  if (titles.length === 0) {
    const named = matchTitle(sheet.name);
    return [{ sheet, area: filled, ...(named && { hit: named }), titleText: sheet.name }];
  }
  return titles.map(({ hit, at, text }, index) => ({
    sheet,
    ...(hit && { hit }),
    titleAt: at,
    titleText: text,
    area: {
      ...filled,
      top: Math.min(at.row + 1, filled.bottom),
      bottom: (titles[index + 1]?.at.row ?? filled.bottom + 1) - 1,
    },
  }));
}

/**
 * The area without the notes at its foot: from the first 注 or 说明 below which no figure stands, all rows are notes.
 */
export function bodyArea({ sheet, area }: Segment): Area {
  let bottom = area.bottom;
  for (let row = area.bottom; row > area.top; row -= 1) {
    let note = false;
    let figure = false;
    for (let column = area.left; column <= area.right; column += 1) {
      if (figureAt(sheet, row, column)) figure = true;
      else if (isNote(textAt(sheet, row, column))) note = true;
    }
    if (figure) break;
    if (note) bottom = row - 1;
  }
  return { ...area, bottom: Math.max(area.top, bottom) };
}

/** The words that tell a table stand in its header and among its first lines; a ledger of 20,000 rows is none. */
const EVIDENCE_ROWS = 500;

/** Everything that is said in an area, as words, for looking up evidence. */
export function wordsIn(segment: Segment): ReadonlySet<string> {
  const said = new Set<string>();
  const { sheet, area } = segment;
  const bottom = Math.min(area.bottom, area.top + EVIDENCE_ROWS);
  for (let row = area.top; row <= bottom; row += 1) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cells[column]?.value;
      if (typeof value === "string" && value.length < 60) {
        said.add(words(value));
        said.add(readLabel(value).words);
      } else if (typeof value === "number" && value >= 301 && value <= 399) said.add(String(value));
    }
  }
  return said;
}
