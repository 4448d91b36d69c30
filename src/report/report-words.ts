/** Words and figures as reports write them. */
import { Decimal } from "decimal.js";
import { plainText } from "../amount/text";
import type { Unit } from "../amount/unit";
import { placeInDocument, type CellPlace } from "../document/place";
import type { DocumentTables } from "../document/sheets";
import type { Statement } from "../statement/statement";
import type { CellRef } from "../workbook/workbook";
import { KIND_NAMES, type StatementKind } from "../catalogue/tables";

export const KIND_WORD: Readonly<Record<StatementKind, string>> = { ...KIND_NAMES, unknown: "未识别" };

/** Where a cell is, in words. */
export type PlaceText = (cell: CellRef) => string;

export const cellPlace: PlaceText = ({ sheet, address }) => `${sheet}!${address}`;

/** The same of a document's tables: a reader of the page counts tables, rows and columns. */
export function documentPlace(document: DocumentTables): PlaceText {
  return (cell) => {
    const [first = "", last] = cell.address.split(":");
    const place = placeInDocument(document, { ...cell, address: first });
    if (!place) return cellPlace(cell);
    return paperPlace(cell.sheet, place) + (last === undefined ? "" : "起");
  };
}

/** `《支出决算表》第 10 行第 3 列（第 6 页，文中第 5 张表）`. */
export function paperPlace(name: string, { table, row, column, page }: CellPlace): string {
  const where = [page === undefined ? "" : `第 ${page} 页`, `文中第 ${table} 张表`].filter(
    (part) => part !== "",
  );
  return `《${name}》第 ${row} 行第 ${column} 列（${where.join("，")}）`;
}

/** What a cell holds, as a text: plain decimals where it is a number, null where it is blank. */
export function contentText(content: string | number | boolean | null): string | null {
  if (content === null) return null;
  if (typeof content === "number") return new Decimal(content).toFixed();
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  return content;
}

/** A proposed amount as it would be typed: two decimals at least, none for counts. */
export function proposalText(fen: number, unit: Unit): string {
  return plainText(fen, unit);
}

/** The sentence for a workbook that was read and holds no table we know. */
export function noTables(file: string, { unrecognised }: Statement): string {
  const list = unrecognised.find(({ checkList }) => checkList);
  if (list) return `${file}：“${list.title}”是公开情况检查表，不是公开的报表，没有可核对的表。`;
  return `${file}：没有找到部门决算（或预算）公开的任何一张表，无法核对。`;
}
