/** From the places of a table's cells to its figures: units, printed precision, zeros, labels. */
import { exactly, roundedTo, ZERO, type Span } from "../amount/span";
import { nothing, toFen, type Amount } from "../amount/amount";
import { FigureReader, type Disguise, type Figure } from "../amount/figure";
import { fenPerLastPlace, MAX_DECIMALS, type Unit } from "../amount/unit";
import { toAddress } from "../workbook/address";
import { filledColumns, filledRows } from "../workbook/filled";
import { onceFor } from "../workbook/once";
import { cellAt, type CellRef, type Sheet } from "../workbook/workbook";
import { aspectOfKey, isRate, readAspect } from "../catalogue/aspects";
import { saysNothing } from "./empty";
import { figureAt, namesYears, textAt, type Area } from "./header";
import type { Layout } from "../catalogue/layout";
import { asksForNext, isNote, readDepartment, readUnit, readYear, tableNumber, unitOfHeader } from "./meta";
import type { Place, RawLine, RawTable } from "./raw";
import type { Segment } from "./segment";
import { settleTotal } from "./settle-total";
import { figuresOfUnknownLines, looseFigures } from "./unread";
import type { Entry, Line, Note, Table } from "./statement";
import type { StatementKind, TableId } from "../catalogue/tables";
import { compact, squash, words } from "../words/tidy";

/** What a table's surroundings say, each with its cell. */
export interface Surroundings {
  readonly unit?: { readonly value: Unit; readonly cell: CellRef };
  readonly department?: { readonly name: string; readonly cell: CellRef };
  readonly year?: { readonly value: number; readonly cell: CellRef };
  /** The year of the table, where words apart from the headers of its columns say it: what is older there is last year's. */
  readonly dated: number;
  readonly number: string;
}

/** A table whose figures are read but not yet given their precision, which depends on the whole workbook. */
export interface Draft {
  readonly segment: Segment;
  /** Its area without the notes below. */
  readonly body: Area;
  readonly layout: Layout;
  readonly raw: RawTable;
  readonly surroundings: Surroundings;
  /** What the cells of each line say, in the order of its cells. */
  readonly figures: ReadonlyMap<RawLine, readonly Figure[]>;
  /** The part of the table that this one goes on with. */
  readonly follows?: Draft;
}

const refOf = (sheet: Sheet, place: Place): CellRef => ({
  sheet: sheet.name,
  address: toAddress(place.row, place.column),
});

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
          // 填报日期 names a later year than the table's.
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

export function draftTable(
  segment: Segment,
  body: Area,
  layout: Layout,
  raw: RawTable,
  reader: FigureReader,
): Draft {
  const figures = new Map<RawLine, readonly Figure[]>();
  for (const line of raw.lines) {
    const read: Figure[] = [];
    for (const { row, column } of line.cells.values())
      read.push(reader.read(cellAt(segment.sheet, row, column)));
    figures.set(line, read);
  }
  return { segment, body, layout, raw, surroundings: readSurroundings(segment, layout.kind), figures };
}

/**
 * The decimals that figures of a unit are printed with in a workbook, for cells whose format fixes none: what
 * most formats say, else the most decimals typed, two at most.
 */
export function usualDecimals(drafts: readonly Draft[]): number {
  const fixed = new Map<number, number>();
  let typed = 0;
  for (const draft of drafts) {
    for (const [line, read] of draft.figures) {
      if (line.count) continue;
      const keys = line.cells.keys();
      for (const figure of read) {
        const isAmount = !isRate(aspectOfKey(keys.next().value!));
        if (!isAmount || figure.state !== "amount" || figure.held.isZero() || figure.unit === "%") continue;
        if (figure.fixed) fixed.set(figure.decimals, (fixed.get(figure.decimals) ?? 0) + 1);
        else typed = Math.max(typed, Math.min(figure.decimals, 2));
      }
    }
  }
  let usual = typed;
  let most = 0;
  for (const [decimals, count] of fixed) if (count > most) [usual, most] = [decimals, count];
  return usual;
}

function spanOf(fen: number, unit: Unit, decimals: number): Span {
  return roundedTo(fen, fenPerLastPlace(unit, decimals));
}

/**
 * The amount of a figure; undefined where it is none, too large to stay exact, or of another unit.
 *
 * @param wanted the unit that may be written behind it
 */
