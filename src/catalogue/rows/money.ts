/** Income, expenditure and balances of each kind of money: 公开01–05, 07, 08表. */
import { BALANCE, FISCAL, INCOME, THREE_PUBLIC } from "../line-keys";
import type { Money, Quantity } from "../quantity";
import type { Slot } from "../tables";
import { at, TOTAL } from "./place";

/** 部门收支总体: 公开01–03表. */
export const WHOLE = {
  "whole.incomeGrand": {
    name: "收入总计",
    words: ["收入[决算|预算]{总计|总量}"],
    printed: [at(1, BALANCE.incomeGrand, "amount"), at(2, TOTAL, "grand")],
  },
  "whole.expenditureGrand": {
    name: "支出总计",
    words: ["支出[决算|预算]{总计|总量}"],
    printed: [at(1, BALANCE.expenditureGrand, "amount")],
  },
  "whole.income": {
    name: "本年收入合计",
    words: ["{本年|本年度|当年}收入[决算][合计|数]", "收入[决算]合计"],
    printed: [at(2, TOTAL, TOTAL), at(1, BALANCE.income, "amount")],
    addsTo: ["whole.incomeGrand"],
  },
  "whole.expenditure": {
    name: "本年支出合计",
    words: ["{本年|本年度|当年}支出[决算][合计|数]", "支出[决算]合计"],
    printed: [at(3, TOTAL, TOTAL), at(1, BALANCE.expenditure, "amount")],
    addsTo: ["whole.expenditureGrand"],
  },
  "whole.opening": {
    name: "年初结转和结余",
    words: ["{年初|上年}[财政拨款]结转[和|及|、]结余[资金]", "{年初|上年}结转[资金]", "以前年度结转[和]结余"],
    printed: [at(1, BALANCE.opening, "amount"), at(2, TOTAL, "carry")],
    addsTo: ["whole.incomeGrand"],
  },
  "whole.closing": {
    name: "年末结转和结余",
    words: [
      "{年末|年终|期末}[财政拨款]结转[和|及|、]结余[资金]",
      "{年末|年终}结转",
      "结转下年[支出|使用]",
      "结转[和|及]结余[资金]",
    ],
    printed: [at(1, BALANCE.closing, "amount")],
    addsTo: ["whole.expenditureGrand"],
  },
  "whole.surplusUsed": {
    name: "使用非财政拨款结余",
    words: [
      "使用非财政拨款[结转][和]结余[(含专用结余)|和专用结余|及专用结余|、专用结余|含专用结余]",
      "{用|使用}事业基金弥补收支差额",
    ],
    printed: [at(1, BALANCE.surplusUsed, "amount")],
    addsTo: ["whole.incomeGrand"],
  },
  "whole.surplusDistributed": {
    name: "结余分配",
    words: ["结余分配"],
    printed: [at(1, BALANCE.surplusDistributed, "amount")],
    addsTo: ["whole.expenditureGrand"],
  },
  "whole.superior": income("上级补助收入", "superior", INCOME.superior, "上级补助[收入]"),
  "whole.business": income("事业收入", "business", INCOME.business, "事业收入[(不含专户资金)]"),
  "whole.operatingIncome": income("经营收入", "operating", INCOME.operating, "[事业单位]经营收入"),
  "whole.affiliated": income(
    "附属单位上缴收入",
    "affiliated",
    INCOME.affiliated,
    "附属单位{上缴|缴款}[收入]",
  ),
  "whole.other": income("其他收入", "other", INCOME.other, "其他收入"),
  "whole.special": income(
    "财政专户管理资金收入",
    "special",
    INCOME.special,
    "财政专户[管理][资金]收入",
    "财政专户管理资金",
  ),
  "whole.basic": expenditure("基本支出", "basic", "基本支出"),
  "whole.project": expenditure("项目支出", "project", "项目支出"),
  "whole.remitted": expenditure("上缴上级支出", "remitted", "{上缴|上解}上级支出"),
  "whole.operatingCost": expenditure("经营支出", "operating", "[事业单位]经营支出"),
  "whole.subsidy": expenditure("对附属单位补助支出", "subsidy", "对附属单位[的]补助[支出]"),
} as const satisfies Readonly<Record<string, Quantity>>;

function income(name: string, column: string, line: string, ...words: readonly string[]) {
  return {
    name,
    words,
    printed: [at(2, TOTAL, column), at(1, line, "amount")],
    addsTo: ["whole.income"],
  } as const;
}

function expenditure(name: string, column: string, ...words: readonly string[]) {
  return { name, words, printed: [at(3, TOTAL, column)], addsTo: ["whole.expenditure"] } as const;
}

