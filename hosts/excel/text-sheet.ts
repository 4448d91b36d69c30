/** Writes the 情况说明 into the workbook: one sheet, made again in its place, with native charts below the text. */
import {
  chartTitle,
  layOutText,
  TEXT_SHEET,
  type PlacedChart,
  type TextKind,
  type TextLayout,
  type TextSheet,
} from "../../src/sheets/text-sheet";
import { columnName, toAddress } from "../../src/workbook/address";
import { NOTE_COLUMN, TEXT_SHEET_NOTE } from "../../src/workbook/own-sheets";
import { AMOUNT_FORMAT, FOOTER } from "../own-sheets";
import { POINTS_PER_CHARACTER, TEXT_LOOKS } from "../text-looks";
import { addressChunks, boxAddress } from "./areas";
import { textLiteral } from "./literal";
import {
  makeOwnSheet,
  ONE_PAGE_WIDE,
  type Decoration,
  type OwnSheetKind,
  type OwnSheetMade,
} from "./own-sheet";
import { runExcel } from "./run";

/** Points of a column beside its characters. */
const PADDING = 3.75;

const KIND: OwnSheetKind = {
  name: TEXT_SHEET,
  address: toAddress(0, NOTE_COLUMN),
  content: TEXT_SHEET_NOTE,
  again: "重写情况说明",
  needs: [],
};

/** @throws HostError where the sheet cannot be made; then the one of before is there */
export function writeText(text: TextSheet): Promise<OwnSheetMade> {
  const layout = layOutText(text);
  const { charts } = layout;
  return runExcel((context) =>
    makeOwnSheet(context, KIND, {
      fill: (sheet) => {
        dress(sheet, layout);
        fill(sheet, layout);
      },
      decorations: decorationsOf(layout),
      ...(charts.length > 0 && { draw: (sheet) => charts.forEach((placed) => draw(sheet, placed)) }),
    }),
  );
}

function decorationsOf(layout: TextLayout): readonly Decoration[] {
  return [
    {
      what: "隐藏网格线",
      queue: (sheet) => {
        sheet.showGridlines = false;
      },
    },
    {
      // Widths, faces and texts are there: each row takes the height it needs, and the charts their places from that.
      what: "行高",
      queue: (sheet) => sheet.getRange(`A1:A${String(layout.rows)}`).format.autofitRows(),
    },
    { what: "页面设置", queue: (sheet) => setUpPrint(sheet, layout) },
    ONE_PAGE_WIDE,
  ];
}

function fill(sheet: Excel.Worksheet, { cells, charts, textRows }: TextLayout): void {
  const at = new Map(cells.map((cell) => [toAddress(cell.row, cell.column), cell.value]));
  const put = (box: PlacedChart["data"]): void => {
    const values: (string | number)[][] = [];
    for (let row = box.top; row <= box.bottom; row++) {
      const line: (string | number)[] = [];
      for (let column = box.left; column <= box.right; column++) {
        const value = at.get(toAddress(row, column)) ?? "";
        line.push(typeof value === "string" ? textLiteral(value) : value);
      }
      values.push(line);
    }
    sheet.getRange(boxAddress(box)).values = values;
  };
  put({ top: 0, left: 0, bottom: textRows - 1, right: NOTE_COLUMN });
  // With its caption, which stands over the figures.
  for (const { data } of charts) {
    put({ ...data, top: data.top - 1 });
    const figures = sheet.getRange(boxAddress({ ...data, top: data.top + 1, left: data.left + 1 }));
    figures.numberFormat = Array.from({ length: data.bottom - data.top }, () =>
      Array.from({ length: data.right - data.left }, () => AMOUNT_FORMAT),
    );
  }
}

function dress(sheet: Excel.Worksheet, { cells, widths }: TextLayout): void {
  widths.forEach((width, column) => {
    const letters = columnName(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width * POINTS_PER_CHARACTER + PADDING;
  });
  for (const kind of Object.keys(TEXT_LOOKS) as TextKind[]) {
    const look = TEXT_LOOKS[kind];
    for (const address of addressChunks(cells.filter((cell) => cell.kind === kind))) {
      const { format } = sheet.getRanges(address);
      format.font.name = look.face;
      format.font.size = look.size;
      if (look.bold) format.font.bold = true;
      if (look.color !== undefined) format.font.color = look.color;
      if (look.centred) format.horizontalAlignment = "Center";
      if (look.wraps) format.wrapText = true;
      format.verticalAlignment = look.wraps ? "Top" : "Center";
    }
  }
}

/** Draws a chart over its rows of the first column, from the figures beside it. */
function draw(sheet: Excel.Worksheet, { chart, data, top, bottom }: PlacedChart): void {
  const isPie = chart.kind === "pie";
  const drawn = sheet.charts.add(
    isPie ? "Pie" : "ColumnClustered",
    sheet.getRange(boxAddress(data)),
    "Columns",
  );
  drawn.title.text = chartTitle(chart);
  drawn.legend.position = "Bottom";
  if (isPie) drawn.dataLabels.showPercentage = true;
  drawn.dataLabels.showValue = !isPie;
  drawn.dataLabels.numberFormat = isPie ? "0.00%" : AMOUNT_FORMAT;
  drawn.setPosition(toAddress(top, 0), toAddress(bottom, 0));
}

function setUpPrint(sheet: Excel.Worksheet, { rows }: TextLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(`A1:A${String(rows)}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
}
