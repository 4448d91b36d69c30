/**
 * Every figure of every table of a department, in exact 分, under the keys of `src/catalogue/line-keys.ts`. Each
 * amount of a department is added wherever the forms count it, so all tables agree by construction and none of
 * the product's rules is used to make them agree.
 */
import type { Slot } from "../src/catalogue/tables";
import {
  ASSETS,
  BALANCE,
  CLASSIFIED,
  FISCAL,
  GOVERNMENT,
  INCOME,
  NATURE,
  THREE_PUBLIC,
} from "../src/catalogue/line-keys";
import type { Department, Item, ThreePublicItem } from "./department";

/** A figure's name: slot, line key and column key. */
export type FigureKey = `${Slot}/${string}/${string}`;

export function figureKey(slot: Slot, line: string, column: string): FigureKey {
  return `${slot}/${line}/${column}`;
}

/** Counts share the arithmetic of money, scaled by 100 (see `src/amount/unit.ts`). */
const COUNT = 100;

export interface Accounts {
  readonly department: Department;
  /** Exact 分; 0 where the department has no such money. */
  amount(slot: Slot, line: string, column: string): number;
  /** The codes (3, 5 and 7 digits, ascending) with any figure that is not zero in these columns of a table. */
  codes(slot: Slot, columns: readonly string[]): string[];
}

/**
 * What other aspects print of an amount. They are its multiples: every sum that holds of the year holds of them, and none
 * of them is taken for another.
 */
const TIMES: Readonly<Record<string, number>> = {
  initial: 3,
  budget: 2,
  prior: 2,
  priorBudget: 3,
  change: -1,
};
/** The column of the whole, by slot. */
const WHOLE: Readonly<Partial<Record<Slot, string>>> = { 1: "amount", 4: "amount", 6: "amount" };

/** 类, 款 and 项 of a 7-digit code, or 类 and 款 of a 5-digit one. */
function levels(code: string): string[] {
  return code.length === 7 ? [code.slice(0, 3), code.slice(0, 5), code] : [code.slice(0, 3), code];
}

export function accountsOf(department: Department): Accounts {
  const figures = new Map<FigureKey, number>();
  const codes = new Map<Slot, Set<string>>();

  const add = (slot: Slot, line: string, column: string, fen: number): void => {
    if (fen === 0) return;
    const key = figureKey(slot, line, column);
    figures.set(key, (figures.get(key) ?? 0) + fen);
  };
  /** Adds to a code, to what it belongs to, and to 合计. */
  const book = (slot: Slot, code: string, column: string, fen: number): void => {
    if (fen === 0) return;
    const seen = codes.get(slot) ?? new Set();
    codes.set(slot, seen);
    for (const level of levels(code)) {
      seen.add(level);
      add(slot, level, column, fen);
    }
    add(slot, "total", column, fen);
  };

  for (const item of department.items) bookItem(item, add, book);
  bookCosts(department, book);
  for (const [code, fen] of department.economic) {
    const personnel = /^30[13]/.test(code);
    for (const level of levels(code)) {
      add(6, level, "amount", fen);
      add(6, level, "total", fen);
      add(6, level, personnel ? "personnel" : "public", fen);
    }
    add(6, personnel ? "personnel" : "public", "amount", fen);
    if (!personnel) add(9, THREE_PUBLIC.running, department.kind === "budget" ? "total" : "final", fen);
    for (const column of ["amount", "total", personnel ? "personnel" : "public"])
      add(6, "total", column, fen);
  }
  bookLists(department, add);
  bookThreePublic(department, add);
  department.assets.vehicles.forEach((count, index) => {
    add(10, `vehicle:${index + 1}`, "amount", count * COUNT);
    add(10, ASSETS.vehicles, "amount", count * COUNT);
  });
  add(10, ASSETS.equipment, "amount", department.assets.equipment * COUNT);

  return {
    department,
    amount: (slot, line, column) => {
      const own = figures.get(figureKey(slot, line, column));
      const [aspect, quantity = WHOLE[slot] ?? "total"] = column.split(".");
      const times = own === undefined ? TIMES[aspect!] : undefined;
      return times === undefined
        ? (own ?? 0)
        : times * (figures.get(figureKey(slot, line, quantity)) ?? 0) || 0;
    },
    codes: (slot, columns) =>
      [...(codes.get(slot) ?? [])]
        .filter((code) => columns.some((column) => figures.has(figureKey(slot, code, column))))
        .sort(),
  };
}

type Add = (slot: Slot, line: string, column: string, fen: number) => void;

