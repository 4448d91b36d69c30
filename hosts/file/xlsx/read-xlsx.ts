/**
 * Reads the cells of an .xlsx: one pass over each sheet, keeping the filled cells only, so that a million blank
 * styled ones cost their reading and nothing more. What is broken is reported, never left out.
 */
import { parseBox, toAddress } from "../../../src/workbook/address";
import { filledArea, isBlank } from "../../../src/workbook/filled";
import type { Box, Cell, Sheet, Workbook, Place } from "../../../src/workbook/workbook";
import { shiftFormula } from "../../../src/formulas/shift";
import { BUILT_IN_FORMATS, formatOf } from "../number-formats";
import { readWorkbookParts, type Parts } from "../package/opc";
import { DAMAGED, FileProblem, TOO_MANY_CELLS } from "../problem";
import { XmlCursor } from "../package/xml";
import { UNSAVED, withResults } from "./unsaved";

/** Excel's own limits. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** A 决算 workbook has some thousands of filled cells. */
export const MOST_CELLS = 1_000_000;
const MOST_MERGES = 100_000;

/** @throws FileProblem, XmlError */
export function readXlsx(parts: Parts, workbook: string): Omit<Workbook, "name"> {
  const { sheets, styles, sharedStrings, date1904, names } = readWorkbookParts(parts, workbook);
  const context: Context = {
    strings: sharedStrings === undefined ? [] : parts.read(sharedStrings, readStrings),
    formats: styles === undefined ? [] : readFormats(parts.xml(styles)),
    epoch: Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30),
    cellsLeft: MOST_CELLS,
  };
  const read = sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    ...parts.read(part, (cursor) => readSheet(cursor, context)),
  }));
  return withResults({ sheets: read, ...(names.size > 0 && { names }) });
}

interface Context {
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly (string | undefined)[];
  /** Day 0 of the workbook's dates. */
  readonly epoch: number;
  cellsLeft: number;
}

/** How deep the elements of a sheet that are read stand; the same names elsewhere are other things. */
const DEPTH: Readonly<Record<string, number>> = { row: 2, c: 3, mergeCell: 2, col: 2 };

function readSheet(cursor: XmlCursor, context: Context): Omit<Sheet, "name" | "hidden"> {
  const rows: (Cell | undefined)[][] = [];
  const merges: Box[] = [];
  const widths: { from: number; to: number; width: number }[] = [];
  const formulas: Formulas = { shared: new Map(), arrays: [] };
  let row = -1;
  let column = -1;
  while (cursor.advance()) {
    if (cursor.kind === "close") continue;
    if (cursor.depth === 0 && cursor.name !== "worksheet") throw new FileProblem(DAMAGED);
    if (cursor.depth !== DEPTH[cursor.name]) continue;
    switch (cursor.name) {
      case "row":
        row = nextRow(cursor.value("r"), row);
        column = -1;
        break;
      case "c": {
        const address = readCellTag(cursor);
        if (row < 0) row = 0;
        if (address.row !== undefined && address.row !== row) throw new FileProblem(astray(address, row));
        column = address.column ?? column + 1;
        if (column >= MOST_COLUMNS) throw new FileProblem(DAMAGED);
        if (cursor.kind === "empty") break;
        const cell = readCell(cursor, address, { row, column }, formulas, context);
        if (!cell) break;
        if (context.cellsLeft-- <= 0) throw new FileProblem(TOO_MANY_CELLS);
        const own = (rows[row] ??= []);
        const before = own[column];
        own[column] = before ? both(before, cell) : cell;
        break;
      }
      case "mergeCell": {
        const box = parseBox(cursor.value("ref") ?? "");
        if (box && box.bottom < MOST_ROWS && box.right < MOST_COLUMNS && merges.length < MOST_MERGES) {
          if (box.bottom >= box.top && box.right >= box.left) merges.push(box);
        }
        break;
      }
      case "col":
        widths.push({
          from: Number(cursor.value("min")) - 1,
          to: Number(cursor.value("max")) - 1,
          width: Number(cursor.value("width")),
        });
        break;
    }
  }
  for (const array of formulas.arrays) spreadArray(array, rows);
  const columnWidths = spread(widths, rows);
  return { rows, merges, ...(columnWidths.length > 0 && { columnWidths }) };
}

