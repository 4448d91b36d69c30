/** Parts that together are at most their whole, and what was bought from small firms by its shares. */
import type { SaidKey } from "../../catalogue/said-key";
import { Decimal } from "decimal.js";
import { APART } from "../../catalogue/identities";
import { percentText } from "../../amount/percent";
import type { Relation } from "./relation";
import type { Terms } from "./added";
import { isLevel } from "./desk";
import { figureText, percentOfFigure, termSpan, wanText } from "./figures";
import { partRange } from "./ranges";
import type { Reading, ReadText } from "../bind/reading";

/**
 * Parts together are at most the whole. Where they come to exactly the whole, that speaks for them; where one alone is
 * more, that says it.
 */
export function atMost(terms: Terms, relations: Relation[]): void {
  const exceeded = new Set<SaidKey>();
  for (const { rule, whole: wholeKey, parts: partKeys } of APART) {
    const of = (key: SaidKey): Reading | undefined =>
      terms.of(key).find((reading) => isLevel(reading) && reading.aspect === "final" && !reading.soft);
    const whole = of(wholeKey);
    const parts = partKeys.map(of).filter((part): part is Reading => part !== undefined);
    if (!whole || parts.length < partKeys.length || exceeded.has(wholeKey)) continue;
    const added = parts.map((part) => terms.known(part) ?? termSpan(part, terms.usual));
    const low = added.reduce((sum, span) => sum + span.low, 0);
    const high = added.reduce((sum, span) => sum + span.high, 0);
    const value = added.reduce((sum, span) => sum + span.value, 0);
    const total = terms.known(whole) ?? termSpan(whole, terms.usual);
    const holds = low <= total.high;
    if (!holds) exceeded.add(wholeKey);
    relations.push({
      kind: "order",
      readings: [...parts, whole].filter(terms.undecided),
      holds,
      exact: value === total.value,
      result: whole,
      telling: holds && high >= total.low && (value !== 0 || total.value === 0),
      rule,
      mend: (reading) => {
        if (reading === whole) return { low, high: Infinity };
        return { low: 0, high: total.high - low + added[parts.indexOf(reading)]!.low };
      },
      say: () => ({
        expected: "",
        reason: `部分 ${parts.map((part) => figureText(part.figure)).join("＋")} 大于全部 ${figureText(whole.figure)}`,
      }),
    });
  }
}

/**
 * 货物、工程、服务采购授予中小企业合同金额占各自金额的百分比: together they come to 授予中小企业合同金额. A category
 * that has no share is left out of the text because nothing was bought.
 */
export function boughtFromSmall(text: ReadText, terms: Terms): readonly Relation[] {
  const level = (key: SaidKey): Reading | undefined =>
    terms.of(key).find((reading) => reading.kind === "level" && !reading.soft);
  const all = level("procurement.sme");
  const shares = text.readings.filter(
    (reading) => reading.kind === "share" && !reading.soft && SMALL.test(terms.key(reading)),
  );
  if (!all || shares.length === 0) return [];
  let [low, high] = [0, 0];
  let value = new Decimal(0);
  for (const category of ["goods", "works", "services"] as const) {
    const bought = level(`procurement.${category}`);
    const share = shares.find((reading) => terms.key(reading) === `procurement.${category}.sme`);
    if (!bought) return [];
    if (!share && bought.figure.units !== 0) return [];
    if (!share) continue;
    const amount = termSpan(bought, terms.usual);
    const printed = percentOfFigure(share.figure);
    const part = partRange(printed, amount);
    low += Math.max(0, part.low);
    high += part.high;
    value = value.plus(new Decimal(percentText(printed)).div(100).times(amount.value));
  }
  const total = termSpan(all, terms.usual);
  const holds = low <= total.high && total.low <= high;
  return [
    {
      kind: "sum",
      readings: [...shares, all].filter(terms.undecided),
      holds,
      exact: false,
      result: shares[0]!,
      telling: true,
      rule: "N-16",
      say: () => ({
        expected: "",
        reason: `按货物、工程、服务各自的比例算得中小企业合同金额 ${wanText(value.toDecimalPlaces(0).toNumber())}，文中为 ${figureText(all.figure)}`,
      }),
    },
  ];
}

const SMALL = /^procurement\.(?:goods|works|services)\.sme$/;
