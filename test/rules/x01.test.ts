import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

const ALL = [
  ...["X-01-02-01", "X-01-02-02", "X-01-02-03", "X-01-03-01", "X-01-03-02", "X-01-23-01"],
  ...["X-01-04-01", "X-01-04-02", "X-01-04-03"],
];

test("all hold__valid", () => {
  for (const id of ALL) expect([id, statusOf(department(), id)]).toEqual([id, "passed"]);
});

test.each([
  ["X-01-02-01", { "T01/total.income/amount": "185.02" }],
  ["X-01-02-02", { "T02/total/fiscal": "175.00" }],
  ["X-01-02-03", { "T01/income.business/amount": "3.00" }],
  ["X-01-03-01", { "T03/total/total": "181.00" }],
  ["X-01-03-02", { "T01/208/amount": "21.00" }],
  ["X-01-23-01", { "T01/closing/amount": "13.50" }],
  ["X-01-04-01", { "T04/income.general/amount": "140.00" }],
  ["X-01-04-02", { "T04/221/total": "9.50" }],
  ["X-01-04-03", { "T04/opening/amount": "9.50" }],
])("%s breaks__invalid", (id, edits) => {
  expect(statusOf(department(edits), id)).toBe("failed");
  expect(findingsOf(department(edits), id)[0]?.severity).toBe("error");
});

test.each([
  ["X-01-02-01", "T02"],
  ["X-01-03-02", "T03"],
  ["X-01-04-02", "T04"],
] as const)("%s is not run without %s__undecided", (id, missing) => {
  expect(statusOf(department({}, { without: [missing] }), id)).toBe("not-run");
});

test("two prints 0.01 apart are a notice, not an error", () => {
  const apart = department({ "T03/208/total": "12.01" });
  expect(findingsOf(apart, "X-01-03-02")).toMatchObject([
    {
      severity: "rounding",
      table: "T01",
      stated: "12.00",
      expected: "12.01",
      difference: "-0.01",
      allowance: "0.01",
    },
  ]);
});

describe("X-01-03-02, 类 in one table only", () => {
  test("a 类 of 01 that 03 lacks must be nothing", () => {
    const lacking = department({ "T03/221": undefined, "T03/22102": undefined, "T03/2210201": undefined });
    expect(findingsOf(lacking, "X-01-03-02")).toMatchObject([
      { severity: "error", stated: "9.00", expected: "0.00", cells: [{ label: "五、住房保障支出 amount" }] },
    ]);
  });

  test("a 类 of 03 that 01 does not list is an error", () => {
    expect(named(department({ "T01/212": undefined }), "X-01-03-02")).toEqual(["error: 城乡社区支出 total"]);
  });

  test("a line of 01 whose 类 is not known but whose name is the same counts as listed", () => {
    const more = { T01: "item:人行科目=三十一、人行科目 4.00", T03: "299=人行科目 4.00 4.00 . . . ." };
    expect(named(department({}, { more }), "X-01-03-02")).toEqual([]);
  });

  test("where 03 prints no 类, its 款 or 项 are added up", () => {
    const items = department({ "T03/201": undefined, "T03/20106": undefined });
    expect(statusOf(items, "X-01-03-02")).toBe("passed");
    const wrong = department({ "T03/201": undefined, "T03/20106": undefined, "T03/2010601/total": "109.00" });
    expect(statusOf(wrong, "X-01-03-02")).toBe("failed");
  });
});

describe("budgets", () => {
  const budget = (used: string, carry: string) =>
    statement([
      table("B01", `amount\ntotal.income 164.40\nsurplus.used ${used}\nopening 22.10\ngrand.income 186.50`, {
        unit: "元",
      }),
      table("B02", `grand total fiscal carry\ntotal 186.50 164.40 164.40 ${carry}`, { unit: "元" }),
    ]);

  test("上年结转 and 收入总计 are printed twice too", () => {
    expect(ledgerOf(budget(".", "22.10"), "X-01-02-01")).toMatchObject({ status: "passed", instances: 3 });
    expect(named(budget(".", "22.00"), "X-01-02-01")).toEqual(["error: opening amount, total carry"]);
  });

  test("上年结转 may be counted with 动用结余, and is then not compared", () => {
    expect(ledgerOf(budget("3.00", "25.10"), "X-01-02-01")).toMatchObject({ status: "passed", instances: 2 });
  });
});
