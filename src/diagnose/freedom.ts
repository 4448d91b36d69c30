/**
 * What a few cells may hold, given that every relation they take part in must hold and all other cells stay
 * inside their spans. Relations over one freed cell bound it directly, those over several are solved by elimination
 * (Fourier–Motzkin; the sets are small). No value that would do is lost.
 */
import type { Effort } from "./effort";
import { rangeOf, Rows, type Range, type Row } from "./inequalities";
import { slackWithout, type Constraint, type Problem } from "./problem";

/** The range of each cell; or the numbers of a few constraints that no values satisfy together. */
export type Freedom =
  | { readonly possible: true; readonly ranges: readonly Range[] }
  | { readonly possible: false; readonly conflict: readonly number[] };

const EVERYTHING: Range = { low: -Infinity, high: Infinity };

/**
 * @param cells the freed cells, each once
 * @param fixed narrower ranges for some of them
 * @param wanted whether the ranges are wanted, or only whether there are any
 * @param hits how many of the cells take part in each constraint, where the caller has counted
 */
export function freedomOf(
  problem: Problem,
  cells: readonly number[],
  effort: Effort,
  {
    fixed,
    wanted = true,
    hits,
  }: { fixed?: ReadonlyMap<number, Range>; wanted?: boolean; hits?: Int32Array } = {},
): Freedom {
  const bounds = cells.map((cell): Bound => {
    const { low, high } = fixed?.get(cell) ?? EVERYTHING;
    return { low, high, lowBy: NONE, highBy: NONE };
  });
  const several = boundDirectly(problem, cells, bounds, effort, hits);
  const crossed = bounds.find(({ low, high }) => low > high);
  if (crossed)
    return { possible: false, conflict: [crossed.lowBy, crossed.highBy].filter((number) => number !== NONE) };
  if (several.length === 0)
    return { possible: true, ranges: wanted ? bounds.map(({ low, high }) => rangeOf(low, high)) : [] };

  const names = new Names();
  const rows = new Rows(cells.length, effort);
  for (const [i, { low, high, lowBy, highBy }] of bounds.entries()) {
    if (low === -Infinity && high === Infinity) continue;
    const coefs = cells.map((_, at) => (at === i ? 1 : 0));
    rows.add({ coefs, low, high, lowFrom: names.bit(lowBy), highFrom: names.bit(highBy) });
  }
  for (const number of several) {
    effort.spend(cells.length * 2);
    rows.add(rowOf(problem.constraint(number), cells, names.bit(number)));
  }
  const order = rows.order();
  const left = rows.eliminate(order);
  if (left.conflict !== 0) return { possible: false, conflict: names.in(left.conflict) };
  if (!wanted) return { possible: true, ranges: [] };
  return {
    possible: true,
    ranges: cells.map((_, i) => rows.eliminate(order.filter((other) => other !== i)).range(i)),
  };
}

/** The range of a cell, each end with the constraint that it rests on. */
interface Bound {
  low: number;
  high: number;
  lowBy: number;
  highBy: number;
}

/** The number of no constraint. */
const NONE = -1;

/**
 * Takes in what the relations over one freed cell say of it, up to the first cell that nothing can be.
 *
 * @returns those over several, which wait
 */
function boundDirectly(
  problem: Problem,
  cells: readonly number[],
  bounds: readonly Bound[],
  effort: Effort,
  hits: Int32Array | undefined,
): readonly number[] {
  const several: number[] = [];
  let work = cells.length;
  for (const [i, bound] of bounds.entries()) {
    const parts = problem.parts(cells[i]!);
    work += parts.length * 2;
    for (const { constraint: number, at } of parts) {
      const constraint = problem.constraint(number);
      if (cells.length > 1 && (hits ? hits[number]! : countOf(constraint.cells, cells)) > 1) {
        if (!several.includes(number)) several.push(number);
      } else narrow(bound, constraint, at, number);
    }
    if (bound.low > bound.high) break;
  }
  effort.spend(work);
  return several;
}

/** What a constraint leaves to one of its cells while the others stay inside their spans. */
function narrow(bound: Bound, constraint: Constraint, at: number, number: number): void {
  const coef = constraint.coefs[at]!;
  if (coef === 0) return;
  const slack = slackWithout(constraint, [at]);
  const from = constraint.low - slack - (constraint.sumHigh - constraint.highs[at]!);
  const to = constraint.high + slack - (constraint.sumLow - constraint.lows[at]!);
  const least = coef === 1 ? from : coef === -1 ? -to : Math.ceil((coef > 0 ? from : to) / coef);
  const most = coef === 1 ? to : coef === -1 ? -from : Math.floor((coef > 0 ? to : from) / coef);
  if (least > bound.low) {
    bound.low = least;
    bound.lowBy = number;
  }
  if (most < bound.high) {
    bound.high = most;
    bound.highBy = number;
  }
}

/** A constraint over several of the cells, as an inequality of them alone. */
function rowOf(constraint: Constraint, cells: readonly number[], from: number): Row {
  const places: number[] = [];
  let restLow = constraint.sumLow;
  let restHigh = constraint.sumHigh;
  const coefs = cells.map((cell) => {
    const at = constraint.cells.indexOf(cell);
    if (at < 0) return 0;
    places.push(at);
    restLow -= constraint.lows[at]!;
    restHigh -= constraint.highs[at]!;
    return constraint.coefs[at]!;
  });
  const slack = slackWithout(constraint, places);
  return {
    coefs,
    low: constraint.low - slack - restHigh,
    high: constraint.high + slack - restLow,
    lowFrom: from,
    highFrom: from,
  };
}

/** Constraints as bits of one number; all behind the thirtieth share the last. */
class Names {
  private readonly numbers: number[] = [];

  bit(number: number): number {
    if (number === NONE) return 0;
    const known = this.numbers.indexOf(number);
    return bitOf(known < 0 ? this.numbers.push(number) - 1 : known);
  }

  in(bits: number): readonly number[] {
    return this.numbers.filter((_, at) => bits & bitOf(at));
  }
}

const bitOf = (at: number): number => 1 << Math.min(at, 30);

function countOf(list: readonly number[], wanted: readonly number[]): number {
  let count = 0;
  for (const one of wanted) if (list.includes(one)) count++;
  return count;
}
