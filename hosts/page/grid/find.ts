/** Finding in the sheets of a workbook: what a cell shows, whatever the commas of figures and the widths of letters. */
import { filledColumns, filledRows } from "../../../src/workbook/filled";
import type { Workbook, Place } from "../../../src/workbook/workbook";
import { shownText } from "../entry";

export interface Found extends Place {
  readonly sheet: number;
}

/** Nobody goes through more. */
const MOST = 1_000;

/** The cells that show the text, sheet by sheet, row by row. */
export function findCells({ sheets }: Workbook, text: string): readonly Found[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  const found: Found[] = [];
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const row of filledRows(sheets[sheet]!)) {
      for (const column of filledColumns(sheets[sheet]!, row)) {
        if (!plain(shownText(rows[row]![column])).includes(wanted)) continue;
        found.push({ sheet, row, column });
        if (found.length >= MOST) return found;
      }
    }
  }
  return found;
}

/** The one after a place, or before it, around the end. */
export function nextFound(found: readonly Found[], from: Found, step: 1 | -1): number {
  const at = found.findIndex((one) => !isBefore(one, from));
  if (step > 0) {
    const isThere = at >= 0 && !isBefore(from, found[at]!);
    return at < 0 ? 0 : (at + (isThere ? 1 : 0)) % found.length;
  }
  return ((at < 0 ? found.length : at) - 1 + found.length) % found.length;
}

function isBefore(one: Found, other: Found): boolean {
  return (one.sheet - other.sheet || one.row - other.row || one.column - other.column) < 0;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/,(?=\d{3})|\s/g, "");
}
