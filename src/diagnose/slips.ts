/**
 * How a wrong figure may have come about. A slip is weighed by how often people make it, divided by the number of
 * figures that it could have produced: exchanging two digits of a figure gives four others, striking one digit
 * wrongly gives forty-five, so the same fit says far more for the first.
 */
import type { SlipKind } from "./diagnosis";
import type { Range } from "./inequalities";

/** What is known of a cell when its slip is judged; amounts in 分. */
export interface Suspect {
  /** What it prints now. */
  readonly value: number;
  /** 分 of one unit of the last place. */
  readonly place: number;
  /** 分 of one unit (元, 万元). */
  readonly unit: number;
  /** Which values would do. */
  readonly range: Range;
  /** How likely a value of the range is to be the right one, given what the cells around it print; at most 1. */
  readonly fit: (value: number) => number;
  /** The likeliest value of the range by the cells around. */
  readonly preferred: number;
  /** Whether it is the sum of other cells that are not all nothing. */
  readonly total: boolean;
  /** How much likelier such a cell is to be filled than not. */
  readonly filled: number;
  /** Whether such a line may hold a negative amount. */
  readonly mayBeNegative: boolean;
  /** Amounts in the cells beside it, with the word for having taken that one. */
  readonly neighbours: readonly { readonly value: number; readonly slip: "错行" | "错列" }[];
  /** Last year's amount of the same cell, where last year's workbook is open. */
  readonly lastYear?: number;
}

export interface Slip {
  readonly kind: SlipKind;
  /** The accountant's word. */
  readonly slip: string;
  /** The value that was meant, in 分. */
  readonly value: number;
  /** Likelihood, up to a factor that is the same for all cells. */
  readonly weight: number;
}

/** How often each slip happens, roughly. */
const OFTEN = {
  transposed: 0.2,
  digit: 0.25,
  dropped: 0.08,
  inserted: 0.06,
  shift: 0.1,
  unit: 0.06,
  sign: 0.08,
  missing: 0.12,
  extra: 0.05,
  beside: 0.04,
  lastYear: 0.05,
  stale: 0.2,
  other: 0.05,
};

/** One of the amounts around was typed once more. */
const COPIED = 0.05;

/** Amounts of the department come where they do not belong sooner than others. */
const STRAY = 2;

/**
 * The likelihood of one particular amount among all that an account may hold: amounts are spread evenly over the
 * orders of magnitude from 100 units of the last place on, so that of two the smaller is the more frequent one.
 */
export function frequency(value: number, place: number): number {
  return place / (12 * Math.max(Math.abs(value), 100 * place));
}

/**
 * How much more frequent the amount that was meant is than the one that stands there. A total says nothing here:
 * whatever its parts add up to was meant.
 */
function frequencyRatio({ value, place, total }: Suspect, meant: number): number {
  if (meant === 0 || value === 0 || total) return 1;
  return Math.min(50, Math.max(1e-4, frequency(meant, place) / frequency(value, place)));
}

/** The likeliest way in which the figure of a cell became what it is. */
export function likeliestSlip(suspect: Suspect): Slip {
  let best = plainSlip(suspect);
  const offer = (kind: SlipKind, slip: string, value: number, weight: number): void => {
    if (value === suspect.value || value < suspect.range.low || value > suspect.range.high) return;
    const all = weight * suspect.fit(value) * signDiscount(suspect, value) * frequencyRatio(suspect, value);
    if (all > best.weight) best = { kind, slip, value, weight: all };
  };
  if (suspect.value === 0) return best;
  offer("extra", "多填", 0, OFTEN.extra * strayed(suspect));
  offer("sign", "正负号", -suspect.value, OFTEN.sign);
  shifts(suspect, offer);
  digits(suspect, offer);
  return best;
}

/**
 * How likely just this amount is where none belongs: it stands beside and was typed once more, or is any amount. Without
 * this a figure too many would always be likelier than the figure that is missing on the other side.
 */
function strayed({ value, place, neighbours }: Suspect): number {
  const beside = neighbours.some((neighbour) => neighbour.value === value);
  return beside ? COPIED : Math.min(COPIED, STRAY * frequency(value, place));
}

type Offer = (kind: SlipKind, slip: string, value: number, weight: number) => void;

/** What can be said without any resemblance of the figures: blank, taken from beside, out of date, or nothing. */
function plainSlip(suspect: Suspect): Slip {
  const { value, place, preferred, total, neighbours, lastYear } = suspect;
  const fit = suspect.fit(preferred) * signDiscount(suspect, preferred);
  const amount = frequency(total ? value : preferred, place);
  if (value === 0) {
    const filled = total ? 1 : amount * suspect.filled;
    return { kind: "missing", slip: "漏填", value: preferred, weight: OFTEN.missing * filled * fit };
  }
  const ratio = frequencyRatio(suspect, preferred);
  const taken = neighbours.find((neighbour) => neighbour.value === value);
  if (taken) {
    return { kind: "other", slip: taken.slip, value: preferred, weight: (OFTEN.beside / 4) * fit * ratio };
  }
  if (lastYear === value) {
    return { kind: "other", slip: "上年数", value: preferred, weight: OFTEN.lastYear * fit * ratio };
  }
  if (preferred === 0) {
    return { kind: "extra", slip: "多填", value: 0, weight: OFTEN.extra * strayed(suspect) * fit };
  }
  // A total that was not brought up to date is of the right size.
  const size = value / preferred;
  if (total && size > 0.2 && size < 2) {
    // Its old value lies among those near the new one.
    const weight = OFTEN.stale * frequency(preferred, place) * fit;
    return { kind: "other", slip: "合计未更新", value: preferred, weight };
  }
  const beside = neighbours.find((neighbour) => neighbour.value === preferred);
  const slip = beside && preferred !== 0 ? beside.slip : "其他";
  return { kind: "other", slip, value: preferred, weight: OFTEN.other * amount * fit };
}

