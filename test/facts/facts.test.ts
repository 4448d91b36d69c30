import { codeKey } from "../../src/catalogue/quantities";
import { facts } from "../../src/facts/facts";
import { recognise } from "../../src/statement/recognise";
import { accountsOf, figureKey } from "../../generate/accounts";
import { generateBudget, generateDepartment } from "../../generate/department";
import { FAMILY_IDS, isBudgetFamily, plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { sample } from "../../samples/load";
import { statement, table } from "../statement-builder";

/** The facts that every form has, and where the department keeps them. */
const EVERYWHERE = [
  ["whole.incomeGrand", 1, "grand.income", "amount"],
  ["whole.expenditureGrand", 1, "grand.expenditure", "amount"],
  ["whole.income", 2, "total", "total"],
  ["whole.expenditure", 3, "total", "total"],
  ["whole.opening", 1, "opening", "amount"],
  ["whole.closing", 1, "closing", "amount"],
  ["fiscal.income", 2, "total", "fiscal"],
  ["whole.business", 2, "total", "business"],
  ["whole.other", 2, "total", "other"],
  ["whole.basic", 3, "total", "basic"],
  ["whole.project", 3, "total", "project"],
  ["whole.subsidy", 3, "total", "subsidy"],
  ["fiscal.expenditure", 4, "total.expenditure", "total"],
  ["general.expenditure", 5, "total", "total"],
  ["general.basic", 5, "total", "basic"],
  ["general.project", 5, "total", "project"],
  ["fund.expenditure", 7, "total", "total"],
  ["economic/301", 6, "301", "amount"],
] as const;

describe.each(FAMILY_IDS)("in the forms of %s", (family) => {
  const budget = isBudgetFamily(family);
  const random = randomFrom(family.length * 7919);
  const department = (budget ? generateBudget : generateDepartment)(random, { items: 12, scale: 3e9 });
  const accounts = accountsOf(department);
  const rendered = renderDepartment(department, plainForm(family));
  const found = facts(recognise(rendered.workbook));

  test.each(EVERYWHERE)("%s is what the department has", (key, slot, line, column) => {
    const fact = found.get(key);
    // Some budgets have no line of it.
    if (!fact && budget && !rendered.figures.has(figureKey(slot, line, column))) return;
    expect(fact).toBeDefined();
    const exact = accounts.amount(slot, line, column);
    expect(fact!.held.low).toBeLessThanOrEqual(exact);
    expect(fact!.held.high).toBeGreaterThanOrEqual(exact);
  });

  test("every 科目 of 公开05表 is a fact, with its cells", () => {
    // Beside 单位代码 a form prints 项 alone.
    const codes = accounts
      .codes(5, ["total"])
      .filter((code) => rendered.figures.has(figureKey(5, code, "total")));
    const listed = new Map(found.codes("general").map(({ code, fact }) => [code, fact]));
    for (const code of codes) {
      const exact = accounts.amount(5, code, "total");
      const fact = listed.get(code)!;
      expect([code, fact.held.low <= exact && exact <= fact.held.high]).toEqual([code, true]);
      expect(fact.entries.length).toBeGreaterThan(0);
      expect(found.get(codeKey("general", code))).toBe(fact);
    }
  });
});

describe("on the samples", () => {
  test("a total that its own table leaves blank is taken from where else it is printed", () => {
    const fact = facts(recognise(sample("henan-2022"))).get("whole.expenditure")!;
    expect(fact.printed.value).toBe(928_860_000);
    expect(fact.others).toHaveLength(0);
  });

  test("a blank subtotal is the sum of its parts", () => {
    const fact = facts(recognise(sample("hebei-2023-budget"))).get("three.vehicles")!;
    expect(fact.printed.value).toBe(4_600_000);
  });

  test("two prints of one amount stand side by side", () => {
    const fact = facts(recognise(sample("shanghai-2024"))).get("general/208")!;
    expect([fact.printed.value, ...fact.others.map(({ printed }) => printed.value)]).toEqual([
      326_720_000, 326_710_000,
    ]);
  });

  test("“三公” has a budget beside what was spent, under either name", () => {
    const found = facts(recognise(sample("shanghai-2024")));
    expect(found.get("three.total", "initial")!.printed.value).toBe(950_000);
    expect(found.get("three.total", "budget")!.printed.value).toBe(950_000);
    expect(found.get("three.total")!.printed.value).toBe(0);
  });

  test("what no table has is absent, not zero", () => {
    const found = facts(recognise(sample("henan-2022")));
    expect(found.get("assets.vehicles")).toBeUndefined();
    expect(found.get("agency")).toBeUndefined();
    expect(found.complete("general")).toBe(true);
  });
});

describe("in a budget of the form of 上海, that has no 本年收入合计 and no 本年支出合计", () => {
  const B01 = "amount\nincome.fiscal 30.00\n%grand.income 30.00\n212 30.00\ngrand.expenditure 30.00";
  const B04 = "total general fund\n212 30.00 20.00 10.00\n%grand.expenditure 30.00 20.00 10.00";
  const found = (opening = "", closing = ""): ReturnType<typeof facts> =>
    facts(statement([table("B01", B01.replace("%", opening)), table("B04", B04.replace("%", closing))]));
  const values = (of: ReturnType<typeof facts>): readonly unknown[] =>
    (["whole.income", "whole.expenditure", "fiscal.expenditure", "fund.expenditure"] as const).map(
      (key) => of.get(key)?.printed.value,
    );

  test("they are 收入总计 and 支出总计", () => {
    expect(values(found())).toEqual([30_000_000, 30_000_000, 30_000_000, 10_000_000]);
  });

  test("unless some of it is carried over", () => {
    const carried = values(found("opening 5.00\n", "closing 5.00 . 5.00\n"));
    expect(carried).toEqual([undefined, 30_000_000, undefined, undefined]);
  });
});
