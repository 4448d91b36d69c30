import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

describe("the tree of codes", () => {
  test("holds at every level and in every column__valid", () => {
    expect(ledgerOf(department(), "T02-R01")).toMatchObject({ status: "passed", instances: 7 });
    expect(ledgerOf(department(), "T02-R02")).toMatchObject({ status: "passed", instances: 5 * 7 });
    expect(ledgerOf(department(), "T02-R03")).toMatchObject({ status: "passed", instances: 5 * 7 });
  });

  test("breaks where a line was changed, above and below it__invalid", () => {
    const wrong = department({ "T02/20106/fiscal": "120.50" });
    expect(statusOf(wrong, "T02-R01")).toBe("passed");
    expect(named(wrong, "T02-R02")).toEqual(["error: 一般公共服务支出 fiscal, 财政事务 fiscal"]);
    expect(named(wrong, "T02-R03")).toEqual([
      "error: 财政事务 fiscal, 行政运行 fiscal, 一般行政管理事务 fiscal",
    ]);
  });

  test("is not judged where a line cannot be read__undecided", () => {
    const unread = department({ "T02/212/total": "?" });
    expect(ledgerOf(unread, "T02-R01")).toMatchObject({
      status: "passed",
      reason: "有 1 项因格子里的内容不能认作金额，没有核对",
    });
  });

  test("falls back to the nearest printed level: 类 and 项 without 款", () => {
    const grid = `
              total fiscal
      total   30.00 30.00
      201     20.00 20.00
      2010601 12.00 12.00
      2010602  8.00  8.00
      208     10.00 10.00
      2080505 10.00 10.00`;
    expect(ledgerOf(statement([table("T02", grid)]), "T02-R02")).toMatchObject({
      status: "passed",
      instances: 4,
    });
    const wrong = statement([table("T02", grid.replace("2010602  8.00", "2010602  9.00"))]);
    expect(statusOf(wrong, "T02-R02")).toBe("failed");
    expect(statusOf(wrong, "T02-R03")).toBe("not-applicable");
  });

  test("needs nothing below where only 类 are printed", () => {
    const classes = statement([table("T02", "total fiscal\ntotal 30.00 30.00\n201 30.00 30.00")]);
    expect(statusOf(classes, "T02-R01")).toBe("passed");
    expect(ledgerOf(classes, "T02-R02")).toMatchObject({
      status: "not-applicable",
      reason: "表内没有列到类以下",
    });
    expect(statusOf(classes, "T02-R05")).toBe("not-applicable");
  });

  test("counts a 科目 printed twice twice", () => {
    const twice = "total fiscal\ntotal 30.00 30.00\n201 10.00 10.00\n201 20.00 20.00";
    expect(statusOf(statement([table("T02", twice)]), "T02-R01")).toBe("passed");
  });
});

describe("T02-R04, columns of a line", () => {
  test("hold__valid", () => {
    expect(ledgerOf(department(), "T02-R04")).toMatchObject({ status: "passed", instances: 17 });
  });

  test("break__invalid", () => {
    expect(named(department({ "T02/2010601/other": "1.00" }), "T02-R04")).toHaveLength(1);
  });

  test("in a budget, 合计 = 本年收入 + 上年结转 as well", () => {
    const budget = (grand: string) =>
      statement([
        table("B02", `grand total fiscal other carry\ntotal ${grand} 164.40 160.00 4.40 22.10`, {
          unit: "元",
        }),
      ]);
    expect(ledgerOf(budget("186.50"), "T02-R04")).toMatchObject({ status: "passed", instances: 2 });
    expect(findingsOf(budget("186.51"), "T02-R04")).toMatchObject([
      { table: "B02", stated: "186.51", expected: "186.50", allowance: "0.00" },
    ]);
  });
});

describe("T02-R05, the tree is complete", () => {
  test("__valid", () => expect(statusOf(department(), "T02-R05")).toBe("passed"));

  test("a 项 without its 款, a 款 without any 项__invalid", () => {
    const gaps = department({ "T02/20805": undefined, "T02/2210201": undefined });
    expect(findingsOf(gaps, "T02-R05").map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", "公开02表《收入决算表》有科目 2080505，却没有它所属的款 20805。"],
      ["warning", "公开02表《收入决算表》“22102 住房改革支出”下面没有列出任何科目。"],
    ]);
  });
});

describe("T02-R06, codes in order", () => {
  test("__valid", () => expect(statusOf(department(), "T02-R06")).toBe("passed"));

  test("displaced and repeated codes__invalid", () => {
    const grid = "total\ntotal 30.00\n208 10.00\n201 10.00\n201 10.00";
    expect(findingsOf(statement([table("T02", grid)]), "T02-R06").map(({ message }) => message)).toEqual([
      "公开02表《收入决算表》的科目没有按编码从小到大排列：201 排在了更大的编码之后。",
      "公开02表《收入决算表》科目 201 出现了 2 次。",
    ]);
  });

  test("one line is in any order__undecided", () => {
    const grid = "total\ntotal 30.00\n208 30.00";
    expect(statusOf(statement([table("T02", grid)]), "T02-R06")).toBe("not-applicable");
  });
});
