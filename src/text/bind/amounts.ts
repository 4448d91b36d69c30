/** Reads an amount: as it is, or how much it moved. */
import { lastOf } from "../../last-index";
import { subjectOf } from "./subject-of";
import { timeOfLevel } from "./time-of";
import { type TimeBound, sameSubject, type About } from "./scope";
import { isBeside, sideOf } from "../../catalogue/identities";
import type { Figure } from "../parse/tokens";
import { ORDER, SAVED } from "../parse/vocabulary";
import { bindingOf, type BindingName } from "./bindings";
import type { Context } from "./context";
import { namesOfEach, saysEach } from "./each";
import type { Basis, Level, Reading, Subject } from "./reading";
import { NOTHING, type Found } from "./found";
import { isLine } from "./keys";
import { isApart, mayBePart } from "./open-lists";
import { wholeOf } from "./share-whole";
import { shortPart, shortPartBeside } from "./short-names";
import { comparesUnread, figureAt, isJoint, isPhraseToken, lastMeaning, type Compare } from "./words";
import { ofPartOrWhole, ofSeveralOrWhole } from "./part-or-whole";
import { change, changeOf, comparedWith, basisOf, unnamed } from "./changes";
import {
  timeReached,
  isSomePart,
  isWithin,
  measured,
  movesFrom,
  movesFromOtherYear,
  isMeasure,
  movesBehind,
} from "./measures";

export function amount(context: Context, figure: Figure): Reading {
  const reading = amountOf(context, figure);
  const { scope } = context;
  // 甲减少 1 万元，下降 5 %；乙节约 3 万元，下降 9 %: behind an amount with a name of its own that is not read none goes on from 甲.
  // Nor does a rate behind a change that is not read.
  const read = reading.kind !== "unknown" || scope.explains;
  if (!read && (context.isNamed || context.tokens.some(({ kind }) => kind === "move"))) stray(context);
  return reading;
}

function amountOf(context: Context, figure: Figure): Reading {
  const { scope, tokens, text } = context;
  const compare = context.compare();
  const averaged = context.averaged(figure);
  if (averaged !== undefined) return context.unknown(figure, averaged, "平均数，公开的表中没有对应的数");
  const joined = joinedTo(context, figure);
  if (joined) return joined;
  const tail = lastMeaning(tokens);
  const behind = movedBehind(context, figure);
  if (behind) return change(context, figure, behind, context.phrase(tail, compare));
  const move = tail >= 0 ? tokens[tail]! : undefined;
  if (move?.kind === "move") {
    const saved = !scope.basis && SAVED.test(text.slice(move.start, move.end));
    if (saved) scope.basis = budgetBeside(context);
    if (saved && !scope.basis) return context.unknown(figure, "", "没有写明与什么相比");
    return change(context, figure, move.direction === -1 ? -1 : 1, context.phrase(tail - 1, compare));
  }
  // 超预算 9 万元: how far it went beyond.
  const over = move?.kind === "aspect" ? tokens[tail - 1] : undefined;
  if (move?.kind === "aspect" && over?.kind === "move" && over.direction === 1) {
    scope.basis = { aspect: move.aspect };
    return change(context, figure, 1, context.phrase(tail - 2, compare));
  }
  // 低于预算 9 万元: what the budget is, or how far from it.
  const order = move?.kind === "aspect" ? ORDER.exec(text.slice(context.clause.start, move.start)) : null;
  if (move?.kind === "aspect" && order) {
    scope.basis = { aspect: move.aspect };
    return change(context, figure, order[1] ? 1 : -1, NOTHING, "difference or budget");
  }
  // 增加到 9 万元 is where it ended.
  const reached = move?.kind === "reaching" && tokens[tail - 1]?.kind === "move";
  const at = reached ? tail - 2 : tail;
  // `比上年 131.44 万元减少…`: the figure that is compared with.
  const inside =
    compare !== undefined && !reached && tail >= 0 && tail < compare.end && tail >= compare.start;
  const compared = inside && context.read(tokens.slice(compare.start, compare.end).filter(isPhraseToken));
  // 与上年年末结转 5 万元一致: what is compared with is named itself.
  let found: Found =
    compared && compared.subject && !compared.bare
      ? { phrase: compared, modified: false }
      : context.phrase(at, compare);
  if (!inside && !isMeasure(context, figure) && endsList(context, found, figure))
    found = ofWhole(context, context.phrase(at, compare));
  const short = inside ? undefined : shortPartOf(context, found);
  if (short) found = short;
  if (inside || !compare) found = unlistedOf(context, figure, found) ?? found;
  if (found.unknown !== undefined) return unknownAmount(context, figure, found);
  return level(context, figure, found, inside ? compare : undefined);
}

