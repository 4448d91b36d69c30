/** Writes the working paper into the workbook: one sheet, made again in its place, never twice. */
import {
  PAPER_SHEET,
  paperLines,
  paperTable,
  type PaperCell,
  type PaperColumn,
  type WorkingPaper,
} from "../../src/sheets/working-paper";
import { columnName } from "../../src/workbook/address";
import { PAPER_TITLE } from "../../src/workbook/own-sheets";
import { MARK_FILL } from "../mark-looks";
import { EXACT_AMOUNT_FORMAT, FOOTER } from "../own-sheets";
import { PAPER_HEADER_FILL, PAPER_TITLE_SIZE, VERDICT_LOOKS } from "../paper-looks";
import { boxAddress } from "./areas";
import { textLiteral } from "./literal";
import {
  makeOwnSheet,
  ONE_PAGE_WIDE,
  type Decoration,
  type OwnSheetContent,
  type OwnSheetKind,
  type OwnSheetMade,
} from "./own-sheet";
import { runExcel } from "./run";

/** Points a character of the standard font takes. */
const POINTS_PER_CHARACTER = 6;

/** @throws HostError where the sheet cannot be made; then the one of before is there */
export function writePaper(paper: WorkingPaper): Promise<OwnSheetMade> {
  const kind: OwnSheetKind = {
    name: PAPER_SHEET,
    address: "A1",
    content: PAPER_TITLE,
    again: "重做底稿",
    needs: paper.sheets,
  };
  const content: OwnSheetContent = {
    fill: (sheet) => {
      fill(sheet, paper);
      dress(sheet, paper);
    },
    decorations: decorationsOf(paper),
  };
  return runExcel((context) => makeOwnSheet(context, kind, content));
}

/** What is typed for a cell of the paper. */
function typed(cell: PaperCell): string | number {
  if (!cell) return "";
  if ("number" in cell) return cell.number;
  return "formula" in cell ? `=${cell.formula}` : textLiteral(cell.text);
}

function fill(sheet: Excel.Worksheet, paper: WorkingPaper): void {
  const { columns } = paper;
  const lines = paperLines(paper);
  const values = lines.map((line) => columns.map((_, column) => typed(line[column])));
  const box = { top: 0, left: 0, bottom: lines.length - 1, right: columns.length - 1 };
  sheet.getRange(boxAddress(box)).values = values;
}

function dress(sheet: Excel.Worksheet, paper: WorkingPaper): void {
  const { columns } = paper;
  const { top: headerRow, bottom: lastRow, right } = paperTable(paper);
  sheet.getRange("A1").format.font.size = PAPER_TITLE_SIZE;
  sheet.getRange("A1").format.font.bold = true;
  const header = sheet.getRange(boxAddress({ top: headerRow, bottom: headerRow, left: 0, right }));
  header.format.font.bold = true;
  header.format.fill.color = PAPER_HEADER_FILL;
  header.format.horizontalAlignment = "Center";
  for (const [column, style] of columns.entries()) {
    const cells = sheet.getRange(
      boxAddress({ top: headerRow + 1, bottom: lastRow, left: column, right: column }),
    );
    sheet.getRange(`${columnName(column)}:${columnName(column)}`).format.columnWidth =
      style.width * POINTS_PER_CHARACTER;
    dressColumn(cells, lastRow - headerRow, style);
  }
  const table = sheet.getRange(boxAddress({ top: headerRow, bottom: lastRow, left: 0, right }));
  table.format.verticalAlignment = "Center";
  colourVerdicts(sheet, columns, headerRow + 1, lastRow);
}

function decorationsOf(paper: WorkingPaper): readonly Decoration[] {
  const table = paperTable(paper);
  return [
    { what: "冻结窗格", queue: ({ freezePanes }) => freezePanes.freezeRows(table.top + 1) },
    { what: "筛选按钮", queue: (sheet) => sheet.autoFilter.apply(sheet.getRange(boxAddress(table))) },
    { what: "页面设置", queue: (sheet) => setUpPrint(sheet, table.top) },
    ONE_PAGE_WIDE,
  ];
}

function dressColumn(cells: Excel.Range, count: number, { kind }: PaperColumn): void {
  if (kind === "amount") cells.numberFormat = Array.from({ length: count }, () => [EXACT_AMOUNT_FORMAT]);
  if (kind === "text") cells.format.wrapText = true;
  if (kind === "center" || kind === "verdict") cells.format.horizontalAlignment = "Center";
}

/** The words say it; the fill helps the eye. They follow the formulas. */
function colourVerdicts(
  sheet: Excel.Worksheet,
  columns: readonly PaperColumn[],
  top: number,
  bottom: number,
): void {
  const column = columns.findIndex(({ kind }) => kind === "verdict");
  const cells = sheet.getRange(boxAddress({ top, bottom, left: column, right: column }));
  const first = `$${columnName(column)}${String(top + 1)}`;
  for (const [word, kind] of VERDICT_LOOKS) {
    const format = cells.conditionalFormats.add("Custom");
    format.custom.rule.formula = `=${first}="${word}"`;
    format.custom.format.fill.color = MARK_FILL[kind];
  }
}

function setUpPrint(sheet: Excel.Worksheet, headerRow: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintTitleRows(`$${String(headerRow + 1)}:$${String(headerRow + 1)}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
}
