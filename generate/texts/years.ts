/**
 * Two years of one department, and the text of each: items come and go, amounts turn, become nothing or stay, the name
 * and the unit of print may change. Amounts are whole 百元, so that what a form prints is all there is.
 */
import { codeKey, type QuantityKey } from "../../src/catalogue/quantities";
import type { Aspect } from "../../src/catalogue/quantity";
import {
  generateBudget,
  generateDepartment,
  type Department,
  type FiscalFlow,
  type Item,
  type OwnFlow,
  type ThreePublicItem,
} from "../department";
import { randomFrom, type Random } from "../random";
import { assetsOf } from "../costs";
import { Book, THREE_PUBLIC, TOTAL, yearBefore, type BookOptions } from "./books";

export interface Years {
  readonly last: Book;
  readonly now: Book;
  /** What no workbook of the new year has, in 分. */
  readonly inputs: Readonly<Record<Aspect, ReadonlyMap<QuantityKey, number>>>;
}

export interface YearsOptions extends BookOptions {
  /** The department is called otherwise in the new year. */
  readonly renamed?: boolean;
}

const THREE: readonly (readonly [QuantityKey, string])[] = [
  ["three.total", THREE_PUBLIC.total],
  ["three.abroad", THREE_PUBLIC.abroad],
  ["three.vehicles", THREE_PUBLIC.vehicles],
  ["three.vehicles.purchase", THREE_PUBLIC.vehiclePurchase],
  ["three.vehicles.running", THREE_PUBLIC.vehicleRunning],
  ["three.reception", THREE_PUBLIC.reception],
];

const PLACE = 10_000;
const whole = (fen: number): number => Math.round(fen / PLACE) * PLACE;
const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

export function yearsOf(seed: number, options: YearsOptions = {}, budget = false): Years {
  const random = randomFrom(seed);
  const make = budget ? generateBudget : generateDepartment;
  const first = inHundreds(make(random, options), random, (fen) => whole(fen));
  const other = make(randomFrom(seed + 77_777), options);
  const next = yearAfter(first, other.items, random);
  const unit = options.unit ?? (random.chance(0.2) ? "元" : undefined);
  const last = new Book(
    seed,
    { ...options, years: { now: first, before: yearBefore(first, random) } },
    budget,
  );
  const now = new Book(
    seed + 1,
    {
      ...options,
      years: { now: options.renamed ? { ...next, name: `${next.name}（改革办公室）` } : next, before: first },
      ...(unit ? { unit } : {}),
    },
    budget,
  );
  return { last, now, inputs: inputsOf(now) };
}

/** The year after: what was there moves, some of it goes, something of the other department comes. */
function yearAfter(department: Department, others: readonly Item[], random: Random): Department {
  const known = new Set(department.items.map(({ code }) => code));
  const kept = department.items.filter((_, index) => index === 0 || !random.chance(0.12));
  const come = random.some(
    others.filter(({ code, fund }) => fund === "general" && !known.has(code)),
    random.int(0, 3),
  );
  const factor = (): number => (random.chance(0.1) ? 1 : 0.6 + random.real() * 0.8);
  const items = [...kept, ...come].sort((a, b) => (a.code < b.code ? -1 : 1));
  const move = (fen: number): number => (random.chance(0.06) ? 0 : whole(fen * factor()));
  const made = inHundreds({ ...department, items }, random, move, true);
  return { ...made, year: department.year + 1 };
}

