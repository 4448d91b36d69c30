/** What no table prints, held by what one does: parts by their whole, counts by the amount that pays for them. */
import { ZERO } from "../../amount/span";
import { boundsOf } from "../../catalogue/identities";
import { isNamedKey, QUANTITIES, type NamedKey } from "../../catalogue/quantities";
import type { Known } from "../../facts/knowledge";
import type { Reading } from "../bind/reading";
import type { Desk } from "./desk";
import { isHome } from "./doubt";
import type { Relation } from "./relation";
import { figureText, wanText } from "./figures";

/** A part of what the tables know to be nothing, or more than they know the whole to be. */
export function part(desk: Desk, reading: Reading): void {
  const key = desk.key(reading);
  if (desk.soft(reading) || reading.otherYear !== undefined) return;
  if (!isNamedKey(key) || reading.either) return;
  for (const whole of boundsOf(key)) {
    const known = desk.table(whole, reading.aspect);
    if (known && !known.soft) return bounded(desk, reading, whole, known);
  }
}

function bounded(desk: Desk, reading: Reading, whole: NamedKey, known: Known): void {
  const span = desk.span(reading);
  const name = desk.knowledge.name(whole);
  if (known.held.value === 0 && reading.figure.units === 0) {
    desk.opinions.set(reading, {
      verdict: "ok",
      expected: figureText(reading.figure),
      reason: `${name}为零，其中各项也为零`,
      entries: known.entries,
      rule: "",
    });
  } else if (span.low > known.held.high && isHome(reading, whole)) {
    desk.opinions.set(reading, {
      verdict: "wrong",
      expected: known.held.value === 0 ? "0" : "",
      reason: `${name}表上为 ${wanText(known.printed.value)}，其中一项不会是 ${figureText(reading.figure)}`,
      entries: known.entries,
      rule: "N-14",
    });
  }
}

/** A count and the amount that pays for it: none of it, none of them. */
export function counted(desk: Desk, reading: Reading): Relation | undefined {
  if (desk.decided(reading)) return undefined;
  const key = desk.key(reading);
  const payer = isNamedKey(key) ? QUANTITIES[key].paidBy : undefined;
  const paid = payer ? desk.value(payer, "final", reading) : undefined;
  if (!payer || !paid || paid.spans[0]!.value !== 0) return undefined;
  const none = reading.figure.units === 0;
  // 0.0 万元 may be a little.
  if (!none && paid.reading?.figure.decimals === 1) return undefined;
  // Vehicles may be kept on other money: only their absence is sure.
  if (!none && desk.key(reading) === "three.count.vehicles") return undefined;
  // Outside “三公” a car may be bought with other money as well.
  if (!none && desk.key(reading) === "three.count.purchased" && reading.topic !== "three") return undefined;
  const name = desk.knowledge.name(payer);
  if (!none && (paid.soft || desk.soft(reading))) return undefined;
  if (!paid.reading) {
    desk.opinions.set(reading, {
      verdict: none ? "ok" : "wrong",
      expected: "0",
      reason: none ? `${name}为零，数量也为零` : `${name}为零，数量却写了 ${figureText(reading.figure)}`,
      entries: paid.entries,
      rule: none ? "" : "N-14",
    });
    return undefined;
  }
  return {
    kind: "order",
    readings: desk.undecided([reading, paid.reading]),
    result: reading,
    holds: none,
    exact: true,
    telling: true,
    rule: "N-14",
    mend: (of) => (none || of === reading ? ZERO : { low: 1, high: Infinity }),
    say: (of) => ({
      expected: of === reading ? "0" : "",
      reason: `${name}为零，数量却写了 ${figureText(reading.figure)}`,
    }),
  };
}
