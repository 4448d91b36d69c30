/**
 * Departments in whole 分, from which every table of a final account follows exactly. Nothing is rounded here:
 * rounding belongs to the form that prints a department (`render.ts`).
 *
 * No amount lies strictly between 0 and 50 元 unless `crumbs` asks for it. Such an amount prints as 0.00 in 万元,
 * and a form that prints every zero then says 0.00 both for nothing and for a little; no reader can tell the two
 * apart, so no check can be asked to.
 */
import * as fc from "fast-check";
import { DEDICATED, FUND_CODES, leaves } from "./classification";
import { assetsOf, economicItems, NO_THREE_PUBLIC, threePublic } from "./costs";
import { fiscalFlow, NO_FISCAL, NO_OWN, ownFlow } from "./flows";
import { Purse } from "./purse";
import { randomFrom, type Random } from "./random";

/** 一般公共预算, 政府性基金预算, 国有资本经营预算. */
export type Fund = "general" | "fund" | "capital";

/** 财政拨款 of one 项: opening + income = basic + project + closing. */
export interface FiscalFlow {
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
  readonly closing: number;
}

/**
 * Money of one 项 that is no 财政拨款: opening + incomes + surplusUsed = expenditures + surplusDistributed +
 * closing.
 */
export interface OwnFlow {
  readonly opening: number;
  readonly superior: number;
  readonly business: number;
  readonly operating: number;
  readonly affiliated: number;
  readonly other: number;
  /** 财政专户管理资金 (budgets). */
  readonly special: number;
  /** 使用非财政拨款结余 */
  readonly surplusUsed: number;
  readonly basic: number;
  readonly project: number;
  /** 上缴上级支出 */
  readonly remitted: number;
  /** 经营支出 */
  readonly operatingCost: number;
  /** 对附属单位补助支出 */
  readonly subsidy: number;
  /** 结余分配 */
  readonly surplusDistributed: number;
  readonly closing: number;
}

/** One 项 (7 digits) with all its money. A 项 belongs to one fund. */
export interface Item {
  readonly code: string;
  readonly fund: Fund;
  readonly fiscal: FiscalFlow;
  readonly own: OwnFlow;
}

/** One leaf of “三公”: what was budgeted and spent. The fiscal year's budget after adjustment is `budget`. */
export interface ThreePublicItem {
  readonly initial: number;
  readonly budget: number;
  readonly final: number;
}

export interface ThreePublic {
  readonly abroad: ThreePublicItem;
  readonly purchase: ThreePublicItem;
  readonly running: ThreePublicItem;
  readonly reception: ThreePublicItem;
  /** Of 公务接待费 final: 国（境）外接待费; and of the domestic rest: 外事接待费. */
  readonly receptionAbroad: number;
  readonly receptionForeign: number;
  /** Counts, whole numbers. */
  readonly missions: number;
  readonly travellers: number;
  readonly purchased: number;
  readonly vehicles: number;
  readonly batches: number;
  readonly foreignBatches: number;
  readonly guests: number;
  readonly foreignGuests: number;
  readonly batchesAbroad: number;
  readonly guestsAbroad: number;
  /** 会议费 and 培训费, which some provinces print beside. */
  readonly meeting: ThreePublicItem;
  readonly training: ThreePublicItem;
}

/** 国有资产占用: eight kinds of vehicles in printed order, and dear equipment; counts. */
export interface Assets {
  readonly vehicles: readonly number[];
  readonly equipment: number;
}

export interface Department {
  readonly kind: "final-account" | "budget";
  readonly name: string;
  readonly year: number;
  /** By code, ascending. */
  readonly items: readonly Item[];
  /** 基本支出 of 一般公共预算 by 经济分类 款 (5 digits), ascending; it adds up to `items`. */
  readonly economic: ReadonlyMap<string, number>;
  readonly threePublic: ThreePublic;
  readonly assets: Assets;
}

export interface DepartmentOptions {
  /** How many 项; 3 to 40 where absent. */
  readonly items?: number;
  /** With 政府性基金 and 国有资本经营 money; by chance where absent. */
  readonly fundMoney?: boolean;
  readonly capitalMoney?: boolean;
  /** With income other than 财政拨款; by chance where absent. */
  readonly ownMoney?: boolean;
  /** With opening and closing balances; by chance where absent. */
  readonly balances?: boolean;
  /** With “三公” money; by chance where absent. */
  readonly threePublic?: boolean;
  /** The largest amount of one 项 in 分; by chance from 1 万元 to 10⁶ 万元 where absent. */
  readonly scale?: number;
  /** The most 款 of 经济分类 that are not zero, at least 1; by chance where absent. */
  readonly economicItems?: number;
  /** Allow amounts below 50 元. */
  readonly crumbs?: boolean;
}