/** 发展与改革事务 5 万元，比上年增加 1 万元: no table has it by this name, but what moved is said of it all the same. */
function unlistedOf(
  context: Context,
  figure: Figure,
  { phrase, unknown: name = "" }: Found,
): Found | undefined {
  const { scope, aside, tokens, text } = context;
  const named = phrase.subject !== undefined || phrase.money !== undefined;
  const none = name === "" || name.startsWith("(") || comparesUnread(tokens, text);
  if (none || named || scope.explains || aside || !movesBehind(context, figure)) return undefined;
  return {
    phrase: { ...phrase, subject: { keys: [`other|${name}`], name }, moneyBy: "own" },
    modified: true,
  };
}

/** 公务用车购置及运行维护费 5 万元，其中：购置费决算 3 万元: a part by what is its own in its name. */
function shortPartOf(
  { scope, sentence: { readings }, tokens, text }: Context,
  { phrase, unknown }: Found,
): Found | undefined {
  const [own, ...others] = tokens.filter(({ kind }) => kind === "other");
  if (!own || others.length > 0 || (phrase.subject && unknown === undefined)) return undefined;
  const name = text.slice(own.start, own.end);
  const before = lastOf(readings, ({ kind }) => kind === "level");
  // 一般公共预算项目 5 万元；政府性基金项目 3 万元: of another money it is not beside it.
  const alone = !tokens.some(({ kind }) => kind === "money");
  const beside = alone ? shortPartBeside(before?.subject.keys[0], name) : undefined;
  const part = shortPart(scope.whole?.subject.keys[0], name) ?? beside;
  return part && { phrase: { ...phrase, subject: { keys: [part], name }, moneyBy: "own" }, modified: false };
}

/** `5 万元的增加额`: which way the amount moved, said behind it. */
function movedBehind({ sentence, text }: Context, { start }: Figure): 1 | -1 | undefined {
  const { tokens } = sentence;
  const at = figureAt(tokens, start);
  const [of, move] = [tokens[at + 1], tokens[at + 2]];
  const said = of?.kind === "glue" && text.slice(of.start, of.end) === "的" && move?.kind === "move";
  return said && move.direction !== 0 ? move.direction : undefined;
}

export function level(context: Context, figure: Figure, found: Found, inside: Compare | undefined): Reading {
  const { scope } = context;
  const { phrase } = found;
  const named = phrase.subject !== undefined && phrase.subject.keys.length > 0;
  const measure = isMeasure(context, figure);
  const reason = scope.explains !== undefined;
  const meant = measure ? ofOther(context, subjectOf(context, found), phrase) : subjectOf(context, found);
  const about =
    inside || isOfBefore(context, phrase)
      ? ofPartOrWhole(context, meant, named)
      : measure
        ? ofSeveralOrWhole(context, meant, named)
        : meant;
  if (!about || (reason && !named && !phrase.aspect)) {
    return context.unknown(
      figure,
      "",
      reason ? "说明原因或用途的金额，公开的表中没有对应的数" : "没有写明是哪一项的金额",
    );
  }
  const time =
    (inside ? undefined : timeReached(context)) ??
    timeOfLevel(context, inside ? phrase : measured(context, phrase), inside);
  const inNamed = !named && phrase.money === undefined && isWithin(context);
  const ofInside = inNamed || (scope.inside && isSomePart(about, time, phrase, scope.whole));
  if (ofInside && !inside && !measure) {
    // It is none of the list in which what it is a part of was named.
    if (inNamed) scope.frame = undefined;
    stray(context);
    return context.unknown(figure, "", "其中的一部分，没有写明是哪一项的金额");
  }
  const base = phrase.money ? undefined : movesFrom(context, figure, time, phrase.subject);
  if (movesFromOtherYear(context, figure, time)) scope.change = undefined;
  const moved = base === "year before";
  if (moved) scope.basis = { aspect: time.aspect };
  const list = inside ? [] : namesOfEach(context);
  if (list.length > 1) return first(context, figure, list, time);
  const explicit = named || phrase.money !== undefined;
  // 支出决算为 5 万元 behind a reason is no part of it; 增加了其他资金预算 5 万元 is.
  const apartFrom = reason && phrase.aspect !== undefined && about.by !== "words between";
  const said = apartFrom ? { ...about, by: "own" as const } : about;
  const frame = measure || moved ? undefined : frameFor(context, about.subject, about.by);
  const each = context.tokens.some((token) => saysEach(token, context.text));
  const apart = each || (!inside && !measure && isPartOfItself(context, about, time));
  const plain = context.said(figure, apart ? { ...said, by: "words between" } : said, time);
  const reading: Level = {
    ...plain,
    ...(apartFrom ? firm(plain) : {}),
    kind: "level",
    either: time.either,
    compared: inside || moved ? true : undefined,
    frame: frame && (explicit || frame.parts.length > 0) ? frame : undefined,
  };
  if (frame && !inside && (explicit || frame.parts.length > 0)) frame.parts.push(reading);
  const aside = inside !== undefined || measure || base !== undefined;
  // 甲占乙 5 万元的 80 %，比上年增加: what it was measured by is not what moved.
  const share = context.tokens.some(({ kind }) => kind === "share");
  tell(context, reading, about, { inside: aside, explicit: explicit && !moved && !share, time });
  return reading;
}

