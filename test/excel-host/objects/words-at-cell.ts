import { Fault } from "../fault";
import type { NoteModel } from "../model/comment";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { asText, HostObject, type Members } from "./host-object";
import { RangeObject } from "./range";

/** What a comment and a note have in common: words that stand at a cell. */
export abstract class WordsAtCell<Model extends NoteModel> extends HostObject {
  constructor(
    session: Session,
    protected readonly model: Model,
  ) {
    super(session);
  }

  /** Takes it out of the workbook. */
  protected abstract remove(): void;

  protected readonly common: Members = {
    Content: {
      get: () => this.model.content,
      set: (content) => {
        this.session.mayChange(this.sheet, "content");
        this.model.content = asText(content, "content");
      },
    },
    GetLocation: {
      call: () => {
        const { row, column } = this.model;
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
        this.remove();
      },
    },
  };

  private get sheet(): SheetModel {
    const sheet = this.session.book.sheetWithId(this.model.sheetId);
    if (!sheet) throw new Fault("ItemNotFound", `The ${this.className.toLowerCase()}'s sheet is gone.`);
    return sheet;
  }
}
