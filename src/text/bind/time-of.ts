/** Of which year and which aspect a figure is: by its own words, by what it is part of, by what stands before it. */
import { type TimeBound, sameSubject, type Time } from "./scope";
import { bindingOf } from "./bindings";
import type { Phrase } from "./phrase";
import { isOfThisYear, isOfYearBefore, type Level, type SaidAspect } from "./reading";
import { lastIndex } from "../../last-index";
import { isStop, yearBefore } from "./words";
import type { Context } from "./context";

/** The year and the kind of a level. */
export function timeOfLevel(context: Context, phrase: Phrase, compared: Time | undefined): TimeBound {
  if (compared) return { ...timeOf(compared), by: "own" };
  const { year } = phrase;
  const { budget, year: own } = context.options;
  const executed = budget && phrase.executed === true;
  const aspect: SaidAspect = budget ? (executed ? "executed" : "final") : (phrase.aspect ?? "final");
  const prior = year === "prior" || (typeof year === "number" && year === own - 1);
  if (prior) return { ...yearBefore(budget, phrase.aspect, phrase.spent), by: "own" };
  if (typeof year === "number" && own > 0 && year !== own) return { aspect, otherYear: year, by: "own" };
  const apart = year === undefined ? yearApart(context, aspect) : undefined;
  if (apart) return apart;
  const said = year !== undefined || (phrase.aspect !== undefined && !budget) || executed;
  const either = aspect === "budget" && phrase.either === true ? { either: true as const } : {};
  const { whole, time } = context.scope;
  const of = whole?.kind === "change" ? whole.of : whole;
  const beside = said ? undefined : comparedBeside(context);
  if (beside) return { ...beside, by: "own" };
  if (said) {
    // 2021年预算 5 万元，决算 4 万元: of which year the second is, is not said.
    const before = time && isOfYearBefore(time.aspect);
    const unsaid = year === undefined && (before || time?.otherYear !== undefined);
    if (unsaid) return { aspect, aspects: ["prior"], by: "another time before" };
    return {
      aspect,
      ...either,
      by: "own",
      ...(year === undefined ? { yearBy: "document" as const } : {}),
      ...(phrase.aspect === undefined ? { aspectBy: "document" as const } : {}),
    };
  }
  // 支出 5 万元，上年 4 万元，其中：…: of which of the two is not said.
  const unclear = of?.kind === "level" && of.aspect !== "final" && of.bound.subject === "goes on";
  if (unclear) return { aspect, aspects: [of.aspect], by: "another time before" };
  // 甲预算 5 万元，其中：…；甲支出 4 万元: the whole again, perhaps otherwise.
  const again = of && of.aspect !== "final" && of.subject.keys[0] === phrase.subject?.keys[0];
  if (again) return { aspect, aspects: [of.aspect], by: "another time before" };
  if (!budget && phrase.spent && isOfPart(context, phrase)) return { aspect, by: "own", yearBy: "document" };
  if (of?.kind === "level" || of?.kind === "count")
    return { ...timeOf(of), by: bindingOf(of.bound.year).firm ? "whole's time" : of.bound.year };
  // 全年预算 5 万元，支出 4 万元: what was spent is no budget.
  const planned = time?.aspect === "budget" || time?.aspect === "initial";
  const named = !context.scope.about?.subject.keys[0]?.startsWith("other|");
  if (planned && phrase.spent && named) return { aspect, by: "own", yearBy: "document" };
  if (budget && time?.aspect === "prior" && phrase.spent && named)
    return { ...yearBefore(budget, "final"), by: "own" };
  if (budget && phrase.spent && isBudgeted(context, phrase))
    return { aspect, aspects: ["executed"], by: "another time before" };
  const around =
    time ?? (context.lists.whole && context.lists.whole.aspect !== "final" ? context.lists.whole : undefined);
  if (around) return { aspect, aspects: [around.aspect], by: "another time before" };
  return { aspect, ...either, by: "document" };
}

/** 与2020年收入 5 万元、支出 4 万元相比: the second is what is compared with as well. */
function comparedBeside({ sentence: { readings }, clause: { figure }, text }: Context): Time | undefined {
  const before = readings[readings.length - 1];
  if (before?.kind !== "level" || typeof figure !== "object" || isOfThisYear(before)) return undefined;
  const joined = /^[万亿]?元、/.test(text.slice(before.figure.end, figure.start));
  return joined && /^[万亿]?元(?:相比|比较|对比)/.test(text.slice(figure.end)) ? timeOf(before) : undefined;
}

/** 预算 5 万元，其中：甲预算 3 万元，支出 2 万元: what was spent of a part that has said its own budget. */
function isOfPart({ scope, sentence: { readings } }: Context, { subject, money }: Phrase): boolean {
  const before = readings[readings.length - 1];
  const named = money !== undefined || (subject !== undefined && subject.keys.length > 0);
  return (
    !named &&
    before?.kind === "level" &&
    before.aspect !== "final" &&
    before.bound.aspect === "own" &&
    before.frame !== undefined &&
    before.frame === scope.frame
  );
}

