/** Every province's form, with every habit of an office: each figure is recognised at its key with its value. */
import * as fc from "fast-check";
import { recognise } from "../../src/statement/recognise";
import { generateBudget, generateDepartment, seedArbitrary } from "../../generate/department";
import { runs } from "../../generate/wide";
import {
  FAMILY_IDS,
  isBudgetFamily,
  plainForm,
  randomForm,
  type FamilyId,
  type Form,
} from "../../generate/form";
import { misread } from "../../generate/misread";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";

function read(family: FamilyId, seed: number, formOf: (seed: number) => Form): string[] {
  const random = randomFrom(seed);
  const department = isBudgetFamily(family) ? generateBudget(random) : generateDepartment(random);
  const rendered = renderDepartment(department, formOf(seed));
  const statement = recognise(rendered.workbook);
  const kind = isBudgetFamily(family) ? "budget" : "final-account";
  const complaints = misread(rendered, statement);
  if (statement.kind !== kind) complaints.unshift(`taken for ${statement.kind}`);
  if (statement.year !== department.year) complaints.unshift(`year ${statement.year}`);
  if (!statement.department.endsWith(department.name)) complaints.unshift(`named ${statement.department}`);
  return complaints;
}

describe.each(FAMILY_IDS)("the form of %s", (family) => {
  test("filled in with care", () => {
    fc.assert(
      fc.property(seedArbitrary(), (seed) => {
        expect(read(family, seed, (s) => plainForm(family, s)).slice(0, 5)).toEqual([]);
      }),
      runs(3, 20),
    );
  });

  test("with an office's habits", () => {
    fc.assert(
      fc.property(seedArbitrary(), (seed) => {
        const complaints = read(family, seed, (s) => randomForm(randomFrom(s), family));
        expect(complaints.slice(0, 5)).toEqual([]);
      }),
      runs(5, 40),
    );
  });
});
