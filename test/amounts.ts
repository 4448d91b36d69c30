/** Amounts for tests, by what they print or by what they are. */
import type { Amount } from "../src/amount/amount";
import { exactly, roundedTo } from "../src/amount/span";
import { fenPerLastPlace, type Unit } from "../src/amount/unit";

/** An amount that is shown with `decimals` decimals and holds just that. */
export function printedAmount(fen: number, unit: Unit, decimals: number): Amount {
  const span = roundedTo(fen, fenPerLastPlace(unit, decimals));
  return { unit, held: span, printed: span, decimals };
}

/** An amount known to the 分. */
export function exactAmount(fen: number, unit: Unit, decimals = 2): Amount {
  const span = exactly(fen);
  return { unit, held: span, printed: span, decimals };
}
