/** Reads a percentage: a share, a completion, a growth. */
import { subjectOf } from "./subject-of";
import { timeOfLevel, timeOfMove, spentBefore, timeOf, movedLevel } from "./time-of";
import { type TimeBound, sameSubject, type About } from "./scope";
import type { Figure, Token, TokenOf } from "../parse/tokens";
import { basisOf, comparedWith, ONE_BY_ONE, unsigned } from "./changes";
import { isJointly, isOfSeveral, ofPartOrWhole, ofSeveralOrWhole } from "./part-or-whole";
import type { Context } from "./context";
import { eachLevel, eachName, eachOf, namesOfEach } from "./each";
import type { Phrase } from "./phrase";
import type { Change, Growth, Level, Reading, SaidAspect, Share } from "./reading";
import { NOTHING, type Found } from "./found";
import { lastIndex } from "../../last-index";
import { figureAt, isJoint, isPhraseToken, isStop, lastMeaning } from "./words";
import { wholeOf } from "./share-whole";
import { MEASURED } from "../parse/vocabulary";

const IN_A_ROW = "几个百分比连写，没有写明各是哪一项的";

const DOCUMENT: TimeBound = { aspect: "final", by: "document" };

/**
 * `甲 5 万元、乙 3 万元，分别占合计的 62.5% 和 37.5%`: the percentages of the last levels, in their order; `甲、乙分别占…` of
 * what is named.
 */
function respective(context: Context, figure: Figure, followers: number): Reading | undefined {
  const { tokens, text } = context;
  const joined = tokens.length > 0 && tokens.every((token) => isJoint(token));
  if (!joined) context.shared = [];
  const said = lastIndex(
    tokens,
    (token) => token.kind === "glue" && text.slice(token.start, token.end) === "分别",
  );
  const shareAt = lastIndex(tokens, ({ kind }) => kind === "share");
  const count = 1 + followers;
  if (shareAt >= 0 && said >= 0 && count === 1) return context.unknown(figure, "", IN_A_ROW);
  if (shareAt >= 0 && (said >= 0 || count > 1)) {
    const listed = said < 0 && context.listed.length === count;
    if (said < 0 && !listed) return context.unknown(figure, "", IN_A_ROW);
    const names = namesOfEach(context);
    const levels = listed
      ? context.listed
      : context.sentence.readings
          .filter((reading): reading is Level => reading.kind === "level")
          .slice(-count);
    const run = tokens.slice(shareAt + 1).filter((token) => isPhraseToken(token));
    const whole = run.length > 0 ? context.read(run).subject : undefined;
    const each = names.length > 0 ? names.map(eachName) : levels.map(eachLevel);
    if (each.length === count) context.shared = each.map((one) => ({ ...one, whole }));
  }
  const next = context.shared.shift();
  if (!next) return undefined;
  const { about, time, of } = next;
  return {
    ...context.said(figure, about, time),
    kind: "share",
    ...(of ? { of } : {}),
    ...(next.whole ? { whole: { ...next.whole, aspect: time.aspect } } : {}),
    ...(of?.frame ? { frame: of.frame } : {}),
  };
}

