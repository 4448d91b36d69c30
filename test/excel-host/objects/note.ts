import type { NoteModel } from "../model/comment";
import { WordsAtCell } from "./words-at-cell";

export class NoteObject extends WordsAtCell<NoteModel> {
  readonly className = "Note";

  protected readonly members = this.common;

  protected remove(): void {
    const { book } = this.session;
    book.notes = book.notes.filter((each) => each !== this.model);
  }
}
