/** Puts the 核对底稿 into a copy of an .xlsx: its formulas with what they come to, so that programs that only read show it as well. */
import {
  paperLines,
  paperTable,
  type PaperCell,
  type PaperColumn,
  type WorkingPaper,
} from "../../../src/sheets/working-paper";
import { columnName, toAddress } from "../../../src/workbook/address";
import type { Box } from "../../../src/workbook/workbook";
import { EXACT_AMOUNT_FORMAT, FOOTER } from "../../own-sheets";
import { PAPER_HEADER_FILL, PAPER_TITLE_SIZE, VERDICT_LOOKS } from "../../paper-looks";
import { columnsXml, escapeXml, inlineString } from "../package/xml";
import type { Style } from "./added-styles";
import { writeOwnSheets, type Making, type OwnSheet } from "./own-sheet";
import { heightOf } from "./row-heights";

/** Points of the font of the sheet, by which its rows are as high as their texts. */
const SIZE = 11;

/** A paper and the sheet to hold it. */
export interface NamedPaper {
  readonly sheet: string;
  readonly paper: WorkingPaper;
}

/**
 * A copy of the workbook with these papers.
 *
 * @param bytes the whole .xlsx
 * @param papers a sheet of the name is written over, whatever it holds: the caller knows that it is ours
 * @throws HostError where the file is no .xlsx
 */
export function writePapers(bytes: Uint8Array, papers: readonly NamedPaper[]): Uint8Array {
  const sheets = papers.map(({ sheet: name, paper }): OwnSheet => {
    const { top, bottom, right } = paperTable(paper);
    const last = columnName(right);
    return {
      name,
      make: (making) => sheetXml(making, paper),
      names: {
        area: `$A$1:$${last}$${bottom + 1}`,
        titles: `$${top + 1}:$${top + 1}`,
        filter: `$A$${top + 1}:$${last}$${bottom + 1}`,
      },
    };
  });
  return writeOwnSheets(bytes, sheets, "核对底稿");
}

function sheetXml(making: Making, paper: WorkingPaper): string {
  const { dialect, hasWindow } = making;
  const table = paperTable(paper);
  const { top, bottom, right } = table;
  const range = `A${top + 1}:${columnName(right)}${bottom + 1}`;
  const pane =
    `<pane ySplit="${top + 1}" topLeftCell="A${top + 2}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnName(right)}${bottom + 1}"/>` +
    `${hasWindow ? `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` : ""}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(paper.columns.map(({ width }) => width))}` +
    `<sheetData>${rowsXml(making, paper, table)}</sheetData>` +
    `<autoFilter ref="${range}"/>${verdictFormats(making, paper, table)}` +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${escapeXml(`&C${FOOTER}`)}</oddFooter></headerFooter></worksheet>`
  );
}

function rowsXml({ styles }: Making, paper: WorkingPaper, { top }: Box): string {
  const { columns } = paper;
  const plain = styles.style({ vertical: "center" });
  const title = styles.style({ font: { size: PAPER_TITLE_SIZE, bold: true }, vertical: "center" });
  const header = styles.style({
    font: { size: SIZE, bold: true },
    fill: PAPER_HEADER_FILL,
    horizontal: "center",
    vertical: "center",
  });
  const body = columns.map(({ kind }) => styles.style(styleOf(kind)));
  return paperLines(paper)
    .map((line, row) => {
      const cells = columns.map((_, column) => {
        const style = row > top ? body[column]! : row === top ? header : row === 0 ? title : plain;
        return cellXml(toAddress(row, column), line[column], style);
      });
      const height = row > top ? ` ht="${highest(line, columns)}"` : "";
      return `<row r="${row + 1}"${height}>${cells.join("")}</row>`;
    })
    .join("");
}

function highest(line: readonly PaperCell[], columns: readonly PaperColumn[]): number {
  const heights = columns.map(({ kind, width }, at) => {
    const cell = line[at];
    return kind === "text" && cell && "text" in cell ? heightOf(cell.text, SIZE, width) : 0;
  });
  return Math.max(15, ...heights);
}

function styleOf(kind: PaperColumn["kind"]): Style {
  switch (kind) {
    case "amount":
      return { format: EXACT_AMOUNT_FORMAT, vertical: "center" };
    case "text":
      return { wraps: true, vertical: "center" };
    case "link":
      return { font: { size: SIZE, bold: false, color: "#0563C1" }, vertical: "center" };
    default:
      return { horizontal: "center", vertical: "center" };
  }
}

function cellXml(address: string, cell: PaperCell, style: number): string {
  if (!cell) return "";
  const head = `<c r="${address}" s="${style}"`;
  if ("text" in cell) return `${head} t="inlineStr">${inlineString(cell.text)}</c>`;
  if ("number" in cell) return `${head}><v>${cell.number}</v></c>`;
  const { formula, value } = cell;
  const written = `<f>${escapeXml(formula)}</f>`;
  if (value === undefined) return `${head} t="e">${written}<v>#VALUE!</v></c>`;
  if (typeof value === "number") return `${head}>${written}<v>${value}</v></c>`;
  return `${head} t="str">${written}<v>${escapeXml(value)}</v></c>`;
}

/** Fills follow the words of the verdicts, which are formulas. */
function verdictFormats({ looks }: Making, { columns }: WorkingPaper, { top, bottom }: Box): string {
  const column = columns.findIndex(({ kind }) => kind === "verdict");
  const name = columnName(column);
  const rules = VERDICT_LOOKS.map(
    ([word, kind], at) =>
      `<cfRule type="expression" dxfId="${looks.look(kind)}" priority="${at + 1}">` +
      `<formula>${escapeXml(`$${name}${top + 2}="${word}"`)}</formula></cfRule>`,
  );
  const area = `${name}${top + 2}:${name}${bottom + 1}`;
  return `<conditionalFormatting sqref="${area}">${rules.join("")}</conditionalFormatting>`;
}
