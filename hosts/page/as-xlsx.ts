/** An .xls made into an .xlsx that can be edited and saved: what was read of it, and nothing of what it looked like. */
import { columnName } from "../../src/workbook/address";
import { filledColumns, filledRows } from "../../src/workbook/filled";
import type { Sheet } from "../../src/workbook/workbook";
import { plainXlsx, type PlainCell, type PlainSheet } from "../file/xlsx/plain-xlsx";
import { openBytes } from "./document";
import type { PageHost } from "./host";

/** What goes with it, in a sentence. */
export const LOST_WITH_XLS =
  "已转成 .xlsx：数、数字格式、合并单元格和列宽都在，公式成了数，字体和边框没有带过来。另存时是新文件，原来的 .xls 不动。";

export function asXlsx(host: PageHost): PageHost {
  const { workbook, memories } = host.store.get();
  const bytes = plainXlsx(workbook.sheets.map(plainSheet));
  const made = openBytes(bytes, workbook.name.replace(/\.[^.]*$/, "") + ".xlsx");
  // What was filled in found no place in the .xls, and finds one now.
  made.store.set({ ...made.store.get(), memories });
  return made;
}

function plainSheet(sheet: Sheet): PlainSheet {
  const rows: PlainCell[][] = [];
  for (const row of filledRows(sheet)) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    for (const column of filledColumns(sheet, row)) {
      while (cells.length < column) cells.push("");
      const { value, format } = sheet.rows[row]![column]!;
      const content = typeof value === "boolean" ? String(value).toUpperCase() : value;
      cells[column] = format === undefined ? content : { value: content, format };
    }
  }
  return {
    name: sheet.name,
    rows,
    merges: sheet.merges.map(
      ({ top, left, bottom, right }) => `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`,
    ),
    ...(sheet.columnWidths && { widths: sheet.columnWidths.map((width) => width ?? 9) }),
  };
}
