import { boxOf, splitSheet } from "../addresses";
import { Fault } from "../fault";
import type { NoteModel } from "../model/comment";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { asText, type Parameter } from "./host-object";
import { RangeObject } from "./range";

export interface CellPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** The cell of a comment or note: a range, or an address that names its sheet. @throws Fault */
export function cellOf(session: Session, cell: Parameter | undefined): CellPlace {
  if (cell instanceof RangeObject) return { sheet: cell.sheet, row: cell.box.top, column: cell.box.left };
  const { sheet: name, rest } = splitSheet(asText(cell, "cellAddress"));
  const sheet = name === undefined ? undefined : session.book.sheetNamed(name);
  if (!sheet) throw new Fault("InvalidArgument", "The address of a comment or note names its sheet.");
  const box = boxOf(rest);
  return { sheet, row: box.top, column: box.left };
}

export function isAt({ sheet, row, column }: CellPlace): (each: NoteModel) => boolean {
  return (each) => each.sheetId === sheet.id && each.row === row && each.column === column;
}
