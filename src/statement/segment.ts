/** Sheets cut into parts, one table each: from a title to the next. */
import type { Sheet } from "../workbook/workbook";
import { matchTitle, type TitleHit } from "./titles";
import { readLabel, words } from "./words";
import type { Area } from "./header";
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

/** The parts of a sheet, each with the title it stands under. */
export function segments(sheet: Sheet): Segment[] {
  const filled = filledArea(sheet);
  if (!filled) return [];
  const titles: { hit: TitleHit; at: Place; text: string }[] = [];
  for (let row = filled.top; row <= filled.bottom; row += 1) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    for (let column = filled.left; column < cells.length; column += 1) {
      const value = cells[column]?.value;
      if (typeof value !== "string") continue;
      const hit = matchTitle(value);
      if (!hit) continue;
      titles.push({ hit, at: { row, column }, text: value });
      break;
    }
  }
  if (titles.length === 0) {
    const named = matchTitle(sheet.name);
    return [{ sheet, area: filled, ...(named && { hit: named }), titleText: sheet.name }];
  }
  return titles.map(({ hit, at, text }, index) => ({
    sheet,
    hit,
    titleAt: at,
    titleText: text,
    area: {
      ...filled,
      top: Math.min(at.row + 1, filled.bottom),
      bottom: (titles[index + 1]?.at.row ?? filled.bottom + 1) - 1,
    },
  }));
}

/** Everything that is said in an area, as words, for looking up evidence. */
export function wordsIn(segment: Segment): ReadonlySet<string> {
  const said = new Set<string>();
  const { sheet, area } = segment;
  for (let row = area.top; row <= area.bottom; row += 1) {
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