/** 上年为 5 万元: the words say a year before this one, and nothing else. */
function isOfBefore({ options }: Context, { year }: Found["phrase"]): boolean {
  return year === "prior" || (typeof year === "number" && options.year > 0 && year < options.year);
}

/** 一般公共预算支出 5 万元，占本年支出合计 10 万元的 50 %: nothing is a share of itself. */
function ofOther(context: Context, about: About | undefined, phrase: Found["phrase"]): About | undefined {
  const part = context.scope.level ?? context.told.level;
  const isShare =
    context.tokens.some(({ kind }) => kind === "share") && (phrase.aspect ?? "final") === "final";
  if (!about || !part || !isShare || !sameSubject(about.subject, part.subject)) return about;
  const whole = wholeOf(context, part, phrase);
  return whole ? { ...about, subject: whole, moneyBy: "own" } : { ...about, by: "words between" };
}

/** 预算 5 万元，支出 4 万元，节约 1 万元: of the one budget that the sentence says of what was spent. */
function budgetBeside({ scope, sentence }: Context): Basis | undefined {
  const { level } = scope;
  if (level?.aspect !== "final" || level.otherYear !== undefined) return undefined;
  const budgets = sentence.readings.filter(
    ({ kind, aspect, otherYear, subject }) =>
      kind === "level" &&
      (aspect === "initial" || aspect === "budget") &&
      otherYear === undefined &&
      sameSubject(subject, level.subject),
  );
  return budgets.length === 1 ? { aspect: budgets[0]!.aspect } : undefined;
}

/**
 * `预算 5 万元，其中：…；支出决算 4 万元`: another aspect of the whole behind a semicolon ends its list.
 *
 * @returns whether it did
 */
function endsList(context: Context, { phrase }: Found, { start }: Figure): boolean {
  const { scope, sentence, text } = context;
  const { whole } = scope;
  const { aspect, subject, bare, money } = phrase;
  const apart = subject !== undefined && subject.keys.length > 0 && bare !== true;
  if (context.options.budget || apart || money || !aspect) return false;
  if (whole?.kind !== "level" || !scope.later || aspect === whole.aspect) return false;
  // 乙 2 万元，预算数 3 万元 behind the semicolon: that of the part.
  const part = sentence.readings[sentence.readings.length - 1];
  if (part && !text.slice(part.figure.end, start).includes("；")) return false;
  const { money: by } = whole.bound;
  const moneyBy = bindingOf(by).firm ? "whole's money" : by;
  scope.frame = undefined;
  scope.money = undefined;
  scope.partMoney = undefined;
  scope.about = { subject: whole.subject, by: "goes on", moneyBy, level: whole };
  return true;
}

