/** How much an amount moved, in 万元 and in percent: against the tables, else against each other. */
import { Decimal } from "decimal.js";
import type { SaidKey } from "../../catalogue/said-key";
import type { TextRuleId } from "../../catalogue/rule-ids";
import { negative, plus } from "../../amount/span";
import {
  CHANGE_WORDS,
  gradeGrowth,
  gradeGrowthBetween,
  growthOf,
  percentOf,
  type PercentGrade,
  type PrintedPercent,
} from "../../amount/percent";
import { amountsOf, distance, isOfOneItem, pairs, spoken, type Desk, type Value } from "./desk";
import { amountText, fenOf, figureText, halfUp, percentOfFigure, placeOf } from "./figures";
import {
  bothBeside,
  graded,
  gradeHolds,
  outcomesOf,
  type Graded,
  type Outcome,
  type Saying,
} from "./outcome";
import type { Range } from "./relation";
import { rate } from "./ratio";
import { afterRange, beforeRange, changeRange, grownRange } from "./ranges";
import { isOfOtherYear, type Change, type Growth, type Reading, type SaidAspect } from "../bind/reading";
import { guessOf } from "../bind/bindings";
import { basisWord } from "./claim-wording";
import { budgetsSaid } from "./order";

/** How much an amount moved, against the amounts of both years or budgets. */
export function change(desk: Desk, reading: Change): readonly Outcome[] {
  const { basis } = reading;
  const before = inYear(desk, reading);
  if (before) return outcomesOf(desk, reading, (key) => moved(desk, reading, key, "prior", ...before));
  if (!basis || reading.otherYear !== undefined || isBudgetOfBefore(reading)) return [];
  const outcomes = outcomesOf(desk, reading, (key) => {
    const now = desk.values(key, reading.aspect, reading);
    const from = (aspect: SaidAspect): readonly Outcome[] => {
      const then = desk.values(key, aspect, reading);
      return now.flatMap((a) => then.map((b) => moved(desk, reading, key, aspect, a, b)));
    };
    const first = from(basis);
    // 比预算数: that of the beginning of the year may be meant; it proves, and where it stands beside alone, it refutes.
    const initial = basis === "budget" ? from("initial") : [];
    const alone = first.length === 0 && saysNoBudget(reading) ? initial.filter(({ beside }) => beside) : [];
    const others = (reading.bases ?? []).flatMap(from);
    const all = [...first, ...initial, ...others];
    const chosen =
      all.find(({ holds, exact }) => holds && exact) ??
      all.find(({ holds }) => holds) ??
      first[0] ??
      alone[0];
    return chosen && orBudget(desk, reading, key, unlessOther(desk, reading, chosen, others.length > 0));
  });
  return outcomes.length > 0 ? outcomes : fromNothing(desk, reading);
}

/** 5 万元，比上年增加 5 万元: there was nothing before; with a rate behind it, which there is none of from nothing, who knows. */
function fromNothing(desk: Desk, reading: Change): readonly Outcome[] {
  const { of, direction, figure, sentence } = reading;
  const all = of?.sentence === sentence && figure.units !== 0 && fenOf(of.figure) === fenOf(figure);
  const rated = desk.text.readings.some((other) => other.kind === "growth" && other.change === reading);
  if (!all || direction !== 1 || rated) return [];
  return [
    {
      key: desk.key(of),
      holds: true,
      exact: true,
      rule: movementRule(reading),
      say: () => ({ expected: "", reason: "" }),
      why: () => "增加的就是本年的数，上年没有这一项",
      entries: [],
      inputs: [of],
      firm: true,
      beside: true,
    },
  ];
}

/**
 * 预算 5 万元，支出 3 万元，低于预算 2 万元; …，低于预算 5 万元: how far from the budget that its sentence says, or that again. What is
 * neither is wrong.
 */
function orBudget(desk: Desk, reading: Change, key: SaidKey, outcome: Outcome): Outcome {
  if (outcome.holds || reading.bound.aspect !== "difference or budget") return outcome;
  const budgets = BUDGETS.flatMap((aspect) => desk.beside(key, aspect, reading));
  const [budget] = budgets;
  const apart = !budget || budgets.length > 1 || guessOf({ ...reading.bound, year: "own", aspect: "own" });
  if (apart || !outcome.beside || !outcome.inputs.includes(budget)) return outcome;
  if (fenOf(budget.figure) === fenOf(reading.figure)) {
    const again = { holds: true, exact: true, inputs: [budget], entries: [] };
    return { ...outcome, ...again, mend: () => undefined };
  }
  const say = (): Saying => {
    const plain = outcome.say();
    return { ...plain, reason: `${plain.reason}，也不是预算数` };
  };
  return { ...outcome, say, whatever: true };
}

const BUDGETS = ["initial", "budget"] as const;

/** `2022年 6 万元，2023年 5 万元，减少 1 万元` in a text of 2025: the two years, which no table has. */
function inYear(desk: Desk, reading: Change): readonly [Value, Value] | undefined {
  const { of, soft } = reading;
  if (!of || soft || !isOfOtherYear(reading)) return undefined;
  const before = desk.levelsBefore(of);
  const then = before[before.length - 1];
  return then && [desk.stands(of), desk.stands(then)];
}

