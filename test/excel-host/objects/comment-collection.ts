import { Fault } from "../fault";
import { cellOf, isAt } from "./cell-of";
import { CommentObject } from "./comment";
import { asNumber, asText, HostCollection, type Members, type Parameter } from "./host-object";

/** The threaded comments of the workbook; a cell takes one. */
export class CommentCollection extends HostCollection {
  readonly className = "CommentCollection";

  protected readonly members: Members = {
    Add: { call: ([cell, content]) => this.add(cell, asText(content, "content")) },
    GetCount: { call: () => this.items().length },
    GetItemAt: { call: ([index]) => this.at(asNumber(index, "index")) },
  };

  override items(): readonly CommentObject[] {
    return this.session.book.comments.map((comment) => new CommentObject(this.session, comment));
  }

  private add(cell: Parameter | undefined, content: string): CommentObject {
    const { book } = this.session;
    const { sheet, row, column } = cellOf(this.session, cell);
    this.session.mayChange(sheet, "content");
    if (content === "") throw new Fault("InvalidArgument", "A comment needs a text.");
    const isThere = isAt({ sheet, row, column });
    if (book.comments.some(isThere)) throw new Fault("InvalidArgument", "The cell has a comment.");
    if (book.notes.some(isThere)) throw new Fault("InvalidOperation", "The cell has a note.");
    const comment = { id: book.freshId(), sheetId: sheet.id, row, column, content, replies: [] };
    book.comments.push(comment);
    return new CommentObject(this.session, comment);
  }
}
