/**
 * Puts the sheet 情况说明 into a copy of an .xlsx: a worksheet of its own with native charts, in place of one that is there
 * under the name. Every other part stays as it is, as in marking.
 */
import { layOutText, type TextCell, type TextLayout, type TextSheet } from "../../../src/sheets/text-sheet";
import { columnName, toAddress } from "../../../src/workbook/address";
import { NOTE_COLUMN } from "../../../src/workbook/own-sheets";
import { HostError } from "../../host";
import { FOOTER } from "../../own-sheets";
import { TEXT_LOOKS } from "../../text-looks";
import { CHART_TYPE, chartXml, DRAWING_TYPE, drawingXml } from "../package/chart-xml";
import { formatOfFile } from "../format";
import { readWorkbookParts } from "../package/opc";
import { dialectOf, PackageEdits, type Dialect } from "../package/edits";
import { addStyles } from "./plain-styles";
import { clauseOf, FileProblem } from "../problem";
import { openPackage } from "../read";
import { heightOf } from "./row-heights";
import { TextStyles } from "./text-styles";
import { nameSheet } from "./workbook-sheets";
import { escapeXml, inlineString } from "../package/xml";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

const VIEW = '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';

/** A text and the sheet to hold it. */
export interface NamedText {
  readonly sheet: string;
  readonly text: TextSheet;
}

/**
 * A copy of the workbook with these texts.
 *
 * @param bytes the whole .xlsx
 * @param texts a sheet of the name is written over, whatever it holds: the caller knows that it is ours
 * @throws HostError where the file is no .xlsx
 */
export function writeTextSheets(bytes: Uint8Array, texts: readonly NamedText[]): Uint8Array {
  try {
    if (formatOfFile(bytes) === "ole") {
      throw new FileProblem("只有 .xlsx 文件能写入情况说明，.xls 请先用 Excel 或 WPS 另存为 .xlsx");
    }
    return texts.reduce(writeTextSheet, bytes);
  } catch (error) {
    throw new HostError(`无法写入情况说明：${clauseOf(error)}。`);
  }
}

function writeTextSheet(bytes: Uint8Array, { sheet: name, text }: NamedText): Uint8Array {
  const { entries, parts, workbook } = openPackage(bytes);
  const edits = new PackageEdits(entries, parts);
  const book = readWorkbookParts(parts, workbook);
  const dialect = dialectOf(parts.xml(workbook));
  const folder = workbook.split("/").slice(0, -1).join("/");
  const inFolder = (path: string): string => (folder === "" ? path : `${folder}/${path}`);

  const stylesPart = book.styles ?? addStyles(edits, workbook, dialect);
  const styles = new TextStyles(edits.read(stylesPart));
  const layout = layOutText(text);
  const cells = cellsXml(layout, styles);
  edits.edit(stylesPart, styles.edits());

  const before = book.sheets.find((sheet) => sheet.name === name)?.part;
  const part =
    before ?? edits.add((count) => inFolder(`worksheets/sheet${count}.xml`), new Uint8Array(0), SHEET_TYPE);
  if (before !== undefined) clear(edits, before);
  const relationship =
    before === undefined ? edits.relate(workbook, part, `${dialect.relationships}/worksheet`) : undefined;
  const drawing = addDrawing(edits, dialect, part, inFolder, name, layout);
  // A view of a sheet belongs to a window of the workbook.
  const view = /<(?:\w+:)?workbookView[\s/>]/.test(parts.xml(workbook)) ? VIEW : "";
  edits.replace(part, new TextEncoder().encode(sheetXml(dialect, layout, cells, view, drawing)));
  nameSheet(edits, workbook, name, relationship, `$A$1:$A$${layout.rows}`);
  return edits.finish();
}

/** What goes with the sheet that is written over; pictures and tables may have other friends and stay. */
const ITS_OWN = [
  "drawing",
  "chart",
  "chartStyle",
  "chartColorStyle",
  "comments",
  "vmlDrawing",
  "printerSettings",
];

function clear(edits: PackageEdits, part: string): void {
  const remove = (from: string): void => {
    for (const { type, target } of edits.parts.relationships(from)) {
      if (target === undefined || !ITS_OWN.includes(type) || !edits.parts.entry(target)) continue;
      remove(target);
      edits.remove(target);
    }
  };
  remove(part);
  edits.removeRelationships(part);
}

/** The charts, each a part; gives the id of the relationship to the drawing that places them. */
function addDrawing(
  edits: PackageEdits,
  dialect: Dialect,
  part: string,
  inFolder: (path: string) => string,
  name: string,
  { charts }: TextLayout,
): string | undefined {
  if (charts.length === 0) return undefined;
  const drawing = edits.add(
    (count) => inFolder(`drawings/drawing${count}.xml`),
    new Uint8Array(0),
    DRAWING_TYPE,
  );
  const ids = charts.map((placed) => {
    const xml = new TextEncoder().encode(chartXml(dialect, name, placed));
    const chart = edits.add((count) => inFolder(`charts/chart${count}.xml`), xml, CHART_TYPE);
    return edits.relate(drawing, chart, `${dialect.relationships}/chart`);
  });
  edits.replace(drawing, new TextEncoder().encode(drawingXml(dialect, charts, ids)));
  return edits.relate(part, drawing, `${dialect.relationships}/drawing`);
}

function cellsXml({ cells, widths }: TextLayout, styles: TextStyles): string {
  const heights = new Map(
    cells
      .filter(({ column }) => column === 0)
      .map(({ row, kind, value }) => [row, heightOf(String(value), TEXT_LOOKS[kind].size, widths[0]!)]),
  );
  const rows = new Map<number, string[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const own = rows.get(cell.row);
    const xml = cellXml(cell, styles.style(cell.kind));
    if (own) own.push(xml);
    else rows.set(cell.row, [xml]);
  }
  // Not every program fits rows to their text when it opens a file; a height that nobody chose may be fitted later.
  return [...rows]
    .map(([row, own]) => {
      const height = heights.get(row);
      return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}"`}>${own.join("")}</row>`;
    })
    .join("");
}

function cellXml({ row, column, value }: TextCell, style: number): string {
  const head = `<c r="${toAddress(row, column)}" s="${style}"`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  return `${head} t="inlineStr">${inlineString(value)}</c>`;
}

function sheetXml(
  { main, relationships }: Dialect,
  { widths, rows }: TextLayout,
  cells: string,
  view: string,
  drawing: string | undefined,
): string {
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${columnName(Math.max(widths.length - 1, NOTE_COLUMN))}${rows}"/>` +
    `${view}<sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${cells}</sheetData>` +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.7" right="0.7" top="0.9" bottom="0.9" header="0.4" footer="0.4"/>' +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${escapeXml(`&C${FOOTER}`)}</oddFooter></headerFooter>` +
    `${drawing === undefined ? "" : `<drawing r:id="${drawing}"/>`}</worksheet>`
  );
}
