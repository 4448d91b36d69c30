/** Tables of 科目编码: codes and names on the left, amounts across (02, 03, 05, 07, 08). */
import { filledColumns, filledRows } from "../../workbook/filled";
import { cellAt, type Sheet, type Place } from "../../workbook/workbook";
import {
  compileColumns,
  figureAt,
  headerPaths,
  lineNumberColumns,
  NUMBERING,
  numbersColumns,
  textAt,
  type Area,
  type HeaderPaths,
  WORD_COLUMN,
} from "../header";
import { isCheck, isSum } from "../../catalogue/aspects";
import type { CodesLayout } from "../../catalogue/layout";
import { TOTAL_AGAIN } from "../../catalogue/line-keys";
import { bindColumns, type BoundColumn } from "../columns";
import { isMeta, isNote } from "../meta";
import {
  codeAndName,
  codeBelow,
  codeOf,
  digitsOfUnit,
  findFrame,
  hasCodes,
  labelIn,
  NAME_HEADER,
  type Frame,
} from "./code-frame";
import { withFunctionalCodes } from "./functional-names";
import { findListed } from "./listed";
import { bindParts, SUBTOTAL } from "./parts";
import { columnsTo, isFound, placesIn, type Found, type RawLine, type RawTable } from "../raw";
import { compact, readLabel, squash, words } from "../../words/tidy";

const TOTAL = /^(本年|本级|本?部门|本?单位)?(收入|支出)?(合计|总计)数?$/u;
/** The columns of which a table must have one. */
const AMOUNTS = ["total", "grand", "basic", "fiscal"];

const isTotal = (text: string): boolean => TOTAL.test(readLabel(text).words);

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findCodes(printed: Sheet, area: Area, layout: CodesLayout, year: number): Found {
  const sheet = hasCodes(printed, area) ? printed : withFunctionalCodes(printed, area);
  const frame = findFrame(sheet, area);
  if (!frame) return findListed(sheet, area, layout, year);
  if (frame.units && !hasCodes(sheet, area)) {
    const listed = findListed(sheet, area, layout, year);
    if (isFound(listed)) return ofOneUnit(listed, sheet, area, frame);
  }
  const { nameColumn, codeColumns, unitColumns } = frame;
  const { top, headerBottom, filled } = bodyOf(sheet, area, frame);
  const paths = headerPaths(sheet, area, headerBottom);
  const columns = bindColumns(
    paths.columns.filter((column) => column > nameColumn && !codeColumns.has(column)),
    paths,
    compileColumns(layout.columns),
    "total",
    { kind: layout.kind, year },
  );
  nameWithin(columns, paths);
  bindParts(columns, paths, sheet, filled);
  if (!columns.some(({ key }) => AMOUNTS.includes(key))) return { missing: "没有认出金额栏的表头" };
  const body = filled.filter((row) => !isIndex(sheet, area, frame, row));
  const rows = readRows(sheet, area, frame, body, Math.max(...columns.map(({ column }) => column)));
  return {
    columns,
    lines: linesOf({ sheet, frame, headerBottom, columns, rows }),
    bodyTop: top,
    asides: columnsTo(nameColumn, area, [...codeColumns, ...unitColumns]),
    pathOf: (column) => paths.of(column),
  };
}

/** A list that says before each line whose it is; of several units each has its own, and no line is of all. */
function ofOneUnit(listed: RawTable, sheet: Sheet, area: Area, { nameColumn }: Frame): Found {
  const rows = filledRows(sheet, { top: listed.bodyTop, bottom: area.bottom }).filter((row) =>
    filledColumns(sheet, row, area).some((column) => figureAt(sheet, row, column)),
  );
  const units = new Set(rows.map((row) => words(textAt(sheet, row, nameColumn))));
  units.delete("");
  return units.size > 1 ? { missing: "几个单位的各项列在一起" } : listed;
}

/** Where the body begins, where the header ends (a total may stand on its last row), and the filled rows of the body. */
function bodyOf(
  sheet: Sheet,
  area: Area,
  frame: Frame,
): { readonly top: number; readonly headerBottom: number; readonly filled: readonly number[] } {
  const { nameColumn, codeColumns, headerRow } = frame;
  const right = { left: nameColumn + 1, right: area.right };
  // A total may stand on the very row of 类, 款, 项.
  const isShared = headerRow >= area.top && isTotal(textAt(sheet, headerRow, nameColumn));
  const top = isShared ? headerRow : Math.max(area.top, headerRow + 1);
  const filled = filledRows(sheet, { top, bottom: area.bottom });
  const numbers = lineNumberColumns(sheet, { ...area, bottom: headerRow });
  // The header goes on below 科目名称 until a row begins the body: by code, label, 栏次, note or figures.
  const first = filled.find((row) => {
    const { text } = labelIn(sheet, row, frame);
    // A form may print the total's label on the last row of the header, beside 合计 | 基本支出 | 项目支出.
    if (isTotal(text)) return headsIn(sheet, row, right) <= 1;
    if (codeOf(sheet, row, codeColumns) !== "" || NUMBERING.test(words(text)) || isNote(text)) return true;
    return filledColumns(sheet, row, right).some(
      (column) => !numbers.has(column) && figureAt(sheet, row, column),
    );
  });
  return { top, headerBottom: Math.max(area.top, (first ?? area.bottom + 1) - 1), filled };
}

