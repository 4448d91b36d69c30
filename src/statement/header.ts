/** Header paths: what stands above a column, level by level, whether cells are merged or left empty. */
import { MONEY_UNITS } from "../amount/unit";
import { filledColumns, filledRows, filledWidth, firstFrom } from "../workbook/filled";
import { mergedIn } from "../workbook/merges";
import { onceFor } from "../workbook/once";
import { cellAt, type Box, type Sheet } from "../workbook/workbook";
import type { ColumnSpec } from "../catalogue/layout";
import { asksForNext, isMeta, readYear } from "./meta";
import { labelPattern, pathPattern } from "../words/pattern";
import { LISTED, LOWER } from "../words/ordinals";
import { isForeign, readLabel, remembered, squash, words } from "../words/tidy";

/** A part of a sheet: rows and columns, ends included. */
export type Area = Box;

/** The text of a cell, or "" for blanks, numbers and truth values. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "string" ? value : "";
}

const FIGURE = new RegExp(
  `^'?¥?[-+−△▲(]?\\d[\\d,.]*\\)?(?:${MONEY_UNITS}|辆|台|套|个|批次|批|人次|人|次)?$`,
  "u",
);

const isFigure = remembered((text) => FIGURE.test(squash(text)));

/** Whether a cell holds a figure: a number, or a text that is written like one, with its unit or without. */
export function figureAt(sheet: Sheet, row: number, column: number): boolean {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "number" || (typeof value === "string" && isFigure(value));
}

/** How many cells of each column of an area are such ones; a column without any is left out. */
export function countsOf(
  sheet: Sheet,
  area: Area,
  isSuch: (row: number, column: number) => boolean,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of filledRows(sheet, area))
    for (const column of filledColumns(sheet, row, area))
      if (isSuch(row, column)) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}

/** How many figures stand in each column of an area that has any. */
export function figureCounts(sheet: Sheet, area: Area): ReadonlyMap<number, number> {
  return countsOf(sheet, area, (row, column) => figureAt(sheet, row, column));
}

/** Heads a column that numbers the lines. */
export const NUMBERS_LINES = labelPattern("序号", "行次");

/** The columns that a header calls 行次: what stands in them makes no row one of figures. */
export function lineNumberColumns(sheet: Sheet, header: Area): ReadonlySet<number> {
  return new Set(
    filledRows(sheet, header).flatMap((row) =>
      filledColumns(sheet, row, header).filter((column) =>
        NUMBERS_LINES.test(readLabel(textAt(sheet, row, column)).words),
      ),
    ),
  );
}

/** Opens a row that numbers the columns, or heads a column that numbers the lines. */
export const NUMBERING = labelPattern("{栏|行|列}次", "序号");

/** What names the columns of words in that row: 甲 | 乙 | 1 | 2. */
export const WORD_COLUMN = labelPattern("{甲|乙|丙|丁}");

const COLUMN_NUMBER = /^(?:(\d{1,2})|\((\d{1,2})\))(?:=[\d+\-()]+)?$/;

/** The number of a column, where a cell says no more than that and what the column comes from: 1=2+3+6, （1）. */
export function columnNumber(value: unknown): number | undefined {
  const [, plain, bracketed] = COLUMN_NUMBER.exec(squash(String(value))) ?? [];
  const number = plain ?? bracketed;
  return number === undefined ? undefined : Number(number);
}

/**
 * Whether a row only numbers the columns: 1, 2, 3 … across; 甲 and 乙 beside them are no names.
 *
 * @param isAside a column whose figures are none of the table's: that of 行次
 */
