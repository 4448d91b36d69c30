/** What a figure speaks of: what its clause names, else what an inheritance with a name gives it. */
import { lastOf } from "../../last-index";
import type { Figure, Token } from "../parse/tokens";
import { sectionOf } from "../../catalogue/sections";
import { PARTITIONS } from "../../catalogue/identities";
import { isNamedKey, NAMED_KEYS, QUANTITIES, type NamedKey } from "../../catalogue/quantities";
import { moneyOf, ofAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { bindingOf, type BindingName } from "./bindings";
import { isTwoSided } from "./keys";
import type { Phrase } from "./phrase";
import type { Subject } from "./reading";
import { sameSubject, type About } from "./scope";
import { bracketBehind, type Found } from "./found";
import { isPhraseToken, piecesBefore, strange, wordsOf } from "./words";
import type { Context } from "./context";

/** What the figure of the clause is of, and by what; undefined where nothing says. */
export function subjectOf(context: Context, { phrase, modified, moved, ...found }: Found): About | undefined {
  const { from = context.tokens.length } = found;
  const { subject } = phrase;
  // 增加支出 5 万元: how much more was spent, on nobody knows what.
  if (moved && (phrase.mere || !subject)) return undefined;
  const { figure } = context.clause;
  // 其中公务接待比上年减少 5 %: what it costs, where nothing has been counted.
  if (phrase.counts && typeof figure === "object" && isRate(figure) && context.scope.count === undefined)
    return shortName(context, phrase, phrase.counts, from);
  if (typeof figure === "object" && figure.unit.kind === "amount") {
    if (phrase.counts) return shortName(context, phrase, phrase.counts, from);
    if (behindCount(context, figure) && !phrase.money && (phrase.bare || !subject)) {
      const counted = context.sentence.readings[context.sentence.readings.length - 1];
      const paid = counted?.kind === "count" ? spentOn(counted.subject.keys[0]!) : undefined;
      if (paid && counted)
        return { subject: { keys: [paid], name: counted.subject.name }, by: "counted", moneyBy: "own" };
      if (phrase.bare) return undefined;
    }
  }
  const meant = phrase.mere && subject && mere(context, phrase, subject, from);
  if (meant) return meant;
  if (subject && subject.keys.length > 0)
    return { subject, by: modified ? "modified" : "own", moneyBy: phrase.moneyBy ?? "own" };
  if (phrase.money) return partByMoney(context, phrase);
  const about = inherited(context, phrase, from);
  // 车辆费支出 5 万元: of a name that is not wholly understood, not of what the heading names.
  return about && modified ? { ...about, by: "modified" } : about;
}

function isRate({ unit }: Figure): boolean {
  return unit.kind === "percent";
}

/** 支出 behind a name is that of what was named; behind another kind of money it may be of that. */
function mere(context: Context, phrase: Phrase, subject: Subject, from: number): About | undefined {
  const { scope, told, place } = context;
  if (scope.frame && !scope.stray) {
    // 其中：甲预算 5 万元，支出 4 万元: of the part whose budget stands before it.
    const { level, frame } = scope;
    return level?.frame === frame && level.aspect !== "final" && level.bound.aspect === "own"
      ? inherited(context, phrase, from)
      : undefined;
  }
  // 县慈善总会募集善款 5 万元，支出 3 万元: of what no table has.
  if (scope.stray) return { subject, by: "modified", moneyBy: phrase.moneyBy ?? "own" };
  // …（项），支出 4 万元
  const head = headOf(context, from);
  const before = scope.about ?? told.last;
  // 全年组织培训 12 期，培训 60 人次，支出 3 万元: of what its sentence speaks of.
  if (!head && before && isBehindUnread(context))
    return { subject, by: "modified", moneyBy: phrase.moneyBy ?? "own" };
  const about = head ?? before;
  // 食堂收入 5 万元，支出 4 万元: the same part of all as before.
  // “其他教育支出”科目，支出 4 万元: so it is of a name that is not wholly known.
  if (about?.by === "modified" || about?.by === "words between")
    return { subject, by: "modified", moneyBy: phrase.moneyBy ?? "own" };
  const spoken = about?.subject ?? (context.strayed ? undefined : place.subject);
  const [key] = spoken?.keys ?? [];
  if (!spoken && (context.strayed || place.isUnknown || place.isAmongLines))
    return { subject, by: "section's total", moneyBy: phrase.moneyBy ?? "section's money" };
  if (!spoken || key === undefined) return undefined;
  if (ofAnyMoney(key) === undefined) return inherited(context, phrase, from);
  if (subject.keys.some((one) => moneyOf(one) === moneyOf(key))) return undefined;
  return { subject: alsoOf(subject, told.keys()), by: "own", moneyBy: "another money before" };
}

/** Whether the figure before it in the sentence is a number of things, whatever they are. */
function behindCount(context: Context, { start }: Figure): boolean {
  const { tokens } = context.sentence;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind === "figure" && token.figure.start < start) return token.figure.unit.kind === "count";
  }
  return false;
}

