/** A rendered workbook as the bytes of an .xlsx (or .xls) file, for the command line and for a look by eye. */
import * as XLSX from "@e965/xlsx";
import { toAddress } from "../src/workbook/address";
import type { Cell, Sheet, Workbook } from "../src/workbook/workbook";

export function writeWorkbook(workbook: Workbook, type: "xlsx" | "biff8" = "xlsx"): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const sheet of workbook.sheets) XLSX.utils.book_append_sheet(book, toWorksheet(sheet), sheet.name);
  book.Workbook = {
    Sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, Hidden: sheet.hidden ? 1 : 0 })),
  };
  const bytes: ArrayBuffer = XLSX.write(book, { type: "array", bookType: type, compression: true });
  return new Uint8Array(bytes);
}

function toWorksheet(sheet: Sheet): XLSX.WorkSheet {
  const worksheet: XLSX.WorkSheet = {};
  let bottom = 0;
  let right = 0;
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell) return;
      worksheet[toAddress(r, c)] = toCell(cell);
      bottom = Math.max(bottom, r);
      right = Math.max(right, c);
    }),
  );
  worksheet["!ref"] = `A1:${toAddress(bottom, right)}`;
  worksheet["!merges"] = sheet.merges.map((box) => ({
    s: { r: box.top, c: box.left },
    e: { r: box.bottom, c: box.right },
  }));
  return worksheet;
}

/** Error values by their texts, as the file format numbers them. */
const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": 0x00,
  "#DIV/0!": 0x07,
  "#VALUE!": 0x0f,
  "#REF!": 0x17,
  "#NAME?": 0x1d,
  "#NUM!": 0x24,
  "#N/A": 0x2a,
};

function toCell(cell: Cell): XLSX.CellObject {
  const format = cell.format === undefined ? {} : { z: cell.format };
  const formula = cell.formula === undefined ? {} : { f: cell.formula };
  if (cell.error) return { t: "e", v: ERRORS[String(cell.value)] ?? 0x0f, w: String(cell.value), ...formula };
  switch (typeof cell.value) {
    case "number":
      return { t: "n", v: cell.value, ...format, ...formula };
    case "boolean":
      return { t: "b", v: cell.value, ...format, ...formula };
    case "string":
      return { t: "s", v: cell.value, ...format, ...formula };
  }
}
