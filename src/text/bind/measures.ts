/** What an amount is beside another: what it is measured by, moves from, is some part of. */
import { type TimeBound, sameSubject, type About } from "./scope";
import type { Figure, Token } from "../parse/tokens";
import { MEASURED } from "../parse/vocabulary";
import type { BindingName } from "./bindings";
import type { Context } from "./context";
import { isOfYearBefore, type Level, type Reading, type Sentence, type Subject } from "./reading";
import type { Found } from "./found";
import { lastIndex } from "../../last-index";

/** 由上年 4 万元增加到 5 万元: where it ended is of the year that it is compared with the one before of. */
export function timeReached({ tokens, sentence }: Context): TimeBound | undefined {
  const { readings } = sentence;
  const before = readings[readings.length - 1];
  const reached = tokens.length > 0 && tokens.every(({ kind }) => REACHED.has(kind));
  return reached &&
    before?.compared &&
    before.aspect === "prior" &&
    tokens.some(({ kind }) => kind === "reaching")
    ? { aspect: "final", by: "document" }
    : undefined;
}

const REACHED: ReadonlySet<Token["kind"]> = new Set(["move", "reaching", "glue"]);

/**
 * 其中 5 万元为…, 5 万元中 3 万元用于…, 5 万元中，当年预算安排 3 万元: neither a name of its own nor another year or budget than the
 * whole's; what it is stands behind it. 甲预算 5 万元，支出 4 万元 is what was spent on 甲.
 */
export function isSomePart(
  { by, subject, level: before }: About,
  { by: timeBy, aspect, either }: TimeBound,
  { spent }: Found["phrase"],
  whole: Reading | undefined,
): boolean {
  const ofBudget = spent && (before?.aspect === "budget" || before?.aspect === "initial");
  const ofWhole =
    whole !== undefined &&
    sameSubject(subject, whole.subject) &&
    (either === true || whole.aspect === aspect);
  return GOES_ON.has(by) && (timeBy !== "own" || ofWhole) && !ofBudget;
}

/** 项目支出中，当年安排 3 万元: what is named is that of which it is a part. */
export function isWithin({ tokens, text }: Context): boolean {
  const last = tokens[lastIndex(tokens, (token) => NAMES.has(token.kind))];
  return last !== undefined && WITHIN.test(text.slice(last.end));
}

const NAMES: ReadonlySet<Token["kind"]> = new Set(["money", "quantity", "named", "subject", "level"]);

const WITHIN = /^中(?:[，：]|[本当上]年|年初|安排|使用)/;

const GOES_ON: ReadonlySet<BindingName> = new Set<BindingName>(["goes on", "paragraph", "heading"]);

/** 占年初预算 5 万元的 80 %: the word for the share has the budget in it. */
export function measured({ tokens, text }: Context, phrase: Found["phrase"]): Found["phrase"] {
  const initial = tokens.some(
    ({ kind, start, end }) => kind === "completion" && text.slice(start, end).includes("年初"),
  );
  return initial && !phrase.aspect ? { ...phrase, aspect: "initial" } : phrase;
}

const MOVES = /^(?:万元|亿元|元)\)?，(?:同比|相比|比上年|较上年)?(?:增加|增长|减少|下降|降低|压减)/;

const MOVED_FROM = /^[万亿]?元\)?，?(?:增加|增长|减少|下降|上升|降低|压减)/;

const MOVES_ALONE = /^(?:万元|亿元|元)，(?:增加|增长|减少|下降|降低|压减)/;

/** `甲 5 万元，上年预算 4 万元，增加 1 万元`, `甲 5 万元（上年 4 万元），增加 1 万元`, `甲 5 万元，年初预算 4 万元，增加 1 万元`: 甲 moved, from what stands behind it. */
export function movesFrom(
  { scope, sentence, text, options }: Context,
  figure: Figure,
  { aspect }: TimeBound,
  said: Subject | undefined,
): "year before" | "budget" | undefined {
  const ofYearBefore = isOfYearBefore(aspect);
  const last = scope.level;
  // 甲 5 万元，年初预算 6 万元，上年 4 万元，增加 1 万元: not from the budget.
  const spent = last && ofYearBefore ? spentIn(sentence, last.subject) : undefined;
  const now = spent ?? last;
  if (now?.aspect !== "final" || now.otherYear !== undefined) return undefined;
  if (said && said.keys.length > 0 && !sameSubject(said, now.subject)) return undefined;
  const behind = text.slice(figure.end);
  if (ofYearBefore) return MOVES.test(behind) ? "year before" : undefined;
  const planned = aspect !== "final" && !options.budget;
  return planned && MOVES_ALONE.test(behind) ? "budget" : undefined;
}

/** What the sentence says was spent of something in its year. */
function spentIn({ readings }: Sentence, subject: Subject): Level | undefined {
  return readings.find(
    (reading): reading is Level =>
      reading.kind === "level" && reading.aspect === "final" && sameSubject(reading.subject, subject),
  );
}

/**
 * 5 万元，比上年增加 1 万元; 由上年的 4 万元增加到 5 万元: nothing but a movement of the amount before the next figure. 疫情前的 4 万元增加
 * 1 万元 is what something else moved from.
 */
export function movesBehind({ sentence: { tokens } }: Context, { start }: Figure): boolean {
  const behind = tokens.slice(tokens.findIndex((token) => token.start >= start) + 1);
  const end = behind.findIndex(({ kind }) => kind === "figure");
  const between = behind.slice(0, Math.max(end, 0));
  const [first] = between;
  return (
    (first?.kind === "pause" || between.some(({ kind }) => kind === "reaching")) &&
    between.some((token) => token.kind === "move" && token.direction !== 0) &&
    between.every((token) => (token.kind === "pause" ? token.mark === "，" : MOVEMENT.has(token.kind)))
  );
}

const MOVEMENT: ReadonlySet<Token["kind"]> = new Set([
  "compare",
  "year",
  "aspect",
  "glue",
  "move",
  "reaching",
]);

/** 比2019年 5 万元下降 50 %: that has nothing to do with a change said before it. */
export function movesFromOtherYear({ text }: Context, { end }: Figure, { otherYear }: TimeBound): boolean {
  return otherYear !== undefined && MOVED_FROM.test(text.slice(end));
}

/**
 * 完成全年预算 5 万元的 80 %, 为年初预算 5 万元的 80 %: the sentence goes on from what was measured. 完成政府采购 5 万元 is what was
 * bought, 收入合计完成 5 万元 what came in.
 */
export function isMeasure({ tokens, text }: Context, figure: Figure): boolean {
  const done = lastIndex(tokens, ({ kind }) => kind === "completion");
  const behind = tokens.slice(done + 1);
  const word = tokens[done];
  const itself =
    !behind.some(({ kind }) => kind === "aspect") &&
    (behind.some(({ kind }) => kind === "named") ||
      (word !== undefined && text.slice(word.start, word.end) === "完成"));
  return (done >= 0 && !itself) || MEASURED.test(text.slice(figure.end));
}