/**
 * Where a text speaks of both figures of the year before, 上年 may be either: it is refuted by both alone. So it is with an amount
 * of which that is not said, where what it is compared with says it: 2023年支出 5 万元, 比2023年预算减少 1 万元.
 *
 * @param tried whether it was measured from the other as well
 */
function unlessOther(desk: Desk, { bases = [] }: Change | Growth, outcome: Outcome, tried: boolean): Outcome {
  const unsaid = bases.length === 0 && outcome.inputs.some((input) => input?.aspects !== undefined);
  const open = !outcome.holds && (unsaid || (!tried && bases.some((aspect) => desk.speaksOf(aspect))));
  return open ? { ...outcome, firm: false, beside: false } : outcome;
}

/** 预算 without a word on which. */
function saysNoBudget({ passage, clause }: Change): boolean {
  return budgetsSaid(passage.text.slice(clause.start, clause.end)).length > 1;
}

function moved(
  desk: Desk,
  reading: Change,
  key: SaidKey,
  basis: SaidAspect,
  current: Value,
  before: Value,
): Outcome {
  const span = desk.span(reading);
  const signed = reading.direction === 1 ? span : negative(span);
  const place = placeOf(reading.figure);
  let holds = false;
  let exact = false;
  for (const [now, then] of pairs(current.spans, before.spans)) {
    const value = now.value - then.value;
    exact ||= signed.value === value;
    holds ||= exact || (signed.low <= now.high - then.low && now.low - then.high <= signed.high);
    // As printed: the difference of the amounts as the text prints them.
    holds ||= halfUp(now.value, place) - halfUp(then.value, place) === signed.value;
  }
  return {
    key,
    holds,
    exact,
    rule: movementRule(reading),
    say: () => sayMoved(reading, current, before),
    entries: [...current.entries, ...before.entries],
    inputs: [current.reading, before.reading],
    mend: (of) => {
      if (of === current.reading) return plus(before.spans[0]!, signed);
      return of === before.reading ? plus(current.spans[0]!, negative(signed)) : undefined;
    },
    firm: !current.soft && !before.soft,
    beside: inYear(desk, reading) !== undefined || bothBeside(desk, reading, key, [reading.aspect, basis]),
  };
}

function sayMoved(reading: Change, ...values: readonly [Value, Value]): Saying {
  const [now, then] = amountsOf(values);
  const difference = now - then;
  const [say, ...shown] = spoken(reading, values);
  const word = CHANGE_WORDS[difference > 0 ? "1" : difference < 0 ? "-1" : "0"].amount;
  const expected = amountText(Math.abs(difference), reading.figure);
  const reason =
    difference === 0
      ? `${basisWord(reading.basis)}与本年数相同，应为持平`
      : `${shown[0]} − ${shown[1]}，应${word} ${say(Math.abs(difference))}，文中写${
          Math.sign(difference) === reading.direction ? "" : CHANGE_WORDS[reading.direction].amount
        } ${say.last(0, reading.figure)}`;
  return { expected, reason };
}

/** 预算比上年减少: measured from last year's budget, which no table has. */
function isBudgetOfBefore({ aspect, basis }: Change | Growth): boolean {
  return basis === "prior" && aspect !== "final";
}

/** A rate of growth: between two amounts, or of the change beside it. */
export function growth(desk: Desk, reading: Growth): readonly Outcome[] {
  return outcomesOf(desk, reading, (key) => {
    const first = between(desk, reading, key);
    if (first?.holds) return first;
    const second = ofChange(desk, reading, key);
    const refutes = first?.firm === true || first?.beside === true;
    return second && (second.holds || !refutes) ? second : first;
  });
}

function between(desk: Desk, reading: Growth, key: SaidKey): Outcome | undefined {
  const { basis } = reading;
  if (!basis || reading.otherYear !== undefined || isBudgetOfBefore(reading)) return undefined;
  const printed = percentOfFigure(reading.figure, reading.direction);
  const from = (aspect: SaidAspect): Graded | undefined =>
    graded(desk.values(key, reading.aspect, reading), desk.values(key, aspect, reading), (a, b) =>
      gradeGrowthBetween(printed, a, b),
    );
  const others = (reading.bases ?? []).flatMap((aspect) => from(aspect) ?? []);
  const found = others.find(({ grade }) => gradeHolds(grade)) ?? from(basis);
  if (!found) return undefined;
  const { grade, values } = found;
  const [now, then] = amountsOf(values);
  const outcome = {
    ...rate(
      reading,
      key,
      grade,
      now === then,
      values,
      () => sayBetween(reading, values),
      movementRule(reading),
    ),
    beside: bothBeside(desk, reading, key, [reading.aspect, basis]),
    mend: (of: Reading) => betweenMend(printed, values, of),
  };
  return unlessOther(desk, reading, outcome, others.length > 0);
}

