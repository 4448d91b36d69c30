/** 公开01表 and 公开04表: income on the left, expenditure on the right. */
import { TABLE_NAMES } from "../../tables";
import { BALANCE, FISCAL, INCOME } from "../../line-keys";
import { CLASSIFIED_LISTS } from "./classified";
import { EXPENDITURE_CLASSES } from "./expenditure";
import type { ColumnSpec, LineSpec, TwoSidedLayout } from "../../layout";

const item = (key: string, ...words: string[]): LineSpec => ({ key, role: "item", words });
const total = (key: string, ...words: string[]): LineSpec => ({ key, role: "total", words });
const balance = (key: string, ...words: string[]): LineSpec => ({ key, role: "balance", words });

const AMOUNT: readonly ColumnSpec[] = [{ key: "amount", words: ["金额", "合计", "小计"] }];

/** 上海 budgets print each 类 by 基本支出 and 项目支出. */
const SPENT: readonly ColumnSpec[] = [
  ...AMOUNT,
  { key: "basic", words: ["基本支出[›{合计|小计}]"] },
  { key: "personnel", words: ["人员经费"] },
  { key: "public", words: ["公用经费"] },
  { key: "project", words: ["项目支出"] },
];

const FUNDS: readonly ColumnSpec[] = [
  { key: "total", words: ["合计", "小计", "总计"] },
  { key: "general", words: ["一般公共预算[财政][拨款]"] },
  { key: "fund", words: ["政府[性]基金[预算][财政][拨款]"] },
  { key: "capital", words: ["国有资本[经营][预算][财政][拨款]"] },
];

/** The three funds as lines call them; `资金` and a bare name in budgets. */
const GENERAL = ["一般公共预算[财政][拨款][收入][资金][预算]"];
const FUND = ["政府[性]基金[预算][财政][拨款][收入][资金][预算]"];
const CAPITAL = ["国有资本经营[预算][财政][拨款][收入][资金][预算]"];

const OPENING = [
  "{年初|上年}[财政拨款]结转[和|及][结余][资金|收入]",
  "单位上年结余[不包括国库集中支付额度结余]",
];
const CLOSING = [
  "{年末|年终}[财政拨款]结转[和|及][结余]",
  "结转下年[支出|使用]",
  "结转[和|及]结余下年[支出]",
];

/** What a balance is made of in the forms of 2015–2019: 基本支出结转, 项目支出结转和结余, 经营结余. */
function carried(below: string, basic: string, project: string, operating: string): readonly LineSpec[] {
  return [
    { ...balance(basic, "基本支出结转[和结余]"), below },
    { ...balance(project, "项目支出结转[和结余]"), below },
    { ...balance(operating, "经营结余"), below },
  ];
}

const incomeTotals: readonly LineSpec[] = [
  total(BALANCE.income, "本年收入[合计|小计|总计]", "[收入]小计", "收入合计", "部门预算"),
  total(BALANCE.incomeGrand, "总计", "收入总计", "收入预算总计", "合计"),
];

const expenditureTotals: readonly LineSpec[] = [
  total(BALANCE.expenditure, "本年支出[合计|小计|总计]", "[支出]小计", "支出合计", "部门预算"),
  total(BALANCE.expenditureGrand, "总计", "支出总计", "支出预算总计", "合计"),
];

const overviewIncome: readonly LineSpec[] = [
  item(INCOME.fiscal, "财政拨款[收入][补助][预算]"),
  { ...item(INCOME.general, ...GENERAL), partOf: INCOME.fiscal },
  { ...item(INCOME.fund, ...FUND), partOf: INCOME.fiscal },
  { ...item(INCOME.capital, ...CAPITAL), partOf: INCOME.fiscal },
  item(INCOME.special, "财政专户[管理][的]资金[收入][预算]", "财政专户[收入|核拨]"),
  item(INCOME.own, "{单位|其他}资金[收入][预算]"),
  { ...item(INCOME.superior, "上级补助收入[预算]", "上级单位补助收入"), partOf: INCOME.own },
  { ...item(INCOME.business, "事业[单位]收入[预算][资金]"), partOf: INCOME.own },
  { ...item(INCOME.operating, "[事业单位]经营收入[预算]"), partOf: INCOME.own },
  { ...item(INCOME.affiliated, "附属单位{上缴|缴款}收入[预算]"), partOf: INCOME.own },
  { ...item(INCOME.other, "其他收入[预算]"), partOf: INCOME.own },
  balance(BALANCE.surplusUsed, "使用非财政拨款结余[含专用结余|和专用结余]", "用事业基金弥补收支差额"),
  balance(BALANCE.opening, ...OPENING),
  ...carried(BALANCE.opening, BALANCE.openingBasic, BALANCE.openingProject, BALANCE.openingOperating),
  ...incomeTotals,
];