function bookItem(item: Item, add: Add, book: Add): void {
  const { code, fund, fiscal, own } = item;
  const kind = code.slice(0, 3);
  const fiscalSpent = fiscal.basic + fiscal.project;
  const ownIncome = own.special + own.superior + own.business + own.operating + own.affiliated + own.other;
  const spent = {
    basic: fiscal.basic + own.basic,
    project: fiscal.project + own.project,
    remitted: own.remitted,
    operating: own.operatingCost,
    subsidy: own.subsidy,
  };
  const spentTotal = Object.values(spent).reduce((a, b) => a + b, 0);

  // 01
  for (const [line, fen] of [
    [INCOME[fund], fiscal.income],
    [INCOME.special, own.special],
    [INCOME.superior, own.superior],
    [INCOME.business, own.business],
    [INCOME.operating, own.operating],
    [INCOME.affiliated, own.affiliated],
    [INCOME.other, own.other],
  ] as const) {
    add(1, line, "amount", fen);
    add(1, BALANCE.income, "amount", fen);
    add(1, BALANCE.incomeGrand, "amount", fen);
  }
  for (const line of [kind, BALANCE.expenditure, BALANCE.expenditureGrand]) {
    add(1, line, "amount", spentTotal);
    // Some budgets split each 类.
    add(1, line, "basic", spent.basic);
    add(1, line, "project", spent.project);
  }
  for (const [line, grand, fen] of [
    [BALANCE.surplusUsed, BALANCE.incomeGrand, own.surplusUsed],
    [BALANCE.opening, BALANCE.incomeGrand, fiscal.opening + own.opening],
    [BALANCE.surplusDistributed, BALANCE.expenditureGrand, own.surplusDistributed],
    [BALANCE.closing, BALANCE.expenditureGrand, fiscal.closing + own.closing],
  ] as const) {
    add(1, line, "amount", fen);
    add(1, grand, "amount", fen);
  }

  // 02 and 03
  book(2, code, "total", fiscal.income + ownIncome);
  book(2, code, "fiscal", fiscal.income);
  for (const column of ["special", "superior", "business", "operating", "affiliated", "other"] as const) {
    book(2, code, column, own[column]);
  }
  book(2, code, fund, fiscal.income);
  book(2, code, `carry.${fund}`, fiscal.opening);
  book(2, code, "carry.own", own.opening);
  book(2, code, "carry", fiscal.opening + own.opening);
  book(2, code, "grand", fiscal.income + ownIncome + fiscal.opening + own.opening);
  book(3, code, "total", spentTotal);
  for (const [column, fen] of Object.entries(spent)) book(3, code, column, fen);

  add(1, INCOME.fiscal, "amount", fiscal.income);
  bookBalances(item, add);

  // 04
  const opening = {
    general: FISCAL.openingGeneral,
    fund: FISCAL.openingFund,
    capital: FISCAL.openingCapital,
  };
  add(4, FISCAL[fund], "amount", fiscal.income);
  add(4, BALANCE.income, "amount", fiscal.income);
  add(4, opening[fund], "amount", fiscal.opening);
  add(4, BALANCE.opening, "amount", fiscal.opening);
  add(4, BALANCE.incomeGrand, "amount", fiscal.income + fiscal.opening);
  for (const column of ["total", fund]) {
    add(4, kind, column, fiscalSpent);
    add(4, BALANCE.expenditure, column, fiscalSpent);
    add(4, BALANCE.closing, column, fiscal.closing);
    add(4, BALANCE.expenditureGrand, column, fiscalSpent + fiscal.closing);
  }

  // 05, 07 and 08
  const slot = ({ general: 5, fund: 7, capital: 8 } as const)[fund];
  book(slot, code, "total", fiscalSpent);
  for (const column of ["basic", "project", "opening", "income", "closing"] as const) {
    book(slot, code, column, fiscal[column]);
  }
  // 基本支出 and 项目支出 of income and balances, which some provinces print in 05.
  const openingBasic = basicCarried(item);
  const incomeBasic = fiscal.basic - openingBasic;
  book(slot, code, "income.basic", incomeBasic);
  book(slot, code, "income.project", fiscal.income - incomeBasic);
  book(slot, code, "opening.basic", openingBasic);
  book(slot, code, "opening.project", fiscal.opening - openingBasic);
  book(slot, code, "closing.project", fiscal.closing);
}

/** What of the opening balance is 基本支出结转: what 基本支出 took that income did not bear. */
const basicCarried = ({ fiscal }: Item): number => fiscal.basic - Math.min(fiscal.basic, fiscal.income);

/** The balances of 01 and 04 in their lines below: 基本支出结转, 项目支出结转和结余. */
function bookBalances(item: Item, add: Add): void {
  const { fiscal, own, fund } = item;
  const basic = basicCarried(item);
  const opening = fiscal.opening - basic;
  add(1, BALANCE.openingBasic, "amount", basic);
  add(1, BALANCE.openingProject, "amount", opening + own.opening);
  add(1, BALANCE.closingProject, "amount", fiscal.closing + own.closing);
  for (const column of ["total", fund]) add(4, BALANCE.closingProject, column, fiscal.closing);
}

