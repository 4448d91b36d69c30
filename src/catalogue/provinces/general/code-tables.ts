/** 公开02, 03, 05, 07 and 08表: 科目编码 down, amounts across. */
import { TABLE_NAMES } from "../../tables";
import type { CodesLayout, ColumnSpec } from "../../layout";

/** Behind a title: by which classification its lines are. */
const BY_FUNCTION = "[分科目|[按][支出]功能[科目][分类][科目]]";

const column = (key: string, ...words: string[]): ColumnSpec => ({ key, words });
/** A header that may be split once more, its first part being the sum. */
const whole = (word: string): string => `${word}[›{小计|合计|金额}]`;

/** 基本支出 by what it pays, which some provinces print below it. */
const COSTS: readonly ColumnSpec[] = [
  column("personnel", "人员{经费[支出]|支出}[›{小计|合计}]"),
  column("public", "[日常]公用{经费[支出]|支出}[›{小计|合计}]"),
];

const EXPENDITURE: readonly ColumnSpec[] = [
  ...COSTS,
  column("carry", whole("{上年|以前年度}[财政拨款]结转[和][结余][资金][安排][的][支出|资金]")),
  column("basic", whole("基本支出")),
  column("project", whole("{项目支出|专项业务经费[支出]}")),
  column(
    "total",
    "[本年]支出›{小计|合计|本年支出合计}",
    "本年支出[合计|小计|总计]",
    "支出合计",
    "合计",
    "小计",
    "总计",
  ),
];

const OPENING = "{{年初|上年}[财政拨款]结转[和]结余|上年结转}";
const INCOME = "本年收入[合计]";
const CLOSING = "{{年末|年终}[财政拨款]结转[和]结余|结转下年}";
/** 基本支出 or 项目支出 as a part of a balance or of the income, which some provinces print too. */
const part = (word: string, of: string): string => `${of}›${word}[结转][和][结余][›{小计|合计}]`;

const WITH_BALANCES: readonly ColumnSpec[] = [
  ...(
    [
      ["opening", OPENING],
      ["income", INCOME],
      ["closing", CLOSING],
    ] as const
  ).flatMap(([key, words]) => [
    column(`${key}.basic`, part("基本支出", words)),
    column(`${key}.project`, part("项目支出", words)),
    column(key, whole(words)),
  ]),
  ...EXPENDITURE,
];

const GENERAL = "一般公共预算[财政][拨款][收入][资金]";
const FUND = "政府[性]基金[预算][财政][拨款][收入][资金]";
const CAPITAL = "国有资本经营[预算][财政][拨款][收入][资金]";
const SPECIAL = "财政专户[管理][的][资金][收入]";

/** What was carried over from last year, by the money it is of. */
const CARRIED = "[单位]上年{结转[和|及][结余]|结余}[资金|收入][不包括国库集中支付额度结余]";
const CARRIES: readonly ColumnSpec[] = [
  column("carry.general", `${CARRIED}›${GENERAL}`),
  column("carry.fund", `${CARRIED}›${FUND}`),
  column("carry.capital", `${CARRIED}›${CAPITAL}`),
  column("carry.special", `${CARRIED}›${SPECIAL}`),
  column("carry.own", `${CARRIED}›{单位资金|其他资金}`),
  column("carry", whole(CARRIED)),
];

const INCOMES: readonly ColumnSpec[] = [
  column("fiscal", whole("财政拨款[收入]")),
  column("general", whole(GENERAL)),
  column("fund", whole(FUND)),
  column("capital", whole(CAPITAL)),
  column("special", whole(SPECIAL)),
  column("superior", whole("上级[单位]补助收入[预算]")),
  column("business", whole("事业[单位]收入[资金|预算]")),
  column("operating", whole("[事业单位]经营收入[预算]")),
  column("affiliated", whole("{附属单位{上缴|缴款}收入[预算]|附属单位缴款}")),
  column("other", whole("其他收入[预算]")),
  column("own", whole("单位资金[收入]")),
];

const EXPENDITURES: readonly ColumnSpec[] = [
  ...EXPENDITURE,
  column("remitted", whole("{上缴|上解}上级[支出|资金]")),
  column("operating", whole("[事业单位]经营支出")),
  column("subsidy", whole("对附属单位补助[支出]")),
  column("closing", "结转下年[支出|使用]", "{年末|年终}结转[和]结余"),
  column("grand", "支出[预算]总计"),
];

