/**
 * From a document to the sheets of a workbook: each table with its title above it, its parts on several pages put together, its
 * notes below. The one way in which tables of a document become something to recognise.
 */
import { saysNothing } from "../statement/empty";
import { readTitle, isMeta, isNote } from "../statement/meta";
import { looksLikeTitle, matchTitle } from "../statement/titles";
import { compact, squash } from "../words/tidy";
import type { Box, Cell, Sheet, Workbook } from "../workbook/workbook";
import type { Block, GridCell, RowPlace, Written } from "./blocks";
import { coverOf, listedTables } from "./contents";
import {
  alignedTo,
  figureLike,
  linesOf,
  numbered,
  sameLine,
  textLine,
  textsOf,
  type NumberedCell,
  type SheetLine,
} from "./lines";
import { isNumberOfPage } from "./page-number";
import { tableRow } from "./table-row";
import { inColumns } from "./text-rows";
import { NUMERALS } from "../words/numerals";
import { opening, ORDINAL } from "../words/ordinals";

/** A table of a document as a sheet, its title and what stands around it in rows of their own. */
export interface DocumentSheet {
  readonly sheet: Sheet;
  /** The line above it. */
  readonly caption: string;
  /** How many paragraphs of the document come before it. */
  readonly after: number;
  /** Where its rows stand; none for what stands around the table, and for a workbook that is laid in. */
  readonly places: readonly (RowPlace | undefined)[];
  /** Its filled cells as they stand in the document, by row and column of the sheet. */
  readonly cells: readonly (readonly (GridCell | undefined)[])[];
}

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

/** A line of text that stands outside of the tables. */
interface Above {
  readonly text: string;
}

/** A sheet in the making. */
interface Open {
  readonly caption: string;
  readonly after: number;
  readonly title: string;
  readonly above: readonly SheetLine[];
  readonly lines: SheetLine[];
  /** The lines of its first part below its title: a part that goes on may repeat the first of them. */
  readonly first: readonly SheetLine[];
  readonly notes: SheetLine[];
}

/** How far above a table its title is looked for, in lines. */
const FARTHEST_TITLE = 8;
/** The first rows of a table may hold its title. */
const TITLE_ROWS = 4;
/** Excel allows no longer name; what is longer is a sentence. */
const LONGEST_NAME = 40;

const CONTINUED = new RegExp(`^[（(]?续\\s*表?[${NUMERALS}\\d]*[)）]?$`, "u");
const FURTHER_NOTE = opening(ORDINAL.number, ORDINAL.bracketed, "\\d{1,2}[)）]");

