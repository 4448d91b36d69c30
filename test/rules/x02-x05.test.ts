import { department, type Edits } from "../small-department";
import { makeTable } from "../../src/statement/assemble";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

describe("X-02-03-01, the same 科目 earn and spend", () => {
  test("__valid", () => expect(statusOf(department(), "X-02-03-01")).toBe("passed"));

  const one = { "T03/221": undefined, "T03/22102": undefined, "T03/2210201": undefined };
  const noClosing = { "T01/closing/amount": ".", "T01/surplus.distributed/amount": "." };

  test("income without expenditure is strange where nothing is carried on__invalid", () => {
    expect(named(department({ ...one, ...noClosing }), "X-02-03-01")).toEqual([
      "warning: 221 名称, 22102 名称, 2210201 名称",
    ]);
  });

  test("and a remark where something is", () => {
    expect(findingsOf(department(one), "X-02-03-01").map(({ severity }) => severity)).toEqual(["info"]);
    expect(statusOf(department(one), "X-02-03-01")).toBe("passed");
  });

  test("says nothing of levels that the other table does not print__undecided", () => {
    const t02 = table("T02", "total\ntotal 30.00\n201 30.00");
    const t03 = table("T03", "total\ntotal 30.00\n201 30.00\n20106 30.00");
    expect(named(statement([t02, t03]), "X-02-03-01")).toEqual([]);
    expect(statusOf(statement([t02, table("T03", "total\ntotal .")]), "X-02-03-01")).toBe("not-applicable");
  });
});

test("X-02-04-01", () => {
  expect(statusOf(department(), "X-02-04-01")).toBe("passed");
  expect(statusOf(department({ "T04/total.income/amount": "173.00" }), "X-02-04-01")).toBe("failed");
  expect(statusOf(department({ "T02/total/fiscal": "#REF!" }), "X-02-04-01")).toBe("not-run");
});

/** No 财政拨款 carried over: the fund spends what it gets. */
const NO_CARRY: Edits = {
  "T04/opening/amount": ".",
  "T04/opening.fund/amount": ".",
  "T04/closing/total": ".",
  "T04/closing/fund": ".",
  "T02/212/fiscal": "28.00",
};

describe("X-02-05-01, income and expenditure of 财政拨款 by 类", () => {
  test("agree where nothing is carried over__valid", () => {
    expect(ledgerOf(department(NO_CARRY), "X-02-05-01")).toMatchObject({ status: "passed", instances: 5 });
  });

  test("differ__invalid", () => {
    expect(findingsOf(department({ ...NO_CARRY, "T02/208/fiscal": "13.00" }), "X-02-05-01")).toMatchObject([
      { severity: "warning", stated: "13.00", expected: "12.00" },
    ]);
  });

  test("need not agree with a balance, or without the tables of the funds__undecided", () => {
    expect(ledgerOf(department(), "X-02-05-01")).toMatchObject({
      status: "not-applicable",
      reason: "有年初或年末财政拨款结转，不要求相等",
    });
    expect(statusOf(department(NO_CARRY, { without: ["T07"] }), "X-02-05-01")).toBe("not-applicable");
  });
});

describe("X-03-05-01, the part is in the whole", () => {
  test("__valid", () => expect(statusOf(department(), "X-03-05-01")).toBe("passed"));

  test("more than the whole, or a 科目 that the whole lacks__invalid", () => {
    expect(named(department({ "T05/2080505/basic": "13.00" }), "X-03-05-01")).toHaveLength(1);
    expect(named(department({ "T03/2010602": undefined }), "X-03-05-01")).toEqual(["error: 2010602 名称"]);
  });

  test("a 科目 with income alone need not be in 03", () => {
    const more = { T05: "2011001=行政运行 . . ." };
    expect(statusOf(department({}, { more }), "X-03-05-01")).toBe("passed");
  });
});

