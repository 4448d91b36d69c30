/** Which tables there are: their places in the canonical order and the ids by which everything names them. */

/** 决算 (final account), 预算 (budget), or a workbook that is neither. */
export type StatementKind = "final-account" | "budget" | "unknown";

/** What a workbook of each kind is; nothing is said of one that is neither. */
export const KIND_NAMES: Readonly<Record<StatementKind, string>> = {
  "final-account": "部门决算",
  budget: "部门预算",
  unknown: "",
};

/** The place of a table in the canonical order, whatever number it has on paper. */
export type Slot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** `T01` … `T10` for a final account, `B01` … `B09` for a budget. */
export type TableId = `${"T" | "B"}${"01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10"}`;

/** What the ministry's form calls each table; a budget has no 国有资产占用情况表. */
export const TABLE_NAMES = {
  T01: "收入支出决算总表",
  T02: "收入决算表",
  T03: "支出决算表",
  T04: "财政拨款收入支出决算总表",
  T05: "一般公共预算财政拨款支出决算表",
  T06: "一般公共预算财政拨款基本支出决算明细表",
  T07: "政府性基金预算财政拨款收入支出决算表",
  T08: "国有资本经营预算财政拨款支出决算表",
  T09: "财政拨款“三公”经费支出决算表",
  T10: "国有资产占用情况表",
  B01: "部门收支总表",
  B02: "部门收入总表",
  B03: "部门支出总表",
  B04: "财政拨款收支总表",
  B05: "一般公共预算支出表",
  B06: "一般公共预算基本支出表",
  B07: "政府性基金预算支出表",
  B08: "国有资本经营预算支出表",
  B09: "财政拨款“三公”经费支出表",
} as const satisfies Readonly<Partial<Record<TableId, string>>>;

/** What the ministry's form calls a table; empty where it has none. */
export function tableName(id: TableId): string {
  const names: Readonly<Partial<Record<TableId, string>>> = TABLE_NAMES;
  return names[id] ?? "";
}

export function slotOf(id: TableId): Slot {
  return Number(id.slice(1)) as Slot;
}

/** The table of a slot in a form of this kind; what is neither is taken for a final account. */
export function tableAt(slot: Slot, kind: StatementKind): TableId {
  return `${kind === "budget" ? "B" : "T"}${slotNumber(slot)}` as TableId;
}

/** `07`. */
export function slotNumber(slot: Slot): string {
  return String(slot).padStart(2, "0");
}

/** What a line is in its table. `item`: one of the parts; `total` and `balance` lines are named by their key. */
export type LineRole = "item" | "total" | "balance" | "other";
