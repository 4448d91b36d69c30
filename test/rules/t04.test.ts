import { department } from "../small-department";
import { ledgerOf, named, statusOf } from "./verdicts";

const ALL = ["T04-R01", "T04-R02", "T04-R03", "T04-R04", "T04-R04a", "T04-R05", "T04-R06", "T04-R07"];

test("all hold__valid", () => {
  for (const id of ALL) expect([id, statusOf(department(), id)]).toEqual([id, "passed"]);
  expect(ledgerOf(department(), "T04-R02").instances).toBe(4);
  expect(ledgerOf(department(), "T04-R03").instances).toBe(9);
});

test.each([
  ["T04-R01", { "T04/income.fund/amount": "31.00" }],
  ["T04-R02", { "T04/212/fund": "27.00" }],
  ["T04-R03", { "T04/212/fund": "27.00" }],
  ["T04-R04", { "T04/opening/amount": "4.00" }],
  ["T04-R04a", { "T04/opening.fund/amount": "." }],
  ["T04-R05", { "T04/closing/fund": "." }],
  ["T04-R06", { "T04/grand.income/amount": "179.01" }],
  ["T04-R07", { "T04/income.capital/amount": "4.00" }],
])("%s breaks__invalid", (id, edits) => {
  expect(statusOf(department(edits), id)).toBe("failed");
});

test("money booked to the wrong fund balances in all and not by fund", () => {
  const wrong = department({
    "T04/212/fund": ".",
    "T04/212/general": "28.00",
    "T04/total.expenditure/general": "169.00",
    "T04/total.expenditure/fund": ".",
    "T04/grand.expenditure/general": "169.00",
    "T04/grand.expenditure/fund": "7.00",
  });
  for (const id of ["T04-R02", "T04-R03", "T04-R05", "T04-R06"]) expect(statusOf(wrong, id)).toBe("passed");
  expect(named(wrong, "T04-R07")).toHaveLength(2);
});

test("forms without opening balances by fund have nothing to compare__undecided", () => {
  const without = department({
    "T04/opening.general": undefined,
    "T04/opening.fund": undefined,
    "T04/opening.capital": undefined,
  });
  expect(ledgerOf(without, "T04-R04a")).toMatchObject({
    status: "not-applicable",
    reason: "表内没有分资金列年初数",
  });
  expect(statusOf(without, "T04-R07")).toBe("not-applicable");
});

test("年末 split by fund in lines of its own adds up to 年末", () => {
  const split = (fund: string) =>
    department(
      {},
      { more: { T04: `closing.general . . . .\nclosing.fund ${fund} . . .\nclosing.capital . . . .` } },
    );
  expect(named(split("7.00"), "T04-R05")).toEqual([]);
  expect(named(split("6.00"), "T04-R05")).toHaveLength(1);
  expect(named(split("."), "T04-R05")).toEqual([]);
});
