/** The 科目 of each kind of money: in which tables their lines stand. */
import type { CodeScope } from "./quantity";
import { TOTAL } from "./rows/place";
import type { Slot } from "./tables";

export interface CodeSource {
  readonly slot: Slot;
  readonly columns: readonly string[];
  /** Columns that are facts of their own. */
  readonly split?: readonly string[];
}

/**
 * Where the 科目 lines of each kind of money stand: the table whose subject they are, then other prints of the same
 * lines. `split` columns are facts of their own (`general/2101501.basic`).
 */
export const CODE_SOURCES: Readonly<Record<CodeScope, readonly CodeSource[]>> = {
  whole: [
    { slot: 3, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 1, columns: ["amount"] },
  ],
  fiscal: [{ slot: 4, columns: [TOTAL] }],
  general: [
    { slot: 5, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 4, columns: ["general"] },
  ],
  fund: [
    { slot: 7, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 4, columns: ["fund"] },
  ],
  capital: [
    { slot: 8, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 4, columns: ["capital"] },
  ],
  economic: [{ slot: 6, columns: ["amount", TOTAL] }],
};
