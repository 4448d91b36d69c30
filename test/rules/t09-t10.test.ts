import type { Entry, Table } from "../../src/statement/statement";
import { makeTable } from "../../src/statement/assemble";
import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

const OTHER_FORM = "本表不是这种表式，同样的关系在其他表式的规则里";

describe("budget and outturn in blocks", () => {
  test("hold__valid", () => {
    expect(ledgerOf(department(), "T09-R01")).toMatchObject({ status: "passed", instances: 2 });
    expect(ledgerOf(department(), "T09-R02")).toMatchObject({ status: "passed", instances: 2 });
    expect(statusOf(department(), "T09-R06")).toBe("passed");
  });

  test("break__invalid", () => {
    expect(statusOf(department({ "T09/reception/final": "." }), "T09-R01")).toBe("failed");
    expect(named(department({ "T09/vehicles/final": "." }), "T09-R02")).toEqual([
      "error: vehicles final, vehicles.purchase final, vehicles.running final",
    ]);
  });

  test("more spent than budgeted is a warning; against the first budget, a remark", () => {
    const over = { "T09/reception/final": "4.50", "T09/total/final": "10.50" };
    expect(named(department(over), "T09-R06")).toEqual([
      "warning: total final, total budget",
      "warning: reception final, reception budget",
    ]);
    const first = table(
      "T09",
      "initial final\ntotal 3.00 4.00\nabroad . .\nvehicles . .\nreception 3.00 4.00",
    );
    expect(findingsOf(statement([first]), "T09-R06").map(({ severity }) => severity)).toEqual([
      "info",
      "info",
    ]);
  });

  test("the other forms' rules do not apply__undecided", () => {
    for (const id of ["T09-R03", "T09-R04", "T09-R05"]) {
      expect(ledgerOf(department(), id)).toMatchObject({ status: "not-applicable", reason: OTHER_FORM });
    }
  });
});

/** The same figures, printed across in pairs: one row, budget and outturn side by side. */
function inPairs(down: Table): Table {
  const lines = down.lines.map((line, at) => ({
    ...line,
    cells: new Map<string, Entry>(
      [...line.cells].map(([key, entry], index) => [key, { ...entry, row: 6, column: at * 2 + index }]),
    ),
  }));
  return makeTable({ ...down, lines });
}

test("T09-R06: budget and outturn in pairs", () => {
  const grid = (vehicles: string) =>
    `budget final\ntotal 10.00 9.50\nabroad . .\nvehicles 6.00 ${vehicles}\nvehicles.purchase . .\nvehicles.running 6.00 6.00\nreception 4.00 3.50`;
  const right = statement([inPairs(table("T09", grid("6.00")))]);
  const wrong = statement([inPairs(table("T09", grid(".")))]);
  expect(statusOf(right, "T09-R06")).toBe("passed");
  expect(statusOf(right, "T09-R01")).toBe("not-applicable");
  expect(named(wrong, "T09-R06")).toHaveLength(2);
});

describe("the long form", () => {
  const grid = `
                              initial budget final
    total                     12.00   11.00  9.50
    abroad                    .       .      .
    vehicles                  8.00    7.00   6.00
    vehicles.purchase         .       .      .
    vehicles.running          8.00    7.00   6.00
    reception                 4.00    4.00   3.50
    reception.domestic        -       -      3.50
    reception.domestic.foreign -      -      1.00
    reception.abroad          -       -      .
    count.vehicles            -       -      3
    count.batches             -       -      40
    count.batches.foreign     -       -      4
    count.guests              -       -      320
    count.guests.foreign      -       -      12`;
  const long = (from = "", to = "") => statement([table("T09", grid.replace(from, to))]);

  test("holds, the dashes of the budget columns aside__valid", () => {
    expect(ledgerOf(long(), "T09-R03")).toMatchObject({ status: "passed", instances: 3 });
    expect(ledgerOf(long(), "T09-R04")).toMatchObject({ status: "passed", instances: 3 });
    expect(ledgerOf(long(), "T09-R05")).toMatchObject({ status: "passed", instances: 4 + 5 });
    expect(statusOf(long(), "T09-R01")).toBe("not-applicable");
  });

  test("breaks__invalid", () => {
    expect(statusOf(long("12.00   11.00", "12.00   10.00"), "T09-R03")).toBe("failed");
    expect(
      statusOf(long("7.00   6.00\n    vehicles.purchase", "7.00   5.00\n    vehicles.purchase"), "T09-R04"),
    ).toBe("failed");
    expect(statusOf(long("-       -      3.50", "-       -      3.00"), "T09-R05")).toBe("failed");
    expect(statusOf(long("-      4\n", "-      41\n"), "T09-R05")).toBe("failed");
    expect(findingsOf(long("-      3\n", "-      3.5\n"), "T09-R05")).toMatchObject([
      { severity: "error", message: expect.stringContaining("个数应为整数") },
    ]);
  });

  test("is not judged where a figure cannot be read__undecided", () => {
    expect(statusOf(long("4.00   3.50", "4.00   #N/A"), "T09-R03")).toBe("passed");
    expect(ledgerOf(long("4.00   3.50", "4.00   #N/A"), "T09-R03").reason).toMatch(/1 项/);
  });
});

test("a budget by fund: parts in every column, funds in every line", () => {
  const grid = `
                      total    general  fund
    total             46000.00 46000.00 .
    abroad            .        .        .
    vehicles          46000.00 46000.00 .
    vehicles.purchase .        .        .
    vehicles.running  46000.00 46000.00 .
    reception         .        .        .`;
  const budget = (from = "", to = "") => statement([table("B09", grid.replace(from, to), { unit: "元" })]);
  expect(ledgerOf(budget(), "T09-R01")).toMatchObject({ status: "passed", instances: 3 + 6 });
  const blank = budget("vehicles          46000.00 46000.00 .", "vehicles . . .");
  expect(findingsOf(blank, "T09-R02")).toMatchObject([
    { table: "B09", stated: "0", expected: "46000.00", difference: "-46000.00", allowance: "0.00" },
    { table: "B09" },
  ]);
});

describe("公开10表", () => {
  test("kinds add up to all vehicles__valid", () => expect(statusOf(department(), "T10-R01")).toBe("passed"));

  test("exactly: they are counts__invalid", () => {
    expect(findingsOf(department({ "T10/vehicle:8/amount": "3" }), "T10-R01")).toMatchObject([
      {
        stated: "3",
        expected: "4",
        difference: "-1",
        message:
          "公开10表《国有资产占用情况表》“vehicles”应等于“各类用车之和”：表上 3，合计 4，相差 1 个，个数应完全相符。",
      },
    ]);
  });

  test("forms by amount add up in 元", () => {
    const assets = (other: string) =>
      statement([
        table(
          "T10",
          `amount\ntotal 2203227.77\nitem:房屋 .\nitem:车辆 166076.00\nitem:其他固定资产 ${other}`,
          {
            unit: "元",
          },
        ),
      ]);
    expect(statusOf(assets("2037151.77"), "T10-R02")).toBe("passed");
    expect(statusOf(assets("2037151.78"), "T10-R02")).toBe("failed");
    expect(statusOf(assets("2037151.77"), "T10-R01")).toBe("not-applicable");
  });

  test("provinces without the table__undecided", () => {
    expect(ledgerOf(department({}, { without: ["T10"] }), "T10-R01")).toMatchObject({
      status: "not-run",
      reason: "没有找到国有资产占用情况表",
    });
  });
});
