import { figure, figuresOf, ifPrinted, nothing, sum } from "../../src/rules/sides";
import { table } from "../statement-builder";

const t05 = table("T05", "total basic\ntotal 5.00 5.00\n201 5.00 5.00");
const absent = figure(t05, "total", "project");

test("a figure is called by line and column, and by its line alone where there is one column of amounts", () => {
  expect(figure(t05, "total", "basic").text).toBe("total basic");
  expect(figure(table("T01", "amount\ntotal.income=本年收入合计 5.00"), "total.income").text).toBe(
    "本年收入合计",
  );
});

test("what the form does not have is absent, and a relation with it is none", () => {
  expect(absent.absent).toBe(true);
  expect(figure(undefined, "total").absent).toBe(true);
  const whole = figure(t05, "total", "total");
  expect(whole.equals(absent)).toBeUndefined();
  expect(absent.isWithin(whole)).toBeUndefined();
  expect(whole.plus(absent).absent).toBe(true);
  expect(whole.minus(absent).absent).toBe(true);
  expect(absent.named("别名").absent).toBe(true);
});

test("a part that some forms lack counts as nothing", () => {
  const whole = figure(t05, "total", "total");
  expect(whole.plus(ifPrinted(absent))).toBe(whole);
  expect(nothing("零").equals(whole)).toMatchObject({ left: [], right: whole.terms, leftText: "零" });
  expect(nothing("零").equals(nothing("零"))).toBeUndefined();
});

test("sums add what is printed, and are absent where nothing is", () => {
  expect(sum([absent, figure(t05, "201", "basic")])).toMatchObject({ absent: false, text: "201 201 basic" });
  expect(sum([absent, absent]).absent).toBe(true);
  expect(sum(figuresOf(t05.lines, "basic"), "各行之和")).toMatchObject({ text: "各行之和", terms: [{}, {}] });
});

test("what is taken away has the other sign, and says so", () => {
  const difference = figure(t05, "total", "total").minus(figure(t05, "201", "basic"));
  expect(difference.terms.map(({ sign }) => sign)).toEqual([1, -1]);
  expect(difference.text).toBe("total total－201 201 basic");
  expect(difference.minus(difference).terms.map(({ sign }) => sign)).toEqual([1, -1, -1, 1]);
});

test("an exact relation is marked as such", () => {
  const total = figure(t05, "total", "total");
  expect(total.equalsExactly(total)).toMatchObject({ sense: "=", strict: true });
  expect(total.equals(total)).not.toHaveProperty("strict");
  expect(total.isWithin(total)).toMatchObject({ sense: "≤" });
});
