/**
 * The project's own workbooks: `test/samples/truth.json` says what is wrong in each, found by exact arithmetic on
 * the published figures. What comes out must be just that: nothing missing, nothing else.
 *
 * `kind` style is any remark on form (a warning or information); entries of one id are one fault and what follows
 * from it; an empty id is a sum that was worked out here only. `cells` begins with the cells a finding must name first.
 */
import { check } from "../../src/check/check";
import type { Finding } from "../../src/check/report";
import { recognise } from "../../src/statement/recognise";
import { sample, SAMPLES, type SampleName } from "../../samples/load";
import truth from "../../samples/truth.json";

function reportOf(name: SampleName) {
  return check(recognise(sample(name)));
}

/** Rule and first cell: what tells one finding from another. */
function nameOf({ rule, cells }: Finding): string {
  return `${rule.id} ${cells[0]!.sheet}!${cells[0]!.address}`;
}

function expected(name: SampleName, kind: string): string[] {
  return truth
    .filter((fact) => fact.sample === name && fact.kind === kind)
    .map(({ rule, cells }) => `${rule} ${cells[0]!}`)
    .sort();
}

function found(name: SampleName, ...severities: Finding["severity"][]): string[] {
  return reportOf(name)
    .findings.filter(({ severity }) => severities.includes(severity))
    .map(nameOf)
    .sort();
}

describe.each(SAMPLES)("%s", (name) => {
  test("has these errors and no other", () => {
    expect(found(name, "error")).toEqual(expected(name, "error"));
  });

  test("has these 尾差 and no other", () => {
    expect(found(name, "rounding")).toEqual(expected(name, "rounding"));
  });

  test("has these warnings and remarks and no other", () => {
    const both = [...expected(name, "warning"), ...expected(name, "style")].sort();
    expect(found(name, "warning", "info")).toEqual(both);
  });

  test("warns of what truth calls a warning", () => {
    for (const fact of expected(name, "warning")) expect(found(name, "warning")).toContain(fact);
  });

  test("names every cell of a fault", () => {
    const { findings } = reportOf(name);
    for (const fact of truth.filter((one) => one.sample === name)) {
      const finding = findings.find((one) => nameOf(one) === `${fact.rule} ${fact.cells[0]!}`);
      const cells = finding?.cells.map(({ sheet, address }) => `${sheet}!${address}`);
      expect(cells).toEqual(expect.arrayContaining(fact.cells));
    }
  });

  test("leaves no figure unread, and none of 01–08 without a relation", () => {
    const { statement, unread } = reportOf(name);
    const statistics = statement.tables.filter(({ slot }) => slot > 8).map(({ sheet }) => sheet);
    expect(unread.filter(({ read, sheet }) => !read || !statistics.includes(sheet))).toEqual([]);
  });

  test("runs every rule or says why not", () => {
    for (const { status, reason } of reportOf(name).ledger) {
      if (status === "not-run" || status === "not-applicable") expect(reason).not.toBe("");
    }
  });
});

test("henan's blank total is what the rule of mandatory totals says it should be", () => {
  const finding = reportOf("henan-2022").findings.find(({ rule }) => rule.id === "T01-R06");
  expect(finding).toMatchObject({ stated: "0", expected: "928.86", difference: "-928.86" });
});

test("hebei's figures are in 元 and exact", () => {
  const { statement, relations, findings } = reportOf("hebei-2023-budget");
  expect(statement.unit).toBe("元");
  expect(relations.filter(({ allowance }) => allowance !== 0)).toEqual([]);
  expect(findings.filter(({ severity }) => severity === "error").map(({ difference }) => difference)).toEqual(
    ["46000.00", "46000.00", "-46000.00", "-46000.00"],
  );
});

test("a full set of tables is some hundred relations", () => {
  const counts = SAMPLES.map((name) => reportOf(name).relations.length);
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(350);
  expect(counts.filter((count) => count >= 350)).toHaveLength(3);
});
