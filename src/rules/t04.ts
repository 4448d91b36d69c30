/** 公开04表 财政拨款收入支出决算总表 (预算：财政拨款收支总表). */
import { BALANCE, FISCAL } from "../catalogue/line-keys";
import type { Table } from "../statement/statement";
import { inEveryAspect } from "./aspects";
import { rowSums } from "./code-tree";
import { isFilled } from "./naming";
import { balanceParts } from "./t01";
import { rule, type Draft } from "./rule";
import {
  expenditureSum,
  grandTotal,
  incomeItems,
  halfWithBalances,
  totalAgain,
  unreadBalance,
  unreadItem,
} from "./two-sided";
import { figure, figuresOf, sum } from "./sides";

/** The columns of the expenditure half: 合计 and the three funds. */
const COLUMNS = ["total", "general", "fund", "capital"];

/** The same in every aspect that the table prints. */
function columnsOf(table: Table | undefined): readonly string[] {
  return inEveryAspect(table, (column) => COLUMNS.map(column)).flat();
}

/** Each fund: its column, its income line, its opening balance. */
const FUNDS = [
  { column: "general", income: FISCAL.general, opening: FISCAL.openingGeneral },
  { column: "fund", income: FISCAL.fund, opening: FISCAL.openingFund },
  { column: "capital", income: FISCAL.capital, opening: FISCAL.openingCapital },
];

const CLOSING_FUNDS = [FISCAL.closingGeneral, FISCAL.closingFund, FISCAL.closingCapital];

/** 年末 = its three funds, in forms that split it in lines below as they split 年初. */
function closingByFund(table: Table | undefined): Draft | undefined {
  const filled = CLOSING_FUNDS.some((key) => isFilled(table?.cell(key, "total")));
  return filled
    ? figure(table, BALANCE.closing, "total").equals(
        sum(CLOSING_FUNDS.map((key) => figure(table, key, "total"))),
      )
    : undefined;
}

/** 年末 of a fund once more in the fund's own column, where a form fills both. */
function closingInItsColumn(table: Table | undefined): readonly (Draft | undefined)[] {
  return CLOSING_FUNDS.map((key, at) => {
    const { column } = FUNDS[at]!;
    const isBoth = [column, "total"].every((one) => isFilled(table?.cell(key, one)));
    return isBoth ? figure(table, key, "total").equals(figure(table, key, column)) : undefined;
  });
}

export const T04_RULES = [
  rule({
    id: "T04-R01",
    title: "本年收入合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算财政拨款",
    meaning: "财政拨款收入合计与三项拨款不符。",
    source: "公开04表 27行 = (1+2+3)行",
    relations: ({ T04 }) =>
      inEveryAspect(T04, (column) => [
        figure(T04, BALANCE.income, column("amount")).equals(
          sum(figuresOf(incomeItems(T04), column("amount")), "各项财政拨款之和").unless(
            unreadItem(T04, BALANCE.income, column("amount")),
          ),
        ),
        totalAgain(T04, BALANCE.income, column("amount")),
      ]).flat(),
  }),
  rule({
    id: "T04-R02",
    title: "本年支出合计 = 各功能分类支出之和（合计和每种资金）",
    meaning: "支出合计与列出的各类不符：有一类填错、漏填，或填到了别的资金栏。",
    source: "公开04表 59行 = (33+34+…+58)行，各栏",
    relations: ({ T04 }) => columnsOf(T04).flatMap((column) => expenditureSum(T04, column)),
  }),
  rule({
    id: "T04-R03",
    title: "合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算财政拨款（支出每一行）",
    meaning: "这一行的合计与三种资金不符。",
    source: "公开04表 2栏 = (3+4+5)栏，支出各行",
    relations: ({ T04 }) => {
      const lines = T04?.lines.filter(({ key }) => !CLOSING_FUNDS.some((closing) => closing === key));
      return [...rowSums(T04, "total", ["general", "fund", "capital"], lines), ...closingInItsColumn(T04)];
    },
  }),
  rule({
    id: "T04-R04",
    title: "收入总计 = 本年收入合计 + 年初财政拨款结转和结余",
    meaning: "收入总计与它上面两行不符：看年初结转是否填全。",
    source: "公开04表 32行 = (27+28)行",
    relations: ({ T04 }) =>
      inEveryAspect(T04, (column) =>
        grandTotal(T04, "收入", column("amount")).equals(
          halfWithBalances(T04, "income", [BALANCE.opening], column("amount")),
        ),
      ),
  }),
  rule({
    id: "T04-R04a",
    title: "年初财政拨款结转和结余 = 三种资金的年初结转和结余之和",
    meaning: "年初数与分资金的年初数不符。",
    source: "公开04表 28行 = (29+30+31)行",
    inapplicable: "表内没有分资金列年初数",
    relations: ({ T04 }) =>
      inEveryAspect(T04, (column) =>
        figure(T04, BALANCE.opening, column("amount")).equals(
          sum(FUNDS.map(({ opening }) => figure(T04, opening, column("amount")))).unless(
            unreadBalance(T04, BALANCE.income, BALANCE.incomeGrand, column("amount")),
          ),
        ),
      ),
  }),
  rule({
    id: "T04-R05",
    title: "支出总计 = 本年支出合计 + 年末财政拨款结转和结余（每一栏）",
    meaning: "支出总计与它上面两行不符：看年末结转是否填全、是否填对了资金栏。",
    source: "公开04表 64行 = (59+60)行，各栏",
    relations: ({ T04 }) => [
      ...columnsOf(T04).map((column) =>
        grandTotal(T04, "支出", column).equals(
          halfWithBalances(T04, "expenditure", [BALANCE.closing], column),
        ),
      ),
      closingByFund(T04),
      ...balanceParts(T04, "total"),
      ...balanceParts(T04, "amount"),
    ],
  }),
  rule({
    id: "T04-R06",
    title: "收入总计 = 支出总计",
    meaning: "财政拨款总表左右不平。两个总计是同一个数，一分也不能差。",
    source: "公开04表 32行 = 64行（2栏）",
    relations: ({ T04 }) =>
      inEveryAspect(T04, (column) =>
        grandTotal(T04, "收入", column("amount")).equalsExactly(grandTotal(T04, "支出", column("total"))),
      ),
  }),
  rule({
    id: "T04-R07",
    title: "每种资金：本年收入 + 年初结转和结余 = 支出总计",
    meaning: "一种资金的收入与支出不平：多半是支出或结转填到了别的资金栏。",
    source: "公开04表 由 32行、64行 分资金推得",
    relations: ({ T04 }) =>
      inEveryAspect(T04, (column) =>
        FUNDS.map(({ column: fund, income, opening }) =>
          grandTotal(T04, "支出", column(fund)).equals(
            figure(T04, income, column("amount")).plus(figure(T04, opening, column("amount"))),
          ),
        ),
      ).flat(),
  }),
];
