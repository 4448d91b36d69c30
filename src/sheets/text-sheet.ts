/**
 * The 情况说明 as a sheet of the workbook: one column of text, a paragraph a row, and below it the charts, the figures of
 * each beside it. Here it is data; a host writes it.
 */
import { Decimal } from "decimal.js";
import { toDecimal } from "../amount/text";
import type { Chart } from "../write/charts/chart";
import { NOTE_COLUMN, TEXT_SHEET_NOTE } from "../workbook/own-sheets";
import { writable } from "../workbook/writable";

/** What the sheet is called. */
export const TEXT_SHEET = "情况说明";

export interface TextSheet {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly text: string;
    /** 0: text; 1: 一、…; 2: （一）… */
    readonly level: 0 | 1 | 2;
  }[];
  /** Drawn below the text, in this order, with their figures beside them. */
  readonly charts: readonly Chart[];
}

/** What a cell of the sheet is; a host knows how each looks. */
export type TextKind = "title" | "heading" | "subheading" | "text" | "note" | "caption" | "label" | "amount";

export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly kind: TextKind;
  readonly value: string | number;
}

/** A chart on the sheet: it covers these rows of the first column, and its figures stand at the right. */
export interface PlacedChart {
  readonly chart: Chart;
  /** Rows from 0, ends included. */
  readonly top: number;
  readonly bottom: number;
  /** The figures: a header with the names of the series, then a line a category; categories in the first column. */
  readonly data: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
}

export interface TextLayout {
  /** By rows, then columns. */
  readonly cells: readonly TextCell[];
  readonly charts: readonly PlacedChart[];
  /** Rows of text from 0 on, which are as high as their text needs. */
  readonly textRows: number;
  /** Rows that are printed. */
  readonly rows: number;
  /** Width of each column in characters of the standard font: the text, a gap, the names, the figures. */
  readonly widths: readonly number[];
}

/** As wide as the text of a page of A4: 37 characters of 12 points. */
const TEXT_WIDTH = 85;
const GAP_WIDTH = 3;
const LABEL_WIDTH = 24;
const AMOUNT_WIDTH = 14;
/** Rows under a chart. */
const CHART_ROWS = 17;
/** No row of Excel is higher than 409 points: a longer paragraph goes on in the next row, from a full stop on. */
const MOST_CHARACTERS = 700;
const INDENT = "　　";

/** Where everything stands. */
export function layOutText({ title, paragraphs, charts: all }: TextSheet): TextLayout {
  const charts = all.filter(({ categories, series }) => categories.length > 0 && series.length > 0);
  const cells: TextCell[] = [
    { row: 0, column: 0, kind: "title", value: clean(title) },
    { row: 0, column: NOTE_COLUMN, kind: "note", value: TEXT_SHEET_NOTE },
  ];
  let row = 1;
  for (const { text, level } of paragraphs) {
    const kind = level === 0 ? "text" : level === 1 ? "heading" : "subheading";
    for (const piece of pieces(INDENT + clean(text)))
      cells.push({ row: row++, column: 0, kind, value: piece });
  }
  const textRows = row;
  const placed: PlacedChart[] = [];
  for (const chart of charts) {
    const top = row + 1;
    const block = blockOf(chart, top);
    cells.push(...block.cells);
    const bottom = Math.max(top + CHART_ROWS - 1, block.data.bottom);
    placed.push({ chart, top, bottom, data: block.data });
    row = bottom + 1;
  }
  const series = Math.max(0, ...charts.map((chart) => chart.series.length));
  const widths = [
    TEXT_WIDTH,
    ...(series > 0
      ? [GAP_WIDTH, LABEL_WIDTH, ...Array.from({ length: series }, () => AMOUNT_WIDTH)]
      : [GAP_WIDTH]),
  ];
  return { cells, charts: placed, textRows, rows: row, widths };
}

/** What stands over a chart: parts of a whole need no unit. */
export function chartTitle({ kind, title }: Chart): string {
  return kind === "pie" ? title : withUnit(title);
}

/** 分 as 万元 with 2 decimals: half up, away from zero, as everywhere in the text. */
export function chartAmount(fen: number): number {
  // A little less than nothing is nothing, not −0.
  return toDecimal(fen, "万元").toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber() + 0;
}

function withUnit(title: string): string {
  return `${title}（单位：万元）`;
}

/** The figures of a chart under its title. */
function blockOf(
  { title, categories, series }: Chart,
  top: number,
): { readonly cells: readonly TextCell[]; readonly data: PlacedChart["data"] } {
  const left = NOTE_COLUMN;
  const cells: TextCell[] = [{ row: top, column: left, kind: "caption", value: clean(withUnit(title)) }];
  // The corner stays empty: so Excel knows the names of series and categories from figures.
  series.forEach(({ name }, index) =>
    cells.push({ row: top + 1, column: left + 1 + index, kind: "label", value: clean(name) }),
  );
  categories.forEach((category, line) => {
    const row = top + 2 + line;
    cells.push({ row, column: left, kind: "label", value: clean(category) });
    series.forEach(({ values }, index) => {
      const value = values[line];
      if (value === undefined) return;
      cells.push({ row, column: left + 1 + index, kind: "amount", value: chartAmount(value) });
    });
  });
  return {
    cells,
    data: { top: top + 1, left, bottom: top + 1 + categories.length, right: left + series.length },
  };
}

function clean(text: string): string {
  return writable(text.replace(/\r\n?/g, "\n"));
}

/** A text in pieces that a row can show. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > MOST_CHARACTERS) {
    const head = rest.slice(0, MOST_CHARACTERS);
    const stop = Math.max(head.lastIndexOf("。"), head.lastIndexOf("；"));
    const at = stop > MOST_CHARACTERS / 4 ? stop + 1 : MOST_CHARACTERS;
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...found, rest];
}
