import { check } from "../../src/check/check";
import type { CheckReport } from "../../src/check/report";
import { CATALOGUE } from "../../src/rules/index";
import { EXAMPLES } from "../../src/rules/examples";
import type { Example } from "../../src/rules/examples/example";
import { isLinear, type Rule } from "../../src/rules/rule";
import { exampleDepartment } from "../small-department";

function run(rule: Rule, example: Example): CheckReport {
  const { prior, units, ...own } = example;
  // An assertion may look at what the relations of the others say.
  const rules = isLinear(rule) ? [rule] : CATALOGUE;
  const parts = units?.map((edits) => ({ ...exampleDepartment({ edits }), unitName: "某中心" }));
  const report = check(
    { ...exampleDepartment(own), ...(parts && { parts }) },
    {
      rules,
      ...(prior && { prior: exampleDepartment({ edits: prior }) }),
    },
  );
  return {
    ...report,
    findings: report.findings.filter((finding) => finding.rule === rule),
    ledger: report.ledger.filter((line) => line.rule === rule),
  };
}

describe.each(CATALOGUE.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const { holds, breaks } = EXAMPLES[id];

  test("an example that holds", () => {
    const { ledger, findings } = run(rule, holds);
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(ledger[0]).toMatchObject({ status: "passed" });
    expect(ledger[0]!.instances).toBeGreaterThan(0);
  });

  test("an example that breaks, and what is said of it", () => {
    const [first] = run(rule, breaks).findings;
    expect(first?.message).toBe(breaks.says);
    // What a person reads has no internal key in it.
    expect(breaks.says).not.toMatch(/(?<![A-Za-z])[a-z]{3,}/);
  });
});