export const T02: CodesLayout = {
  shape: "codes",
  id: "T02",
  kind: "final-account",
  slot: 2,
  name: TABLE_NAMES.T02,
  titles: [`[部门|单位]收入决算[总|总体情况|情况]表${BY_FUNCTION}`],
  evidence: ["上级补助收入", "附属单位{上缴|缴款}收入", "财政拨款[收入]"],
  distinctive: [],
  columns: [
    ...INCOMES,
    column("total", "本年收入[›{合计|小计}]", "本年收入{合计|小计}", "收入合计", "合计", "小计", "总计"),
  ],
};

export const T03: CodesLayout = {
  shape: "codes",
  id: "T03",
  kind: "final-account",
  slot: 3,
  name: TABLE_NAMES.T03,
  titles: [`[部门|单位]支出决算[总|总体情况|情况]表${BY_FUNCTION}`],
  evidence: ["基本支出", "项目支出", "{上缴|上解}上级支出", "对附属单位补助[支出]"],
  distinctive: [],
  columns: EXPENDITURES,
};

export const T05: CodesLayout = {
  shape: "codes",
  id: "T05",
  kind: "final-account",
  slot: 5,
  name: TABLE_NAMES.T05,
  titles: [`一般公共预算[财政][拨款][收入]支出决算[情况]表${BY_FUNCTION}`],
  evidence: ["基本支出", "项目支出"],
  columns: WITH_BALANCES,
};

export const T07: CodesLayout = {
  shape: "codes",
  id: "T07",
  kind: "final-account",
  slot: 7,
  name: TABLE_NAMES.T07,
  titles: [`政府性基金[预算][财政][拨款]{收入支出|收支|支出}决算[总][情况]表${BY_FUNCTION}`],
  evidence: ["基本支出", "项目支出", "{年初[财政拨款]结转[和]结余|上年结转|本年支出|合计|小计}"],
  distinctive: [],
  money: "fund",
  columns: WITH_BALANCES,
};

export const T08: CodesLayout = {
  shape: "codes",
  id: "T08",
  kind: "final-account",
  slot: 8,
  name: TABLE_NAMES.T08,
  titles: [`国有资本经营[预算][财政][拨款]{收入支出|收支|支出}决算[总][情况]表${BY_FUNCTION}`],
  evidence: ["基本支出", "项目支出"],
  distinctive: [],
  money: "capital",
  columns: WITH_BALANCES,
};

export const B02: CodesLayout = {
  shape: "codes",
  id: "B02",
  kind: "budget",
  slot: 2,
  name: TABLE_NAMES.B02,
  titles: ["[部门|单位][预算]收入[预算]{总|总体情况|汇总}表", "[部门|单位]收入预算表"],
  evidence: ["上级补助收入", "事业[单位]收入", "{财政拨款[收入]|一般公共预算[拨款][收入]}"],
  columns: [
    ...CARRIES,
    ...INCOMES,
    column("total", "本年收入›{小计|合计}", "本年收入[合计|小计]"),
    column("grand", "合计", "总计", "收入总计"),
  ],
};

export const B03: CodesLayout = {
  ...T03,
  id: "B03",
  kind: "budget",
  name: TABLE_NAMES.B03,
  titles: ["[部门|单位][预算]支出[预算]{总|总体情况|汇总}表", "[部门|单位]支出预算表"],
};

export const B05: CodesLayout = {
  ...T05,
  id: "B05",
  kind: "budget",
  name: TABLE_NAMES.B05,
  titles: [
    `[部门|单位][预算]一般公共预算[财政][拨款][预算][收入]支出[功能分类][预算][情况|总|明细]表${BY_FUNCTION}`,
  ],
};

export const B07: CodesLayout = {
  ...T07,
  id: "B07",
  kind: "budget",
  name: TABLE_NAMES.B07,
  titles: [
    `[部门|单位][预算]政府[性]基金[预算][财政][拨款][收入]支出[功能分类][预算][情况|明细]表${BY_FUNCTION}`,
  ],
};

export const B08: CodesLayout = {
  ...T08,
  id: "B08",
  kind: "budget",
  name: TABLE_NAMES.B08,
  titles: [
    `[部门|单位][预算]国有资本经营[预算][财政][拨款][收入]支出[功能分类][预算][情况|明细]表${BY_FUNCTION}`,
  ],
};
