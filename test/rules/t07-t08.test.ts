import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

describe("公开07表", () => {
  test("holds__valid", () => {
    for (const rule of ["R01", "R02", "R03", "R04", "R05", "R06", "R07"]) {
      expect([rule, statusOf(department(), `T07-${rule}`)]).toEqual([rule, "passed"]);
    }
  });

  test.each([
    ["T07-R01", { "T07/212/income": "31.00" }],
    ["T07-R02", { "T07/21208/opening": "." }],
    ["T07-R03", { "T07/2120803/project": "27.00" }],
    ["T07-R04", { "T07/2120803/basic": "1.00" }],
    ["T07-R05", { "T07/total/closing": "8.00" }],
  ])("%s breaks__invalid", (id, edits) => expect(statusOf(department(edits), id)).toBe("failed"));

  test("codes twice__invalid", () => {
    const more = { T07: "2120803 . . . . . ." };
    expect(named(department({}, { more }), "T07-R06")).toHaveLength(1);
  });

  test("an empty table has no rows to check__undecided", () => {
    const empty = statement([table("T07", "opening income total basic project closing\ntotal . . . . . .")]);
    for (const id of ["T07-R01", "T07-R02", "T07-R03", "T07-R06", "T07-R07"]) {
      expect([id, statusOf(empty, id)]).toEqual([id, "not-applicable"]);
    }
  });

  test("T07-R07: rows left over without any amount, in one complaint__invalid", () => {
    const grid = `
              opening income total basic project closing
      total   .       .      .     .     .       .
      229     .       .      .     .     .       .
      22960   .       .      .     .     .       .
      2296013 .       .      .     .     .       .`;
    expect(findingsOf(statement([table("T07", grid)]), "T07-R07")).toMatchObject([
      { severity: "warning", table: "T07", cells: [{ label: "229 名称" }, {}, {}] },
    ]);
    const zeros = table("T07", grid.replace(/\.(?=\s|$)/g, "0.00"), { zeros: true });
    expect(named(statement([zeros]), "T07-R07")).toHaveLength(1);
  });

  test("a budget prints expenditure alone__undecided", () => {
    const budget = statement([table("B07", "total basic project\ntotal 3.00 . 3.00", { unit: "元" })]);
    expect(ledgerOf(budget, "T07-R05")).toMatchObject({
      status: "not-applicable",
      reason: "表内没有年初、收入、年末各栏",
    });
  });
});

describe("T08-R01", () => {
  test("holds__valid", () => expect(statusOf(department(), "T08-R01")).toBe("passed"));

  test("breaks in the tree and in the line__invalid", () => {
    expect(named(department({ "T08/2230105/project": "2.00" }), "T08-R01")).toHaveLength(2);
  });

  test("closes the balances of the 收入支出 form", () => {
    const grid = (closing: string) => `
             opening income total basic project closing
      total  1.00    5.00   3.00  .     3.00    ${closing}
      223    1.00    5.00   3.00  .     3.00    ${closing}`;
    expect(statusOf(statement([table("T08", grid("3.00"))]), "T08-R01")).toBe("passed");
    expect(statusOf(statement([table("T08", grid("2.00"))]), "T08-R01")).toBe("failed");
  });

  test("needs a line__undecided", () => {
    expect(statusOf(statement([table("T08", "total basic project")]), "T08-R01")).toBe("not-applicable");
  });
});
