import { columnName, parseBox } from "../../../src/workbook/address";
import type { Box } from "../../../src/workbook/workbook";
import { DAMAGED, FileProblem } from "../problem";
import { XmlCursor, type Edit } from "../package/xml";

/** A cell, rows and columns from 0. */
export interface Target {
  readonly row: number;
  readonly column: number;
}

/** What writing into a sheet needs to know of it. */
export interface SheetMap {
  /** The prefix of the part's elements, with its colon. */
  readonly prefix: string;
  readonly merges: readonly Box[];
  /** The reference to the drawing that holds the comment boxes: its id, where that stands, and the whole element. */
  readonly legacyDrawing?: {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly element: { readonly start: number; readonly end: number };
  };
  /** Where that reference belongs if there is none. */
  readonly legacyDrawingPlace: number;
  /** Where a conditional format belongs that is to come before those that are there. */
  readonly conditionalPlace: number;
  /** Where the ranks of the conditional formats stand, 1 the first. */
  readonly priorities: readonly { readonly value: number; readonly start: number; readonly end: number }[];
  readonly rows: ReadonlyMap<number, RowPlace>;
  readonly sheetData: TagPlace & { readonly close: number };
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[];
}

interface TagPlace {
  readonly start: number;
  readonly end: number;
  readonly empty: boolean;
}

interface RowPlace extends TagPlace {
  /** Where its closing tag starts. */
  readonly close: number;
  /** The style of its unwritten cells, where the row has one of its own. */
  readonly style: number | undefined;
  readonly cells: ReadonlyMap<number, CellPlace>;
}

interface CellPlace {
  readonly start: number;
  readonly tagEnd: number;
  readonly style: number;
}

/** Elements of a sheet from the conditional formats on, as far as they stand before the comment boxes (CT_Worksheet is a sequence). */
const FROM_CONDITIONAL = new Set([
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
]);

/** Elements that come after the reference to the comment boxes. */
const AFTER_LEGACY_DRAWING = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
  "AlternateContent",
]);

/**
 * Finds the places of a sheet. Cells are noted in the rows of `wanted` only (rows from 0).
 *
 * @throws XmlError, FileProblem
 */
export function mapSheet(xml: string, wanted: ReadonlySet<number>): SheetMap {
  const cursor = new XmlCursor(xml);
  const merges: Box[] = [];
  const rows = new Map<number, RowPlace>();
  const columnStyles: { from: number; to: number; style: number }[] = [];
  let prefix = "";
  let legacyDrawing: SheetMap["legacyDrawing"];
  let legacyDrawingPlace: number | undefined;
  let conditionalPlace: number | undefined;
  const priorities: { value: number; start: number; end: number }[] = [];
  let sheetData: SheetMap["sheetData"] | undefined;
  let row = -1;
  while (cursor.next()) {
    if (cursor.depth === 0) {
      prefix = cursor.prefix;
      if (cursor.kind === "close") {
        legacyDrawingPlace ??= cursor.start;
        conditionalPlace ??= cursor.start;
      }
      continue;
    }
    if (cursor.kind === "close") {
      if (cursor.name === "sheetData" && cursor.depth === 1 && sheetData) {
        sheetData = { ...sheetData, close: cursor.start };
      }
      continue;
    }
    if (cursor.name === "cfRule") {
      const rank = cursor.attribute("priority");
      if (rank) priorities.push({ value: Number(rank.value), start: rank.start, end: rank.end });
    }
    if (cursor.depth === 1) {
      if (sheetData && (FROM_CONDITIONAL.has(cursor.name) || AFTER_LEGACY_DRAWING.has(cursor.name)))
        conditionalPlace ??= cursor.start;
      if (cursor.name === "sheetData") {
        sheetData = {
          start: cursor.start,
          end: cursor.end,
          empty: cursor.kind === "empty",
          close: cursor.end,
        };
      } else if (cursor.name === "legacyDrawing") {
        const id = cursor.attribute("id");
        const element = { start: cursor.start, end: cursor.end };
        if (id) legacyDrawing = { id: id.value, start: id.start, end: id.end, element };
      } else if (sheetData && AFTER_LEGACY_DRAWING.has(cursor.name)) legacyDrawingPlace ??= cursor.start;
      continue;
    }
    if (cursor.depth !== 2) continue;
    if (cursor.name === "mergeCell") {
      const box = parseBox(cursor.value("ref") ?? "");
      if (box) merges.push(box);
    } else if (cursor.name === "col") {
      const style = Number(cursor.value("style") ?? 0);
      const [from, to] = [Number(cursor.value("min")) - 1, Number(cursor.value("max")) - 1];
      if (style > 0) columnStyles.push({ from, to, style });
    } else if (cursor.name === "row") {
      const stated = cursor.value("r");
      row = stated === undefined ? row + 1 : Number(stated) - 1;
      const place = readRow(cursor, wanted.has(row));
      if (!rows.has(row)) rows.set(row, place);
    }
  }
  if (!sheetData || legacyDrawingPlace === undefined || conditionalPlace === undefined)
    throw new FileProblem(DAMAGED);
  return {
    prefix,
    merges,
    ...(legacyDrawing && { legacyDrawing }),
    legacyDrawingPlace,
    conditionalPlace,
    priorities,
    rows,
    sheetData,
    columnStyles,
  };
}

