/** The findings as the list shows them: narrowed, by table, errors first. */
import type { FindingSeverity } from "../../src/check/report";
import { sectionName, sectionOf } from "../../src/rules/naming";
import type { Statement } from "../../src/statement/statement";
import type { TableId } from "../../src/catalogue/tables";
import type { Item } from "./items";
import { groupBy } from "../../src/group-by";

export interface Group {
  /** The table's id, empty for what is about the workbook as a whole, or about a table it has not. */
  readonly key: TableId | "";
  readonly title: string;
  readonly items: readonly Item[];
}

const RANK: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2, rounding: 3 };

/**
 * Findings by table, in the order of their gravest finding and then of the tables; within a table the gravest
 * first. A mended finding keeps its rank, so that nothing moves when it is mended.
 */
export function groupByTable(items: readonly Item[], statement: Statement): readonly Group[] {
  return [...groupBy(items, ({ finding }) => sectionOf(statement, finding.table))]
    .map(([key, members]) => ({ key, title: sectionName(statement, key), items: [...members].sort(byRank) }))
    .sort((a, b) => gravest(a) - gravest(b) || place(a.key) - place(b.key));
}

function byRank(a: Item, b: Item): number {
  return RANK[a.finding.severity] - RANK[b.finding.severity];
}

function gravest(group: Group): number {
  return RANK[group.items[0]!.finding.severity];
}

function place(key: TableId | ""): number {
  return key === "" ? 99 : Number(key.slice(1));
}

/** Whether every word of the search is in the finding's sentence, its cells or its rule. */
export function matchesSearch(item: Item, search: string): boolean {
  const { message, rule, cells } = item.finding;
  const words = [message, rule.id, rule.title];
  for (const { sheet, address, label } of cells) words.push(sheet, address, label);
  return containsWords(words.join("\n"), search);
}

/** Whether `text` contains every word of `search`, whatever its case and the commas of its figures. */
export function containsWords(text: string, search: string): boolean {
  const plain = normalised(text);
  return normalised(search)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, "$1")
    .trim();
}
