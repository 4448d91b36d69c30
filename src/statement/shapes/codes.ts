/** Tables of 科目编码: codes and names on the left, amounts across (02, 03, 05, 07, 08). */
import { filledColumns, filledRows, filledWidth } from "../../workbook/filled";
import { cellAt, type Sheet } from "../../workbook/workbook";
import { compileColumns, figureAt, headerPaths, textAt, type Area, type HeaderPaths } from "../header";
import type { CodesLayout } from "../../catalogue/layout";
import { TOTAL_AGAIN } from "../../catalogue/line-keys";
import { bindColumns, type BoundColumn } from "../columns";
import { asksForNext, isMeta, isNote } from "../meta";
import { findListed } from "./listed";
import { bindParts } from "./parts";
import { placesIn, type Found, type Place, type RawLine } from "../raw";
import { compact, readLabel, squash, words } from "../../words/tidy";

const NAME_HEADER = /^((支出)?(功能)?(分类)?(科目|项目)?|(部门|单位|部门单位)?(科目)?)名称(科目)?$/u;
/** Whose the line is, where a form prints one for each unit: `单位代码`, `部门（单位）代码`. */
const UNIT_HEADER = /^(预算)?(部门|单位|部门单位)(编码|代码|编号)$/u;
const UNIT_NAME = /单位|部门/u;
const CODE_HEADER = /(编码|代码)$|^[类款项]$|^(支出)?功能分类(科目)?$/u;
const SERIAL_HEADER = /^(序号|行次)$/u;
const TOTAL = /^(本年|本级|本?部门|本?单位)?(收入|支出)?(合计|总计)$/u;
const INDEX = /^(栏次|行次|列次)$/u;
const HAS_LETTER = /\p{L}/u;

const isTotal = (text: string): boolean => TOTAL.test(readLabel(text).words);

interface Frame {
  readonly nameColumn: number;
  readonly codeColumns: ReadonlySet<number>;
  /** Columns of 单位代码, and whether lines may be units at all. */
  readonly unitColumns: readonly number[];
  readonly units: boolean;
  /** The last row that is surely header: that of 科目名称 or of 类, 款, 项. */
  readonly headerRow: number;
}

/** The digits of a code cell: text or number, spaces and full-width digits allowed; "" where it is none. */
function digitsAt(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  if (typeof value !== "string" && typeof value !== "number") return "";
  const text = squash(String(value)).replace(DOTTED, "$1$2$3");
  return /^\d{1,7}$/.test(text) ? text : "";
}

/** `201.03.01`, `201-03-01` */
const DOTTED = /^(2\d{2})[.-](\d{2})(?:[.-](\d{2}))?$/u;

/** The digits of a 单位代码, as long as they are. */
function digitsOfUnit(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  const text = squash(String(value ?? ""));
  return /^\d{1,15}$/.test(text) ? text : "";
}

function isCode(text: string): boolean {
  return /^2\d{2}(\d{2}){0,2}$/.test(text);
}

/** The code of a row: whole in one cell, split `201|06|01`, or growing `201|20106|2010601`. */
function codeOf(sheet: Sheet, row: number, columns: ReadonlySet<number>): string {
  let code = "";
  for (const column of filledColumns(sheet, row)) {
    if (!columns.has(column)) continue;
    const part = digitsAt(sheet, row, column);
    if (part === "") continue;
    if (code === "" || (part.length > code.length && part.startsWith(code))) code = part;
    else if (part !== code) code += part.length === 1 ? `0${part}` : part;
  }
  return isCode(code) ? code : "";
}

/**
 * The code of a row that prints its own part alone below those of its 类 and 款: `208`, then `05` in the next column, then `01`
 * in the third. @param above the last code before it
 */
function codeBelow(sheet: Sheet, row: number, columns: ReadonlySet<number>, above: string): string {
  const [first, second, third, ...more] = [...columns].sort((a, b) => a - b);
  if (first === undefined || second === undefined || third === undefined || more.length > 0) return "";
  if (digitsAt(sheet, row, first) !== "") return "";
  const [section, item] = [second, third].map((column) => digitsAt(sheet, row, column).padStart(2, "0"));
  const isPart = (part: string): boolean => part.length === 2;
  if (!isPart(section!) || !isPart(item!)) return "";
  const code = above.slice(0, 3) + (section === "00" ? above.slice(3, 5) : section!);
  return item === "00" ? (section === "00" ? "" : fit(code, 5)) : fit(code + item!, 7);
}

