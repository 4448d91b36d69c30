/** What an amount would have to be for a printed percentage: ranges of whole 分, both ends included. */
import { Decimal } from "decimal.js";
import type { Span } from "../../amount/span";
import type { PrintedPercent } from "../../amount/percent";
import type { Range } from "./relation";

/** The bounds of a printed percentage, as fractions. */
function rates({ units, decimals }: PrintedPercent): readonly [Decimal, Decimal] {
  const place = Decimal.pow(10, decimals).times(100);
  return [new Decimal(units).minus(0.5).div(place), new Decimal(units).plus(0.5).div(place)];
}

function whole(low: Decimal, high: Decimal): Range {
  return { low: low.ceil().toNumber(), high: high.floor().toNumber() };
}

export function wholeRange(printed: PrintedPercent, part: Span): Range {
  const [low, high] = rates(printed);
  const least = new Decimal(part.low).div(high);
  return whole(least, low.gt(0) ? new Decimal(part.high).div(low) : new Decimal(Infinity));
}

export function partRange(printed: PrintedPercent, of: Span): Range {
  const [low, high] = rates(printed);
  return whole(low.times(of.low), high.times(of.high));
}

export function changeRange(printed: PrintedPercent, current: Span, direction: 1 | -1): Range | undefined {
  const [low, high] = rates(printed);
  if (low.lte(-1)) return overlost(high);
  return ends([low, high], current, (rate, now) => rate.times(now).div(rate.plus(1)).times(direction));
}

/** What an amount may be after it grew, from what it was. */
export function grownRange(printed: PrintedPercent, before: Span): Range {
  return ends(rates(printed), before, (rate, then) => rate.plus(1).times(then));
}

/** Nothing loses more than all of itself; of what lost all one cannot tell what it was. */
function overlost(rate: Decimal): Range | undefined {
  return rate.lt(-1) ? { low: 1, high: 0 } : undefined;
}

/** What it was before it grew; undefined where all of it went. */
export function beforeRange(printed: PrintedPercent, now: Span): Range | undefined {
  const found = rates(printed);
  return found[0].lte(-1)
    ? overlost(found[1])
    : ends(found, now, (rate, after) => rate.plus(1).pow(-1).times(after));
}

/** What it is now, from a change that is signed and its rate; undefined where it hardly changed. */
export function afterRange(printed: PrintedPercent, change: Span): Range | undefined {
  const found = rates(printed);
  const none = found[0].lte(0) && found[1].gte(0);
  return none ? undefined : ends(found, change, (rate, delta) => rate.plus(1).div(rate).times(delta));
}

function ends(
  found: readonly [Decimal, Decimal],
  { low, high }: Span,
  of: (rate: Decimal, fen: number) => Decimal,
): Range {
  const all = found.flatMap((rate) => [of(rate, low), of(rate, high)]);
  return whole(Decimal.min(...all), Decimal.max(...all));
}

/** A range for a figure that is itself rounded. */
export function widened({ low, high }: Range, own: Span): Range {
  return { low: low - (own.high - own.value), high: high + (own.value - own.low) };
}

/** What of a range a figure can be printed as that stands for `own`: 108 or 109 万元, nothing between. */
export function printable({ low, high }: Range, own: Span): Range {
  // A printed zero has one 分 less on its lower side.
  const place = own.high - own.low + (own.value === 0 && own.high > 0 ? 2 : 1);
  return { low: Math.ceil(low / place) * place, high: Math.floor(high / place) * place };
}
