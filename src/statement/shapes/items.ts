/** Tables of named items with a few amounts each, printed down or across: 09 and 10. */
import type { ItemsLayout } from "../../catalogue/layout";
import type { Sheet } from "../../workbook/workbook";
import { filledColumns, filledRows } from "../../workbook/filled";
import { textAt, type Area } from "../header";
import { lineMatcher } from "../lines";
import { isNote } from "../meta";
import { isFound, type Found } from "../raw";
import { readLabel } from "../../words/tidy";
import { findAcross } from "./items-across";
import { findDown } from "./items-down";

/** With fewer items it is no such table. */
const LEAST = 3;

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findItems(sheet: Sheet, area: Area, layout: ItemsLayout, year: number): Found {
  const matcher = lineMatcher(layout.lines);
  const down = new Map<number, number>();
  const across = new Map<number, number>();
  for (const row of filledRows(sheet, area)) {
    for (const column of filledColumns(sheet, row, area)) {
      const text = textAt(sheet, row, column);
      if (text === "" || isNote(text) || !matcher.match(readLabel(text).words)) continue;
      down.set(column, (down.get(column) ?? 0) + 1);
      across.set(row, (across.get(row) ?? 0) + 1);
    }
  }
  const tallest = Math.max(0, ...down.values());
  const widest = Math.max(0, ...across.values());
  const missing = { missing: `没有找到“${layout.name}”的各项` };
  if (Math.max(tallest, widest) < LEAST) return missing;
  if (tallest >= widest) {
    const column = [...down].find(([, count]) => count === tallest)![0];
    return findDown(sheet, area, layout, column, year);
  }
  const found = findAcross(sheet, area, layout, year);
  return isFound(found) && found.lines.length < LEAST ? missing : found;
}
