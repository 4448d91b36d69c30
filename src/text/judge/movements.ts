/** How much an amount moved, in 万元 and in percent: against the tables, else against each other. */
import { Decimal } from "decimal.js";
import type { Span } from "../../amount/span";
import { CHANGE_WORDS, gradeGrowth, gradeGrowthBetween, growthOf, percentOf } from "../../amount/percent";
import { best, distance, pairs, type Desk } from "./desk";
import type { Range, Relation } from "./evidence";
import { amountText, figureText, percentOfFigure, wanText } from "./figures";
import { changeRange } from "./ranges";
import type { Reading } from "../bind/reading";
import { basisWord } from "./claim-wording";
import type { TextRuleId } from "../../catalogue/rule-ids";

/** How much an amount moved, against the tables of both years or budgets. */
export function change(desk: Desk, reading: Reading): Relation | undefined {
  const key = desk.key(reading);
  const basis = reading.basis;
  if (key === "" || !basis) return undefined;
  const current = desk.value(key, "final", reading);
  const before = desk.value(key, basis, reading);
  if (!current || !before || reading.otherYear !== undefined) return undefined;
  const now = current.spans[0]!;
  const then = before.spans[0]!;
  const moved: Span = {
    value: now.value - then.value,
    low: now.low - then.high,
    high: now.high - then.low,
  };
  const span = desk.span(reading);
  const signed = reading.direction === 1 ? span : flipped(span);
  const exact = signed.value === moved.value;
  const holds = exact || (signed.low <= moved.high && moved.low <= signed.high);
  // 预算数 for 年初预算数: it can prove, but not refute.
  if (before.loose && !holds) return undefined;
  const word = CHANGE_WORDS[moved.value > 0 ? "1" : moved.value < 0 ? "-1" : "0"].amount;
  const expected = amountText(Math.abs(moved.value), reading.figure);
  const say = (): { expected: string; reason: string } => ({
    expected,
    reason:
      moved.value === 0
        ? `${basisWord(basis)}与本年数相同，应为持平`
        : `${wanText(now.value)} − ${wanText(then.value)}，应${word} ${expected}`,
  });
  if (!current.reading && !before.reading) {
    desk.decide(reading, holds, exact, movementRule(reading), say(), [...current.entries, ...before.entries]);
    return undefined;
  }
  return {
    kind: "sum",
    readings: desk.undecided([reading, current.reading, before.reading]),
    holds,
    exact,
    telling: true,
    rule: movementRule(reading),
    say: (of) => (of === reading ? say() : { expected: "", reason: "与增减额对不上" }),
  };
}

export function growth(desk: Desk, reading: Reading): Relation | undefined {
  const key = desk.key(reading);
  if (key === "") return undefined;
  const printed = percentOfFigure(reading.figure, reading.direction);
  const current = desk.value(key, "final", reading);
  const before =
    reading.basis && reading.otherYear === undefined ? desk.value(key, reading.basis, reading) : undefined;
  const between = best(
    pairs(current?.spans ?? [], before?.spans ?? []).map(([now, then]) =>
      gradeGrowthBetween(printed, now, then),
    ),
  );
  const proved = between === "exact" || between === "explained";
  if (current && before && (proved || !before.loose)) {
    const now = current.spans[0]!.value;
    const then = before.spans[0]!.value;
    const should = percentOf(now - then, Math.abs(then), reading.figure.decimals);
    const say = (): { expected: string; reason: string } => sayGrowth(reading, should, now, then);
    if (!current.reading && !before.reading) {
      desk.decideGrade(
        reading,
        between,
        now - then === 0,
        say(),
        [...current.entries, ...before.entries],
        movementRule(reading),
      );
      return undefined;
    }
    return desk.quotient(
      reading,
      between,
      now - then === 0,
      [current.reading, before.reading],
      movementRule(reading),
      undefined,
      say,
    );
  }
  const change = reading.change ?? sameChange(desk, reading, key);
  if (!change || !current) return undefined;
  // 减少 0.0 万元，下降 6.8%: what rounds to nothing has a rate all the same.
  if (change.figure.units === 0 && change.figure.decimals === 1 && reading.figure.units !== 0)
    return undefined;
  const span = desk.span(change);
  const signed = change.direction === 1 ? span : flipped(span);
  const grade = best(current.spans.map((now) => gradeGrowth(printed, signed, now)));
  const now = current.spans[0]!.value;
  const should = growthOf(signed.value, now, reading.figure.decimals);
  const mend = (of: Reading): Range | undefined =>
    of === change ? changeRange(printed, current.spans[0]!, change.direction) : undefined;
  return desk.quotient(
    reading,
    grade,
    signed.value === 0,
    [change, current.reading],
    movementRule(reading),
    mend,
    (of) => {
      const facts = `本年 ${wanText(now)}，${CHANGE_WORDS[change.direction].amount} ${figureText(change.figure)}`;
      if (grade === "undefined") {
        return { expected: "", reason: `${facts}，上年为零，不能计算增减百分比` };
      }
      const percent = should ? should.abs().toFixed(reading.figure.decimals) : "";
      const reason = `${facts}，算得${CHANGE_WORDS[change.direction].percent} ${percent}%，与文中的 ${figureText(reading.figure)}% 对不上`;
      if (of === reading) {
        const flippedWord = change.direction !== reading.direction;
        return { expected: percent, reason: flippedWord ? `${facts}，百分比的增减方向写反了` : reason };
      }
      return { expected: of === change ? changeFrom(reading, change, now) : "", reason };
    },
  );
}

/** The change of the same quantity that the text states elsewhere. */
function sameChange(desk: Desk, reading: Reading, key: string): Reading | undefined {
  if (!reading.basis || reading.otherYear !== undefined) return undefined;
  const same = desk.text.readings.filter(
    (other) =>
      other.kind === "change" &&
      !other.soft &&
      other.basis === reading.basis &&
      other.otherYear === undefined &&
      desk.key(other) === key,
  );
  return same.sort((a, b) => distance(a, reading) - distance(b, reading))[0];
}

/** The change that the printed percentage implies. */
function changeFrom(growth: Reading, change: Reading, now: number): string {
  const rate = new Decimal(percentOfFigure(growth.figure, growth.direction).units)
    .div(Decimal.pow(10, growth.figure.decimals))
    .div(100);
  if (rate.equals(-1)) return "";
  const before = new Decimal(now).div(rate.plus(1));
  const moved = new Decimal(now).minus(before).abs().toDecimalPlaces(0).toNumber();
  return amountText(moved, change.figure);
}

function sayGrowth(
  reading: Reading,
  should: Decimal | undefined,
  now: number,
  then: number,
): { expected: string; reason: string } {
  if (!should) return { expected: "", reason: `${basisWord(reading.basis)}为零，不能计算增减百分比` };
  const word = CHANGE_WORDS[now > then ? "1" : now < then ? "-1" : "0"].percent;
  const percent = should.abs().toFixed(reading.figure.decimals);
  return {
    expected: percent,
    reason: `${basisWord(reading.basis)} ${wanText(then)}，本年 ${wanText(now)}，应${word} ${percent}%`,
  };
}

function flipped({ value, low, high }: Span): Span {
  return { value: -value + 0, low: -high + 0, high: -low + 0 };
}

/** 机关运行经费 has a rule of its own. */
function movementRule({ topic }: Reading): TextRuleId {
  return topic === "agency" ? "N-15" : "N-02";
}
