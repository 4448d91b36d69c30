import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

describe("T01-R01 and T01-R02, totals of the halves", () => {
  test("hold__valid", () => {
    expect(ledgerOf(department(), "T01-R01")).toMatchObject({ status: "passed", instances: 1 });
    expect(ledgerOf(department(), "T01-R02")).toMatchObject({ status: "passed", instances: 1 });
  });

  test("break__invalid", () => {
    expect(statusOf(department({ "T01/income.other/amount": "12.00" }), "T01-R01")).toBe("failed");
    expect(statusOf(department({ "T01/212/amount": "." }), "T01-R02")).toBe("failed");
  });

  test("are not judged where a figure cannot be read__undecided", () => {
    expect(ledgerOf(department({ "T01/212/amount": "#REF!" }), "T01-R02")).toMatchObject({
      status: "not-run",
      reason: "有 1 项因格子里的内容不能认作金额，没有核对",
    });
  });

  test("take in items the form adds, each in its half", () => {
    const t01 = table(
      "T01",
      `                 amount
      income.general    10.00
      item:新增收入       2.00
      total.income      12.00
      201                9.00
      item:人行科目       3.00
      total.expenditure 12.00`,
    );
    expect(statusOf(statement([t01]), "T01-R01")).toBe("passed");
    expect(statusOf(statement([t01]), "T01-R02")).toBe("passed");
  });
});

describe("T01-R03 and T01-R04, grand totals", () => {
  test("hold__valid", () => {
    expect(statusOf(department(), "T01-R03")).toBe("passed");
    expect(statusOf(department(), "T01-R04")).toBe("passed");
  });

  test("break__invalid", () => {
    const wrong = department({ "T01/opening/amount": "8.00", "T01/surplus.distributed/amount": "." });
    expect(statusOf(wrong, "T01-R03")).toBe("failed");
    expect(statusOf(wrong, "T01-R04")).toBe("failed");
  });

  test("hold in forms without 使用非财政拨款结余 and 结余分配", () => {
    const without = department({
      "T01/surplus.used": undefined,
      "T01/surplus.distributed": undefined,
      "T01/grand.income/amount": "194.00",
      "T01/grand.expenditure/amount": "195.00",
    });
    expect(statusOf(without, "T01-R03")).toBe("passed");
    expect(statusOf(without, "T01-R04")).toBe("passed");
  });

  test("do not apply where the form has no such line__undecided", () => {
    expect(statusOf(department({ "T01/grand.income": undefined }), "T01-R03")).toBe("not-applicable");
  });
});

describe("T01-R05, both grand totals", () => {
  test("are equal__valid", () => expect(statusOf(department(), "T01-R05")).toBe("passed"));

  test("may not differ by the least unit__invalid", () => {
    const wrong = department({ "T01/grand.income/amount": "196.01" });
    expect(findingsOf(wrong, "T01-R05")[0]).toMatchObject({
      severity: "error",
      allowance: "0.00",
      message:
        "公开01表《收入支出决算总表》“收入总计”应等于“支出总计”：前者 196.01，后者 196.00，相差 0.01 万元，两个总计必须完全相等，不容尾差。",
    });
  });
});

describe("T01-R06, mandatory totals", () => {
  test("are filled__valid", () => {
    expect(ledgerOf(department(), "T01-R06")).toMatchObject({ status: "passed", instances: 4 });
  });

  test("a blank total is named with what it should be__invalid", () => {
    expect(findingsOf(department({ "T01/total.expenditure/amount": "." }), "T01-R06")).toMatchObject([
      { severity: "error", table: "T01", stated: "0", expected: "182.00", difference: "-182.00" },
    ]);
  });

  test("a blank grand total above a blank total is what both should be", () => {
    const wrong = department({ "T01/total.expenditure/amount": ".", "T01/grand.expenditure/amount": "." });
    expect(findingsOf(wrong, "T01-R06").map(({ expected }) => expected)).toEqual(["182.00", "196.00"]);
  });

  test("a total of nothing may be blank", () => {
    const empty = table("T01", "amount\ntotal.income .\n201 .\ntotal.expenditure .");
    expect(named(statement([empty]), "T01-R06")).toEqual([]);
  });
});
