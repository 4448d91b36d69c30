/** 公开01表 against 公开02表 and 公开03表: the totals and every 类 are printed twice. */
import { BALANCE, INCOME } from "../catalogue/line-keys";
import type { Line, Table } from "../statement/statement";
import { classFigure, codeTree } from "./code-tree";
import { amountText, isFilled, isNothing, nameOf, shortNameOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";
import {
  classLines,
  expenditureTotal,
  grandTotal,
  incomeTotal,
  unreadBalance,
  unreadItem,
} from "./two-sided";
import { figure, figureOf, ifPrinted, sum, type Side } from "./sides";

/** Incomes that 01 lists in lines and 02 in columns. */
const INCOMES = [
  { line: INCOME.special, column: "special" },
  { line: INCOME.superior, column: "superior" },
  { line: INCOME.business, column: "business" },
  { line: INCOME.operating, column: "operating" },
  { line: INCOME.affiliated, column: "affiliated" },
  { line: INCOME.other, column: "other" },
];

/** What 01 prints of a 类, and where 03 does. */
const SPENT = [
  ["amount", "total"],
  ["basic", "basic"],
  ["project", "project"],
] as const;

export const HAND_BALANCED = "两张表分别四舍五入或手工调平时可差 0.01 万元，列为尾差";

/** 类 that a table of codes fills and the overview does not list. */
export function classesNotListed(overview: Table, details: Table): Assertion | undefined {
  // A form that prints its expenditure by nature alone lists none of them.
  if (classLines(overview).length === 0) return undefined;
  const complaints: Complaint[] = [];
  const { roots } = codeTree(details);
  const listed = new Set(classLines(overview).map((line) => line.code!.slice(0, 3)));
  for (const line of roots) {
    const entry = line.cells.get("total");
    if (listed.has(line.code!.slice(0, 3)) || !isFilled(entry) || isNamedIn(overview, line)) continue;
    complaints.push({
      message: `${nameOf(details)}“${entry.label}”有 ${amountText(entry)} ${entry.amount.unit}，${nameOf(overview)}没有列出这一类。`,
      cells: [entry],
      table: overview.id,
    });
  }
  return { instances: roots.length, complaints };
}

/** Whether an item of the overview whose 类 is not known has the 科目's name. */
function isNamedIn(overview: Table, line: Line): boolean {
  const name = line.label.replace(/支出$/, "");
  return overview.lines.some(({ key }) => /^(item|other):/.test(key) && key.includes(name));
}

/** 收入合计 of 02; in a form with one 合计 and nothing carried over it is that. */
function incomeOfTable(table: Table | undefined): Side {
  const total = figure(table, "total", "total");
  const carried = table?.columns.some(({ key }) => key.startsWith("carry"));
  // A column that was not read may be what was carried over.
  const unread = table?.unread.find(({ columnKey }) => columnKey === undefined);
  return total.absent && !carried ? figure(table, "total", "grand").unless(unread) : total;
}

/** 财政拨款收入 of 01, or the three funds of it. */
function fiscalIncome(table: Table | undefined): Side {
  const whole = figure(table, INCOME.fiscal);
  if (!whole.absent) return whole;
  return sum([
    figure(table, INCOME.general),
    figure(table, INCOME.fund),
    figure(table, INCOME.capital),
  ]).unless(unreadItem(table, BALANCE.income));
}

export const X01_02_03_RULES = [
  rule({
    id: "X-01-02-01",
    title: "总表本年收入合计 = 收入决算表合计；预算另有：上年结转、收入总计与收入总表一致",
    meaning: "同一个收入合计在两张表里不一样。",
    source: "公开01表 27行 = 公开02表 合计 1栏",
    exceptions: [HAND_BALANCED],
    relations: ({ T01, T02 }) => {
      const used = T01?.cell(BALANCE.surplusUsed, "amount");
      return [
        incomeTotal(T01).equals(incomeOfTable(T02)),
        grandTotal(T01, "收入").equals(figure(T02, "total", "grand")),
        // 动用结余 may be counted with 上年结转 or not: then the two need not agree.
        !used || isNothing(used)
          ? figure(T01, BALANCE.opening).equals(figure(T02, "total", "carry"))
          : undefined,
      ];
    },
  }),
  rule({
    id: "X-01-02-02",
    title: "收入决算表财政拨款收入 = 总表三项财政拨款收入之和",
    meaning: "财政拨款收入在两张表里不一样。",
    source: "公开02表 合计 2栏 = 公开01表 (1+2+3)行",
    relations: ({ T01, T02 }) => [figure(T02, "total", "fiscal").equals(fiscalIncome(T01))],
  }),
  rule({
    id: "X-01-02-03",
    title: "总表上级补助、事业、经营、附属单位上缴、其他收入 = 收入决算表各栏合计",
    meaning: "同一项收入在两张表里不一样。",
    source: "公开01表 4–8行 = 公开02表 合计 3–7栏",
    exceptions: [HAND_BALANCED],
    relations: ({ T01, T02 }) =>
      INCOMES.map(({ line, column }) => figure(T01, line).equals(figure(T02, "total", column))),
  }),
  rule({
    id: "X-01-03-01",
    title: "总表本年支出合计 = 支出决算表合计",
    meaning: "同一个支出合计在两张表里不一样。",
    source: "公开01表 58行 = 公开03表 合计 1栏",
    exceptions: [HAND_BALANCED],
    relations: ({ T01, T03 }) => [expenditureTotal(T01).equals(figure(T03, "total", "total"))],
  }),
  rule({
    id: "X-01-03-02",
    title: "总表各功能分类支出 = 支出决算表同名的类；支出决算表的每一类总表都有",
    meaning: "同一类支出在两张表里不一样，或只在一张表里有。",
    source: "公开01表 32–57行 = 公开03表 同名类 1栏（按名称对应，序号各年不同）",
    exceptions: [HAND_BALANCED],
    inapplicable: "支出决算表内没有科目行",
    relations: ({ T01, T03 }) =>
      codeTree(T03).lines.length === 0
        ? []
        : classLines(T01).flatMap((line) =>
            SPENT.map(([own, column]) => figureOf(line, own).equals(classFigure(T03, line.code!, column))),
          ),
    assert: ({ T01, T03 }) => T01 && T03 && classesNotListed(T01, T03),
  }),
  rule({
    id: "X-01-23-01",
    title: "年末结转和结余 = 年初 + 使用非财政拨款结余 + 收入合计 − 支出合计 − 结余分配",
    meaning: `全年收支与结转对不上：看年初数、结余分配和年末数。`,
    source: "由 公开01表 28–31行、59–62行 与 公开02、03表合计 推得",
    needs: [1, 2, 3],
    relations: ({ T01, T02, T03 }) => [
      figure(T01, BALANCE.closing).equals(
        figure(T01, BALANCE.opening)
          .plus(ifPrinted(figure(T01, BALANCE.surplusUsed)))
          .plus(figure(T02, "total", "total").named(`${T02 ? shortNameOf(T02) : ""}收入合计`))
          .minus(figure(T03, "total", "total").named(`${T03 ? shortNameOf(T03) : ""}支出合计`))
          .minus(ifPrinted(figure(T01, BALANCE.surplusDistributed)))
          .unless(
            unreadBalance(T01, BALANCE.income, BALANCE.incomeGrand) ??
              unreadBalance(T01, BALANCE.expenditure, BALANCE.expenditureGrand),
          ),
      ),
    ],
  }),
];
