/**
 * Two years of one department: last year's and this year's tables, each in any form and unit, agree; and one opening
 * balance put wrong is found.
 */
import * as fc from "fast-check";
import { check } from "../../src/check/check";
import type { Finding } from "../../src/check/report";
import { CATALOGUE } from "../../src/rules/index";
import { BALANCE, FISCAL } from "../../src/catalogue/line-keys";
import { recognise } from "../../src/statement/recognise";
import { judgeCompanion } from "../../src/statement/companion-verdict";
import type { Workbook } from "../../src/workbook/workbook";
import { figureKey } from "../../generate/accounts";
import { generateDepartment, seedArbitrary, type Department } from "../../generate/department";
import { many, runs } from "../../generate/wide";
import { randomForm } from "../../generate/form";
import { withFigure } from "../../generate/slips";
import { randomFrom } from "../../generate/random";
import { renderDepartment, type Rendered } from "../../generate/render";
import { yearBefore } from "../../generate/texts/books";

const rules = CATALOGUE.filter(({ id }) => id.startsWith("X-PY"));

interface Years {
  readonly now: Rendered;
  readonly before: Rendered;
  readonly department: Department;
}

function years(seed: number): Years {
  const random = randomFrom(seed);
  const department = generateDepartment(random, { balances: true });
  const before = yearBefore(department, random);
  return {
    department,
    now: renderDepartment(department, randomForm(random)),
    before: renderDepartment(before, randomForm(random)),
  };
}

function compared(now: Workbook, before: Rendered): readonly Finding[] {
  const prior = recognise(before.workbook);
  const statement = recognise(now);
  expect(judgeCompanion("prior", statement, prior, "上年.xlsx").refused).toBe("");
  return check(statement, { rules, prior }).findings.filter(({ severity }) => severity !== "rounding");
}

test("two years that follow each other have no finding, whatever form and unit each is printed in", () => {
  fc.assert(
    fc.property(seedArbitrary(), (seed) => {
      const { now, before } = years(seed);
      expect(compared(now.workbook, before).map(({ message }) => message)).toEqual([]);
    }),
    runs(10, 60),
  );
});

const OPENINGS = [
  figureKey(1, BALANCE.opening, "amount"),
  figureKey(4, BALANCE.opening, "amount"),
  figureKey(4, FISCAL.openingGeneral, "amount"),
  figureKey(4, FISCAL.openingFund, "amount"),
  figureKey(4, FISCAL.openingCapital, "amount"),
];

test("an opening balance moved by 0.02 万元 or more is a reminder at its cell", () => {
  let tried = 0;
  fc.assert(
    fc.property(seedArbitrary(), (seed) => {
      const { now, before } = years(seed);
      const random = randomFrom(seed + 1);
      const there = recognise(before.workbook);
      const printed = OPENINGS.filter((key) => now.figures.has(key));
      // Forms that do not print last year's closing balance by fund have nothing to compare with.
      const key = random.pick(printed);
      const fund = (
        {
          [FISCAL.openingGeneral]: "general",
          [FISCAL.openingFund]: "fund",
          [FISCAL.openingCapital]: "capital",
        } as Record<string, string>
      )[key.split("/")[1]!];
      if (key.startsWith("4/") && fund && !there.table(4)?.cell(BALANCE.closing, fund)) return;
      const figure = now.figures.get(key)!;
      const moved = figure.shown + (random.chance(0.5) ? 1 : -1) * random.int(2, 5000) * 10_000;
      const found = compared(withFigure(now, key, moved), before).filter(({ cells }) =>
        cells.some(({ sheet, address }) => sheet === figure.sheet && address === figure.address),
      );
      expect(found.map(({ severity }) => severity)).toEqual(["warning"]);
      expect(found[0]!.cells).toHaveLength(1);
      tried += 1;
    }),
    runs(10, 60),
  );
  expect(tried).toBeGreaterThan(many(5, 35));
});