/** 决算收入 behind the list of 预算收入: the whole that is spoken of. */
export function ofWhole({ scope: { about } }: Context, found: Found): Found {
  const { subject } = found.phrase;
  if (!about || !subject || !sameSubject(subject, about.subject)) return found;
  return { ...found, phrase: { ...found.phrase, subject: about.subject, moneyBy: about.moneyBy } };
}

/** An aspect said behind a reason ends it: nothing of the reason clings to the figure. */
function firm({ bound }: Pick<Level, "bound">): Partial<Level> {
  const left = { ...bound, subject: "goes on" as BindingName };
  return { bound: left, soft: false };
}

/** What the rest of the sentence goes on from. */
function tell(
  context: Context,
  reading: Level,
  about: About,
  how: { readonly inside: boolean; readonly explicit: boolean; readonly time: TimeBound },
): void {
  const { scope, told } = context;
  if (how.inside) {
    // What a figure is measured against owns no list; where it stands alone, its year clings to what follows.
    if (!scope.any) scope.time = reading;
    // 收入合计比上年的 9 万元增加 1 万元: what moved is named before what it is compared with.
    if (how.explicit) scope.about = about;
    return;
  }
  scope.any = reading;
  scope.stray = false;
  if (scope.explains && reading.soft && !how.explicit) return;
  scope.level = reading;
  scope.change = undefined;
  scope.about = { ...about, level: reading };
  const money = /^(whole|fiscal|general|fund|capital)\./.exec(reading.subject.keys[0] ?? "")?.[1];
  if (how.explicit && about.moneyBy === "own" && money) scope.money = scope.partMoney = money as "whole";
  else if (how.explicit && money !== scope.partMoney) scope.partMoney = undefined;
  // The year of a list's whole is not said for what comes behind the list.
  if (how.time.by === "own" && reading.aspect !== "final") scope.time = reading;
  else if (how.time.by === "own" || reading.otherYear !== undefined)
    scope.time = reading.otherYear === undefined ? undefined : reading;
  // 公务接待费，预算 5 万元, 公务接待 5 万元: named in the sentence, as if it stood right before the amount.
  const spoken = how.explicit || about.by === "head" || about.by === "short name";
  // 收入 5 万元，其中：甲 3 万元；支出 4 万元。比上年增加: what is no part of the list's whole is spoken of as well.
  const { whole } = scope;
  const apart =
    scope.later &&
    whole?.kind === "level" &&
    (!mayBePart(reading, whole) || isApart(reading.subject, whole.subject));
  // 因公出国经费用支出 5 万元: of a name that is not understood, so that what follows is not of the heading.
  if (!spoken && about.by === "modified" && !scope.frame) context.strayed ||= !told.last;
  if (spoken && (!scope.frame || apart) && !scope.explains) told.add(scope.about);
  else if (!scope.frame && told.last && sameSubject(told.last.subject, reading.subject))
    told.add(scope.about);
}

/** 甲、乙和丙分别为: the first of several figures. */
function first(context: Context, figure: Figure, list: readonly About[], time: TimeBound): Level {
  const [one, ...others] = list;
  context.respective = others.map((about) => ({ about, time }));
  const reading: Level = {
    ...context.said(figure, { ...one!, by: "respectively" }, time),
    kind: "level",
  };
  context.listed = [reading];
  tell(context, reading, one!, { inside: false, explicit: true, time });
  return reading;
}

/** The second figure of 5 万元、3 万元: of the next of the names before, or of nobody knows what. */
function joinedTo(context: Context, figure: Figure): Reading | undefined {
  const { readings } = context.sentence;
  const before = readings[readings.length - 1];
  if (!before || before.passage !== context.passage || before.figure.unit.kind !== "amount") return undefined;
  if (context.tokens.length !== 1 || !isJoint(context.tokens[0]!)) return undefined;
  const next = context.respective.shift();
  if (next) {
    const reading: Level = {
      ...context.said(figure, { ...next.about, by: "respectively" }, next.time),
      kind: "level",
    };
    context.listed.push(reading);
    tell(context, reading, next.about, { inside: false, explicit: true, time: next.time });
    return reading;
  }
  const [each] = before.kind === "change" ? context.each.splice(0, 1) : [];
  if (each && before.kind === "change") return changeOf(context, figure, before.direction, each);
  if (before.kind === "unknown") return context.unknown(figure, "", before.why);
  if (before.kind !== "level" && before.kind !== "change") return undefined;
  const time: TimeBound = { aspect: before.aspect, by: before.bound.aspect };
  const base = context.said(
    figure,
    { subject: before.subject, by: "words between", moneyBy: before.bound.money },
    time,
  );
  if (before.kind === "level") return { ...base, kind: "level" };
  return { ...base, kind: "change", direction: before.direction, ...comparedWith(basisOf(before)) };
}

