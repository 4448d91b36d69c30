/** Words of order between 决算数 and 预算数, what they are said of, and whether the amounts are as they say. */
import type { Span } from "../../amount/span";
import { EXPLAINED } from "../bind/bindings";
import type { Reading } from "../bind/reading";

/** Words that set 决算数 against 预算数. */
const ORDER_WORDS = /决算数?(大于|高于|多于|超过|小于|低于|少于|等于)(?:年初|全年|调整|支出)?预算/;

const EQUAL_WORDS =
  /决算数?(?:与|同|和)(?:年初|全年|调整|支出)?预算数?(?:基本)?(?:持平|相同|一致|相等|无差异|无增减)/;

export const ORDER_NAMES: Readonly<Record<`${1 | -1 | 0}`, string>> = {
  "1": "大于",
  "-1": "小于",
  "0": "等于",
};

/** 1 where a sentence says that 决算数 is the greater, -1 where the smaller, 0 where they are the same. */
export function orderSaid(text: string): 1 | -1 | 0 | undefined {
  const match = ORDER_WORDS.exec(text);
  if (!match) return EQUAL_WORDS.test(text) ? 0 : undefined;
  return match[1] === "等于" ? 0 : /[大高多超]/.test(match[1]!) ? 1 : -1;
}

/** The word of order in a sentence, and the one for the other direction: 大于 for 小于; none where it says that they are the same. */
export function orderWord(
  text: string,
): { readonly start: number; readonly end: number; readonly opposite: string } | undefined {
  const match = ORDER_WORDS.exec(text);
  const opposite = match ? OPPOSITES[match[1]!] : undefined;
  if (!match || opposite === undefined) return undefined;
  const start = match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length, opposite };
}

const OPPOSITES: Readonly<Record<string, string>> = {
  大于: "小于",
  小于: "大于",
  高于: "低于",
  低于: "高于",
  多于: "少于",
  少于: "多于",
};

/** Which budget a sentence sets 决算数 against; 预算数 alone leaves it open. */
export function budgetsSaid(text: string): readonly ("initial" | "budget")[] {
  const said = (ORDER_WORDS.exec(text) ?? EQUAL_WORDS.exec(text))?.[0] ?? text;
  if (/年初/.test(said)) return ["initial"];
  return /全年|调整/.test(said) ? ["budget"] : ["initial", "budget"];
}

/**
 * Whether two amounts are as the words say. `close`: as far as the print goes they may be, or they are nearly: 持平
 * of amounts less than one percent apart, 大于 of amounts that print alike.
 */
export type Order = "holds" | "close" | "broken";

export function orderOf(said: 1 | -1 | 0, now: Span, then: Span): Order {
  const difference = now.value - then.value;
  if (said === 0) {
    if (difference === 0) return "holds";
    const near = Math.abs(difference) * 100 <= Math.max(Math.abs(then.value), 1) || overlap(now, then);
    return near ? "close" : "broken";
  }
  if (Math.sign(difference) === said) return "holds";
  return overlap(now, then) && (now.low !== now.high || then.low !== then.high) ? "close" : "broken";
}

function overlap(a: Span, b: Span): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** The amount that a sentence of an item goes on about, its own or the last before it; undefined where that is a guess. */
export function levelSpokenOf(
  readings: readonly Reading[],
  item: number,
  sentence: number,
): Reading | undefined {
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index]!;
    if (reading.kind !== "level" || reading.item !== item || reading.sentence > sentence) continue;
    if (EXPLAINED.has(reading.bound.subject)) continue;
    return reading.soft ? undefined : reading;
  }
  return undefined;
}
