/** 年初预算 and 决算 of all 科目 against their total. */
import type { SaidKey } from "../../catalogue/said-key";
import type { Span } from "../../amount/span";
import { isWholeByShares } from "./evened-out";
import { fenOf, termSpan } from "./figures";
import { isSlip } from "./slip";
import type { Terms, Add } from "./added";
import { EXPLAINED } from "../bind/bindings";
import type { Reading, ReadText } from "../bind/reading";

/** 年初预算 and 决算 of all 科目 against their total: where every 项 is listed, they must add up. */
export function itemised(text: ReadText, terms: Terms, add: Add): void {
  const totals = text.readings.flatMap((whole): readonly Itemised[] => {
    const money = /^(whole|fiscal|general|fund|capital)\.expenditure$/.exec(terms.key(whole))?.[1];
    const apart = whole.kind !== "level" || whole.soft || !ITEMISED.has(whole.aspect);
    return money === undefined || apart ? [] : [itemsOf(text, whole, money, terms)];
  });
  for (const { money, whole, items, once, above, comes } of totals) {
    if (once.length === 0) continue;
    // 类 that leave one out say nothing; all of them bear each other out, and a slip in their total shows.
    for (const classes of above)
      add(
        whole,
        classes,
        "N-08d",
        isWholeByShares(text, classes) && isSlipOf(whole, classes) ? "must" : "may",
      );
    const others = totals.filter(
      (other) => terms.key(other.whole) === terms.key(whole) && other.whole.section === whole.section,
    );
    if (whole.aspect === "final") {
      // What was budgeted shows that no 项 is missing.
      const all = others.some(
        (other) =>
          other.whole.aspect !== "final" &&
          other.comes === 0 &&
          once.length > 1 &&
          other.once.length === once.length,
      );
      // Of 财政拨款 the 项 of one fund may be listed alone, which nothing was budgeted of besides.
      const own = money !== "fiscal" && once.every((one) => terms.key(one).startsWith(`${money}/`));
      add(whole, once, "N-08d", all && own ? "must" : "may");
      continue;
    }
    // A passage that has some of the 项 alone: their 决算 falls short as well, or is said of more of them.
    const some =
      comes < 0 &&
      others.some(
        (other) => other.whole.aspect === "final" && (other.comes < 0 || other.once.length > once.length),
      );
    add(whole, once, "N-08b", !everyItem(text, whole, items) ? "may" : some ? "most" : "must");
  }
}

const ITEMISED: ReadonlySet<Reading["aspect"]> = new Set(["initial", "budget", "final"]);

interface Itemised {
  readonly money: string;
  readonly whole: Reading;
  readonly items: readonly Reading[];
  /** Each 科目 of the deepest level once. */
  readonly once: readonly Reading[];
  /** The same of each level above, where it lists several. */
  readonly above: readonly (readonly Reading[])[];
  /** Whether they come to the total: 1 where to more, -1 where to less. */
  readonly comes: 1 | 0 | -1;
}

function itemsOf(text: ReadText, whole: Reading, money: string, terms: Terms): Itemised {
  const items = text.readings.filter(
    (reading) =>
      reading.kind === "level" &&
      reading.aspect === whole.aspect &&
      reading.section === whole.section &&
      reading.topic === whole.topic &&
      !reading.compared &&
      ownScope(money, terms.key(reading)),
  );
  const depth = (reading: Reading): number => {
    const code = terms.key(reading).split("/").slice(1).join("/");
    return code.startsWith("?") ? 1 + 2 * code.split("/").length : code.length;
  };
  const depths = [...new Set(items.map(depth))].sort((a, b) => b - a);
  const [once = [], ...above] = depths.map((at) =>
    onceEach(
      items.filter((item) => depth(item) === at),
      terms,
    ),
  );
  const span = (reading: Reading): Span => terms.known(reading) ?? termSpan(reading, terms.usual);
  const total = span(whole);
  const added = once.map(span);
  const low = added.reduce((sum, part) => sum + part.low, 0);
  const high = added.reduce((sum, part) => sum + part.high, 0);
  const several = above.filter(({ length }) => length > 1);
  return {
    money,
    whole,
    items,
    once,
    above: several,
    comes: high < total.low ? -1 : low > total.high ? 1 : 0,
  };
}

function isSlipOf(whole: Reading, parts: readonly Reading[]): boolean {
  return isSlip(
    fenOf(whole.figure),
    parts.reduce((all, { figure }) => all + fenOf(figure), 0),
  );
}

function onceEach(items: readonly Reading[], terms: Terms): readonly Reading[] {
  return items.filter(
    (reading, index) => items.findIndex((other) => isSaidBy(other, reading, terms)) === index,
  );
}

/** Whether one item says an amount, or a paragraph and its copy do. */
function isSaidBy(other: Reading, reading: Reading, terms: Terms): boolean {
  const copy = other.passage.text === reading.passage.text && other.figure.start === reading.figure.start;
  return (copy || other.item === reading.item) && terms.key(other) === terms.key(reading);
}

/** Whether every budget said in the section is understood, so that those of the items are all there is. */
function everyItem(text: ReadText, whole: Reading, items: readonly Reading[]): boolean {
  return text.readings.every(
    (reading) =>
      reading.section !== whole.section ||
      reading.item === whole.item ||
      reading.figure.unit.kind !== "amount" ||
      items.includes(reading) ||
      // 年中调减经费 3 万元: why, and no budget.
      EXPLAINED.has(reading.bound.subject) ||
      (reading.kind === "level" && reading.aspect !== whole.aspect && !reading.soft) ||
      (reading.kind !== "level" && reading.kind !== "unknown"),
  );
}

/** A 科目 of the same money. */
function ownScope(money: string, key: SaidKey): boolean {
  const scope = /^(\w+)\/(?:\d+|\?.*)$/.exec(key)?.[1];
  if (scope === undefined) return false;
  const mixed = money === "fiscal" || money === "general";
  return scope === money || (mixed && (scope === "fiscal" || scope === "general"));
}
