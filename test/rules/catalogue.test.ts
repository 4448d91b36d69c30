import { CATALOGUE } from "../../src/rules/index";
import { isLinear } from "../../src/rules/rule";
import { formHas } from "../../src/rules/naming";

/** Every id of the catalogue, in order. An id is never used again for another rule. */
const IDS = [
  ...["T01-R01", "T01-R02", "T01-R03", "T01-R04", "T01-R05", "T01-R06", "T01-R07"],
  ...["T02-R01", "T02-R02", "T02-R03", "T02-R04", "T02-R05", "T02-R06"],
  ...["T03-R01", "T03-R02", "T03-R03", "T03-R04", "T03-R05", "T03-R06"],
  ...["T04-R01", "T04-R02", "T04-R03", "T04-R04", "T04-R04a", "T04-R05", "T04-R06", "T04-R07"],
  ...["T05-R01", "T05-R02", "T05-R03", "T05-R04", "T05-R05", "T05-R06"],
  ...["T06-R01", "T06-R02", "T06-R03", "T06-R04", "T06-R05"],
  ...["T07-R01", "T07-R02", "T07-R03", "T07-R04", "T07-R05", "T07-R06", "T07-R07"],
  "T08-R01",
  ...["T09-R01", "T09-R02", "T09-R03", "T09-R04", "T09-R05", "T09-R06"],
  ...["T10-R01", "T10-R02"],
  ...["X-01-02-01", "X-01-02-02", "X-01-02-03", "X-01-03-01", "X-01-03-02", "X-01-23-01"],
  ...["X-01-04-01", "X-01-04-02", "X-01-04-03"],
  ...["X-02-03-01", "X-02-04-01", "X-02-05-01", "X-03-05-01", "X-03-05-02"],
  ...["X-04-05-01", "X-04-05-02", "X-04-07-01", "X-04-07-02", "X-04-07-03", "X-04-07-04"],
  ...["X-04-08-01", "X-05-07-01", "X-05-06-01", "X-05-06-02", "X-05-06-03"],
  ...["X-06-09-01", "X-05-09-01", "X-09-10-01", "X-PY-01", "X-PY-02"],
  ...["S-CODE", "S-NAME", "S-XC", "S-SEQ", "S-NEG", "S-DEC", "S-READ", "S-CHANGE", "S-UNIT"],
  ...["S-YEAR", "S-DEPT", "S-MISS", "S-TITLE", "S-EMPTY", "S-PLACE", "S-TYPO", "S-XLS"],
  ...["S-TWICE", "S-TWICE-09"],
];

test("the catalogue lists every rule once, in order", () => {
  expect(CATALOGUE.map(({ id }) => id)).toEqual(IDS);
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
