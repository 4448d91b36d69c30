/** The rounding model, for any amounts. Figures are made here on their own, from exact 分, rounded half up. */
import fc from "fast-check";
import { evaluate } from "../../src/check/evaluate";
import { relation } from "./relations";

const CENT = 10_000;
const RUNS = { numRuns: 400, seed: 20240725 };

/** 分 as 万元 with two decimals, half up away from zero. */
function printed(fen: number): string {
  const cents = Math.floor((Math.abs(fen) + CENT / 2) / CENT);
  const digits = String(cents).padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return fen < 0 && cents > 0 ? `+-${text}` : text;
}

function moved(figure: string, cents: number): string {
  const value = Math.round(Number(figure.replace("+", "")) * 100) + cents;
  return printed(value * CENT);
}

/** Amounts that print as something, from 0.01 万元 to some 亿元. */
const amount = fc.integer({ min: CENT, max: 3_000_000_000_000 });
const signed = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 });
const sumOf = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

test("a true sum, rounded half up wherever it is printed, never fails", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), (parts) => {
      const { verdict, twoPrints } = evaluate(relation([printed(sumOf(parts))], parts.map(printed)));
      expect(["passed", "rounding", "suspicious"]).toContain(verdict);
      if (twoPrints) expect(verdict).toBe("passed");
    }),
    RUNS,
  );
});

test("nor does a true balance with negative figures and blanks", () => {
  fc.assert(
    fc.property(fc.array(signed, { minLength: 1, maxLength: 12 }), signed, (parts, taken) => {
      const left = printed(sumOf(parts) - taken);
      const right = [...parts.map(printed), "", `-${printed(taken).replace("+-", "-")}`.replace("--", "+")];
      expect(evaluate(relation([left], right)).verdict).not.toBe("failed");
    }),
    RUNS,
  );
});

test("the allowance is ⌊n/2⌋ units of the last place for a total of n ≥ 2 parts", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 2, maxLength: 60 }), (parts) => {
      const judged = evaluate(relation([printed(sumOf(parts))], parts.map(printed)));
      expect(judged.allowance).toBe(Math.floor(parts.length / 2) * CENT);
      expect(judged.addends).toBe(parts.length);
    }),
    RUNS,
  );
});

test("in 元 a sum must be exact, and is", () => {
  const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 99 }),
      (parts, off) => {
        const total = sumOf(parts);
        const figures = parts.map(yuan);
        expect(evaluate(relation([yuan(total)], figures, { unit: "元" })).verdict).toBe("passed");
        expect(evaluate(relation([yuan(total + off)], figures, { unit: "元" })).verdict).toBe("failed");
      },
    ),
    RUNS,
  );
});

test("a change by more than twice the allowance always fails, whatever the rounding was", () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 2, maxLength: 40 }),
      fc.nat(),
      fc.integer({ min: 1, max: 500 }),
      fc.boolean(),
      (parts, which, more, up) => {
        const figures = parts.map(printed);
        const at = which % parts.length;
        const change = 2 * Math.floor(parts.length / 2) + more;
        figures[at] = moved(figures[at]!, up ? change : -change);
        expect(evaluate(relation([printed(sumOf(parts))], figures)).verdict).toBe("failed");
      },
    ),
    RUNS,
  );
});

test("so 0.1 万元 or more always fails for n ≤ 9, and is never taken for ordinary rounding for n ≤ 20", () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.integer({ min: 10, max: 500 }),
      (parts, which, change) => {
        const figures = parts.map(printed);
        const at = which % parts.length;
        figures[at] = moved(figures[at]!, change);
        const { verdict } = evaluate(relation([printed(sumOf(parts))], figures));
        if (parts.length <= 9) expect(verdict).toBe("failed");
        else expect(["failed", "suspicious"]).toContain(verdict);
      },
    ),
    RUNS,
  );
});
