/** A new .xlsx of our own: texts and numbers in rows, widths of columns, a line to filter by. */
import { strToU8, zipSync } from "fflate";
import { columnName, quotedSheet, toAddress } from "../../../src/workbook/address";
import { TRANSITIONAL } from "../package/edits";
import { RESERVED_FILLS } from "./plain-styles";
import { escapeXml, inlineString } from "../package/xml";

/** A text, a number as it is, or a number under a format. */
export type PlainCell = string | number | { readonly value: number; readonly format: string };

export interface PlainSheet {
  readonly name: string;
  /** In characters of the standard font, from the first column on. */
  readonly widths?: readonly number[];
  /** The first is the header where the sheet can be filtered. */
  readonly rows: readonly (readonly PlainCell[])[];
  /** Whether Excel shows its filters on the first row. */
  readonly filtered?: boolean;
}

const { main, relationships } = TRANSITIONAL;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Formats up to here are Excel's own. */
const FIRST_FORMAT = 164;

/** @returns the bytes of the package; the same for the same sheets */
export function plainXlsx(sheets: readonly PlainSheet[]): Uint8Array {
  const formats: string[] = [];
  const filled = sheets.map((sheet, at) => [sheetPart(at), sheetXml(sheet, formats)] as const);
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": related([["book", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": bookXml(sheets),
    "xl/_rels/workbook.xml.rels": related([
      ["styles", "styles", "styles.xml"],
      ...sheets.map((_, at) => [`sheet${at + 1}`, "worksheet", sheetPart(at).slice("xl/".length)] as const),
    ]),
    "xl/styles.xml": stylesXml(formats),
    ...Object.fromEntries(filled),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

function sheetPart(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function contentTypes(sheets: readonly PlainSheet[]): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/${name}" ContentType="${TYPE}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part("xl/workbook.xml", "sheet.main") +
    part("xl/styles.xml", "styles") +
    `${sheets.map((_, at) => part(sheetPart(at), "worksheet")).join("")}</Types>`
  );
}

function related(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** The cells of the filter; undefined where there is nothing to filter. */
function filterOf({
  filtered,
  rows,
}: PlainSheet): { readonly from: string; readonly to: string } | undefined {
  const columns = rows[0]?.length ?? 0;
  if (!filtered || columns === 0) return undefined;
  return { from: toAddress(0, 0), to: toAddress(rows.length - 1, columns - 1) };
}

function bookXml(sheets: readonly PlainSheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`,
  );
  // Excel repairs a workbook whose filters have no name of this kind.
  const names = sheets.flatMap((sheet, at) => {
    const filter = filterOf(sheet);
    if (!filter) return [];
    const fixed = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    const area = `${quotedSheet(sheet.name)}!${fixed(filter.from)}:${fixed(filter.to)}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escapeXml(area)}</definedName>`,
    ];
  });
  return (
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${listed.join("")}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}</workbook>`
  );
}

function sheetXml(sheet: PlainSheet, formats: string[]): string {
  const { rows, widths = [] } = sheet;
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const filter = filterOf(sheet);
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">` +
      `${cells.map((cell, column) => cellXml(`${columnName(column)}${row + 1}`, cell, formats)).join("")}</row>`,
  );
  return (
    `<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}` +
    `<sheetData>${lines.join("")}</sheetData>` +
    `${filter ? `<autoFilter ref="${filter.from}:${filter.to}"/>` : ""}</worksheet>`
  );
}

/** Texts stay texts, whatever they look like; an empty one is no cell. */
function cellXml(address: string, cell: PlainCell, formats: string[]): string {
  if (cell === "") return "";
  if (typeof cell === "string") return `<c r="${address}" t="inlineStr">${inlineString(cell)}</c>`;
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (!formats.includes(cell.format)) formats.push(cell.format);
  return `<c r="${address}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.value}</v></c>`;
}

function stylesXml(formats: readonly string[]): string {
  const numbers = formats.map(
    (format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(format)}"/>`,
  );
  const look = (number: number): string =>
    `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0"${number > 0 ? ' applyNumberFormat="1"' : ""}/>`;
  return (
    `<styleSheet xmlns="${main}">` +
    `${numbers.length > 0 ? `<numFmts count="${numbers.length}">${numbers.join("")}</numFmts>` : ""}` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    `<fills count="2">${RESERVED_FILLS.join("")}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${look(0)}</cellStyleXfs>` +
    `<cellXfs count="${formats.length + 1}">${look(0)}${formats.map((_, at) => look(FIRST_FORMAT + at)).join("")}</cellXfs>` +
    "</styleSheet>"
  );
}
