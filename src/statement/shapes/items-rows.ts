/** The rows below items printed across: which of them still head columns, which hold figures, and what names each. */
import { filledColumns, filledRows } from "../../workbook/filled";
import { cellAt, type Sheet } from "../../workbook/workbook";
import { readAspect, type ColumnAspect } from "../../catalogue/aspects";
import type { ItemsLayout } from "../../catalogue/layout";
import { columnNumber, figureAt, lineNumberColumns, textAt, wordsOfHeader, type Area } from "../header";
import { isMeta, isNote, isSignature } from "../meta";
import { compact, squash, words } from "../../words/tidy";
import { TOTAL_ALONE } from "./item-totals";

/**
 * Where the header ends, and the rows of figures below it.
 *
 * @param headerTop the row that names the first item
 * @param firstItem the column of that item
 */
export function figureRows(
  sheet: Sheet,
  area: Area,
  headerTop: number,
  firstItem: number | undefined,
  layout: ItemsLayout,
): { readonly headerBottom: number; readonly figures: readonly number[] } {
  // Rows without a word may stand between the storeys of a header, and between it and the figures.
  const numbers = lineNumberColumns(sheet, area);
  const below = filledRows(sheet, { top: headerTop + 1, bottom: area.bottom })
    .map((row) => ({
      row,
      kind: namesAspect(sheet, row, area, firstItem, layout) ? "figures" : rowKind(sheet, row, area, numbers),
    }))
    .filter(({ kind }) => kind !== "blank");
  const body = below.findIndex(({ kind }) => kind !== "header");
  const headerBottom = (body < 0 ? below : below.slice(0, body)).slice(-1)[0]?.row ?? headerTop;
  const indexed = body < 0 ? [] : below.slice(body);
  // An empty table keeps its form: the row of figures is then the one below the header and 栏次, and below what is noted there.
  const lastIndex = indexed.filter(({ kind }) => kind === "index").slice(-1)[0]?.row;
  const filled = indexed.find(({ kind }) => kind === "figures")?.row;
  let data = filled ?? (lastIndex ?? headerBottom) + 1;
  while (filled === undefined && isRemark(sheet, data, area)) data += 1;
  // What stands right below the table is another's.
  if (data > area.bottom && filledColumns(sheet, data, area).length > 0) return { headerBottom, figures: [] };
  const further = below.filter(({ row, kind }) => row > data && kind === "figures");
  return { headerBottom, figures: [data, ...further.map(({ row }) => row)] };
}

/** Whether a row says something about the table: what stands below its header is no figure of an empty one. */
function isRemark(sheet: Sheet, row: number, area: Area): boolean {
  return filledColumns(sheet, row, area).some((column) => {
    const text = textAt(sheet, row, column);
    return isNote(text) || isMeta(text);
  });
}

/** Whether a row says no more than 预算数 or 决算数 left of the items: it is that row of figures, all of them blank. */
function namesAspect(
  sheet: Sheet,
  row: number,
  area: Area,
  firstItem: number | undefined,
  { kind }: ItemsLayout,
): boolean {
  const columns = filledColumns(sheet, row, area);
  if (firstItem === undefined || columns.length === 0 || columns[columns.length - 1]! >= firstItem)
    return false;
  const { aspect, rest } = readAspect(words(textAt(sheet, row, columns[columns.length - 1]!)), kind, 0);
  return aspect !== undefined && rest === "";
}

/** Words and figures by turns, each naming the next: 编制人数 35 实有人数 31. */
const WORD_BY_WORD = /wf+w+f/;

/** A row of the header may have a number in front: that of the row. */
const NUMBERED_WORDS = /^fw+$/;

/** 1, 2, 3 …: what numbers the columns; the number of the row may stand in front. */
const countsFromOne = (figures: readonly number[]): boolean =>
  figures.length >= 4 && figures.every((value, at) => value === at + 1);

type RowKind = "blank" | "header" | "index" | "figures" | "note";