/** A department with each amount as `of` has it, its sums mended. */
function inHundreds(
  department: Department,
  random: Random,
  of: (fen: number) => number,
  follows = false,
): Department {
  const items = department.items.map((item): Item => ({
    ...item,
    fiscal: fiscalOf(item.fiscal, of, follows),
    own: ownOf(item.own, of, follows),
  }));
  const basic = sum(items.map(({ fund, fiscal }) => (fund === "general" ? fiscal.basic : 0)));
  const economic = new Map<string, number>();
  for (const [code, fen] of department.economic) {
    const made = of(fen);
    if (made > 0) economic.set(code, made);
  }
  // A 款 that nothing was spent on may come.
  if (follows && random.chance(0.5)) economic.set("30211", 20 * PLACE);
  const [biggest] = [...economic].sort((a, b) => b[1] - a[1])[0] ?? ["30101"];
  const rest = basic - sum([...economic].flatMap(([code, fen]) => (code === biggest ? [] : [fen])));
  if (rest > 0) economic.set(biggest, rest);
  else {
    economic.clear();
    if (basic > 0) economic.set("30101", basic);
  }
  const three = department.threePublic;
  const cost = (item: ThreePublicItem): ThreePublicItem => {
    // What was nothing may come as well.
    const come = follows && item.final === 0 && random.chance(0.2) ? 3 * PLACE : 0;
    const final = of(item.final) + come;
    const budget = item.budget === item.final ? final : of(item.budget);
    return { initial: item.initial === item.budget ? budget : of(item.initial), budget, final };
  };
  /** What its line of 经济分类 has. */
  const costOf = (code: string, item: ThreePublicItem): ThreePublicItem => {
    const { initial, budget, final: moved } = cost(item);
    const final = economic.get(code) ?? 0;
    const own = (fen: number): number => (fen === moved ? final : fen);
    return { initial: own(initial), budget: own(budget), final };
  };
  const [abroad, purchase, running, reception] = [
    three.abroad,
    three.purchase,
    three.running,
    three.reception,
  ].map(cost) as [ThreePublicItem, ThreePublicItem, ThreePublicItem, ThreePublicItem];
  const receptionAbroad = Math.min(of(three.receptionAbroad), reception.final);
  const domestic = reception.final - receptionAbroad;
  const receptionForeign = Math.min(of(three.receptionForeign), domestic);
  const count = (paid: number, known: number): number =>
    paid === 0 ? 0 : Math.max(1, known + (follows ? 1 : 0));
  const batches = count(domestic, three.batches);
  const guests = domestic === 0 ? 0 : Math.max(batches, three.guests);
  const purchased = count(purchase.final, three.purchased);
  const vehicles =
    running.final > 0 || purchased > 0 ? Math.max(purchased, three.vehicles + (follows ? 2 : 0), 1) : 0;
  const missions = count(abroad.final, three.missions);
  return {
    ...department,
    // What nothing was spent on has no line.
    items: items.filter(({ fiscal, own }, index) => index === 0 || isSpent(fiscal) || isSpent(own)),
    // Some outlines say of equipment that there is none, whatever there is.
    assets: {
      ...(follows ? assetsOf({ ...three, vehicles }, random) : department.assets),
      equipment: 0,
    },
    economic: new Map([...economic].sort(([a], [b]) => (a < b ? -1 : 1))),
    threePublic: {
      ...three,
      abroad,
      purchase,
      running,
      reception,
      receptionAbroad,
      receptionForeign,
      missions,
      travellers: missions === 0 ? 0 : Math.max(missions, three.travellers),
      purchased,
      vehicles,
      batches,
      guests,
      foreignBatches: receptionForeign === 0 ? 0 : Math.max(1, Math.min(batches, three.foreignBatches)),
      foreignGuests: receptionForeign === 0 ? 0 : Math.max(1, Math.min(guests, three.foreignGuests)),
      batchesAbroad: count(receptionAbroad, three.batchesAbroad),
      guestsAbroad: count(receptionAbroad, three.guestsAbroad),
      meeting: costOf("30215", three.meeting),
      training: costOf("30216", three.training),
    },
  };
}

function isSpent({ basic, project }: FiscalFlow | OwnFlow): boolean {
  return basic !== 0 || project !== 0;
}

/** What was left over opens the next year. */
function fiscalOf(flow: FiscalFlow, of: (fen: number) => number, follows: boolean): FiscalFlow {
  const [basic, project] = [of(flow.basic), of(flow.project)];
  const opening = whole(follows ? flow.closing : flow.opening);
  const wanted = whole(flow.closing);
  const closing = Math.max(wanted, opening - basic - project);
  return { opening, basic, project, closing, income: basic + project + closing - opening };
}

