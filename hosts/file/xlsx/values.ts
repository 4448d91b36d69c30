/**
 * Writes values into cells of a copy of an .xlsx: the cells are patched in place with their styles, and every other part
 * of the file stays as it is, as in marking.
 */
import { parseAddress } from "../../../src/workbook/address";
import type { CellRef } from "../../../src/workbook/workbook";
import { HostError } from "../../host";
import { readWorkbookParts } from "../package/opc";
import { PackageEdits } from "../package/edits";
import { clauseOf, FileProblem } from "../problem";
import { formatOfFile } from "../format";
import { openPackage } from "../read";
import { blankCells, groupBy, mapSheet } from "./sheet-map";
import { escapeXml, withAttribute, XmlCursor, type Edit } from "../package/xml";

/** What a cell is to hold; null for nothing. */
export interface CellValue extends CellRef {
  readonly value: string | number | boolean | null;
}

/**
 * A copy of the workbook with these values; Excel calculates its formulas anew when it opens the copy.
 *
 * @param bytes the whole .xlsx
 * @throws HostError where the file is no .xlsx, a sheet is not in it, or a cell holds a formula, which is not overwritten
 */
export function writeValues(bytes: Uint8Array, values: readonly CellValue[]): Uint8Array {
  try {
    if (formatOfFile(bytes) === "ole") {
      throw new FileProblem("只有 .xlsx 文件能写入改动，.xls 请先用 Excel 或 WPS 另存为 .xlsx");
    }
    const { entries, parts, workbook } = openPackage(bytes);
    const edits = new PackageEdits(entries, parts);
    const { sheets } = readWorkbookParts(parts, workbook);
    for (const [name, own] of groupBy(values, ({ sheet }) => sheet)) {
      const sheet = sheets.find((candidate) => candidate.name === name);
      if (!sheet) throw new FileProblem(`工作簿里没有名为“${name}”的工作表`);
      writeSheet(edits, sheet.part, own);
    }
    calculateOnLoad(edits, workbook);
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法写入改动：${clauseOf(error)}。`);
  }
}

function writeSheet(edits: PackageEdits, part: string, values: readonly CellValue[]): void {
  const targets = values.map((value) => {
    const place = parseAddress(value.address);
    if (!place) throw new FileProblem(`“${value.address}”不是单元格地址`);
    return { ...place, ...value };
  });
  const rows = new Set(targets.map(({ row }) => row));
  // Cells that the file leaves out, being blank, are put in first, each with the style of its row or column.
  const before = edits.read(part);
  const blank = mapSheet(before, rows);
  const missing = targets
    .filter(({ row, column }) => !blank.rows.get(row)?.cells.has(column))
    .map(({ row, column }) => ({ row, column }));
  edits.edit(part, blankCells(before, blank, missing));

  const xml = edits.read(part);
  const map = mapSheet(xml, rows);
  edits.edit(
    part,
    targets.map(({ row, column, address, value }): Edit => {
      const cell = map.rows.get(row)?.cells.get(column);
      if (!cell) throw new FileProblem(`找不到单元格 ${address}`);
      const end = endOfCell(xml, cell.tagEnd, address);
      return { start: cell.start, end, text: cellXml(xml.slice(cell.start, cell.tagEnd), map.prefix, value) };
    }),
  );
}

/** Where a cell ends whose opening tag ends here. */
function endOfCell(xml: string, tagEnd: number, address: string): number {
  if (xml[tagEnd - 2] === "/") return tagEnd;
  const close = /<\/(?:[\w.-]+:)?c\s*>/g;
  close.lastIndex = tagEnd;
  const match = close.exec(xml);
  const end = match ? match.index + match[0].length : tagEnd;
  if (/<(?:[\w.-]+:)?f[\s/>]/.test(xml.slice(tagEnd, end))) {
    throw new FileProblem(`${address} 原来是公式，请在 Excel 或 WPS 里改`);
  }
  return end;
}

/** The cell anew: its place and style are kept, its type and content go. */
function cellXml(tag: string, prefix: string, value: CellValue["value"]): string {
  const open = tag.replace(/\s*\/?>$/, "").replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const element = (name: string, content: string, attributes = ""): string =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const close = `</${prefix}c>`;
  if (value === null || value === "") return `${open}/>`;
  if (typeof value === "number") return `${open}>${element("v", String(value))}${close}`;
  if (typeof value === "boolean") return `${open} t="b">${element("v", value ? "1" : "0")}${close}`;
  const text = element("t", escapeXml(value), ' xml:space="preserve"');
  return `${open} t="inlineStr">${element("is", text)}${close}`;
}

/** Results of formulas were calculated from the old values: Excel is asked to do it again. */
export function calculateOnLoad(edits: PackageEdits, workbook: string): void {
  const xml = edits.read(workbook);
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (cursor.kind === "close" || cursor.name !== "calcPr") continue;
    const { start, end } = cursor;
    edits.edit(workbook, [{ start, end, text: withAttribute(xml.slice(start, end), "fullCalcOnLoad", "1") }]);
    return;
  }
}
