/** 公开01表 and 公开04表: income on the left, expenditure on the right. */
import { BALANCE, FISCAL, INCOME } from "../../line-keys";
import { EXPENDITURE_CLASSES } from "./expenditure";
import type { ColumnSpec, LineSpec, TwoSidedLayout } from "../../layout";

const item = (key: string, ...words: string[]): LineSpec => ({ key, role: "item", words });
const total = (key: string, ...words: string[]): LineSpec => ({ key, role: "total", words });
const balance = (key: string, ...words: string[]): LineSpec => ({ key, role: "balance", words });

const AMOUNT: readonly ColumnSpec[] = [{ key: "amount", words: ["金额", "合计", "小计"] }];

const FUNDS: readonly ColumnSpec[] = [
  { key: "total", words: ["合计", "小计", "总计"] },
  { key: "general", words: ["一般公共预算(财政)?(拨款)?"] },
  { key: "fund", words: ["政府性?基金(预算)?(财政)?(拨款)?"] },
  { key: "capital", words: ["国有资本(经营)?(预算)?(财政)?(拨款)?"] },
];

const incomeTotals: readonly LineSpec[] = [
  total(BALANCE.income, "本年收入(合计|小计|总计)?"),
  total(BALANCE.incomeGrand, "总计", "收入总计", "合计"),
];

const expenditureTotals: readonly LineSpec[] = [
  total(BALANCE.expenditure, "本年支出(合计|小计|总计)?"),
  total(BALANCE.expenditureGrand, "总计", "支出总计", "合计"),
];

const overviewIncome: readonly LineSpec[] = [
  item(INCOME.general, "一般公共预算(财政)?拨款(收入)?"),
  item(INCOME.fund, "政府性?基金预算(财政)?拨款(收入)?"),
  item(INCOME.capital, "国有资本经营预算(财政)?拨款(收入)?"),
  item(INCOME.special, "财政专户(管理)?(的)?资金(收入)?", "财政专户(收入|核拨)?"),
  item(INCOME.superior, "上级补助收入"),
  item(INCOME.business, "事业(单位)?收入"),
  item(INCOME.operating, "(事业单位)?经营收入"),
  item(INCOME.affiliated, "附属单位上缴收入"),
  item(INCOME.other, "其他收入"),
  balance(BALANCE.surplusUsed, "使用非财政拨款结余(含专用结余|和专用结余)?", "用事业基金弥补收支差额"),
  balance(BALANCE.opening, "(年初|上年)(财政拨款)?结转(和)?结余", "上年结转"),
  ...incomeTotals,
];

const overviewExpenditure: readonly LineSpec[] = [
  ...EXPENDITURE_CLASSES,
  balance(BALANCE.surplusDistributed, "结余分配"),
  balance(BALANCE.closing, "(年末|年终)结转(和)?结余", "结转下年"),
  ...expenditureTotals,
];

const fiscalIncome: readonly LineSpec[] = [
  { ...balance(FISCAL.openingGeneral, "一般公共预算(财政)?拨款"), below: BALANCE.opening },
  { ...balance(FISCAL.openingFund, "政府性?基金预算(财政)?拨款"), below: BALANCE.opening },
  { ...balance(FISCAL.openingCapital, "国有资本经营预算(财政)?拨款"), below: BALANCE.opening },
  item(FISCAL.general, "一般公共预算(财政)?拨款(收入)?"),
  item(FISCAL.fund, "政府性?基金预算(财政)?拨款(收入)?"),
  item(FISCAL.capital, "国有资本经营预算(财政)?拨款(收入)?"),
  balance(BALANCE.opening, "(年初|上年)(财政拨款)?结转(和)?结余", "上年结转"),
  ...incomeTotals,
];

const fiscalExpenditure: readonly LineSpec[] = [
  ...EXPENDITURE_CLASSES,
  { ...balance(FISCAL.closingGeneral, "一般公共预算(财政)?拨款"), below: BALANCE.closing },
  { ...balance(FISCAL.closingFund, "政府性?基金预算(财政)?拨款"), below: BALANCE.closing },
  { ...balance(FISCAL.closingCapital, "国有资本经营预算(财政)?拨款"), below: BALANCE.closing },
  balance(BALANCE.closing, "(年末|年终)(财政拨款)?结转(和)?结余", "结转下年"),
  ...expenditureTotals,
];

const overview = {
  shape: "two-sided",
  slot: 1,
  evidence: [
    "本年收入(合计|小计)?|收入总计",
    "本年支出(合计|小计)?|支出总计",
    "其他收入|事业(单位)?收入|上级补助收入",
  ],
  left: overviewIncome,
  right: overviewExpenditure,
  leftColumns: AMOUNT,
  rightColumns: AMOUNT,
} as const;

const fiscalOverview = {
  shape: "two-sided",
  slot: 4,
  evidence: [
    "本年收入(合计|小计)?|收入总计|总计",
    "本年支出(合计|小计)?|支出总计|总计",
    "政府性?基金预算(财政)?拨款(收入)?",
  ],
  left: fiscalIncome,
  right: fiscalExpenditure,
  leftColumns: AMOUNT,
  rightColumns: FUNDS,
} as const;

export const T01: TwoSidedLayout = {
  ...overview,
  id: "T01",
  kind: "final-account",
  name: "收入支出决算总表",
  titles: ["收入支出决算(总)?表", "收支决算总表"],
};

export const T04: TwoSidedLayout = {
  ...fiscalOverview,
  id: "T04",
  kind: "final-account",
  name: "财政拨款收入支出决算总表",
  titles: ["财政拨款收入支出决算(总)?表", "财政拨款收支决算(总)?表"],
};

export const B01: TwoSidedLayout = {
  ...overview,
  id: "B01",
  kind: "budget",
  name: "部门收支总表",
  titles: ["(部门|单位)?(预算)?(收支|收入支出)(预算)?总(体情况)?表", "(部门|单位)收支预算总表"],
};

export const B04: TwoSidedLayout = {
  ...fiscalOverview,
  id: "B04",
  kind: "budget",
  name: "财政拨款收支总表",
  titles: ["(部门|单位)?(预算)?财政拨款(收支|收入支出)(预算)?总?(体情况)?表"],
};
