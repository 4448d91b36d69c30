/** 公开01表 收入支出决算总表 (预算：收支总表). */
import { BALANCE, INCOME } from "../catalogue/line-keys";
import type { Entry, Table } from "../statement/statement";
import { inEveryAspect } from "./aspects";
import { isFilled, isNothing, nameOf, plainAmount } from "./naming";
import { rule, type Complaint, type Draft } from "./rule";
import {
  expenditureItems,
  expenditureSum,
  grandTotal,
  incomeItems,
  halfWithBalances,
  totalAgain,
  unreadItem,
} from "./two-sided";
import { figure, figuresOf, sum } from "./sides";

export const T01_RULES = [
  rule({
    id: "T01-R01",
    title: "本年收入合计 = 各项收入之和",
    meaning: "合计与列出的各项收入不符：有一项填错、漏填，或合计没有随各项更新。",
    source: "公开01表 27行 = (1+2+3+4+5+6+7+8)行",
    relations: ({ T01 }) =>
      inEveryAspect(T01, (column) => [
        figure(T01, BALANCE.income, column("amount")).equals(
          sum(figuresOf(incomeItems(T01), column("amount")), "各项收入之和").unless(
            unreadItem(T01, BALANCE.income, column("amount")),
          ),
        ),
        totalAgain(T01, BALANCE.income, column("amount")),
      ]).flat(),
  }),
  rule({
    id: "T01-R02",
    title: "本年支出合计 = 各功能分类支出之和",
    meaning: "合计与列出的各类支出不符：有一类填错、漏填，或合计没有随各类更新。",
    source: "公开01表 58行 = (32+33+…+57)行",
    relations: ({ T01 }) => inEverySpent(T01, (column) => expenditureSum(T01, column)).flat(),
  }),
  rule({
    id: "T01-R03",
    title: "收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余",
    meaning: "总计与它上面的三行不符：看年初数、动用的结余是否填全，总计是否更新。",
    source: "公开01表 31行 = (27+28+29)行",
    relations: ({ T01 }) =>
      inEveryAspect(T01, (column) =>
        grandTotal(T01, "收入", column("amount")).equals(
          halfWithBalances(T01, "income", [BALANCE.surplusUsed, BALANCE.opening], column("amount")),
        ),
      ),
  }),
  rule({
    id: "T01-R04",
    title: "支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余",
    meaning: "总计与它上面的三行不符：看结余分配、年末数是否填全，总计是否更新。",
    source: "公开01表 62行 = (58+59+60)行",
    relations: ({ T01 }) =>
      inEverySpent(T01, (column) =>
        grandTotal(T01, "支出", column).equals(
          halfWithBalances(T01, "expenditure", [BALANCE.surplusDistributed, BALANCE.closing], column),
        ),
      ),
  }),
  rule({
    id: "T01-R05",
    title: "收入总计 = 支出总计",
    meaning: "总表左右不平。两个总计是同一个数，一分也不能差；先看年末结转和结余。",
    source: "公开01表 31行 = 62行",
    relations: ({ T01 }) =>
      inEveryAspect(T01, (column) =>
        grandTotal(T01, "收入", column("amount")).equalsExactly(grandTotal(T01, "支出", column("amount"))),
      ),
  }),
  rule({
    id: "T01-R06",
    title: "本年收入合计、本年支出合计和两个总计必须填列",
    meaning: "总表的合计行是空白，而它的各项有数：公开的总表不能没有合计。",
    source: "公开01表 27、31、58、62行",
    exceptions: ["各项全部为空或为零时，合计可以留空"],
    assert: ({ T01 }) => T01 && mandatoryTotals(T01),
  }),
  rule({
    id: "T01-R07",
    title:
      "财政拨款收入 = 三项财政拨款之和；年初、年末结转和结余 = 基本支出结转 + 项目支出结转和结余（+ 经营结余）",
    meaning: "一行与印在它下面的各部分不符。",
    source: "预算收支总表 财政拨款收入；2015–2019 年公开01表 年初、年末结转和结余的分行",
    inapplicable: "表内没有这样分列的行",
    relations: ({ T01 }) =>
      inEveryAspect(T01, (column) => [
        fiscalIncome(T01, column("amount")),
        ownIncome(T01, column("amount")),
        ...balanceParts(T01, column("amount")),
      ]).flat(),
  }),
];

