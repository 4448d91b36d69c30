import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { ledgerOf, named, statusOf } from "./verdicts";

describe.each(["T03", "T05"] as const)("%s", (id) => {
  test("tree and columns hold__valid", () => {
    for (const rule of ["R01", "R02", "R03", "R04", "R05", "R06"]) {
      expect([rule, statusOf(department(), `${id}-${rule}`)]).toEqual([rule, "passed"]);
    }
  });

  test("a 项 that was changed breaks its 款 and its line__invalid", () => {
    const wrong = department({ [`${id}/2080505/basic`]: "12.50" });
    expect(statusOf(wrong, `${id}-R01`)).toBe("passed");
    expect(named(wrong, `${id}-R03`)).toHaveLength(1);
    expect(named(wrong, `${id}-R04`)).toHaveLength(1);
  });

  test("a 类 that was left out breaks the total__invalid", () => {
    const wrong = department({ [`${id}/221`]: undefined });
    expect(statusOf(wrong, `${id}-R01`)).toBe("passed");
    // Its 款 stands for it; what the tree lacks is said once.
    expect(named(wrong, `${id}-R05`)).toEqual(["warning: 22102 名称, 2210201 名称"]);
  });

  test("codes out of order__invalid", () => {
    const more = { [id]: "2010699 . ." };
    expect(named(department({}, { more }), `${id}-R06`)).toEqual(["warning: 2010699 名称"]);
  });

  test("a table that is missing is not run__undecided", () => {
    expect(statusOf(department({}, { without: [id] }), `${id}-R01`)).toBe("not-run");
  });
});

test("T05-R04 closes the balances of forms that print income beside expenditure", () => {
  const grid = (closing: string) => `
           opening income total basic project closing
    total  5.00    30.00  28.00 20.00 8.00    ${closing}`;
  expect(ledgerOf(statement([table("T05", grid("7.00"))]), "T05-R04")).toMatchObject({
    status: "passed",
    instances: 2,
  });
  expect(statusOf(statement([table("T05", grid("7.50"))]), "T05-R04")).toBe("failed");
});
