/**
 * The body of a document part, read in one pass: what a reader of the printed page sees is what is read. Insertions that are
 * tracked stand, deletions do not, whole rows among them; notes and hidden words are left out; text boxes are read where they
 * are anchored. A table that is laid out as text (a form whose cells hold the sentences, a frame around other tables) is read as
 * text; any other is a grid.
 */
import { cellText, paragraphsOf } from "../../../src/document/blocks";
import type { Paragraph } from "../../../src/text/prose/passages";
import type { Sheet } from "../../../src/workbook/workbook";
import type { DocxNumbering } from "./numbering";
import type { DocxBlock, Piece } from "./blocks";
import { formulaText } from "./formula";
import { gridOf, type Cell, type Row } from "./table-grid";
import { FileProblem } from "../problem";
import { XmlCursor } from "../package/xml";

export const NOT_DOCX = "不是 Word 文档（.docx）或文本文件（.txt）";

/** A paragraph in the making. */
interface Draft {
  text: string;
  pieces: Piece[];
  label: string;
  /** Its mark is a tracked deletion: the next paragraph goes on in it. */
  goesOn: boolean;
  /** What is anchored in it: paragraphs of text boxes, pictures, workbooks. */
  anchored: DocxBlock[];
}

const draft = (): Draft => ({ text: "", pieces: [], label: "", goesOn: false, anchored: [] });

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
  "tblGridChange",
]);
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** A raised number marks a note, and is no digit of the figure before it; m² is. */
const NOTE_MARK = /^\s*[[(（［]?\d{1,2}[\])）］]?\s*$/u;

export class BodyReader {
  private readonly cursor: XmlCursor;

  /** The prefix of the document's own elements; drawings and formulas have a `t` of theirs. */
  private prefix = "";
  /** Pages that its last printing ended so far; a document that was never printed by Word knows none. */
  private pages = 0;
  private readonly paged: boolean;
  /** Whether the row being read has ended a page already, for each cell of it may say so; undefined outside of tables. */
  private rowTurned: boolean | undefined;

  /** @param embedded the sheets of a workbook by the id of its relationship; undefined where it is none that can be read */
  constructor(
    xml: string,
    private readonly numbering: DocxNumbering,
    private readonly embedded: (id: string) => readonly Sheet[] | undefined,
  ) {
    this.cursor = new XmlCursor(xml);
    this.paged = xml.includes("lastRenderedPageBreak");
  }

  /** @throws FileProblem, XmlError */
  read(): readonly DocxBlock[] {
    const { cursor } = this;
    while (cursor.next()) {
      if (cursor.kind !== "open" || cursor.name !== "body") continue;
      this.prefix = cursor.prefix;
      return this.blocks();
    }
    throw new FileProblem(NOT_DOCX);
  }

