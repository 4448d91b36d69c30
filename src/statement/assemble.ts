/** From the places of a table's cells to its figures: units, printed precision, zeros, labels. */
import { exactly, roundedTo, ZERO, type Span } from "../amount/span";
import { nothing, toFen, type Amount } from "../amount/amount";
import type { Disguise, Figure, FigureReader } from "../amount/figure";
import { fenPerLastPlace, MAX_DECIMALS, type Unit } from "../amount/unit";
import { toAddress } from "../workbook/address";
import { filledColumns, filledRows } from "../workbook/filled";
import { onceFor } from "../workbook/once";
import { cellAt, type Sheet, type Place } from "../workbook/workbook";
import { aspectOfKey, isRate } from "../catalogue/aspects";
import { saysNothing } from "./empty";
import { textAt, type Area } from "./header";
import type { Layout } from "../catalogue/layout";
import { isNote } from "./meta";
import { refOf, withoutFoot, type RawLine, type RawTable } from "./raw";
import type { Segment } from "./segment";
import { readSurroundings, type Surroundings } from "./preamble";
import { settleTotal } from "./settle-total";
import { unreadFigures } from "./unread";
import type { Entry, Line, Note, Table } from "./statement";
import type { TableId } from "../catalogue/tables";
import { compact, squash } from "../words/tidy";

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

export function draftTable(
  segment: Segment,
  body: Area,
  layout: Layout,
  printed: RawTable,
  reader: FigureReader,
): Draft {
  const raw = { ...printed, lines: withoutFoot(printed.lines) };
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
  // What a sum of binary fractions leaves below the 分 is no decimal of its own.
  const places = figure.held.toDecimalPlaces(MAX_DECIMALS[unit]).decimalPlaces();
  const typed = figure.held === figure.printed ? Math.min(figure.decimals, places) : figure.decimals;
  const decimals =
    unit === "个" ? MAX_DECIMALS[unit] : figure.fixed ? figure.decimals : Math.max(typed, usual);
  const printedFen = toFen(figure.printed, unit);
  const heldFen = figure.held === figure.printed ? printedFen : toFen(figure.held, unit);
  if (printedFen === undefined || heldFen === undefined) return undefined;
  if (heldFen === 0 && printedFen === 0 && zeroIsNothing)
    return { unit, held: ZERO, printed: ZERO, decimals };
  const printed = spanOf(printedFen, unit, decimals);
  if (figure.held === figure.printed) return { unit, held: printed, printed, decimals };
  if (places <= decimals) return { unit, held: printed, printed, decimals };
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
  const labels = new Map(raw.columns.map(({ key, label }) => [key, label.replace(/›/g, " › ")]));
  const manner: Manner = { unit, usual, zeros, common: commonScale(draft), labels };
  const read = raw.lines.map((line) => lineOf(line, draft, manner));
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
    unread: unreadFigures(sheet, body, raw, lines),
    printsZeros: zeros,
  });
}

/** How a table prints its amounts. */
interface Manner {
  readonly unit: Unit;
  /** The decimals of what fixes none itself. */
  readonly usual: number;
  readonly zeros: boolean;
  /** The scale that all its amounts are shown in. */
  readonly common: number | undefined;
  /** How its columns are called, by their keys. */
  readonly labels: ReadonlyMap<string, string>;
}

function lineOf(line: RawLine, draft: Draft, manner: Manner): Line {
  const { sheet } = draft.segment;
  const head = headOf(line, draft.layout);
  const figures = draft.figures.get(line)!;
  const cells = new Map<string, Entry>();
  for (const [key, place] of line.cells) {
    const label = `${head} ${manner.labels.get(key)!}`;
    const count = line.count === true;
    const rate = isRate(aspectOfKey(key));
    cells.set(key, entryOf(figures[cells.size]!, { sheet, place, label, count, rate }, manner));
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
}

function entryOf(
  figure: Figure,
  at: {
    readonly sheet: Sheet;
    readonly place: Place;
    readonly label: string;
    readonly count: boolean;
    readonly rate: boolean;
  },
  { unit, usual, zeros, common }: Manner,
): Entry {
  const { sheet, place, label, count, rate } = at;
  const lineUnit: Unit = count ? "个" : unit;
  // A count has no decimals; a percentage of counts has.
  const cellUnit = rate ? unit : lineUnit;
  const amount = amountOf(figure, cellUnit, usual, zeros || count, rate ? "%" : lineUnit);
  const held = cellAt(sheet, place.row, place.column)?.value;
  const scale = amount && scaleOf(figure);
  const by = scale?.by ?? (figure.state === "blank" ? common : undefined);
  const shown = amount ? undefined : disguiseOf(figure);
  const entry: Entry = {
    sheet: sheet.name,
    address: toAddress(place.row, place.column),
    row: place.row,
    column: place.column,
    label,
    content: scale !== undefined ? scale.held : held === undefined || held === "" ? null : held,
    state: amount === undefined ? "unreadable" : figure.state,
    amount: amount ?? nothing(cellUnit),
  };
  // Nearly every cell is one without either: then there is nothing to copy.
  if (by === undefined && !shown) return entry;
  return { ...entry, ...(by !== undefined && { scale: by }), ...(shown && { shown }) };
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
