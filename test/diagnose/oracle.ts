/**
 * The fewest wrong cells by a mixed integer programme: every cell may move inside its span, and a cell with its
 * binary set may move anywhere; every relation must hold for all of them at once. HiGHS solves it; slow, and only
 * as good as its tolerances, so the amounts of the cases stay below a million units of the last place.
 */
import type { Highs } from "highs";
import type { CheckReport, EvaluatedRelation } from "../../src/check/report";
import type { Entry } from "../../src/statement/statement";
import { PLACE } from "./model";

/** How far from the failed relations a cell may be at fault, in relations. */
const REACH = 1;

export function fewestWrongCells(
  highs: Highs,
  report: CheckReport,
  { presolve = "choose" }: { presolve?: "choose" | "off" } = {},
): readonly Entry[] {
  const near = new Set<Entry>();
  const relations = new Set<EvaluatedRelation>();
  for (const evaluated of report.relations) {
    if (evaluated.verdict === "failed") for (const entry of entriesOf(evaluated)) near.add(entry);
  }
  for (let reach = 0; reach < REACH; reach++) {
    const grown = new Set(near);
    for (const evaluated of report.relations) {
      const entries = entriesOf(evaluated);
      if (entries.some((entry) => near.has(entry))) for (const entry of entries) grown.add(entry);
    }
    for (const entry of grown) near.add(entry);
  }
  for (const evaluated of report.relations) {
    if (entriesOf(evaluated).some((entry) => near.has(entry))) relations.add(evaluated);
  }

  const names = new Map<Entry, number>();
  const name = (entry: Entry): number => {
    if (!names.has(entry)) names.set(entry, names.size);
    return names.get(entry)!;
  };
  // All in units of the last place, as deviations from what is printed.
  const rows: string[] = [];
  let largest = 0;
  for (const { relation, difference } of relations) {
    const terms = [
      ...relation.left.map(({ entry, sign }) => ({ entry, sign })),
      ...relation.right.map(({ entry, sign }) => ({ entry, sign: -sign })),
    ];
    const sum = terms.map(({ entry, sign }) => `${sign < 0 ? "-" : "+"} d${name(entry)}`).join(" ");
    const off = difference / PLACE;
    const slack = mayBePrintedTwice(terms) ? 1 : 0;
    largest = Math.max(largest, Math.abs(off));
    rows.push(`${sum} <= ${-off + slack}`);
    if (relation.sense === "=") rows.push(`${sum} >= ${-off - slack}`);
  }
  const most = 2 * largest + 100;
  const bounds: string[] = [];
  const flags: string[] = [];
  for (const [entry, i] of names) {
    const { low, value, high } = entry.amount.held;
    const [least, greatest] = [(low - value) / PLACE, (high - value) / PLACE];
    if (near.has(entry)) {
      flags.push(`b${i}`);
      rows.push(`d${i} - ${most} b${i} <= ${greatest}`, `d${i} + ${most} b${i} >= ${least}`);
      bounds.push(`-${most} <= d${i} <= ${most}`);
    } else bounds.push(`${least} <= d${i} <= ${greatest}`);
  }
  const problem = [
    "Minimize",
    ` fewest: ${flags.join(" + ")}`,
    "Subject To",
    ...rows.map((row, i) => ` r${i}: ${row}`),
    "Bounds",
    ...bounds.map((bound) => ` ${bound}`),
    "Binaries",
    ` ${flags.join(" ")}`,
    "End",
  ].join("\n");
  const result = highs.solve(problem, {
    output_flag: false,
    presolve,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    mip_rel_gap: 0,
  });
  if (result.Status !== "Optimal") throw new Error(`the solver ended with ${result.Status}`);
  return [...names].flatMap(([entry, i]) => {
    const flag = result.Columns[`b${i}`];
    return flag && flag.Primal > 0.5 ? [entry] : [];
  });
}

function entriesOf({ relation }: EvaluatedRelation): Entry[] {
  return [...relation.left, ...relation.right].map((term) => term.entry);
}

/** One figure on either side: two prints of one amount may stand one unit apart. */
function mayBePrintedTwice(terms: readonly { entry: Entry; sign: number }[]): boolean {
  const filled = terms.filter(({ entry }) => entry.amount.printed.value !== 0);
  const left = filled.filter(({ sign }) => sign > 0).length;
  return left <= 1 && filled.length - left <= 1;
}