/** What either of two amounts would have to be for the rate between them. */
export function betweenMend(
  printed: PrintedPercent,
  [now, then]: readonly [Value, Value],
  of: Reading,
): Range | undefined {
  if (of === now.reading) return grownRange(printed, then.spans[0]!);
  return of === then.reading ? beforeRange(printed, now.spans[0]!) : undefined;
}

function ofChange(desk: Desk, reading: Growth, key: SaidKey): Outcome | undefined {
  const change = reading.change ?? sameChange(desk, reading, key);
  if (!change) return undefined;
  // 减少 0.0 万元，下降 6.8%: what rounds to nothing has a rate all the same.
  if (change.figure.units === 0 && change.figure.decimals > 0 && reading.figure.units !== 0) return undefined;
  const printed = percentOfFigure(reading.figure, reading.direction);
  const span = desk.span(change);
  const signed = change.direction === 1 ? span : negative(span);
  const by: Value = { spans: [signed], entries: [], reading: change };
  const of = change.of ?? reading.of;
  const amounts = of && isOfOtherYear(change) ? [desk.stands(of)] : desk.values(key, reading.aspect, reading);
  const found = graded(amounts, [by], (now, delta) => gradeGrowth(printed, delta, now));
  if (!found) return undefined;
  const { grade, values } = found;
  const current = values[0].spans[0]!;
  const say = (): Saying => sayOfChange(reading, change, grade, signed.value, values[0]);
  const outcome = rate(reading, key, grade, signed.value === 0, values, say, movementRule(reading));
  return {
    ...outcome,
    beside:
      of !== undefined &&
      (of === values[0].reading || desk.opinions.get(of)?.verdict === "ok") &&
      [of, change].every(({ sentence }) => sentence === reading.sentence),
    mend: (input) => {
      if (input === change) return changeRange(printed, current, change.direction);
      return input === values[0].reading ? afterRange(printed, signed) : undefined;
    },
  };
}

function sayOfChange(
  reading: Growth,
  change: Change,
  grade: PercentGrade,
  moved: number,
  current: Value,
): Saying {
  const now = current.spans[0]!.value;
  const should = growthOf(moved, now, reading.figure.decimals);
  const [say, shown] = spoken(change, [current]);
  const changed = say.last(moved, change.figure);
  const facts = `${isOfOtherYear(change) ? "当" : "本"}年 ${shown}，${CHANGE_WORDS[change.direction].amount} ${changed}`;
  if (grade === "undefined") return { expected: "", reason: `${facts}，上年为零，不能计算增减百分比` };
  const figure = figureText(reading.figure);
  const rateOf = (by: number) =>
    growthOf(by, now, reading.figure.decimals)?.abs().toFixed(reading.figure.decimals) ?? "";
  const expected = rateOf(moved);
  const word = CHANGE_WORDS[should?.isNegative() ? "-1" : "1"].percent;
  if (expected === figure)
    return { expected, reason: `${facts}，应${word} ${expected}%，文中的增减方向写反了`, betrayed: true };
  const said = CHANGE_WORDS[reading.direction];
  const reason =
    change.direction === -reading.direction && rateOf(-moved) === figure
      ? `${facts}，却${said.percent} ${figure}%，增减方向相反：${said.amount} ${changed}正好${said.percent} ${figure}%`
      : `${facts}，算得${word} ${expected}%，与文中的 ${figure}% 对不上`;
  const ofNow = percentOf(Math.abs(moved), now, reading.figure.decimals);
  const betrayed = ofNow !== undefined && new Decimal(figure).eq(ofNow);
  return { expected, reason, ...(betrayed ? { betrayed } : {}) };
}

/** The change of the same quantity that the text states elsewhere. */
function sameChange(desk: Desk, reading: Growth, key: SaidKey): Change | undefined {
  if (!reading.basis || reading.otherYear !== undefined) return undefined;
  const same = desk.text.readings.filter(
    (other): other is Change =>
      other.kind === "change" &&
      !other.soft &&
      other.basis === reading.basis &&
      String(other.bases) === String(reading.bases) &&
      other.aspect === reading.aspect &&
      other.otherYear === undefined &&
      desk.key(other) === key &&
      isOfOneItem(key, other, reading),
  );
  return same.sort((a, b) => distance(a, reading) - distance(b, reading))[0];
}

function sayBetween(reading: Growth, values: readonly [Value, Value]): Saying {
  const [now, then] = amountsOf(values);
  const [say, , before] = spoken(reading, values);
  const current = say.last(now, values[0].reading?.figure);
  const should = percentOf(now - then, Math.abs(then), reading.figure.decimals);
  if (!should) return { expected: "", reason: `${basisWord(reading.basis)}为零，不能计算增减百分比` };
  const word = CHANGE_WORDS[now > then ? "1" : now < then ? "-1" : "0"].percent;
  const percent = should.abs().toFixed(reading.figure.decimals);
  return {
    expected: percent,
    reason: `${basisWord(reading.basis)} ${before!}，本年 ${current}，应${word} ${percent}%`,
  };
}

/** 机关运行经费 has a rule of its own. */
function movementRule({ topic }: Change | Growth): TextRuleId {
  return topic === "agency" ? "N-15" : "N-02";
}
