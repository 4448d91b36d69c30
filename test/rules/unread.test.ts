/** No sum runs past a figure that was not read and that could be one of its parts; the ledger says which. */
import { check } from "../../src/check/check";
import { statement, table } from "../statement-builder";
import type { Table } from "../../src/statement/statement";

function ledgerOf(id: string, ...tables: Table[]) {
  const report = check(statement(tables));
  const errors = report.findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return { errors, ...report.ledger.find(({ rule }) => rule.id === id)! };
}

test("基本支出 that was not read is no reason to accuse the total", () => {
  const t05 = table("T05", "total project ?基本支出›小计\ntotal 30.00 20.00 10.00\n201 30.00 20.00 10.00");
  expect(ledgerOf("T05-R04", t05)).toMatchObject({ errors: [], status: "not-applicable" });
});

test("a kind of income that was not read stops the sum of its row, and no other", () => {
  const rows =
    "total fiscal other ?利息收入\ntotal 39.00 29.00 5.00 5.00\n201 30.00 20.00 5.00 5.00\n202 9.00 9.00 . .";
  const { errors, status, reason } = ledgerOf("T02-R04", table("T02", rows));
  expect(errors).toEqual([]);
  expect(status).toBe("passed");
  expect(reason).toMatch(/^有 2 项因收入决算表 F7“利息收入”的数没有读懂，可能是其中的一部分，没有核对$/);
});

test("an unread column below one of the parts is part of that part alone", () => {
  const t02 = table(
    "T02",
    "total fiscal ?fiscal›一般公共预算\ntotal 30.00 20.00 15.00\n201 30.00 20.00 15.00",
  );
  expect(ledgerOf("T02-R04", t02)).toMatchObject({ status: "failed" });
});

test("a line without a code stops the sums that may hold it", () => {
  const t05 = table(
    "T05",
    `        total  basic  project
     total      30.00  10.00  20.00
     201        20.00  10.00  10.00
     20101      20.00  10.00  10.00
     other:机关 10.00  .      10.00`,
  );
  expect(ledgerOf("T05-R01", t05)).toMatchObject({ errors: [], status: "passed" });
  expect(ledgerOf("T05-R01", t05).reason).toContain("没有读懂");
});

test("a line of 01 that was not read stops the sum that it stands in", () => {
  const t01 = table(
    "T01",
    "amount\nincome.general 1.00\nother:利息 4.00\ntotal.income 5.00\ngrand.income 5.00",
  );
  expect(ledgerOf("T01-R01", t01)).toMatchObject({ errors: [], status: "not-run" });
  expect(ledgerOf("T01-R03", t01)).toMatchObject({ status: "passed", reason: "" });
  const below = table(
    "T01",
    "amount\nincome.general 5.00\ntotal.income 5.00\nother:上年结余 4.00\ngrand.income 9.00",
  );
  expect(ledgerOf("T01-R01", below)).toMatchObject({ errors: [], status: "passed" });
  expect(ledgerOf("T01-R03", below)).toMatchObject({ status: "not-run" });
});

test("“三公”: a term that was not found is not named, and what may be it stops the sum", () => {
  const t09 = table("T09", "final\ntotal 10.00\nabroad 1.00\nother:公务车费用 7.00\nreception 2.00");
  expect(ledgerOf("T09-R01", t09)).toMatchObject({ errors: [], status: "not-run" });
  const without = table("T09", "final\ntotal 10.00\nabroad 1.00\nreception 2.00");
  expect(ledgerOf("T09-R01", without).errors[0]).toContain("“因公出国（境）费＋公务接待费”");
});
