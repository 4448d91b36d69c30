/** Shown and held: what a number format shows of an amount is what is published. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { displayText, FigureReader, readMoneyText } from "../../src/amount/figure";

/** Formats under which an amount is shown, with the power of ten that they show it by. */
const AMOUNTS: readonly (readonly [format: string, scale: number])[] = [
  ["0.00", 0],
  ["#,##0.00", 0],
  ["#,##0", 0],
  ["#,##0.00_ ", 0],
  ["0.00_);[Red](0.00)", 0],
  ["#,##0.00;[Red]#,##0.00", 0],
  ["[Blue]#,##0.00;[Red]-#,##0.00;-", 0],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0],
  ['"￥"#,##0.00', 0],
  ["[$￥-804]#,##0.00;-[$￥-804]#,##0.00", 0],
  ["#,##0.00;△#,##0.00", 0],
  ['0.00"万元"', 0],
  ["G/通用格式", 0],
  ['G/通用格式"万元"', 0],
  ["0.##", 0],
  ["[DBNum3]0.00", 0],
  ["#,##0.00,", -3],
  ["#,##0,.00", -3],
  ["0.000000,,", -6],
  ["0!.0000", -4],
  ["0\\.0000", -4],
  ['0"."0000', -4],
  ['#,##0!.0,"万元"', -4],
  ["0!.00,;-0!.00,", -5],
  ["[>=10000]0!.0,;0.00", 0],
];

test.each(AMOUNTS)("%s: what is shown, read back, is the amount", (format, scale) => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (fen) => {
      const value = fen / 100;
      const figure = new FigureReader().read({ value, format });
      const shown = readMoneyText(displayText(value, format));
      if (shown.state !== "amount") {
        // A zero may be a dash or a blank.
        expect(value).toBe(0);
        expect(figure.state).toBe(shown.state);
        return;
      }
      if (figure.state !== "amount") throw new Error(`${format}: ${String(value)} is ${figure.state}`);
      const negative = value < 0 && /\[Red\]#/.test(format);
      expect(figure.printed.toString()).toBe((negative ? shown.printed.negated() : shown.printed).toString());
      const by = format.startsWith("[>=") ? (Math.abs(value) >= 10_000 && value > 0 ? -4 : 0) : scale;
      expect(figure.held.toString()).toBe(new Decimal(value).times(Decimal.pow(10, by)).toString());
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["0.00%", 987.7, "percent"],
  ["yyyy/m/d", 987.7, "date"],
  ['yyyy"年"m"月"', 987.7, "date"],
  ["[h]:mm", 987.7, "date"],
  [";;;", 987.7, "nothing"],
  ["0.00;;", -987.7, "nothing"],
  ["0.00;0.00", -987.7, "unsigned"],
  ["[DBNum2]General", 987.7, "words"],
  ["[DBNum1]0.00", 987.7, "words"],
  ["# ?/?", 987.7, "other"],
  ["0.00E+00", 987.7, "other"],
  ['"已审"', 987.7, "other"],
  ['"1"0.00', 987.7, "other"],
  ["$#,##0.00", 987.7, "other"],
] as const)("%s shows %d as no amount, and it is said how", (format, value, as) => {
  const figure = new FigureReader().read({ value, format });
  if (figure.state === "amount") expect(as === "percent" && figure.unit).toBe("%");
  else expect(figure).toMatchObject({ state: "unreadable", shown: { as } });
});

test("a typed amount that its format hides is said to be hidden", () => {
  const reader = new FigureReader();
  expect(reader.read({ value: "987.70", format: ";;;" })).toMatchObject({ shown: { as: "nothing" } });
  expect(reader.read({ value: "987.70", format: "0.00;;" }).state).toBe("amount");
  expect(reader.read({ value: 0, format: ";;;" }).state).toBe("blank");
});

test("an amount too small for its format is a zero of that precision", () => {
  const reader = new FigureReader();
  expect(reader.read({ value: 0.004, format: "#" })).toMatchObject({ state: "amount", decimals: 0 });
  expect(reader.read({ value: 0.3, format: "#,###" })).toMatchObject({ state: "amount", decimals: 0 });
  expect(reader.read({ value: 3, format: "#,##0.00,," })).toMatchObject({ state: "amount", decimals: 2 });
});

test("decimals that a format leaves out when they are zero are printed all the same", () => {
  expect(new FigureReader().read({ value: 987.7, format: "0.##" })).toMatchObject({ decimals: 2 });
  expect(new FigureReader().read({ value: 987, format: "#,##0.00##" })).toMatchObject({ decimals: 4 });
});
