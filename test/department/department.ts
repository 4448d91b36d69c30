/**
 * Departments in whole 分, from which every table of a final account follows exactly. Nothing is rounded here:
 * rounding belongs to the form that prints a department (`render.ts`).
 *
 * No amount lies strictly between 0 and 50 元 unless `crumbs` asks for it. Such an amount prints as 0.00 in 万元,
 * and a form that prints every zero then says 0.00 both for nothing and for a little; no reader can tell the two
 * apart, so no check can be asked to.
 */
import * as fc from "fast-check";
import codes from "./codes.json";
import { randomFrom, type Random } from "./random";

/** 分 in 50 元: the least amount that 万元 with two decimals do not print as 0.00. */
export const LEAST_PRINTED = 5_000;

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

const NO_FISCAL: FiscalFlow = { opening: 0, income: 0, basic: 0, project: 0, closing: 0 };

const NO_OWN: OwnFlow = {
  opening: 0,
  superior: 0,
  business: 0,
  operating: 0,
  affiliated: 0,
  other: 0,
  special: 0,
  surplusUsed: 0,
  basic: 0,
  project: 0,
  remitted: 0,
  operatingCost: 0,
  subsidy: 0,
  surplusDistributed: 0,
  closing: 0,
};

const NO_COST: ThreePublicItem = { initial: 0, budget: 0, final: 0 };

const NO_THREE_PUBLIC: ThreePublic = {
  abroad: NO_COST,
  purchase: NO_COST,
  running: NO_COST,
  reception: NO_COST,
  receptionAbroad: 0,
  receptionForeign: 0,
  missions: 0,
  travellers: 0,
  purchased: 0,
  vehicles: 0,
  batches: 0,
  foreignBatches: 0,
  guests: 0,
  foreignGuests: 0,
  batchesAbroad: 0,
  guestsAbroad: 0,
  meeting: NO_COST,
  training: NO_COST,
};

/** 功能分类 names by code, for all three funds. */
export const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  ...codes.general,
  ...codes.fund,
  ...codes.capital,
};

/** The name of a code in a year: 215 was renamed for 2021. */
export function functionName(code: string, year: number): string {
  return code === "215" && year <= 2020 ? "资源勘探信息等支出" : (FUNCTION_NAMES[code] ?? "");
}

/** 经济分类 names by code. */
export const ECONOMIC_NAMES: Readonly<Record<string, string>> = codes.economic;

/** 项 that pay for one 款 of 经济分类 and nothing else: 住房公积金 from 2210201, and so on. */
const DEDICATED: Readonly<Record<string, string>> = {
  "2080505": "30108",
  "2080506": "30109",
  "2101101": "30110",
  "2101102": "30110",
  "2101103": "30111",
  "2210201": "30113",
};

/** 款 of 经济分类 that only one table of “三公” may exceed. */
const THREE_PUBLIC_CODES = { abroad: "30212", purchase: "31013", running: "30231", reception: "30217" };

/** 款 that real departments rarely spend 基本支出 on. */
const RARE_GROUPS = ["307", "312", "313", "399"];

/** 赠与 was split in two after 2022; a form prints either. */
const OLD_CODE = "39906";
const NEW_CODES = ["39909", "39910"];

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

/** Codes of 7 digits in a dictionary. */
function leaves(dictionary: Readonly<Record<string, string>>): string[] {
  return Object.keys(dictionary).filter((code) => code.length === 7);
}

/** Amounts of one department: their size, and whether they may be too small to print. */
class Purse {
  constructor(
    private readonly random: Random,
    private readonly scale: number,
    private readonly crumbs: boolean,
  ) {}

  /** An amount that is not zero, spread over the orders of magnitude up to `scale`, the upper ones more often. */
  amount(scale = this.scale): number {
    const { random } = this;
    const least = this.crumbs && random.chance(0.15) ? 1 : LEAST_PRINTED;
    const top = Math.max(scale, least);
    const fen = Math.round(least * (top / least) ** (random.real() ** 0.6));
    // Appropriations are often round: whole 元, 百元 or 万元.
    const round = random.pick([1, 1, 1, 100, 10_000, 1_000_000]);
    return fen >= round ? fen - (fen % round) || round : fen;
  }

