import {
  BOUNDS,
  NAMED_KEYS,
  partsOf,
  QUANTITIES,
  readCodeKey,
  wholeOf,
} from "../../src/catalogue/quantities";
import { IDENTITIES, PART_BOUNDS } from "../../src/catalogue/identities";
import { LAYOUTS } from "../../src/catalogue/layouts";
import { ASSETS, BALANCE, FISCAL, INCOME, THREE_PUBLIC } from "../../src/catalogue/line-keys";
import { inputName, keyOf } from "../../src/write/input-names";
import { expand } from "../../src/words/pattern";

/** The lines that rules name; those of tables whose lines are quantities (09, 10) are what the rows say. */
const LINES: ReadonlySet<string> = new Set([
  ...[BALANCE, FISCAL, INCOME].flatMap((keys) => Object.values(keys)),
  ...LAYOUTS.flatMap((layout) => (layout.shape === "items" ? layout.lines.map(({ key }) => key) : [])),
  ...["total", "personnel", "public"],
]);

test("every line of 09 and 10 that a rule names is the line of a row", () => {
  for (const [name, key] of [ASSETS, THREE_PUBLIC].flatMap((keys) => Object.entries(keys)))
    expect([name, LINES.has(key)]).toEqual([name, true]);
});

test.each(NAMED_KEYS)("%s: its row can be read everywhere", (key) => {
  const { name, words = [], printed = [], count, paidBy, within = [] } = QUANTITIES[key];
  // The inputs form finds it by its name and calls it so.
  expect(keyOf(name)).toBe(key);
  expect(keyOf(inputName(key))).toBe(key);
  for (const word of words) for (const said of expand(word)) expect(said).not.toMatch(/[[\]{}|\s“”]/);
  for (const [, line, column] of printed.flat()) {
    const known = LINES.has(line) || /^(\d{3}|vehicle:[1-8])$/.test(line);
    expect([key, line, known]).toEqual([key, line, true]);
    expect(column).not.toBe("");
  }
  // Only a count is paid by an amount; a bound is of its own kind.
  if (paidBy) expect([count, QUANTITIES[paidBy].count]).toEqual([true, undefined]);
  for (const whole of within) expect(QUANTITIES[whole].count).toBe(count);
});

test("every place that a row names is a column of a layout of that table", () => {
  const columns = new Map<number, Set<string>>();
  for (const layout of LAYOUTS) {
    const own =
      layout.shape === "two-sided" ? [...layout.leftColumns, ...layout.rightColumns] : layout.columns;
    // Panels of 经济分类 have one column of amounts each, whatever heads it.
    const panel = layout.shape === "economic" ? ["amount"] : [];
    const known = [...(columns.get(layout.slot) ?? []), ...own.map(({ key }) => key), ...panel];
    columns.set(layout.slot, new Set(known));
  }
  for (const key of NAMED_KEYS) {
    for (const [slot, , column] of (QUANTITIES[key].printed ?? []).flat())
      expect([key, slot, column, columns.get(slot)?.has(column)]).toEqual([key, slot, column, true]);
  }
});

test("wholes form no circle, and every part is bounded by what it adds to", () => {
  for (const key of NAMED_KEYS) {
    const seen = new Set([key]);
    for (let whole = wholeOf(key); whole; whole = wholeOf(whole)) {
      expect(seen.has(whole)).toBe(false);
      seen.add(whole);
    }
    for (const part of partsOf(key)) expect(BOUNDS).toContainEqual({ part, whole: key });
  }
});

test("identities: at least two parts each, and no bound says what an identity says already", () => {
  for (const { whole, parts } of IDENTITIES) expect([whole, parts.length >= 2]).toEqual([whole, true]);
  for (const { part, whole } of PART_BOUNDS)
    expect(IDENTITIES.some((one) => one.whole === whole && one.parts.includes(part))).toBe(false);
});

test("keys of 科目", () => {
  expect(readCodeKey("general/2101501")).toEqual({ scope: "general", code: "2101501" });
  expect(readCodeKey("general/2101501.basic")).toEqual({ scope: "general", code: "2101501", part: "basic" });
  expect(readCodeKey("three.total")).toBeUndefined();
});

test("a key that is none does not compile", () => {
  // @ts-expect-error abraod
  expect(QUANTITIES["three.abraod"]).toBeUndefined();
});
