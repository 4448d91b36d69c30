import { evaluate } from "../../src/check/evaluate";
import { relation, type RelationOptions } from "./relations";

const CENT = 10_000;

function verdict(left: readonly string[], right: readonly string[], options?: RelationOptions): string {
  return evaluate(relation(left, right, options)).verdict;
}

describe("a total and its parts", () => {
  test("agree to the last place", () => {
    expect(verdict(["30.00"], ["10.00", "20.00"])).toBe("passed");
  });

  test("may be ⌊n/2⌋ units apart for n parts that are not zero, and no more", () => {
    expect(verdict(["30.01"], ["10.00", "20.00"])).toBe("rounding");
    expect(verdict(["30.02"], ["10.00", "20.00"])).toBe("failed");
    expect(verdict(["30.01"], ["10.00", "10.00", "10.00"])).toBe("rounding");
    expect(verdict(["30.02"], ["10.00", "10.00", "10.00"])).toBe("failed");
    expect(verdict(["39.98"], ["10.00", "10.00", "10.00", "10.00"])).toBe("rounding");
  });

  test("blanks are no parts: they are exactly zero", () => {
    expect(verdict(["30.02"], ["10.00", "20.00", "", ""])).toBe("failed");
  });

  test("a rounded 0.00 is a part: it stands for less than 50 元", () => {
    const { allowance, addends } = evaluate(relation(["30.02"], ["10.00", "20.00", "0.00", "0.00"]));
    expect({ allowance, addends }).toEqual({ allowance: 2 * CENT, addends: 4 });
  });

  test("a total left blank is zero, and rounding of the parts alone may explain it", () => {
    expect(evaluate(relation([""], ["0.22", "391.16", "356.26", "181.22"]))).toMatchObject({
      verdict: "failed",
      difference: -928_860_000,
      allowance: 2 * CENT,
      addends: 4,
    });
  });

  test("negative figures round away from zero, and the allowance is theirs", () => {
    expect(verdict(["+-30.01"], ["+-10.00", "+-20.00"])).toBe("rounding");
    expect(verdict(["+-30.02"], ["+-10.00", "+-20.00"])).toBe("failed");
  });

  test("figures taken away count as parts", () => {
    expect(verdict(["18.69"], ["49.18", "1053.61", "-1084.11"])).toBe("rounding");
    expect(verdict(["18.71"], ["49.18", "1053.61", "-1084.11"])).toBe("failed");
  });

  test("one decimal has a coarser last place", () => {
    expect(verdict(["30.1"], ["10.0", "20.0"])).toBe("rounding");
    expect(verdict(["30.2"], ["10.0", "20.0"])).toBe("failed");
  });

  test("元 are exact", () => {
    expect(evaluate(relation(["30.01"], ["10.00", "20.00"], { unit: "元" }))).toMatchObject({
      verdict: "failed",
      allowance: 0,
    });
  });

  test("inside the allowance, but beyond 3.3 standard deviations, is suspicious", () => {
    const parts = Array.from({ length: 16 }, () => "1.00");
    expect(verdict(["16.03"], parts)).toBe("rounding");
    expect(verdict(["16.04"], parts)).toBe("suspicious");
    expect(verdict(["16.08"], parts)).toBe("suspicious");
    expect(verdict(["16.09"], parts)).toBe("failed");
  });
});

describe("two prints of one amount", () => {
  test("one unit of the last place apart is a notice, more is an error", () => {
    expect(evaluate(relation(["326.71"], ["326.72"]))).toMatchObject({
      verdict: "rounding",
      twoPrints: true,
      allowance: CENT,
    });
    expect(verdict(["326.71"], ["326.73"])).toBe("failed");
  });

  test("so it is where blanks stand beside the one figure", () => {
    expect(verdict(["326.71"], ["", "326.72", ""])).toBe("rounding");
  });

  test("nothing is allowed against a blank", () => {
    expect(verdict(["0.01"], [""])).toBe("failed");
  });

  test("元 and counts must be equal", () => {
    expect(verdict(["326.71"], ["326.72"], { unit: "元" })).toBe("failed");
    expect(verdict(["3"], ["4"], { unit: "个" })).toBe("failed");
  });

  test("where the two print different decimals, the coarser decides", () => {
    expect(verdict(["326.7"], ["326.72"])).toBe("rounding");
    expect(verdict(["326.7"], ["326.82"])).toBe("failed");
  });
});

test("strict relations allow nothing", () => {
  expect(verdict(["987.70"], ["987.70"], { strict: true })).toBe("passed");
  expect(evaluate(relation(["987.70"], ["987.71"], { strict: true }))).toMatchObject({
    verdict: "failed",
    allowance: 0,
  });
});

describe("a part and its whole", () => {
  const within = { sense: "≤" } as const;

  test("any smaller part will do", () => {
    expect(verdict(["10.00"], ["30.00"], within)).toBe("passed");
    expect(verdict(["30.00"], ["30.00"], within)).toBe("passed");
  });

  test("more than the whole fails, but for one unit between two prints", () => {
    expect(verdict(["30.01"], ["30.00"], within)).toBe("rounding");
    expect(verdict(["30.02"], ["30.00"], within)).toBe("failed");
    expect(verdict(["0.95"], [""], within)).toBe("failed");
  });

  test("more than several parts fails beyond what rounding explains", () => {
    expect(verdict(["30.01"], ["10.00", "20.00"], within)).toBe("rounding");
    expect(verdict(["30.02"], ["10.00", "20.00"], within)).toBe("failed");
  });
});

describe("what cells hold beyond what they print", () => {
  test("is not asked where the printed figures fail already", () => {
    expect(evaluate(relation(["30.05"], ["10.00|10.0012", "20.00"]))).toMatchObject({
      verdict: "failed",
      basis: "printed",
    });
  });

  test("counts where it cannot be true: 30.0060 is not 10.0010 + 20.0010", () => {
    expect(evaluate(relation(["30.01|30.0060"], ["10.00|10.0010", "20.00|20.0010"]))).toMatchObject({
      verdict: "failed",
      basis: "held",
      difference: 4_000,
    });
  });

  test("agrees with a printed total that is rounded", () => {
    expect(verdict(["30.00"], ["10.00|10.0010", "20.00|20.0010"])).toBe("passed");
  });

  test("does not make an error of two prints that differ within the last place", () => {
    expect(verdict(["30.00|30.0010"], ["30.00|30.0012"])).toBe("passed");
    expect(verdict(["30.00|30.0010"], ["30.01|30.0071"])).toBe("rounding");
  });
});

test("a figure that cannot be read leaves its relation unjudged, right or wrong", () => {
  expect(verdict(["#REF!"], ["10.00"])).toBe("unjudged");
  expect(verdict(["30.00"], ["10.00", "#DIV/0!"])).toBe("unjudged");
});

test("a side without figures is nothing", () => {
  expect(verdict(["0.00"], [])).toBe("passed");
  expect(verdict(["12.00"], [])).toBe("failed");
});
