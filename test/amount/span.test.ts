import { Decimal } from "decimal.js";
import fc from "fast-check";
import { toFen } from "../../src/amount/amount";
import { printedAmount } from "../amounts";
import { exactly, roundedTo } from "../../src/amount/span";
import { groupedText, plainText } from "../../src/amount/text";
import { fenPerLastPlace, type Unit } from "../../src/amount/unit";

test("181.43 万元 stands for the amounts from 181.425 up to, but not with, 181.435 万元", () => {
  expect(roundedTo(181_430_000, 10_000)).toEqual({ value: 181_430_000, low: 181_425_000, high: 181_434_999 });
});

test("a figure in 元 with two decimals stands for itself alone", () => {
  expect(printedAmount(4_600_000, "元", 2).printed).toEqual(exactly(4_600_000));
});

test("an amount lies in the span of its printed figure, and in that of no other", () => {
  const places = fc.constantFrom<readonly [Unit, number]>(["万元", 2], ["万元", 1], ["万元", 0], ["元", 0]);
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), places, (fen, [unit, decimals]) => {
      const place = fenPerLastPlace(unit, decimals);
      const printed = new Decimal(fen)
        .div(place)
        .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
        .times(place)
        .toNumber();
      const span = roundedTo(printed, place);
      expect(span.low <= fen && fen <= span.high).toBe(true);
      const next = roundedTo(printed + place, place);
      expect(next.low <= fen && fen <= next.high).toBe(false);
    }),
  );
});

test("amounts beyond exact integers are refused, not rounded", () => {
  expect(toFen(new Decimal("1e12"), "万元")).toBeUndefined();
  expect(toFen(new Decimal("450000000"), "万元")).toBe(450_000_000_000_000);
});

test.each([
  ["181.43", 181_430_000],
  ["-0", 0],
  ["0.0000005", 1],
  ["0.00000049999999999999999999", 0],
  ["-2.0000005", -2_000_001],
  ["1e-9", 0],
  ["0.99999999999999999999999", 1_000_000],
])("a figure of %s 万元 is %d 分", (value, fen) => {
  expect(toFen(new Decimal(value), "万元")).toBe(fen);
});

test("figures are worded with the decimals they need", () => {
  expect(plainText(10_511_000_00, "万元")).toBe("1051.10");
  expect(plainText(1_814_347_12, "万元")).toBe("181.434712");
  expect(groupedText(-10_511_000_00, "万元")).toBe("-1,051.10");
  expect(groupedText(123_456_789_012, "元")).toBe("1,234,567,890.12");
  expect(groupedText(300, "个", 0)).toBe("3");
});