/** 基本支出 by what it pays, 项 by 项: personnel first, as far as 06 has it. */
function bookCosts({ items, economic }: Department, book: Add): void {
  let personnel = [...economic].reduce((sum, [code, fen]) => sum + (/^30[13]/.test(code) ? fen : 0), 0);
  for (const { code, fund, fiscal, own } of items) {
    if (fund !== "general") continue;
    const paid = Math.min(fiscal.basic, personnel);
    personnel -= paid;
    book(5, code, "personnel", paid);
    book(5, code, "public", fiscal.basic - paid);
    book(3, code, "personnel", paid + own.basic);
    book(3, code, "public", fiscal.basic - paid);
  }
}

/** 政府预算经济分类 of a 部门预算经济分类. */
const GOVERNMENT_OF: Readonly<Record<string, string>> = {
  "301": "501",
  "302": "502",
  "303": "509",
  "310": "503",
};

/** 01 by nature and by 经济分类: what 06 does not say is 商品和服务支出. */
function bookLists({ items, economic }: Department, add: Add): void {
  const spent = (line: string, fen: number): void => add(1, line, "amount", fen);
  const kind = (whole: string, code: string, fen: number): void => {
    spent(whole, fen);
    spent(`${whole}.${code}`, fen);
    spent(`${CLASSIFIED}.${code}`, fen);
    spent(`${CLASSIFIED}.total`, fen);
    spent(`${GOVERNMENT}.${GOVERNMENT_OF[code] ?? "599"}`, fen);
    spent(`${GOVERNMENT}.total`, fen);
    spent("nature.total", fen);
  };
  for (const [code, fen] of economic) {
    kind(NATURE.basic, code.slice(0, 3), fen);
    spent(/^30[13]/.test(code) ? NATURE.personnel : NATURE.public, fen);
  }
  for (const { fiscal, own, fund } of items) {
    kind(NATURE.basic, "301", own.basic + (fund === "general" ? 0 : fiscal.basic));
    spent(NATURE.personnel, own.basic + (fund === "general" ? 0 : fiscal.basic));
    kind(NATURE.project, "302", fiscal.project + own.project);
    for (const [line, fen] of [
      [NATURE.remitted, own.remitted],
      [NATURE.operating, own.operatingCost],
      [NATURE.subsidy, own.subsidy],
    ] as const)
      kind(line, "302", fen);
    for (const list of ["nature", GOVERNMENT]) {
      spent(`${list}.distributed`, own.surplusDistributed);
      spent(`${list}.closing`, fiscal.closing + own.closing);
      spent(
        `${list}.grand`,
        [fiscal.basic, fiscal.project, fiscal.closing, own.basic, own.project, own.remitted].reduce(
          (all, fen) => all + fen,
          own.operatingCost + own.subsidy + own.surplusDistributed + own.closing,
        ),
      );
    }
  }
}

function bookThreePublic(department: Department, add: Add): void {
  const { threePublic: three } = department;
  const budget = department.kind === "budget";
  const cost = (lines: readonly string[], item: ThreePublicItem): void => {
    for (const line of lines) {
      if (budget) {
        // What a budget prints is the budget; it is paid from 一般公共预算.
        add(9, line, "total", item.final);
        add(9, line, "general", item.final);
      } else {
        add(9, line, "initial", item.initial);
        add(9, line, "budget", item.budget);
        add(9, line, "final", item.final);
      }
    }
  };
  cost([THREE_PUBLIC.total, THREE_PUBLIC.abroad], three.abroad);
  cost([THREE_PUBLIC.total, THREE_PUBLIC.vehicles, THREE_PUBLIC.vehiclePurchase], three.purchase);
  cost([THREE_PUBLIC.total, THREE_PUBLIC.vehicles, THREE_PUBLIC.vehicleRunning], three.running);
  cost([THREE_PUBLIC.total, THREE_PUBLIC.reception], three.reception);
  cost([THREE_PUBLIC.meetings], three.meeting);
  cost([THREE_PUBLIC.training], three.training);
  if (budget) return;
  add(9, THREE_PUBLIC.receptionDomestic, "final", three.reception.final - three.receptionAbroad);
  add(9, THREE_PUBLIC.receptionForeign, "final", three.receptionForeign);
  add(9, THREE_PUBLIC.receptionAbroad, "final", three.receptionAbroad);
  for (const [line, count] of [
    [THREE_PUBLIC.countMissions, three.missions],
    [THREE_PUBLIC.countTravellers, three.travellers],
    [THREE_PUBLIC.countPurchased, three.purchased],
    [THREE_PUBLIC.countVehicles, three.vehicles],
    [THREE_PUBLIC.countBatches, three.batches],
    [THREE_PUBLIC.countForeignBatches, three.foreignBatches],
    [THREE_PUBLIC.countGuests, three.guests],
    [THREE_PUBLIC.countForeignGuests, three.foreignGuests],
    [THREE_PUBLIC.countBatchesAbroad, three.batchesAbroad],
    [THREE_PUBLIC.countGuestsAbroad, three.guestsAbroad],
  ] as const) {
    add(9, line, "final", count * COUNT);
  }
}
