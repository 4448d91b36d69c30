/**
 * Reads the paragraphs of a written text: a .docx (Word, WPS) or a plain text file. One pass over the document
 * part; what a reader of the printed page sees is what is read: insertions that are tracked stand, deletions do
 * not; notes and hidden words are left out; text boxes are read where they are anchored. A table that is laid out as
 * text (a form whose cells hold the sentences) is read as text; any other stands beside the paragraph before it.
 */
import type { DocumentTable, Paragraph } from "../../../src/text/prose/passages";
import { HostError } from "../../host";
import { DocxNumbering } from "./numbering";
import { decodeText } from "../encoding";
import { Parts } from "../package/opc";
import { clauseOf, FileProblem } from "../problem";
import { formatOfFile } from "../format";
import { XmlCursor } from "../package/xml";
import { readZip } from "../package/zip";

/** A stretch of a paragraph's text and the run text it came from, for whoever edits the document in place. */
export interface Piece {
  /** Offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** The element (`w:t`, `w:tab`, `w:br`) in the document part. */
  readonly xmlStart: number;
  readonly xmlEnd: number;
}

export interface DocxParagraph extends Paragraph {
  readonly pieces: readonly Piece[];
}

const NOT_DOCX = "不是 Word 文档（.docx）或文本文件（.txt）";
const UNREADABLE =
  "认不出文字的编码，或有字节已损坏，请用记事本或 WPS 打开，确认文字无误后另存为 UTF-8 编码的文本再试";

/**
 * Reads the text of a file, one entry a paragraph; of a .txt, a line.
 *
 * @param name what to call it in messages
 * @throws HostError with one sentence that names the file and the cause
 */
export function readDocument(bytes: Uint8Array, name: string): readonly Paragraph[] {
  try {
    switch (formatOfFile(bytes)) {
      case "empty":
        throw new FileProblem("文件是空的（0 字节）");
      case "zip":
        return readDocx(bytes);
      case "ole":
        throw new FileProblem("是旧式的 Word 文档（.doc），请另存为 .docx 再试");
      default:
        return readText(bytes);
    }
  } catch (error) {
    throw new HostError(`${name}：${clauseOf(error)}。`);
  }
}

/** @throws FileProblem, XmlError */
export function readDocx(bytes: Uint8Array): readonly DocxParagraph[] {
  const parts = new Parts(readZip(bytes));
  const main = parts.mainPart();
  if (main === undefined || !parts.entry(main)) throw new FileProblem(NOT_DOCX);
  if (!/wordprocessingml|ms-word/.test(parts.contentType(main))) throw new FileProblem(NOT_DOCX);
  return new BodyReader(parts.xml(main), DocxNumbering.of(parts, main)).read();
}

/** A paragraph in the making. */
interface Draft {
  text: string;
  pieces: Piece[];
  label: string;
  /** Its mark is a tracked deletion: the next paragraph goes on in it. */
  goesOn: boolean;
  /** Paragraphs of text boxes that are anchored in it. */
  boxed: DocxParagraph[];
}

const draft = (): Draft => ({ text: "", pieces: [], label: "", goesOn: false, boxed: [] });

/** Elements whose content no reader of the page sees in this place. */
const UNSEEN: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "rt",
  "instrText",
  "delText",
  "footnotePr",
  "sectPr",
  "tblPr",
  "object",
]);
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

class BodyReader {
  private readonly cursor: XmlCursor;

  /** The prefix of the document's own elements; drawings and formulas have a `t` of theirs. */
  private prefix = "";

  constructor(
    xml: string,
    private readonly numbering: DocxNumbering,
  ) {
    this.cursor = new XmlCursor(xml);
  }

  read(): readonly DocxParagraph[] {
    const { cursor } = this;
    while (cursor.next()) {
      if (cursor.kind !== "open" || cursor.name !== "body") continue;
      this.prefix = cursor.prefix;
      return this.paragraphs();
    }
    throw new FileProblem(NOT_DOCX);
  }

  /** Columns that the cell being read spans. */
  private span = 1;

