/**
 * A province: all that is known of how its departments publish, over the general province that it extends. One folder
 * each; `index.ts` lists them.
 */
import type { ForeignTitle, Layout } from "../layout";
import type { Style, Wording } from "../style";
import type { Slot } from "../tables";

/** 地方预决算公开操作规程 leaves the list of tables to the provinces. */
export interface TableSet {
  /** What the set is, as the user reads it behind the name of the province: `九张表`. */
  readonly note: string;
  /** Tables that must be there. */
  readonly required: readonly Slot[];
  /** Tables that may be there. */
  readonly optional: readonly Slot[];
}

/** By what a form is told where the department's name does not say the province. All of it must hold. */
export interface FormSigns {
  /** What the number on paper of every table is. */
  readonly number?: RegExp;
  readonly tables?: readonly {
    readonly slot: Slot;
    readonly title?: RegExp;
    /** Keys (`line-keys.ts`) of a line and a column that the table has. */
    readonly line?: string;
    readonly column?: string;
  }[];
}

/** What is published of a year: the final account, or the budget. */
export interface Publication {
  readonly tables: TableSet;
  readonly signs?: FormSigns;
  /** Absent where nobody has worded the province's text yet. */
  readonly wording?: Wording;
}

export interface Province {
  /** The name of its folder. */
  readonly name: string;
  /** What the user sees: 河南. */
  readonly title: string;
  /** With what the names of its departments begin: the province's own and those of its cities. */
  readonly regions?: readonly string[];
  /** Layouts of its own, looked at before the general ones. */
  readonly forms?: readonly Layout[];
  /** Tables that it adds to the ministry's. */
  readonly titles?: readonly ForeignTitle[];
  readonly publishes: Readonly<Partial<Record<Style["kind"], Publication>>>;
}

/** The nine tables of the ministry that every set is made of. */
export const NINE: readonly Slot[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