export function numbersColumns(
  sheet: Sheet,
  row: number,
  area: Area,
  isAside: (column: number) => boolean = () => false,
): boolean {
  const values: number[] = [];
  let fewest = 3;
  for (const column of filledColumns(sheet, row, area)) {
    const said = readLabel(textAt(sheet, row, column)).words;
    if (NUMBERING.test(said)) return true;
    if (WORD_COLUMN.test(said)) fewest = 2;
    if (isAside(column)) continue;
    const { value } = cellAt(sheet, row, column)!;
    const number = columnNumber(value);
    if (number !== undefined || figureAt(sheet, row, column)) values.push(number ?? Number(value));
  }
  return values.length >= fewest && values.every((value, at) => value === at + 1);
}

/**
 * The first row of a body: the first that is known, or what stands right above it and names figures as a line does.
 *
 * @param label the column in which lines are named
 */
export function firstLine(
  sheet: Sheet,
  area: Area,
  label: number,
  isKnown: (row: number) => boolean,
): number {
  const rows = filledRows(sheet, area);
  let at = rows.findIndex(isKnown);
  const numbers = lineNumberColumns(sheet, { ...area, bottom: rows[at] ?? area.bottom });
  const isLine = (row: number): boolean =>
    words(textAt(sheet, row, label)) !== "" &&
    !isMeta(textAt(sheet, row, label)) &&
    !numbersColumns(sheet, row, area) &&
    filledColumns(sheet, row, { ...area, left: label + 1 }).some(
      (column) =>
        !numbers.has(column) && figureAt(sheet, row, column) && !isYear(cellAt(sheet, row, column)!.value),
    );
  while (at > 0 && isLine(rows[at - 1]!)) at -= 1;
  return rows[at] ?? area.bottom;
}

const isYear = (value: unknown): boolean => /^(?:19|20)\d\d年?$/u.test(squash(String(value)));

/** Whether a row names two years side by side: then they head columns, and say nothing of the table. */
export function namesYears(sheet: Sheet, row: number, area: Area): boolean {
  let first: number | undefined;
  for (const column of filledColumns(sheet, row, area)) {
    const text = textAt(sheet, row, column);
    const year = text === "" ? undefined : readYear(text);
    if (year === undefined) continue;
    if (first !== undefined && year !== first) return true;
    first = year;
  }
  return false;
}

/** `决算数（万元）` is 决算数. */
const UNIT_BEHIND = new RegExp(`[（(](?:单位[:：])?(?:${MONEY_UNITS})[）)]\\s*$`, "u");

/** The words of a header, of columns or of a row, without its number; a percentage is told by its sign alone: `增减%`. */
export function wordsOfHeader(text: string): string {
  const bare = text.trimStart().replace(LISTED, "").replace(LOWER, "");
  return words(bare.replace(/[（(]?[%％][）)]?/gu, "百分比").replace(UNIT_BEHIND, ""));
}

/** What a header cell says; "" for what only says something about the table or says it in another language, and for 栏次: 1 as text, A. */
function headerWords(text: string, years: boolean): string {
  if (text === "" || isForeign(text) || (isMeta(text) && !(years && readYear(text) !== undefined))) return "";
  const said = wordsOfHeader(text);
  return /^(?:\d*栏?|[a-z]{1,2})$/i.test(said) ? "" : said;
}

/** What heads the columns of an area. */
export interface HeaderPaths {
  /** The columns in which the area is filled or its header changes, from the left; the others are headed as the one before. */
  readonly columns: readonly number[];
  /** The header path of a column, outermost first, as words. */
  of(column: number): readonly string[];
}

/** What stands further above a table's first line is no header of it. */
const MOST_HEADER_ROWS = 50;

/**
 * The header paths of an area whose header ends with the row `bottom`.
 *
 * A merged cell heads all columns it covers. Where a form fills only the first cell and merges nothing, a text
 * heads the columns to its right up to the next text, but never beyond the group of the level above, which ends with its cell.
 */