  /** The paragraphs inside the element the cursor has opened. */
  private paragraphs(): readonly DocxParagraph[] {
    const { cursor } = this;
    const { depth } = cursor;
    const found: DocxParagraph[] = [];
    let open: Draft | undefined;
    let tables: DocumentTable[] = [];
    const beside = (paragraph: DocxParagraph): DocxParagraph => {
      if (tables.length === 0) return paragraph;
      const made = { ...paragraph, tables: [...(paragraph.tables ?? []), ...tables] };
      tables = [];
      return made;
    };
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) break;
      if (cursor.kind === "empty" && cursor.name === "gridSpan") this.span = Number(cursor.value("val")) || 1;
      if (cursor.kind === "open" && UNSEEN.has(cursor.name)) cursor.skip();
      else if (cursor.kind === "open" && cursor.name === "tbl") {
        const { text, rows } = this.table();
        if (text) found.push(...text);
        else tables.push(rows);
        if (found.length > 0) found.push(beside(found.pop()!));
      } else if (cursor.kind === "empty" && cursor.name === "p") found.push({ text: "", pieces: [] });
      else if (cursor.kind === "open" && cursor.name === "p") {
        const made: Draft = open ?? draft();
        this.paragraph(made);
        open = made.goesOn ? made : undefined;
        if (!made.goesOn) found.push(...finished(made).map(beside));
      }
    }
    if (open) found.push(...finished(open).map(beside));
    return found;
  }

  /** A table: its cells' texts, and its paragraphs where it is laid out as text. */
  private table(): { readonly rows: DocumentTable; readonly text?: readonly DocxParagraph[] } {
    const { cursor } = this;
    const { depth } = cursor;
    const rows: string[][] = [];
    const all: DocxParagraph[] = [];
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) break;
      if (cursor.kind === "open" && (UNSEEN.has(cursor.name) || cursor.name === "trPr")) cursor.skip();
      else if (cursor.kind === "open" && cursor.name === "tr") rows.push([]);
      else if (cursor.kind === "open" && cursor.name === "tc") {
        this.span = 1;
        const inside = this.paragraphs();
        all.push(...inside);
        const row = rows[rows.length - 1];
        row?.push(inside.map(({ text }) => text).join(""), ...Array<string>(this.span - 1).fill(""));
        this.span = 1;
      }
    }
    return isText(all) ? { rows, text: all } : { rows };
  }

  private paragraph(into: Draft): void {
    const { cursor } = this;
    const { depth } = cursor;
    into.goesOn = false;
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) return;
      if (cursor.kind === "close") continue;
      if (cursor.name === "pPr") this.properties(into);
      else if (cursor.kind === "open" && UNSEEN.has(cursor.name)) cursor.skip();
      else if (cursor.kind === "open" && cursor.name === "r") this.run(into);
    }
  }

  /** Numbering, style, and whether the paragraph's mark is deleted. */
  private properties(into: Draft): void {
    const { cursor } = this;
    if (cursor.kind === "empty") return;
    const { depth } = cursor;
    let style = "";
    let level = "";
    let list = "";
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) break;
      if (cursor.kind === "close") continue;
      if (cursor.name === "pStyle") style = cursor.value("val") ?? "";
      else if (cursor.name === "ilvl") level = cursor.value("val") ?? "";
      else if (cursor.name === "numId") list = cursor.value("val") ?? "";
      else if (cursor.name === "del" || cursor.name === "moveFrom") into.goesOn = true;
      else if (cursor.kind === "open" && cursor.name === "pPrChange") cursor.skip();
    }
    if (into.text === "" && into.label === "") into.label = this.numbering.next(style, list, level);
  }

  private run(into: Draft): void {
    const { cursor } = this;
    const { depth } = cursor;
    let hidden = false;
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) return;
      if (cursor.kind === "close") continue;
      const { name, start } = cursor;
      if (name === "rPr") hidden = this.hides();
      else if (cursor.kind === "open" && name === "txbxContent") into.boxed.push(...this.paragraphs());
      else if (cursor.kind === "open" && UNSEEN.has(name)) cursor.skip();
      else if (cursor.prefix !== this.prefix) continue;
      else if (name === "t") {
        const text = cursor.text();
        if (!hidden) add(into, text, start, cursor.end);
      } else if (name in SIGNS && !hidden) add(into, SIGNS[name]!, start, cursor.end);
    }
  }

  /** Whether run properties make their run invisible. */
  private hides(): boolean {
    const { cursor } = this;
    if (cursor.kind === "empty") return false;
    const { depth } = cursor;
    let hidden = false;
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) return hidden;
      if (cursor.kind !== "close" && cursor.name === "vanish") {
        const value = cursor.value("val");
        hidden = value !== "0" && value !== "false";
      } else if (cursor.kind === "open" && cursor.name === "rPrChange") cursor.skip();
    }
    return hidden;
  }
}

/** Whether most of what stands in a table are sentences, and figures are among them. */
function isText(paragraphs: readonly Paragraph[]): boolean {
  let sentences = 0;
  let all = 0;
  let figures = false;
  for (const { text } of paragraphs) {
    const plain = text.replace(/\s+/g, "");
    all += plain.length;
    if (plain.length < 24 || !/[，。；]/.test(plain)) continue;
    sentences += plain.length;
    if (/\d\s*(?:[万亿]?元|[%％])/.test(text)) figures = true;
  }
  return figures && sentences * 2 > all;
}

function add(into: Draft, text: string, xmlStart: number, xmlEnd: number): void {
  const start = into.text.length;
  into.text += text;
  into.pieces.push({ start, end: into.text.length, xmlStart, xmlEnd });
}

function finished({ text, pieces, label, boxed }: Draft): readonly DocxParagraph[] {
  return [{ text, pieces, ...(label === "" ? {} : { label }) }, ...boxed];
}

function readText(bytes: Uint8Array): readonly Paragraph[] {
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