/** 财政拨款, all three funds together: 公开04表. */
export const FISCAL_MONEY = {
  "fiscal.incomeGrand": { name: "财政拨款收入总计", printed: [at(4, BALANCE.incomeGrand, "amount")] },
  "fiscal.expenditureGrand": { name: "财政拨款支出总计", printed: [at(4, BALANCE.expenditureGrand, TOTAL)] },
  "fiscal.income": {
    name: "财政拨款收入",
    printed: [
      at(2, TOTAL, "fiscal"),
      at(4, BALANCE.income, "amount"),
      [
        [1, INCOME.general, "amount"],
        [1, INCOME.fund, "amount"],
        [1, INCOME.capital, "amount"],
      ],
    ],
    addsTo: ["whole.income", "fiscal.incomeGrand"],
  },
  "fiscal.expenditure": {
    name: "财政拨款支出",
    printed: [at(4, BALANCE.expenditure, TOTAL), inAllFunds(TOTAL)],
    addsTo: ["fiscal.expenditureGrand"],
    shareOf: "whole.expenditure",
    within: ["whole.expenditure"],
  },
  "fiscal.opening": {
    name: "年初财政拨款结转和结余",
    printed: [at(4, BALANCE.opening, "amount")],
    addsTo: ["fiscal.incomeGrand"],
    within: ["whole.opening"],
  },
  "fiscal.closing": {
    name: "年末财政拨款结转和结余",
    printed: [at(4, BALANCE.closing, TOTAL)],
    addsTo: ["fiscal.expenditureGrand"],
    within: ["whole.closing"],
  },
  "fiscal.basic": {
    name: "财政拨款基本支出",
    printed: [inAllFunds("basic")],
    addsTo: ["fiscal.expenditure"],
  },
  "fiscal.project": {
    name: "财政拨款项目支出",
    printed: [inAllFunds("project")],
    addsTo: ["fiscal.expenditure"],
  },
} as const satisfies Readonly<Record<string, Quantity>>;

function inAllFunds(column: string) {
  return [
    [5, TOTAL, column],
    [7, TOTAL, column],
    [8, TOTAL, column],
  ] as const;
}

type Fund = Exclude<Money, "whole" | "fiscal">;
type OfFund<M extends Fund> = `${M}.${
  "income" | "expenditure" | "opening" | "closing" | "expenditureGrand" | "basic" | "project"}`;

/** What the rows of a fund may refer to. */
type FundWhole =
  OfFund<Fund> | `fiscal.${"income" | "expenditure" | "opening" | "closing"}` | "whole.expenditure";

/** One of the three funds: its table, its column in 公开04表, its lines there and in 公开01表. */
function fund<M extends Fund>(
  money: M,
  name: string,
  slot: Slot,
  lines: { readonly income: string; readonly opening: string; readonly closing: string },
): Readonly<Record<OfFund<M>, Quantity<FundWhole>>> {
  const total: OfFund<Fund> = `${money}.expenditure`;
  const rows: Readonly<Record<string, Quantity<FundWhole>>> = {
    [`${money}.income`]: {
      name: `${name}收入`,
      printed: [at(slot, TOTAL, "income"), at(4, lines.income, "amount"), at(1, lines.income, "amount")],
      addsTo: ["fiscal.income"],
    },
    [total]: {
      name: `${name}支出`,
      printed: [at(slot, TOTAL, TOTAL), at(4, BALANCE.expenditure, money)],
      addsTo: ["fiscal.expenditure"],
      shareOf: "whole.expenditure",
    },
    [`${money}.opening`]: {
      name: `年初${name}结转和结余`,
      printed: [at(slot, TOTAL, "opening"), at(4, lines.opening, "amount")],
      addsTo: ["fiscal.opening"],
    },
    [`${money}.closing`]: {
      name: `年末${name}结转和结余`,
      printed: [at(slot, TOTAL, "closing"), at(4, BALANCE.closing, money), at(4, lines.closing, TOTAL)],
      addsTo: ["fiscal.closing"],
    },
    [`${money}.expenditureGrand`]: {
      name: `${name}支出总计`,
      printed: [at(4, BALANCE.expenditureGrand, money)],
    },
    [`${money}.basic`]: { name: `${name}基本支出`, printed: [at(slot, TOTAL, "basic")], addsTo: [total] },
    [`${money}.project`]: { name: `${name}项目支出`, printed: [at(slot, TOTAL, "project")], addsTo: [total] },
  };
  return rows as Readonly<Record<OfFund<M>, Quantity<FundWhole>>>;
}

export const FUNDS = {
  ...fund("general", "一般公共预算财政拨款", 5, {
    income: INCOME.general,
    opening: FISCAL.openingGeneral,
    closing: FISCAL.closingGeneral,
  }),
  ...fund("fund", "政府性基金预算财政拨款", 7, {
    income: INCOME.fund,
    opening: FISCAL.openingFund,
    closing: FISCAL.closingFund,
  }),
  ...fund("capital", "国有资本经营预算财政拨款", 8, {
    income: INCOME.capital,
    opening: FISCAL.openingCapital,
    closing: FISCAL.closingCapital,
  }),
};

const lines = (...codes: readonly string[]) => codes.map((code) => [6, code, "amount"] as const);

/** 基本支出 by 经济分类, which only 一般公共预算 has: 公开06表. */
export const BASIC = {
  "general.personnel": {
    name: "人员经费",
    words: ["人员{经费|支出}[支出]"],
    printed: [at(6, "personnel", "amount"), at(6, TOTAL, "personnel"), lines("301", "303")],
    addsTo: ["general.basic"],
  },
  "general.public": {
    name: "公用经费",
    words: ["[日常]公用{经费|支出}[支出]"],
    printed: [
      at(6, "public", "amount"),
      at(6, TOTAL, "public"),
      lines("302", "307", "310", "312", "313", "399"),
    ],
    addsTo: ["general.basic"],
  },
  agency: {
    name: "机关运行经费",
    printed: [at(9, THREE_PUBLIC.running, "final"), at(9, THREE_PUBLIC.running, TOTAL)],
    words: ["{机关|机构}运行{经费|费}[支出]"],
  },
} as const satisfies Readonly<Record<string, Quantity>>;
