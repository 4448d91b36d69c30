/** What an amount would have to be for a printed percentage: ranges of whole 分, both ends included. */
import { Decimal } from "decimal.js";
import type { Span } from "../../amount/span";
import type { PrintedPercent } from "../../amount/percent";
import type { Range } from "./evidence";

/** The bounds of a printed percentage, as fractions. */
function rates({ units, decimals }: PrintedPercent): readonly [Decimal, Decimal] {
  const place = Decimal.pow(10, decimals).times(100);
  return [new Decimal(units).minus(0.5).div(place), new Decimal(units).plus(0.5).div(place)];
}

function whole(low: Decimal, high: Decimal): Range {
  return { low: low.ceil().toNumber(), high: high.floor().toNumber() };
}

export function wholeRange(printed: PrintedPercent, part: Span): Range | undefined {
  const [low, high] = rates(printed);
  return low.gt(0) ? whole(new Decimal(part.low).div(high), new Decimal(part.high).div(low)) : undefined;
}

export function partRange(printed: PrintedPercent, of: Span): Range {
  const [low, high] = rates(printed);
  return whole(low.times(of.low), high.times(of.high));
}

export function changeRange(printed: PrintedPercent, current: Span, direction: 1 | -1): Range | undefined {
  const [low, high] = rates(printed);
  if (low.lte(-1)) return undefined;
  const ends = [low, high].flatMap((rate) =>
    [current.low, current.high].map((now) => rate.times(now).div(rate.plus(1)).times(direction)),
  );
  return whole(Decimal.min(...ends), Decimal.max(...ends));
}