  /** The blocks inside the element the cursor has opened. */
  private blocks(properties?: (name: string) => void): readonly DocxBlock[] {
    const { cursor } = this;
    const { depth } = cursor;
    const found: DocxBlock[] = [];
    let open: Draft | undefined;
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) break;
      if (cursor.kind === "close") continue;
      if (cursor.kind === "open" && UNSEEN.has(cursor.name)) cursor.skip();
      else if (cursor.kind === "open" && cursor.name === "tbl") found.push(...this.table());
      else if (cursor.name === "p" && cursor.kind === "empty") found.push(...finished(draft()));
      else if (cursor.name === "p") {
        const made: Draft = open ?? draft();
        this.paragraph(made);
        open = made.goesOn ? made : undefined;
        if (!made.goesOn) found.push(...finished(made));
      } else properties?.(cursor.name);
    }
    if (open) found.push(...finished(open));
    return found;
  }

  /** A table: a grid and those nested in it, or the blocks in its cells where it is laid out as text. */
  private table(): readonly DocxBlock[] {
    const { cursor } = this;
    const { depth } = cursor;
    const rows: Row[] = [];
    const widths: number[] = [];
    const around = this.rowTurned;
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) break;
      if (cursor.kind !== "close" && cursor.name === "gridCol") widths.push(Number(cursor.value("w")) || 0);
      if (cursor.kind !== "open") continue;
      if (UNSEEN.has(cursor.name)) cursor.skip();
      else if (cursor.name === "tr") {
        this.rowTurned = false;
        rows.push({ cells: [], before: 0, after: 0, beforeWidth: 0, deleted: false, page: 0 });
      } else if (cursor.name === "trPr" && rows.length > 0) this.rowProperties(rows[rows.length - 1]!);
      else if (cursor.name === "tc" && rows.length > 0) this.cell(rows[rows.length - 1]!);
    }
    this.rowTurned = around;
    const kept = rows.filter(({ deleted }) => !deleted);
    const inside = kept.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
    if (isText(paragraphsOf(inside)) || isFrame(inside)) return inside;
    const nested = inside.filter(({ kind }) => kind !== "paragraph" && kind !== "picture");
    const pages = this.paged ? { pages: kept.map(({ page }) => page) } : {};
    return [{ kind: "grid", grid: { ...gridOf(kept, widths), ...pages } }, ...nested];
  }

  private rowProperties(row: Row): void {
    const { cursor } = this;
    const { depth } = cursor;
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) return;
      if (cursor.kind === "close") continue;
      if (cursor.name === "gridBefore") row.before = Number(cursor.value("val")) || 0;
      else if (cursor.name === "gridAfter") row.after = Number(cursor.value("val")) || 0;
      else if (cursor.name === "wBefore") row.beforeWidth = Number(cursor.value("w")) || 0;
      else if (cursor.name === "del" || cursor.name === "moveFrom") row.deleted = true;
      else if (cursor.kind === "open" && cursor.name === "trPrChange") cursor.skip();
    }
  }

  private cell(row: Row): void {
    const { cursor } = this;
    let columns = 1;
    let merge: Cell["merge"] = "";
    let beside = false;
    let deleted = false;
    let [width, measure] = [0, ""];
    const blocks = this.blocks((name) => {
      if (name === "gridSpan") columns = Number(cursor.value("val")) || 1;
      else if (name === "tcW") {
        width = Number.parseFloat(cursor.value("w") ?? "") || 0;
        measure = cursor.value("type") ?? "";
      } else if (name === "vMerge") merge = cursor.value("val") === "restart" ? "restart" : "continue";
      else if (name === "hMerge") beside = cursor.value("val") !== "restart";
      else if (name === "cellDel") deleted = true;
      else if (name === "tcPrChange" && cursor.kind === "open") cursor.skip();
    });
    // A row that was moved to the next page ends the one before with its first words.
    row.page ||= this.pages + 1;
    const last = row.cells[row.cells.length - 1];
    if (beside && last) {
      const joined = { columns: last.columns + columns, width: last.width + width };
      row.cells[row.cells.length - 1] = { ...last, ...joined };
    } else row.cells.push({ columns, width, measure, merge, blocks: deleted ? [] : blocks });
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
      else if (cursor.kind === "open" && cursor.name === "oMath") {
        const { start } = cursor;
        add(into, formulaText(cursor), start, cursor.end);
      } else if (cursor.kind === "open" && cursor.name === "r") this.run(into);
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
    let look = { hidden: false, raised: false };
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) return;
      if (cursor.kind === "close") continue;
      const { name, start } = cursor;
      if (name === "rPr") look = this.look();
      else if (cursor.kind === "open" && name === "txbxContent") into.anchored.push(...this.blocks());
      else if (cursor.kind === "open" && name === "object") into.anchored.push(this.object());
      else if (cursor.kind === "open" && UNSEEN.has(name)) cursor.skip();
      else if (name === "blip" || name === "imagedata") into.anchored.push({ kind: "picture" });
      else if (cursor.prefix !== this.prefix) continue;
      else if (name === "lastRenderedPageBreak") this.turnPage();
      else if (name === "t") {
        const text = cursor.text();
        const isMark = look.raised && NOTE_MARK.test(text) && !/[A-Za-z]$/.test(into.text);
        if (!look.hidden && !isMark) add(into, text, start, cursor.end);
      } else if (name in SIGNS && !look.hidden) add(into, SIGNS[name]!, start, cursor.end);
    }
  }

  private turnPage(): void {
    if (this.rowTurned !== true) this.pages += 1;
    if (this.rowTurned === false) this.rowTurned = true;
  }

  /** What is laid in from another program: a workbook, or a picture of something else. */
  private object(): DocxBlock {
    const { cursor } = this;
    const { depth } = cursor;
    let sheets: readonly Sheet[] | undefined;
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) break;
      if (cursor.kind !== "close" && cursor.name === "OLEObject")
        sheets = this.embedded(cursor.value("id") ?? "");
    }
    return sheets ? { kind: "workbook", sheets } : { kind: "picture" };
  }

  /** Whether run properties make their run invisible, or raise it. */
  private look(): { readonly hidden: boolean; readonly raised: boolean } {
    const { cursor } = this;
    const { depth } = cursor;
    let [hidden, raised] = [false, false];
    if (cursor.kind === "empty") return { hidden, raised };
    while (cursor.next()) {
      if (cursor.kind === "close" && cursor.depth === depth) break;
      if (cursor.kind === "close") continue;
      if (cursor.name === "vanish") {
        const value = cursor.value("val");
        hidden = value !== "0" && value !== "false";
      } else if (cursor.name === "vertAlign") raised = cursor.value("val") === "superscript";
      else if (cursor.kind === "open" && cursor.name === "rPrChange") cursor.skip();
    }
    return { hidden, raised };
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

/** Whether a table only frames others: more stands in them than beside them, and no figure beside them. */
function isFrame(inside: readonly DocxBlock[]): boolean {
  const framed = inside.flatMap((block) => (block.kind === "grid" ? block.grid.cells : []));
  const beside = paragraphsOf(inside).filter(({ text }) => text.trim() !== "");
  const filled = framed.filter((cell) => cellText(cell) !== "").length;
  return filled > beside.length && !beside.some(({ text }) => /^[\d,.\s]*\d$/.test(text));
}

function add(into: Draft, text: string, xmlStart: number, xmlEnd: number): void {
  const start = into.text.length;
  into.text += text;
  into.pieces.push({ start, end: into.text.length, xmlStart, xmlEnd });
}

function finished({ text, pieces, label, anchored }: Draft): readonly DocxBlock[] {
  const paragraph = { text, pieces, ...(label === "" ? {} : { label }) };
  return [{ kind: "paragraph", paragraph }, ...anchored];
}