  /** `total` in at most `count` parts, each a printable amount. */
  split(total: number, count: number): number[] {
    const { random } = this;
    const least = this.crumbs ? 1 : LEAST_PRINTED;
    if (total <= 0) return [];
    const parts = Math.max(1, Math.min(count, Math.floor(total / least)));
    const weights = Array.from({ length: parts }, () => -Math.log(1 - random.real()) + 0.02);
    const sum = weights.reduce((a, b) => a + b, 0);
    const spare = total - parts * least;
    const amounts = weights.map((weight) => least + Math.floor((spare * weight) / sum));
    const rest = total - amounts.reduce((a, b) => a + b, 0);
    amounts[random.int(0, parts - 1)]! += rest;
    return amounts;
  }
}

/** 基本支出, 项目支出 or both, after what the 项 is for. */
function splitExpenditure(code: string, total: number, purse: Purse, random: Random): [number, number] {
  if (code in DEDICATED) return [total, 0];
  const running = /(01|50)$/.test(code);
  if (random.chance(running ? 0.6 : 0.1)) return [total, 0];
  if (random.chance(running ? 0.1 : 0.8)) return [0, total];
  const [basic = 0, project = 0] = purse.split(total, 2);
  return [basic, project];
}

function fiscalFlow(
  code: string,
  fund: Fund,
  options: { readonly balances: boolean; readonly budget: boolean },
  purse: Purse,
  random: Random,
): FiscalFlow {
  const spent = purse.amount();
  const [basic, project] = fund === "general" ? splitExpenditure(code, spent, purse, random) : [0, spent];
  const plain = { opening: 0, income: spent, basic, project, closing: 0 };
  if (!options.balances || random.chance(0.6)) return plain;
  if (options.budget) {
    // A budget spends what it has: something carried over from last year, nothing carried on.
    const [opening = 0, income = 0] = purse.split(spent, 2);
    return { ...plain, opening, income };
  }
  const kept = purse.amount();
  return random.pick<FiscalFlow>([
    // spent from what was carried over alone
    { ...plain, opening: spent, income: 0 },
    // something is carried over to next year
    { ...plain, income: spent + kept, closing: kept },
    // carried in and carried out
    { ...plain, opening: kept, closing: kept },
    // income of this year that nothing was spent of
    { ...plain, income: kept, basic: 0, project: 0, closing: kept },
    // untouched balance
    { ...plain, income: 0, opening: kept, basic: 0, project: 0, closing: kept },
  ]);
}

function ownFlow(code: string, balances: boolean, purse: Purse, random: Random, budget: boolean): OwnFlow {
  const spent = purse.amount();
  const flow: Record<keyof OwnFlow, number> = { ...NO_OWN };
  if (random.chance(0.75)) {
    const [basic, project] = splitExpenditure(code, spent, purse, random);
    flow.basic = basic;
    flow.project = project;
  } else {
    const kinds = random.some(["remitted", "operatingCost", "subsidy", "project"] as const, random.int(1, 3));
    purse.split(spent, kinds.length).forEach((part, index) => (flow[kinds[index]!] = part));
  }
  let out = spent;
  if (balances && !budget && random.chance(0.5)) out += flow.closing = purse.amount();
  if (balances && !budget && random.chance(0.2)) out += flow.surplusDistributed = purse.amount();
  const sources: (keyof OwnFlow)[] = random.some(
    ["superior", "business", "operating", "affiliated", "other", "other"] as const,
    random.int(1, 3),
  );
  if (balances && random.chance(0.4)) sources.push("opening");
  if (balances && !budget && random.chance(0.2)) sources.push("surplusUsed");
  if (budget && random.chance(0.2)) sources.push("special");
  purse.split(out, sources.length).forEach((part, index) => (flow[sources[index]!] += part));
  return flow;
}