/** A code of so many digits, and no other. */
function fit(code: string, length: number): string {
  return code.length === length && isCode(code) ? code : "";
}

/** Where codes and names stand: from the header's words, or else from where codes stand. */
function findFrame(sheet: Sheet, area: Area): Frame | undefined {
  let name: Place | undefined;
  const codes = new Set<number>();
  const serials = new Set<number>();
  const unitColumns = new Set<number>();
  let unitNames = false;
  /** 科目 alone heads codes and names in one cell, also where the table has none. */
  let both: Place | undefined;
  let headerRow = area.top;
  for (const row of filledRows(sheet, { top: area.top, bottom: Math.min(area.bottom, area.top + 14) })) {
    for (const column of filledColumns(sheet, row, area)) {
      const printed = textAt(sheet, row, column);
      const text = words(printed);
      if (text === "" || asksForNext(printed)) continue;
      // Whose the line is stands beside its name in forms that print both.
      if (NAME_HEADER.test(text) && (!name || (unitNames && !UNIT_NAME.test(text)))) {
        name = { row, column };
        unitNames = UNIT_NAME.test(text);
      } else if (UNIT_HEADER.test(text)) unitColumns.add(column);
      else if (CODE_HEADER.test(text)) codes.add(column);
      else if (SERIAL_HEADER.test(text)) serials.add(column);
      else if (text === "科目") both = { row, column };
      else continue;
      headerRow = row;
    }
    if (codeOf(sheet, row, codes) !== "") break;
  }
  const units = unitColumns.size > 0 || unitNames;
  const isHeaded = both !== undefined && [...codes].every((column) => column === both!.column);
  const own = name ? undefined : (columnOfBoth(sheet, area) ?? (isHeaded ? both!.column : undefined));
  if (own !== undefined) {
    const columns = { nameColumn: own, codeColumns: new Set<number>(), unitColumns: [...unitColumns], units };
    return { ...columns, headerRow: isHeaded || codes.size > 0 ? headerRow : area.top - 1 };
  }
  const coded = codes.size > 0 ? [...codes] : units ? [] : columnsOfCodes(sheet, area);
  if (coded.length === 0 && !name) return undefined;
  const nameColumn = name?.column ?? Math.max(...coded) + 1;
  const first = coded.length > 0 ? Math.min(...coded) : nameColumn;
  // 类 款 项 may be headed by one merged cell: every column up to the name belongs to the code.
  const before = [...filledWidth(sheet, area).keys()].filter(
    (column) => column < nameColumn && !serials.has(column) && !unitColumns.has(column),
  );
  const codeColumns = new Set(before.filter((column) => column >= first));
  for (const column of coded) if (column > nameColumn) codeColumns.add(column);
  if (codeColumns.size === 0) before.forEach((column) => codeColumns.add(column));
  return {
    nameColumn,
    codeColumns,
    unitColumns: [...unitColumns],
    units,
    headerRow: name || codes.size > 0 ? headerRow : area.top - 1,
  };
}

/** The column in which codes and names stand in one cell. */
function columnOfBoth(sheet: Sheet, area: Area): number | undefined {
  const counts = new Map<number, number>();
  for (const row of filledRows(sheet, area))
    for (const column of filledColumns(sheet, row, { left: area.left, right: area.left + 5 }))
      if (CODE_AND_NAME.test(squash(textAt(sheet, row, column))))
        counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= 2)?.[0];
}

