/** The conditional formats that are marks, in the parts of an .xlsx. */
import type { Place } from "../../../src/workbook/workbook";
import { toAddress } from "../../../src/workbook/address";
import { mergedIn } from "../../../src/workbook/merges";
import type { MarkKind } from "../../host";
import { kindOfRule, MARK_FILL, MARK_SIGNATURE, markRule } from "../../mark-looks";
import { escapeXml, XmlCursor, type Edit } from "../package/xml";
import { groupBy } from "../../../src/group-by";
import type { SheetMap } from "./sheet-map";
import { findList, prefixed } from "./style-lists";

/** A cell to mark, rows and columns from 0. */
export interface MarkedCell extends Place {
  readonly kind: MarkKind;
}

/** Areas of one element: more of them Excel would take, and read slowly. */
const MOST_AREAS = 500;

/** The looks of marks in a style part, to which those that are missing are added. */
export class MarkStyles {
  private readonly list;
  private readonly added: string[] = [];

  /** @throws XmlError */
  constructor(xml: string) {
    this.list = findList(xml, "dxfs", ["tableStyles", "colors", "extLst"]);
  }

  /** The number of the look of a kind. */
  look(kind: MarkKind): number {
    const color = `FF${MARK_FILL[kind].slice(1)}`;
    const xml = prefixed(
      this.list.prefix,
      `<dxf><fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill></dxf>`,
    );
    const known = this.list.items.indexOf(xml);
    if (known >= 0) return known;
    if (!this.added.includes(xml)) this.added.push(xml);
    return this.list.items.length + this.added.indexOf(xml);
  }

  edits(): readonly Edit[] {
    return this.list.append(this.added);
  }
}

/** The edits that mark cells of a sheet, over every conditional format that is there. A merged cell is marked whole. */
export function addMarkFormats(
  map: SheetMap,
  targets: readonly MarkedCell[],
  look: (kind: MarkKind) => number,
): readonly Edit[] {
  const { prefix } = map;
  const elements: string[] = [];
  for (const [kind, cells] of groupBy(targets, (target) => target.kind)) {
    const rule = escapeXml(markRule(kind));
    for (let at = 0; at < cells.length; at += MOST_AREAS) {
      const areas = cells.slice(at, at + MOST_AREAS).map((cell) => areaOf(map, cell));
      elements.push(
        `<${prefix}conditionalFormatting sqref="${areas.join(" ")}"><${prefix}cfRule type="expression" ` +
          `dxfId="${look(kind)}" priority="${elements.length + 1}"><${prefix}formula>${rule}</${prefix}formula>` +
          `</${prefix}cfRule></${prefix}conditionalFormatting>`,
      );
    }
  }
  const place = map.conditionalPlace;
  return [
    { start: place, end: place, text: elements.join("") },
    ...map.priorities.map(({ value, start, end }) => ({ start, end, text: String(value + elements.length) })),
  ];
}

function areaOf({ merges }: SheetMap, { row, column }: Place): string {
  const box = mergedIn(merges)(row, column);
  const address = toAddress(row, column);
  return box ? `${address}:${toAddress(box.bottom, box.right)}` : address;
}

/** A mark as a sheet has it. */
export interface FoundFormat {
  readonly kind: MarkKind;
  /** Its areas, parted by blanks. */
  readonly areas: string;
}

/**
 * Finds the marks of a sheet, and the edits that take them away.
 *
 * @throws XmlError
 */
export function findMarkFormats(xml: string): {
  readonly found: readonly FoundFormat[];
  readonly edits: readonly Edit[];
} {
  const found: FoundFormat[] = [];
  const edits: Edit[] = [];
  // Most sheets have none, and some are large.
  if (!xml.includes(MARK_SIGNATURE.slice(3))) return { found, edits };
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (cursor.name !== "conditionalFormatting" || cursor.kind !== "open") continue;
    const { start } = cursor;
    const areas = cursor.value("sqref") ?? "";
    const rules = readRules(cursor);
    const ours = rules.flatMap(({ kind }) => kind ?? []);
    found.push(...ours.map((kind) => ({ kind, areas })));
    if (ours.length === rules.length) edits.push({ start, end: cursor.end, text: "" });
    else edits.push(...rules.filter(({ kind }) => kind).map(({ start, end }) => ({ start, end, text: "" })));
  }
  return { found, edits };
}

/** The rules of the element whose opening tag the cursor stands on; leaves the cursor at its end. */
function readRules(cursor: XmlCursor): { kind: MarkKind | undefined; start: number; end: number }[] {
  const { depth } = cursor;
  const rules: ReturnType<typeof readRules> = [];
  while (cursor.next() && cursor.depth > depth) {
    if (cursor.name !== "cfRule" || cursor.kind === "close") continue;
    const { start } = cursor;
    const kind = kindOfRule(cursor.text());
    rules.push({ kind, start, end: cursor.end });
  }
  return rules;
}