/** Rows and cells may leave out where they are: they then follow the one before. */
function nextRow(stated: string | undefined, before: number): number {
  const row = stated === undefined ? before + 1 : Number(stated) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MOST_ROWS) throw new FileProblem(DAMAGED);
  return row;
}

/** Where programs disagree which of two cells of one address counts, neither does: both are said, as a text. */
function both(one: Cell, other: Cell): Cell {
  if (one.value === other.value && one.formula === other.formula) return other;
  return { value: `（这一格在文件里写了两次：${String(one.value)}、${String(other.value)}）`, error: true };
}

function astray({ row, column }: CellTag, within: number): string {
  return `第 ${within + 1} 行里有写着 ${toAddress(row!, column!)} 的单元格，文件可能被改坏，请用 Excel 或 WPS 打开后另存一份再试`;
}

interface CellTag {
  /** Where the cell says that it stands; absent where it says nothing. */
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly type: string;
  readonly style: number;
}

/** The three attributes of a cell; a sheet may have millions, so they are not looked for one by one. */
function readCellTag(cursor: XmlCursor): CellTag {
  let row: number | undefined;
  let column: number | undefined;
  let type = "n";
  let style = 0;
  cursor.eachAttribute((name, start, end) => {
    if (name === "r") {
      if (column !== undefined) throw new FileProblem(DAMAGED);
      column = columnAt(cursor.xml, start);
      row = rowAt(cursor.xml, end);
    } else if (name === "t") type = cursor.xml.slice(start, end);
    else if (name === "s") style = Number(cursor.xml.slice(start, end));
  });
  return { row, column, type, style };
}