/** Columns in which codes stand with a name to their right, where no header says so. */
function columnsOfCodes(sheet: Sheet, area: Area): number[] {
  for (let column = area.left; column <= Math.min(area.right, area.left + 5); column += 1) {
    let count = 0;
    for (const row of filledRows(sheet, area)) {
      const next = textAt(sheet, row, column + 1) + textAt(sheet, row, column + 2);
      if (isCode(digitsAt(sheet, row, column)) && /\p{Script=Han}/u.test(next)) count += 1;
    }
    if (count >= 2) return [column];
  }
  return [];
}

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findCodes(sheet: Sheet, area: Area, layout: CodesLayout, year: number): Found {
  const frame = findFrame(sheet, area);
  if (!frame) return findListed(sheet, area, layout, year);
  const { nameColumn, codeColumns } = frame;

  const labelAt = (row: number): { text: string; at: Place } => {
    const named = textAt(sheet, row, nameColumn);
    const column = HAS_LETTER.test(named)
      ? nameColumn
      : filledColumns(sheet, row).find(
          (other) => codeColumns.has(other) && HAS_LETTER.test(textAt(sheet, row, other)),
        );
    if (column === undefined) return { text: "", at: { row, column: nameColumn } };
    return { text: textAt(sheet, row, column), at: { row, column } };
  };

  let bodyTop = Math.max(area.top, frame.headerRow + 1);
  // A total may stand on the very row of 类, 款, 项.
  if (frame.headerRow >= area.top && isTotal(textAt(sheet, frame.headerRow, nameColumn)))
    bodyTop = frame.headerRow;
  // The header goes on below 科目名称 until a row begins the body: by code, label, 栏次, note or figures.
  const beginsBody = (row: number): boolean => {
    const { text } = labelAt(row);
    const label = words(text);
    if (codeOf(sheet, row, codeColumns) !== "" || isTotal(text) || INDEX.test(label) || isNote(text))
      return true;
    const right = { left: nameColumn + 1, right: area.right };
    return filledColumns(sheet, row, right).some((column) => figureAt(sheet, row, column));
  };
  const bodyRows = filledRows(sheet, { top: bodyTop, bottom: area.bottom });
  // A form may print the total's label on the last row of the header, beside 合计 | 基本支出 | 项目支出.
  const sharesHeader = (row: number): boolean =>
    isTotal(labelAt(row).text) && headsIn(sheet, row, { left: nameColumn + 1, right: area.right }) > 1;
  const firstOfBody = bodyRows.find((row) => beginsBody(row) && !sharesHeader(row));
  const headerBottom = Math.max(area.top, (firstOfBody ?? area.bottom + 1) - 1);

  const paths = headerPaths(sheet, area, headerBottom);
  const columns = bindColumns(
    paths.columns.filter((column) => column > nameColumn && !codeColumns.has(column)),
    paths,
    compileColumns(layout.columns),
    "total",
    { kind: layout.kind, year },
  );
  nameWithin(columns, paths);
  bindParts(columns, paths, sheet, bodyRows);
  const columnOf = new Map(columns.map(({ key, column }) => [key, column]));
  if (!["total", "grand", "basic", "fiscal"].some((key) => columnOf.has(key))) {
    return { missing: "没有认出金额栏的表头" };
  }

  const last = Math.max(...columnOf.values());
  /**
   * How far to the left a row stands: the next page of a printed table may have one column where 类, 款, 项 were three, so
   * the name stands before 科目名称 and figures follow it there. A total has its label in front, and stands as what is above.
   * Undefined where it is wider than that.
   */
  const movedBy = (row: number, before: number): number | undefined => {
    const { text, at } = labelAt(row);
    const beside = filledColumns(sheet, row, { left: at.column + 1, right: nameColumn });
    if (!beside.some((column) => figureAt(sheet, row, column))) return 0;
    const isCoded = codeOf(sheet, row, columnsBefore(codeColumns, at.column)) !== "";
    const moved = isCoded ? nameColumn - at.column : TOTAL.test(words(text)) ? before : 0;
    const wider = filledColumns(sheet, row, { left: last - moved + 1, right: area.right }).length > 0;
    return wider && moved > 0 ? undefined : moved;
  };

  const moves = new Map<number, number | undefined>();
  const cellsOf = (row: number): ReadonlyMap<string, Place> => {
    const by = moves.has(row) ? moves.get(row) : 0;
    const at = [...columnOf].map(([key, column]) => [key, column - (by ?? 0)] as const);
    // What is a head on the header's last row is no cell of a total that stands there.
    const own = row > headerBottom ? at : at.filter(([, column]) => figureAt(sheet, row, column));
    return placesIn(row, new Map(by === undefined ? [] : own));
  };
  const hasFigures = (row: number): boolean => columns.some(({ column }) => figureAt(sheet, row, column));

  const lines: RawLine[] = [];
  let total: { readonly row: number; readonly at: Place; readonly label: string } | undefined;
  let unlabelled: number | undefined;
  let above = "";
  let moved = 0;
  let before = -1;
  let lastCoded = -1;
  for (const [index, row] of bodyRows.entries()) {
    before = bodyRows[index - 1] ?? -1;
    const { text, at } = labelAt(row);
    const said = words(text);
    const by = movedBy(row, moved);
    moves.set(row, by);
    moved = by ?? 0;
    const code =
      codeOf(sheet, row, by === 0 ? codeColumns : columnsBefore(codeColumns, at.column)) ||
      (isTotal(text) || said === "" ? "" : codeBelow(sheet, row, codeColumns, above));
    above = code || above;
    if (code !== "" || CODE_AND_NAME.test(squash(text))) lastCoded = row;
    if (code !== "") {
      lines.push({
        key: code,
        code,
        label: compact(text) || code,
        labelAt: at,
        role: "item",
        cells: cellsOf(row),
      });
    } else if (isTotal(text)) {
      // Its figures stand on the header's last row itself, or below it, unless another line does.
      const below = row <= headerBottom && !hasFigures(row) ? headerBottom + 1 : row;
      const free = below === row || (codeOf(sheet, below, codeColumns) === "" && labelAt(below).text === "");
      if (free && (!total || !hasFigures(total.row))) total = { row: below, at, label: compact(text) };
      else if (hasFigures(row) && (lastCoded === before || lastCoded < 0))
        lines.push({
          key: TOTAL_AGAIN,
          label: compact(text),
          labelAt: at,
          role: "total",
          cells: cellsOf(row),
        });
    } else if (said === "" || INDEX.test(said)) {
      // Some forms print the total's figures on the row of 栏次, or on a row without a label.
      if (unlabelled === undefined && hasFigures(row) && !isIndexRow(sheet, row, [...columnOf.values()]))
        unlabelled = row;
    } else if (
      !isNote(text) &&
      (CODE_AND_NAME.test(squash(text)) || !isMeta(text)) &&
      hasFigures(row) &&
      !NAME_HEADER.test(said)
    ) {
      const embedded = CODE_AND_NAME.exec(squash(text));
      if (embedded) {
        lines.push({
          key: embedded[1]!,
          code: embedded[1]!,
          label: embedded[2]!,
          labelAt: at,
          role: "item",
          cells: cellsOf(row),
        });
      } else if (frame.units) {
        const unit = frame.unitColumns.map((column) => digitsOfUnit(sheet, row, column)).join("");
        lines.push({
          key: `unit:${unit || said}`,
          label: compact(text),
          labelAt: at,
          role: "item",
          cells: cellsOf(row),
        });
      } else {
        lines.push({
          key: `other:${said}`,
          label: compact(text),
          labelAt: at,
          role: "other",
          cells: cellsOf(row),
        });
      }
    }
  }
  if (total || unlabelled !== undefined) {
    const row = total && (hasFigures(total.row) || unlabelled === undefined) ? total.row : unlabelled!;
    const at = total?.at ?? { row, column: nameColumn };
    const place = lines.findIndex((line) => line.labelAt.row > at.row);
    lines.splice(place < 0 ? lines.length : place, 0, {
      key: "total",
      label: total?.label ?? "合计",
      labelAt: at,
      role: "total",
      cells: cellsOf(row),
    });
  }
  const asides = new Set([...codeColumns, ...frame.unitColumns]);
  for (let column = area.left; column <= nameColumn; column += 1) asides.add(column);
  return { columns, lines, bodyTop, asides, pathOf: (column) => paths.of(column) };
}

/** `2010101行政运行`, `[2010101]行政运行`: what a row of figures begins with, though a 部门 may be written so as well. */
const CODE_AND_NAME = /^[[(【]?(2\d{2}(?:\d{2}){0,2})[\])】]?[-—.、:：]?(\p{Script=Han}.*)$/u;
const SUBTOTAL = /^(小计|合计)$/u;

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

function columnsBefore(columns: ReadonlySet<number>, end: number): ReadonlySet<number> {
  return new Set([...columns].filter((column) => column < end));
}

/** How many cells of a row hold words and no figure. */
function headsIn(sheet: Sheet, row: number, area: Pick<Area, "left" | "right">): number {
  return filledColumns(sheet, row, area).filter((column) =>
    /\p{Script=Han}/u.test(textAt(sheet, row, column)),
  ).length;
}

/** The row of 栏次: 1, 2, 3 … across. */
function isIndexRow(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  const figures = columns
    .map((column) => Number(squash(String(cellAt(sheet, row, column)?.value ?? NaN)).replace(/,/g, "")))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  return (
    figures.length > 0 &&
    figures.every((value, index) => Number.isInteger(value) && value === figures[0]! + index && value < 40)
  );
}
