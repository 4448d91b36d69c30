import type { Entry } from "../../statement/statement";

/** A line or a column without its counterpart. */
export interface Lone {
  readonly name: string;
  readonly entry: Entry;
}
