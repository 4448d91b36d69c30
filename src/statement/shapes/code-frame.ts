/** Where codes and names stand in a table of 科目编码, and the codes and labels of its rows. */
import { filledColumns, filledRows, filledWidth } from "../../workbook/filled";
import { cellAt, type Sheet, type Place } from "../../workbook/workbook";
import { countsOf, figureCounts, NUMBERS_LINES, textAt, type Area } from "../header";
import { asksForNext } from "../meta";
import { squash, words } from "../../words/tidy";
import { codesAndNames, codeText, unfilled } from "./code-and-name";

export const NAME_HEADER = /^((支出)?(功能)?(分类)?(科目|项目)?|(部门|单位|部门单位)?(科目)?)名称(科目)?$/u;
/** Whose the line is, where a form prints one for each unit: `单位代码`, `部门（单位）代码`. */
const UNIT_HEADER = /^(预算)?(部门|单位|部门单位)(编码|代码|编号)$/u;
const UNIT_NAME = /单位|部门/u;
const CODE_HEADER = /(编码|代码)$|^[类款项]$|^(支出)?功能分类(科目)?$/u;
const HAS_LETTER = /\p{L}/u;

/** What a row of figures begins with, though a 部门 may be written so as well. */
export const codeAndName = codesAndNames("2\\d{2}(?:\\d{2}){0,2}");

export interface Frame {
  readonly nameColumn: number;
  readonly codeColumns: ReadonlySet<number>;
  /** Columns of 单位代码, and whether lines may be units at all. */
  readonly unitColumns: readonly number[];
  readonly units: boolean;
  /** The column of 单位名称 beside one of 科目名称. */
  readonly unitNameColumn?: number;
  /** The last row that is surely header: that of 科目名称 or of 类, 款, 项. */
  readonly headerRow: number;
}

/** The digits of a code cell: text or number, spaces and full-width digits allowed; "" where it is none. */
function digitsAt(sheet: Sheet, row: number, column: number): string {
  const text = codeText(sheet, row, column, DOTTED);
  return /^\d{1,7}$/.test(text) ? text : "";
}

/** `201.03.01`, `201-03-01`; as a number `201.03` is an amount. */
const DOTTED = /^(2\d{2})[.-](\d{2})(?:[.-](\d{2}))?$/u;

/** The digits of a 单位代码, as long as they are. */
export function digitsOfUnit(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  const text = squash(String(value ?? ""));
  return /^\d{1,15}$/.test(text) ? text : "";
}

function isCode(text: string): boolean {
  return /^2\d{2}(\d{2}){0,2}$/.test(text);
}

/** The code of a row: whole in one cell, split `201|06|01`, or growing `201|20106|2010601`. */
export function codeOf(sheet: Sheet, row: number, columns: ReadonlySet<number>): string {
  let code = "";
  for (const column of filledColumns(sheet, row)) {
    if (!columns.has(column)) continue;
    const part = digitsAt(sheet, row, column);
    if (part === "") continue;
    if (code === "" || (part.length > code.length && part.startsWith(code))) code = part;
    else if (part !== code) code += part.length === 1 ? `0${part}` : part;
  }
  return isCode(code) ? unfilled(code) : "";
}

/**
 * The code of a row that prints its own part alone below those of its 类 and 款: `208`, then `05` in the next column, then `01`
 * in the third. @param above the last code before it
 */
