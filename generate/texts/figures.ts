/** The figures that most outlines state, read once from a book, and the ways in which they are put. */
import { inChinese } from "../../src/words/numerals";
import { BALANCE, moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";

/** An amount of this year and of the year before. */
export interface Pair {
  readonly now: number;
  readonly before: number;
}

export interface Figures {
  readonly grand: Pair;
  readonly income: Pair;
  readonly outlay: Pair;
  readonly opening: Pair;
  readonly closing: Pair;
  readonly surplusUsed: number;
  readonly surplusDistributed: number;
  readonly fiscalGrand: Pair;
  readonly fiscalIncome: Pair;
  readonly fiscalOutlay: Pair;
  readonly fiscalOpening: number;
  readonly fiscalClosing: number;
  readonly general: Pair;
  readonly generalIncome: number;
  readonly fundIncome: number;
  readonly capitalIncome: number;
  readonly basic: number;
  readonly project: number;
  readonly personnel: number;
  readonly operating: number;
  /** 收入 by kind with their names, 财政拨款 first. */
  readonly incomes: readonly (readonly [name: string, fen: number])[];
  readonly outlays: readonly (readonly [name: string, fen: number])[];
  readonly bought: number;
  readonly vehicles: number;
}

/** 收入 and 支出 by kind, with the columns that have them. */
export const INCOMES = [
  ["财政拨款收入", "fiscal"],
  ["上级补助收入", "superior"],
  ["事业收入", "business"],
  ["经营收入", "operating"],
  ["附属单位上缴收入", "affiliated"],
  ["其他收入", "other"],
] as const;
export const OUTLAYS = [
  ["基本支出", "basic"],
  ["项目支出", "project"],
  ["上缴上级支出", "remitted"],
  ["经营支出", "operating"],
  ["对附属单位补助支出", "subsidy"],
] as const;

/** Where the income of a budget comes from, as its table 01 has it, without what is left of the year before. */
export const BUDGET_SOURCES: readonly (readonly [name: string, line: string])[] = [
  ["一般公共预算拨款收入", "income.general"],
  ["政府性基金预算拨款收入", "income.fund"],
  ["国有资本经营预算拨款收入", "income.capital"],
  ["财政专户管理资金收入", "income.special"],
  ["上级补助收入", "income.superior"],
  ["事业收入", "income.business"],
  ["事业单位经营收入", "income.operating"],
  ["附属单位上缴收入", "income.affiliated"],
  ["其他收入", "income.other"],
];

/** 基本支出 and 项目支出, and what else was spent at all. */
export function outlaysOf(b: Book): readonly (readonly [name: string, fen: number, column: string])[] {
  return OUTLAYS.map(([name, column]) => [name, b.now(3, TOTAL, column), column] as const).filter(
    ([, fen], index) => index < 2 || fen !== 0,
  );
}

export function figuresOf(b: Book): Figures {
  const pair = (slot: 1 | 2 | 3 | 4 | 5, line: string, column: string): Pair => ({
    now: b.now(slot, line, column),
    before: b.before(slot, line, column),
  });
  return {
    grand: pair(1, BALANCE.incomeGrand, "amount"),
    income: pair(2, TOTAL, TOTAL),
    outlay: pair(3, TOTAL, TOTAL),
    opening: pair(1, BALANCE.opening, "amount"),
    closing: pair(1, BALANCE.closing, "amount"),
    surplusUsed: b.now(1, BALANCE.surplusUsed, "amount"),
    surplusDistributed: b.now(1, BALANCE.surplusDistributed, "amount"),
    fiscalGrand: pair(4, BALANCE.incomeGrand, "amount"),
    fiscalIncome: pair(2, TOTAL, "fiscal"),
    fiscalOutlay: pair(4, BALANCE.expenditure, TOTAL),
    fiscalOpening: b.now(4, BALANCE.opening, "amount"),
    fiscalClosing: b.now(4, BALANCE.closing, TOTAL),
    general: pair(5, TOTAL, TOTAL),
    generalIncome: b.now(1, "income.general", "amount"),
    fundIncome: b.now(1, "income.fund", "amount"),
    capitalIncome: b.now(1, "income.capital", "amount"),
    basic: b.now(5, TOTAL, "basic"),
    project: b.now(5, TOTAL, "project"),
    personnel: b.now(6, "personnel", "amount"),
    operating: b.now(6, "public", "amount"),
    incomes: INCOMES.map(([name, column]) => [name, b.now(2, TOTAL, column)] as const),
    outlays: OUTLAYS.map(([name, column]) => [name, b.now(3, TOTAL, column)] as const),
    bought: b.outside.goods + b.outside.works + b.outside.services,
    vehicles: b.department.assets.vehicles.reduce((a, c) => a + c, 0),
  };
}

/** `财政拨款收入12.30万元，占45.60%` for each, those of nothing left out where `all` is false. */
export function parts(
  list: readonly (readonly [name: string, fen: number])[],
  whole: number,
  put: (name: string, amount: string, share: string) => string = (name, amount, share) =>
    `${name}${amount}万元，占${share}%`,
  all = true,
): readonly string[] {
  return list
    .filter(([, fen]) => all || fen !== 0)
    .map(([name, fen]) => put(name, wan(fen), percent(fen, whole)));
}

export function yearly({ now, before }: Pair, words: Partial<Parameters<typeof moved>[2]> = {}): string {
  return moved(now, before, { flat: "与上年持平", ...words });
}

/** `完成年初预算的98.76%，` or nothing where there was no budget. */
export function done(final: number, planned: number, of: string, before = "，完成"): string {
  return planned === 0 ? "" : `${before}${of}${percent(final, planned)}%`;
}

/** What 决算数 is beside 预算数, as printed. */
export function order(final: number, planned: number): string {
  const [a, b] = [wan(final), wan(planned)];
  return a === b ? "等于" : final > planned ? "大于" : "小于";
}

/** 一, 二, 三 … of what stands at an index. */
export function han(index: number): string {
  return inChinese(index + 1);
}

export { P, TOTAL, wan, percent };
