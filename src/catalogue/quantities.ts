/**
 * The named amounts, and the cells in which each stands. Keys are `money.quantity`: money is `whole` (部门收支总体),
 * `fiscal` (财政拨款), `general` (一般公共预算), `fund` (政府性基金预算), `capital` (国有资本经营预算) or `three` (“三公”).
 *
 * Sources are in order of preference: the table whose subject the amount is, then where else it is printed, then
 * sums of its parts. A source of several cells is their sum.
 */
import { ASSETS, BALANCE, FISCAL, INCOME, THREE_PUBLIC } from "./line-keys";
import type { Slot } from "../statement/statement";

/** A cell: slot, line, column. */
export type Place = readonly [slot: Slot, line: string, column: string];

export interface FactDefinition {
  readonly key: string;
  readonly name: string;
  readonly sources: readonly (readonly Place[])[];
  /** The amount it is a part of, for shares that name no whole. */
  readonly partOf?: string;
  /** True where the figure is a count. */
  readonly count?: true;
}

const define = (
  key: string,
  name: string,
  partOf: string | undefined,
  ...sources: (readonly Place[])[]
): FactDefinition => ({ key, name, sources, ...(partOf === undefined ? {} : { partOf }) });

const at = (slot: Slot, line: string, column: string): readonly Place[] => [[slot, line, column]];

const TOTAL = "total";

const WHOLE: readonly FactDefinition[] = [
  define(
    "whole.incomeGrand",
    "收入总计",
    undefined,
    at(1, BALANCE.incomeGrand, "amount"),
    at(2, TOTAL, "grand"),
  ),
  define("whole.expenditureGrand", "支出总计", undefined, at(1, BALANCE.expenditureGrand, "amount")),
  define(
    "whole.income",
    "本年收入合计",
    "whole.incomeGrand",
    at(2, TOTAL, TOTAL),
    at(1, BALANCE.income, "amount"),
  ),
  define(
    "whole.expenditure",
    "本年支出合计",
    "whole.expenditureGrand",
    at(3, TOTAL, TOTAL),
    at(1, BALANCE.expenditure, "amount"),
  ),
  define(
    "whole.opening",
    "年初结转和结余",
    "whole.incomeGrand",
    at(1, BALANCE.opening, "amount"),
    at(2, TOTAL, "carry"),
  ),
  define("whole.closing", "年末结转和结余", "whole.expenditureGrand", at(1, BALANCE.closing, "amount")),
  define(
    "whole.surplusUsed",
    "使用非财政拨款结余",
    "whole.incomeGrand",
    at(1, BALANCE.surplusUsed, "amount"),
  ),
  define(
    "whole.surplusDistributed",
    "结余分配",
    "whole.expenditureGrand",
    at(1, BALANCE.surplusDistributed, "amount"),
  ),
  define(
    "whole.superior",
    "上级补助收入",
    "whole.income",
    at(2, TOTAL, "superior"),
    at(1, INCOME.superior, "amount"),
  ),
  define(
    "whole.business",
    "事业收入",
    "whole.income",
    at(2, TOTAL, "business"),
    at(1, INCOME.business, "amount"),
  ),
  define(
    "whole.operatingIncome",
    "经营收入",
    "whole.income",
    at(2, TOTAL, "operating"),
    at(1, INCOME.operating, "amount"),
  ),
  define(
    "whole.affiliated",
    "附属单位上缴收入",
    "whole.income",
    at(2, TOTAL, "affiliated"),
    at(1, INCOME.affiliated, "amount"),
  ),
  define("whole.other", "其他收入", "whole.income", at(2, TOTAL, "other"), at(1, INCOME.other, "amount")),
  define(
    "whole.special",
    "财政专户管理资金收入",
    "whole.income",
    at(2, TOTAL, "special"),
    at(1, INCOME.special, "amount"),
  ),
  define("whole.basic", "基本支出", "whole.expenditure", at(3, TOTAL, "basic")),
  define("whole.project", "项目支出", "whole.expenditure", at(3, TOTAL, "project")),
  define("whole.remitted", "上缴上级支出", "whole.expenditure", at(3, TOTAL, "remitted")),
  define("whole.operatingCost", "经营支出", "whole.expenditure", at(3, TOTAL, "operating")),
  define("whole.subsidy", "对附属单位补助支出", "whole.expenditure", at(3, TOTAL, "subsidy")),
];