/** The list that an amount is a part of; its whole said again is none, and 项目支出 ends a list of parts of 基本支出. */
function frameFor({ scope }: Context, subject: Subject, by: BindingName): Level["frame"] {
  const { frame } = scope;
  // 包括…，地震灾后恢复重建支出 5 万元: a name of which only the end is known is that of a part.
  const again = by !== "modified" && frame?.parent && isWholeAgain(frame.parent.subject, subject);
  if (!frame || again) return undefined;
  const [whole = ""] = frame.parent?.subject.keys ?? [];
  const [key = ""] = subject.keys;
  // 本年收入 5 万元，其中：…；行政运行（项）支出 3 万元: behind the list of what came in.
  const spent = scope.later && isLine(key) && sideOf(whole) === "received";
  if (frame.parent && (spent || isBeside(whole, key))) scope.frame = frame.parent.frame;
  return scope.frame;
}

/**
 * 总收入 5 万元，其中本年收入 4 万元; 收入总计 5 万元，其中收入 4 万元: what the words of one of the two may mean besides is no reason
 * to take a part for its whole.
 */
function isWholeAgain(whole: Subject, subject: Subject): boolean {
  if (!sameSubject(whole, subject)) return false;
  if (subject.keys.length === 1) return whole.keys.length === 1;
  return whole.keys.length > 1 || whole.keys[0] === subject.keys[0];
}

/** 总收入 5 万元，其中：收入 4 万元: what heads the list of its own name is not what those words say it is. */
function isPartOfItself({ scope: { frame } }: Context, { subject }: About, { aspect }: TimeBound): boolean {
  const whole = frame?.parts.length === 0 ? frame.parent : undefined;
  return whole !== undefined && whole.aspect === aspect && isWholeAgain(whole.subject, subject);
}

function unknownAmount(context: Context, figure: Figure, found: Found): Reading {
  const { scope } = context;
  const { subject } = found.phrase;
  if (subject && subject.keys.length > 0) {
    const time = timeOfLevel(context, found.phrase, undefined);
    const about: About = { subject, by: "modified", moneyBy: found.phrase.moneyBy ?? "own" };
    const frame = frameFor(context, subject, about.by);
    const reading: Level = {
      ...context.said(figure, about, time),
      kind: "level",
      ...(frame ? { frame } : {}),
    };
    if (frame && scope.explains !== "reason") frame.parts.push(reading);
    tell(context, reading, about, { inside: false, explicit: false, time });
    return reading;
  }
  const name = found.unknown ?? "";
  const reading = context.unknown(
    figure,
    name,
    scope.explains
      ? "说明原因或用途的金额，公开的表中没有对应的数"
      : context.place.topic === "performance"
        ? "绩效评价的金额可能包含公开的表以外的资金"
        : unnamed(name),
  );
  if (scope.explains) return reading;
  // 年初预算 5 万元，年中追加 1 万元，调整后预算 6 万元: what follows is of the same, though not of that amount.
  const { about } = scope;
  if (about && ADJUSTED.test(name)) {
    scope.about = { subject: about.subject, by: about.by, moneyBy: about.moneyBy };
    scope.level = undefined;
    scope.change = undefined;
  } else stray(context);
  return reading;
}

/** By how much a budget was changed within the year. */
const ADJUSTED =
  /^(?:年度?中|(?:年度|预算)?执行中)?(?:追加|调增|调减|追减|核增|核减)了?(?:预算|经费|资金|安排|拨款)*$/;

/** What follows goes on from something that no table has. */
export function stray(context: Context): void {
  const { scope } = context;
  scope.about = undefined;
  scope.level = undefined;
  scope.change = undefined;
  scope.stray = true;
  context.strayed ||= !context.told.last && !scope.frame;
}
