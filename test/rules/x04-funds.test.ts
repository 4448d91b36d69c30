import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

const ALL = [
  ...["X-04-05-01", "X-04-05-02", "X-04-07-01", "X-04-07-02", "X-04-07-03", "X-04-07-04"],
  ...["X-04-08-01", "X-05-07-01"],
];

test("all hold__valid", () => {
  for (const id of ALL) expect([id, statusOf(department(), id)]).toEqual([id, "passed"]);
});

test.each([
  ["X-04-05-01", { "T05/total/total": "142.00" }],
  ["X-04-05-02", { "T05/221/total": "8.00" }],
  ["X-04-07-01", { "T07/total/total": "." }],
  ["X-04-07-02", { "T07/total/income": "31.00" }],
  ["X-04-07-03", { "T07/total/closing": "." }],
  ["X-04-07-04", { "T04/212/fund": "27.00" }],
  ["X-04-08-01", { "T08/total/total": "." }],
])("%s breaks__invalid", (id, edits) => expect(statusOf(department(edits), id)).toBe("failed"));

test("a 类 of a fund that 04 does not list is an error", () => {
  expect(named(department({ "T04/212": undefined }), "X-04-07-04")).toEqual(["error: 城乡社区支出 total"]);
});

test("an empty table of a fund is zero: money of that fund in 04 has no table", () => {
  const t04 = table("T04", "total general fund\ntotal.expenditure 30.00 25.00 5.00\n212 5.00 . 5.00");
  const empty = table("T07", "opening income total basic project closing");
  expect(findingsOf(statement([t04, empty]), "X-04-07-01")).toMatchObject([
    { severity: "error", stated: "5.00", expected: "0.00" },
  ]);
  expect(named(statement([t04, empty]), "X-04-07-04")).toHaveLength(1);
});

test("a fund's table that prints expenditure alone has no income to compare__undecided", () => {
  const t04 = table("B04", "total general fund\ntotal.expenditure 30.00 25.00 5.00", { unit: "元" });
  const t07 = table("B07", "total basic project\ntotal 5.00 . 5.00", { unit: "元" });
  expect(statusOf(statement([t04, t07]), "X-04-07-01")).toBe("passed");
  expect(ledgerOf(statement([t04, t07]), "X-04-07-02")).toMatchObject({
    status: "not-applicable",
    reason: "政府性基金表只列支出",
  });
});

describe("X-05-07-01, each fund has its own 科目", () => {
  test.each([
    ["T07", "2010601=行政运行 1.00 . . . . .", 2],
    ["T05", "2120803=城市建设支出 1.00 1.00 .", 2],
    ["T05", "2230105=国企退休补助 1.00 . 1.00", 2],
    ["T05", "2296003=彩票公益金 1.00 . 1.00", 1],
    ["T08", "2080505=养老保险 1.00 . 1.00", 2],
  ] as const)("a stranger in %s: %s__invalid", (id, row, complaints) => {
    expect(named(department({}, { more: { [id]: row } }), "X-05-07-01")).toHaveLength(complaints);
  });

  test("has nothing to look at without 科目__undecided", () => {
    const empty = statement([table("T05", "total basic project\ntotal . . .")]);
    expect(statusOf(empty, "X-05-07-01")).toBe("not-applicable");
  });
});
