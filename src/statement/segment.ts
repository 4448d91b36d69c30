/** Sheets cut into parts, one table each: from a title to the next. */
import { filledArea, filledColumns, filledRows, filledWidth } from "../workbook/filled";
import { onceFor } from "../workbook/once";
import { cellAt, type Sheet } from "../workbook/workbook";
import { nearColumns, nearRows } from "./apart";
import { isMeta, isNote, readDepartment, readUnit, tableNumber } from "./meta";
import { looksLikeTitle, matchTitle, type TitleHit } from "./titles";
import { readLabel, words } from "../words/tidy";
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

interface Title {
  readonly hit?: TitleHit;
  readonly column: number;
  readonly text: string;
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
  if (hits.length > 0) return hits;
  return alone && others === 0 ? [alone] : [];
}

/**
 * Where tables side by side begin, from the left: behind the last column before a title in which nothing stands, or with
 * the title itself.
 */
function partColumns(sheet: Sheet, titles: readonly Title[], area: Area): readonly Area[] {
  if (titles.length < 2) return [area];
  const filled = filledWidth(sheet, area);
  const lefts = titles.map(({ column }, index) => {
    if (index === 0) return area.left;
    let left = column;
    while (left > titles[index - 1]!.column + 1 && filled.has(left - 1)) left -= 1;
    // No gap between them: the title tells where its table begins.
    return left > titles[index - 1]!.column + 1 ? left : column;
  });
  return lefts.map((left, index) => ({
    ...area,
    left,
    right: index + 1 < lefts.length ? lefts[index + 1]! - 1 : area.right,
  }));
}

/** The parts of a sheet, each with the title it stands under; what stands far away from them is left out. */
export function segments(sheet: Sheet): Segment[] {
  const filled = filledArea(sheet);
  if (!filled) return [];
  const whole = nearColumns(sheet, filled);
  const rows = filledRows(sheet);
  const titled: { readonly row: number; readonly titles: readonly Title[] }[] = [];
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    const headed = below !== undefined && below <= row + 2 && isMetaRow(sheet, below, whole);
    const titles = titlesIn(sheet, row, whole, headed);
    if (titles.length > 0) titled.push({ row, titles });
  });
  if (titled.length === 0) {
    const named = matchTitle(sheet.name);
    const area = nearRows(sheet, whole);
    return [{ sheet, area, ...(named && { hit: named }), titleText: sheet.name }];
  }
  return titled.flatMap(({ row, titles }, index) => {
    const area = {
      ...whole,
      top: Math.min(row + 1, whole.bottom),
      bottom: (titled[index + 1]?.row ?? whole.bottom + 1) - 1,
    };
    return partColumns(sheet, titles, area).map((part, at): Segment => {
      const { hit, column, text } = titles[at]!;
      return {
        sheet,
        ...(hit && { hit }),
        titleAt: { row, column },
        titleText: text,
        area: nearRows(sheet, part),
      };
    });
  });
}

/**
 * The area without the notes at its foot: from the first 注 or 说明 below which no figure stands, all rows are notes.
 */
export function bodyArea({ sheet, area }: Segment): Area {
  let { bottom } = area;
  for (const row of [...filledRows(sheet, area)].reverse()) {
    if (row === area.top) break;
    let note = false;
    let figure = false;
    for (const column of filledColumns(sheet, row, area)) {
      if (figureAt(sheet, row, column)) figure = true;
      else if (isNote(textAt(sheet, row, column))) note = true;
    }
    if (figure) break;
    if (note) bottom = row - 1;
  }
  return { ...area, bottom: Math.max(area.top, bottom) };
}

/** Whether all that stands in a part is notes: the last page of a table may have nothing else. */
export function isNotesAlone({ sheet, area, titleAt }: Segment): boolean {
  return (
    !titleAt &&
    filledRows(sheet, area).every((row) =>
      filledColumns(sheet, row, area).every((column) => isNote(textAt(sheet, row, column))),
    )
  );
}

/** The words that tell a table stand in its header and among its first lines; a ledger of 20,000 rows is none. */
const EVIDENCE_ROWS = 500;

/** Everything that is said in an area, as words, for looking up evidence. */
export const wordsIn = onceFor(({ sheet, area }: Segment): ReadonlySet<string> => {
  const said = new Set<string>();
  for (const row of filledRows(sheet, area).slice(0, EVIDENCE_ROWS)) {
    for (const column of filledColumns(sheet, row, area)) {
      const { value } = cellAt(sheet, row, column)!;
      if (typeof value === "string" && value.length < 60) {
        said.add(words(value));
        said.add(readLabel(value).words);
      } else if (typeof value === "number" && value >= 301 && value <= 399) said.add(String(value));
    }
  }
  return said;
});
