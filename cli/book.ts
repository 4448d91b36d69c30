/** The tables that a command is about: a workbook, or a whole document with its tables in it. */
import { isWordDocument, readBlocks } from "../hosts/file/docx/read-docx";
import { readWorkbook } from "../hosts/file/read";
import { HostError } from "../hosts/host";
import { paragraphsOf } from "../src/document/blocks";
import { recognisedTables } from "../src/document/recognised";
import { documentTables, type DocumentTables } from "../src/document/sheets";
import type { Paragraph } from "../src/text/prose/passages";
import type { Workbook } from "../src/workbook/workbook";

export interface OpenDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: DocumentTables;
}

export interface Book {
  readonly workbook: Workbook;
  /** The document whose tables these are; absent where it is a workbook. */
  readonly document?: OpenDocument;
}

/** A written text with the tables that stand in it. @throws HostError */
export function openDocument(bytes: Uint8Array, file: string): OpenDocument {
  const blocks = readBlocks(bytes, file);
  return { paragraphs: paragraphsOf(blocks), tables: documentTables(blocks, file) };
}

/** @throws HostError */
export function openBook(bytes: Uint8Array, file: string): Book {
  if (!isWordDocument(bytes)) return { workbook: readWorkbook(bytes, file) };
  const document = openDocument(bytes, file);
  if (recognisedTables(document.tables)[0]!.kind === "unknown") {
    throw new HostError(
      `${file}：这是 Word 文档，里面没有认出要公开的表；文字可以用 gouji audit --text ${file} 核对。`,
    );
  }
  return { workbook: document.tables.workbook, document };
}

/** @throws HostError */
export function readBook(bytes: Uint8Array, file: string): Workbook {
  return openBook(bytes, file).workbook;
}
