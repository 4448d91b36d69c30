/** Sheets cut into parts, one table each: from a title to the next. */
import { filledArea, filledColumns, filledRows } from "../workbook/filled";
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
  const texts = filledColumns(sheet, row, area).map((column) => cellAt(sheet, row, column)!.value);
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
  sheet: Sheet,
  row: number,
  area: Area,
  headed: boolean,
): { hit?: TitleHit; column: number; text: string } | undefined {
  let alone: { column: number; text: string } | undefined;
  let others = 0;
  for (const column of filledColumns(sheet, row, area)) {
    const { value } = cellAt(sheet, row, column)!;
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

/** The parts of a sheet, each with the title it stands under; what stands far away from them is left out. */
export function segments(sheet: Sheet): Segment[] {
  const filled = filledArea(sheet);
  if (!filled) return [];
  const whole = nearColumns(sheet, filled);
  const titles: { hit?: TitleHit; at: Place; text: string }[] = [];
  const rows = filledRows(sheet);
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    const headed = below !== undefined && below <= row + 2 && isMetaRow(sheet, below, whole);
    const title = titleIn(sheet, row, whole, headed);
    if (title) titles.push({ ...title, at: { row, column: title.column } });
  });
  if (titles.length === 0) {
    const named = matchTitle(sheet.name);
    const area = nearRows(sheet, whole);
    return [{ sheet, area, ...(named && { hit: named }), titleText: sheet.name }];
  }
  return titles.map(({ hit, at, text }, index) => ({
    sheet,
    ...(hit && { hit }),
    titleAt: at,
    titleText: text,
    area: nearRows(sheet, {
      ...whole,
      top: Math.min(at.row + 1, whole.bottom),
      bottom: (titles[index + 1]?.at.row ?? whole.bottom + 1) - 1,
    }),
  }));
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

/** The words that tell a table stand in its header and among its first lines; a ledger of 20,000 rows is none. */
const EVIDENCE_ROWS = 500;

/** Everything that is said in an area, as words, for looking up evidence. */
export function wordsIn(segment: Segment): ReadonlySet<string> {
  let said = spoken.get(segment);
  if (!said) spoken.set(segment, (said = readWords(segment)));
  return said;
}

const spoken = new WeakMap<Segment, ReadonlySet<string>>();

function readWords(segment: Segment): ReadonlySet<string> {
  const said = new Set<string>();
  const { sheet, area } = segment;
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
}
