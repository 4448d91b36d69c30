/** What an amount would have to be for a printed percentage. Only for telling which figure to blame: no verdict rests on it. */
import type { Span } from "../../amount/span";
import type { PrintedPercent } from "../percent";
import type { Range } from "./evidence";

/** The bounds of a printed percentage, as fractions. */
function rates(printed: PrintedPercent): readonly [number, number] {
  const unit = 10 ** -printed.decimals / 100;
  return [(printed.units - 0.5) * unit, (printed.units + 0.5) * unit];
}

/** These ranges only tell which of several figures to blame: no verdict rests on them. */
export function wholeRange(printed: PrintedPercent, part: Span): Range | undefined {
  const [low, high] = rates(printed);
  return low > 0 ? { low: part.low / high, high: part.high / low } : undefined;
}

export function partRange(printed: PrintedPercent, whole: Span): Range {
  const [low, high] = rates(printed);
  return { low: whole.low * low, high: whole.high * high };
}

export function changeRange(printed: PrintedPercent, current: Span, direction: 1 | -1): Range | undefined {
  const [low, high] = rates(printed);
  if (low <= -1) return undefined;
  const ends = [low, high].flatMap((rate) =>
    [current.low, current.high].map((now) => ((now * rate) / (1 + rate)) * direction),
  );
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