const FISCAL_MONEY: readonly FactDefinition[] = [
  define("fiscal.incomeGrand", "财政拨款收入总计", undefined, at(4, BALANCE.incomeGrand, "amount")),
  define("fiscal.expenditureGrand", "财政拨款支出总计", undefined, at(4, BALANCE.expenditureGrand, TOTAL)),
  define(
    "fiscal.income",
    "财政拨款收入",
    "whole.income",
    at(2, TOTAL, "fiscal"),
    at(4, BALANCE.income, "amount"),
    [
      [1, INCOME.general, "amount"],
      [1, INCOME.fund, "amount"],
      [1, INCOME.capital, "amount"],
    ],
  ),
  define("fiscal.expenditure", "财政拨款支出", "whole.expenditure", at(4, BALANCE.expenditure, TOTAL), [
    [5, TOTAL, TOTAL],
    [7, TOTAL, TOTAL],
    [8, TOTAL, TOTAL],
  ]),
  define("fiscal.opening", "年初财政拨款结转和结余", "fiscal.incomeGrand", at(4, BALANCE.opening, "amount")),
  define(
    "fiscal.closing",
    "年末财政拨款结转和结余",
    "fiscal.expenditureGrand",
    at(4, BALANCE.closing, TOTAL),
  ),
  define("fiscal.basic", "财政拨款基本支出", "fiscal.expenditure", [
    [5, TOTAL, "basic"],
    [7, TOTAL, "basic"],
    [8, TOTAL, "basic"],
  ]),
  define("fiscal.project", "财政拨款项目支出", "fiscal.expenditure", [
    [5, TOTAL, "project"],
    [7, TOTAL, "project"],
    [8, TOTAL, "project"],
  ]),
];

/** One of the three funds: its table, its column in 公开04表, its lines there and in 公开01表. */
function fundFacts(
  money: "general" | "fund" | "capital",
  name: string,
  slot: Slot,
  income: string,
  opening: string,
  closing: string,
): readonly FactDefinition[] {
  const fiscal = (line: string): readonly Place[] => at(4, line, money);
  return [
    define(
      `${money}.income`,
      `${name}收入`,
      "fiscal.income",
      at(slot, TOTAL, "income"),
      at(4, income, "amount"),
      at(1, income, "amount"),
    ),
    define(
      `${money}.expenditure`,
      `${name}支出`,
      "whole.expenditure",
      at(slot, TOTAL, TOTAL),
      fiscal(BALANCE.expenditure),
    ),
    define(
      `${money}.opening`,
      `年初${name}结转和结余`,
      undefined,
      at(slot, TOTAL, "opening"),
      at(4, opening, "amount"),
    ),
    define(
      `${money}.closing`,
      `年末${name}结转和结余`,
      undefined,
      at(slot, TOTAL, "closing"),
      fiscal(BALANCE.closing),
      at(4, closing, TOTAL),
    ),
    define(`${money}.expenditureGrand`, `${name}支出总计`, undefined, fiscal(BALANCE.expenditureGrand)),
    define(`${money}.basic`, `${name}基本支出`, `${money}.expenditure`, at(slot, TOTAL, "basic")),
    define(`${money}.project`, `${name}项目支出`, `${money}.expenditure`, at(slot, TOTAL, "project")),
  ];
}

/** 基本支出 by 经济分类, which only 一般公共预算 has. */
const BASIC: readonly FactDefinition[] = [
  define(
    "general.personnel",
    "人员经费",
    "general.basic",
    at(6, "personnel", "amount"),
    at(6, TOTAL, "personnel"),
    [
      [6, "301", "amount"],
      [6, "303", "amount"],
    ],
  ),
  define("general.public", "公用经费", "general.basic", at(6, "public", "amount"), at(6, TOTAL, "public"), [
    [6, "302", "amount"],
    [6, "307", "amount"],
    [6, "310", "amount"],
    [6, "312", "amount"],
    [6, "313", "amount"],
    [6, "399", "amount"],
  ]),
];

/** “三公”. Budgets print them in the column 合计. */
const threePublic = (
  line: string,
  name: string,
  partOf: string | undefined,
  parts?: readonly string[],
): FactDefinition =>
  define(
    `three.${line}`,
    name,
    partOf,
    at(9, line, "final"),
    at(9, line, TOTAL),
    ...(parts
      ? [parts.map((part): Place => [9, part, "final"]), parts.map((part): Place => [9, part, TOTAL])]
      : []),
  );

const THREE: readonly FactDefinition[] = [
  threePublic(THREE_PUBLIC.total, "“三公”经费支出", undefined, [
    THREE_PUBLIC.abroad,
    THREE_PUBLIC.vehicles,
    THREE_PUBLIC.reception,
  ]),
  threePublic(THREE_PUBLIC.abroad, "因公出国（境）费", "three.total"),
  threePublic(THREE_PUBLIC.vehicles, "公务用车购置及运行维护费", "three.total", [
    THREE_PUBLIC.vehiclePurchase,
    THREE_PUBLIC.vehicleRunning,
  ]),
  threePublic(THREE_PUBLIC.vehiclePurchase, "公务用车购置费", "three.total"),
  threePublic(THREE_PUBLIC.vehicleRunning, "公务用车运行维护费", "three.total"),
  threePublic(THREE_PUBLIC.reception, "公务接待费", "three.total"),
  threePublic(THREE_PUBLIC.receptionDomestic, "国内接待费", `three.${THREE_PUBLIC.reception}`),
  threePublic(THREE_PUBLIC.receptionForeign, "外事接待费", `three.${THREE_PUBLIC.reception}`),
  threePublic(THREE_PUBLIC.receptionAbroad, "国（境）外接待费", `three.${THREE_PUBLIC.reception}`),
];

