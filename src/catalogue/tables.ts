/** Which tables there are: their places in the canonical order and the ids by which everything names them. */

/** 决算 (final account), 预算 (budget), or a workbook that is neither. */
export type StatementKind = "final-account" | "budget" | "unknown";

/** The place of a table in the canonical order, whatever number it has on paper. */
export type Slot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** `T01` … `T10` for a final account, `B01` … `B09` for a budget. */
export type TableId = `${"T" | "B"}${"01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10"}`;

/** What a line is in its table. `item`: one of the parts; `total` and `balance` lines are named by their key. */
export type LineRole = "item" | "total" | "balance" | "other";
