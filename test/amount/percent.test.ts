import * as fc from "fast-check";
import { exactly, negative, roundedTo, type Span } from "../../src/amount/span";
import {
  gradeGrowth,
  gradeGrowthBetween,
  gradeShare,
  growthOf,
  percentOf,
  percentText,
  type PrintedPercent,
} from "../../src/amount/percent";

/** 万元 with two decimals. */
const wan = (text: string): Span => roundedTo(Math.round(Number(text) * 100) * 10_000, 10_000);
const percent = (text: string): PrintedPercent => ({
  units: Number(text.replace(".", "")),
  decimals: text.includes(".") ? text.length - text.indexOf(".") - 1 : 0,
});

describe("a share", () => {
  test.each([
    ["the printed amounts give it", "18.37", "181.43", "987.70", "exact"],
    ["one decimal", "18.4", "181.43", "987.70", "exact"],
    ["half up", "12.5", "1.25", "10.00", "exact"],
    ["only the 元 behind the 万元 give it", "113.62", "51.95", "45.72", "explained"],
    ["one unit off and not explained", "18.38", "181.43", "987.70", "wrong"],
    ["cut off where it should be rounded", "66.66", "200000.00", "300000.00", "truncated"],
    ["swapped digits", "71.73", "2106.66", "2940.05", "wrong"],
    ["nothing of something", "0.00", "0.00", "987.70", "exact"],
    ["more than the whole", "154.48", "958.82", "620.68", "exact"],
    ["a whole that is nothing", "0", "0.00", "0.00", "undefined"],
  ])("%s", (_, stated, part, whole, grade) => {
    expect(gradeShare(percent(stated), wan(part), wan(whole))).toBe(grade);
  });

  test("the span of a percentage begins at the half that rounds up to it, and ends before the next", () => {
    // 7 ÷ 200 = 3.5 %, and with one 分 more or less it is another amount: 4 % is met at its very edge, 3 % is not.
    const between = (low: number, high: number): Span => ({ value: high, low, high });
    expect(gradeShare(percent("4"), between(6, 7), { value: 203, low: 200, high: 203 })).toBe("explained");
    expect(gradeShare(percent("3"), { value: 9, low: 7, high: 9 }, exactly(200))).toBe("wrong");
    expect(gradeShare(percent("-4"), { value: -9, low: -9, high: -7 }, exactly(200))).toBe("explained");
    // 0 % is what rounds to it from either side, neither half taken in.
    expect(gradeShare(percent("0"), { value: 2, low: 1, high: 2 }, exactly(200))).toBe("wrong");
  });

  test("of exact amounts is exact or wrong", () => {
    expect(gradeShare(percent("50.00"), exactly(1), exactly(2))).toBe("exact");
    expect(gradeShare(percent("50.01"), exactly(1_000_000), exactly(2_000_000))).toBe("wrong");
  });

  test("computed from 元 is never wrong against the 万元", () => {
    const amounts = fc.tuple(fc.integer({ min: 0, max: 1e10 }), fc.integer({ min: 100_000, max: 1e10 }));
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 1, 2), ([part, whole], decimals) => {
        const stated = percent(percentOf(part, whole, decimals)!.toFixed(decimals));
        const printed = (fen: number): Span => roundedTo(Math.floor((fen + 5_000) / 10_000) * 10_000, 10_000);
        expect(gradeShare(stated, exactly(part), exactly(whole))).toBe("exact");
        expect(["exact", "explained"]).toContain(gradeShare(stated, printed(part), printed(whole)));
      }),
    );
  });
});

describe("a growth against its own increase", () => {
  test.each([
    ["up", "3.5", "33.50", "987.70", 1, "exact"],
    ["down", "4.46", "8.47", "181.43", -1, "exact"],
    ["of little before: a wide interval", "725.23", "12.07", "13.73", 1, "explained"],
    ["computed of this year instead of last", "3.39", "33.50", "987.70", 1, "wrong"],
    ["of nothing before", "100.00", "0.30", "0.30", 1, "undefined"],
  ] as const)("%s", (_, stated, change, current, direction, grade) => {
    const signed = wan(change);
    const span = direction === 1 ? signed : negative(signed);
    const { units, decimals } = percent(stated);
    expect(gradeGrowth({ units: units * direction, decimals }, span, wan(current))).toBe(grade);
  });

  test("computed from 元 is never wrong against the 万元", () => {
    const years = fc.tuple(
      fc.integer({ min: 2_000_000, max: 1e10 }),
      fc.integer({ min: 2_000_000, max: 1e10 }),
    );
    fc.assert(
      fc.property(years, ([now, before]) => {
        const stated = percent(
          percentOf(now - before, before, 2)!
            .abs()
            .toFixed(2),
        );
        const direction = now < before ? -1 : 1;
        const printed = (fen: number): number => Math.floor((Math.abs(fen) + 5_000) / 10_000) * 10_000;
        const moved = roundedTo(printed(now - before) * direction + 0, 10_000);
        const grade = gradeGrowth(
          { ...stated, units: stated.units * direction + 0 },
          moved,
          roundedTo(printed(now), 10_000),
        );
        expect(["exact", "explained", "undefined"]).toContain(grade);
      }),
    );
  });
});

test("a growth between two known years", () => {
  expect(gradeGrowthBetween(percent("3.51"), wan("987.70"), wan("954.20"))).toBe("exact");
  expect(gradeGrowthBetween(percent("3.39"), wan("987.70"), wan("954.20"))).toBe("wrong");
  expect(gradeGrowthBetween(percent("100.00"), wan("5.00"), wan("0.00"))).toBe("undefined");
});

test("percentages are rounded half up and worded", () => {
  expect(percentOf(1, 8, 1)!.toFixed(1)).toBe("12.5");
  expect(percentOf(1, 8, 0)!.toFixed(0)).toBe("13");
  expect(percentOf(-1, 8, 0)!.toFixed(0)).toBe("-13");
  expect(percentOf(1, 0, 2)).toBeUndefined();
  expect(growthOf(335_000, 9_877_000, 1)!.toFixed(1)).toBe("3.5");
  expect(percentText({ units: 5, decimals: 2 })).toBe("0.05");
});
