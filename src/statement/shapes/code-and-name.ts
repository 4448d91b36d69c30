/** A code and the name that it is of, in one cell. */
import { cellAt, type Place, type Sheet } from "../../workbook/workbook";
import { compact, squash } from "../../words/tidy";
import { textAt } from "../header";

export interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

/** A code of 类 or 款 as it is: software fills it up to the length of all with zeros, and no 款 or 项 is 00. */
export const unfilled = (code: string): string => code.replace(/^(\d{3}(?:(?!00)\d{2})?)(?:00)+$/u, "$1");

/**
 * What a cell has for a code: without spaces, without the mark that makes a text of it (`'2010301`), without dots.
 *
 * @param dotted has three groups, the parts of a code; the last may be empty
 */
export function codeText(sheet: Sheet, row: number, column: number, dotted: RegExp): string {
  const value = cellAt(sheet, row, column)?.value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return squash(value)
    .replace(/^['‘’]/u, "")
    .replace(dotted, "$1$2$3");
}

/**
 * Reads such cells of a classification: `2010301行政运行`, `[2010301]行政运行`, `行政运行（2010301）`; a bare number behind a name may be of
 * anything.
 *
 * @param digits the codes of the classification, as the source of a pattern
 */
export function codesAndNames(digits: string): (text: string) => CodeAndName | undefined {
  const before = new RegExp(`^[[(【]?(${digits})[\\])】]?[-—.、:：|_/]?(\\p{Script=Han}.*)$`, "u");
  const behind = new RegExp(`^(\\p{Script=Han}.*)[[(【](${digits})[\\])】]$`, "u");
  return (text) => {
    const said = squash(text);
    const [, code, name] = before.exec(said) ?? [];
    if (code !== undefined && name !== undefined) return { code: unfilled(code), name };
    const [, ahead, last] = behind.exec(said) ?? [];
    return ahead !== undefined && last !== undefined ? { code: unfilled(last), name: ahead } : undefined;
  };
}

/** A sheet with codes before the names that stand at these places. */
export function withCodeBefore(sheet: Sheet, codes: ReadonlyMap<Place, string>): Sheet {
  const rows = sheet.rows.slice();
  for (const [{ row, column }, code] of codes) {
    const own = (rows[row] ?? []).slice();
    own[column] = { ...own[column], value: `${code}${compact(textAt(sheet, row, column))}` };
    rows[row] = own;
  }
  return { ...sheet, rows };
}
