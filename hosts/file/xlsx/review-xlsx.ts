/** 审核结果 as a workbook to hand in: a sheet each, printed on A4, with a place to sign, and every cell a link into the workbook. */
import {
  reviewSheets,
  SIGNATURES,
  type ReviewCell,
  type ReviewColumn,
  type ReviewInput,
  type ReviewSheet,
} from "../../../src/sheets/review";
import { columnName, quotedSheet } from "../../../src/workbook/address";
import { AMOUNT_FORMAT, EXACT_AMOUNT_FORMAT } from "../../own-sheets";
import { plainXlsx, type PlainCell, type PlainSheet } from "./plain-xlsx";
import { heightOf } from "./row-heights";

/**
 * @param source the file of the workbook that was checked, as seen from the one that is written; links lead there
 * @returns the bytes of the package; the same for the same review
 */
export function reviewXlsx(input: ReviewInput, source: string): Uint8Array {
  return plainXlsx(reviewSheets(input).map((sheet) => laidOut(withNames(sheet), source)));
}

/** Of an address, in characters. */
const ADDRESS = 9;

/** The sheet of a cell has a column of its own: LibreOffice does not wrap what is a link, and names of sheets are long. */
function withNames(sheet: ReviewSheet): ReviewSheet {
  const isLink = sheet.columns.map(({ kind }) => kind === "link");
  return {
    ...sheet,
    columns: sheet.columns.flatMap((column): ReviewColumn[] =>
      column.kind === "link"
        ? [
            { title: "工作表", width: column.width - 4, kind: "text" },
            { ...column, width: ADDRESS },
          ]
        : [column],
    ),
    rows: sheet.rows.map((cells) =>
      cells.flatMap((cell, at) =>
        isLink[at] ? [typeof cell === "object" && "cell" in cell ? cell.cell.sheet : "", cell] : [cell],
      ),
    ),
  };
}

/** Points of the font of a table. */
const SIZE = 10;

function laidOut({ name, title, preface, columns, rows, nothing }: ReviewSheet, source: string): PlainSheet {
  const last = columnName(columns.length - 1);
  const widths = columns.map(({ width }) => width);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const header = 1 + preface.length;
  const body: PlainCell[][] =
    rows.length > 0
      ? rows.map((cells) => cells.map((cell, at) => dressed(cell, columns[at]!, source)))
      : [columns.map((_, at) => ({ value: at === 0 ? nothing : "", look: "center" as const }))];
  const signed = header + body.length + 2;
  const lines: PlainCell[][] = [
    [{ value: title, look: "title" }],
    ...preface.map((text): PlainCell[] => [{ value: text, look: "caption" }]),
    columns.map((column) => ({ value: column.title, look: "header" })),
    ...body,
    [],
    signatures(widths),
  ];
  const heights = new Map([
    [0, 28],
    ...preface.map((text, at): [number, number] => [at + 1, heightOf(text, SIZE, whole)]),
    [header, 20],
    ...rows.map((cells, at): [number, number] => [header + 1 + at, highest(cells, columns)]),
    ...(rows.length === 0 ? [[header + 1, 20] as const] : []),
    [signed - 1, 24],
  ]);
  return {
    name,
    widths,
    rows: lines,
    heights,
    merges: [
      ...Array.from({ length: header }, (_, row) => `A${row + 1}:${last}${row + 1}`),
      ...(rows.length === 0 ? [`A${header + 2}:${last}${header + 2}`] : []),
    ],
    printed: { repeat: header },
  };
}

/** Side by side: at the left, and in the columns that begin nearest to where the second and the last third of the width do. */
function signatures(widths: readonly number[]): PlainCell[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cells: PlainCell[] = widths.map(() => "");
  SIGNATURES.forEach((value, at) => {
    let start = 0;
    let column = 0;
    while (start + widths[column]! / 2 < (whole * at) / SIGNATURES.length) start += widths[column++]!;
    cells[column] = { value, look: "signature" };
  });
  return cells;
}

function highest(cells: readonly ReviewCell[], columns: readonly ReviewColumn[]): number {
  return Math.max(...cells.map((cell, at) => heightOf(textOf(cell), SIZE, columns[at]!.width)), 18);
}

function textOf(cell: ReviewCell): string {
  if (typeof cell === "string") return cell;
  if ("cell" in cell) return cell.cell.address;
  return "amount" in cell ? cell.amount : String(cell.count);
}

function dressed(cell: ReviewCell, { kind }: ReviewColumn, source: string): PlainCell {
  if (typeof cell === "string") return { value: cell, look: kind === "center" ? kind : "text" };
  if ("count" in cell) return { value: cell.count, look: kind };
  if ("amount" in cell) {
    // Shown, not reckoned with: the exact decimals are in the report as JSON.
    const long = (cell.amount.split(".")[1]?.length ?? 0) > 2;
    return { value: Number(cell.amount), format: long ? EXACT_AMOUNT_FORMAT : AMOUNT_FORMAT, look: "amount" };
  }
  const { sheet, address } = cell.cell;
  const [from] = address.split(":");
  return {
    value: textOf(cell),
    look: "link",
    link: { file: source, place: `${quotedSheet(sheet)}!${from}` },
  };
}