/** @param followers how many percentages follow in one list */
export function percent(context: Context, figure: Figure, followers: number): Reading {
  const inRow = respective(context, figure, followers);
  if (inRow) return inRow;
  const { scope, tokens, text } = context;
  const compare = context.compare();
  const shareAt = shareIndex(context);
  const completionAt = lastIndex(tokens, ({ kind }) => kind === "completion");
  const deviationAt = lastIndex(tokens, ({ kind }) => kind === "deviation");
  const tail = lastMeaning(tokens);
  const move = tail >= 0 ? tokens[tail]! : undefined;
  const before = context.sentence.readings[context.sentence.readings.length - 1];
  if (tokens.length === 1 && isJoint(tokens[0]!) && before?.figure.unit.kind === "percent") {
    if (before.kind === "growth" && context.each.length > 0)
      return growth(context, figure, before.direction, NOTHING);
    return context.unknown(figure, "", IN_A_ROW);
  }
  // 降低 4.46 个百分点 of an amount is meant as a percentage; of a share it is something else.
  const points = figure.unit.kind === "percent" && figure.unit.points === true;
  if (move?.kind === "move" && tail > Math.max(shareAt, completionAt) && (!points || scope.change)) {
    return growth(context, figure, move.direction === -1 ? -1 : 1, context.phrase(tail - 1, compare));
  }
  if (points) return context.unknown(figure, "", "百分点的变动，公开的表中没有对应的数");
  const named = (index: number): Found => context.phrase(index - 1, compare);
  if (shareAt >= 0 && shareAt > completionAt) {
    // 占比由上年的 91 %变为 98 %
    if (tokens.slice(shareAt + 1).some(isPriorYear))
      return context.unknown(figure, "", "上年的占比，公开的表中没有对应的数");
    const within = wholeAround(context, shareAt);
    const after = within ?? tokens.slice(shareAt + 1).filter((token) => isPhraseToken(token));
    const unknown = tokens.slice(shareAt + 1).some(({ kind }) => kind === "other");
    const whole = after.length > 0 ? context.read(after) : undefined;
    if (whole?.aspect && whole.aspect !== "final" && !whole.subject && !context.options.budget) {
      return completion(context, figure, named(shareAt), whole.aspect);
    }
    return share(context, figure, within ? NOTHING : named(shareAt), after, unknown);
  }
  if (completionAt >= 0) {
    const after = tokens
      .slice(completionAt + 1)
      .find((token): token is TokenOf<"aspect"> => token.kind === "aspect");
    return completion(context, figure, named(completionAt), after?.aspect);
  }
  const of = ofAmount(context, figure);
  if (of)
    return of.aspect === "final"
      ? shareOf(context, figure, of)
      : completion(context, figure, NOTHING, of.aspect);
  if (deviationAt >= 0) return completion(context, figure, named(deviationAt), undefined, "deviation");
  if (move?.kind === "aspect" && move.aspect !== "final") {
    return completion(context, figure, context.phrase(tail - 1, compare), move.aspect);
  }
  const { level } = scope;
  if (text[figure.start - 1] === "(" && level && level.figure.end + 4 >= figure.start) {
    return share(context, figure, NOTHING, [], false);
  }
  if (scope.change && tokens.every(({ kind }) => kind === "pause" || kind === "glue")) {
    return growth(context, figure, scope.change.direction, NOTHING);
  }
  return context.unknown(figure, "", "没有写明是什么的百分比");
}

/** 在支出合计中占 25 %: the words of the whole, where they stand before 占. */
function wholeAround({ tokens, text }: Context, shareAt: number): readonly Token[] | undefined {
  const start = lastIndex(tokens.slice(0, shareAt), isStop) + 1;
  const [first, ...words] = tokens.slice(start, shareAt);
  const around = first?.kind === "other" && text.slice(first.start, first.end) === "在";
  const run = words.filter(isPhraseToken);
  return around && run.length > 0 ? run : undefined;
}

function isPriorYear(token: Token): boolean {
  return token.kind === "year" && token.year === "prior";
}

/** Where 占 stands: of 占本年支出的比重为 the first word, which the whole comes after. */
function shareIndex({ tokens, text }: Context): number {
  const last = lastIndex(tokens, ({ kind }) => kind === "share");
  if (last < 0 || text[tokens[last]!.start] === "占") return last;
  for (let index = last - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind === "pause" && !"()".includes(token.mark)) break;
    if (token.kind === "share" && text[token.start] === "占") return index;
  }
  return last;
}

/** `为年初预算 2297.34 万元的 7.9%`: the amount right before 的. */
function ofAmount({ tokens, sentence }: Context, figure: Figure): Level | undefined {
  const only = tokens.every(({ kind }) => kind === "glue" || kind === "share");
  const last = sentence.readings[sentence.readings.length - 1];
  if (!only || tokens.length === 0 || last?.kind !== "level" || figure.start - last.figure.end > 6)
    return undefined;
  return last;
}

/** `甲 5 万元，是乙 20 万元的 25%` */
function shareOf(context: Context, figure: Figure, whole: Level): Reading {
  // 甲 5 万元，完成预算 6 万元的 83%，比上年 4 万元增加 1 万元，占乙 20 万元的 25%: what is compared with is no part.
  const levels = context.sentence.readings.filter(
    (reading): reading is Level =>
      reading.kind === "level" && !reading.compared && !MEASURED.test(context.text.slice(reading.figure.end)),
  );
  const part = levels[levels.length - 1] ?? context.told.level;
  if (!part) return context.unknown(figure, "", "没有写明是什么的百分比");
  const soft = part.soft || whole.soft;
  return {
    ...context.said(
      figure,
      { subject: part.subject, by: soft ? "words between" : "goes on", moneyBy: part.bound.money },
      { aspect: part.aspect, by: part.bound.aspect },
    ),
    kind: "share",
    of: part,
    whole: { ...whole.subject, aspect: whole.aspect },
  };
}

