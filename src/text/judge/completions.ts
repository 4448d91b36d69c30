/** What was carried out of a budget, in percent, and how far it went from it: against the tables, else against the text. */
import type { SaidKey } from "../../catalogue/said-key";
import { gradeGrowthBetween, gradeShare, percentOf, type PrintedPercent } from "../../amount/percent";
import type { Span } from "../../amount/span";
import { amountsOf, type Desk, type Value } from "./desk";
import type { Range } from "./relation";
import { figureText, percentOfFigure, placeOf } from "./figures";
import { bestOf, bothBeside, graded, gradeHolds, outcomesOf, type Outcome, type Saying } from "./outcome";
import { betweenMend } from "./movements";
import { wholeRange } from "./ranges";
import type { Change, Completion, SaidAspect } from "../bind/reading";
import { ASPECT_NAMES } from "./claim-wording";
import { rate, divided, shareMend } from "./ratio";

export function completion(desk: Desk, reading: Completion): readonly Outcome[] {
  return outcomesOf(desk, reading, (key) => completionOf(desk, reading, key));
}

function completionOf(desk: Desk, reading: Completion, key: SaidKey): Outcome | undefined {
  const done = desk.values(key, "final", reading);
  if (key === "" || done.length === 0) return undefined;
  const bases = basesOf(desk, reading, key);
  const printed = percentOfFigure(reading.figure);
  const tried = bases.flatMap((basis) => {
    const said = desk.values(key, basis, reading);
    // 预算数 of a table may be another: what the sentence says of it itself comes first.
    const moved = said.every(({ soft }) => soft) ? beforeMoving(desk, reading, key, basis, done[0]!) : [];
    const planned = [...moved, ...said];
    // 比年初预算少 5 万元，差异率 8 %: which way is said by other words.
    const unsigned = (a: Span, b: Span): PrintedPercent =>
      saysLess(reading) && printed.units > 0 && a.value < b.value
        ? { ...printed, units: -printed.units }
        : printed;
    const found = graded(done, planned, (a, b) =>
      reading.kind === "deviation" ? gradeGrowthBetween(unsigned(a, b), a, b) : gradeShare(printed, a, b),
    );
    return found ? [{ basis, ...found }] : [];
  });
  const chosen = bestOf(tried);
  if (!chosen) return nothingDone(reading, key, done[0]!);
  const { values, grade, basis } = chosen;
  const [now, planned] = amountsOf(values);
  if (roundedAway(values[1], values[0], reading)) return undefined;
  const say = (): Saying => {
    const part = reading.kind === "deviation" ? now - planned : now;
    const should = percentOf(part, planned, reading.figure.decimals);
    const word = ASPECT_NAMES[basis];
    if (!should) {
      const other = otherBudget(desk, reading, key, done, basis);
      return { expected: "", reason: `${word}为零，不能计算完成比例${other}` };
    }
    const expected = should.toFixed(reading.figure.decimals);
    const what = reading.kind === "deviation" ? "预决算差异率" : `完成${word}`;
    const reason = `${what} ${expected}%（${divided(reading, values)}），文中写 ${figureText(reading.figure)}%`;
    return { expected, reason };
  };
  return {
    ...rate(reading, key, grade, now === 0, values, say, "N-09"),
    ...(basis === "initial" && isOfOtherBudget(desk, reading, key) ? { firm: false } : {}),
    beside: bothBeside(desk, reading, key, ["final", basis]),
    mend: (of): Range | undefined => {
      const moved = values[1].reading;
      if (moved?.kind === "change") return of === moved ? movedRange(printed, values[0], moved) : undefined;
      return reading.kind === "deviation" ? betweenMend(printed, values, of) : shareMend(printed, values, of);
    },
  };
}

function saysLess({ passage, figure }: Completion): boolean {
  const before = passage.text.slice(0, figure.start);
  return /[少低减小]|节约|结余/.test(before.slice(before.lastIndexOf("。") + 1));
}

/** The budgets that may be meant, the likeliest first. */
function basesOf(desk: Desk, reading: Completion, key: SaidKey): readonly SaidAspect[] {
  const isBeside = (budget: SaidAspect): boolean => desk.beside(key, budget, reading).length > 0;
  // 预算为 5 万元，决算为 4 万元，完成年初预算的 80%: its sentence says one budget only.
  if (reading.basis === "initial")
    return desk.values(key, "initial", reading).length === 0 && isBeside("budget") ? ["budget"] : ["initial"];
  if (reading.basis) return [reading.basis, "initial"];
  return isBeside("budget") && !isBeside("initial") ? ["budget", "initial"] : ["initial", "budget"];
}

