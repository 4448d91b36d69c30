/** Slips of the hand: what people do to one figure, or to two, between the ledger and the form. */
import type { SlipKind } from "../../src/diagnose/diagnosis";
import type { Random } from "../../generate/random";

export type SlipName =
  | "transposed"
  | "digit"
  | "dropped"
  | "inserted"
  | "shift"
  | "sign"
  | "missing"
  | "extra"
  | "unit"
  | "beside"
  | "stale"
  | "other";

/** What the contract calls each. */
export const KIND_OF: Readonly<Record<SlipName, SlipKind>> = {
  transposed: "transposed-digits",
  digit: "wrong-digit",
  dropped: "wrong-digit",
  inserted: "wrong-digit",
  shift: "decimal-shift",
  sign: "sign",
  missing: "missing",
  extra: "extra",
  unit: "unit",
  beside: "other",
  stale: "other",
  other: "other",
};

export const SLIPS = Object.keys(KIND_OF) as readonly SlipName[];

export interface Figure {
  /** In 分. */
  readonly value: number;
  /** 分 of one unit of the last place. */
  readonly place: number;
  /** 分 of one unit. */
  readonly unit: number;
  /** Figures in the cells beside it. */
  readonly beside: readonly number[];
}

/**
 * What a slip makes of a figure, in 分, printable; undefined where it cannot happen to this one (an `extra` needs a
 * blank, all others an amount) or would change nothing.
 */
export function slipped(slip: SlipName, figure: Figure, random: Random): number | undefined {
  const { value, place } = figure;
  if ((slip === "extra") !== (value === 0)) return undefined;
  const result = make(slip, figure, random);
  if (result === undefined || !Number.isSafeInteger(result) || result === value) return undefined;
  return Math.abs(result - value) >= place ? result : undefined;
}

function make(slip: SlipName, { value, place, unit, beside }: Figure, random: Random): number | undefined {
  const digits = String(Math.abs(value) / place);
  const to = (text: string): number => Math.sign(value) * Number(text) * place;
  const print = (fen: number): number => Math.sign(fen) * Math.floor(Math.abs(fen) / place + 0.5) * place;
  switch (slip) {
    case "transposed": {
      const places = [...digits].flatMap((digit, i) => (i > 0 && digit !== digits[i - 1] ? [i] : []));
      if (places.length === 0) return undefined;
      const i = random.pick(places);
      return to(digits.slice(0, i - 1) + digits[i]! + digits[i - 1]! + digits.slice(i + 1));
    }
    case "digit": {
      const i = random.int(0, digits.length - 1);
      return to(digits.slice(0, i) + ((Number(digits[i]) + random.int(1, 9)) % 10) + digits.slice(i + 1));
    }
    case "dropped": {
      if (digits.length < 4) return undefined;
      const i = random.int(0, digits.length - 3);
      return to(digits.slice(0, i) + digits.slice(i + 1));
    }
    case "inserted": {
      const i = random.int(0, Math.max(0, digits.length - 3));
      return to(digits.slice(0, i) + (random.chance(0.6) ? digits[i]! : random.int(0, 9)) + digits.slice(i));
    }
    case "shift":
      return print(value * random.pick([10, 10, 10, 0.1, 0.1, 0.1, 100, 0.01, 1000]));
    case "sign":
      return -value;
    case "missing":
      return 0;
    case "extra": {
      const near = beside.filter((other) => other !== 0);
      if (near.length > 0 && random.chance(0.3)) return random.pick(near);
      return print(Math.floor(unit * 10 ** (4 * random.real())));
    }
    case "unit":
      return value * 10_000;
    case "beside": {
      const near = beside.filter((other) => other !== 0 && other !== value);
      return near.length > 0 ? random.pick(near) : undefined;
    }
    case "stale":
      return print(Math.floor(value * (0.6 + 0.39 * random.real())));
    case "other":
      return print(Math.floor(value * 3 * random.real()));
  }
}
