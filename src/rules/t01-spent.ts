/** 公开01表 of budgets that split each 类 by 基本支出 and 项目支出. */
import { BALANCE } from "../catalogue/line-keys";
import type { Table } from "../statement/statement";
import { inEveryAspect } from "./aspects";
import { isFilled } from "./naming";
import { rule } from "./rule";
import { figureOf, sum, type Side } from "./sides";
import { expenditureItems } from "./two-sided";

export const T01_SPENT_RULES = [
  rule({
    id: "T01-R09",
    title: "各类支出 = 基本支出（人员经费 + 公用经费）+ 项目支出（每一行）",
    meaning: "一类的合计与它的基本支出、项目支出不符。",
    source: "预算收支总表按基本支出、项目支出分列的栏",
    inapplicable: "表内没有按基本支出、项目支出分列，或有上缴上级、经营、对附属单位补助支出",
    relations: ({ T01, T03 }) =>
      T03 && !spendsOtherwise(T03)
        ? inEveryAspect(T01, (column) =>
            [...expenditureItems(T01), T01?.line(BALANCE.expenditure)].flatMap((line) => {
              const of = (quantity: string, name: string): Side =>
                figureOf(line, column(quantity)).named(name);
              const basic = of("basic", "基本支出");
              const costs = sum([of("personnel", "人员经费"), of("public", "公用经费")]);
              const project = of("project", "项目支出");
              return [
                figureOf(line, column("amount")).equals((basic.absent ? costs : basic).plus(project)),
                figureOf(line, column("basic")).equals(costs),
              ];
            }),
          ).flat()
        : [],
  }),
];

/** Whether there is 支出 that is neither 基本支出 nor 项目支出, or may be: what stands in a column that is not read. */
function spendsOtherwise({ lines, unread }: Table): boolean {
  return (
    lines.some(({ cells }) => OTHERWISE.some((column) => isFilled(cells.get(column)))) ||
    unread.some(({ columnKey }) => columnKey === undefined)
  );
}

const OTHERWISE = ["remitted", "operating", "subsidy"];