/** 基本支出 of 一般公共预算 by 款: dedicated 项 first, the rest over personnel and running costs. */
function economicItems(
  items: readonly Item[],
  options: DepartmentOptions,
  withThreePublic: boolean,
  purse: Purse,
  random: Random,
): Map<string, number> {
  const amounts = new Map<string, number>();
  const add = (code: string, fen: number): void => {
    if (fen > 0) amounts.set(code, (amounts.get(code) ?? 0) + fen);
  };
  let rest = 0;
  for (const { code, fund, fiscal } of items) {
    if (fund !== "general") continue;
    const dedicated = DEDICATED[code];
    if (dedicated === undefined) rest += fiscal.basic;
    else add(dedicated, fiscal.basic);
  }
  const rare = random.chance(0.15);
  const dropped = random.chance(0.5) ? [OLD_CODE] : NEW_CODES;
  const choosable = Object.keys(ECONOMIC_NAMES).filter(
    (code) =>
      code.length === 5 &&
      !dropped.includes(code) &&
      (rare || !RARE_GROUPS.includes(code.slice(0, 3))) &&
      (withThreePublic || !Object.values(THREE_PUBLIC_CODES).includes(code)),
  );
  const chosen = random.shuffle(random.some(choosable, options.economicItems ?? random.int(1, 26)));
  purse.split(rest, chosen.length).forEach((part, index) => add(chosen[index]!, part));
  return new Map([...amounts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function threePublic(
  items: readonly Item[],
  economic: ReadonlyMap<string, number>,
  purse: Purse,
  random: Random,
): ThreePublic {
  // What 项目支出 of 一般公共预算 can bear: 09 may never exceed 05.
  let room = items.reduce((sum, item) => sum + (item.fund === "general" ? item.fiscal.project : 0), 0);
  const item = (code: string): ThreePublicItem => {
    let final = economic.get(code) ?? 0;
    if (room > 4 * LEAST_PRINTED && random.chance(0.5)) {
      const extra = purse.amount(Math.min(room, 1e9));
      if (extra <= room) {
        final += extra;
        room -= extra;
      }
    }
    const budget = random.chance(0.3) ? final : final + (random.chance(0.7) ? purse.amount(1e8) : 0);
    const initial = random.chance(0.5) ? budget : random.chance(0.8) ? purse.amount(1e8) : 0;
    return { initial, budget, final };
  };
  const abroad = item(THREE_PUBLIC_CODES.abroad);
  const purchase = item(THREE_PUBLIC_CODES.purchase);
  const running = item(THREE_PUBLIC_CODES.running);
  const reception = item(THREE_PUBLIC_CODES.reception);
  const receptionParts = random.chance(0.2) ? purse.split(reception.final, 2) : [reception.final];
  const domestic = receptionParts[0] ?? 0;
  const foreign = random.chance(0.2) ? (purse.split(domestic, 2)[0] ?? 0) : 0;
  const purchased = purchase.final > 0 ? random.int(1, 6) : 0;
  const batches = domestic > 0 ? random.int(1, 300) : 0;
  const guests = domestic > 0 ? batches + random.int(0, 2000) : 0;
  const missions = abroad.final > 0 ? random.int(1, 5) : 0;
  return {
    abroad,
    purchase,
    running,
    reception,
    receptionAbroad: receptionParts[1] ?? 0,
    receptionForeign: foreign,
    missions,
    travellers: missions > 0 ? missions + random.int(0, 20) : 0,
    purchased,
    vehicles: running.final > 0 || purchased > 0 ? Math.max(purchased, 1) + random.int(0, 30) : 0,
    batches,
    foreignBatches: foreign > 0 ? random.int(1, batches) : 0,
    guests,
    foreignGuests: foreign > 0 ? random.int(1, guests) : 0,
    batchesAbroad: (receptionParts[1] ?? 0) > 0 ? random.int(1, 9) : 0,
    guestsAbroad: (receptionParts[1] ?? 0) > 0 ? random.int(1, 90) : 0,
    meeting: item("30215"),
    training: item("30216"),
  };
}

function assetsOf(three: ThreePublic, random: Random): Assets {
  const vehicles = Array.from({ length: 8 }, () => 0);
  let left = three.vehicles + (random.chance(0.3) ? random.int(0, 5) : 0);
  while (left > 0) {
    const some = random.int(1, left);
    vehicles[random.int(0, 7)]! += some;
    left -= some;
  }
  return { vehicles, equipment: random.chance(0.2) ? random.int(1, 9) : 0 };
}

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

  const fundCodes = fundMoney ? random.some(leaves(codes.fund), random.int(1, Math.min(3, count))) : [];
  const capitalCodes = capitalMoney ? random.some(leaves(codes.capital), random.int(1, 2)) : [];
  const generalCount = Math.max(1, count - fundCodes.length - capitalCodes.length);
  // Departments have money in a few 类: most of them in one, and the usual ones of every department beside.
  const usual = Object.keys(DEDICATED).filter(() => random.chance(0.6));
  const own = random.some(
    leaves(codes.general).filter((code) => !usual.includes(code)),
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