function rowKind(sheet: Sheet, row: number, area: Area, numbers: ReadonlySet<number>): RowKind {
  const figures: number[] = [];
  let text = "";
  let dashes = 0;
  let shape = "";
  let signed = false;
  for (const column of filledColumns(sheet, row, area)) {
    if (numbers.has(column)) continue;
    const value = cellAt(sheet, row, column)!.value;
    const number = columnNumber(value);
    signed ||= typeof value === "string" && isSignature(value);
    const isFigure = number !== undefined || figureAt(sheet, row, column);
    shape += isFigure ? "f" : /\p{Script=Han}/u.test(String(value)) ? "w" : "";
    if (number !== undefined) figures.push(number);
    else if (isFigure)
      figures.push(Number(typeof value === "string" ? squash(value).replace(/,/g, "") : value));
    else if (typeof value === "string" && !isMeta(value)) {
      if (words(value) === "") dashes += 1;
      else if (text === "") text = value;
    }
  }
  if (signed || (text !== "" && isNote(text)) || WORD_BY_WORD.test(shape)) return "note";
  if (countsFromOne(figures) || countsFromOne(figures.slice(1))) return "index";
  if (NUMBERED_WORDS.test(shape)) return "header";
  if (figures.length > 0 || dashes > 1) return "figures";
  return text === "" ? "blank" : "header";
}

/** A row of figures under items across: of an aspect (预算数, 决算数), of one unit below the total of all, or alone. */
export interface RowAcross {
  readonly at: number;
  readonly label: string;
  readonly aspect: ColumnAspect;
  /** What names the unit, where the row is one's own. */
  readonly unit?: string;
}

export function rowsAcross(
  sheet: Sheet,
  area: Area,
  figures: readonly number[],
  layout: ItemsLayout,
  current: number,
): readonly RowAcross[] {
  const rows: RowAcross[] = [];
  const [dataRow] = figures;
  const isTotal = (row: number): boolean => TOTAL_ALONE.test(words(labelOfRow(sheet, row, area)));
  // The total of the units stands above or below them.
  const total = figures.find(isTotal);
  for (const row of figures) {
    const labels = labelsOfRow(sheet, row, area);
    // `2023年`, `增减` before the name of the unit: the row is told by them.
    const dated = labels.find((text) => {
      const { aspect, year, rest } = readAspect(wordsOfHeader(text), layout.kind, current);
      return rest === "" && (aspect !== undefined || year !== undefined);
    });
    const label = dated ?? labels[labels.length - 1] ?? "";
    const said = wordsOfHeader(label);
    const { aspect, year, rest } = readAspect(said, layout.kind, current);
    if (dated !== undefined && year === current && !aspect) rows.push({ at: row, label, aspect: "final" });
    else if (said === "" || isTotal(row)) {
      if (row === (total ?? dataRow)) rows.push({ at: row, label: "", aspect: "final" });
    } else if (rest === "" && aspect) rows.push({ at: row, label, aspect });
    else if (total !== undefined)
      rows.push({ at: row, label, aspect: "final", unit: codeOfRow(sheet, row, area) || said });
    // A row of one unit: the only row is the department's own.
    else if (row === dataRow) rows.push({ at: row, label: "", aspect: "final" });
  }
  return rows;
}

/** The 单位代码 before the name of a row; "" where there is none. */
function codeOfRow(sheet: Sheet, row: number, area: Area): string {
  const [first] = filledColumns(sheet, row, area);
  const text = first === undefined ? "" : squash(String(cellAt(sheet, row, first)!.value));
  return /^\d{3,15}$/u.test(text) ? text : "";
}

/** The words left of a row's figures. */
export function labelsOfRow(sheet: Sheet, row: number, area: Area): readonly string[] {
  const labels: string[] = [];
  for (const column of filledColumns(sheet, row, area)) {
    const text = textAt(sheet, row, column);
    if (figureAt(sheet, row, column)) {
      if (labels.length > 0) break;
    } else if (/\p{Script=Han}/u.test(text)) labels.push(compact(text));
  }
  return labels;
}

function labelOfRow(sheet: Sheet, row: number, area: Area): string {
  return labelsOfRow(sheet, row, area).slice(-1)[0] ?? "";
}
