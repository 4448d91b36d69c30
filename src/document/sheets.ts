/**
 * From a document to the sheets of a workbook: each table with its title above it, its parts on several pages put together, its
 * notes below. The one way in which tables of a document become something to recognise.
 */
import { saysNothing } from "../statement/empty";
import { readTitle, isNote } from "../statement/meta";
import { compact } from "../words/tidy";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Block, Written } from "./blocks";
import { coverOf, listedTables } from "./contents";
import { append, finished, goesOn, type DocumentSheet, type Open } from "./document-sheet";
import { LinesAbove } from "./lines-above";
import { alignedTo, linesOf, textLine, textsOf, type SheetLine } from "./lines";
import { tableRow } from "./table-row";
import { inColumns } from "./text-rows";
import { opening, ORDINAL } from "../words/ordinals";
import {
  TITLE_ROWS,
  bodyOf,
  isAmount,
  isEntryOfContents,
  isMetaLine,
  isMetaRow,
  partsOf,
  titleIn,
  titleInside,
} from "./title-lines";

export interface DocumentTables {
  /** Printed; without sheets where the document has no tables. */
  readonly workbook: Workbook;
  readonly sheets: readonly DocumentSheet[];
}

/** @param name what to call it in messages */
export function documentTables(blocks: readonly Block[], name: string): DocumentTables {
  const { sheets, pictured } = new Assembler().read(blocks);
  return {
    sheets,
    workbook: {
      name,
      printed: true,
      sheets: sheets.map(({ sheet }) => sheet),
      listed: listedTables(blocks),
      cover: coverOf(blocks),
      pictured,
    },
  };
}

/** Excel allows no longer name; what is longer is a sentence. */
const LONGEST_NAME = 40;

const FURTHER_NOTE = opening(ORDINAL.number, ORDINAL.bracketed, "\\d{1,2}[)）]");

class Assembler {
  private readonly done: DocumentSheet[] = [];
  private readonly names = new Set<string>();
  private readonly pictured: string[] = [];
  private readonly above = new LinesAbove();
  private open: Open | undefined;
  /** The title of what was seen as a picture, until it shows that its table follows. */
  private picture: string | undefined;
  /** What stands below a title and says that its table is blank, until it shows whether the table follows all the same. */
  private blank: string | undefined;
  private paragraphs = 0;
  private tables = 0;
  /** Lines of a plain text that stand below each other and may be rows of a table. */
  private rows: { readonly text: string; readonly cells: readonly string[] }[] = [];
  private inNotes = false;

  read(blocks: readonly Block[]): {
    readonly sheets: readonly DocumentSheet[];
    readonly pictured: readonly string[];
  } {
    for (const block of blocks) this.block(block);
    this.endRows();
    this.settleBlank();
    this.close();
    this.settlePicture();
    return { sheets: this.done, pictured: this.pictured };
  }

  private block(block: Block): void {
    switch (block.kind) {
      case "paragraph":
        this.paragraph(block.paragraph);
        this.paragraphs += 1;
        break;
      case "grid":
        this.endRows();
        this.grid(linesOf(block.grid, (this.tables += 1)));
        break;
      case "picture":
        this.endRows();
        this.settleBlank();
        this.settlePicture();
        this.picture = this.above.title()?.text;
        break;
      case "workbook":
        this.endRows();
        this.settleBlank();
        this.laidIn(block.sheets);
        break;
    }
  }

  private paragraph({ text }: Written): void {
    const inTable = this.rows.length > 0;
    const cells = tableRow(text, inTable);
    if (cells?.length === 0) return;
    // A code and a name is how a department is called, a number alone how a page is, but not in a table.
    const isMetaHere = isMetaLine(text) && (inTable ? /[:：]/u.test(text) : !cells?.some(isAmount));
    if (cells && !isMetaHere) {
      this.rows.push({ text, cells });
      return;
    }
    if (text.trim() === "") return;
    this.endRows();
    this.line(text);
  }

