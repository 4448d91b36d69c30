/** The whole way: a workbook as a department hands it in, recognised, checked and diagnosed. */
import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import { recognise } from "../../src/statement/recognise";
import { sample, type SampleName } from "../../samples/load";
import { BY_ONE, tally, workbookTrial, type Trial, type Watch } from "./trials";

function* trials(seed: number, count: number, slips: number, watch?: Watch): Iterable<Trial | undefined> {
  for (let i = 0; i < count; i++) yield workbookTrial(seed + i, slips, watch);
}

describe("generated workbooks in all forms", () => {
  test("one slip", () => {
    const shares = tally(trials(100_000, 150, 1));
    expect(shares.trials).toBeGreaterThan(140);
    expect(shares.first).toBeGreaterThanOrEqual(0.96);
    expect(shares.nearly).toBeGreaterThanOrEqual(0.99);
    expect(shares.value).toBeGreaterThanOrEqual(0.96);
    expect(shares.kind).toBeGreaterThanOrEqual(0.85);
  }, 60_000);

  test("two slips, three slips", () => {
    expect(tally(trials(200_000, 50, 2)).first).toBeGreaterThanOrEqual(0.88);
    expect(tally(trials(300_000, 50, 3)).first).toBeGreaterThanOrEqual(0.8);
  }, 60_000);

  test("one slip in an amount that one relation watches is always named", () => {
    const shares = tally(trials(400_000, 50, 1, BY_ONE));
    expect(shares.trials).toBeGreaterThan(30);
    expect(shares.named).toBe(1);
  }, 60_000);
});

describe("real workbooks", () => {
  const diagnosed = (name: SampleName) => diagnose(check(recognise(sample(name))));

  test("henan 2022: the expenditure total of 01 was left blank", () => {
    const { diagnoses, unexplained } = diagnosed("henan-2022");
    expect(unexplained).toBeUndefined();
    expect(diagnoses).toHaveLength(1);
    expect(diagnoses[0]).toMatchObject({
      ambiguous: false,
      message: "公开01表 F17 应为 928.86（现为空白，漏填），改正后 3 条关系全部成立",
      explanations: [{ kind: "missing", slip: "漏填", repairs: [{ proposed: 928_860_000 }] }],
    });
  });

  test("hebei 2023, a budget in 元: the subtotal of 三公 was left blank in both columns", () => {
    const { diagnoses, unexplained } = diagnosed("hebei-2023-budget");
    expect(unexplained).toBeUndefined();
    expect(diagnoses).toHaveLength(1);
    const [{ kind, repairs }] = diagnoses[0]!.explanations as [(typeof diagnoses)[0]["explanations"][0]];
    expect(kind).toBe("missing");
    expect(repairs.map(({ entry }) => entry.address)).toEqual(["C9", "D9"]);
    for (const { proposed } of repairs) expect(proposed).toBe(4_600_000);
  });

  test.each(["jiangxi-2023", "shanghai-2024"] as const)("%s: nothing to mend", (name) => {
    expect(diagnosed(name)).toEqual({ diagnoses: [] });
  });
});
