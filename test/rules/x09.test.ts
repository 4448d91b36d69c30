import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

test("all hold__valid", () => {
  expect(ledgerOf(department(), "X-06-09-01")).toMatchObject({ status: "passed", instances: 2 });
  expect(statusOf(department(), "X-05-09-01")).toBe("passed");
});

test("X-06-09-01: more in 基本支出 than in all is a warning, never an error__invalid", () => {
  expect(findingsOf(department({ "T06/30217/amount": "4.00" }), "X-06-09-01")).toMatchObject([
    { severity: "warning", stated: "4.00", expected: "3.50" },
  ]);
  expect(statusOf(department({ "T06/30217/amount": "0.50" }), "X-06-09-01")).toBe("passed");
});

test("X-05-09-01: more than all of 财政拨款__invalid", () => {
  expect(findingsOf(department({ "T09/total/final": "950.00" }), "X-05-09-01")).toMatchObject([
    { severity: "error", expected: "172.00" },
  ]);
});

describe("X-09-10-01, vehicles", () => {
  const long = (purchased: string, purchase: string, kept: string) =>
    table(
      "T09",
      `final\ntotal 6.00\nvehicles 6.00\nvehicles.purchase ${purchase}\nvehicles.running 6.00\ncount.purchased ${purchased}\ncount.vehicles ${kept}`,
    );
  const t10 = table("T10", "amount\nvehicles 3\nvehicle:8 3");

  test("__valid", () => {
    expect(ledgerOf(statement([long("1", "12.00", "3"), t10]), "X-09-10-01")).toMatchObject({
      status: "passed",
      instances: 3,
    });
  });

  test.each([
    ["more kept than owned", long("1", "12.00", "4")],
    ["bought without a price", long("1", ".", "3")],
    ["a price without a purchase", long(".", "12.00", "3")],
    ["run without a vehicle", long(".", ".", ".")],
  ])("%s__invalid", (_, t09) => {
    const findings = findingsOf(statement([t09, t10]), "X-09-10-01");
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("without counts it does not apply, without 10 the counts alone are looked at__undecided", () => {
    expect(ledgerOf(department(), "X-09-10-01")).toMatchObject({ status: "not-applicable" });
    expect(ledgerOf(statement([long("1", "12.00", "3")]), "X-09-10-01").instances).toBe(2);
    expect(named(department({}, { without: ["T09"] }), "X-09-10-01")).toEqual([]);
  });
});

test("last year's tables are asked for__undecided", () => {
  for (const id of ["X-PY-01", "X-PY-02"]) {
    expect(ledgerOf(department(), id)).toMatchObject({ status: "not-run", reason: "没有打开上年决算表" });
  }
});