const overviewExpenditure: readonly LineSpec[] = [
  ...EXPENDITURE_CLASSES,
  balance(BALANCE.surplusDistributed, "结余分配"),
  balance(BALANCE.closing, ...CLOSING),
  ...carried(BALANCE.closing, BALANCE.closingBasic, BALANCE.closingProject, BALANCE.closingOperating),
  ...expenditureTotals,
];

const fiscalIncome: readonly LineSpec[] = [
  { ...balance(FISCAL.openingGeneral, ...GENERAL), below: BALANCE.opening },
  { ...balance(FISCAL.openingFund, ...FUND), below: BALANCE.opening },
  { ...balance(FISCAL.openingCapital, ...CAPITAL), below: BALANCE.opening },
  ...carried(BALANCE.opening, BALANCE.openingBasic, BALANCE.openingProject, BALANCE.openingOperating),
  item(FISCAL.general, ...GENERAL),
  item(FISCAL.fund, ...FUND),
  item(FISCAL.capital, ...CAPITAL),
  balance(BALANCE.opening, ...OPENING),
  ...incomeTotals,
];

const fiscalExpenditure: readonly LineSpec[] = [
  ...EXPENDITURE_CLASSES,
  { ...balance(FISCAL.closingGeneral, ...GENERAL), below: BALANCE.closing },
  { ...balance(FISCAL.closingFund, ...FUND), below: BALANCE.closing },
  { ...balance(FISCAL.closingCapital, ...CAPITAL), below: BALANCE.closing },
  ...carried(BALANCE.closing, BALANCE.closingBasic, BALANCE.closingProject, BALANCE.closingOperating),
  balance(BALANCE.closing, ...CLOSING),
  ...expenditureTotals,
];

const overview = {
  shape: "two-sided",
  slot: 1,
  evidence: [
    "{本年收入[合计|小计]|收入总计}",
    "{本年支出[合计|小计]|支出总计}",
    "{其他收入[预算]|事业[单位]收入[预算]|上级补助收入[预算]|其他资金|单位资金}",
  ],
  left: overviewIncome,
  right: overviewExpenditure,
  leftColumns: AMOUNT,
  rightColumns: SPENT,
  lists: CLASSIFIED_LISTS,
} as const;

const fiscalOverview = {
  shape: "two-sided",
  slot: 4,
  evidence: [
    "{本年收入[合计|小计]|收入总计|总计}",
    "{本年支出[合计|小计]|支出总计|总计}",
    "政府[性]基金[预算][财政][拨款][收入][资金]",
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
  name: TABLE_NAMES.T01,
  titles: ["{收入支出|收支}决算[总|总体情况|情况]表", "{部门|单位}{收支|收入支出}决算[总]表"],
  distinctive: ["附属单位{上缴|缴款}收入", "结余分配"],
};

export const T04: TwoSidedLayout = {
  ...fiscalOverview,
  id: "T04",
  kind: "final-account",
  name: TABLE_NAMES.T04,
  titles: ["[部门|单位]财政拨款{收入支出|收支}决算[总|总体情况|情况]表"],
  distinctive: ["{年初|上年}财政拨款结转[和|及]结余", "{年末|年终}财政拨款结转[和|及]结余"],
};

export const B01: TwoSidedLayout = {
  ...overview,
  id: "B01",
  kind: "budget",
  name: TABLE_NAMES.B01,
  titles: ["[部门|单位][预算][财务]{收支|收入支出}[预算]总[体情况]表[预算]"],
};

export const B04: TwoSidedLayout = {
  ...fiscalOverview,
  id: "B04",
  kind: "budget",
  name: TABLE_NAMES.B04,
  titles: ["[部门|单位][预算]财政拨款{收支|收入支出}[预算][总][体情况|情况]表"],
};
