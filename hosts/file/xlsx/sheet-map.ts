import { parseBox } from "../../../src/workbook/address";
import type { Box } from "../../../src/workbook/workbook";
import { DAMAGED, FileProblem } from "../problem";
import { XmlCursor, type Edit } from "../package/xml";

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

export interface RowPlace extends TagPlace {
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
  const map = new Mapping(wanted);
  while (cursor.next()) {
    const { depth, kind, name } = cursor;
    if (depth === 0) map.root(cursor);
    else if (kind === "close") {
      if (depth === 1 && name === "sheetData") map.endOfCells(cursor);
    } else {
      if (name === "cfRule") map.rule(cursor);
      if (depth === 1) map.section(cursor);
      else if (depth === 2) map.item(cursor);
    }
  }
  return map.done();
}

/** A map while it is being made. */
class Mapping {
  private prefix = "";
  private readonly merges: Box[] = [];
  private readonly rows = new Map<number, RowPlace>();
  private readonly columnStyles: { from: number; to: number; style: number }[] = [];
  private readonly priorities: { value: number; start: number; end: number }[] = [];
  private legacyDrawing: SheetMap["legacyDrawing"];
  private legacyDrawingPlace: number | undefined;
  private conditionalPlace: number | undefined;
  private sheetData: SheetMap["sheetData"] | undefined;
  private row = -1;

  constructor(private readonly wanted: ReadonlySet<number>) {}

  root({ prefix, kind, start }: XmlCursor): void {
    this.prefix = prefix;
    if (kind !== "close") return;
    this.legacyDrawingPlace ??= start;
    this.conditionalPlace ??= start;
  }

  endOfCells({ start }: XmlCursor): void {
    if (this.sheetData) this.sheetData = { ...this.sheetData, close: start };
  }

  rule(cursor: XmlCursor): void {
    const rank = cursor.attribute("priority");
    if (rank) this.priorities.push({ value: Number(rank.value), start: rank.start, end: rank.end });
  }

  /** An element of the sheet itself. */
  section(cursor: XmlCursor): void {
    const { name, start, end, kind } = cursor;
    const isBehind = this.sheetData !== undefined && AFTER_LEGACY_DRAWING.has(name);
    if (isBehind || (this.sheetData && FROM_CONDITIONAL.has(name))) this.conditionalPlace ??= start;
    if (name === "sheetData") this.sheetData = { start, end, empty: kind === "empty", close: end };
    else if (name === "legacyDrawing") {
      const id = cursor.attribute("id");
      if (id) this.legacyDrawing = { id: id.value, start: id.start, end: id.end, element: { start, end } };
    } else if (isBehind) this.legacyDrawingPlace ??= start;
  }

  /** An element of a section. */
  item(cursor: XmlCursor): void {
    if (cursor.name === "mergeCell") {
      const box = parseBox(cursor.value("ref") ?? "");
      if (box) this.merges.push(box);
    } else if (cursor.name === "col") {
      const style = Number(cursor.value("style") ?? 0);
      const [from, to] = [Number(cursor.value("min")) - 1, Number(cursor.value("max")) - 1];
      if (style > 0) this.columnStyles.push({ from, to, style });
    } else if (cursor.name === "row") {
      const stated = cursor.value("r");
      this.row = stated === undefined ? this.row + 1 : Number(stated) - 1;
      const place = readRow(cursor, this.wanted.has(this.row));
      if (!this.rows.has(this.row)) this.rows.set(this.row, place);
    }
  }

  /** @throws FileProblem where it is no sheet */
  done(): SheetMap {
    const { prefix, merges, rows, columnStyles, priorities } = this;
    const { legacyDrawing, legacyDrawingPlace, conditionalPlace, sheetData } = this;
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

/** The edits that make the sheet refer to its comment boxes. */
export function referToLegacyDrawing(map: SheetMap, id: string, namespace: string): readonly Edit[] {
  if (map.legacyDrawing) return [{ start: map.legacyDrawing.start, end: map.legacyDrawing.end, text: id }];
  const place = map.legacyDrawingPlace;
  const text = `<${map.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`;
  return [{ start: place, end: place, text }];
}
