/**
 * The keys by which rules name lines and columns. One vocabulary for all provinces and for T and B forms alike;
 * the layouts of `provinces/` say by which words each is recognised.
 *
 * | slot | table | lines | columns |
 * | --- | --- | --- | --- |
 * | 1 | 收入支出决算总表 | `INCOME`, `BALANCE`, 类 codes `201` … (role item); beside them perhaps `NATURE`, `CLASSIFIED`, `GOVERNMENT` | `amount` |
 * | 2 | 收入决算表 | `total`, codes of 3, 5, 7 digits | `total`, `fiscal`, `superior`, `business`, `operating`, `affiliated`, `other`; budgets also `special`, `grand` (= `total` + `carry`), `carry` |
 * | 3 | 支出决算表 | `total`, codes | `total`, `basic`, `project`, `remitted`, `operating`, `subsidy` |
 * | 4 | 财政拨款收入支出决算总表 | `FISCAL`, `BALANCE`, 类 codes | left half `amount`; right half `total`, `general`, `fund`, `capital` |
 * | 5 | 一般公共预算财政拨款支出决算表 | `total`, codes | `total`, `basic`, `project`; with income also `opening`, `income`, `closing`, each perhaps with `.basic` and `.project` |
 * | 6 | 一般公共预算财政拨款基本支出决算表 | 经济分类 codes of 3 and 5 digits, `personnel`, `public`, `total` | `amount`; in columns `total`, `personnel`, `public` |
 * | 7 | 政府性基金预算财政拨款收入支出决算表 | `total`, codes | `opening`, `income`, `total`, `basic`, `project`, `closing` |
 * | 8 | 国有资本经营预算财政拨款支出决算表 | `total`, codes | as slot 5 |
 * | 9 | “三公”经费支出决算表 | `THREE_PUBLIC` | `initial` (年初预算数), `budget` (预算数, 全年预算数), `final` (决算数); budgets `total`, `general`, `fund`, `capital` |
 * | 10 | 国有资产占用情况表 | `ASSETS` | `amount` |
 *
 * A column of another aspect than the table's own (`aspects.ts`) has that aspect's key: `initial`, `budget`, `prior`,
 * `priorBudget`, `change`, `rate` for the whole, `prior.basic` for a part. Slots 3, 5, 7 and 8 may also print `personnel` and
 * `public`, the two parts of `basic`.
 *
 * An item line that no layout knows has the key `item:` + its label, and counts as an item; any other unknown
 * line has the key `other:` + its label.
 */

/** Income lines of slot 1 (role item) and its totals. `01` of the ministry's form, left half. */
export const INCOME = {
  /** 财政拨款收入, in forms that sum the three funds up or print them below as `其中` */
  fiscal: "income.fiscal",
  /** 一般公共预算财政拨款收入 */
  general: "income.general",
  /** 政府性基金预算财政拨款收入 */
  fund: "income.fund",
  /** 国有资本经营预算财政拨款收入 */
  capital: "income.capital",
  /** 财政专户管理资金收入 (budgets) */
  special: "income.special",
  /** 单位资金, 其他资金 (budgets): what is no 财政拨款, with its kinds below it */
  own: "income.own",
  /** 上级补助收入 */
  superior: "income.superior",
  /** 事业收入 */
  business: "income.business",
  /** 经营收入 */
  operating: "income.operating",
  /** 附属单位上缴收入 */
  affiliated: "income.affiliated",
  /** 其他收入 */
  other: "income.other",
} as const;

/** Totals and balances of slots 1 and 4; in slot 4 opening and closing are those of 财政拨款. */
export const BALANCE = {
  /** 本年收入合计 */
  income: "total.income",
  /** 本年支出合计 */
  expenditure: "total.expenditure",
  /** 使用非财政拨款结余（含专用结余） */
  surplusUsed: "surplus.used",
  /** 年初结转和结余, 上年结转结余; in slot 4 年初财政拨款结转和结余 */
  opening: "opening",
  /** 结余分配 */
  surplusDistributed: "surplus.distributed",
  /** 年末结转和结余, 年终结转结余 */
  closing: "closing",
  /** 基本支出结转, 项目支出结转和结余, 经营结余 below either, in the forms of 2015–2019 */
  openingBasic: "opening.basic",
  openingProject: "opening.project",
  openingOperating: "opening.operating",
  closingBasic: "closing.basic",
  closingProject: "closing.project",
  closingOperating: "closing.operating",
  /** 总计 of the income half, 收入总计 */
  incomeGrand: "grand.income",
  /** 总计 of the expenditure half, 支出总计 */
  expenditureGrand: "grand.expenditure",
} as const;

