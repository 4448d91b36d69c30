/** What stands around a table says of it: its unit, whose it is, its year, its number. */
import type { Unit } from "../amount/unit";
import { readAspect } from "../catalogue/aspects";
import type { StatementKind } from "../catalogue/tables";
import { toAddress } from "../workbook/address";
import { filledColumns, filledRows } from "../workbook/filled";
import type { CellRef, Sheet } from "../workbook/workbook";
import { squash, words } from "../words/tidy";
import { figureAt, namesYears, textAt, type Area } from "./header";
import { asksForNext, isNote, readDepartment, readUnit, readYear, tableNumber, unitOfHeader } from "./meta";
import { refOf } from "./raw";
import type { Segment } from "./segment";

/** What a table's surroundings say, each with its cell. */
export interface Surroundings {
  readonly unit?: { readonly value: Unit; readonly cell: CellRef };
  readonly department?: { readonly name: string; readonly cell: CellRef };
  readonly year?: { readonly value: number; readonly cell: CellRef };
  /** The year of the table, where words apart from the headers of its columns say it: what is older there is last year's. */
  readonly dated: number;
  readonly number: string;
}

/**
 * Looks at the rows around a title, from two above it to six below, for what they say of the table. A year in the
 * header of a column counts where nothing else names one: the latest of them, for last year's stands beside.
 */
export function readSurroundings(segment: Segment, kind: StatementKind): Surroundings {
  const { sheet, area, titleAt, hit } = segment;
  const from = Math.max(0, (titleAt?.row ?? area.top) - 2);
  const to = Math.min(area.bottom, (titleAt?.row ?? area.top) + 6);
  let unit: Surroundings["unit"];
  let department: Surroundings["department"];
  let year: Surroundings["year"];
  let number = hit?.title.number ?? "";
  if (hit?.title.year !== undefined && titleAt) year = { value: hit.title.year, cell: refOf(sheet, titleAt) };
  // Below the title first: what stands above it may belong to the table before.
  const rows: number[] = [];
  for (let row = titleAt?.row ?? from; row <= to; row += 1) rows.push(row);
  for (let row = from; row < (titleAt?.row ?? from); row += 1) rows.push(row);
  let inHeader: Surroundings["year"];
  let dated = hit?.title.year ?? 0;
  let unitInHeader: Surroundings["unit"];
  for (const row of rows) {
    const columns = filledColumns(sheet, row, area);
    // A year beside figures names their row.
    const isLine = columns.some((column) => figureAt(sheet, row, column));
    const header = isLine || namesYears(sheet, row, area);
    for (const [at, column] of columns.entries()) {
      const own = textAt(sheet, row, column);
      const text =
        asksForNext(own) && at + 1 < columns.length ? own + textAt(sheet, row, columns[at + 1]!) : own;
      if (text === "" || text.length > 80 || isNote(text)) continue;
      const cell = { sheet: sheet.name, address: toAddress(row, column) };
      const unitHere = readUnit(text);
      if (!unit && unitHere) unit = { value: unitHere, cell };
      const ofColumn = unitOfHeader(text);
      if (!unitInHeader && ofColumn) unitInHeader = { value: ofColumn, cell };
      // `2010301 行政运行` before figures is a 科目, `324001某局` in the preamble whose it is.
      const name = isLine && /^[[(（【]?\d/u.test(text.trim()) ? undefined : readDepartment(text);
      if (!department && name) department = { name, cell };
      const yearHere = readYear(text);
      if (yearHere) {
        if (header || headsColumn(text, kind)) {
          if (yearHere > (inHeader?.value ?? 0)) inHeader = { value: yearHere, cell };
        } else {
          year ??= { value: yearHere, cell };
          if (dated === 0 && FISCAL_YEAR.test(squash(text))) dated = yearHere;
        }
      }
      number ||= tableNumber(text) ?? "";
    }
  }
  year ??= inHeader;
  unit ??= unitInHeader;
  // Some print whose it is and the unit below the table; a date there is the day it was filled in.
  for (const { text, cell } of unit && department ? [] : footOf(sheet, { ...area, top: to + 1 })) {
    const [unitHere, name] = [readUnit(text), readDepartment(text)];
    if (!unit && unitHere) unit = { value: unitHere, cell };
    if (!department && name) department = { name, cell };
  }
  return { number, dated, ...(unit && { unit }), ...(department && { department }), ...(year && { year }) };
}

/** What stands below the last figure of an area and is no note, from the foot up. */
function footOf(sheet: Sheet, area: Area): readonly { readonly text: string; readonly cell: CellRef }[] {
  const foot: { text: string; cell: CellRef }[] = [];
  for (const row of [...filledRows(sheet, area)].reverse()) {
    const columns = filledColumns(sheet, row, area);
    if (columns.some((column) => figureAt(sheet, row, column))) break;
    for (const column of columns) {
      const text = textAt(sheet, row, column);
      if (!isNote(text)) foot.push({ text, cell: { sheet: sheet.name, address: toAddress(row, column) } });
    }
  }
  return foot;
}

const FISCAL_YEAR = /20\d{2}年度|年度[:：]?20\d{2}|^20\d{2}年$/u;

/** Whether a text with a year in it is the header of a column: `2023年预算数`; `2023年度` says it of the table. */
function headsColumn(text: string, kind: StatementKind): boolean {
  const said = words(text);
  const { year, aspect, rest } = readAspect(said, kind, 0);
  return year !== undefined && said.length > 6 && (aspect !== undefined || rest !== "") && !/表$/u.test(said);
}
