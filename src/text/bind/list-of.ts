/** Lists: what their parts are of, and whether they say all of it. */
import { lastOf } from "../../last-index";
import { chineseNumber } from "../../words/numerals";
import { isBounded, sideOf } from "../../catalogue/identities";
import { isNamedKey } from "../../catalogue/quantities";
import { moneyOf, type SaidKey } from "../../catalogue/said-key";
import type { Group } from "../parse/clauses";
import type { Passage } from "../prose/passages";
import type { Context } from "./context";
import { isLine, isTwoSided, splitOf } from "./keys";
import { isOfThisYear, isOfYearBefore, type Frame, type Level, type Reading } from "./reading";
import { isApart, mayBePart } from "./open-lists";
import { sameSubject, type Scope } from "./scope";

/** 按经济分类 lists again what 按功能分类 did, whatever stands between them. */
const BY_CLASS = /^按.*(?:功能|经济)/;

const PURPOSE = /^主要用于/;

/** 分为三项, 由两部分组成 */
const SO_MANY = /[两二三四五六七八九](?=项|类|块|部分|个|方面)/;

/**
 * Opens a list: what it is of, and the scope that its parts stand in.
 *
 * @param fresh behind a semicolon: in a list it is of the whole again, not of the part before
 */
export function openList(context: Context, group: Group, outer: Scope, scope: Scope, fresh = false): void {
  const nothing = outer.about && !outer.about.level && !outer.change;
  const division = group.opener.startsWith("按");
  const apart = isBroken(group, context.passage);
  const parent = ofThisYear(
    context,
    outer,
    (fresh || BY_CLASS.test(group.opener) ? outer.whole : undefined) ??
      outer.any ??
      // 按类别分：…。按科目分：…: of the same whole.
      (division ? context.divided : undefined) ??
      (nothing || outer.stray ? undefined : wholeBefore(context, group.opener, apart)),
  );
  if (division) context.divided = parent;
  else context.whole = parent;
  // Of the economic classes a text may tell the largest.
  const complete = /^(?:包括|分别|分为|由|按|具体)/.test(group.opener) && !BY_CLASS.test(group.opener);
  const count = SO_MANY.exec(group.opener)?.[0].replace("两", "二");
  const side = sideSaid(parent, outer);
  const frame: Frame = {
    parent,
    parts: [],
    complete,
    ...(side ? { side } : {}),
    ...(count === undefined ? {} : { count: chineseNumber(count)! }),
  };
  scope.frame = frame;
  // 高中教育支出 5 万元。其中：基本支出 3 万元: of what may be only a part of 教育支出.
  if (parent?.bound.subject === "modified") scope.limited = true;
  // 收入 5 万元，其中：…；支出 4 万元，其中：甲 3 万元；乙 1 万元: a list of what is no part of the one around it ends that.
  if (
    parent?.kind === "level" &&
    outer.whole?.kind === "level" &&
    isApart(parent.subject, outer.whole.subject)
  )
    outer.frame = frame;
  scope.partMoney = undefined;
  scope.inside = true;
  scope.later = false;
  scope.change = outer.change;
  scope.explains = undefined;
  // 项目支出 5 万元，主要用于以下方面：一是…: what it was used for, whatever 科目 is called like that.
  if (PURPOSE.test(group.opener) && parent && splitOf(parent.subject.keys[0] ?? ""))
    scope.used = parent.subject;
  if (parent?.kind === "level") scope.time = undefined;
  const of = parent?.kind === "change" ? parent.of : parent;
  const words = group.parts.some(
    (part) => part.kind !== "clause" || part.tokens.some(({ kind }) => kind !== "pause"),
  );
  if (of?.kind === "level" && (!words || apart)) context.lists.begin(of, frame, words);
  // 具体为：1.甲 5 万元；2.乙 4 万元；⏎3.丙 3 万元: a list that its line does not end goes on below.
  else if (!ENDED.test(context.text.slice(context.sentence.start))) frame.complete = false;
}