/**
 * Lines of slot 1 that say the same expenditure by its nature. What 基本支出 and 项目支出 are made of by 经济分类 has the code
 * behind the key: `nature.basic.301`.
 */
export const NATURE = {
  /** 基本支出 */
  basic: "nature.basic",
  /** 人员经费 and 公用经费, of which 基本支出 is made up */
  personnel: "nature.personnel",
  public: "nature.public",
  /** 项目支出 */
  project: "nature.project",
  /** 上缴上级支出 */
  remitted: "nature.remitted",
  /** 经营支出 */
  operating: "nature.operating",
  /** 对附属单位补助支出 */
  subsidy: "nature.subsidy",
} as const;

/** The same by 部门预算经济分类 (`classified.301`, all of it `classified.total`), and by 政府预算经济分类 (`government.501`). */
export const CLASSIFIED = "classified";
export const GOVERNMENT = "government";

/** The three funds of slot 4: income lines, and below 年初 the opening balance of each. */
export const FISCAL = {
  general: "income.general",
  fund: "income.fund",
  capital: "income.capital",
  openingGeneral: "opening.general",
  openingFund: "opening.fund",
  openingCapital: "opening.capital",
  /** Below 年末, in forms that split it by fund too. */
  closingGeneral: "closing.general",
  closingFund: "closing.fund",
  closingCapital: "closing.capital",
} as const;

/** Lines of slot 9, whether printed down or across. */
export const THREE_PUBLIC = {
  /** “三公”经费支出 合计 */
  total: "total",
  /** 因公出国（境）费 */
  abroad: "abroad",
  /** 公务用车购置及运行维护费 小计 */
  vehicles: "vehicles",
  /** 公务用车购置费 */
  vehiclePurchase: "vehicles.purchase",
  /** 公务用车运行维护费 */
  vehicleRunning: "vehicles.running",
  /** 公务接待费 */
  reception: "reception",
  /** 国内接待费 */
  receptionDomestic: "reception.domestic",
  /** 其中：外事接待费 (of 国内接待费) */
  receptionForeign: "reception.domestic.foreign",
  /** 国（境）外接待费 */
  receptionAbroad: "reception.abroad",
  /** 会议费, beside the three in some provinces */
  meetings: "meetings",
  /** 培训费, likewise */
  training: "training",
  /** 机关运行经费, likewise */
  running: "running",
  /** 合计 of the three and of what stands beside them */
  grand: "grand",
  /** 因公出国（境）团组数 */
  countMissions: "count.missions",
  /** 因公出国（境）人次数 */
  countTravellers: "count.travellers",
  /** 公务用车购置数 */
  countPurchased: "count.purchased",
  /** 公务用车保有量 */
  countVehicles: "count.vehicles",
  /** 国内公务接待批次 */
  countBatches: "count.batches",
  /** 其中：外事接待批次 */
  countForeignBatches: "count.batches.foreign",
  /** 国内公务接待人次 */
  countGuests: "count.guests",
  /** 其中：外事接待人次 */
  countForeignGuests: "count.guests.foreign",
  /** 国（境）外公务接待批次 */
  countBatchesAbroad: "count.batchesAbroad",
  /** 国（境）外公务接待人次 */
  countGuestsAbroad: "count.guestsAbroad",
} as const;

/** A total that a table says once more: below its lines or above them, or over 会议费 and 培训费 that are none of it. */
export const again = (total: string): string => `${total}.again`;
export const TOTAL_AGAIN = again("total");

/** The 总计 of a half, by its 合计. */
export const GRAND_OF: Readonly<Record<string, string>> = {
  [BALANCE.income]: BALANCE.incomeGrand,
  [BALANCE.expenditure]: BALANCE.expenditureGrand,
};

/** What some provinces print beside the three, under one 合计 with them or below it. */
export const BESIDE_THREE: ReadonlySet<string> = new Set([THREE_PUBLIC.meetings, THREE_PUBLIC.training]);

/** Lines of slot 10. The kinds of vehicle are `vehicle:1` … `vehicle:8` in printed order, role item. */
export const ASSETS = {
  /** 车辆数合计 */
  vehicles: "vehicles",
  /** 单价100万元（含）以上设备（不含车辆） */
  equipment: "equipment",
  /** 资产总额 (forms that list 房屋, 车辆, 设备, 其他 in 元; its parts are role item) */
  total: "total",
} as const;
