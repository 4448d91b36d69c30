/**
 * Takes our marks off an .xlsx: those that the page and the command line write, those that the pane puts into Excel, and
 * those of earlier copies, which were fills. Comments, fills and conditional formats of others stay.
 */
import { parseAddress, parseBox, toAddress } from "../../../src/workbook/address";
import { anchorOf } from "../../../src/workbook/merges";
import type { CellRef } from "../../../src/workbook/workbook";
import { HostError, type Mark } from "../../host";
import { markOfWords } from "../../mark-looks";
import { formatOfFile } from "../format";
import { PackageEdits } from "../package/edits";
import { readWorkbookParts, type SheetPart } from "../package/opc";
import { withAttribute, XmlCursor, type Edit } from "../package/xml";
import { clauseOf, FileProblem } from "../problem";
import { openPackage } from "../read";
import { withoutBoxes } from "./comment-boxes";
import { ourComments, type OurComments } from "./comments";
import { removeCustomXml } from "./custom-xml";
import { FilledMarks } from "./filled-marks";
import { findMarkFormats } from "./mark-formats";
import { beforeMarking, recordParts } from "./mark-record";
import { mapSheet } from "./sheet-map";

export interface Unmarked {
  /** The file without marks; the very bytes that were given where it has none. */
  readonly bytes: Uint8Array;
  /** The marks it had, a cell each. */
  readonly marks: readonly Mark[];
}

/** The file without marks; as it is where it is no .xlsx or cannot be read: who reads it will say why. Never throws. */
export function withoutMarks(bytes: Uint8Array): Unmarked {
  try {
    return takeOff(bytes, "清除标记");
  } catch {
    return { bytes, marks: [] };
  }
}

/**
 * A copy of the workbook without our marks.
 *
 * @param bytes the whole .xlsx
 * @throws HostError where the file is no .xlsx
 */
export function unmarkWorkbook(bytes: Uint8Array): Unmarked {
  try {
    if (formatOfFile(bytes) === "ole") throw new FileProblem("勾稽的标记只写在 .xlsx 文件里，这是 .xls 文件");
    return takeOff(bytes, "清除标记");
  } catch (error) {
    throw new HostError(`无法清除标记：${clauseOf(error)}。`);
  }
}

/** The same, with what goes wrong as it is: for who marks anew. @throws FileProblem, XmlError */
export function takeOff(bytes: Uint8Array, use: string): Unmarked {
  const { entries, parts, workbook } = openPackage(bytes, use);
  const edits = new PackageEdits(entries, parts);
  const book = readWorkbookParts(parts, workbook);
  const styles = book.styles === undefined ? undefined : new FilledMarks(edits.read(book.styles));
  const marks = book.sheets.flatMap((sheet) => takeOffSheet(edits, sheet, styles));
  const records = recordParts(parts, workbook);
  if (marks.length === 0 && records.length === 0) return { bytes, marks };
  const before = beforeMarking(entries, parts, workbook);
  if (before) return { bytes: before, marks };
  if (book.styles !== undefined && styles) edits.edit(book.styles, styles.edits());
  for (const { part } of records) removeCustomXml(edits, workbook, part);
  return { bytes: edits.finish(), marks };
}

/** Queues what takes the marks off a sheet; gives them. */
function takeOffSheet(
  edits: PackageEdits,
  sheet: SheetPart,
  styles: FilledMarks | undefined,
): readonly Mark[] {
  const xml = edits.read(sheet.part);
  const formats = findMarkFormats(xml);
  const threads = takeOffThreads(edits, sheet.part);
  const { words: inComments, unused } = takeOffComments(edits, sheet.part, xml, threads.ids);
  const words = [...threads.words, ...inComments];
  const map = mapSheet(xml, new Set(words.map(({ row }) => row)));
  const sheetEdits: Edit[] = [...formats.edits];
  if (unused && map.legacyDrawing) sheetEdits.push({ ...map.legacyDrawing.element, text: "" });
  const marks = new Map<string, Mark>();
  const put = (at: CellRef, mark: Pick<Mark, "kind" | "message">): void =>
    void marks.set(at.address, { ...at, ...mark });

  for (const { row, column, kind, message } of words) {
    put({ sheet: sheet.name, address: toAddress(row, column) }, { kind, message });
    const cell = map.rows.get(row)?.cells.get(column);
    if (!cell || !styles?.isMarked(cell.style, kind)) continue;
    const tag = xml.slice(cell.start, cell.tagEnd);
    const style = String(styles.unmarked(cell.style));
    sheetEdits.push({ start: cell.start, end: cell.tagEnd, text: withAttribute(tag, "s", style) });
  }
  for (const { kind, areas } of formats.found) {
    for (const area of areas.split(/\s+/)) {
      const box = parseBox(area);
      if (!box) continue;
      const { row, column } = anchorOf(map.merges, box.top, box.left);
      const at = { sheet: sheet.name, address: toAddress(row, column) };
      put(at, { kind, message: marks.get(at.address)?.message ?? "" });
    }
  }
  edits.edit(sheet.part, sheetEdits);
  return [...marks.values()];
}

