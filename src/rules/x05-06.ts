/** 公开05表 against 公开06表: 基本支出 by 功能分类 and by 经济分类. */
import type { Table } from "../statement/statement";
import { amountText, nameOf, plainAmount } from "./naming";
import { rule, type Assertion, type Complaint, type Tables } from "./rule";
import { figure, sum, type Side } from "./sides";

/** 基本支出 of 公开06表: 人员经费 and 公用经费, or the total of the list. */
function basicOf(table: Table | undefined): Side {
  const panels = figure(table, "personnel").plus(figure(table, "public"));
  if (!panels.absent) return panels;
  const whole = figure(table, "total", "total");
  return whole.absent ? figure(table, "total") : whole;
}

/** 06's figure of an economic item, in panels or in a list. */
export function economic(table: Table | undefined, code: string): Side {
  const amount = figure(table, code);
  return amount.absent ? figure(table, code, "total") : amount;
}

/** 经济分类 items that are usually paid from 项 of their own. */
const DEDICATED = [
  { economic: "30113", functional: ["2210201"] },
  { economic: "30108", functional: ["2080505"] },
  { economic: "30109", functional: ["2080506"] },
  { economic: "30110", functional: ["2101101", "2101102"] },
];

/** 基本支出 of the 项 that one kind of contribution is paid from. */
function dedicated(table: Table | undefined, items: readonly string[]): Side {
  return sum(items.map((item) => figure(table, item, "basic")));
}

/** Contributions of which a part is paid from other 科目: nothing is wrong, and the reader may wonder. */
function paidElsewhere({ T05, T06 }: Tables): Assertion | undefined {
  const complaints: Complaint[] = [];
  for (const { economic: code, functional } of DEDICATED) {
    const [whole, part] = [economic(T06, code), dedicated(T05, functional)];
    if (!T06 || whole.absent || part.absent) continue;
    const total = whole.terms[0]!.entry;
    const parts = part.terms.map(({ entry }) => entry);
    const least = parts.reduce((all, { amount }) => all + amount.printed.high, 0);
    if (total.amount.printed.low <= least) continue;
    const inParts = parts.reduce((all, { amount }) => all + amount.printed.value, 0);
    const more = plainAmount(total, total.amount.printed.value - inParts);
    complaints.push({
      message: `${nameOf(T06)}“${whole.text}” ${amountText(total)} ${total.amount.unit}，比专门的科目“${part.text}”多 ${more} ${total.amount.unit}：一部分在其他科目列支的，属正常。`,
      cells: [total, ...parts],
      table: T06.id,
      severity: "info",
    });
  }
  return complaints.length === 0 ? undefined : { instances: 0, complaints };
}

export const X05_06_RULES = [
  rule({
    id: "X-05-06-01",
    title: "人员经费合计 + 公用经费合计 = 一般公共预算基本支出合计",
    meaning: "基本支出按功能分类和按经济分类加出来不一样。",
    source: "公开06表 人员经费合计 + 公用经费合计 = 公开05表 合计 2栏",
    relations: ({ T05, T06 }) => [basicOf(T06).equals(figure(T05, "total", "basic"))],
  }),
  rule({
    id: "X-05-06-02",
    title: "住房公积金、养老保险、职业年金、医疗保险：经济分类 = 专门的功能科目，多出的在其他科目列支",
    meaning:
      "专门的项里列的就是这几项缴费，不会比按经济分类加出来的还多。06 表大于 05 表的项，是一部分缴费在其他科目列支，属于正常，只作提示。",
    source: "公开06表 30113、30108、30109、30110 与 公开05表 2210201、2080505、2080506、2101101+2101102",
    severity: "warning",
    inapplicable: "一般公共预算支出表内没有这些科目",
    relations: ({ T05, T06 }: Tables) =>
      DEDICATED.map(({ economic: code, functional }) =>
        economic(T06, code).equalsOrExceeds(dedicated(T05, functional)),
      ),
    assert: paidElsewhere,
  }),
  rule({
    id: "X-05-06-03",
    title: "一般公共预算基本支出的人员经费、公用经费 = 按经济分类的人员经费合计、公用经费合计",
    meaning: "人员经费、公用经费在两张表里不一样。",
    source: "公开05表 基本支出各分栏 合计 = 公开06表 人员经费合计、公用经费合计",
    inapplicable: "一般公共预算支出表没有分列人员经费、公用经费",
    relations: ({ T05, T06 }) =>
      ["personnel", "public"].map((cost) => {
        const line = figure(T06, cost);
        return figure(T05, "total", cost).equals(line.absent ? figure(T06, "total", cost) : line);
      }),
  }),
];
