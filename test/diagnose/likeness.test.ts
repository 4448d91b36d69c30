import { likeliestSlip, type Suspect } from "../../src/diagnose/slips";

/** A cell in 万元 that shows `shown` where about `meant` would do. */
function suspect(shown: string, meant: string, more: Partial<Suspect> = {}): Suspect {
  const value = fen(shown);
  const preferred = fen(meant);
  return {
    value,
    place: 10_000,
    unit: 1_000_000,
    range: { low: preferred - 20_000, high: preferred + 20_000 },
    fit: (one) => (one === preferred ? 0.8 : 0.05),
    preferred,
    total: false,
    filled: 0.5,
    mayBeNegative: false,
    neighbours: [],
    ...more,
  };
}

function fen(text: string): number {
  return Math.round(Number(text) * 1_000_000);
}

describe("what slipped", () => {
  test.each([
    ["319.16", "391.16", "transposed-digits", "数字颠倒"],
    ["391.61", "391.16", "transposed-digits", "数字颠倒"],
    ["391.16", "381.16", "wrong-digit", "错一位"],
    ["39.16", "391.16", "wrong-digit", "漏位"],
    ["391.60", "391.16", "wrong-digit", "漏位"],
    ["3991.16", "391.16", "wrong-digit", "多位"],
    ["3911.60", "391.16", "decimal-shift", "小数点错位"],
    ["39.12", "391.16", "decimal-shift", "小数点错位"],
    ["3.91", "391.16", "decimal-shift", "小数点错位"],
    ["-391.16", "391.16", "sign", "正负号"],
    ["3911600.00", "391.16", "unit", "元/万元"],
    ["3911612.34", "391.16", "unit", "元/万元"],
    ["1.52", "15244.94", "unit", "元/万元"],
    ["0.00", "391.16", "missing", "漏填"],
    ["391.16", "0.00", "extra", "多填"],
    ["5.00", "0.00", "extra", "多填"],
    ["0.05", "0.00", "extra", "多填"],
    ["391.16", "725.38", "other", "其他"],
  ])("%s for %s is %s", (shown, meant, kind, slip) => {
    expect(likeliestSlip(suspect(shown, meant))).toMatchObject({ kind, slip, value: fen(meant) });
  });

  test("any value that would do counts, not only the likeliest", () => {
    const range = { low: fen("391.14"), high: fen("391.18") };
    const near = suspect("319.16", "391.17", {
      range,
      fit: (value) => (value === fen("391.17") ? 0.6 : 0.3),
    });
    expect(likeliestSlip(near)).toMatchObject({ slip: "数字颠倒", value: fen("391.16") });
  });

  test("a negative amount is hardly meant where such lines have none", () => {
    const refund = suspect("21.35", "-12.35");
    expect(likeliestSlip(refund).weight).toBeLessThan(
      likeliestSlip({ ...refund, mayBeNegative: true }).weight,
    );
  });

  test("a figure taken from the next cell", () => {
    const beside = [{ value: fen("88.41"), slip: "错行" as const }];
    expect(likeliestSlip(suspect("88.41", "391.16", { neighbours: beside }))).toMatchObject({
      kind: "other",
      slip: "错行",
    });
  });

  test("a total of the right size that was not brought up to date", () => {
    expect(likeliestSlip(suspect("352.77", "391.16", { total: true }))).toMatchObject({
      kind: "other",
      slip: "合计未更新",
    });
    expect(likeliestSlip(suspect("2.77", "391.16", { total: true })).slip).not.toBe("合计未更新");
  });

  test("last year's figure", () => {
    expect(likeliestSlip(suspect("352.77", "391.16", { lastYear: fen("352.77") })).slip).toBe("上年数");
  });
});

describe("how much a slip tells", () => {
  test("two digits turned round tell more than one wrong digit", () => {
    const turned = likeliestSlip(suspect("319.16", "391.16"));
    const wrong = likeliestSlip(suspect("391.16", "381.16"));
    expect(turned.weight).toBeGreaterThan(3 * wrong.weight);
  });

  test("a blank where a total must stand tells more than a blank among many", () => {
    const total = likeliestSlip(suspect("0.00", "391.16", { total: true }));
    const item = likeliestSlip(suspect("0.00", "391.16"));
    expect(total.weight).toBeGreaterThan(1000 * item.weight);
  });

  test("no resemblance tells nothing", () => {
    expect(likeliestSlip(suspect("391.16", "725.38")).weight).toBeLessThan(1e-6);
  });
});
