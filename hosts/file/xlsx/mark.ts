/**
 * Marks cells in a copy of an .xlsx: conditional formats, as the pane puts them into Excel, and comments are patched into the
 * parts that need them, and every other part of the file stays as it is, byte for byte. Nothing is read into a model and
 * written out again, so nothing that a model does not know (charts, pictures, print set-up, WPS's own parts) can be lost.
 */
import { parseAddress } from "../../../src/workbook/address";
import { anchorOf } from "../../../src/workbook/merges";
import { HostError, type Mark, type MarkKind } from "../../host";
import { MARK_KINDS, markWords } from "../../mark-looks";
import { addBoxes, emptyDrawing } from "./comment-boxes";
import { addComments, emptyComments, type Comment } from "./comments";
import { readWorkbookParts, type SheetPart } from "../package/opc";
import { dialectOf, PackageEdits, type Dialect } from "../package/edits";
import { addStyles } from "./plain-styles";
import { clauseOf, FileProblem } from "../problem";
import { openPackage } from "../read";
import { addMarkFormats, MarkStyles } from "./mark-formats";
import { keepRecord } from "./mark-record";
import { groupBy } from "../../../src/group-by";
import { mapSheet, referToLegacyDrawing, type SheetMap } from "./sheet-map";
import { takeOff } from "./unmark";

/**
 * A copy of the workbook with these marks in place of those it has.
 *
 * @param bytes the whole .xlsx
 * @param marks a cell that is marked twice gets the graver look and both texts
 * @throws HostError where the file is no .xlsx, or a marked sheet is not in it
 */
export function markWorkbook(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array {
  try {
    const { entries, parts, workbook } = openPackage(takeOff(bytes, "标出").bytes, "标出");
    const edits = new PackageEdits(entries, parts);
    if (marks.length > 0) {
      markSheets(edits, workbook, marks);
      keepRecord(edits, workbook);
    }
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法标出：${clauseOf(error)}。`);
  }
}

function markSheets(edits: PackageEdits, workbook: string, marks: readonly Mark[]): void {
  const book = readWorkbookParts(edits.parts, workbook);
  const dialect = dialectOf(edits.parts.xml(workbook));
  const stylesPart = book.styles ?? addStyles(edits, workbook, dialect);
  const styles = new MarkStyles(edits.read(stylesPart));
  for (const [name, sheetMarks] of groupBy(marks, (mark) => mark.sheet)) {
    const number = book.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = book.sheets[number];
    if (!sheet) throw new FileProblem(`工作簿里没有名为“${name}”的工作表`);
    markSheet(edits, dialect, { ...sheet, number: number + 1 }, sheetMarks, styles);
  }
  edits.edit(stylesPart, styles.edits());
}

function markSheet(
  edits: PackageEdits,
  dialect: Dialect,
  sheet: SheetPart & { readonly number: number },
  marks: readonly Mark[],
  styles: MarkStyles,
): void {
  const xml = edits.read(sheet.part);
  const places = marks.map((mark) => {
    const place = parseAddress(mark.address);
    if (!place) throw new FileProblem(`“${mark.address}”不是单元格地址`);
    return { ...place, mark };
  });
  const map = mapSheet(xml, new Set());
  const targets = joinMarks(
    places.map(({ row, column, mark }) => ({ ...anchorOf(map.merges, row, column), mark })),
  );
  const drawing = putComments(edits, dialect, sheet, map, targets);
  edits.edit(sheet.part, [
    ...addMarkFormats(map, targets, (kind) => styles.look(kind)),
    ...(drawing === undefined ? [] : referToLegacyDrawing(map, drawing, dialect.relationships)),
  ]);
}

type JoinedMark = Comment & { readonly kind: MarkKind };

function joinMarks(
  marks: readonly { readonly row: number; readonly column: number; readonly mark: Mark }[],
): readonly JoinedMark[] {
  const byCell = groupBy(marks, ({ row, column }) => `${row} ${column}`);
  return [...byCell.values()].map((group) => {
    const { row, column } = group[0]!;
    const kind = MARK_KINDS[Math.max(...group.map(({ mark }) => MARK_KINDS.indexOf(mark.kind)))]!;
    const text = group.map(({ mark }) => mark.message).join("\n");
    return { row, column, kind, text: markWords({ kind, message: text }) };
  });
}

/** Adds the comments and their boxes; gives the id of a drawing that the sheet does not refer to yet. */
function putComments(
  edits: PackageEdits,
  dialect: Dialect,
  sheet: SheetPart & { readonly number: number },
  map: SheetMap,
  comments: readonly Comment[],
): string | undefined {
  const relationships = edits.parts.relationships(sheet.part);
  const existing = (type: string, id?: string): string | undefined =>
    relationships.find(
      (candidate) =>
        candidate.type === type &&
        candidate.target !== undefined &&
        edits.parts.entry(candidate.target) &&
        (id === undefined || candidate.id === id),
    )?.target;
  const folder = sheet.part.split("/").slice(0, -2).join("/");

  let commentsPart = existing("comments");
  if (commentsPart === undefined) {
    commentsPart = edits.add(
      (count) => `${folder && `${folder}/`}comments${count}.xml`,
      new TextEncoder().encode(emptyComments(dialect.main)),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    );
    edits.relate(sheet.part, commentsPart, `${dialect.relationships}/comments`);
  }
  const { edits: commentEdits, before } = addComments(edits.read(commentsPart), comments);
  edits.edit(commentsPart, commentEdits);

  const had = new Set(before.map(({ row, column }) => `${row} ${column}`));
  const boxes = comments
    .filter(({ row, column }) => !had.has(`${row} ${column}`))
    .map(({ row, column, text }) => ({ row, column, lines: linesOf(text) }));
  const drawing = map.legacyDrawing && existing("vmlDrawing", map.legacyDrawing.id);
  if (drawing !== undefined) {
    if (boxes.length > 0) edits.replace(drawing, addBoxes(edits.bytes(drawing), boxes, sheet.number));
    return undefined;
  }
  // Comments of a file that has no boxes for them get theirs with ours: the sheet has one drawing or none.
  const all = [...before.map((place) => ({ ...place, lines: 4 })), ...boxes];
  const added = edits.add(
    (count) => `${folder && `${folder}/`}drawings/vmlDrawing${count}.vml`,
    addBoxes(emptyDrawing(sheet.number), all, sheet.number),
    "application/vnd.openxmlformats-officedocument.vmlDrawing",
  );
  return edits.relate(sheet.part, added, `${dialect.relationships}/vmlDrawing`);
}

/** Lines of about 18 Chinese characters fit into a box. */
function linesOf(text: string): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 18)), 1);
}
