/**
 * What the writer of a 情况说明 has on the desk: this year's accounts, last year's, the budget, and what no table
 * holds. All figures are generated, in exact 分; a text made from a book is right by construction.
 */
import { BALANCE, THREE_PUBLIC } from "../../src/catalogue/line-keys";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import type { Slot } from "../../src/catalogue/tables";
import type { Workbook } from "../../src/workbook/workbook";
import { accountsOf, type Accounts } from "../accounts";
import { generateBudget, generateDepartment, type Department, type DepartmentOptions } from "../department";
import { plainForm, type FamilyId, type Form } from "../form";
import { randomFrom, type Random } from "../random";
import { renderDepartment } from "../render";

/** One 科目 of 公开05表 with the names of its 类 and 款. */
export interface BookItem {
  readonly code: string;
  readonly names: readonly [kind: string, group: string, name: string];
}

export interface BookOptions extends DepartmentOptions {
  readonly family?: FamilyId;
  /** The accounts of this year and of the year before, where they are not to be made up. */
  readonly years?: { readonly now: Department; readonly before: Department };
  /** In what its workbook is printed, where not as its family is. */
  readonly unit?: Form["unit"];
}

/** 机关运行经费 and 政府采购, which no table of these forms has; this year's and last year's. */
interface Outside {
  readonly agency: readonly [now: number, before: number];
  readonly goods: number;
  readonly works: number;
  readonly services: number;
  readonly sme: number;
  readonly micro: number;
}

export class Book {
  readonly department: Department;
  readonly workbook: Workbook;
  readonly statement: Statement;
  readonly items: readonly BookItem[];
  readonly outside: Outside;
  private readonly current: Accounts;
  private readonly prior: Accounts;
  private readonly initials = new Map<string, number>();
  private readonly printBefore: () => Statement;
  private printed: Statement | undefined;

  constructor(
    readonly seed: number,
    options: BookOptions = {},
    budget = false,
  ) {
    const random = randomFrom(seed);
    const family = options.family ?? (budget ? "hebei-budget" : "henan");
    this.department =
      options.years?.now ?? (budget ? generateBudget(random, options) : generateDepartment(random, options));
    this.current = accountsOf(this.department);
    const before = options.years?.before ?? yearBefore(this.department, random);
    this.prior = accountsOf(before);
    const plain = plainForm(family, seed);
    const form = options.unit ? { ...plain, unit: options.unit } : plain;
    this.workbook = renderDepartment(this.department, form).workbook;
    this.statement = recognise(this.workbook);
    this.printBefore = () => recognise(renderDepartment(before, form).workbook);
    const lines = this.statement.table(5)?.lines ?? [];
    const nameOf = (code: string): string => lines.find((line) => line.code === code)?.label ?? "";
    this.items = lines.flatMap(({ code }) =>
      code?.length === 7
        ? [{ code, names: [nameOf(code.slice(0, 3)), nameOf(code.slice(0, 5)), nameOf(code)] as const }]
        : [],
    );
    for (const { code } of this.items) {
      const spent = this.now(5, code, "total");
      this.initials.set(code, random.chance(0.2) ? spent : Math.round(spent * (0.7 + random.real() * 0.7)));
    }
    const cents = (most: number): number => random.int(1, most) * 10_000;
    const total = cents(40_000);
    this.outside = {
      agency: [this.now(6, "public", "amount"), this.before(6, "public", "amount")],
      goods: random.chance(0.2) ? 0 : cents(20_000),
      works: random.chance(0.6) ? 0 : cents(20_000),
      services: total,
      sme: Math.round((total * random.real()) / 10_000) * 10_000,
      micro: 0,
    };
  }

  /** Last year's workbook, printed when it is first asked for. */
  get priorStatement(): Statement {
    return (this.printed ??= this.printBefore());
  }

  get year(): number {
    return this.department.year;
  }

  get name(): string {
    return this.department.name;
  }

  /** A figure of this year in 分. */
  now(slot: Slot, line: string, column: string): number {
    return this.current.amount(slot, line, column);
  }

  /** The same of the year before. */
  before(slot: Slot, line: string, column: string): number {
    return this.prior.amount(slot, line, column);
  }

  /** 年初预算 of a 科目, or of those whose codes begin so; of all where the prefix is empty. */
  initial(prefix: string): number {
    let sum = 0;
    for (const [code, fen] of this.initials) if (code.startsWith(prefix)) sum += fen;
    return sum;
  }

  three(line: string): {
    readonly initial: number;
    readonly budget: number;
    readonly final: number;
    readonly before: number;
  } {
    return {
      initial: this.now(9, line, "initial"),
      budget: this.now(9, line, "budget"),
      final: this.now(9, line, "final"),
      before: this.before(9, line, "final"),
    };
  }

  /** 类 of 公开05表 with money, as codes. */
  kinds(): readonly string[] {
    return [...new Set(this.items.map(({ code }) => code.slice(0, 3)))];
  }