class Assembler {
  private readonly done: DocumentSheet[] = [];
  private readonly names = new Set<string>();
  private readonly pictured: string[] = [];
  private above: Above[] = [];
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
        this.picture = this.titleAbove()?.text;
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
    if (this.open && this.above.length === 0 && this.isNoteBelow(text)) {
      this.open.notes.push(textLine([text.trim()]));
      this.inNotes = true;
      return;
    }
    this.inNotes = false;
    if (saysNothing(text) && this.isBelowTitle()) {
      this.blank = text.trim();
      return;
    }
    this.settleBlank();
    // A title and its unit may be set on two lines of one paragraph.
    for (const part of text.split("\n")) if (part.trim() !== "") this.above.push({ text: part.trim() });
  }

  /** Whether nothing but 部门 and 单位 stands below the title of a known table. */
  private isBelowTitle(): boolean {
    if (this.blank !== undefined) return false;
    const last = [...this.above].reverse().find(({ text }) => !isMetaLine(text));
    return last !== undefined && (matchTitle(last.text)?.layouts.length ?? 0) > 0;
  }

  /** No table followed: its title and the sentence are all there is of it. */
  private settleBlank(): void {
    const { blank } = this;
    this.blank = undefined;
    if (blank === undefined) return;
    this.close();
    this.begin([textLine([blank])], undefined);
    this.close();
    this.above = [];
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
      for (const line of filled) this.above.push({ text: textsOf(line).join("    ") });
      return;
    }
    const inside = titleInside(lines);
    if (inside !== undefined) this.settleBlank();
    const fitting = this.open && alignedTo(this.open.lines, lines);
    if (fitting && this.goesOn(fitting, inside)) {
      this.append(fitting, inside);
    } else {
      this.close();
      this.begin(lines, inside);
    }
    if (this.blank !== undefined) this.open!.notes.push(textLine([this.blank]));
    this.blank = undefined;
    this.above = [];
    this.inNotes = false;
  }

  private begin(lines: readonly SheetLine[], inside: number | undefined): void {
    const title = inside === undefined ? this.titleAbove() : undefined;
    // What was taken for its picture stands above the table itself.
    if (title && title.text === this.picture) this.picture = undefined;
    this.settlePicture();
    const near = title ? this.above.slice(title.index) : this.metaAbove(this.above.length);
    const before = title ? this.metaAbove(title.index) : [];
    const around = [...before, ...near.filter(({ text }) => text === title?.text || isMetaLine(text))];
    const own = inside === undefined ? undefined : titleIn(lines[inside]!);
    this.open = {
      caption: this.above[this.above.length - 1]?.text.slice(0, 80) ?? "",
      after: this.paragraphs,
      title: title?.text ?? own ?? "",
      above: around.map(({ text }) => textLine(text === title?.text ? [text] : partsOf(text))),
      lines: [...lines],
      first: bodyOf(lines, inside),
      notes: [],
    };
  }

  /** Whether a table of the same columns goes on with the one before: nothing but 部门, 单位 and its own title between. */
  private goesOn(lines: readonly SheetLine[], inside: number | undefined): boolean {
    const open = this.open!;
    const title = this.titleAbove();
    const between = this.above.slice(title ? title.index + 1 : 0);
    const isOwn = (text: string): boolean =>
      isMetaLine(text) || isNumberOfPage(text) || CONTINUED.test(squash(text));
    if (!between.every(({ text }) => isOwn(text))) return false;
    const titles = [title?.text, inside === undefined ? undefined : titleIn(lines[inside]!)];
    const own = readTitle(open.title).words;
    if (titles.some((text) => text !== undefined && readTitle(text).words !== own)) return false;
    const body = bodyOf(lines, inside);
    const [next] = body;
    if (!next) return false;
    if (sameLine(next, open.first[0])) return true;
    // Without its header it has no words where the table has amounts.
    const amounts = new Set(
      open.lines.flatMap(({ cells }) => cells.filter(({ text }) => isAmount(text)).map(({ left }) => left)),
    );
    return next.cells.every(({ left, text }) => !amounts.has(left) || figureLike(text));
  }

  private append(lines: readonly SheetLine[], inside: number | undefined): void {
    const open = this.open!;
    const body = bodyOf(lines, inside);
    let repeated = 0;
    while (repeated < body.length && sameLine(body[repeated]!, open.first[repeated])) repeated += 1;
    open.lines.push(...body.slice(repeated));
  }

  /** The nearest of the last lines above that looks like a title of a table. */
  private titleAbove(): { readonly text: string; readonly index: number } | undefined {
    const from = Math.max(0, this.above.length - FARTHEST_TITLE);
    for (let index = this.above.length - 1; index >= from; index -= 1) {
      const { text } = this.above[index]!;
      if (isMetaLine(text)) continue;
      if (/[。；]/u.test(text)) return undefined;
      if (matchTitle(text) || looksLikeTitle(text, false)) return { text, index };
    }
    return undefined;
  }

  /** The lines of 部门, 单位 and number right before a place. */
  private metaAbove(end: number): readonly Above[] {
    let start = end;
    while (start > 0 && end - start < 2 && isMetaLine(this.above[start - 1]!.text)) start -= 1;
    return this.above.slice(start, end);
  }

  private settlePicture(): void {
    if (this.picture !== undefined) this.pictured.push(compact(this.picture));
    this.picture = undefined;
  }

  private laidIn(sheets: readonly Sheet[]): void {
    const caption = this.above[this.above.length - 1]?.text.slice(0, 80) ?? "";
    this.close();
    for (const sheet of sheets) {
      const named = { ...sheet, name: this.unique(sheet.name) };
      this.done.push({ sheet: named, caption, after: this.paragraphs, places: [], cells: [] });
    }
    this.above = [];
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (!open) return;
    const lines = [...open.above, ...open.lines, ...open.notes];
    const cells = [...numbered(open.above), ...numbered(open.lines), ...numbered(open.notes)];
    const title = compact(open.title);
    const name = this.unique(
      title === "" || title.length > LONGEST_NAME ? "文中的表" : readTitle(title).words || title,
    );
    this.done.push({
      sheet: sheetOf(name, cells),
      caption: open.caption,
      after: open.after,
      places: lines.map(({ place }) => place),
      cells: cells.map((row) => {
        const own: (GridCell | undefined)[] = [];
        for (const cell of row) own[cell.column] = cell.own;
        return own;
      }),
    });
  }

  private unique(name: string): string {
    let unique = name;
    for (let n = 2; this.names.has(unique); n += 1) unique = `${name}（${String(n)}）`;
    this.names.add(unique);
    return unique;
  }
}