export function amountOf(
  figure: Figure,
  unit: Unit,
  usual: number,
  zeroIsNothing: boolean,
  wanted: Unit | "%",
): Amount | undefined {
  if (figure.state === "unreadable") return undefined;
  if (figure.state !== "amount") return nothing(unit);
  // Written in another unit than its table's, it cannot be what the table says.
  if (figure.unit !== undefined && figure.unit !== wanted) return undefined;
  const decimals =
    unit === "个" ? MAX_DECIMALS[unit] : figure.fixed ? figure.decimals : Math.max(figure.decimals, usual);
  const printedFen = toFen(figure.printed, unit);
  const heldFen = figure.held === figure.printed ? printedFen : toFen(figure.held, unit);
  if (printedFen === undefined || heldFen === undefined) return undefined;
  if (heldFen === 0 && printedFen === 0 && zeroIsNothing)
    return { unit, held: ZERO, printed: ZERO, decimals };
  const printed = spanOf(printedFen, unit, decimals);
  if (figure.held === figure.printed) return { unit, held: printed, printed, decimals };
  const places = figure.held.decimalPlaces();
  const held = places >= MAX_DECIMALS[unit] ? exactly(heldFen) : spanOf(heldFen, unit, places);
  return { unit, held, printed, decimals };
}

/** What a cell holds in the scale in which it shows it, where that is another than its own. */
function scaleOf(figure: Figure): { readonly by: number; readonly held: number } | undefined {
  if (figure.state !== "amount" || figure.scale === undefined) return undefined;
  return { by: figure.scale, held: figure.held.toNumber() };
}

/** The scale in which every amount of a table is shown: that of its blank cells too, whose format no host tells. */
function commonScale({ figures }: Draft): number | undefined {
  let common: number | undefined;
  for (const read of figures.values()) {
    for (const figure of read) {
      if (figure.state !== "amount") continue;
      if (figure.scale === undefined || (common !== undefined && common !== figure.scale)) return undefined;
      common = figure.scale;
    }
  }
  return common;
}

/** What a cell shows that is no amount of its table. */
function disguiseOf(figure: Figure): Disguise | undefined {
  if (figure.state === "unreadable") return figure.shown;
  if (figure.state !== "amount" || figure.unit === undefined) return undefined;
  return { as: figure.unit === "%" ? "percent" : "unit", text: figure.text ?? "" };
}

/** The zeros and the blanks among the cells of a table's lines. */
const emptiesOf = onceFor(({ figures }: Draft) => {
  let zeros = 0;
  let blanks = 0;
  for (const [line, read] of figures) {
    if (line.role === "other") continue;
    for (const figure of read) {
      if (figure.state !== "amount") blanks += 1;
      else if (figure.held.isZero()) zeros += 1;
    }
  }
  return { zeros, blanks };
});

/** With so few empty cells of both kinds a table does not tell what its office does with zeros. */
const FEW = 24;

/** Whether a workbook prints its zeros, in most of its cells without money. */
export function usuallyPrintsZeros(drafts: readonly Draft[]): boolean {
  let zeros = 0;
  let blanks = 0;
  for (const draft of drafts) {
    const empties = emptiesOf(draft);
    zeros += empties.zeros;
    blanks += empties.blanks;
  }
  return zeros > 0 && zeros >= blanks;
}

/**
 * Whether a table prints its zeros: at least as many zeros as blanks among the cells of its lines. Where it is too small to
 * tell, and prints some of each, the workbook decides.
 */
function printsZeros(draft: Draft, usually: boolean): boolean {
  const { zeros, blanks } = emptiesOf(draft);
  if (zeros > 0 && zeros + blanks <= FEW) return usually;
  return zeros > 0 && zeros >= blanks;
}

/** What a line is called: `本年支出合计`; where the table prints codes, the code stands before the name. */
function headOf(line: RawLine, layout: Layout): string {
  const coded = line.code !== undefined && layout.shape !== "two-sided" && !line.label.startsWith(line.code);
  return coded ? `${line.code} ${line.label}` : line.label;
}