/** `公务用车 5 万元`: the word for what is counted, for what it costs. */
function shortName(
  context: Context,
  phrase: Phrase,
  counts: NonNullable<Phrase["counts"]>,
  from: number,
): About | undefined {
  const keys = [...new Set(Object.values(counts).flatMap((key) => costOf(key) ?? []))];
  const whole = context.scope.whole?.subject.keys[0];
  const about = inherited(context, phrase, from);
  if (about?.subject.keys.some((key) => keys.includes(key))) return about;
  // 公务用车购置及运行维护费 5 万元，其中：租赁车辆费用 1 万元: a part, not the whole again.
  if (keys.some((key) => key === whole)) return undefined;
  const three = [whole, about?.subject.keys[0]].some((key) => key?.startsWith("three."));
  if (context.place.topic !== "three" && !three) return about && whole === undefined ? about : undefined;
  return keys.length === 0
    ? undefined
    : { subject: { keys, name: phrase.subject?.name ?? "" }, by: "short name", moneyBy: "own" };
}

function partByMoney(context: Context, { money, subject }: Phrase): About | undefined {
  const whole = context.scope.whole?.subject;
  const spoken = whole ? undefined : (context.scope.about ?? context.told.last);
  const of = whole ?? spoken?.subject ?? context.place.subject;
  const key = of?.keys[0];
  if (!of || key === undefined) return undefined;
  const name = `${of.name}${subject?.name ?? ""}`;
  return {
    subject: { keys: [`${key}|${money!}`], ...(whole ? {} : { also: of.keys }), name },
    by: spoken && !bindingOf(spoken.by).firm ? spoken.by : "part by money",
    moneyBy: "own",
  };
}

/** 项目资金 5.00，支出决算 4.00: an amount without its unit is not read, and what it was of is not known. */
function behindNumber({ tokens, text }: Context): boolean {
  return tokens.some(({ kind, start, end }) => kind === "other" && /\d\.\d/.test(text.slice(start, end)));
}

/** What a figure speaks of that names nothing. */
function inherited(context: Context, phrase: Phrase, from: number): About | undefined {
  const head = headOf(context, from);
  if (head) return head;
  const between = strange(context.tokens, context.text);
  // What goes on from a guess is one.
  const soft = (about: About, by: BindingName): About => ({
    ...about,
    by: between ? "words between" : bindingOf(about.by).firm ? by : about.by,
  });
  const plain =
    phrase.implied && ({ subject: phrase.implied, by: "own", moneyBy: "section's money" } as const);
  const { bare } = sectionOf(context.place.topic);
  const implying = bare === "department" || context.place.topic === "other";
  // 项目资金 5 万元，支出决算 4 万元: of what no table has.
  if (plain && (context.scope.stray || behindNumber(context))) return { ...plain, by: "modified" };
  if (plain && context.options.budget && implying) return plain;
  const spoken = context.scope.about ?? (context.told.alone ? context.told.last : undefined);
  // 收、支总计 5 万元。收入决算…: one of the two.
  if (plain && spoken && isTwoSided(spoken.subject.keys)) {
    // 一般公共预算财政拨款年初预算 5 万元，支出决算 4 万元: the side of what was spoken of that the word names.
    const [total] = plain.subject.keys;
    const side = spoken.subject.keys.filter((key) => !isTwoSided([key, total!]));
    const own = side.includes(total!)
      ? plain.subject
      : alsoOf({ ...plain.subject, keys: side }, plain.subject.keys);
    return soft({ ...plain, subject: own }, "own");
  }
  // 财政拨款收入 5 万元，支出决算 6 万元: the other side of the same money.
  if (
    plain &&
    context.scope.about &&
    isTwoSided([plain.subject, context.scope.about.subject].map(({ keys }) => keys[0] ?? ""))
  )
    return { ...plain, moneyBy: phrase.moneyBy ?? "section's money" };
  const summed = sumOf(context);
  if (summed) return summed.about;
  const { about } = context.scope;
  if (about) {
    const other = isBehindOther(context, phrase) || isBehindOtherRate(context, about);
    return soft(about, other ? "words between" : "goes on");
  }
  if (context.scope.stray) return undefined;
  // A reason's own figures go on from nothing before it, unless an aspect of that is said again.
  if (context.scope.explains && !phrase.aspect) return undefined;
  // 总计数较上年增长: of a total, not of what the sentence before spoke of.
  if (OF_TOTAL.test(context.text.slice(context.clause.start))) return undefined;
  const { last, partOf } = context.told;
  if (last && context.told.alone)
    return soft(
      last,
      isBehindOther(context, phrase) || isBehindOtherRate(context, last) ? "words between" : "paragraph",
    );
  if (last && partOf)
    return { ...last, subject: alsoOf(last.subject, partOf.subject.keys), by: "part or whole" };
  if (last) return { ...last, subject: alsoOf(last.subject, context.told.keys()), by: "several before" };
  if (context.strayed) return undefined;
  const { subject: heading, moneyBy = "section's money" } = context.place.named ?? {};
  if (heading) {
    const other = isBehindOther(context, phrase) || isBehindOtherCount(context, heading);
    const by = other ? "words between" : "heading";
    return orBefore(context, soft({ subject: heading, by, moneyBy }, by));
  }
  if (plain && bare === "department") return orBefore(context, plain);
  if (plain && bare === "money") return orBefore(context, { ...plain, by: "section's total" });
  if (!context.before || !context.scope.basis) return undefined;
  // 包括：1.甲 5 万元。2.乙 3 万元。比上年增加: behind the items it may be their whole that moved.
  const whole = context.lists.behind?.subject.keys ?? [];
  return { ...context.before, subject: alsoOf(context.before.subject, whole), by: "paragraph before" };
}

