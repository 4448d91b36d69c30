/** Departments at the edge: what their text says is to read like correct Chinese all the same. */
import type { Style } from "../../src/catalogue/style";
import type { NarrativeSources } from "../../src/write/quantities";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import {
  generateBudget,
  generateDepartment,
  type Department,
  type DepartmentOptions,
} from "../../generate/department";
import { plainForm, type FamilyId } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";

export const LONG_NAME =
  "某某市某某区人民政府某某街道办事处综合行政执法与应急管理服务中心（含所属事业单位若干家）";

export interface Edge {
  readonly statement: Statement;
  readonly sources: NarrativeSources;
}

const WAN = 1_000_000;

/** A department, and what it was the year before. */
type Years = (style: Style) => readonly [now: Department, before: Department];

const WITH_ALL: DepartmentOptions = {
  items: 4,
  fundMoney: true,
  capitalMoney: true,
  ownMoney: true,
  balances: true,
  threePublic: true,
};

export const EDGES: Readonly<Record<string, (style: Style) => Edge>> = {
  "only 一般公共预算, no “三公”, the same every year": edge((style) => {
    const now = made(style, 5, {
      items: 4,
      fundMoney: false,
      capitalMoney: false,
      ownMoney: false,
      balances: false,
      threePublic: false,
    });
    return [now, now];
  }),
  "no fund money": edge((style) => [
    made(style, 7, { ...WITH_ALL, fundMoney: false, capitalMoney: false }),
    made(style, 8, { ...WITH_ALL, fundMoney: false, capitalMoney: false }),
  ]),
  "a year before of zeros": edge((style) => {
    const now = made(style, 6, WITH_ALL);
    return [now, emptied(now)];
  }),
  "a year of zeros": edge((style) => {
    const before = made(style, 6, WITH_ALL);
    return [emptied(before), before];
  }),
  "balances below zero": edge((style) => {
    const base = made(style, 8, { ...WITH_ALL, fundMoney: false });
    return [overdrawn(base, 35 * WAN), overdrawn(base, 12 * WAN)];
  }),
  "from above zero to below": edge((style) => {
    const base = made(style, 8, WITH_ALL);
    return [overdrawn(base, 35 * WAN), base];
  }),
};

function edge(years: Years): (style: Style) => Edge {
  return (style) => {
    const [now, before] = years(style);
    const family: FamilyId = style.kind === "budget" ? "hebei-budget" : "henan";
    const print = (department: Department): Statement =>
      recognise(renderDepartment(department, plainForm(family)).workbook);
    return {
      statement: print({ ...now, name: LONG_NAME }),
      sources: { prior: print({ ...before, name: LONG_NAME, year: now.year - 1 }) },
    };
  };
}

function made({ kind }: Style, seed: number, options: DepartmentOptions): Department {
  return (kind === "budget" ? generateBudget : generateDepartment)(randomFrom(seed), options);
}

const zeros = <T extends object>(amounts: T): T =>
  Object.fromEntries(Object.keys(amounts).map((key) => [key, 0])) as T;

function emptied(department: Department): Department {
  const { items, economic, threePublic, assets } = department;
  const nothing = { initial: 0, budget: 0, final: 0 };
  return {
    ...department,
    items: items.map((item) => ({ ...item, fiscal: zeros(item.fiscal), own: zeros(item.own) })),
    economic: new Map([...economic.keys()].map((code) => [code, 0])),
    threePublic: {
      ...zeros(threePublic),
      abroad: nothing,
      purchase: nothing,
      running: nothing,
      reception: nothing,
      meeting: nothing,
      training: nothing,
    },
    assets: { vehicles: assets.vehicles.map(() => 0), equipment: 0 },
  };
}

/** 年末结转和结余 of the first 项 is so much below zero, and 其他收入 with it. */
function overdrawn(department: Department, by: number): Department {
  const [first, ...rest] = department.items;
  const { own } = first!;
  const items = [{ ...first!, own: { ...own, other: own.other - own.closing - by, closing: -by } }, ...rest];
  return { ...department, items };
}
