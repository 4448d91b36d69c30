import { TABLE_RULE_IDS } from "../../src/catalogue/rule-ids";
import { CATALOGUE } from "../../src/rules/index";
import { isLinear } from "../../src/rules/rule";
import { formHas } from "../../src/rules/naming";

test("the catalogue lists every rule once, in order", () => {
  expect(CATALOGUE.map(({ id }) => id)).toEqual(TABLE_RULE_IDS);
});

test("every rule says what it is, what a break means and where it comes from, in Chinese", () => {
  for (const { id, title, meaning, source } of CATALOGUE) {
    for (const text of [title, meaning, source]) expect(`${id} ${text}`).toMatch(/\p{Script=Han}/u);
    expect(`${id} ${meaning}`).toMatch(/。$/);
  }
});

test("rules of a table need that table, and rules between tables need two", () => {
  for (const { id, needs } of CATALOGUE) {
    const table = /^T(\d\d)-/.exec(id);
    if (table) expect([id, needs]).toEqual([id, [Number(table[1])]]);
    if (/^X-\d/.test(id) && id !== "X-05-07-01" && id !== "X-09-10-01")
      expect(needs.length).toBeGreaterThan(1);
    for (const slot of needs) expect(formHas(slot, "final-account")).toBe(true);
  }
});

test("weak relations are no errors", () => {
  const weak = ["X-02-03-01", "X-02-05-01", "X-05-06-02", "X-05-07-01", "X-06-09-01", "X-09-10-01"];
  for (const id of weak) expect(CATALOGUE.find((rule) => rule.id === id)?.severity).toBe("warning");
});

test("what needs last year's workbook says so", () => {
  for (const rule of CATALOGUE.filter(({ id }) => id.startsWith("X-PY"))) {
    expect(rule.prior).toBeDefined();
    expect([rule.kind, isLinear(rule)]).toEqual(["final-account", true]);
  }
});
