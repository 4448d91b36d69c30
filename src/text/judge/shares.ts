/** Shares and completions: against the tables, else against the amounts of the text. */
import { Decimal } from "decimal.js";
import type { Aspect } from "../../facts/fact";
import { gradeGrowthBetween, gradeShare, percentOf } from "../../amount/percent";
import { best, pairs, type Desk, type Value } from "./desk";
import type { Range, Relation } from "./evidence";
import { amountText, figureText, percentOfFigure, placeOf, wanText } from "./figures";
import { partRange, wholeRange } from "./ranges";
import type { Reading } from "../bind/reading";
import { ASPECT_NAMES } from "./claim-wording";
import type { TextRuleId } from "../../catalogue/rule-ids";

export function share(desk: Desk, reading: Reading): Relation | undefined {
  const key = desk.key(reading);
  const part = desk.value(key, reading.aspect, reading);
  if (key === "" || !part) return undefined;
  const printed = percentOfFigure(reading.figure);
  const named = reading.whole?.keys ?? [];
  const framed = reading.frame?.parent ? desk.keys.get(reading.frame.parent) : undefined;
  const implied = [...(framed ? [framed] : []), ...desk.knowledge.wholesOf(key)];
  const candidates = (named.length > 0 ? named : implied).filter((whole) => whole !== key);
  const aspect = reading.whole?.aspect ?? reading.aspect;
  const graded = [...new Set(candidates)].flatMap((whole) => {
    const value = desk.value(whole, aspect, reading);
    if (!value) return [];
    return [
      {
        whole,
        value,
        grade: best(pairs(part.spans, value.spans).map(([a, b]) => gradeShare(printed, a, b))),
      },
    ];
  });
  if (graded.length === 0) return undefined;
  const chosen =
    graded.find(({ grade }) => grade === "exact") ??
    graded.find(({ grade }) => grade === "explained") ??
    graded[0]!;
  const { value, grade, whole } = chosen;
  const partFen = part.spans[0]!.value;
  const wholeFen = value.spans[0]!.value;
  const should = percentOf(partFen, wholeFen, reading.figure.decimals);
  const say = (): { expected: string; reason: string } => {
    if (!should) return { expected: "", reason: `“${desk.meaningOf(whole)}”为零，不能计算占比` };
    const expected = should.toFixed(reading.figure.decimals);
    const other = named.length > 0 ? otherWhole(desk, reading, part, implied, named) : "";
    return {
      expected,
      reason: `占 ${figureText(reading.figure)}%，按${part.reading || value.reading ? "文中数" : "表"}应为 ${expected}%（${wanText(partFen)} ÷ ${wanText(wholeFen)}）${other}`,
    };
  };
  const rule = shareRule(reading);
  const entries = [...part.entries, ...value.entries];
  if (!part.reading && !value.reading) {
    if (desk.soft(reading) && grade !== "exact" && grade !== "explained") return undefined;
    desk.decideGrade(reading, grade, partFen === 0, say(), entries, rule);
    return undefined;
  }
  const mend = (of: Reading): Range | undefined =>
    of === value.reading
      ? wholeRange(printed, part.spans[0]!)
      : of === part.reading
        ? partRange(printed, value.spans[0]!)
        : undefined;
  return desk.quotient(reading, grade, partFen === 0, [part.reading, value.reading], rule, mend, say);
}

/** `占授予中小企业…` computed of something else: say of what. */
function otherWhole(
  desk: Desk,
  reading: Reading,
  part: Value,
  implied: readonly string[],
  named: readonly string[],
): string {
  const printed = percentOfFigure(reading.figure);
  for (const whole of [
    "procurement.total",
    "procurement.sme",
    "whole.expenditure",
    "whole.income",
    ...implied,
  ]) {
    if (named.includes(whole)) continue;
    const value = desk.value(whole, reading.aspect, reading);
    if (!value || value.spans[0]!.value === part.spans[0]!.value) continue;
    const grade = best(pairs(part.spans, value.spans).map(([a, b]) => gradeShare(printed, a, b)));
    if (grade === "exact" || grade === "explained")
      return `；${figureText(reading.figure)}% 是占“${desk.meaningOf(whole)}”的比例`;
  }
  return "";
}