/** 甲 5 万元。上年为 4 万元，增加 1 万元（。2021年为 3 万元）。其中：乙 3 万元: behind what moved the parts are those of this year's amount. */
function ofThisYear(
  { levels, last, readings }: Context,
  { change }: Scope,
  parent: Reading | undefined,
): Reading | undefined {
  const of = parent?.kind === "change" ? parent.of : parent;
  const moved = change !== undefined || last?.kind === "change" || last?.kind === "growth";
  if (of?.kind !== "level") return parent;
  // 甲 5 万元。2019 年为 4 万元，2020 年为 6 万元。其中：乙 3 万元: nor those of a year that is not the text's.
  const before = of.otherYear !== undefined || (moved && isOfYearBefore(of.aspect));
  // 甲决算 5 万元。预算 6 万元，完成预算的 83.33%，其中：乙 3 万元: of what the budget was carried out with.
  const carriedOut = readings[readings.length - 1]?.kind === "completion" && of.aspect !== "final";
  if (!before && !carriedOut) return parent;
  const isOfIt = (level: Level): boolean => sameSubject(level.subject, of.subject);
  return (
    lastOf(levels, (level) => isOfIt(level) && isOfThisYear(level) && (before || level.aspect === "final")) ??
    parent
  );
}

/** 收支总计 5 万元，收入包括：…: the side of a whole that has two which is named before its list. */
function sideSaid(parent: Reading | undefined, { about }: Scope): Frame["side"] {
  if (!about || !parent || !isTwoSided(parent.subject.keys)) return undefined;
  const [side, ...others] = about.subject.keys.map(sideOf);
  return others.every((other) => other === side) ? side : undefined;
}

/** A sentence that is over, or that ends its line as nothing does that goes on below. */
const ENDED = /[。！？]|(?:元|%|辆|[台套]|[”"])$/;

/** Whether its first part stands in a paragraph of its own. */
function isBroken({ parts }: Group, { places, text }: Passage): boolean {
  const [first] = parts;
  const word = first?.kind === "clause" ? first.tokens.find(({ kind }) => kind !== "pause") : undefined;
  return (
    word !== undefined &&
    word.start > 0 &&
    // A line that is only full breaks anywhere.
    text[word.start - 1] === "：" &&
    places[word.start - 1]!.paragraph !== places[word.start]!.paragraph
  );
}

/**
 * What a list behind a full stop is of: after another list only 按…分 says that it is of the same whole, or that its items stand
 * in paragraphs of their own.
 */
function wholeBefore(context: Context, opener: string, apart: boolean): Reading | undefined {
  const { last, whole: list, lines } = context;
  if (!last?.frame) {
    if (last && isCarried(last)) return ofItsSide(context, opener);
    // 1.教育支出 5 万元；2.住房保障支出 4 万元。其中：基本支出 7 万元: of the last or of them all.
    if (lines.size > 1 && last?.subject.keys.some(isLine)) return undefined;
    if (!last || !BY_CLASS.test(opener)) return last;
    // 按功能分类…住房保障支出 5 万元。按经济分类…: not of that line.
    if (last.subject.keys.some(isLine)) return undefined;
    // 其中，人员经费 5 万元。公用经费 4 万元。按经济分类…: not of the last part.
    if (list && list !== last && mayBePart(last, list)) return list;
    // 本年支出 5 万元。基本支出 3 万元；项目支出 2 万元。按功能分类…: of what both are parts of.
    const above = [...context.levels].reverse().find((level) => isPartOf(last, level));
    return above ?? last;
  }
  // 按功能分类：甲 5 万元，乙 4 万元。按功能分类：…: what the first list is of is not said, and it is no part of it.
  let whole: Reading | undefined = last;
  while (whole?.frame) whole = whole.frame.parent;
  return apart || opener.startsWith("按") ? whole : undefined;
}

/** Whether an amount is the 基本支出 or 项目支出 of another, or another part of the same money. */
function isPartOf({ subject: { keys } }: Reading, { subject: { keys: wholes } }: Level): boolean {
  const [key = ""] = keys;
  if (!isNamedKey(key)) return false;
  const isOf = (whole: SaidKey): boolean => splitOf(key) !== undefined || moneyOf(key) === moneyOf(whole);
  return wholes.some((whole) => isNamedKey(whole) && isBounded(key, whole) && isOf(whole));
}

/** What was carried over, which nothing is listed of behind a full stop. */
function isCarried({ subject: { keys } }: Reading): boolean {
  return keys.length > 0 && keys.every((key) => /\.(?:opening|closing)$/.test(key));
}

/** 本年支出 5 万元，年末结转和结余 1 万元。支出具体情况如下：: the side that the opener names. */
function ofItsSide({ levels }: Context, opener: string): Reading | undefined {
  const side = opener.startsWith("支出") ? "spent" : opener.startsWith("收入") ? "received" : undefined;
  const said = levels.filter((level) => !isCarried(level) && sideOf(level.subject.keys[0] ?? "") === side);
  return side && said[said.length - 1];
}