/** What a percentage is of: as its words say, else what was last spoken of. */
function aboutOf(context: Context, found: Found): About | undefined {
  return subjectOf(context, found);
}

/** After a percentage with a name of its own, or with one before words that are not read, the sentence goes on from it. */
function speakOf(context: Context, about: About, named: boolean): void {
  const { scope } = context;
  const unread = about.by === "words between" && (!scope.about || hasUnreadNumber(context));
  if (!named && !unread && about.by !== "short name") return;
  scope.about = about;
  scope.level = undefined;
  scope.change = undefined;
}

/** 预算 5 万元，决算为 4 （万 元），完成 80 %: an amount that was not read, which what follows may be of. */
function hasUnreadNumber({ tokens, text }: Context): boolean {
  return tokens.some(({ kind, start, end }) => kind === "other" && /\d/.test(text.slice(start, end)));
}

function goOnFrom({ scope }: Context, level: Level): void {
  scope.level = level;
  if (scope.about) scope.about = { ...scope.about, level };
}

function isNamed({ phrase }: Found): boolean {
  return phrase.subject !== undefined && phrase.subject.keys.length > 0;
}

/** @param behind the words behind 占 that name the whole */
function share(
  context: Context,
  figure: Figure,
  found: Found,
  behind: readonly Token[],
  wholeUnknown: boolean,
): Reading {
  const named = isNamed(found);
  const about = aboutOf(context, found);
  const whole = about && behind.length > 0 ? context.readWhole(behind, about.subject) : undefined;
  if (!about || (wholeUnknown && !whole?.subject)) {
    return context.unknown(figure, "", about ? "占比的分母不是公开的表中的项目" : "没有写明是哪一项的占比");
  }
  const of = named ? undefined : about.level;
  const time: TimeBound = of ? { aspect: of.aspect, by: of.bound.aspect } : timeHere(context, found);
  const frame = of?.frame ?? context.scope.frame;
  const said = wholeOf(context, about, whole);
  const before = said ? undefined : wholeBefore(context, about);
  const unclear =
    wholeUnknown ||
    isOfSeveral(context, of) ||
    (!named && isOfAnotherBefore(context, about)) ||
    (!said && !frame && isOfTotalBehind(context));
  const by = unclear ? "words between" : before ? "whole of a share before" : about.by;
  const reading: Share = {
    ...context.said(figure, { ...about, by }, time),
    kind: "share",
    of,
    whole: said ? { ...said, aspect: wholeAspect(context, whole, time) } : before,
    frame,
  };
  speakOf(context, about, named);
  return reading;
}

/**
 * 合计 8 万元，其中甲 5 万元，乙 3 万元。占 37.5 %: behind a full stop it may be of the last part; behind 年中追加 1 万元 of that.
 */
function isOfAnotherBefore({ sentence: { readings }, last }: Context, { subject }: About): boolean {
  if (readings.length === 0) return last !== undefined && !sameSubject(last.subject, subject);
  const { kind, figure } = readings[readings.length - 1]!;
  return kind === "unknown" && figure.unit.kind === "amount";
}

/** 甲 5 万元，占 62.5%，乙 3 万元，占 37.5%，合计 8 万元: what they are shares of may be said behind them. */
function isOfTotalBehind({ clause, sentence, text }: Context): boolean {
  return /[，；](?:以上)?(?:合计|共计|总计)为?\d/.test(text.slice(clause.end, sentence.end));
}

/** 甲占财政拨款支出的 12%，乙占 88%: of what the share before it in the sentence is of. */
function wholeBefore({ sentence }: Context, { subject }: About): Share["whole"] {
  const last = sentence.readings.filter((reading): reading is Share => reading.kind === "share").pop();
  const itself = last?.whole?.keys.some((key) => subject.keys.includes(key));
  // 甲占财政拨款支出的 12%；乙 5 万元，其中丙 3 万元（占 60%）: another whole was said since.
  const since = sentence.readings.slice(last ? sentence.readings.indexOf(last) + 1 : 0);
  const another = since.filter(({ kind }) => kind === "level").length > 1;
  return itself || another ? undefined : last?.whole;
}

