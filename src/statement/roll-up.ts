/**
 * 汇总: which of the units of a workbook adds the others up. It is told by its figures, not by its name alone: a
 * department may stand beside a part of its units only, and then nothing is to be compared.
 */
import type { Statement } from "./statement";

/** Names that a sum of units bears. */
const SAYS_SUM = /汇总|合并|部门/u;

/** How many of its amounts are the sum of the same amounts of the others. */
function agreement(
  sum: Statement,
  units: readonly Statement[],
): { readonly met: number; readonly of: number } {
  let met = 0;
  let of = 0;
  for (const table of sum.tables) {
    for (const line of table.lines) {
      for (const [column, { amount }] of line.cells) {
        if (amount.printed.value === 0) continue;
        let low = 0;
        let high = 0;
        let value = 0;
        for (const unit of units) {
          const part = unit.table(table.slot)?.cell(line.key, column)?.amount.printed;
          low += part?.low ?? 0;
          high += part?.high ?? 0;
          value += part?.value ?? 0;
        }
        of += 1;
        const own = amount.printed;
        if (value === own.value || (low <= own.high && own.low <= high)) met += 1;
      }
    }
  }
  return { met, of };
}

/**
 * The unit that is the sum of all others, with more than half of its amounts; undefined where none is. Of two units
 * with the same figures it is the one that calls itself so.
 */
export function rollUpOf(units: readonly Statement[]): Statement | undefined {
  let best: { readonly unit: Statement; readonly share: number } | undefined;
  for (const unit of units) {
    if (units.length === 2 && !SAYS_SUM.test(unit.unitName ?? "")) continue;
    const { met, of } = agreement(
      unit,
      units.filter((other) => other !== unit),
    );
    if (2 * met > of && (!best || met / of > best.share)) best = { unit, share: met / of };
  }
  return best?.unit;
}
