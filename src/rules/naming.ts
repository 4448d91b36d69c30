/** How tables and cells are called in sentences. */
import { groupedText, plainText } from "../amount/text";
import type { Entry, Line, Note, Statement, Table } from "../statement/statement";
import { tableAt, tableName, type Slot, type StatementKind, type TableId } from "../catalogue/tables";
import type { LabelCell } from "./rule";
import { either, ORDINAL } from "../words/ordinals";

/** `公开03表《支出决算表》`; `《支出决算表》` where the form has no numbers. */
export function nameOf(table: Table): string {
  return `${table.number}《${titleOf(table)}》`;
}

/** Under which table a finding is listed; empty for what is about the workbook as a whole, or about a table it has not. */
export function sectionOf({ tables }: Statement, table: TableId | ""): TableId | "" {
  return tables.some(({ id }) => id === table) ? table : "";
}

/** What heads the findings of a section. */
export function sectionName({ tables }: Statement, section: TableId | ""): string {
  const table = tables.find(({ id }) => id === section);
  return table ? nameOf(table) : "整本工作簿";
}

/** `公开03表`, else `《支出决算表》`: how a table is called the second time. */
export function shortNameOf(table: Table): string {
  return table.number || `《${titleOf(table)}》`;
}

const NUMBER_BEHIND = new RegExp(
  `[(（][^()（）]{0,4}${either(ORDINAL.table, ORDINAL.tableBehind)}[)）]$`,
  "u",
);

/** Its title alone, without the number that some forms print behind it. */
export function titleOf(table: Table): string {
  const title = table.title.replace(NUMBER_BEHIND, "");
  return title || tableName(table.id);
}

/** The title of a slot's table in the ministry's form; empty where a form of this kind has none. */
export function formTitle(slot: Slot, kind: StatementKind): string {
  return tableName(tableAt(slot, kind));
}

/** Whether forms of this kind have a table in this slot at all: a budget has no 国有资产占用情况表. */
export function formHas(slot: Slot, kind: StatementKind): boolean {
  return formTitle(slot, kind) !== "";
}

/** A figure as a sentence writes it: `1,051.10`, a count without decimals. */
export function amountText(entry: Entry): string {
  return groupedText(entry.amount.printed.value, entry.amount.unit);
}

/** The same as a plain decimal string. */
export function plainAmount(entry: Entry, fen = entry.amount.printed.value): string {
  return plainText(fen, entry.amount.unit);
}

/** Whether a figure stands for nothing at all: a blank, a dash, a zero of a table that prints its zeros. */
export function isNothing({ amount }: Entry): boolean {
  const { low, high } = amount.printed;
  return low === 0 && high === 0;
}

/** Whether the form knows a line: what stands beside another may be anything, and its columns need not add up. */
export const isKnown = ({ key }: Pick<Line, "key">): boolean => !key.startsWith("other:");

/** Whether a figure is something other than 0. */
export function isFilled(entry: Entry | undefined): entry is Entry {
  return entry !== undefined && entry.amount.printed.value !== 0;
}

/** The place of a line's label, with what it says. */
export function labelCellOf(line: Line): LabelCell {
  return { ...line.labelCell, label: line.code ? `${line.code} 名称` : "项目", value: line.label };
}

/** The place of a table's title, with what it says. */
export function titleCellOf({ titleCell, title }: Table): LabelCell {
  return { ...titleCell, label: "表名", value: title };
}

export function noteCellOf({ sheet, address, text }: Note): LabelCell {
  return { sheet, address, label: "注", value: text };
}

/** `A、B、C 等 7 处`: the first of many. */
export function listed(names: readonly string[], most = 5, unit = "处"): string {
  if (names.length <= most) return names.join("、");
  return `${names.slice(0, most).join("、")} 等 ${names.length} ${unit}`;
}

/** The same, each name in quotes of its own: `“四、上级补助收入”、“六、经营收入”` has 、 within the names. */
export function quoted(names: readonly string[]): string {
  return listed(names.map((name) => `“${name}”`));
}
