import { columnName, parseBox } from "../../src/workbook/address";
import type { Box } from "../../src/workbook/workbook";
import { Fault } from "./fault";
import { boxAddress, columnCount, LAST_COLUMN, LAST_ROW, rowCount, WHOLE_SHEET } from "./model/box";

/** Excel cuts the addresses of `getRanges` here, without a word. */
const ADDRESS_LIMIT = 8192;

/** A sheet's name as a formula needs it. */
function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** `公开01表!A1:D3`. */
export function fullAddress(sheet: string, box: Box): string {
  if (rowCount(box) > LAST_ROW && columnCount(box) > LAST_COLUMN)
    return `${quotedName(sheet)}!1:${String(LAST_ROW + 1)}`;
  if (rowCount(box) > LAST_ROW)
    return `${quotedName(sheet)}!${columnName(box.left)}:${columnName(box.right)}`;
  return `${quotedName(sheet)}!${boxAddress(box)}`;
}

/** Splits `'公开01表'!A1` into its sheet, if it names one, and the rest. */
export function splitSheet(address: string): { sheet: string | undefined; rest: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: undefined, rest: address };
  return {
    sheet: address.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'"),
    rest: address.slice(bang + 1),
  };
}

/** `A1`, `A1:B3`, `A:C`, `2:5`; an empty or absent address is the whole sheet. @throws Fault */
export function boxOf(address: string | null | undefined): Box {
  if (address === null || address === undefined || address === "") return WHOLE_SHEET;
  const rest = splitSheet(address.trim()).rest;
  const box = parseBox(rest) ?? rowsOrColumns(rest);
  if (!box || box.top > box.bottom || box.left > box.right) {
    throw new Fault("InvalidArgument", `${address} is no address.`);
  }
  return box;
}

function rowsOrColumns(text: string): Box | undefined {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return { ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  const from = columns && parseBox(`${columns[1] ?? ""}1:${columns[2] ?? ""}1`);
  return from ? { ...WHOLE_SHEET, left: from.left, right: from.right } : undefined;
}

/** `A1,C3:D4` → its boxes; what lies beyond Excel's limit is lost, as in Excel. @throws Fault */
export function boxesOf(addresses: string): Box[] {
  const kept =
    addresses.length > ADDRESS_LIMIT ? addresses.slice(0, ADDRESS_LIMIT).replace(/,[^,]*$/, "") : addresses;
  return kept.split(",").map((address) => boxOf(address));
}