  /** A line of text that is no row of a table. */
  private line(text: string): void {
    if (this.open && this.above.isEmpty && this.isNoteBelow(text)) {
      this.open.notes.push(textLine([text.trim()]));
      this.inNotes = true;
      return;
    }
    this.inNotes = false;
    if (saysNothing(text) && this.blank === undefined && this.above.endsInTitle()) {
      this.blank = text.trim();
      return;
    }
    this.settleBlank();
    // A title and its unit may be set on two lines of one paragraph.
    for (const part of text.split("\n")) if (part.trim() !== "") this.above.add(part.trim());
  }

  /** No table followed: its title and the sentence are all there is of it. */
  private settleBlank(): void {
    const { blank } = this;
    this.blank = undefined;
    if (blank === undefined) return;
    this.close();
    this.begin([textLine([blank])], undefined);
    this.close();
    this.above.clear();
  }

  private isNoteBelow(text: string): boolean {
    return isNote(text) || (this.inNotes && FURTHER_NOTE.test(text.trim()));
  }

  /** Rows of a plain text are over: two at least whose cells have their columns make a table, a list of contents makes none. */
  private endRows(): void {
    const { rows } = this;
    this.rows = [];
    if (rows.length > 1 && rows.every(({ cells }) => isEntryOfContents(cells))) return;
    if (rows.length < 2) {
      for (const { text } of rows) this.line(text);
      return;
    }
    const table = (this.tables += 1);
    const read = inColumns(rows.map(({ cells }) => cells));
    this.grid(read.map((cells, row) => ({ ...textLine(cells), place: { table, row: row + 1 } })));
  }

  private grid(lines: readonly SheetLine[]): void {
    const filled = lines.filter(({ cells }) => cells.length > 0);
    if (filled.length === 0) return;
    // Title, 部门 and 单位 in a table of their own stand above the next one.
    const titles = filled.filter((line) => !isMetaRow(line));
    if (
      filled.length <= TITLE_ROWS &&
      (titles.length === 0 || (titles.length === 1 && titleIn(titles[0]!)))
    ) {
      if (titles.length > 0) this.settleBlank();
      for (const line of filled) this.above.add(textsOf(line).join("    "));
      return;
    }
    const inside = titleInside(lines);
    if (inside !== undefined) this.settleBlank();
    const fitting = this.open && alignedTo(this.open.lines, lines);
    if (fitting && goesOn(this.open!, fitting, inside, this.above)) append(this.open!, fitting, inside);
    else {
      this.close();
      this.begin(lines, inside);
    }
    if (this.blank !== undefined) this.open!.notes.push(textLine([this.blank]));
    this.blank = undefined;
    this.above.clear();
    this.inNotes = false;
  }

  private begin(lines: readonly SheetLine[], inside: number | undefined): void {
    const title = inside === undefined ? this.above.title() : undefined;
    // What was taken for its picture stands above the table itself.
    if (title && title.text === this.picture) this.picture = undefined;
    this.settlePicture();
    const near = title ? this.above.from(title.index) : this.above.metaBefore();
    const before = title ? this.above.metaBefore(title.index) : [];
    const around = [...before, ...near.filter((text) => text === title?.text || isMetaLine(text))];
    const own = inside === undefined ? undefined : titleIn(lines[inside]!);
    this.open = {
      caption: this.above.caption,
      after: this.paragraphs,
      title: title?.text ?? own ?? "",
      above: around.map((text) => textLine(text === title?.text ? [text] : partsOf(text))),
      lines: [...lines],
      first: bodyOf(lines, inside),
      notes: [],
    };
  }

  private settlePicture(): void {
    if (this.picture !== undefined) this.pictured.push(compact(this.picture));
    this.picture = undefined;
  }

  private laidIn(sheets: readonly Sheet[]): void {
    const { caption } = this.above;
    this.close();
    for (const sheet of sheets) {
      const named = { ...sheet, name: this.unique(sheet.name) };
      this.done.push({ sheet: named, caption, after: this.paragraphs, places: [], cells: [] });
    }
    this.above.clear();
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (!open) return;
    const title = compact(open.title);
    const name = title === "" || title.length > LONGEST_NAME ? "文中的表" : readTitle(title).words || title;
    this.done.push(finished(open, this.unique(name)));
  }

  private unique(name: string): string {
    let unique = name;
    for (let n = 2; this.names.has(unique); n += 1) unique = `${name}（${String(n)}）`;
    this.names.add(unique);
    return unique;
  }
}
