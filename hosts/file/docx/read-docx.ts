/**
 * Reads a written text: a .docx (Word, WPS) or a plain text file. Of a document the paragraphs and tables come in their order
 * (`body.ts`).
 */
import { blocksOf, cellText, paragraphsOf, type Block } from "../../../src/document/blocks";
import type { Paragraph } from "../../../src/text/prose/passages";
import type { Sheet } from "../../../src/workbook/workbook";
import { HostError } from "../../host";
import type { DocxBlock, DocxParagraph } from "./blocks";
import { BodyReader, NOT_DOCX } from "./body";
import { DocxNumbering } from "./numbering";
import { decodeText } from "../encoding";
import { Parts } from "../package/opc";
import { clauseOf, EMPTY, FileProblem } from "../problem";
import { formatOfFile, otherFormat, type OtherFormat } from "../format";
import { openPackage } from "../read";
import { readXlsx } from "../xlsx/read-xlsx";
import { readZip } from "../package/zip";

export type { DocxBlock, DocxParagraph, Piece } from "./blocks";

const UNREADABLE =
  "认不出文字的编码，或有字节已损坏，请用记事本或 WPS 打开，确认文字无误后另存为 UTF-8 编码的文本再试";

/**
 * Reads the text of a file, one entry a paragraph; of a .txt, a line.
 *
 * @param name what to call it in messages
 * @throws HostError with one sentence that names the file and the cause
 */
export function readDocument(bytes: Uint8Array, name: string): readonly Paragraph[] {
  return paragraphsOf(readBlocks(bytes, name));
}

/** The same with the tables that stand between the paragraphs. @throws HostError */
export function readBlocks(bytes: Uint8Array, name: string): readonly Block<Paragraph>[] {
  try {
    switch (formatOfFile(bytes)) {
      case "empty":
        throw new FileProblem(EMPTY);
      case "zip":
        return ofReasonableLength(withWords(readDocxBlocks(bytes), `${WORDLESS}，如果是扫描件，${ORIGINAL}`));
      case "ole":
        throw new FileProblem("是旧式的 Word 文档（.doc），请另存为 .docx 再试");
      default:
        return ofReasonableLength(withWords(blocksOf(readText(bytes)), WORDLESS));
    }
  } catch (error) {
    throw new HostError(`${name}：${clauseOf(error)}。`);
  }
}

const WORDLESS = "里面没有文字";

/** Pages that were scanned are pictures alone: there is nothing in them to be right or wrong. */
function withWords(blocks: readonly Block<Paragraph>[], otherwise: string): readonly Block<Paragraph>[] {
  if (!blocks.some(hasWords)) throw new FileProblem(otherwise);
  return blocks;
}

function hasWords(block: Block): boolean {
  switch (block.kind) {
    case "paragraph":
      return block.paragraph.text.trim() !== "";
    case "grid":
      return block.grid.cells.some((cell) => cellText(cell) !== "");
    case "workbook":
      return true;
    case "picture":
      return false;
  }
}

/** The longest text of a large department has some hundred figures, its longest paragraph some two thousand characters. */
const MOST_FIGURES = 1500;
const MOST_CHARACTERS_A_PARAGRAPH = 5000;

/** Every figure is held against every other: far past what any department writes that would take minutes. */
function ofReasonableLength(blocks: readonly Block<Paragraph>[]): readonly Block<Paragraph>[] {
  let figures = 0;
  for (const { text } of paragraphsOf(blocks)) {
    if (text.length > MOST_CHARACTERS_A_PARAGRAPH)
      throw new FileProblem(`有一段超过 ${MOST_CHARACTERS_A_PARAGRAPH} 字，不像情况说明，请按段分行再试`);
    figures += text.match(/\d[\d,.]*/g)?.length ?? 0;
    if (figures > MOST_FIGURES)
      throw new FileProblem(`表以外的数字超过 ${MOST_FIGURES} 个，不像一份情况说明，请只留下说明的部分再试`);
  }
  return blocks;
}

/** Whether a file is a .docx, by its content; false for what is damaged. */
export function isWordDocument(bytes: Uint8Array): boolean {
  try {
    if (formatOfFile(bytes) !== "zip") return false;
    const parts = new Parts(readZip(bytes));
    const main = parts.mainPart();
    return main !== undefined && /wordprocessingml|ms-word/.test(parts.contentType(main));
  } catch {
    return false;
  }
}

/** @throws FileProblem, XmlError */
export function readDocx(bytes: Uint8Array): readonly DocxParagraph[] {
  return paragraphsOf(readDocxBlocks(bytes));
}

/** @throws FileProblem, XmlError */
export function readDocxBlocks(bytes: Uint8Array): readonly DocxBlock[] {
  const parts = new Parts(readZip(bytes));
  const main = parts.mainPart();
  if (parts.entry("META-INF/manifest.xml")) throw new FileProblem(`是 OpenDocument 文档，${SAVE_AGAIN}`);
  if (main === undefined || !parts.entry(main)) throw new FileProblem(NOT_DOCX);
  if (!/wordprocessingml|ms-word/.test(parts.contentType(main))) throw new FileProblem(NOT_DOCX);
  const embedded = (id: string): readonly Sheet[] | undefined => embeddedSheets(parts, main, id);
  return new BodyReader(parts.xml(main), DocxNumbering.of(parts, main), embedded).read();
}

/** The sheet that a workbook laid into the document shows; undefined where it is nothing that can be read. */
function embeddedSheets(parts: Parts, main: string, id: string): readonly Sheet[] | undefined {
  const target = parts.relationships(main).find((relation) => relation.id === id)?.target;
  if (target === undefined || !parts.entry(target)) return undefined;
  try {
    const { parts: own, workbook } = openPackage(parts.bytes(target));
    const shown = Number(/<[\w:]*workbookView\b[^>]*\bactiveTab="(\d+)"/.exec(own.xml(workbook))?.[1] ?? 0);
    return readXlsx(own, workbook).sheets.slice(shown, shown + 1);
  } catch {
    // What another program laid in, or a damaged one, is a picture of a table and is said to be one.
    return undefined;
  }
}

const SAVE_AGAIN = "请用 Word 或 WPS 打开后另存为 .docx 再试";
const ORIGINAL = "请打开做它的那一份 Word 文档";
const OTHERS: Readonly<Record<OtherFormat, string>> = {
  pdf: `这是 PDF 文件，${ORIGINAL}`,
  picture: `这是图片，${ORIGINAL}`,
  rtf: `是 RTF 文档，${SAVE_AGAIN}`,
  page: `内容是网页，${SAVE_AGAIN}`,
  xml: `内容是 XML 文本，${SAVE_AGAIN}`,
};

function readText(bytes: Uint8Array): readonly Paragraph[] {
  const other = otherFormat(bytes);
  if (other) throw new FileProblem(OTHERS[other]);
  const text = decodeText(bytes);
  // What is no text at all is not said to be in an odd encoding.
  if (text === undefined && !bytes.some(isControl)) throw new FileProblem(UNREADABLE);
  if (text === undefined || CONTROLS.test(text)) throw new FileProblem(NOT_DOCX);
  const lines = text.split(/\r\n|\r|\n/);
  if (lines[lines.length - 1] === "") lines.pop();
  return lines.map((line) => ({ text: line }));
}

/** Characters that no text has: controls other than tabs and the ends of lines and pages. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/;

function isControl(byte: number): boolean {
  return CONTROLS.test(String.fromCharCode(byte));
}
