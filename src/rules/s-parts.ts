/** What a table prints one of its columns as made of, by whatever kinds: the kinds add up to it. */
import { partOf } from "../catalogue/aspects";
import type { Table } from "../statement/statement";
import { rule, type Draft } from "./rule";
import { figureOf, sumOf } from "./sides";

function sums(table: Table): readonly (Draft | undefined)[] {
  const wholes = new Set(table.columns.flatMap(({ key }) => partOf(key) ?? []));
  return [...wholes].flatMap((whole) => {
    const parts = table.columns.filter(({ key }) => partOf(key) === whole);
    const text = parts.map(({ label }) => label.split("›").pop()!).join("＋");
    return table.lines.map((line) =>
      figureOf(line, whole).equals(
        sumOf(
          parts.map(({ key }) => line.cells.get(key)),
          text,
        ),
      ),
    );
  });
}

export const S_PARTS_RULES = [
  rule({
    id: "S-PARTS",
    title: "小计 = 同一表头下的各栏之和",
    meaning: "一栏之下又分列的各栏（如基本支出下的工资福利支出、商品和服务支出）加起来与小计不符。",
    source: "各省、各财政一体化系统的表：小计之下分列各栏",
    inapplicable: "没有在小计之下另行分列的栏",
    relations: (_, { tables }) => tables.flatMap(sums),
  }),
];
