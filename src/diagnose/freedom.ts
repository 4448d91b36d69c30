/**
 * What a few cells may hold, given that every relation they take part in must hold and all other cells stay
 * inside their spans. Relations over one freed cell bound it directly, those over several are solved by elimination
 * (Fourier–Motzkin; the sets are small). No value that would do is lost.
 */
import type { Effort } from "./effort";
import { slackWithout, type Problem } from "./problem";

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range of each cell; or the numbers of a few constraints that no values satisfy together. */
export type Freedom =
  | { readonly possible: true; readonly ranges: readonly Range[] }
  | { readonly possible: false; readonly conflict: readonly number[] };

const EVERYTHING: Range = { low: -Infinity, high: Infinity };

/** Beyond this many derived inequalities the rest is taken as satisfiable. */
const MOST_ROWS = 400;

/** A derived inequality `low ≤ Σ coefs · x ≤ high`; each end with the constraints it rests on, as bits. */
interface Row {
  readonly coefs: number[];
  low: number;
  high: number;
  lowFrom: number;
  highFrom: number;
}

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
  const size = cells.length;
  const low: number[] = [];
  const high: number[] = [];
  const lowBy: number[] = [];
  const highBy: number[] = [];
  for (const cell of cells) {
    const range = fixed?.get(cell) ?? EVERYTHING;
    low.push(range.low);
    high.push(range.high);
    lowBy.push(-1);
    highBy.push(-1);
  }

  // Relations over one freed cell bound it; those over several wait.
  const several: number[] = [];
  let work = size;
  for (let i = 0; i < size; i++) {
    const parts = problem.parts(cells[i]!);
    work += parts.length * 2;
    for (const { constraint: number, at } of parts) {
      const constraint = problem.constraint(number);
      if (size > 1 && (hits ? hits[number]! : countOf(constraint.cells, cells)) > 1) {
        if (!several.includes(number)) several.push(number);
        continue;
      }
      const coef = constraint.coefs[at]!;
      if (coef === 0) continue;
      const slack = slackWithout(constraint, [at]);
      const from = constraint.low - slack - (constraint.sumHigh - constraint.highs[at]!);
      const to = constraint.high + slack - (constraint.sumLow - constraint.lows[at]!);
      const least = coef === 1 ? from : coef === -1 ? -to : Math.ceil((coef > 0 ? from : to) / coef);
      const most = coef === 1 ? to : coef === -1 ? -from : Math.floor((coef > 0 ? to : from) / coef);
      if (least > low[i]!) {
        low[i] = least;
        lowBy[i] = number;
      }
      if (most < high[i]!) {
        high[i] = most;
        highBy[i] = number;
      }
    }
    if (low[i]! > high[i]!) {
      effort.spend(work);
      return { possible: false, conflict: [lowBy[i]!, highBy[i]!].filter((number) => number >= 0) };
    }
  }
  effort.spend(work);
  if (several.length === 0) {
    return { possible: true, ranges: wanted ? cells.map((_, i) => rangeOf(low[i]!, high[i]!)) : [] };
  }

  const names: number[] = [];
  const bit = (number: number): number => {
    if (number < 0) return 0;
    let at = names.indexOf(number);
    if (at < 0) at = names.push(number) - 1;
    return 1 << Math.min(at, 30);
  };
  const rows = new Rows(size, effort);
  for (let i = 0; i < size; i++) {
    if (low[i] === -Infinity && high[i] === Infinity) continue;
    const coefs = new Array<number>(size).fill(0);
    coefs[i] = 1;
    rows.add({ coefs, low: low[i]!, high: high[i]!, lowFrom: bit(lowBy[i]!), highFrom: bit(highBy[i]!) });
  }
  for (const number of several) {
    const constraint = problem.constraint(number);
    const coefs = new Array<number>(size).fill(0);
    const places: number[] = [];
    let restLow = constraint.sumLow;
    let restHigh = constraint.sumHigh;
    for (let i = 0; i < size; i++) {
      const at = constraint.cells.indexOf(cells[i]!);
      if (at < 0) continue;
      places.push(at);
      coefs[i] = constraint.coefs[at]!;
      restLow -= constraint.lows[at]!;
      restHigh -= constraint.highs[at]!;
    }
    effort.spend(size * 2);
    const from = bit(number);
    const slack = slackWithout(constraint, places);
    rows.add({
      coefs,
      low: constraint.low - slack - restHigh,
      high: constraint.high + slack - restLow,
      lowFrom: from,
      highFrom: from,
    });
  }

  const order = rows.order();
  const left = rows.eliminate(order);
  if (left.conflict !== 0) {
    const conflict = names.filter((_, at) => left.conflict & (1 << Math.min(at, 30)));
    return { possible: false, conflict };
  }
  if (!wanted) return { possible: true, ranges: [] };
  return {
    possible: true,
    ranges: cells.map((_, i) => rows.eliminate(order.filter((other) => other !== i)).range(i)),
  };
}