/** @param isBlank whether the table is its title and the sentence that says why */
function notesOf(segment: Segment, isBlank: boolean): Note[] {
  const { sheet, area } = segment;
  const notes: Note[] = [];
  let begun = false;
  for (const row of filledRows(sheet, area)) {
    for (const column of filledColumns(sheet, row, area)) {
      const text = textAt(sheet, row, column);
      if (text === "") continue;
      // Once the notes have begun, `2. 当此表…` goes on with them.
      if (isNote(text) || (isBlank && saysNothing(text)) || (begun && squash(text).length > 6)) {
        begun = true;
        notes.push({ text: text.trim(), sheet: sheet.name, address: toAddress(row, column) });
      }
    }
  }
  return notes;
}

/** A finished part of a table. */
export function finishTable(draft: Draft, unit: Unit, usual: number, usuallyZeros: boolean): Table {
  const { segment, body, layout, raw, surroundings } = draft;
  const { sheet } = segment;
  const zeros = printsZeros(draft, usuallyZeros);
  const columnLabels = new Map(raw.columns.map((column) => [column.key, column.label.replace(/›/g, " › ")]));
  const common = commonScale(draft);
  const read: Line[] = raw.lines.map((line) => {
    const cells = new Map<string, Entry>();
    const lineUnit: Unit = line.count ? "个" : unit;
    const head = headOf(line, layout);
    const figures = draft.figures.get(line)!;
    for (const [key, { row, column }] of line.cells) {
      const figure = figures[cells.size]!;
      const rate = isRate(aspectOfKey(key));
      // A count has no decimals; a percentage of counts has.
      const cellUnit = rate ? unit : lineUnit;
      const exact = zeros || line.count === true;
      const amount = amountOf(figure, cellUnit, usual, exact, rate ? "%" : lineUnit);
      const held = cellAt(sheet, row, column)?.value;
      const scale = amount && scaleOf(figure);
      const by = scale?.by ?? (figure.state === "blank" ? common : undefined);
      const shown = amount ? undefined : disguiseOf(figure);
      const entry: Entry = {
        sheet: sheet.name,
        address: toAddress(row, column),
        row,
        column,
        label: `${head} ${columnLabels.get(key)!}`,
        content: scale !== undefined ? scale.held : held === undefined || held === "" ? null : held,
        state: amount === undefined ? "unreadable" : figure.state,
        amount: amount ?? nothing(cellUnit),
      };
      // Nearly every cell is one without either: then there is nothing to copy.
      cells.set(
        key,
        by === undefined && !shown
          ? entry
          : { ...entry, ...(by !== undefined && { scale: by }), ...(shown && { shown }) },
      );
    }
    const number = line.numberAt && cellAt(sheet, line.numberAt.row, line.numberAt.column)?.value;
    return {
      key: line.key,
      label: line.label,
      labelCell: refOf(sheet, line.labelAt),
      role: line.role,
      ...(line.code && { code: line.code }),
      ...(number !== undefined && number !== "" && { number: squash(String(number)) }),
      ...(line.numberAt && { numberCell: refOf(sheet, line.numberAt) }),
      cells,
    };
  });
  const lines = layout.slot === 9 ? settleTotal(read) : read;
  return makeTable({
    id: layout.id.slice(0, 3) as TableId,
    slot: layout.slot,
    title: compact(segment.titleText),
    titleCell: refOf(sheet, segment.titleAt ?? { row: segment.area.top, column: segment.area.left }),
    number: surroundings.number,
    sheet: sheet.name,
    unit,
    ...(surroundings.unit && { unitCell: surroundings.unit.cell }),
    ...(surroundings.department && { department: surroundings.department }),
    ...(surroundings.year && { year: surroundings.year }),
    layout: layout.id,
    columns: raw.columns,
    lines,
    notes: notesOf(segment, raw.columns.length === 0),
    unread: [...looseFigures(sheet, body, raw), ...figuresOfUnknownLines(lines, raw.pathOf)],
    printsZeros: zeros,
  });
}

/** A table with its look-ups. */
export function makeTable(parts: Omit<Table, "line" | "cell">): Table {
  const byKey = new Map<string, Line>();
  for (const line of parts.lines) if (!byKey.has(line.key)) byKey.set(line.key, line);
  return {
    ...parts,
    line: (key) => byKey.get(key),
    cell: (line, column) => byKey.get(line)?.cells.get(column),
  };
}
