/** Generated departments to write about: the workbook, and those beside it. */
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import type { Style } from "../../src/catalogue/style";
import type { NarrativeSources } from "../../src/write/quantities";
import {
  generateBudget,
  generateDepartment,
  type Department,
  type DepartmentOptions,
} from "../../generate/department";
import { BUDGET_FAMILIES, FINAL_FAMILIES, plainForm, randomForm } from "../../generate/form";
import { randomFrom, type Random } from "../../generate/random";
import { renderDepartment } from "../../generate/render";

/** A department, last year's workbook of it, and its budget: the same 项 with other amounts. */
export function world(
  style: Style,
  seed: number,
  options: DepartmentOptions,
  withSources: boolean,
): { statement: Statement; sources: NarrativeSources } {
  const random = randomFrom(seed * 31 + 7);
  const budget = style.kind === "budget";
  const families = budget ? BUDGET_FAMILIES : FINAL_FAMILIES;
  const family = families[seed % families.length]!;
  const print = (department: Department, at: number): Statement =>
    recognise(
      renderDepartment(
        department,
        // One in three in the habits of some office, the others as the form has it.
        at % 3 === 0
          ? { ...randomForm(randomFrom(at), family, budget), nameless: false }
          : plainForm(family, at),
      ).workbook,
    );
  const generate = budget ? generateBudget : generateDepartment;
  const department = generate(random, options);
  const statement = print(department, seed);
  if (!withSources) return { statement, sources: {} };
  const before = { ...generate(random, options), name: department.name, year: department.year - 1 };
  return {
    statement,
    sources: {
      prior: print(before, seed + 1),
      ...(budget
        ? {}
        : {
            budget: recognise(
              renderDepartment(budgetOf(department, random), plainForm("hebei-budget", seed)).workbook,
            ),
          }),
    },
  };
}

function budgetOf(department: Department, random: Random): Department {
  const about = (fen: number): number => Math.round(fen * (0.8 + 0.4 * random.real()));
  return {
    ...department,
    kind: "budget",
    items: department.items.map((item) => {
      const [basic, project] = [about(item.fiscal.basic), about(item.fiscal.project)];
      return { ...item, fiscal: { opening: 0, income: basic + project, basic, project, closing: 0 } };
    }),
  };
}