/** Whether a text is a figure with decimals: codes and counts have none. */
function isAmount(text: string): boolean {
  return figureLike(text) && /\d[.．]\s*\d/u.test(text);
}

function isEntryOfContents(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== "");
  return filled.length === 2 && /^\d{1,3}$/.test(filled[1]!) && !/^[\d,.]+$/.test(filled[0]!);
}

/** `部门：某局   单位：万元`: each in a cell of its own. */
function partsOf(text: string): readonly string[] {
  return text.split(/\t+|[ \u3000\u00a0]{2,}/u).filter((part) => part.trim() !== "");
}

function isMetaLine(text: string): boolean {
  return text.length <= 80 && (isMeta(text) || partsOf(text).every((part) => isMeta(part)));
}

function isMetaRow(line: SheetLine): boolean {
  const texts = textsOf(line);
  return texts.length > 0 && texts.every((text) => isMeta(text));
}

/** The title in a row: of a known table, or what stands there alone and looks like one. */
function titleIn(line: SheetLine): string | undefined {
  const texts = textsOf(line);
  const known = texts.find((text) => matchTitle(text));
  if (known !== undefined) return known;
  const said = [...new Set(texts.filter((text) => !isMeta(text)))];
  return said.length === 1 && looksLikeTitle(said[0]!, false) ? said[0] : undefined;
}

/** The row among the first that holds the table's title. */
function titleInside(lines: readonly SheetLine[]): number | undefined {
  for (const [index, line] of lines.slice(0, TITLE_ROWS).entries()) {
    if (titleIn(line) !== undefined) return index;
    if (line.cells.some(({ text }) => figureLike(text))) return undefined;
  }
  return undefined;
}

/** The rows below a title that stands inside, and below 部门 and 单位. */
function bodyOf(lines: readonly SheetLine[], inside: number | undefined): readonly SheetLine[] {
  const below = inside === undefined ? lines : lines.slice(inside + 1);
  const first = below.findIndex((line) => !isMetaRow(line) && line.cells.length > 0);
  return first < 0 ? [] : below.slice(first);
}

function sheetOf(name: string, lines: readonly (readonly NumberedCell[])[]): Sheet {
  const merges: Box[] = [];
  const rows = lines.map((cells, row): readonly (Cell | undefined)[] => {
    const line: (Cell | undefined)[] = [];
    for (const { column, columns, rows: height, text } of cells) {
      line[column] = { value: text };
      if (columns > 1 || height > 1)
        merges.push({ top: row, left: column, bottom: row + height - 1, right: column + columns - 1 });
    }
    return line;
  });
  return { name, hidden: false, rows, merges };
}