function timeHere(context: Context, found: Found): TimeBound {
  return isNamed(found) ? timeOfLevel(context, found.phrase, undefined) : DOCUMENT;
}

function wholeAspect({ options }: Context, whole: Phrase | undefined, time: TimeBound): SaidAspect {
  return options.budget ? time.aspect : (whole?.aspect ?? time.aspect);
}

function completion(
  context: Context,
  figure: Figure,
  found: Found,
  basis: SaidAspect | undefined,
  kind: "completion" | "deviation" = "completion",
): Reading {
  const named = isNamed(found);
  const about = ofSeveralOrWhole(context, aboutOf(context, found), named);
  if (!about) return context.unknown(figure, "", "没有写明是哪一项的完成情况");
  const of = named ? undefined : about.level;
  speakOf(context, about, named);
  // 甲支出 5 万元，预算数 6 万元，完成预算的 83%，比上年增加 1 万元: what moved is what was spent.
  const spent = of && spentBefore(context, of);
  if (spent) goOnFrom(context, spent);
  return {
    ...context.said(figure, about, DOCUMENT),
    kind,
    basis,
    of,
  };
}

function growth(context: Context, printed: Figure, direction: 1 | -1, found: Found): Reading {
  const { scope } = context;
  const figure = unsigned(printed, direction);
  const each = eachOf(context, figure);
  if (each === "unclear" || (!each && !isNamed(found) && isBehindUnclear(context)))
    return context.unknown(figure, "", IN_A_ROW);
  if (!each && !context.isNamed && isBehindUnread(context))
    return context.unknown(figure, "", "没有写明是哪一项的增减");
  if (each) {
    const { about, time, of, change } = each;
    return {
      ...context.said(figure, about, time),
      kind: "growth",
      direction,
      ...comparedWith(scope.basis),
      ...(change ? { change } : {}),
      ...(of ? { of } : {}),
    };
  }
  const { change } = scope;
  const named = isNamed(found);
  const own = named ? found.phrase.subject! : undefined;
  // 比预算减少 1 万元，比上年下降 2 %: another comparison, another change.
  const said = context.findCompare();
  const compared = !said || !change?.basis || said.aspect === change.basis;
  // 甲减少 1 万元，其中：乙减少若干，下降 5 %: of 乙.
  const unnamed = !context.isNamed && found.phrase.counts === undefined;
  const goesOn = own ? change && sameSubject(own, change.subject) : !isJointly(context) && unnamed;
  const follows = compared && goesOn ? change : undefined;
  const about: About | undefined = follows
    ? { subject: follows.subject, by: follows.bound.subject, moneyBy: follows.bound.money }
    : ofPartOrWhole(context, aboutOf(context, found), named);
  if (!about || found.unknown !== undefined) {
    return context.unknown(
      figure,
      "",
      scope.explains ? "说明原因的百分比，公开的表中没有对应的数" : "没有写明是哪一项的增减",
    );
  }
  const of = follows ? follows.of : named ? undefined : movedLevel(context, about.level);
  const reading: Growth = {
    ...context.said(figure, about, growthTime(context, follows, of)),
    kind: "growth",
    direction,
    ...comparedWith(scope.basis ?? (follows && basisOf(follows))),
    ...(follows ? { change: follows } : {}),
    ...(of ? { of } : {}),
  };
  if (!follows) speakOf(context, about, named);
  return reading;
}

/** 其中：某项减少 1 万元，下降 5 %: the amount that it is the rate of was of what is not understood. */
function isBehindUnread({ sentence: { readings, tokens } }: Context): boolean {
  const last = readings[readings.length - 1];
  if (last?.kind !== "unknown" || last.subject.name === "" || last.figure.unit.kind !== "amount")
    return false;
  return tokens[figureAt(tokens, last.figure.start) - 1]?.kind === "move";
}

/** Whether the movements that a rate goes on from were not understood. */
function isBehindUnclear({ sentence }: Context): boolean {
  return sentence.readings[sentence.readings.length - 1]?.why === ONE_BY_ONE;
}

function growthTime(context: Context, change: Change | undefined, of: Level | undefined): TimeBound {
  if (change) return { ...timeOf(change), by: change.bound.aspect };
  return timeOfMove(context, of) ?? DOCUMENT;
}
