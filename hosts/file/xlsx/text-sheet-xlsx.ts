/**
 * Puts the sheet 情况说明 into a copy of an .xlsx, with native charts.
 */
import {
  layOutText,
  type TextCell,
  type TextKind,
  type TextLayout,
  type TextSheet,
} from "../../../src/sheets/text-sheet";
import { columnName, toAddress } from "../../../src/workbook/address";
import { NOTE_COLUMN } from "../../../src/workbook/own-sheets";
import { AMOUNT_FORMAT, FOOTER } from "../../own-sheets";
import { TEXT_LOOKS } from "../../text-looks";
import { CHART_TYPE, chartXml, DRAWING_TYPE, drawingXml } from "../package/chart-xml";
import { columnsXml, escapeXml, inlineString } from "../package/xml";
import type { AddedStyles, Style } from "./added-styles";
import { writeOwnSheets, type Making, type OwnSheet } from "./own-sheet";
import { heightOf } from "./row-heights";
import { addTo } from "../../../src/group-by";

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
  const sheets = texts.map(({ sheet: name, text }): OwnSheet => {
    const layout = layOutText(text);
    return {
      name,
      make: (making) => {
        const cells = cellsXml(layout, making.styles);
        return sheetXml(making, layout, cells, addDrawing(making, name, layout));
      },
      names: { area: `$A$1:$A$${layout.rows}` },
    };
  });
  return writeOwnSheets(bytes, sheets, "情况说明");
}

/** The charts, each a part; gives the id of the relationship to the drawing that places them. */
function addDrawing(
  { edits, dialect, part, inFolder }: Making,
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

function cellsXml({ cells, widths }: TextLayout, styles: AddedStyles): string {
  const heights = new Map(
    cells
      .filter(({ column }) => column === 0)
      .map(({ row, kind, value }) => [row, heightOf(String(value), TEXT_LOOKS[kind].size, widths[0]!)]),
  );
  const rows = new Map<number, string[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    addTo(rows, cell.row, cellXml(cell, styles.style(styleOf(cell.kind))));
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

function styleOf(kind: TextKind): Style {
  const { centred, wraps, ...font } = TEXT_LOOKS[kind];
  return {
    font,
    ...(kind === "amount" && { format: AMOUNT_FORMAT }),
    ...(centred && { horizontal: "center" }),
    vertical: wraps ? "top" : "center",
    wraps,
  };
}

function sheetXml(
  { dialect: { main, relationships }, hasWindow }: Making,
  { widths, rows }: TextLayout,
  cells: string,
  drawing: string | undefined,
): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${columnName(Math.max(widths.length - 1, NOTE_COLUMN))}${rows}"/>` +
    `${hasWindow ? VIEW : ""}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(widths)}<sheetData>${cells}</sheetData>` +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.7" right="0.7" top="0.9" bottom="0.9" header="0.4" footer="0.4"/>' +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${escapeXml(`&C${FOOTER}`)}</oddFooter></headerFooter>` +
    `${drawing === undefined ? "" : `<drawing r:id="${drawing}"/>`}</worksheet>`
  );
}
