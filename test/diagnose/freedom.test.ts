import * as fc from "fast-check";
import type { Amount } from "../../src/amount/amount";
import { exactAmount } from "../amounts";
import type { EvaluatedRelation } from "../../src/check/report";
import { Effort } from "../../src/diagnose/effort";
import { freedomOf } from "../../src/diagnose/freedom";
import { Problem } from "../../src/diagnose/problem";
import type { LinearRule, Term } from "../../src/rules/rule";
import type { Entry } from "../../src/statement/statement";

const RULE: LinearRule = {
  id: "R",
  title: "",
  meaning: "",
  source: "",
  severity: "error",
  needs: [],
  relations: () => [],
};

/** A cell that stands for the whole amounts from `low` to `high`. */
function cell(name: string, low: number, high: number): Entry {
  const span = { value: low, low, high };
  const amount: Amount = { ...exactAmount(low, "元"), held: span, printed: span };
  return { sheet: "S", address: name, row: 0, column: 0, label: name, content: low, state: "amount", amount };
}

function relation(left: readonly Entry[], sense: "=" | "≤", right: readonly Entry[]): EvaluatedRelation {
  const term = (entry: Entry): Term => ({ entry, sign: 1 });
  const drafted = { left: left.map(term), sense, right: right.map(term), leftText: "", rightText: "" };
  // Strict: two prints of one amount are given no unit of the last place here.
  const strict = { rule: RULE, ...drafted, strict: true as const };
  const ends = (side: readonly Entry[], end: "low" | "high"): number =>
    side.reduce((sum, { amount }) => sum + amount.held[end], 0);
  const reaches = ends(left, "low") <= ends(right, "high");
  const holds = reaches && (sense === "≤" || ends(left, "high") >= ends(right, "low"));
  const whole = { relation: strict, verdict: holds ? ("passed" as const) : ("failed" as const) };
  return {
    ...whole,
    left: 0,
    right: 0,
    difference: 0,
    allowance: 0,
    addends: 0,
    twoPrints: false,
    basis: "printed",
  };
}

describe("freedomOf", () => {
  const effort = (): Effort => new Effort(Infinity);

  test("one cell: what all its relations leave it", () => {
    const [x, a, b] = [cell("x", 0, 0), cell("a", 90, 110), cell("b", 100, 130)];
    const problem = new Problem([relation([x], "=", [a]), relation([x], "=", [b])]);
    expect(freedomOf(problem, [0], effort())).toEqual({ possible: true, ranges: [{ low: 100, high: 110 }] });
  });

  test("one cell: the two relations that contradict each other", () => {
    const [x, a, b, c] = [cell("x", 0, 0), cell("a", 90, 95), cell("b", 100, 130), cell("c", 80, 99)];
    const problem = new Problem([relation([x], "=", [c]), relation([x], "=", [a]), relation([x], "=", [b])]);
    expect(freedomOf(problem, [0], effort())).toEqual({ possible: false, conflict: [2, 1] });
  });

  test("a part of a whole is bounded on one side", () => {
    const [x, a] = [cell("x", 200, 200), cell("a", 90, 110)];
    const problem = new Problem([relation([x], "≤", [a])]);
    expect(freedomOf(problem, [0], effort())).toEqual({
      possible: true,
      ranges: [{ low: -Infinity, high: 110 }],
    });
  });

  test("two cells with the same sum in two relations cannot make both hold", () => {
    const [x, y, a, b] = [cell("x", 1, 1), cell("y", 2, 2), cell("a", 10, 10), cell("b", 11, 11)];
    const problem = new Problem([relation([a], "=", [x, y]), relation([b], "=", [x, y])]);
    const cells = [x, y].map((entry) => [0, 1, 2, 3].find((number) => problem.entry(number) === entry)!);
    const freedom = freedomOf(problem, cells, effort());
    expect(freedom.possible).toBe(false);
    expect(freedom.possible ? [] : [...freedom.conflict].sort()).toEqual([0, 1]);
  });

  test.each([1, 2, 3])("%i cells: agrees with trying every value", (size) => {
    const span = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 2 }));
    const side = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 });
    const draft = fc
      .tuple(side, fc.constantFrom("=" as const, "≤" as const), side)
      .map(([left, sense, right]) => ({ left, sense, right: right.filter((one) => !left.includes(one)) }));
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 6, maxLength: 6 }),
        fc.array(draft, { minLength: 2, maxLength: 5 }),
        (spans, drafts) => {
          // The first cells are freed inside ±9, so that there are finitely many values to try.
          const entries = spans.map(([low, width], i) => cell(`c${i}`, low, low + width));
          const relations = drafts.map(({ left, sense, right }) =>
            relation(
              left.map((i) => entries[i]!),
              sense,
              right.map((i) => entries[i]!),
            ),
          );
          const problem = new Problem(relations);
          const numbers = new Map<Entry, number>();
          for (let number = 0; number < relations.length; number++) {
            for (const id of problem.constraint(number).cells) numbers.set(problem.entry(id), id);
          }
          const freed = entries.slice(0, size).filter((entry) => numbers.has(entry));
          fc.pre(freed.length > 0);
          const ids = freed.map((entry) => numbers.get(entry)!);
          const fixed = new Map(ids.map((id) => [id, { low: -9, high: 9 }]));
          const found = tried(freed, relations);
          const freedom = freedomOf(problem, ids, effort(), { fixed });
          // Of three cells, no value is lost; fractions may leave one that no whole 分 reach (x + x + y = 0).
          if (size < 3) expect(freedom.possible).toBe(found.length > 0);
          else if (found.length > 0) expect(freedom.possible).toBe(true);
          if (!freedom.possible || found.length === 0) return;
          freedom.ranges.forEach((range, i) => {
            const values = found.map((values) => values[i]!);
            const [least, most] = [Math.min(...values), Math.max(...values)];
            if (size < 3) expect(range).toEqual({ low: least, high: most });
            expect(range.low).toBeLessThanOrEqual(least);
            expect(range.high).toBeGreaterThanOrEqual(most);
          });
        },
      ),
      { numRuns: 400, seed: 4 },
    );
  });
});

/** All values of the freed cells, each from -9 to 9, for which every relation of theirs can hold. */
function tried(freed: readonly Entry[], relations: readonly EvaluatedRelation[]): number[][] {
  const concerned = relations.filter(({ relation: { left, right } }) =>
    [...left, ...right].some(({ entry }) => freed.includes(entry)),
  );
  let all: number[][] = [[]];
  for (let i = 0; i < freed.length; i++) {
    all = all.flatMap((values) => Array.from({ length: 19 }, (_, at) => [...values, at - 9]));
  }
  return all.filter((values) =>
    concerned.every(({ relation: { left, sense, right } }) => {
      let [low, high] = [0, 0];
      for (const [terms, sign] of [
        [left, 1],
        [right, -1],
      ] as const) {
        for (const { entry } of terms) {
          const at = freed.indexOf(entry);
          const { held } = entry.amount;
          const [least, most] = at < 0 ? [held.low, held.high] : [values[at]!, values[at]!];
          low += sign === 1 ? least : -most;
          high += sign === 1 ? most : -least;
        }
      }
      return low <= 0 && (sense === "≤" || high >= 0);
    }),
  );
}