/**
 * 组织开展各类培训 12 期，投入资金 5 万元, 支出 5 万元: of what its sentence speaks of, which is not read; an amount that says 支出决算, 预算, what
 * it moved by is of what has been spoken of all the same.
 */
function isBehindOther(context: Context, { spent }: Phrase): boolean {
  const bare =
    spent === true ||
    context.tokens.every(({ kind }) => kind === "glue" || kind === "pause" || kind === "other");
  return bare && isBehindUnread(context);
}

/** Whether, since the last amount of the sentence, something that is not read has been spoken of in numbers of things, or at its start. */
function isBehindUnread({ sentence, clause, text }: Context): boolean {
  const last = lastOf(sentence.readings, ({ kind }) => kind !== "count" && kind !== "unknown");
  const from = last?.figure.end ?? 0;
  const between = sentence.tokens.filter(({ start, end }) => start >= from && end <= clause.start);
  return strange(between, text) && (last === undefined || between.some(({ kind }) => kind === "figure"));
}

/**
 * 支出合计 5 万元，基本支出占 40 %；计 2 万元; 基本支出支出决算…，比上年增长 5 %，增加 1 万元: of what the rate was of as well as of what
 * has been spoken of.
 */
function isBehindOtherRate({ sentence: { readings } }: Context, { subject }: About): boolean {
  const before = readings[readings.length - 1];
  return (before?.kind === "share" || before?.kind === "growth") && !sameSubject(before.subject, subject);
}

/** Under 政府采购情况, `购置单价100万元以上设备 3 台，预算 5 万元`: what was counted may have cost that. */
function isBehindOtherCount({ sentence: { readings } }: Context, heading: Subject): boolean {
  const last = readings[readings.length - 1];
  const kinds = (subject: Subject): readonly string[] => subject.keys.map((key) => key.split(".")[0]!);
  return last?.kind === "count" && !kinds(last.subject).some((kind) => kinds(heading).includes(kind));
}

/** What 合计 is of, where the clause says that word and no more; undefined where it does not. */
function sumOf(context: Context): { readonly about: About | undefined } | undefined {
  if (!isSum(context)) return undefined;
  const { about } = context.scope;
  const total = totalOf(context);
  // 以上合计 5 万元: of nothing that was spoken of alone.
  if (total || !about) return { about: total };
  const subject = alsoOf(about.subject, context.place.subject?.keys ?? ["three.total"]);
  return { about: { ...about, subject, by: "sum or last" } };
}

/** …（项）5 万元。⏎年初预算为 4 万元: the line may go on about what the one before it spoke of. */
function orBefore(context: Context, about: About): About {
  const { before } = context;
  if (!before || sameSubject(before.subject, about.subject)) return about;
  return { ...about, subject: alsoOf(about.subject, before.subject.keys), by: "several before" };
}

/**
 * 货物、工程、服务支出分别为 5 万元、3 万元、1 万元，合计 9 万元; 人员经费 5 万元。公用经费 3 万元。两项合计 8 万元: what the amounts of the
 * sentence, else the last ones of the section, are all the parts of.
 */