/** A row of the body, before it is known what line it is. */
interface CodedRow {
  readonly row: number;
  /** Its label as printed and its words, "" where it has none, and where that stands. */
  readonly text: string;
  readonly said: string;
  readonly at: Place;
  /** Its 科目编码 where that has cells of its own, "" where it has none. */
  readonly code: string;
  /**
   * How far to the left the row stands: the next page of a printed table may have one column where 类, 款, 项 were three, so
   * the name stands before 科目名称 and figures follow it there. A total has its label in front, and stands as what is above.
   * Undefined where it is wider than that.
   */
  readonly moved: number | undefined;
}

/** @param last the last column of amounts */
function readRows(
  sheet: Sheet,
  area: Area,
  frame: Frame,
  filled: readonly number[],
  last: number,
): readonly CodedRow[] {
  const { nameColumn, codeColumns } = frame;
  let movedAbove = 0;
  let above = "";
  return filled.map((row) => {
    const { text, at } = labelIn(sheet, row, frame);
    const said = words(text);
    const codesBefore = new Set([...codeColumns].filter((column) => column < at.column));
    const beside = filledColumns(sheet, row, { left: at.column + 1, right: nameColumn });
    let moved: number | undefined = 0;
    if (beside.some((column) => figureAt(sheet, row, column))) {
      const isCoded = codeOf(sheet, row, codesBefore) !== "";
      moved = isCoded ? nameColumn - at.column : TOTAL.test(said) ? movedAbove : 0;
      const wider = filledColumns(sheet, row, { left: last - moved + 1, right: area.right });
      if (wider.length > 0 && moved > 0) moved = undefined;
    }
    movedAbove = moved ?? 0;
    const whole = codeOf(sheet, row, moved === 0 ? codeColumns : codesBefore);
    const code = whole || (isTotal(text) || said === "" ? "" : codeBelow(sheet, row, codeColumns, above));
    above = code || above;
    return { row, text, said, at, code, moved };
  });
}

/** A row that numbers the columns without saying 栏次: （1）|（2）, 甲 | 乙 | 1 | 2. */
function isIndex(sheet: Sheet, area: Area, frame: Frame, row: number): boolean {
  const said = words(labelIn(sheet, row, frame).text);
  return (said === "" || WORD_COLUMN.test(said)) && numbersColumns(sheet, row, area);
}

interface Body {
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly headerBottom: number;
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly CodedRow[];
}

function linesOf(body: Body): readonly RawLine[] {
  const { rows } = body;
  const total = totalOf(body);
  const isCoded = ({ code, text }: CodedRow): boolean => code !== "" || codeAndName(text) !== undefined;
  const firstCoded = rows.findIndex(isCoded);
  const lines: RawLine[] = [];
  for (const [index, row] of rows.entries()) {
    // A 合计 below a code, or before all of them, may be that of all again; elsewhere it adds up some.
    const isAgain = firstCoded < 0 || index <= firstCoded || isCoded(rows[index - 1]!);
    const line = isTotalRow(row)
      ? row.row !== total?.labelAt.row && isAgain && ({ key: TOTAL_AGAIN, role: "total" } as const)
      : lineOf(row, body);
    if (!line || (row.code === "" && !hasFigures(body, row.row))) continue;
    lines.push({ label: compact(row.text), labelAt: row.at, cells: cellsOf(body, row), ...line });
  }
  if (!total) return lines;
  const below = lines.findIndex(({ labelAt }) => labelAt.row > total.labelAt.row);
  lines.splice(below < 0 ? lines.length : below, 0, total);
  return lines;
}

const isTotalRow = ({ code, text }: CodedRow): boolean => code === "" && isTotal(text);