/** The column of the address that starts here: 27 for `AB12`. */
function columnAt(xml: string, start: number): number {
  let column = 0;
  for (let at = start; column <= MOST_COLUMNS; at++) {
    const letter = (xml.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > MOST_COLUMNS) throw new FileProblem(DAMAGED);
  return column - 1;
}

/** The row of the address that ends here: 6 for `AB7`. */
function rowAt(xml: string, end: number): number {
  let row = 0;
  let factor = 1;
  for (let at = end - 1; ; at--, factor *= 10) {
    const digit = xml.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    row += digit * factor;
  }
  if (row < 1 || row > MOST_ROWS) throw new FileProblem(DAMAGED);
  return row - 1;
}

interface SharedFormula extends Place {
  readonly text: string;
}

/** One formula of several cells; the file gives it in the first of them alone. */
interface ArrayFormula {
  readonly box: Box;
  readonly text: string;
}

/** The formulas of a sheet that stand for more than their own cell. */
interface Formulas {
  readonly shared: Map<string, SharedFormula>;
  readonly arrays: ArrayFormula[];
}

function spreadArray({ box, text }: ArrayFormula, rows: (Cell | undefined)[][]): void {
  for (let row = box.top; row <= Math.min(box.bottom, rows.length - 1); row++) {
    const cells = rows[row];
    for (let column = box.left; cells && column <= Math.min(box.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell) cells[column] = { ...cell, formula: text, array: true };
    }
  }
}

function readCell(
  cursor: XmlCursor,
  { type, style }: CellTag,
  place: Place,
  formulas: Formulas,
  context: Context,
): Cell | undefined {
  let raw: string | undefined;
  let inline: string | undefined;
  let formula: string | undefined;
  let hasFormula = false;
  const { depth } = cursor;
  while (cursor.next() && cursor.depth > depth) {
    if (cursor.kind === "close") continue;
    if (cursor.name === "v") raw = cursor.text();
    else if (cursor.name === "is") inline = readRich(cursor);
    else if (cursor.name === "f") {
      hasFormula = true;
      formula = readFormula(cursor, place, formulas);
    } else cursor.skip();
  }
  const content = hasFormula && isUnsaved(raw, type) ? UNSAVED : readValue(type, raw, inline, context);
  // A blank text says nothing, unless a formula makes it: the accountant then sees where the blank comes from.
  if (content === undefined || (isBlank(content.value) && !hasFormula)) return undefined;
  const format = context.formats[style];
  return {
    ...content,
    ...(format !== undefined && { format }),
    ...(formula !== undefined && formula !== "" && { formula }),
  };
}

/** A text result may be empty; a number cannot. */
function isUnsaved(raw: string | undefined, type: string): boolean {
  return type === "str" ? raw === undefined : (raw ?? "").trim() === "";
}

function readFormula(cursor: XmlCursor, place: Place, { shared, arrays }: Formulas): string | undefined {
  const type = cursor.value("t");
  const group = type === "shared" ? (cursor.value("si") ?? "") : undefined;
  const box = type === "array" ? parseBox(cursor.value("ref") ?? "") : undefined;
  const text = cursor.text();
  // Of one cell it is a formula like any other.
  if (box && (box.top !== box.bottom || box.left !== box.right)) arrays.push({ box, text });
  if (group === undefined) return text;
  if (text !== "") {
    shared.set(group, { ...place, text });
    return text;
  }
  const master = shared.get(group);
  return master && shiftFormula(master.text, master, place);
}

function readValue(
  type: string,
  raw: string | undefined,
  inline: string | undefined,
  { strings, epoch }: Context,
): Pick<Cell, "value" | "error"> | undefined {
  if (type === "inlineStr") return inline === undefined ? undefined : { value: inline };
  if (raw === undefined) return undefined;
  switch (type) {
    case "s": {
      const text = strings[Number(raw)];
      if (raw.trim() === "") return undefined;
      if (text === undefined) throw new FileProblem(DAMAGED);
      return { value: text };
    }
    case "str":
      return { value: unescapeString(raw) };
    case "b":
      return { value: raw.trim() === "1" || raw.trim() === "true" };
    case "e":
      return { value: raw.trim(), error: true };
    case "d": {
      const time = Date.parse(/[Zz]$|[+-]\d\d:\d\d$/.test(raw) || !raw.includes("T") ? raw : `${raw}Z`);
      return { value: Number.isNaN(time) ? raw : (time - epoch) / 86_400_000 };
    }
    default: {
      if (raw.trim() === "") return undefined;
      const number = Number(raw);
      return { value: Number.isFinite(number) ? number : raw };
    }
  }
}

/** From an opening `si` or `is` to its end: its text, all runs together, readings (拼音) left out, escapes resolved. */
function readRich(cursor: XmlCursor): string {
  if (cursor.kind !== "open") return "";
  const { depth } = cursor;
  let text = "";
  while (cursor.next() && cursor.depth > depth) {
    if (cursor.kind !== "open") continue;
    // Each run by itself: over the border of two there is no escape.
    if (cursor.name === "t") text += unescapeString(cursor.text());
    else if (cursor.name === "rPh") cursor.skip();
  }
  return text;
}

function readStrings(cursor: XmlCursor): readonly string[] {
  const strings: string[] = [];
  while (cursor.advance()) {
    if (cursor.kind !== "close" && cursor.name === "si") strings.push(readRich(cursor));
  }
  return strings;
}

/** `_x000D_` in a text stands for the character of that number (ECMA-376, ST_Xstring). */
function unescapeString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readFormats(xml: string): readonly (string | undefined)[] {
  const custom = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  let inCells = false;
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (cursor.name === "cellXfs") inCells = cursor.kind === "open";
    if (cursor.kind === "close") continue;
    if (cursor.name === "numFmt" && cursor.depth === 2) {
      custom.set(Number(cursor.value("numFmtId")), cursor.value("formatCode") ?? "");
    } else if (cursor.name === "xf" && inCells) {
      const id = Number(cursor.value("numFmtId") ?? 0);
      formats.push(formatOf(custom.get(id) ?? BUILT_IN_FORMATS[id]));
    }
  }
  return formats;
}

/** Column widths as far as the sheet is filled. */
function spread(
  widths: readonly { from: number; to: number; width: number }[],
  rows: Sheet["rows"],
): readonly (number | undefined)[] {
  const last = filledArea({ rows })?.right ?? -1;
  const columns: (number | undefined)[] = [];
  for (const { from, to, width } of widths) {
    if (!(from >= 0) || !(width >= 0)) continue;
    for (let column = from; column <= Math.min(to, last); column++) columns[column] = width;
  }
  return columns;
}
