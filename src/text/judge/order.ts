/** Words of order between 决算数 and 预算数, what they are said of, and whether the amounts are as they say. */
import type { Span } from "../../amount/span";
import { lastOf } from "../../last-index";
import { EXPLAINED } from "../bind/bindings";
import { MEASURED } from "../parse/vocabulary";
import type { Reading, Sentence } from "../bind/reading";

const BUDGET = "(?:年初|全年|调整|支出)?预算";

/** Nothing else is set against the budget: no amount, no year. */
const ENDS = "(?=的|[，。；]|$)";

/** Words that set 决算数 against 预算数; behind an amount or its percentage, it is that which they are said of. */
const ORDER_WORDS = [
  `决算数?(大于|高于|多于|超过|超出|小于|低于|少于|等于)${BUDGET}`,
  `[元%]，(大于|高于|多于|超过|超出|小于|低于|少于|等于)${BUDGET}数?${ENDS}`,
  `(?:决算数?|[元%]，)[比较]${BUDGET}数?(增加|减少)的(?:主要)?原因`,
  `决算数?(?:与|同|和)${BUDGET}数?(?:基本)?(?:持平|相同|一致|相等|无差异|无增减)`,
].map((words) => new RegExp(words, "g"));

export const ORDER_NAMES: Readonly<Record<`${1 | -1 | 0}`, string>> = {
  "1": "大于",
  "-1": "小于",
  "0": "等于",
};

export interface OrderSaid {
  readonly text: string;
  readonly start: number;
  /** 1 where 决算数 is said to be the greater, -1 where the smaller, 0 where they are the same. */
  readonly order: 1 | -1 | 0;
  /** Which budget it is set against; 预算数 alone leaves it open. */
  readonly budgets: readonly Budget[];
  /** The word of order, and the one for the other direction: 大于 for 小于; none where it says that they are the same. */
  readonly word?: { readonly start: number; readonly end: number; readonly opposite: string };
}

type Budget = "initial" | "budget";

/** What a sentence says of 决算数 and 预算数, in its order. */
export function ordersSaid(text: string): readonly OrderSaid[] {
  if (!text.includes("预算")) return [];
  return ORDER_WORDS.flatMap((words) => [...text.matchAll(words)].map(read)).sort(
    (a, b) => a.start - b.start,
  );
}

function read({ 0: text, 1: said = "", index: start }: RegExpMatchArray & { index: number }): OrderSaid {
  const opposite = OPPOSITES[said];
  const at = start + text.indexOf(said);
  return {
    text,
    start,
    order: said === "" || said === "等于" ? 0 : /[大高多超增]/.test(said) ? 1 : -1,
    budgets: budgetsSaid(text),
    ...(opposite === undefined ? {} : { word: { start: at, end: at + said.length, opposite } }),
  };
}

/** The last of what a sentence says. */
export function orderSaid(text: string): 1 | -1 | 0 | undefined {
  const said = ordersSaid(text);
  return said[said.length - 1]?.order;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  大于: "小于",
  小于: "大于",
  高于: "低于",
  低于: "高于",
  多于: "少于",
  少于: "多于",
  增加: "减少",
  减少: "增加",
};

/** Which budget words are on; 预算数 alone leaves it open. */
export function budgetsSaid(text: string): readonly Budget[] {
  if (/年初/.test(text)) return ["initial"];
  return /全年|调整/.test(text) ? ["budget"] : ["initial", "budget"];
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

/**
 * The amount that a sentence of an item goes on about, its own or the last before it; undefined where that is a guess.
 *
 * @param at where in its text the sentence speaks of it: what stands behind is spoken of later, where anything stands before
 */
export function levelSpokenOf(
  readings: readonly Reading[],
  item: number,
  sentence: number,
  at = Infinity,
): Reading | undefined {
  const isLevel = (reading: Reading): boolean =>
    reading.item === item &&
    reading.kind === "level" &&
    reading.sentence <= sentence &&
    !reading.compared &&
    !MEASURED.test(reading.passage.text.slice(reading.figure.end)) &&
    !EXPLAINED.has(reading.bound.subject);
  const isBefore = (reading: Reading): boolean => reading.sentence < sentence || reading.figure.start < at;
  const found =
    lastOf(readings, (reading) => isBefore(reading) && isLevel(reading)) ?? lastOf(readings, isLevel);
  return found?.soft ? undefined : found;
}

/** 其中：甲 5 万元，乙 3 万元，决算数小于预算数: said once, behind the last part, it may be of their whole. */
export function wholeSpokenOf(part: Reading, { text }: Sentence): Reading | undefined {
  const { frame } = part;
  const whole = frame?.parent;
  const last = frame?.parts[frame.parts.length - 1] === part;
  return last && whole?.kind === "level" && ordersSaid(text).length === 1 ? whole : undefined;
}