/** 甲预算 5 万元，支出 4 万元: whether the amount before is what was to be spent of the same. */
function isBudgeted(context: Context, { subject }: Phrase): boolean {
  const { readings } = context.sentence;
  const before = readings[readings.length - 1];
  if (before?.kind !== "level" || (subject?.keys.length && !sameSubject(subject, before.subject)))
    return false;
  return context.text.slice(before.clause.start, before.figure.start).includes("预算");
}

/** 2026年拟安排甲 5 万元; 2026年，…，甲 5 万元; 近三年甲 5 万元: words stand between the year and the name. */
function yearApart(context: Context, aspect: SaidAspect): TimeBound | undefined {
  const { tokens } = context;
  const { year: own } = context.options;
  const by = "another time before";
  const at = lastIndex(tokens, ({ kind }) => kind === "year");
  const token = tokens[at];
  if (SEVERAL_YEARS.test(context.text.slice(context.clause.start, context.clause.end)))
    return { aspect, aspects: ["prior"], by };
  if (token?.kind !== "year" || token.date || typeof token.year !== "number") return undefined;
  if (own === 0 || token.year === own || (at > 0 && tokens.slice(at).some(isStop))) return undefined;
  const compare = context.findCompare();
  if (compare && compare.start < at && at < compare.end) return undefined;
  return token.year === own - 1 ? { aspect, aspects: ["prior"], by } : { aspect, otherYear: token.year, by };
}

/** What was spent, said before its budget in this paragraph: 甲支出 5 万元，预算数 6 万元. */
export function spentBefore(context: Context, of: Level): Level | undefined {
  if (of.aspect !== "initial" && of.aspect !== "budget") return undefined;
  return context.levels
    .filter(({ aspect, subject }) => aspect === "final" && sameSubject(subject, of.subject))
    .pop();
}

/** What moved, where nothing names it: 甲支出 5 万元，预算 6 万元。比预算减少: no budget moved from itself. */
export function movedLevel(context: Context, of: Level | undefined): Level | undefined {
  return of && context.scope.basis?.aspect === of.aspect ? (spentBefore(context, of) ?? of) : of;
}

/**
 * The year and aspect of what moved, by the level it goes on from; undefined where that gives none. Against the year
 * before, 决算 that was said before the budget may be meant as well.
 */
export function timeOfMove(context: Context, of: Level | undefined): TimeBound | undefined {
  if (!of) return namesLaterYear(context) ? { aspect: "final", by: "another time before" } : undefined;
  if (!isOfThisYear(of)) return movedInYear(context, of);
  const before = context.scope.basis?.aspect === "prior" && !context.options.budget;
  if (before && spentBefore(context, of))
    return { aspect: "final", aspects: [of.aspect], by: "another time before" };
  const unclear = of.bound.aspect === "another time before";
  return { aspect: of.aspect, by: unclear ? of.bound.aspect : "level's time" };
}

/**
 * `2023年 6 万元，2024年 5 万元，同比减少 1 万元` in a text of 2025: what moved is of the year that is named before it. Where
 * the year before that is not said, it may be the text's own that did.
 */
function movedInYear(context: Context, of: Level): TimeBound | undefined {
  const { passage, clause, figure, subject } = of;
  const otherYear = of.otherYear ?? context.options.year - 1;
  const before = context.sentence.readings.filter(
    (reading): reading is Level =>
      reading.kind === "level" && reading !== of && sameSubject(reading.subject, subject),
  );
  const named = /20\d\d年/.test(passage.text.slice(clause.start, figure.start));
  // 2024年 5 万元，2025年比2024年增加 1 万元
  const again = /20\d\d年|[本今当]年/.test(context.text.slice(context.clause.start, context.clause.end));
  if (before.some(isOfThisYear) || !named || (again && !context.scope.basis?.otherYear)) return undefined;
  const grown = before.some((level) => level.otherYear === otherYear - 1);
  return { aspect: "final", otherYear, by: grown ? "level's time" : "another time before" };
}

/** In a text of 2024, `2025年预算比2024年增加 1 万元，其中甲比上年减少 2 万元`: the part moved in the later year as well. */
function namesLaterYear({ passage, clause, options: { year } }: Context): boolean {
  const named = [...passage.text.slice(0, clause.start).matchAll(/20\d\d(?=年)/g)];
  return year > 0 && named.some(([said]) => Number(said) > year);
}

/** 近三年: of each of them. */
const SEVERAL_YEARS = /近(?:[两三四五六\d]|几)年/;

export function timeOf({ aspect, otherYear }: Time): Time {
  return { aspect, otherYear };
}
