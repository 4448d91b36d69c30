import { Decimal } from "decimal.js";
import { ZERO, type Span } from "./span";
import { FEN_PER_UNIT, MAX_DECIMALS, type Unit } from "./unit";

/** An amount of a table: what its cell holds, and what will be published, which is what it shows. */
export interface Amount {
  readonly unit: Unit;
  /** What the cell holds: as precise as its decimals, never less precise than what is shown. */
  readonly held: Span;
  /** What is printed. The same object as `held` when the cell holds no more than it shows. */
  readonly printed: Span;
  /** Decimals that are printed. */
  readonly decimals: number;
}

const NOTHING: Readonly<Record<Unit, Amount>> = {
  万元: { unit: "万元", held: ZERO, printed: ZERO, decimals: 0 },
  亿元: { unit: "亿元", held: ZERO, printed: ZERO, decimals: 0 },
  百万元: { unit: "百万元", held: ZERO, printed: ZERO, decimals: 0 },
  千元: { unit: "千元", held: ZERO, printed: ZERO, decimals: 0 },
  元: { unit: "元", held: ZERO, printed: ZERO, decimals: 0 },
  个: { unit: "个", held: ZERO, printed: ZERO, decimals: 0 },
};

/** What a blank cell, a dash or a slash says: exactly nothing. */
export function nothing(unit: Unit): Amount {
  return NOTHING[unit];
}

/** The exact value in 分, rounded half up where a cell holds less than a 分; undefined beyond exact integers. */
export function toFen(value: Decimal, unit: Unit): number | undefined {
  // With its point moved almost every figure is a whole number, and read without any rounding.
  const moved = Number(`${value.toFixed()}e${MAX_DECIMALS[unit]}`);
  if (Number.isSafeInteger(moved)) return moved + 0;
  const fen = value.times(FEN_PER_UNIT[unit]).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return Number.isSafeInteger(fen) ? fen + 0 : undefined;
}