  nameOf(code: string): string {
    return (
      this.items.find((item) => item.code.startsWith(code))?.names[
        code.length === 3 ? 0 : code.length === 5 ? 1 : 2
      ] ?? ""
    );
  }

  /** Names of 经济分类 款 with money, for 主要包括. */
  economic(groups: readonly string[]): readonly string[] {
    const lines = this.statement.table(6)?.lines ?? [];
    return lines.flatMap(({ code, label }) =>
      code?.length === 5 &&
      groups.some((group) => code.startsWith(group)) &&
      this.now(6, code, "amount") !== 0
        ? [label]
        : [],
    );
  }
}

const made = new Map<string, Book>();
/** More are no test's that asks for the same ones again. */
const MOST_MADE = 60;

/** A book that is made once, however many ask for it: nothing of it ever changes. */
export function bookOf(seed: number, options: Omit<BookOptions, "years"> = {}, budget = false): Book {
  const name = JSON.stringify([seed, options, budget]);
  let book = made.get(name);
  if (!book) {
    if (made.size >= MOST_MADE) made.clear();
    made.set(name, (book = new Book(seed, options, budget)));
  }
  return book;
}

/** Last year's accounts of the same department: other amounts, closing where this year opens. */
export function yearBefore(department: Department, random: Random): Department {
  const factor = (): number => 0.6 + random.real() * 0.8;
  const scaled = (fen: number): number => Math.round((fen * factor()) / 10_000) * 10_000;
  let basic = 0;
  const items = department.items.map((item) => {
    const { fiscal, own } = item;
    const spent = { basic: scaled(fiscal.basic), project: scaled(fiscal.project) };
    if (item.fund === "general") basic += spent.basic;
    const out = spent.basic + spent.project + fiscal.opening;
    const opening = Math.min(scaled(fiscal.closing), out);
    const ownSpent = {
      basic: scaled(own.basic),
      project: scaled(own.project),
      remitted: scaled(own.remitted),
      operatingCost: scaled(own.operatingCost),
      subsidy: scaled(own.subsidy),
      surplusDistributed: scaled(own.surplusDistributed),
    };
    const ownOut = Object.values(ownSpent).reduce((a, b) => a + b, 0) + own.opening;
    return {
      ...item,
      fiscal: { ...spent, opening, income: out - opening, closing: fiscal.opening },
      own: {
        ...own,
        ...ownSpent,
        superior: 0,
        business: 0,
        operating: 0,
        affiliated: 0,
        special: 0,
        surplusUsed: 0,
        opening: 0,
        other: ownOut,
        closing: own.opening,
      },
    };
  });
  const economic = new Map([...department.economic].map(([code, fen]) => [code, scaled(fen)]));
  const sum = [...economic.values()].reduce((a, b) => a + b, 0);
  const [first] = economic.keys();
  if (first !== undefined) economic.set(first, economic.get(first)! + basic - sum);
  const three = department.threePublic;
  const cost = (item: {
    readonly initial: number;
    readonly budget: number;
    readonly final: number;
  }): typeof item => ({
    initial: scaled(item.initial),
    budget: scaled(item.budget),
    final: scaled(item.final),
  });
  return {
    ...department,
    year: department.year - 1,
    items,
    economic,
    threePublic: {
      ...three,
      abroad: cost(three.abroad),
      purchase: cost(three.purchase),
      running: cost(three.running),
      reception: cost(three.reception),
    },
  };
}

/** Half up to 万元 with two decimals. */
export function wan(fen: number, decimals = 2): string {
  const place = 1_000_000 / 10 ** decimals;
  const units = Math.floor((Math.abs(fen) + place / 2) / place);
  const digits = String(units).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return fen < 0 && units > 0 ? `-${text}` : text;
}

/** The same with thousands separators. */
export function grouped(fen: number): string {
  return wan(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** Half up to a percentage; of nothing it is 0. */
export function percent(part: number, whole: number, decimals = 2): string {
  if (whole === 0) return (0).toFixed(decimals);
  const scale = 100n * 10n ** BigInt(decimals);
  const top = BigInt(Math.abs(part)) * scale * 2n + BigInt(Math.abs(whole));
  const units = top / (2n * BigInt(Math.abs(whole)));
  const digits = units.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `增加 12.30 万元，增长 4.56%`, `与上年持平`, or without a percentage where there was nothing before. */
export function moved(
  now: number,
  before: number,
  words: {
    readonly up?: string;
    readonly down?: string;
    readonly grow?: string;
    readonly fall?: string;
    readonly flat: string;
    readonly prefix?: string;
    readonly decimals?: number;
  },
): string {
  const difference = now - before;
  if (wan(now) === wan(before)) return words.flat;
  const up = difference > 0;
  const amount = `${words.prefix ?? ""}${up ? (words.up ?? "增加") : (words.down ?? "减少")}${wan(Math.abs(difference))}万元`;
  if (before === 0) return amount;
  return `${amount}，${up ? (words.grow ?? "增长") : (words.fall ?? "下降")}${percent(difference, before, words.decimals)}%`;
}

export const TOTAL = "total";
export { BALANCE, THREE_PUBLIC };
