/** An old note (批注) of a cell. It stays with its cell. */
export interface NoteModel {
  readonly sheetId: string;
  row: number;
  column: number;
  content: string;
}

/** A threaded comment (新式批注) of a cell. */
export interface CommentModel extends NoteModel {
  readonly id: string;
  readonly replies: readonly string[];
}
