/** Where the cells of a document's tables stand in the document. */
import { parseAddress } from "../workbook/address";
import type { CellRef } from "../workbook/workbook";
import type { GridCell, RowPlace } from "./blocks";
import type { DocumentTables } from "./sheets";

/** Where a cell of a document's sheets stands in the document; the column counts from 1. */
export type CellPlace = RowPlace & { readonly column: number };

/**
 * The cell of the document that a cell of its sheets is; where it is empty there, the nearest filled one to its left, else in
 * its row.
 */
export function gridCellOf(
  { sheets }: Pick<DocumentTables, "sheets">,
  { sheet, address }: CellRef,
): GridCell | undefined {
  const at = parseAddress(address);
  const row = at && sheets.find((one) => one.sheet.name === sheet)?.cells[at.row];
  if (!row) return undefined;
  const before = row.slice(0, at.column + 1).filter((cell) => cell !== undefined);
  return before[before.length - 1] ?? row.find((cell) => cell !== undefined);
}

/** Undefined for a cell of a workbook that is laid in, and for what stands around a table. */
export function placeInDocument(
  { sheets }: Pick<DocumentTables, "sheets">,
  { sheet, address }: CellRef,
): CellPlace | undefined {
  const at = parseAddress(address);
  const row = at && sheets.find((one) => one.sheet.name === sheet)?.places[at.row];
  return row && { ...row, column: at.column + 1 };
}
