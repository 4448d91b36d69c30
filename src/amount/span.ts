/** The whole amounts in 分, from `low` to `high`, both included, that one figure may stand for. */
export interface Span {
  /** The figure itself, in 分. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export const ZERO: Span = { value: 0, low: 0, high: 0 };

/** A figure that stands for itself alone. */
export function exactly(fen: number): Span {
  return { value: fen, low: fen, high: fen };
}

export function plus(a: Span, b: Span): Span {
  return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high };
}

/** The same with the other sign; without -0, which no reader expects. */
export function negative({ value, low, high }: Span): Span {
  return { value: -value + 0, low: -high + 0, high: -low + 0 };
}

/**
 * A figure printed after rounding half up (四舍五入, away from zero) to `place` 分.
 *
 * @param fen the printed figure in 分, a multiple of `place`
 * @param place 分 in one unit of the last printed decimal
 */
export function roundedTo(fen: number, place: number): Span {
  if (place <= 1) return exactly(fen);
  const half = place / 2;
  if (fen > 0) return { value: fen, low: fen - half, high: fen + half - 1 };
  if (fen < 0) return { value: fen, low: fen - half + 1, high: fen + half };
  return { value: 0, low: -half + 1, high: half - 1 };
}