function ownOf(flow: OwnFlow, of: (fen: number) => number, follows: boolean): OwnFlow {
  const spent = {
    basic: of(flow.basic),
    project: of(flow.project),
    remitted: of(flow.remitted),
    operatingCost: of(flow.operatingCost),
    subsidy: of(flow.subsidy),
    surplusDistributed: of(flow.surplusDistributed),
  };
  const opening = whole(follows ? flow.closing : flow.opening);
  const closing = Math.max(whole(flow.closing), opening - sum(Object.values(spent)));
  const needed = sum(Object.values(spent)) + closing - opening;
  const kinds = [
    "superior",
    "business",
    "operating",
    "affiliated",
    "special",
    "surplusUsed",
    "other",
  ] as const;
  const income: Record<(typeof kinds)[number], number> = {
    superior: 0,
    business: 0,
    operating: 0,
    affiliated: 0,
    special: 0,
    surplusUsed: 0,
    other: 0,
  };
  let left = needed;
  const there = kinds.filter((kind) => flow[kind] > 0);
  there.forEach((kind, index) => {
    const part = index === there.length - 1 ? left : Math.min(left, of(flow[kind]));
    income[kind] = part;
    left -= part;
  });
  if (there.length === 0) income.other = left;
  return { ...flow, ...spent, ...income, opening, closing };
}

/** 年初预算 of each 科目, 全年预算 where a province states it, 机关运行经费, 政府采购. */
function inputsOf(book: Book): Years["inputs"] {
  const initial = new Map<QuantityKey, number>();
  const adjusted = new Map<QuantityKey, number>();
  const codes = new Set(book.items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  for (const code of codes) {
    initial.set(codeKey("general", code), book.initial(code));
    // 完成预算100%: what the outlines say that do not know another budget.
    adjusted.set(codeKey("general", code), book.now(5, code, TOTAL));
  }
  initial.set("general.expenditure", book.initial(""));
  initial.set("fiscal.expenditure", book.initial(""));
  initial.set("fund.expenditure", 0);
  adjusted.set("general.expenditure", book.now(5, TOTAL, TOTAL));
  const { threePublic: three } = book.department;
  const { agency, goods, works, services, sme, micro } = book.outside;
  const final = new Map<QuantityKey, number>([
    ["agency", agency[0]],
    ["procurement.goods", goods],
    ["procurement.works", works],
    ["procurement.services", services],
    ["procurement.total", goods + works + services],
    ["procurement.sme", sme],
    ["procurement.micro", micro],
    ["three.reception.domestic", three.reception.final - three.receptionAbroad],
    ["three.reception.domestic.foreign", three.receptionForeign],
    [
      "three.reception.domestic.other",
      three.reception.final - three.receptionAbroad - three.receptionForeign,
    ],
    ["three.reception.abroad", three.receptionAbroad],
    ["three.count.missions", three.missions * 100],
    ["three.count.travellers", three.travellers * 100],
    ["three.count.purchased", three.purchased * 100],
    ["three.count.vehicles", three.vehicles * 100],
    ["three.count.batches", three.batches * 100],
    ["three.count.guests", three.guests * 100],
    ["three.count.batches.foreign", three.foreignBatches * 100],
    ["three.count.guests.foreign", three.foreignGuests * 100],
    ...book.department.assets.vehicles.map(
      (count, index) => [`assets.vehicle.${String(index + 1)}` as QuantityKey, count * 100] as const,
    ),
    ["assets.equipment", 0],
    ["assets.equipment.50", 0],
    ["assets.vehicles", sum(book.department.assets.vehicles) * 100],
  ]);
  for (const name of ["meeting", "training"] as const) {
    const cost = three[name];
    final.set(name, cost.final);
    initial.set(name, cost.initial);
    adjusted.set(name, cost.budget);
  }
  const prior = new Map<QuantityKey, number>([["agency", agency[1]]]);
  for (const [key, line] of THREE) {
    const paid = book.three(line);
    final.set(key, paid.final);
    if (book.department.kind === "final-account") prior.set(key, paid.before);
    initial.set(key, paid.initial);
    adjusted.set(key, paid.budget);
  }
  return { final, prior, initial, budget: adjusted };
}