export function headerPaths(sheet: Sheet, area: Area, bottom: number): HeaderPaths {
  const merged = mergedIn(sheet.merges);
  const rows = filledRows(sheet, { top: area.top, bottom })
    .slice(-MOST_HEADER_ROWS)
    .filter(
      (row) => !filledColumns(sheet, row, area).some((column) => asksForNext(textAt(sheet, row, column))),
    );
  const columns = headedColumns(sheet, area, rows);
  const paths = columns.map((): string[] => []);
  const starts: boolean[] = [];
  for (const row of rows) {
    let carried = "";
    let carriedTo = -1;
    const years = namesYears(sheet, row, area);
    const startsHere: number[] = [];
    columns.forEach((column, index) => {
      const path = paths[index]!;
      const box = merged(row, column);
      const own = headerWords(box ? textAt(sheet, box.top, box.left) : textAt(sheet, row, column), years);
      if (own !== "") {
        carried = own;
        carriedTo = box ? box.right : Infinity;
        if (!box || box.left === column) startsHere.push(index);
      } else if (
        starts[index] ||
        column > carriedTo ||
        typeof cellAt(sheet, row, column)?.value === "number"
      ) {
        // A new group above, the end of a merged cell, or a figure: what stood to the left heads nothing here.
        if (carried !== "" && column > carriedTo) startsHere.push(index);
        carried = "";
      }
      if (carried !== "" && path[path.length - 1] !== carried) path.push(carried);
    });
    for (const index of startsHere) starts[index] = true;
  }
  return {
    columns,
    of: (column) => paths[firstFrom(columns, column + 1) - 1] ?? [],
  };
}

/** The columns at which the header may say something else than of the column before. */
function headedColumns(sheet: Sheet, area: Area, rows: readonly number[]): readonly number[] {
  const columns = new Set<number>([area.left]);
  for (const column of filledWidth(sheet, area).keys()) columns.add(column).add(column + 1);
  const [first = Infinity, last = -1] = [rows[0], rows[rows.length - 1]];
  for (const { top, bottom, left, right } of sheet.merges)
    if (top <= last && bottom >= first) columns.add(left).add(right + 1);
  return [...columns].filter((column) => column >= area.left && column <= area.right).sort((a, b) => a - b);
}

/** The columns between the labels of a list and where the next begins: that of 行次, and those that may hold amounts. */
export function columnsRightOf(
  label: number,
  end: number,
  paths: HeaderPaths,
): { readonly numberColumn: number | undefined; readonly candidates: readonly number[] } {
  const right = paths.columns.filter((column) => column > label && column < end);
  const numbers = right.filter((column) => paths.of(column).some((said) => NUMBERING.test(said)));
  return { numberColumn: numbers[0], candidates: right.filter((column) => !numbers.includes(column)) };
}

/** Whether a column whose header does not say so only numbers the lines: 8, 9, 10 … down, of which a few may be left out. */
export function countsLines(sheet: Sheet, area: Area, column: number): boolean {
  const values = filledRows(sheet, area)
    .filter((row) => figureAt(sheet, row, column))
    .map((row) => Number(cellAt(sheet, row, column)!.value));
  const goesUp = values.every(
    (value, at) => Number.isInteger(value) && (at === 0 || value > values[at - 1]!),
  );
  return (
    goesUp && values.length >= LEAST_LINES && values[values.length - 1]! - values[0]! < 2 * values.length
  );
}

/** Fewer may be amounts that happen to go up. */
const LEAST_LINES = 4;

/** Which of the specs a header path answers to, the deepest level first; undefined where none. */
export function columnKey(path: readonly string[], specs: readonly CompiledColumn[]): string | undefined {
  const joined = path.join("›");
  for (const spec of specs) if (spec.pattern.test(joined)) return spec.key;
  return undefined;
}

export interface CompiledColumn {
  readonly key: string;
  readonly pattern: RegExp;
}

/** Column specs as patterns over joined paths: the words must stand at the path's end. */
export const compileColumns = onceFor((specs: readonly ColumnSpec[]): readonly CompiledColumn[] =>
  specs.map(({ key, words }) => ({ key, pattern: pathPattern(words) })),
);
