import { parseBox } from "../../src/workbook/address";
import type { Box } from "../../src/workbook/workbook";
import type { Looks } from "./model/cell";
import { cellsOf } from "./model/box";
import type { Unreadable } from "./model/conditional-format";
import type { SheetModel } from "./model/sheet";
import type { Session } from "./session";
import { typed } from "./typed";

/** The person at the keyboard: changes the workbook by hand, and Excel tells the add-in of it. */
export class User {
  constructor(private readonly session: Session) {}

  /** Types something into a cell and presses Enter; an empty text clears it. */
  type(sheetName: string, address: string, input: string | number | boolean): void {
    const sheet = this.sheet(sheetName);
    const box = this.box(address);
    for (const { row, column } of cellsOf(box)) {
      const { numberFormat } = sheet.cell(row, column);
      const content = input === "" ? { value: "" } : typed(input, numberFormat);
      sheet.change(row, column, { formula: undefined, quoted: undefined, cached: undefined, ...content });
    }
    this.session.edited(sheet, box);
  }

  /** Gives cells a fill; undefined takes it away. A theme colour or pattern goes with `fillStyle`. */
  fill(sheetName: string, address: string, fill: string | undefined, fillStyle?: string): void {
    this.look(sheetName, address, { fill, fillStyle });
  }

  look(sheetName: string, address: string, looks: { [K in keyof Looks]?: Looks[K] | undefined }): void {
    const sheet = this.sheet(sheetName);
    const box = this.box(address);
    for (const { row, column } of cellsOf(box)) {
      const all: Record<string, unknown> = { ...sheet.cell(row, column).looks, ...looks };
      for (const key of Object.keys(all)) if (all[key] === undefined) delete all[key];
      sheet.change(row, column, { looks: Object.keys(all).length ? (all as Looks) : undefined });
    }
    this.session.formatted(sheet, box);
  }

  numberFormat(sheetName: string, address: string, format: string | undefined): void {
    const sheet = this.sheet(sheetName);
    const box = this.box(address);
    for (const { row, column } of cellsOf(box)) sheet.change(row, column, { numberFormat: format });
    this.session.book.touch();
    this.session.formatted(sheet, box);
  }

  /** Inserts rows before a row (1 is the first). */
  insertRows(sheetName: string, before: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    this.session.book.shiftRows(sheet, { at: before - 1, count });
    this.session.edited(
      sheet,
      { top: before - 1, bottom: before + count - 2, left: 0, right: 0 },
      "RowInserted",
    );
  }

  deleteRows(sheetName: string, first: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    this.session.book.shiftRows(sheet, { at: first - 1, count: -count });
    this.session.edited(
      sheet,
      { top: first - 1, bottom: first + count - 2, left: 0, right: 0 },
      "RowDeleted",
    );
  }

  /** Writes a threaded comment into a cell. */
  comment(sheetName: string, address: string, content: string): void {
    const sheet = this.sheet(sheetName);
    const { top: row, left: column } = this.box(address);
    const { book } = this.session;
    book.comments.push({ id: book.freshId(), sheetId: sheet.id, row, column, content, replies: [] });
  }

  /** Answers the comment of a cell. */
  reply(sheetName: string, address: string, text: string): void {
    const sheet = this.sheet(sheetName);
    const { top, left } = this.box(address);
    const { book } = this.session;
    book.comments = book.comments.map((each) =>
      each.sheetId === sheet.id && each.row === top && each.column === left
        ? { ...each, replies: [...each.replies, text] }
        : each,
    );
  }

  /** Writes an old note into a cell. */
  note(sheetName: string, address: string, content: string): void {
    const sheet = this.sheet(sheetName);
    const { top: row, left: column } = this.box(address);
    this.session.book.notes.push({ sheetId: sheet.id, row, column, content });
  }

  /** A conditional format of the user's own. */
  conditionalFormat(
    sheetName: string,
    addresses: readonly string[],
    formula: string,
    fill: string,
    unreadable?: Unreadable,
  ): void {
    const sheet = this.sheet(sheetName);
    sheet.conditionalFormats.unshift({
      id: this.session.book.freshId(),
      type: "Custom",
      areas: addresses.map((address) => this.box(address)),
      formula,
      fill,
      fontColor: "",
      stopIfTrue: false,
      unreadable,
    });
  }

  addSheet(name: string): SheetModel {
    const sheet = this.session.book.addSheet(name);
    this.session.added(sheet);
    return sheet;
  }

  renameSheet(from: string, to: string): void {
    this.session.book.renameSheet(this.sheet(from), to);
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.session.book.removeSheet(sheet);
    this.session.deleted(sheet);
  }

  hide(name: string): void {
    this.sheet(name).visibility = "Hidden";
  }

  protect(name: string, allowFormatCells = false): void {
    this.sheet(name).protection = { allowFormatCells };
  }

  unprotect(name: string): void {
    this.sheet(name).protection = undefined;
  }

  private sheet(name: string): SheetModel {
    const sheet = this.session.book.sheetNamed(name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  private box(address: string): Box {
    const box = parseBox(address);
    if (!box) throw new Error(`${address} is no address`);
    return box;
  }
}