/** Without -0, which no reader expects. */
function rangeOf(low: number, high: number): Range {
  return { low: low + 0, high: high + 0 };
}

function countOf(list: readonly number[], wanted: readonly number[]): number {
  let count = 0;
  for (const one of wanted) if (list.includes(one)) count++;
  return count;
}

/** A system of inequalities over the same few cells. Rows with the same coefficients are one. */
class Rows {
  private readonly rows = new Map<number | string, Row>();
  /** The bits of constraints that contradict each other; 0 while there are none. */
  conflict = 0;

  constructor(
    private readonly size: number,
    private readonly effort: Effort,
  ) {}

  add(row: Row): void {
    this.effort.spend(this.size + 4);
    normalise(row);
    const key = keyOf(row.coefs);
    const same = this.rows.get(key);
    if (!same) {
      if (key === 0) {
        if (row.low > 0) this.conflict ||= row.lowFrom;
        else if (row.high < 0) this.conflict ||= row.highFrom;
        return;
      }
      if (row.low > row.high) this.conflict ||= row.lowFrom | row.highFrom;
      this.rows.set(key, row);
      return;
    }
    if (row.low > same.low) {
      same.low = row.low;
      same.lowFrom = row.lowFrom;
    }
    if (row.high < same.high) {
      same.high = row.high;
      same.highFrom = row.highFrom;
    }
    if (same.low > same.high) this.conflict ||= same.lowFrom | same.highFrom;
  }

  /** The cells, those in the fewest rows first. */
  order(): number[] {
    const count = new Array<number>(this.size).fill(0);
    for (const row of this.rows.values()) row.coefs.forEach((coef, i) => coef !== 0 && count[i]!++);
    return count.map((_, i) => i).sort((a, b) => count[a]! - count[b]! || a - b);
  }

  /** The system without the cells `out`: what it says of the others. */
  eliminate([first, ...rest]: readonly number[]): Rows {
    if (first === undefined || this.conflict !== 0 || this.rows.size > MOST_ROWS) return this;
    return this.without(first).eliminate(rest);
  }

  range(i: number): Range {
    let low = -Infinity;
    let high = Infinity;
    for (const row of this.rows.values()) {
      if (row.coefs.some((coef, other) => (coef !== 0) !== (other === i))) continue;
      const coef = row.coefs[i]!;
      low = Math.max(low, Math.ceil(row.low / coef));
      high = Math.min(high, Math.floor(row.high / coef));
    }
    return rangeOf(low, high);
  }

  private without(i: number): Rows {
    const next = new Rows(this.size, this.effort);
    next.conflict = this.conflict;
    const involved: Row[] = [];
    for (const row of this.rows.values()) {
      if (row.coefs[i] === 0) next.add({ ...row, coefs: row.coefs.slice() });
      else involved.push(row);
    }
    for (let a = 0; a < involved.length; a++) {
      for (let b = a + 1; b < involved.length; b++) next.add(combine(involved[a]!, involved[b]!, i));
    }
    return next;
  }
}

/** The combination of two rows in which cell `i` cancels. */
function combine(a: Row, b: Row, i: number): Row {
  const common = gcd(Math.abs(a.coefs[i]!), Math.abs(b.coefs[i]!));
  const byA = b.coefs[i]! / common;
  const byB = -a.coefs[i]! / common;
  return {
    coefs: a.coefs.map((coef, at) => coef * byA + b.coefs[at]! * byB),
    low: (byA > 0 ? a.low : a.high) * byA + (byB > 0 ? b.low : b.high) * byB,
    high: (byA > 0 ? a.high : a.low) * byA + (byB > 0 ? b.high : b.low) * byB,
    lowFrom: (byA > 0 ? a.lowFrom : a.highFrom) | (byB > 0 ? b.lowFrom : b.highFrom),
    highFrom: (byA > 0 ? a.highFrom : a.lowFrom) | (byB > 0 ? b.highFrom : b.lowFrom),
  };
}

/** Small coefficients as the digits of one number, 0 for none. */
function keyOf(coefs: readonly number[]): number | string {
  let key = 0;
  for (const coef of coefs) {
    if (coef > 3 || coef < -3 || coefs.length > 16) return coefs.join();
    key = key * 7 + coef;
  }
  return key;
}

/** First coefficient positive, no common factor; bounds of whole 分. */
function normalise(row: Row): void {
  let factor = 0;
  let sign = 0;
  for (const coef of row.coefs) {
    if (coef === 0) continue;
    if (sign === 0) sign = coef < 0 ? -1 : 1;
    factor = gcd(factor, Math.abs(coef));
  }
  if (sign === 0) return;
  if (sign < 0) {
    [row.low, row.high] = [-row.high, -row.low];
    [row.lowFrom, row.highFrom] = [row.highFrom, row.lowFrom];
  }
  if (sign < 0 || factor > 1) {
    const by = sign * factor;
    for (let i = 0; i < row.coefs.length; i++) row.coefs[i]! /= by;
    row.low = Math.ceil(row.low / factor);
    row.high = Math.floor(row.high / factor);
  }
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
