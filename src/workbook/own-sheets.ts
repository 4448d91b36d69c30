/**
 * Sheets that a host wrote into the workbook for us. They are known by what stands in them, whatever they are called, and
 * are no tables of the department: recognition passes them over.
 */
import { cellAt, type Sheet } from "./workbook";

/** Stands in A1 of a working paper (核对底稿). */
export const PAPER_TITLE = "勾稽关系核对底稿";

/** Where the note of a 情况说明 stands: in row 0, outside of what is printed. */
export const NOTE_COLUMN = 2;

/** Stands beside the title of a 情况说明. Who deletes it has made the sheet his own. */
export const TEXT_SHEET_NOTE = "本表由勾稽写成，再次写入时整张替换。要留作自己的表，请删去这一格。";

/** Whether a sheet is a working paper of ours. */
export function isWorkingPaper(sheet: Sheet): boolean {
  return cellAt(sheet, 0, 0)?.value === PAPER_TITLE;
}

/** Whether a sheet is a 情况说明 that a host wrote. */
export function isTextSheet(sheet: Sheet): boolean {
  return cellAt(sheet, 0, NOTE_COLUMN)?.value === TEXT_SHEET_NOTE;
}
