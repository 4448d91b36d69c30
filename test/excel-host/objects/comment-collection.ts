import { boxOf, splitSheet } from "../addresses";
import { Fault } from "../fault";
import { CommentObject } from "./comment";
import { asText, HostCollection, type Members, type Parameter } from "./host-object";
import { RangeObject } from "./range";

/** The threaded comments of the workbook; a cell takes one. */
export class CommentCollection extends HostCollection {
  readonly className = "CommentCollection";

  protected readonly members: Members = {
    Add: { call: ([cell, content]) => this.add(cell, asText(content, "content")) },
    GetCount: { call: () => this.items().length },
  };

  override items(): readonly CommentObject[] {
    return this.session.book.comments.map((comment) => new CommentObject(this.session, comment));
  }

  private add(cell: Parameter | undefined, content: string): CommentObject {
    const { book } = this.session;
    const { sheet, row, column } = this.place(cell);
    this.session.mayChange(sheet, "content");
    if (content === "") throw new Fault("InvalidArgument", "A comment needs a text.");
    if (
      book.comments.some((each) => each.sheetId === sheet.id && each.row === row && each.column === column)
    ) {
      throw new Fault("InvalidArgument", "The cell has a comment.");
    }
    if (book.notes.some((each) => each.sheetId === sheet.id && each.row === row && each.column === column)) {
      throw new Fault("InvalidOperation", "The cell has a note.");
    }
    const comment = { id: book.freshId(), sheetId: sheet.id, row, column, content, replies: [] };
    book.comments.push(comment);
    return new CommentObject(this.session, comment);
  }

  private place(cell: Parameter | undefined) {
    if (cell instanceof RangeObject) return { sheet: cell.sheet, row: cell.box.top, column: cell.box.left };
    const { sheet: name, rest } = splitSheet(asText(cell, "cellAddress"));
    const sheet = name === undefined ? undefined : this.session.book.sheetNamed(name);
    if (!sheet) throw new Fault("InvalidArgument", "The address of a comment names its sheet.");
    const box = boxOf(rest);
    return { sheet, row: box.top, column: box.left };
  }
}
