/**
 * The whole text of every style for one small department, as it was approved: a change of a wording that others extend shows
 * here in each of them. After a change that is meant: `npx jest test/write/approved.test.ts -u`, and read the difference.
 */
import { STYLES } from "../../src/catalogue/styles";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import { narrate } from "../../src/write/narrate";
import { narrativeText } from "../../src/write/narrative";
import { generateBudget, generateDepartment, type Department } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";

describe.each(STYLES.map((style) => [style.name, style] as const))("%s", (_, style) => {
  const small = { items: 3, fundMoney: true, capitalMoney: true, ownMoney: true, balances: true };
  const made = (seed: number): Department =>
    (style.kind === "budget" ? generateBudget : generateDepartment)(randomFrom(seed), {
      ...small,
      threePublic: true,
    });
  const print = (department: Department): Statement =>
    recognise(
      renderDepartment(department, plainForm(style.kind === "budget" ? "hebei-budget" : "henan")).workbook,
    );
  const now = made(4);
  const before = { ...made(9), name: now.name, year: now.year - 1 };

  test("by itself", () => {
    expect(narrativeText(narrate(print(now), style))).toMatchSnapshot();
  });

  test("beside last year", () => {
    expect(narrativeText(narrate(print(now), style, { prior: print(before) }))).toMatchSnapshot();
  });
});
