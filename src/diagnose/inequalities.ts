/** Inequalities over the same few cells, and what they leave to each: Fourier–Motzkin. */
import type { Effort } from "./effort";

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Beyond this many derived inequalities the rest is taken as satisfiable. */
const MOST_ROWS = 400;

/** A derived inequality `low ≤ Σ coefs · x ≤ high`; each end with the constraints it rests on, as bits. */
export interface Row {
  readonly coefs: number[];
  low: number;
  high: number;
  lowFrom: number;
  highFrom: number;
}

/** Without -0, which no reader expects. */
export function rangeOf(low: number, high: number): Range {
  return { low: low + 0, high: high + 0 };
}

/** A system of inequalities over the same few cells. Rows with the same coefficients are one. */
export class Rows {
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
