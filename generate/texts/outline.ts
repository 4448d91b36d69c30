/** A province's outline: how its 情况说明 is divided and worded. */
import type { Book } from "./books";

export interface Outline {
  readonly name: string;
  /** One paragraph each. */
  readonly write: (book: Book) => readonly string[];
}
