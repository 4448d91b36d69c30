import { toAddress } from "../../../src/workbook/address";
import { boxAddress } from "./box";
import type { Book } from "./book";

/**
 * Everything the workbook would save, as text in one fixed order: two workbooks are the same if and only if their
 * snapshots are. Ids that Excel makes up anew for each object (of sheets, formats and comments) are left out: a sheet is known
 * by its place.
 */
export function snapshot(book: Book): string {
  return JSON.stringify(
    {
      name: book.name,
      structureProtected: book.structureProtected,
      sheets: book.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        protection: sheet.protection ?? null,
        cells: [...sheet.filled()].map(({ row, column, cell }) => [toAddress(row, column), sorted(cell)]),
        merges: sheet.merges.map(boxAddress),
        conditionalFormats: sheet.conditionalFormats.map((format) => ({
          ...withoutId(format),
          areas: format.areas.map(boxAddress),
        })),
        charts: sheet.charts.map((chart) => sorted(withoutId(chart))),
        columnWidths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
        rowHeights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
        frozen: [sheet.frozenRows, sheet.frozenColumns],
        autoFilter: sheet.autoFilter ? boxAddress(sheet.autoFilter) : null,
        pageSetup: sorted(sheet.pageSetup),
        tabColor: sheet.tabColor,
        showGridlines: sheet.showGridlines,
      })),
      notes: book.notes.map((note) => placed(book, note)),
      comments: book.comments.map((comment) => placed(book, withoutId(comment))),
      customXml: book.customXml.map(({ xml }) => xml),
    },
    null,
    1,
  );
}

/** The same value with its keys in order, all the way down. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** The same with the number of the sheet in place of its id. */
function placed(book: Book, object: { readonly sheetId?: unknown }): unknown {
  return { ...object, sheetId: book.sheets.findIndex(({ id }) => id === object.sheetId) };
}

function withoutId(object: { readonly id: string }): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...object };
  delete copy["id"];
  return copy;
}