/** A negative amount is rarely meant, and where such lines have none hardly ever. */
function signDiscount(suspect: Suspect, value: number): number {
  if (value >= 0) return 1;
  return suspect.mayBeNegative ? 0.1 : 0.01;
}

/** 小数点错位, 元/万元. */
function shifts({ value, place, range, preferred }: Suspect, offer: Offer): void {
  for (const power of [1, -1, 2, -2, 3, -3, 4, -4]) {
    const isUnit = Math.abs(power) === 4;
    const kind: SlipKind = isUnit ? "unit" : "decimal-shift";
    const slip = isUnit ? "元/万元" : "小数点错位";
    const often = isUnit
      ? OFTEN.unit
      : OFTEN.shift * (Math.abs(power) === 1 ? 0.35 : Math.abs(power) === 2 ? 0.12 : 0.03);
    const factor = 10 ** Math.abs(power);
    if (power > 0) {
      // The figure lost digits when it was divided: whatever rounds to it may have been meant.
      const meant = value * factor;
      offer(kind, slip, meant, often);
      const low = Math.max(range.low, meant - (place / 2) * factor);
      const high = Math.min(range.high, meant + (place / 2) * factor);
      // The fewer digits are left, the less they tell.
      const tells = Math.min(1, Math.abs(value) / place / Math.min(factor, 100));
      if (low <= high) offer(kind, slip, clamp(preferred, low, high, place), (often / 2) * tells);
    } else {
      const meant = Math.round(value / factor / place) * place;
      // Nothing, ten thousand times over, is nothing.
      if (meant === 0) continue;
      offer(kind, slip, meant, meant * factor === value ? often : isUnit ? often * 0.3 : often / factor);
    }
  }
}

function clamp(value: number, low: number, high: number, place: number): number {
  if (value < low) return Math.ceil(low / place) * place;
  if (value > high) return Math.floor(high / place) * place;
  return value;
}

/** 数字颠倒, 错一位, 漏位, 多位: the figures one stroke away. Digits are counted from the last one. */
function digits({ value, place, unit, range }: Suspect, offer: Offer): void {
  const sign = value < 0 ? -place : place;
  const decimals = Math.max(0, Math.round(Math.log10(unit / place)));
  const typed = Math.round(Math.abs(value) / place);
  const size = Math.max(String(typed).length, decimals + 1);
  const whole = size - decimals;
  const digit = (at: number): number => Math.floor(typed / 10 ** at) % 10;
  const propose = (slip: string, meant: number, weight: number): void => {
    const fen = sign * meant;
    if (fen < range.low || fen > range.high) return;
    // Where nothing was meant no digit of it was wrong: there is one too many.
    if (fen === 0) offer("extra", "多填", 0, weight);
    else offer(slip === "数字颠倒" ? "transposed-digits" : "wrong-digit", slip, fen, weight);
  };

  for (let at = 0; at < size; at++) {
    const power = 10 ** at;
    const own = digit(at);
    const [before, after] = [Math.floor(typed / power / 10), typed % power];
    const first = at === size - 1;
    // Nobody types 0123.45.
    if (!first && !(at === size - 2 && own === 0 && whole > 1)) {
      propose("数字颠倒", typed + (own - digit(at + 1)) * 9 * power, OFTEN.transposed / (size - 1));
    }
    for (let other = first && whole > 1 ? 1 : 0; other <= 9; other++) {
      propose("错一位", typed + (other - own) * power, OFTEN.digit / (size * 9));
    }
    // Digits are lost or doubled before the point: behind it they would not show.
    if (at < decimals) continue;
    const doubled = own === digit(at + 1) || (at > decimals && own === digit(at - 1));
    propose("多位", before * power + after, (OFTEN.inserted * (doubled ? 0.5 : 0.05)) / whole);
  }
  for (let at = decimals; at <= size; at++) {
    const power = 10 ** at;
    const [before, after] = [Math.floor(typed / power), typed % power];
    for (let lost = 0; lost <= 9; lost++) {
      propose("漏位", (before * 10 + lost) * power + after, OFTEN.dropped / (whole + 1));
    }
  }
  // Only that 391.16 typed as 391.6 stands there as 391.60.
  if (decimals === 2 && digit(0) === 0) {
    for (let lost = 0; lost <= 9; lost++) {
      propose("漏位", Math.floor(typed / 100) * 100 + lost * 10 + digit(1), OFTEN.dropped / (whole + 1));
    }
  }
}
