/** The search against a solver: the same number of cells, and the solver's set among ours. */
import loadHighs from "highs";
import { Effort } from "../../src/diagnose/effort";
import { findFaults } from "../../src/diagnose/faults";
import { Problem } from "../../src/diagnose/problem";
import { Classes } from "../../src/diagnose/search";
import { randomFrom } from "../../generate/random";
import { many } from "../../generate/wide";
import { buildModel } from "./model";
import { fewestWrongCells } from "./oracle";
import { modelTrial } from "./trials";

const CASES = many(30, 500);

test(`as few cells as a mixed integer programme finds, on ${CASES} random cases`, async () => {
  const highs = await loadHighs();
  const sizes = new Map<number, number>();
  for (let seed = 0; seed < CASES; seed++) {
    const random = randomFrom(31_000 + seed);
    // Most on small departments, where the solver is quick, and some on full ones.
    const model = buildModel(600 + (seed >> 3), seed % 10 === 0 ? {} : { items: 8 });
    const { report } = modelTrial(model, random.int(1, 3), random, (equalities) => equalities >= 1, MODERATE);
    const problem = new Problem(report.relations);
    const effort = new Effort(1_000_000);
    const classes = new Classes(problem, effort);
    const { faults, unsolved } = findFaults(problem, classes, effort);
    expect(unsolved).toEqual([]);
    const fewest = faults.reduce((sum, { repairs }) => sum + repairs.size, 0);

    let cells = fewestWrongCells(highs, report);
    // Its presolve loses a solution now and then; then it has to do without.
    if (cells.length > fewest) cells = fewestWrongCells(highs, report, { presolve: "off" });
    expect({ seed, fewest }).toEqual({ seed, fewest: cells.length });
    const wrong = new Set(cells);
    for (const { repairs } of faults) {
      const sets = repairs.sets.map((set) =>
        set.map((cell) => classes.members(cell).map((member) => problem.entry(member))),
      );
      expect(sets.some((set) => set.every((members) => members.some((entry) => wrong.has(entry))))).toBe(
        true,
      );
    }
    sizes.set(fewest, (sizes.get(fewest) ?? 0) + 1);
  }
  for (const size of [1, 2, 3]) expect(sizes.get(size) ?? 0).toBeGreaterThan(many(5, 100));
});

/** Amounts that the solver's tolerances can tell apart. */
const MODERATE = 10_000_000_000;