/** Our conversations that nobody answered: their ids and what they say. */
function takeOffThreads(
  edits: PackageEdits,
  sheet: string,
): { readonly ids: ReadonlySet<string>; readonly words: OurComments["words"] } {
  const part = partOf(edits, sheet, "threadedComment");
  const ours = new Map<string, { readonly edit: Edit; readonly words: OurComments["words"] }>();
  const answered = new Set<string>();
  let all = 0;
  const cursor = part === undefined ? undefined : new XmlCursor(edits.read(part));
  while (cursor?.next()) {
    if (cursor.name !== "threadedComment" || cursor.kind === "close") continue;
    all += 1;
    const { start } = cursor;
    const id = cursor.value("id") ?? "";
    const parent = cursor.value("parentId");
    if (parent !== undefined) answered.add(parent);
    const place = parseAddress(cursor.value("ref") ?? "");
    const said = markOfWords(cursor.text());
    if (!place || !said || parent !== undefined) continue;
    ours.set(id, { edit: { start, end: cursor.end, text: "" }, words: [{ ...place, ...said }] });
  }
  for (const id of answered) ours.delete(id);
  if (part !== undefined && ours.size > 0) {
    if (ours.size === all) removePart(edits, sheet, part);
    else
      edits.edit(
        part,
        [...ours.values()].map(({ edit }) => edit),
      );
  }
  return { ids: new Set(ours.keys()), words: [...ours.values()].flatMap(({ words }) => words) };
}

/** Our words and their boxes. `unused`: the sheet's drawing of boxes is gone. */
function takeOffComments(
  edits: PackageEdits,
  sheet: string,
  xml: string,
  threads: ReadonlySet<string>,
): { readonly words: OurComments["words"]; readonly unused: boolean } {
  const part = partOf(edits, sheet, "comments");
  if (part === undefined) return { words: [], unused: false };
  const ours = ourComments(edits.read(part), threads);
  if (ours.edits.length === 0) return { words: ours.words, unused: false };
  if (ours.empty) removePart(edits, sheet, part);
  else edits.edit(part, ours.edits);
  const drawing = boxesOf(edits, sheet, xml);
  if (drawing === undefined) return { words: ours.words, unused: false };
  const boxes = withoutBoxes(edits.bytes(drawing), ours.gone);
  if (boxes.empty) removePart(edits, sheet, drawing);
  else edits.replace(drawing, boxes.bytes);
  return { words: ours.words, unused: boxes.empty };
}

/** The drawing that the sheet refers to for its comments; headers and footers may have another. */
function boxesOf(edits: PackageEdits, sheet: string, xml: string): string | undefined {
  const { legacyDrawing } = mapSheet(xml, new Set());
  return edits.parts
    .relationships(sheet)
    .find(({ id, target }) => id === legacyDrawing?.id && target !== undefined && edits.parts.entry(target))
    ?.target;
}

function partOf(edits: PackageEdits, sheet: string, wanted: string): string | undefined {
  return edits.parts
    .relationships(sheet)
    .find(({ type, target }) => type === wanted && target !== undefined && edits.parts.entry(target))?.target;
}

function removePart(edits: PackageEdits, sheet: string, part: string): void {
  edits.unrelate(sheet, part);
  edits.remove(part);
}