const COUNTIES = ["云溪县", "平川县", "清河市东城区", "东海市滨江区", "石门县", "南岭市", "白塔区", "青州县"];
const BUREAUS = [
  "医疗保障局",
  "财政局",
  "审计局",
  "农业农村局",
  "水利局",
  "文化和旅游局",
  "司法局",
  "应急管理局",
];

function generate(kind: Department["kind"], random: Random, options: DepartmentOptions): Department {
  const budget = kind === "budget";
  const count = options.items ?? random.int(3, random.chance(0.7) ? 18 : 40);
  const scale = options.scale ?? Math.round(1e6 * 10 ** (6 * random.real()));
  const purse = new Purse(random, scale, options.crumbs ?? false);
  const balances = options.balances ?? random.chance(0.7);
  const ownMoney = options.ownMoney ?? random.chance(0.6);
  const fundMoney = options.fundMoney ?? random.chance(0.4);
  const capitalMoney = options.capitalMoney ?? random.chance(0.2);
  const withThreePublic = options.threePublic ?? random.chance(0.75);

  const fundCodes = fundMoney ? random.some(leaves(FUND_CODES.fund), random.int(1, Math.min(3, count))) : [];
  const capitalCodes = capitalMoney ? random.some(leaves(FUND_CODES.capital), random.int(1, 2)) : [];
  const generalCount = Math.max(1, count - fundCodes.length - capitalCodes.length);
  // Departments have money in a few 类: most of them in one, and the usual ones of every department beside.
  const usual = Object.keys(DEDICATED).filter(() => random.chance(0.6));
  const own = random.some(
    leaves(FUND_CODES.general).filter((code) => !usual.includes(code)),
    Math.max(1, generalCount - usual.length),
  );
  const generalCodes = [...usual.slice(0, Math.max(0, generalCount - own.length)), ...own];

  const flows = { balances, budget };
  const items = [
    ...generalCodes.map((code): Item => {
      // A 项 may live on other money alone, or have both.
      const withOwn = ownMoney && !(code in DEDICATED) && random.chance(0.4);
      const withFiscal = !withOwn || random.chance(0.7);
      return {
        code,
        fund: "general",
        fiscal: withFiscal ? fiscalFlow(code, "general", flows, purse, random) : NO_FISCAL,
        own: withOwn ? ownFlow(code, balances, purse, random, budget) : NO_OWN,
      };
    }),
    ...fundCodes.map((code): Item => {
      const fiscal = fiscalFlow(code, "fund", flows, purse, random);
      return { code, fund: "fund", fiscal, own: NO_OWN };
    }),
    ...capitalCodes.map((code): Item => {
      const fiscal = fiscalFlow(code, "capital", flows, purse, random);
      return { code, fund: "capital", fiscal, own: NO_OWN };
    }),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));

  const economic = economicItems(items, options, withThreePublic, purse, random);
  const three = withThreePublic ? threePublic(items, economic, purse, random) : NO_THREE_PUBLIC;
  return {
    kind,
    name: random.pick(COUNTIES) + random.pick(BUREAUS) + (budget && random.chance(0.5) ? "本级" : ""),
    year: random.int(2019, 2025),
    items,
    economic,
    threePublic: three,
    assets: assetsOf(three, random),
  };
}

/** A department at the end of its year, for the forms T01–T10. */
export function generateDepartment(random: Random, options: DepartmentOptions = {}): Department {
  return generate("final-account", random, options);
}

/** A department before its year, for the forms B01–B09. */
export function generateBudget(random: Random, options: DepartmentOptions = {}): Department {
  return generate("budget", random, options);
}

/** The seeds of everything here: a whole number, which fast-check prints when a property fails. */
export function seedArbitrary(): fc.Arbitrary<number> {
  return fc.noShrink(fc.integer({ min: 0, max: 0x7fffffff }));
}

export function departmentArbitrary(options: DepartmentOptions = {}): fc.Arbitrary<Department> {
  // The count of 项 is drawn apart, so that a failure shrinks to the smallest department that still fails.
  const count = options.items === undefined ? fc.integer({ min: 3, max: 40 }) : fc.constant(options.items);
  return fc
    .tuple(seedArbitrary(), count)
    .map(([seed, items]) => generateDepartment(randomFrom(seed), { ...options, items }));
}
