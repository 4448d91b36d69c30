/** Workbooks that were never seen before, with everything that a text can speak of. */
import type { NarrativeSources } from "../src/write/quantities";
import { recognise } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import { generateDepartment, type Department } from "../generate/department";
import { plainForm, type FamilyId } from "../generate/form";
import { randomFrom } from "../generate/random";
import { renderDepartment } from "../generate/render";

/** Every kind of money, so that no table is empty. */
export const FULL = {
  items: 40,
  fundMoney: true,
  capitalMoney: true,
  ownMoney: true,
  balances: true,
  threePublic: true,
} as const;

export interface World {
  readonly statement: Statement;
  readonly sources: NarrativeSources;
}

/** An account, last year's and the budget of one department. */
export function world(seed: number): World {
  const department = generateDepartment(randomFrom(seed), FULL);
  const before = generateDepartment(randomFrom(seed + 1000), FULL);
  const print = (one: Department, family: FamilyId): Statement =>
    recognise(renderDepartment(one, plainForm(family)).workbook);
  return {
    statement: print(department, "henan"),
    sources: {
      prior: print({ ...before, name: department.name, year: department.year - 1 }, "henan"),
      budget: print({ ...department, kind: "budget" }, "hebei-budget"),
    },
  };
}

/** In milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
