/**
 * A corrected copy of a .docx: figures replaced as tracked changes, with comments beside them, for a person to accept
 * or reject in Word or WPS. Only the document part is patched, around the words concerned, and the comments part is
 * made or added to; every other part of the file stays as it is, byte for byte.
 */
import { HostError } from "../../host";
import { paragraphsOf, type GridCell } from "../../../src/document/blocks";
import { gridCellOf } from "../../../src/document/place";
import { documentTables, type DocumentTables } from "../../../src/document/sheets";
import type { CellRef } from "../../../src/workbook/workbook";
import { readDocxBlocks, type DocxBlock, type DocxParagraph } from "./read-docx";
import { Parts } from "../package/opc";
import { PackageEdits } from "../package/edits";
import { clauseOf, FileProblem } from "../problem";
import { formatOfFile } from "../format";
import { readZip } from "../package/zip";
import { Reviser } from "./reviser";
import type { TextRevision } from "./placed";

/** What is said of a cell of the document's tables. */
export interface CellComment {
  /** A cell of the sheets that `documentTables` makes of the document. */
  readonly cell: CellRef;
  readonly comment: string;
}

export type Revision = TextRevision | CellComment;

const NOT_DOCX = "只有 Word 文档（.docx）能导出修订稿";

/**
 * @param bytes the whole .docx
 * @param revisions in any order; of two replacements that overlap, the later one is a comment alone
 * @param date stands on the changes and the comments
 * @throws HostError with one sentence
 */
export function reviseDocx(bytes: Uint8Array, revisions: readonly Revision[], date: Date): Uint8Array {
  try {
    if (formatOfFile(bytes) !== "zip") throw new FileProblem(NOT_DOCX);
    const blocks = readDocxBlocks(bytes);
    const { paragraphs, placed } = withCells(blocks, revisions);
    const entries = readZip(bytes);
    const edits = new PackageEdits(entries, new Parts(entries));
    const reviser = new Reviser(edits, paragraphs, date, true);
    edits.edit(reviser.main, reviser.edits(placed));
    reviser.finish();
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法导出修订稿：${clauseOf(error)}。`);
  }
}

/** The paragraphs of the text and, behind them, those of the cells that are spoken of; every revision by its paragraph. */
function withCells(
  blocks: readonly DocxBlock[],
  revisions: readonly Revision[],
): { readonly paragraphs: readonly DocxParagraph[]; readonly placed: readonly TextRevision[] } {
  const paragraphs = [...paragraphsOf(blocks)];
  const wordsOf = new Map<GridCell, DocxParagraph>();
  for (const block of blocks) {
    if (block.kind !== "grid") continue;
    for (const cell of block.grid.cells) {
      const words = cell.paragraphs.find(({ pieces }) => pieces.length > 0);
      if (words) wordsOf.set(cell, words);
    }
  }
  const indexOf = new Map<GridCell, number>();
  let tables: DocumentTables | undefined;
  const placed = revisions.map((revision): TextRevision => {
    if (!("cell" in revision)) return revision;
    tables ??= documentTables(blocks, "");
    const cell = gridCellOf(tables, revision.cell);
    const words = cell && wordsOf.get(cell);
    if (!cell || !words) {
      // A row without words: the comment stands at what comes before the table.
      const after = tables.sheets.find(({ sheet }) => sheet.name === revision.cell.sheet)?.after ?? 0;
      return { paragraph: Math.max(0, after - 1), start: 0, end: 0, comment: revision.comment };
    }
    const paragraph = indexOf.get(cell) ?? paragraphs.push(words) - 1;
    indexOf.set(cell, paragraph);
    return { paragraph, start: 0, end: words.text.length, comment: revision.comment };
  });
  return { paragraphs, placed };
}