export function completion(desk: Desk, reading: Reading): Relation | undefined {
  const key = desk.key(reading);
  const done = desk.value(key, "final", reading);
  if (key === "" || !done) return undefined;
  const bases: readonly Aspect[] =
    reading.basis === "initial"
      ? ["initial"]
      : reading.basis
        ? [reading.basis, "initial"]
        : ["initial", "budget"];
  const printed = percentOfFigure(reading.figure);
  const graded = bases.flatMap((basis) => {
    const value = desk.value(key, basis, reading);
    if (!value) return [];
    const grades = pairs(done.spans, value.spans).map(([a, b]) =>
      reading.kind === "deviation" ? gradeGrowthBetween(printed, a, b) : gradeShare(printed, a, b),
    );
    return [{ basis, value, grade: best(grades) }];
  });
  const chosen =
    graded.find(({ grade }) => grade === "exact") ??
    graded.find(({ grade }) => grade === "explained") ??
    graded[0];
  if (!chosen) return nothingDone(desk, reading, done);
  const { value, grade, basis } = chosen;
  if (roundedAway(value, done, reading)) return undefined;
  if (value.loose && grade !== "exact" && grade !== "explained") return undefined;
  const now = done.spans[0]!.value;
  const planned = value.spans[0]!.value;
  const should = percentOf(
    reading.kind === "deviation" ? now - planned : now,
    planned,
    reading.figure.decimals,
  );
  const word = ASPECT_NAMES[basis];
  const say = (of: Reading = reading): { expected: string; reason: string } => {
    if (!should) return { expected: "", reason: `${word}为零，不能计算完成比例` };
    const expected = should.toFixed(reading.figure.decimals);
    const reason = `完成${word} ${expected}%（${wanText(now)} ÷ ${wanText(planned)}），文中写 ${figureText(reading.figure)}%`;
    if (of === reading) return { expected, reason };
    return { expected: plannedFrom(reading, of, now), reason: `与完成比例对不上：${reason}` };
  };
  const entries = [...done.entries, ...value.entries];
  if (!done.reading && !value.reading) {
    desk.decideGrade(reading, grade, now === 0, say(), entries, "N-09");
    return undefined;
  }
  const mend = (of: Reading): Range | undefined =>
    reading.kind === "deviation"
      ? undefined
      : of === value.reading
        ? wholeRange(printed, done.spans[0]!)
        : of === done.reading
          ? partRange(printed, value.spans[0]!)
          : undefined;
  return desk.quotient(reading, grade, now === 0, [value.reading, done.reading], "N-09", mend, say);
}

/** Of nothing spent 0 % is done, whatever was planned. */
function nothingDone(desk: Desk, reading: Reading, done: Value): Relation | undefined {
  if (reading.kind === "deviation" || done.spans[0]!.value !== 0) return undefined;
  const none = reading.figure.units === 0;
  // 0.00 may be a little, and all of a budget as little: 100 % is not refuted.
  if (!none && reading.figure.units === 100 * 10 ** reading.figure.decimals) return undefined;
  const said = { expected: "0", reason: `决算数为零，完成比例不会是 ${figureText(reading.figure)}%` };
  if (!done.reading) {
    desk.decide(reading, none, true, "N-09", said, done.entries);
    return undefined;
  }
  return {
    kind: "quotient",
    readings: desk.undecided([reading, done.reading]),
    holds: none,
    exact: true,
    result: reading,
    telling: true,
    rule: "N-09",
    say: (of) => (of === reading ? said : { expected: "", reason: said.reason }),
  };
}

/**
 * A budget that the text prints as 0.0 or 0.00 may be a little: where the percentage implies no more than what rounds
 * to nothing, it says nothing against it.
 */
function roundedAway({ reading }: Value, done: Value, { figure }: Reading): boolean {
  if (!reading || reading.figure.units !== 0 || reading.figure.decimals === 0 || figure.units === 0)
    return false;
  const implied = (done.spans[0]!.low * 100) / (figure.units / 10 ** figure.decimals);
  return implied <= placeOf(reading.figure) / 2;
}

/** The budget that the printed completion implies, where one figure of that many decimals does. */
function plannedFrom(completion: Reading, planned: Reading, now: number): string {
  if (planned.aspect === "final" || completion.figure.units === 0) return "";
  const rate = new Decimal(completion.figure.units).div(Decimal.pow(10, completion.figure.decimals)).div(100);
  return amountText(new Decimal(now).div(rate).toDecimalPlaces(0).toNumber(), planned.figure);
}

function shareRule({ topic }: Reading): TextRuleId {
  switch (topic) {
    case "income":
      return "N-03";
    case "expenditure":
      return "N-04";
    case "procurement":
      return "N-16";
    case "three":
      return "N-14";
    case "general":
    case "fiscal":
      return "N-07";
    default:
      return "N-06";
  }
}