/** The line of all: the first row that calls itself so and has figures, or those of a row that names nothing. */
function totalOf(body: Body): RawLine | undefined {
  const { sheet, frame, headerBottom, rows } = body;
  const named = rows.filter(isTotalRow).flatMap(({ row, at, text }) => {
    if (row > headerBottom || hasFigures(body, row)) return [{ row, at, label: compact(text) }];
    // Its figures stand on the header's last row itself, or below it, unless another line does.
    const below = headerBottom + 1;
    const isFree = codeOf(sheet, below, frame.codeColumns) === "" && labelIn(sheet, below, frame).text === "";
    return isFree ? [{ row: below, at, label: compact(text) }] : [];
  });
  const total = named.find(({ row }) => hasFigures(body, row)) ?? named[named.length - 1];
  // Some forms print the total's figures on the row of 栏次, or on a row without a label; in a table that has no line to add up such
  // numbers are nobody's.
  const hasItems = rows.some((row) => lineOf(row, body)?.role === "item");
  const unlabelled = rows.find(
    ({ row, said, code }) =>
      hasItems &&
      code === "" &&
      (said === "" || NUMBERING.test(said)) &&
      hasFigures(body, row) &&
      !isIndexRow(body, row),
  )?.row;
  const at = total && hasFigures(body, total.row) ? total.row : (unlabelled ?? total?.row);
  if (at === undefined) return undefined;
  const row = rows.find((other) => other.row === at) ?? { row: at, moved: 0 };
  const labelAt = total?.at ?? { row: at, column: frame.nameColumn };
  return { key: "total", label: total?.label ?? "合计", labelAt, role: "total", cells: cellsOf(body, row) };
}

/** What a row says it is, that is no total: a 科目, a unit, or something the form does not know. */
function lineOf(
  { row, text, said, code, at }: CodedRow,
  { sheet, frame }: Body,
): (Pick<RawLine, "key" | "role"> & Partial<RawLine>) | undefined {
  const role = "item";
  if (code !== "") return { key: code, code, role, ...(compact(text) === "" && { label: code }) };
  if (said === "" || NUMBERING.test(said) || isNote(text)) return undefined;
  const both = codeAndName(text);
  if (both) return { key: both.code, code: both.code, label: both.name, role };
  if (isMeta(text) || NAME_HEADER.test(said)) return undefined;
  const isUnit = (frame.units || at.column === frame.unitNameColumn) && !isCheck(said) && !isSum(said);
  if (!isUnit) return { key: `other:${said}`, role: "other" };
  const unit = frame.unitColumns.map((column) => digitsOfUnit(sheet, row, column)).join("");
  return { key: `unit:${unit || said}`, role };
}

function hasFigures({ sheet, columns }: Body, row: number): boolean {
  return columns.some(({ column }) => figureAt(sheet, row, column));
}

function cellsOf(
  { sheet, headerBottom, columns }: Body,
  { row, moved }: Pick<CodedRow, "row" | "moved">,
): ReadonlyMap<string, Place> {
  if (moved === undefined) return new Map();
  const at = columns.map(({ key, column }) => [key, column - moved] as const);
  // What is a head on the header's last row is no cell of a total that stands there.
  const own = row > headerBottom ? at : at.filter(([, column]) => figureAt(sheet, row, column));
  return placesIn(row, new Map(own));
}

/**
 * Where 基本支出 and 项目支出 stand under a group of their own (当年财政拨款安排) and the total of all before it, the group's
 * 小计 is `current`: what is carried over stands beside the group.
 */
function nameWithin(columns: BoundColumn[], paths: HeaderPaths): void {
  const basic = columns.find(({ key }) => key === "basic")?.path;
  const total = columns.find(({ key }) => key === "total");
  if (!basic || basic.length < 2 || !total?.path || total.path.length > 1) return;
  const group = basic.slice(0, basic.length - (SUBTOTAL.test(basic[basic.length - 1]!) ? 2 : 1));
  if (group.length === 0) return;
  const column = paths.columns.find((each) => {
    const path = paths.of(each);
    return (
      path.length === group.length + 1 &&
      SUBTOTAL.test(path[path.length - 1]!) &&
      group.every((level, at) => level === path[at])
    );
  });
  if (column === undefined || columns.some((other) => other.column === column)) return;
  const path = paths.of(column);
  columns.push({ column, key: "current", label: path.join("›"), path, aspect: "final" });
}

/** How many cells of a row hold words and no figure. */
function headsIn(sheet: Sheet, row: number, area: Pick<Area, "left" | "right">): number {
  return filledColumns(sheet, row, area).filter(
    (column) => /\p{Script=Han}/u.test(textAt(sheet, row, column)) && !figureAt(sheet, row, column),
  ).length;
}

/** The row of 栏次: 1, 2, 3 … across, over columns that are known and those between them. */
function isIndexRow({ sheet, frame, columns }: Body, row: number): boolean {
  const last = Math.max(...columns.map(({ column }) => column));
  const figures = filledColumns(sheet, row, { left: frame.nameColumn + 1, right: last })
    .filter((column) => figureAt(sheet, row, column))
    .map((column) => Number(squash(String(cellAt(sheet, row, column)!.value)).replace(/,/g, "")));
  return (
    figures.length > 0 &&
    figures.every((value, index) => Number.isInteger(value) && value === figures[0]! + index && value < 40)
  );
}
