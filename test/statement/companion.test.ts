import { asOwn } from "../../src/statement/companion";
import { companionKinds, judgeCompanion, refutes } from "../../src/statement/companion-verdict";
import type { Statement } from "../../src/statement/statement";
import { department } from "../small-department";

const like = (more: Partial<Statement>): Statement => {
  const of = department();
  return { ...of, table: (slot) => of.table(slot), ...more };
};
const budget = (year: number, name = "某局"): Statement => like({ kind: "budget", year, department: name });
const final = (year: number, name = "某局"): Statement =>
  like({ kind: "final-account", year, department: name });

describe("last year's workbook beside a budget", () => {
  test("is last year's budget, or its final account", () => {
    expect(companionKinds("prior", budget(2025))).toEqual(["budget", "final-account"]);
    expect(judgeCompanion("prior", budget(2025), budget(2024), "上")).toEqual({
      refused: "",
      otherName: "",
      warnings: [],
    });
    const account = judgeCompanion("prior", budget(2025), final(2024), "上");
    expect([account.refused, account.warnings.length]).toEqual(["", 1]);
  });

  test("the budget of last year refutes, the final account does not", () => {
    expect(refutes("prior", budget(2025), budget(2024))).toBe(true);
    expect(refutes("prior", budget(2025), final(2024))).toBe(false);
  });

  test("beside a final account stands no budget", () => {
    expect(judgeCompanion("prior", final(2025), budget(2024), "上").refused).toContain("这里要的是部门决算");
  });
});

test("a workbook of another name is told, and refutes nothing until it is known to be the same department", () => {
  const [now, other] = [final(2025), final(2024, "另一局")];
  const own = asOwn(other, now);
  expect(judgeCompanion("prior", now, other, "上").otherName).toContain("“另一局”，这份是“某局”，名称不同");
  expect([refutes("prior", now, other), refutes("prior", now, own)]).toEqual([false, true]);
  expect(judgeCompanion("prior", now, own, "上").otherName).toBe("");
});
