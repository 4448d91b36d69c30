import { auditText, type Audit } from "../../src/text/audit";
import { TEXT_RULES } from "../../src/rules/texts";
import type { TextExample } from "../../src/rules/texts/text-rule";
import { exampleDepartment } from "../small-department";
import { statement, table } from "../statement-builder";

const audit = ({ text, edits, budget }: TextExample): Audit =>
  auditText(
    text.map((line) => ({ text: line })),
    exampleDepartment({ ...(edits && { edits }) }),
    { ...(budget && { budget: statement([table("B05", budget)]) }) },
  );

/** What is told under a rule: `words should`. */
const told = (example: TextExample, id: string): readonly string[] => {
  const { claims, remarks } = audit(example);
  return [
    ...claims
      .filter(({ verdict, rule }) => verdict === "wrong" && rule === id)
      .map(({ text, expected }) => `${text} → ${expected}`),
    ...remarks
      .filter(({ rule }) => rule === id)
      .map(({ paragraph, start, end }) => example.text[paragraph]!.slice(start, end)),
  ];
};

describe.each(TEXT_RULES.map((rule) => [rule.id, rule] as const))("%s", (id, { examples }) => {
  test("an example that holds: nothing is called wrong", () => {
    expect(told(examples.holds, id)).toEqual([]);
    const wrong = audit(examples.holds).claims.filter(({ verdict }) => verdict === "wrong");
    expect(wrong.map(({ text, reason }) => `${text} ${reason}`)).toEqual([]);
  });

  test("an example that breaks is told under the rule", () => {
    const { marks, should, open } = examples.breaks;
    const found = told(examples.breaks, id);
    if (open) {
      expect(found).toEqual([]);
      const unverified = audit(examples.breaks).claims.filter(({ verdict }) => verdict === "unverified");
      expect(unverified.map(({ text }) => text)).toContain(marks);
      return;
    }
    if (should !== undefined) expect(found).toContain(`${marks} → ${should}`);
    else expect(found.filter((one) => one.includes(marks))).not.toEqual([]);
  });
});