export function codeBelow(sheet: Sheet, row: number, columns: ReadonlySet<number>, above: string): string {
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

/** Fewer may be amounts that look like codes. */
const LEAST_CODES = 3;

/** Whether a table prints codes: before a name, or as most of what stands in a column. */
export function hasCodes(sheet: Sheet, area: Area): boolean {
  if (columnOfBoth(sheet, area) !== undefined || columnsOfCodes(sheet, area).length > 0) return true;
  const figures = figureCounts(sheet, area);
  const codes = countsOf(sheet, area, (row, column) => isCode(digitsAt(sheet, row, column)));
  return [...codes].some(([column, count]) => count >= LEAST_CODES && count * 2 > (figures.get(column) ?? 0));
}

/** What the words of the header name. */
interface Heads {
  readonly name?: Place;
  /** 科目 alone heads codes and names in one cell, also where the table has none. */
  readonly both?: Place;
  readonly codes: ReadonlySet<number>;
  readonly serials: ReadonlySet<number>;
  readonly unitCodes: ReadonlySet<number>;
  readonly units: boolean;
  readonly unitName?: number;
  /** The last row with such a word. */
  readonly row: number;
}

function findHeads(sheet: Sheet, area: Area): Heads {
  const [codes, serials, unitCodes] = [new Set<number>(), new Set<number>(), new Set<number>()];
  let [name, both]: (Place | undefined)[] = [];
  let [unitNames, unitName]: [boolean, number?] = [false];
  let last = area.top;
  for (const row of filledRows(sheet, { top: area.top, bottom: Math.min(area.bottom, area.top + 14) })) {
    for (const column of filledColumns(sheet, row, area)) {
      const printed = textAt(sheet, row, column);
      const text = words(printed);
      if (text === "" || asksForNext(printed)) continue;
      // Whose the line is stands beside its name in forms that print both.
      if (NAME_HEADER.test(text) && (!name || (unitNames && !UNIT_NAME.test(text)))) {
        if (unitNames) unitName = name?.column;
        name = { row, column };
        unitNames = UNIT_NAME.test(text);
      } else if (UNIT_HEADER.test(text)) unitCodes.add(column);
      else if (CODE_HEADER.test(text)) codes.add(column);
      else if (NUMBERS_LINES.test(text)) serials.add(column);
      else if (text === "科目") both = { row, column };
      else continue;
      last = row;
    }
    if (codeOf(sheet, row, codes) !== "") break;
  }
  const units = unitCodes.size > 0 || unitNames;
  return {
    ...(name && { name }),
    ...(both && { both }),
    ...(unitName !== undefined && { unitName }),
    codes,
    serials,
    unitCodes,
    units,
    row: last,
  };
}

/** Where codes and names stand: from the header's words, or else from where codes stand. */
export function findFrame(sheet: Sheet, area: Area): Frame | undefined {
  const { name, both, codes, serials, unitCodes, units, unitName, row } = findHeads(sheet, area);
  const frame = {
    unitColumns: [...unitCodes],
    units,
    ...(unitName !== undefined && { unitNameColumn: unitName }),
  };
  const isHeaded = both !== undefined && [...codes].every((column) => column === both.column);
  // 单位名称 may stand before codes and names in one cell.
  const behindUnits = units && name ? columnOfBoth(sheet, { ...area, left: name.column + 1 }) : undefined;
  if (behindUnits !== undefined) {
    const unitNameColumn = name!.column;
    return { ...frame, unitNameColumn, nameColumn: behindUnits, codeColumns: new Set(), headerRow: row };
  }
  // Under 类, 款 and 项 codes and names may stand in each of the three.
  const own =
    name || codes.size > 1 ? undefined : (columnOfBoth(sheet, area) ?? (isHeaded ? both!.column : undefined));
  const headerRow = name || codes.size > 0 || (own !== undefined && isHeaded) ? row : area.top - 1;
  if (own !== undefined) return { ...frame, nameColumn: own, codeColumns: new Set(), headerRow };
  const coded = codes.size > 0 ? [...codes] : units ? [] : columnsOfCodes(sheet, area);
  if (coded.length === 0 && !name) return undefined;
  const nameColumn = name?.column ?? columnOfNames(sheet, area, Math.max(...coded));
  const first = coded.length > 0 ? Math.min(...coded) : nameColumn;
  // 类 款 项 may be headed by one merged cell: every column up to the name belongs to the code.
  const before = [...filledWidth(sheet, area).keys()].filter(
    (column) => column < nameColumn && !serials.has(column) && !unitCodes.has(column),
  );
  const codeColumns = new Set(before.filter((column) => column >= first));
  for (const column of coded) if (column > nameColumn) codeColumns.add(column);
  if (codeColumns.size === 0) before.forEach((column) => codeColumns.add(column));
  return { ...frame, nameColumn, codeColumns, headerRow };
}

/** Behind the codes, where no header says so; 类, 款, 项 may head the names themselves, and amounts follow them. */
function columnOfNames(sheet: Sheet, area: Area, lastCode: number): number {
  const only = (column: number): Area => ({ ...area, left: column, right: column });
  const named = countsOf(sheet, only(lastCode), (row, column) => HAS_LETTER.test(textAt(sheet, row, column)));
  const isNamed = (named.get(lastCode) ?? 0) > 1 && figureCounts(sheet, only(lastCode + 1)).size > 0;
  return isNamed ? lastCode : lastCode + 1;
}

/** The column in which codes and names stand in one cell. */
function columnOfBoth(sheet: Sheet, area: Area): number | undefined {
  const counts = countsOf(
    sheet,
    { ...area, right: area.left + 5 },
    (row, column) => codeAndName(textAt(sheet, row, column)) !== undefined,
  );
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

/** The label of a row as printed, and where it stands: under 科目名称, or in the first column of the code that holds words. */
export function labelIn(
  sheet: Sheet,
  row: number,
  { nameColumn, codeColumns, unitNameColumn }: Frame,
): { readonly text: string; readonly at: Place } {
  const hasWords = (column: number): boolean => HAS_LETTER.test(textAt(sheet, row, column));
  const isBeside = (column: number): boolean => codeColumns.has(column) || column === unitNameColumn;
  const column = hasWords(nameColumn)
    ? nameColumn
    : filledColumns(sheet, row).find((other) => isBeside(other) && hasWords(other));
  if (column === undefined) return { text: "", at: { row, column: nameColumn } };
  return { text: textAt(sheet, row, column), at: { row, column } };
}
