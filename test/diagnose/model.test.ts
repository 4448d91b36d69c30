/** How well and how fast faults are found in a full ledger, by numbers; the seeds are fixed. */
import type { CheckReport } from "../../src/check/report";
import { diagnose } from "../../src/diagnose/diagnose";
import type { DiagnosisReport } from "../../src/diagnose/diagnosis";
import { randomFrom } from "../../generate/random";
import { many } from "../../generate/wide";
import { buildModel, PLACE, reportOf, type Model } from "./model";
import { BY_ONE, modelTrial, tally, type Trial } from "./trials";

function* trials(seed: number, count: number, slips: number, watch?: typeof BY_ONE): Iterable<Trial> {
  let model = buildModel(seed);
  for (let i = 0; i < count; i++) {
    if (i % 20 === 0) model = buildModel(seed + i);
    yield modelTrial(model, slips, randomFrom(seed + i), watch);
  }
}

test("the ledger has the size of a real one", () => {
  const sizes = Array.from({ length: 20 }, (_, seed) => buildModel(seed)).map(({ cells, equalities }) => ({
    cells: cells.length,
    equalities: equalities.filter(({ sense }) => sense === "=").length,
  }));
  expect(Math.max(...sizes.map(({ cells }) => cells))).toBeGreaterThan(1_200);
  expect(Math.max(...sizes.map(({ equalities }) => equalities))).toBeGreaterThan(600);
});

test("a faultless ledger has nothing to diagnose", () => {
  for (let seed = 0; seed < 20; seed++) {
    const model = buildModel(seed);
    expect(diagnose(reportOf(model, model.figures))).toEqual({ diagnoses: [] });
  }
});

test("one slip in an amount that two relations watch", () => {
  const count = many(300, 1_000);
  const shares = tally(trials(10_000, count, 1));
  expect(shares.trials).toBe(count);
  expect(shares.first).toBeGreaterThanOrEqual(0.96);
  expect(shares.nearly).toBeGreaterThanOrEqual(0.99);
  expect(shares.value).toBeGreaterThanOrEqual(0.96);
  expect(shares.exact).toBeGreaterThanOrEqual(0.94);
  expect(shares.kind).toBeGreaterThanOrEqual(0.85);
});

test("one slip in an amount that one relation watches is always named", () => {
  const shares = tally(trials(20_000, many(100, 300), 1, BY_ONE));
  expect(shares.named).toBe(1);
});

test("two and three slips", () => {
  expect(tally(trials(30_000, many(100, 400), 2)).first).toBeGreaterThanOrEqual(0.88);
  expect(tally(trials(40_000, many(100, 400), 3)).first).toBeGreaterThanOrEqual(0.8);
});

test("what is proposed mends everything, in one go", () => {
  for (let seed = 0; seed < many(50, 150); seed++) {
    const model = buildModel(50_000 + (seed >> 3));
    const { report } = modelTrial(model, 1 + (seed % 6), randomFrom(50_000 + seed));
    const answer = diagnose(report);
    expect(answer.unexplained).toBeUndefined();
    const mended = reportOf(model, figuresAfter(report, answer));
    expect(failedIn(mended)).toEqual([]);
  }
});

test("each range is what one cell may take while the others take what is proposed", () => {
  for (let seed = 0; seed < many(40, 100); seed++) {
    const model = buildModel(60_000 + (seed >> 3));
    const { report } = modelTrial(model, 1, randomFrom(60_000 + seed));
    const { diagnoses } = diagnose(report);
    const { repairs } = diagnoses[0]!.explanations[0]!;
    if (repairs.length !== 1) continue;
    const [{ entry, low, high }] = repairs as [(typeof repairs)[number]];
    const failing = (fen: number): number => {
      const figures = figuresOf(report);
      figures.set(`${entry.sheet}!${entry.address}`, fen);
      return failedIn(reportOf(model, figures)).length;
    };
    const [first, last] = [Math.ceil(low / PLACE) * PLACE, Math.floor(high / PLACE) * PLACE];
    expect([failing(first), failing(last)]).toEqual([0, 0]);
    // Two units beyond: the end itself may lie between two printable figures.
    expect(failing(first - 2 * PLACE)).toBeGreaterThan(0);
    expect(failing(last + 2 * PLACE)).toBeGreaterThan(0);
  }
});

describe("however broken", () => {
  /** Every figure with this probability replaced by another. */
  function broken(model: Model, share: number, seed: number): CheckReport {
    const random = randomFrom(seed);
    const figures = new Map(model.figures);
    for (const { key } of model.cells)
      if (random.chance(share)) figures.set(key, random.int(1, 1_000_000) * PLACE);
    return reportOf(model, figures);
  }

  const reports = [0.003, 0.01, 0.03, 0.1, 0.5, 1].flatMap((share) =>
    [1, 2, 3, 4].map((seed) => broken(buildModel(70_000 + seed), share, seed)),
  );
  const ten = [...trials(80_000, many(30, 100), 10)].map(({ report }) => report);

  test("every error is resolved, or said to be beyond telling", () => {
    for (const report of [...reports, ...ten]) {
      const { diagnoses, unexplained } = diagnose(report);
      const told = new Set([
        ...diagnoses.flatMap(({ resolves }) => resolves),
        ...(unexplained?.relations ?? []),
      ]);
      expect(failedIn(report).filter((failed) => !told.has(failed))).toEqual([]);
    }
  });

  test("past the bound it says where the faults crowd", () => {
    const { unexplained } = diagnose(broken(buildModel(70_001), 0.5, 9));
    expect(unexplained!.relations.length).toBeGreaterThan(100);
    expect(unexplained!.message).toMatch(
      /^另有 \d+ 项不成立的关系牵涉的错处太多，无法逐格判断，主要集中在公开0\d表第 \d+–\d+ 行（\d+ 项）/,
    );
  });
});

// Helpers

function failedIn(report: CheckReport): CheckReport["relations"] {
  return report.relations.filter(({ verdict }) => verdict === "failed");
}

/** What the cells of a report show, in 分. */
function figuresOf({ statement }: CheckReport): Map<string, number> {
  const figures = new Map<string, number>();
  for (const { lines } of statement.tables) {
    for (const line of lines) {
      for (const { sheet, address, amount } of line.cells.values())
        figures.set(`${sheet}!${address}`, amount.printed.value);
    }
  }
  return figures;
}

/** The same after the first explanation of every fault has been followed. */
function figuresAfter(report: CheckReport, { diagnoses }: DiagnosisReport): Map<string, number> {
  const figures = figuresOf(report);
  for (const { explanations } of diagnoses) {
    for (const { entry, proposed } of explanations[0]!.repairs)
      figures.set(`${entry.sheet}!${entry.address}`, proposed);
  }
  return figures;
}