describe("X-03-05-02, all money is 财政拨款 of the year", () => {
  const fiscalAlone: Edits = {
    "T01/income.other/amount": ".",
    "T01/surplus.used/amount": ".",
    "T01/opening/amount": ".",
    "T03/total/total": "172.00",
  };
  test("__valid", () => expect(statusOf(department(fiscalAlone), "X-03-05-02")).toBe("passed"));
  test("__invalid", () => {
    expect(statusOf(department({ ...fiscalAlone, "T08/total/total": "." }), "X-03-05-02")).toBe("failed");
  });
  test("a 合计 of 07 that was not found is what its 类 come to, and one that was not read stops it", () => {
    const lost = department({ ...fiscalAlone, "T07/total": undefined });
    expect(statusOf(lost, "X-03-05-02")).toBe("passed");
    const [t07] = lost.tables.filter(({ slot }) => slot === 7);
    const figure = {
      sheet: "07",
      address: "E6",
      row: 5,
      column: 4,
      label: "合计数",
      reason: "",
      path: [],
      content: { value: 1 },
    };
    const bare = makeTable({ ...t07!, lines: [], unread: [figure] });
    const tables = lost.tables.map((one) => (one === t07 ? bare : one));
    expect(statusOf(statement(tables), "X-03-05-02")).toBe("not-run");
  });
  test("__undecided", () => {
    expect(ledgerOf(department(), "X-03-05-02")).toMatchObject({
      status: "not-applicable",
      reason: "有财政拨款以外的收入或年初结转，不要求相等",
    });
  });
});

describe("X-05-06-01", () => {
  test("__valid", () => expect(statusOf(department(), "X-05-06-01")).toBe("passed"));

  test("n = 2: 0.01 apart is rounding, 0.02 is not__invalid", () => {
    expect(findingsOf(department({ "T05/total/basic": "121.01" }), "X-05-06-01")).toMatchObject([
      { severity: "rounding", table: "T06", stated: "121.00", expected: "121.01", allowance: "0.01" },
    ]);
    expect(statusOf(department({ "T05/total/basic": "121.02" }), "X-05-06-01")).toBe("failed");
  });

  test("against the total of the list form", () => {
    const t05 = table("B05", "total basic project\ntotal 9.00 9.00 .", { unit: "元" });
    const t06 = table("B06", "total personnel public\ntotal 9.00 8.00 1.00", { unit: "元" });
    expect(statusOf(statement([t05, t06]), "X-05-06-01")).toBe("passed");
  });

  test("is not run without 06__undecided", () => {
    expect(statusOf(department({}, { without: ["T06"] }), "X-05-06-01")).toBe("not-run");
  });
});

describe("X-05-06-02, contributions paid from 项 of their own", () => {
  test("__valid", () => {
    expect(ledgerOf(department(), "X-05-06-02")).toMatchObject({ status: "passed", instances: 2 });
  });

  test("less in 06 than in 05 is a warning__invalid", () => {
    const findings = findingsOf(department({ "T06/30113/amount": "7.00" }), "X-05-06-02");
    expect(findings).toMatchObject([{ severity: "warning", difference: "-2.00" }]);
    expect(findings[0]!.message).toContain("一般应等于");
  });

  test("more in 06 than in 05 is right, and said as a hint__valid", () => {
    const more = department({ "T06/30113/amount": "11.00" });
    expect(findingsOf(more, "X-05-06-02")).toMatchObject([{ severity: "info", cells: [{}, {}] }]);
    expect(findingsOf(more, "X-05-06-02")[0]!.message).toMatch(
      /多 2\.00 万元：一部分在其他科目列支的，属正常。$/,
    );
    expect(ledgerOf(more, "X-05-06-02")).toMatchObject({ status: "passed" });
  });

  test("医疗保险 is paid from two 项", () => {
    const more = {
      T05: "2101101=行政单位医疗 3.00 3.00 .\n2101102=事业单位医疗 1.00 1.00 .",
      T06: "30110=职工基本医疗保险缴费 4.00",
    };
    expect(ledgerOf(department({}, { more }), "X-05-06-02")).toMatchObject({
      status: "passed",
      instances: 3,
    });
  });

  test("does not apply without these 项__undecided", () => {
    const without = department({ "T05/2080505": undefined, "T05/2210201": undefined });
    expect(statusOf(without, "X-05-06-02")).toBe("not-applicable");
  });
});
