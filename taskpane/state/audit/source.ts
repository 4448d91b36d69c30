/** A written text, as the user opened or pasted it. */
import { bytesOf } from "../../../hosts/opened-file";
import { paragraphsOf } from "../../../src/document/blocks";
import type { DocumentTables } from "../../../src/document/sheets";
import type { Paragraph } from "../../../src/text/prose/passages";
import { sheetParagraphs } from "../../../src/text/prose/text-of-sheet";
import type { Workbook } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";

export interface Source {
  readonly name: string;
  /** Of a sheet, as it was when the text was opened: it is read anew at every audit. */
  readonly paragraphs: readonly Paragraph[];
  /** The tables that stand in it, where it is a file. */
  readonly document?: DocumentTables;
  /** The sheet of the workbook that holds the text. */
  readonly sheet?: string;
  /** The file itself where it is a .docx, for the corrected copy. */
  readonly docx?: Uint8Array;
}

export function loadAuditEngine(): Promise<typeof import("./engine")> {
  return import("./engine");
}

/** @throws HostError with one sentence where it is no text */
export async function sourceFromFile(file: File): Promise<Source> {
  return sourceOf(file.name, await bytesOf(file, "情况说明"));
}

/** @throws HostError with one sentence where it is no text */
export async function sourceOf(name: string, bytes: Uint8Array): Promise<Source> {
  const engine = await loadAuditEngine();
  const blocks = engine.readBlocks(bytes, name);
  const document = engine.documentTables(blocks, name);
  // Only a package gets this far with these first bytes, and the only package that is read is Word's.
  const isDocx = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { name, paragraphs: paragraphsOf(blocks), document, ...(isDocx ? { docx: bytes } : {}) };
}

export function sourceFromText(text: string): Source {
  return { name: words.PASTED, paragraphs: text.split(/\r\n|\r|\n/).map((line) => ({ text: line })) };
}

/** The text of a sheet; undefined where the workbook has no such sheet. */
export function sourceFromSheet(workbook: Workbook, name: string): Source | undefined {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return sheet && { name: words.ofSheet(name), paragraphs: sheetParagraphs(sheet), sheet: name };
}
