import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

describe("in panels", () => {
  test("hold__valid", () => {
    expect(ledgerOf(department(), "T06-R01")).toMatchObject({ status: "passed", instances: 4 });
    expect(statusOf(department(), "T06-R02")).toBe("passed");
    expect(statusOf(department(), "T06-R03")).toBe("passed");
    expect(statusOf(department(), "T06-R05")).toBe("passed");
  });

  test("break__invalid", () => {
    expect(named(department({ "T06/30217/amount": "." }), "T06-R01")).toHaveLength(1);
    expect(statusOf(department({ "T06/303/amount": "5.00" }), "T06-R02")).toBe("failed");
    expect(statusOf(department({ "T06/public/amount": "23.00" }), "T06-R03")).toBe("failed");
  });

  test("whatever classes a form adds are 公用经费", () => {
    const more = { T06: "307=债务利息及费用支出 1.00\n30701=国内债务付息 1.00" };
    expect(statusOf(department({ "T06/public/amount": "23.00" }, { more }), "T06-R03")).toBe("passed");
  });

  test("基本建设 in 基本支出 is strange", () => {
    const more = { T06: "309=资本性支出（基本建设） 2.00" };
    expect(named(department({}, { more }), "T06-R05")).toEqual(["warning: 资本性支出（基本建设） amount"]);
  });

  test("a form without 款 or totals has nothing to compare__undecided", () => {
    const bare = statement([table("T06", "amount\n301 95.00")]);
    expect(statusOf(bare, "T06-R01")).toBe("not-applicable");
    expect(ledgerOf(bare, "T06-R02")).toMatchObject({ reason: "表内没有人员经费合计" });
  });
});

describe("in a list with 合计, 人员经费 and 公用经费", () => {
  const grid = `
          total personnel public
    total 12.00 9.00      3.00
    301    8.00 8.00      .
    30101  8.00 8.00      .
    302    3.00 .         3.00
    30201  3.00 .         3.00
    303    1.00 1.00      .
    30302  1.00 1.00      .`;
  const list = (change: (grid: string) => string = (same) => same) =>
    statement([table("B06", change(grid), { unit: "元" })]);

  test("hold__valid", () => {
    for (const id of ["T06-R01", "T06-R02", "T06-R03", "T06-R04"])
      expect(statusOf(list(), id)).toBe("passed");
  });

  test("break__invalid", () => {
    expect(
      statusOf(
        list((same) => same.replace("12.00 9.00", "12.00 8.00")),
        "T06-R02",
      ),
    ).toBe("failed");
    expect(
      statusOf(
        list((same) => same.replace("9.00      3.00", "9.00      2.00")),
        "T06-R03",
      ),
    ).toBe("failed");
    expect(
      statusOf(
        list((same) => same.replace("total 12.00", "total 13.00")),
        "T06-R04",
      ),
    ).toBe("failed");
  });

  test("公用经费 under 301 is a warning, not an error", () => {
    const misplaced = list((same) => same.replace("30101  8.00 8.00      .", "30101  8.00 6.00      2.00"));
    expect(findingsOf(misplaced, "T06-R04").map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("a 类 whose 款 are in the other column is told once", () => {
    const misplaced = list((same) =>
      same
        .replace("303    1.00 1.00      .", "303    1.00 .         1.00")
        .replace("30302  1.00 1.00      .", "30302  1.00 .         1.00"),
    );
    const told = findingsOf(misplaced, "T06-R04").filter(({ severity }) => severity === "warning");
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/“303 .*”有 1.00 元（其中“30302 .*”有 1.00 元）列在公用经费栏/),
    ]);
  });
});
