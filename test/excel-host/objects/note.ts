import { Fault } from "../fault";
import type { NoteModel } from "../model/comment";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { asText, HostObject, type Members } from "./host-object";
import { RangeObject } from "./range";

export class NoteObject extends HostObject {
  readonly className = "Note";

  constructor(
    session: Session,
    private readonly note: NoteModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    Content: {
      get: () => this.note.content,
      set: (content) => {
        this.session.mayChange(this.sheet, "content");
        this.note.content = asText(content, "content");
      },
    },
    GetLocation: {
      call: () => {
        const { row, column } = this.note;
        return new RangeObject(this.session, this.sheet, {
          top: row,
          left: column,
          bottom: row,
          right: column,
        });
      },
    },
    Delete: {
      call: () => {
        this.session.mayChange(this.sheet, "content");
        const { book } = this.session;
        book.notes = book.notes.filter((each) => each !== this.note);
      },
    },
  };

  private get sheet(): SheetModel {
    const sheet = this.session.book.sheetWithId(this.note.sheetId);
    if (!sheet) throw new Fault("ItemNotFound", "The note's sheet is gone.");
    return sheet;
  }
}