/** The columns of the expenditure half that are summed down, in every aspect: its whole, and what it is split into. */
function inEverySpent<T>(table: Table | undefined, relate: (column: string) => T): readonly T[] {
  const quantities = ["amount", "basic", "personnel", "public", "project"];
  const isPrinted = (key: string): boolean => table?.columns.some((column) => column.key === key) === true;
  return inEveryAspect(table, (column) => quantities.map(column).filter(isPrinted).map(relate)).flat();
}

/** 财政拨款收入 = the funds below it; printed as `其中：政府性基金…` they need not be all of it. */
function fiscalIncome(table: Table | undefined, column: string): Draft | undefined {
  const funds = [INCOME.general, INCOME.fund, INCOME.capital].map((key) => figure(table, key, column));
  return funds[0]!.absent ? undefined : figure(table, INCOME.fiscal, column).equals(sum(funds));
}

const OWN: readonly string[] = [
  INCOME.superior,
  INCOME.business,
  INCOME.operating,
  INCOME.affiliated,
  INCOME.other,
];

/** 单位资金 = its kinds, where a form prints them below it; as `其中：…` they need not be all of it. */
function ownIncome(table: Table | undefined, column: string): Draft | undefined {
  const kinds = table?.lines.filter(({ key, role }) => OWN.includes(key) && role === "other") ?? [];
  const isAll = kinds.some(({ cells }) => isFilled(cells.get(column)));
  if (!isAll || kinds.some(({ label }) => label.startsWith("其中"))) return undefined;
  return figure(table, INCOME.own, column).equals(sum(figuresOf(kinds, column)));
}

const CARRIED = [
  [BALANCE.opening, [BALANCE.openingBasic, BALANCE.openingProject, BALANCE.openingOperating]],
  [BALANCE.closing, [BALANCE.closingBasic, BALANCE.closingProject, BALANCE.closingOperating]],
] as const;

/** A balance = 基本支出结转 + 项目支出结转和结余 + 经营结余, where a form prints them in lines below. */
export function balanceParts(table: Table | undefined, column: string): readonly (Draft | undefined)[] {
  return CARRIED.map(([whole, parts]) => {
    const printed = parts.map((key) => figure(table, key, column));
    return printed[0]!.absent || printed[1]!.absent
      ? undefined
      : figure(table, whole, column).equals(sum(printed));
  });
}

/** Each total with the parts it is made of; a blank part that is itself a total counts as what it should be. */
function mandatoryTotals(table: Table) {
  const complaints: Complaint[] = [];
  let instances = 0;
  const check = (key: string, parts: readonly number[], units: readonly (Entry | undefined)[]): number => {
    const total = table.cell(key, "amount");
    const expected = parts.reduce((all, part) => all + part, 0);
    if (!total) return expected;
    instances += 1;
    const blank = total.state === "blank" || total.state === "dash";
    if (!blank) return total.amount.printed.value;
    if (expected !== 0 || units.some((entry) => entry && !isNothing(entry))) {
      const figureText = plainAmount(total, expected);
      complaints.push({
        message: `${nameOf(table)}“${total.label}”是空白，按各项加计应为 ${figureText} ${total.amount.unit}。`,
        cells: [total],
        table: table.id,
        stated: "0",
        expected: figureText,
        difference: plainAmount(total, -expected),
      });
    }
    return expected;
  };
  const entries = (lines: readonly { cells: ReadonlyMap<string, Entry> }[]) =>
    lines.map((line) => line.cells.get("amount"));
  const value = (entry: Entry | undefined) => entry?.amount.printed.value ?? 0;
  const balance = (key: string) => table.cell(key, "amount");

  const incomes = entries(incomeItems(table));
  const expenditures = entries(expenditureItems(table));
  const before = [balance(BALANCE.surplusUsed), balance(BALANCE.opening)];
  const after = [balance(BALANCE.surplusDistributed), balance(BALANCE.closing)];
  const income = check(BALANCE.income, incomes.map(value), incomes);
  const expenditure = check(BALANCE.expenditure, expenditures.map(value), expenditures);
  check(BALANCE.incomeGrand, [income, ...before.map(value)], before);
  check(BALANCE.expenditureGrand, [expenditure, ...after.map(value)], after);
  return { instances, complaints };
}
