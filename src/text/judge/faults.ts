/** What is said of a figure that is wrong, or of relations of which none could be singled out. */
import { amountText, inOtherUnit, placeOf, withUnit } from "./figures";
import type { Reading } from "../bind/reading";
import type { Relation, Range, Fault } from "./relation";
import type { Broken } from "./suspects";
import type { Mending } from "./mendings";

const TELLERS: readonly Relation["kind"][] = ["same", "sum", "order", "quotient"];

/** The relation by which a group is told: the plainest, of the fewest figures. */
export function spokesman(group: readonly Broken[]): Relation {
  const rank = ({ kind, readings }: Relation): number => TELLERS.indexOf(kind) * 1_000 + readings.length;
  return [...group].map(({ relation }) => relation).sort((a, b) => rank(a) - rank(b))[0]!;
}

export function faultOf({ reading, mended, range }: Mending): Fault {
  const relation = spokesman(mended);
  const plain = said(relation, reading);
  const others = mended.flatMap((one) => one.relation.say(reading).expected || []);
  // What a sum says to the 分 is what it is meant to be, not what its rounded terms leave room for.
  const own = relation.mend?.(reading);
  const summed = relation.kind === "sum" && own ? (own.low + own.high) / 2 : undefined;
  const amount = summed === undefined ? range : { low: summed, high: summed };
  const expected = plain.expected || (others[0] ?? onlyAmount(reading, amount));
  const all =
    expected !== "" && mended.length > 1
      ? `；写 ${withUnit(expected, reading.figure)}则与它有关的数都相符`
      : "";
  const other = inOtherUnit(reading.figure);
  const fits = other && range.low > 0 && range.low <= other.fen && other.fen <= range.high;
  const unit = fits ? `；${other.said}` : "";
  return { relation, expected, reason: plain.reason + (plain.reason.includes(unit) ? "" : unit) + all };
}

/** The figure as printed, with its unit. */
export function printedText({ passage, figure }: Reading): string {
  return withUnit(passage.text.slice(figure.start, figure.end), figure);
}

export function said(relation: Relation, reading: Reading): Fault {
  return { relation, ...relation.say(reading) };
}

/** The one amount of a range that can be printed like a figure. */
function onlyAmount({ figure }: Reading, { low, high }: Range): string {
  const place = placeOf(figure);
  const [first, last] = [Math.ceil(low / place), Math.floor(high / place)];
  return first === last && figure.unit.kind !== "percent" ? amountText(first * place, figure) : "";
}