/** From a row's opening tag to its end. */
function readRow(cursor: XmlCursor, wanted: boolean): RowPlace {
  const { start, end, depth } = cursor;
  const custom = cursor.value("customFormat");
  const style = custom === "1" || custom === "true" ? Number(cursor.value("s") ?? 0) : undefined;
  const cells = new Map<number, CellPlace>();
  if (cursor.kind === "empty") return { start, end, empty: true, close: end, style, cells };
  if (!wanted) cursor.skip();
  else {
    let column = -1;
    while (cursor.next() && cursor.depth > depth) {
      if (cursor.kind === "close" || cursor.depth !== depth + 1 || cursor.name !== "c") continue;
      const address = parseBox(cursor.value("r") ?? "");
      column = address ? address.left : column + 1;
      if (cells.has(column)) continue;
      cells.set(column, { start: cursor.start, tagEnd: cursor.end, style: Number(cursor.value("s") ?? 0) });
    }
  }
  return { start, end, empty: false, close: cursor.start, style, cells };
}

/** The edits that put cells in that the file leaves out, being blank, each with the style of its row or column. */
export function blankCells(xml: string, map: SheetMap, targets: readonly Target[]): readonly Edit[] {
  const edits: Edit[] = [];
  const missingRows = new Map<number, Target[]>();
  const styleAt = (row: RowPlace | undefined, column: number): number =>
    row?.style ?? map.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
  const blank = (row: RowPlace | undefined, target: Target): string =>
    `<${map.prefix}c r="${columnName(target.column)}${target.row + 1}" s="${styleAt(row, target.column)}"/>`;

  const byRow = groupBy(
    [...targets].sort((a, b) => a.row - b.row || a.column - b.column),
    (target) => target.row,
  );
  for (const [row, wanted] of byRow) {
    const place = map.rows.get(row);
    if (!place) missingRows.set(row, wanted);
    else {
      const missing = wanted.filter(({ column }) => !place.cells.has(column));
      edits.push(...insertCells(xml, map.prefix, place, missing, (target) => blank(place, target)));
    }
  }
  edits.push(...insertRows(map, missingRows, (target) => blank(undefined, target)));
  return edits;
}

function insertCells(
  xml: string,
  prefix: string,
  row: RowPlace,
  missing: readonly Target[],
  blank: (target: Target) => string,
): readonly Edit[] {
  if (missing.length === 0) return [];
  const tag = widenSpans(xml.slice(row.start, row.end), missing);
  if (row.empty) {
    const opened = tag.replace(/\s*\/>$/, ">");
    return [
      { start: row.start, end: row.end, text: `${opened}${missing.map(blank).join("")}</${prefix}row>` },
    ];
  }
  const edits: Edit[] = missing.map((target) => {
    let place = row.close;
    for (const [column, { start }] of row.cells) {
      if (column > target.column && start < place) place = start;
    }
    return { start: place, end: place, text: blank(target) };
  });
  if (tag !== xml.slice(row.start, row.end)) edits.push({ start: row.start, end: row.end, text: tag });
  return edits;
}

/** A row may say which columns it reaches (`spans="1:6"`). */
function widenSpans(tag: string, added: readonly Target[]): string {
  return tag.replace(/(\sspans\s*=\s*["'])(\d+):(\d+)/, (_, head: string, from: string, to: string) => {
    const columns = added.map(({ column }) => column + 1);
    return `${head}${Math.min(Number(from), ...columns)}:${Math.max(Number(to), ...columns)}`;
  });
}

function insertRows(
  map: SheetMap,
  missing: ReadonlyMap<number, readonly Target[]>,
  blank: (target: Target) => string,
): readonly Edit[] {
  if (missing.size === 0) return [];
  const { prefix, sheetData } = map;
  const text = (row: number, targets: readonly Target[]): string =>
    `<${prefix}row r="${row + 1}">${targets.map(blank).join("")}</${prefix}row>`;
  if (sheetData.empty) {
    const rows = [...missing].map(([row, targets]) => text(row, targets)).join("");
    return [
      {
        start: sheetData.start,
        end: sheetData.end,
        text: `<${prefix}sheetData>${rows}</${prefix}sheetData>`,
      },
    ];
  }
  return [...missing].map(([row, targets]) => {
    let place = sheetData.close;
    for (const [other, { start }] of map.rows) if (other > row && start < place) place = start;
    return { start: place, end: place, text: text(row, targets) };
  });
}

/** The edits that make the sheet refer to its comment boxes. */
export function referToLegacyDrawing(map: SheetMap, id: string, namespace: string): readonly Edit[] {
  if (map.legacyDrawing) return [{ start: map.legacyDrawing.start, end: map.legacyDrawing.end, text: id }];
  const place = map.legacyDrawingPlace;
  const text = `<${map.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`;
  return [{ start: place, end: place, text }];
}

export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