/** 完成年初预算的 115.50%。预算执行率 98.50%: what was carried out is of another budget than that which was told already. */
function isOfOtherBudget(desk: Desk, reading: Completion, key: SaidKey): boolean {
  if (reading.basis !== undefined) return false;
  const { readings } = desk.text;
  return readings
    .slice(0, readings.indexOf(reading))
    .some(
      (other) =>
        other.kind === "completion" &&
        other.basis === "initial" &&
        other.item === reading.item &&
        desk.key(other) === key,
    );
}

/** What the movement would have to be, by which the budget follows from what was done. */
function movedRange(printed: PrintedPercent, done: Value, { direction }: Change): Range {
  const { low, high } = done.spans[0]!;
  const planned = wholeRange(printed, done.spans[0]!);
  return direction === 1
    ? { low: low - planned.high, high: high - planned.low }
    : { low: planned.low - high, high: planned.high - low };
}

/** 决算 5 万元，完成年初预算的 125 %，比年初预算增加 1 万元: the budget that is not said follows from the movement. */
function beforeMoving(
  desk: Desk,
  reading: Completion,
  key: SaidKey,
  basis: SaidAspect,
  done: Value,
): readonly Value[] {
  const change = desk.text.readings.find(
    (other): other is Change =>
      other.kind === "change" &&
      (!other.soft || other.bound.aspect === "difference or budget") &&
      other.sentence === reading.sentence &&
      other.basis === basis &&
      desk.key(other) === key,
  );
  if (!change) {
    // 与年初预算持平，完成年初预算的 100 %
    const flat = desk.text.flats.some(
      (other) =>
        other.sentence === reading.sentence && other.basis === basis && other.subject.keys.includes(key),
    );
    return flat ? [{ ...done, soft: true }] : [];
  }
  const { low, value, high } = desk.span(change);
  const [least, most] = change.direction === 1 ? [low, high] : [-high, -low];
  const spans = done.spans.map((now) => ({
    low: now.low - most,
    value: now.value - value * change.direction,
    high: now.high - least,
  }));
  return [{ spans, entries: done.entries, reading: change, ...(change.soft ? { soft: true as const } : {}) }];
}

/** 完成年初预算 97.56 % with 年初预算 0: it is that of the other budget. */
function otherBudget(
  desk: Desk,
  reading: Completion,
  key: SaidKey,
  done: readonly Value[],
  basis: SaidAspect,
): string {
  const printed = percentOfFigure(reading.figure);
  const other = basis === "initial" ? "budget" : "initial";
  const found = graded(done, desk.values(key, other, reading), (a, b) => gradeShare(printed, a, b));
  if (!found || !gradeHolds(found.grade)) return "";
  const word = other === "budget" ? "全年（调整）预算" : "年初预算";
  return `；${figureText(reading.figure)}% 是完成${word}的比例`;
}

/** Of nothing spent 0 % is done, whatever was planned. */
function nothingDone(reading: Completion, key: SaidKey, done: Value): Outcome | undefined {
  if (reading.kind === "deviation" || done.spans[0]!.value !== 0) return undefined;
  const none = reading.figure.units === 0;
  // 0.00 may be a little, and all of a budget as little: 100 % is not refuted.
  if (!none && reading.figure.units === 100 * 10 ** reading.figure.decimals) return undefined;
  return {
    key,
    holds: none,
    exact: true,
    rule: "N-09",
    say: () => ({
      expected: "0",
      reason: `决算数为零，完成比例不会是 ${figureText(reading.figure)}%`,
    }),
    entries: done.entries,
    inputs: [done.reading],
    firm: !done.soft,
  };
}

/**
 * A budget that the text prints as 0.0 or 0.00 may be a little: where the percentage implies no more than what rounds
 * to nothing, it says nothing against it.
 */
function roundedAway({ reading }: Value, done: Value, { figure }: Completion): boolean {
  if (!reading || reading.figure.units !== 0 || reading.figure.decimals === 0 || figure.units === 0)
    return false;
  const implied = (done.spans[0]!.low * 100) / (figure.units / 10 ** figure.decimals);
  return implied <= placeOf(reading.figure) / 2;
}
