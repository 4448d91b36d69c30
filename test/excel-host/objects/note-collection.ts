import { Fault } from "../fault";
import type { Json } from "../wire";
import { cellOf, isAt } from "./cell-of";
import { asNumber, asText, HostCollection, type Members, type Parameter } from "./host-object";
import { NoteObject } from "./note";

/** The old notes of the workbook: they have no id, only a place in the list, and a cell. A cell takes one. */
export class NoteCollection extends HostCollection {
  readonly className = "NoteCollection";

  protected readonly members: Members = {
    Add: { call: ([cell, content]) => this.add(cell, asText(content, "content")) },
    GetItem: { call: ([cell]) => this.of(cell) },
    GetItemAt: { call: ([index]) => this.at(asNumber(index, "index")) },
    GetCount: { call: () => this.items().length },
  };

  override items(): readonly NoteObject[] {
    return this.session.book.notes.map((note) => new NoteObject(this.session, note));
  }

  override item(key: Json): NoteObject {
    return this.of(key);
  }

  private of(cell: Parameter | undefined): NoteObject {
    const note = this.session.book.notes.find(isAt(cellOf(this.session, cell)));
    if (!note) throw new Fault("ItemNotFound", "The cell has no note.");
    return new NoteObject(this.session, note);
  }

  private add(cell: Parameter | undefined, content: string): NoteObject {
    const { book } = this.session;
    const place = cellOf(this.session, cell);
    const { sheet, row, column } = place;
    this.session.mayChange(sheet, "content");
    if (content === "") throw new Fault("InvalidArgument", "A note needs a text.");
    if ([...book.notes, ...book.comments].some(isAt(place))) {
      throw new Fault("InvalidOperation", "The cell has a note or a comment.");
    }
    const note = { sheetId: sheet.id, row, column, content };
    book.notes.push(note);
    return new NoteObject(this.session, note);
  }
}