function totalOf({ sentence, readings, place, tokens, text }: Context): About | undefined {
  const here =
    sentence.readings.length > 0
      ? sentence.readings
      : readings.filter(({ section }) => section === place.section);
  const keys = here.filter(({ kind }) => kind === "level").map(({ subject }) => subject.keys[0]);
  const whole = PARTITIONS.find(({ parts, open }) => {
    const last = sentence.readings.length > 0 ? keys : keys.slice(-parts.length);
    return !open && parts.length === last.length && parts.every((part) => last.includes(part));
  })?.whole;
  const name = wordsOf(tokens, text);
  return whole === undefined ? undefined : { subject: { keys: [whole], name }, by: "head", moneyBy: "own" };
}

/** `甲 5 万元，乙 3 万元，合计 8 万元` */
function isSum(context: Context): boolean {
  const { tokens, text } = context;
  const words = wordsOf(tokens, text);
  return SUMMED.test(words) && (context.sentence.readings.length > 1 || OF_THEM.test(words));
}

/** `教育支出（类）：支出决算为`: what an earlier piece of the clause names. */
function headOf(context: Context, from: number): About | undefined {
  // 5 万元为甲，3 万元为乙: what stands right behind an amount is of that.
  const { readings } = context.sentence;
  const behind = BEHIND.test(context.text.slice(context.clause.start)) && readings.length > 0;
  const rate = readings[readings.length - 1]?.figure.unit.kind === "percent";
  if (behind && !rate) return undefined;
  // 5%为甲，金额 3 万元: of 甲, or of what comes next.
  let between = behind;
  const start = bracketBehind(context.tokens, context.text);
  for (const piece of piecesBefore(context.tokens.slice(start), from - start)) {
    const compare = context.findCompare(piece);
    const run = lastRun(
      piece.filter((_, index) => !compare || index < compare.start || index >= compare.end),
    );
    const phrase = run.length > 0 ? context.read(run) : {};
    const foreign = strange(piece, context.text);
    if (phrase.subject && phrase.subject.keys.length > 0)
      return {
        subject: phrase.subject,
        by: between || foreign ? "words between" : "head",
        moneyBy: phrase.moneyBy ?? "own",
      };
    between ||= foreign;
  }
  return undefined;
}

const SUM = "(?:合计|共计|总计|一共|合共|总共)";

const OF_THEM = /^[，、；]?(?:以上|上述|[两三四五六]项|各项)/;

const ALL_OF_THEM = "(?:以上|上述|[两三四五六]项|各项)";

/** 合计 5 万元, 合计增加 5 万元; 共占 5 %, 三项占 5 % */
const SUMMED = new RegExp(
  `^[，、；]?(?:${ALL_OF_THEM}*${SUM}[为是：]?(?:增加|减少|增长|下降)?$|(?:${ALL_OF_THEM}+|${ALL_OF_THEM}*(?:${SUM}|共))占)`,
);

const OF_TOTAL = /^(?:总计|合计|总)数?[比较与同]/;

const BEHIND = /^(?:为|是|系|用于)[^，。；]{2,30}，/;

/** What is spent on what is counted, by that. */
const COSTS: ReadonlyMap<SaidKey, NamedKey> = new Map(
  [...NAMED_KEYS]
    .reverse()
    .flatMap((key) => Object.values(QUANTITIES[key].counts ?? {}).map((count) => [count, key] as const)),
);

/** Vehicles cost what they are bought for and what they are run for. */
function costOf(count: SaidKey): SaidKey | undefined {
  const vehicles = count === "assets.vehicles" || count === "three.count.vehicles";
  return vehicles ? "three.vehicles" : spentOn(count);
}

/** 外事接待 3 批次、20 人次、5 万元 */
function spentOn(count: SaidKey): SaidKey | undefined {
  return COSTS.get(count) ?? (isNamedKey(count) ? QUANTITIES[count].paidBy : undefined);
}

export function alsoOf(subject: Subject, keys: readonly SaidKey[]): Subject {
  const also = [...new Set([...(subject.also ?? []), ...keys])].filter((key) => !subject.keys.includes(key));
  return also.length > 0 ? { ...subject, also } : subject;
}

/** The last names of a piece that stand together. */
function lastRun(piece: readonly Token[]): readonly Token[] {
  let end = piece.length;
  while (end > 0 && !isPhraseToken(piece[end - 1]!)) end--;
  let start = end;
  while (start > 0 && (isPhraseToken(piece[start - 1]!) || piece[start - 1]!.kind === "glue")) start--;
  return piece.slice(start, end);
}
