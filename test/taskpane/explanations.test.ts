import { certainOnes, explanationKey, showDiagnoses } from "../../taskpane/state/explanations";
import { diagnosis, entry, evaluated, explanation, finding } from "./fixtures";

const total = entry("F17", 1, "本年支出合计");
const part = entry("F7", 2, "教育支出");
const relation = evaluated(total, [part], "failed");
const other = evaluated(part, [total], "failed");
const blameTotal = explanation([{ entry: total, proposed: 2_000_000, low: 0, high: 0 }]);
const blamePart = explanation([{ entry: part, proposed: 1_000_000, low: 0, high: 0 }], { likeness: 0.2 });
const findings = [
  finding("A", "error", { evaluated: relation }),
  finding("B", "error", { evaluated: other }),
];
const none: readonly string[] = [];

test("the likeliest explanation is shown, with the findings that go away with it", () => {
  const [shown] = showDiagnoses(
    { diagnoses: [diagnosis([blameTotal, blamePart], { resolves: [relation] })] },
    findings,
    none,
  );
  expect(shown!.shown).toEqual([blameTotal]);
  expect(shown!.waiting).toBe(1);
  expect(shown!.findings.map(({ id }) => id)).toEqual(["A"]);
});

test("不是这个 brings the next one, and in the end none", () => {
  const report = { diagnoses: [diagnosis([blameTotal, blamePart])] };
  const once = [explanationKey(blameTotal)];
  expect(showDiagnoses(report, findings, once)[0]!.shown).toEqual([blamePart]);
  const twice = [...once, explanationKey(blamePart)];
  expect(showDiagnoses(report, findings, twice)[0]).toMatchObject({ shown: [], waiting: 0, ruledOut: 2 });
});

test("equally likely explanations are shown together, less likely ones wait", () => {
  const same = explanation(blamePart.repairs, { likeness: 0.9 });
  const worse = explanation([{ entry: part, proposed: 5, low: 0, high: 0 }], { likeness: 0.1 });
  const report = { diagnoses: [diagnosis([blameTotal, same, worse], { equally: 2 })] };
  expect(showDiagnoses(report, [], none)[0]).toMatchObject({ shown: [blameTotal, same], waiting: 1 });
  expect(showDiagnoses(report, [], [explanationKey(same)])[0]!.shown).toEqual([blameTotal]);
});

test("one cell with two values makes two explanations", () => {
  const elsewhere = explanation([{ entry: total, proposed: 3_000_000, low: 0, high: 0 }]);
  expect(explanationKey(elsewhere)).not.toBe(explanationKey(blameTotal));
});

test("only what stands out, names the slip, was not doubted and is no formula is adopted with others", () => {
  const nameless = explanation(blamePart.repairs, { kind: "other" });
  const faults = {
    diagnoses: [
      diagnosis([blameTotal]),
      diagnosis([blamePart, blameTotal], { equally: 2 }),
      diagnosis([nameless]),
      diagnosis([blamePart]),
    ],
  };
  const certain = (ruledOut: readonly string[], formulas: readonly string[] = []) =>
    certainOnes(showDiagnoses(faults, [], ruledOut), ({ repairs }) =>
      repairs.some(({ entry }) => formulas.includes(entry.address)),
    );
  expect(certain([])).toEqual([blameTotal, blamePart]);
  expect(certain([explanationKey(blameTotal)])).toEqual([blamePart]);
  expect(certain([], ["F17"])).toEqual([blamePart]);
});