/** What some provinces print beside the three. */
const BESIDE: readonly FactDefinition[] = [
  define("meeting", "会议费", undefined, at(9, THREE_PUBLIC.meetings, "final")),
  define("training", "培训费", undefined, at(9, THREE_PUBLIC.training, "final")),
];

const counted = (key: string, name: string, slot: Slot, line: string, column: string): FactDefinition => ({
  key,
  name,
  sources: [at(slot, line, column)],
  count: true,
});

const COUNTS: readonly FactDefinition[] = [
  counted("three.count.missions", "因公出国（境）团组数", 9, THREE_PUBLIC.countMissions, "final"),
  counted("three.count.travellers", "因公出国（境）人次数", 9, THREE_PUBLIC.countTravellers, "final"),
  counted("three.count.purchased", "公务用车购置数", 9, THREE_PUBLIC.countPurchased, "final"),
  counted("three.count.vehicles", "公务用车保有量", 9, THREE_PUBLIC.countVehicles, "final"),
  counted("three.count.batches", "国内公务接待批次", 9, THREE_PUBLIC.countBatches, "final"),
  counted("three.count.batches.foreign", "外事接待批次", 9, THREE_PUBLIC.countForeignBatches, "final"),
  counted("three.count.guests", "国内公务接待人次", 9, THREE_PUBLIC.countGuests, "final"),
  counted("three.count.guests.foreign", "外事接待人次", 9, THREE_PUBLIC.countForeignGuests, "final"),
  counted("three.count.batchesAbroad", "国（境）外公务接待批次", 9, THREE_PUBLIC.countBatchesAbroad, "final"),
  counted("three.count.guestsAbroad", "国（境）外公务接待人次", 9, THREE_PUBLIC.countGuestsAbroad, "final"),
  counted("assets.vehicles", "车辆", 10, ASSETS.vehicles, "amount"),
  ...[
    "副部（省）级及以上领导用车",
    "主要负责人用车",
    "机要通信用车",
    "应急保障用车",
    "执法执勤用车",
    "特种专业技术用车",
    "离退休干部服务用车",
    "其他用车",
  ].map((name, index) => counted(`assets.vehicle.${index + 1}`, name, 10, `vehicle:${index + 1}`, "amount")),
  counted("assets.equipment", "单价100万元（含）以上设备", 10, ASSETS.equipment, "amount"),
];

export const CATALOGUE: readonly FactDefinition[] = [
  ...WHOLE,
  ...FISCAL_MONEY,
  ...fundFacts(
    "general",
    "一般公共预算财政拨款",
    5,
    INCOME.general,
    FISCAL.openingGeneral,
    FISCAL.closingGeneral,
  ),
  ...fundFacts("fund", "政府性基金预算财政拨款", 7, INCOME.fund, FISCAL.openingFund, FISCAL.closingFund),
  ...fundFacts(
    "capital",
    "国有资本经营预算财政拨款",
    8,
    INCOME.capital,
    FISCAL.openingCapital,
    FISCAL.closingCapital,
  ),
  ...BASIC,
  ...THREE,
  ...BESIDE,
  ...COUNTS,
  define(
    "assets.total",
    "固定资产总额",
    undefined,
    at(10, ASSETS.total, "amount"),
    at(10, ASSETS.total, TOTAL),
  ),
];

/**
 * Where the 科目 lines of each kind of money stand: the table whose subject they are, then other prints of the same
 * lines. `split` columns are facts of their own (`general/2101501.basic`).
 */
export const CODE_SOURCES: Readonly<
  Record<
    string,
    readonly {
      readonly slot: Slot;
      readonly columns: readonly string[];
      readonly split?: readonly string[];
    }[]
  >
> = {
  whole: [
    { slot: 3, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 1, columns: ["amount"] },
  ],
  fiscal: [{ slot: 4, columns: [TOTAL] }],
  general: [
    { slot: 5, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 4, columns: ["general"] },
  ],
  fund: [
    { slot: 7, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 4, columns: ["fund"] },
  ],
  capital: [
    { slot: 8, columns: [TOTAL], split: ["basic", "project"] },
    { slot: 4, columns: ["capital"] },
  ],
  economic: [{ slot: 6, columns: ["amount", TOTAL] }],
};

/** Amounts that texts state and forms print only as a whole and what is not of it. */
export const DIFFERENCES: readonly {
  readonly key: string;
  readonly name: string;
  readonly of: string;
  readonly less: string;
}[] = [
  {
    key: "three.reception.domestic.other",
    name: "其他国内公务接待费",
    of: "three.reception.domestic",
    less: "three.reception.domestic.foreign",
  },
];
