/** 公开01表 against 公开04表: the fiscal part and the whole. */
import { BALANCE, FISCAL, INCOME } from "../catalogue/line-keys";
import { rule } from "./rule";
import { classLines, incomeTotal } from "./two-sided";
import { figure, figureOf } from "./sides";

const FUNDS = [
  [INCOME.general, FISCAL.general],
  [INCOME.fund, FISCAL.fund],
  [INCOME.capital, FISCAL.capital],
] as const;

export const X01_04_RULES = [
  rule({
    id: "X-01-04-01",
    title: "总表三项财政拨款收入 = 财政拨款总表同名各行",
    meaning: "同一项财政拨款收入在两张表里不一样。",
    source: "公开01表 1、2、3行 = 公开04表 1、2、3行",
    relations: ({ T01, T04 }) => [
      ...FUNDS.map(([line, fiscal]) => figure(T01, line).equals(figure(T04, fiscal))),
      figure(T01, INCOME.fiscal).equals(incomeTotal(T04)),
    ],
  }),
  rule({
    id: "X-01-04-02",
    title: "财政拨款支出的每一类 ≤ 总表同一类",
    meaning: "财政拨款支出比全部支出还多：两张表有一张填错。",
    source: "公开04表 33–58行 2栏 ≤ 公开01表 32–57行",
    relations: ({ T01, T04 }) =>
      classLines(T04).map((line) => figureOf(line, "total").isWithin(figure(T01, line.code!))),
  }),
  rule({
    id: "X-01-04-03",
    title: "财政拨款年初（年末）结转和结余 ≤ 全部年初（年末）结转和结余",
    meaning: "财政拨款结转比全部结转还多：两张表有一张填错。",
    source: "公开04表 28、60行 ≤ 公开01表 29、60行",
    relations: ({ T01, T04 }) => [
      figure(T04, BALANCE.opening).isWithin(figure(T01, BALANCE.opening)),
      figure(T04, BALANCE.closing, "total").isWithin(figure(T01, BALANCE.closing)),
    ],
  }),
];
