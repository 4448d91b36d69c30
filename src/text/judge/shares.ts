/** Shares: against the tables, else against the amounts of the text. */
import { readCodeKey } from "../../catalogue/quantities";
import { sectionOf } from "../../catalogue/sections";
import { ofAnyMoney, type SaidKey } from "../../catalogue/said-key";
import type { TextRuleId } from "../../catalogue/rule-ids";
import { gradeShare, percentOf, type PercentGrade } from "../../amount/percent";
import { plus, ZERO, type Span } from "../../amount/span";
import { amountsOf, type Desk, type Value } from "./desk";
import { isEvenedOut } from "./evened-out";
import { fenOf, figureText, percentOfFigure } from "./figures";
import { bestOf, graded, gradeHolds, isAround, outcomesOf, type Outcome, type Saying } from "./outcome";
import { meantBy } from "./candidates";
import type { Reading, SaidAspect, Share } from "../bind/reading";
import { EXPLAINED } from "../bind/bindings";
import { rate, divided, shareMend } from "./ratio";

export function share(desk: Desk, reading: Share): readonly Outcome[] {
  return outcomesOf(desk, reading, (key) => shareOf(desk, reading, key));
}

/**
 * Shares of one list, of which no words name the whole: what at least two of them are of, the others are of as well. Those
 * that nothing settled are measured against it.
 */
export function ofOneList(
  desk: Desk,
  outcomes: ReadonlyMap<Share, readonly Outcome[]>,
): readonly (readonly [Share, readonly Outcome[]])[] {
  const proved = [...outcomes].flatMap(([share, found]) => {
    const proof = found.find(({ holds, idle }) => holds && !idle);
    // What a table has of other money proves itself, and says nothing of what the rest are of.
    const meant = proof !== undefined && meantBy(desk, share.subject).includes(proof.key);
    // 占 0.01% is so of many a whole.
    return meant && Math.abs(share.figure.units) >= SHARP && proof.whole && depth(proof.key) !== 0
      ? [{ share, key: proof.key, whole: proof.whole }]
      : [];
  });
  return [...outcomes].flatMap(([share, found]) => {
    const key = desk.key(share);
    if (share.whole || !share.of || desk.decided(share) || found.some(({ holds }) => holds)) return [];
    const others = proved.filter(
      (other) =>
        other.share.section === share.section &&
        other.share.aspect === share.aspect &&
        !other.share.whole &&
        depth(other.key) === depth(key) &&
        Math.abs(other.share.sentence - share.sentence) <= NEAR,
    );
    const [first] = others;
    if (!first || others.length < 2 || others.some(({ whole }) => whole !== first.whole)) return [];
    const outcome = shareOf(desk, share, key, [first.whole]);
    return outcome ? [[share, [{ ...outcome, beside: true }]] as const] : [];
  });
}

/** A percentage of three digits tells wholes apart that differ by a hundredth. */
const SHARP = 100;

/** Sentences of one list are not farther apart: each 类 has one. */
const NEAR = 30;

/** How deep a 科目 stands: by its digits, and where no table gives it any by the names it is said with. */
function depth(key: SaidKey): number {
  const names = key.split("/?")[1];
  return readCodeKey(key)?.code.length ?? (names === undefined ? 0 : -names.split("/").length);
}

function shareOf(desk: Desk, reading: Share, key: SaidKey, only?: readonly SaidKey[]): Outcome | undefined {
  const parts = partsOf(desk, reading, key);
  const [part] = parts;
  if (key === "" || !part) return undefined;
  const printed = percentOfFigure(reading.figure);
  const { whole: named } = reading;
  const parent = levelAbove(desk, reading);
  const framed = parent ? desk.keys.get(parent) : undefined;
  const fiscal = fiscalWhole(reading, key);
  const implied = [framed, fiscal, ...wholesOf(desk, reading, key)].filter((one) => one !== undefined);
  const namedKeys = named ? namedWhole(desk, reading, named.keys, parent, framed) : [];
  const aspect = named?.aspect ?? reading.aspect;
  const wholes =
    only ??
    (named ? [...namedKeys, ...(named.also ?? []), ...absentOf(desk, reading, namedKeys, aspect)] : implied);
  const measure = (a: Span, b: Span): PercentGrade => gradeShare(printed, a, b);
  const tried = [...new Set(wholes)].flatMap((whole) => {
    const found = whole !== key && graded(parts, desk.values(whole, aspect, reading), measure);
    return found ? [{ whole, ...found }] : [];
  });
  const chosen = bestOf(tried);
  if (!chosen || isLittle(chosen.values[1])) return undefined;
  if (!gradeHolds(chosen.grade) && parent?.passage !== reading.passage && isOfItsList(desk, reading))
    return undefined;
  const { values, grade, whole } = chosen;
  const [partFen, wholeFen] = amountsOf(values);
  const say = (): Saying => {
    const should = percentOf(partFen, wholeFen, reading.figure.decimals);
    if (!should) return { expected: "", reason: `“${desk.meaningOf(whole, named?.name)}”为零，不能计算占比` };
    const expected = should.toFixed(reading.figure.decimals);
    const by = values.some(({ reading: input }) => input) ? "文中数" : "表";
    const other = named ? otherWhole(desk, reading, part, implied, namedKeys) : "";
    const reason = `占 ${figureText(reading.figure)}%，按${by}应为 ${expected}%（${divided(reading, values)}）${other}`;
    return { expected, reason, ...(other === "" ? {} : { betrayed: true }) };
  };
  // Of a whole that neither words nor a section name, and of one among several, it can only be proved; so too of the
  // whole of what its words may mean besides.
  // 甲 5 万元，占 50%，其中乙 3 万元，占 30%: of what the first is of, as well as of the first.
  const nested =
    parent !== undefined &&
    !isNamedAgain(desk, reading, parent) &&
    desk.text.readings.some((other) => other.kind === "share" && other.of === parent);
  const ofSection = wholesOfSection(desk, reading, key, fiscal ? [] : implied, tried);
  // 占支出总额 where no table has 支出总计: nothing is put in its place.
  const absent = named && !gradeHolds(grade) && tried[0] === chosen && whole !== namedKeys[0];
  const meant = absent ? [] : named ? namedKeys : nested ? [] : framed ? [framed] : ofSection;
  const evened = !gradeHolds(grade) && isEvenedOut(reading, sharesBeside(desk, reading), say().expected);
  return {
    ...rate(reading, key, grade, partFen === 0, values, say, shareRule(reading)),
    ...(evened ? { holds: true, why: () => EVENED } : {}),
    firm: meant.includes(whole) && values.every(({ soft }) => !soft),
    beside: named
      ? saysBoth(desk, reading, values)
      : !nested && reading.of !== undefined && parent !== undefined && whole === framed,
    whole,
    mend: (of) => shareMend(printed, values, of),
  };
}

/** What the section says that a share is of, where that is one whole. */
function wholesOfSection(
  desk: Desk,
  { topic, subject }: Share,
  key: SaidKey,
  [whole]: readonly SaidKey[],
  tried: readonly { readonly values: readonly [Value, Value] }[],
): readonly SaidKey[] {
  // 上年结转的一般公共预算 5 万元，占 1%: of all that comes in, as well as of all that was carried over.
  const carried = whole !== undefined && ofAnyMoney(whole) === "opening";
  // 收入合计 5 万元，包括本年收入 4 万元: of which of the two is not said.
  const totals = new Set(tried.flatMap(({ values }) => values[1].reading ?? []));
  const said = topic !== "other" && meantBy(desk, subject).includes(key) && totals.size < 2;
  return said && !carried && whole !== undefined ? [whole] : [];
}

const EVENED = "各项占比合计正好 100%，四舍五入的余数放在这一项";

/** The shares of the same whole in the same section, the reading among them. */
function sharesBeside(desk: Desk, reading: Share): readonly Share[] {
  const above = levelAbove(desk, reading);
  return desk.text.readings.filter(
    (other): other is Share =>
      other.kind === "share" &&
      other.section === reading.section &&
      other.aspect === reading.aspect &&
      (above ? levelAbove(desk, other) === above : other.sentence === reading.sentence) &&
      other.whole?.keys[0] === reading.whole?.keys[0],
  );
}

/**
 * 支出总计 5 万元，包括：1.甲 3 万元，占支出总计的 60 %: said in the same words, it is what that was found to be; where 本年支出 stands
 * in the list as well, 占本年支出的 is of that.
 */
function namedWhole(
  desk: Desk,
  { sentence }: Share,
  keys: readonly SaidKey[],
  parent: Reading | undefined,
  found: SaidKey | undefined,
): readonly SaidKey[] {
  const itself = desk.text.sentences[sentence]!.readings.some(
    (one) => one.kind === "level" && one !== parent && keys.includes(desk.keys.get(one) ?? ""),
  );
  const again = !itself && (parent?.subject.keys.some((key) => keys.includes(key)) ?? false);
  return again && found && !keys.includes(found) ? [found] : keys;
}

/** What it is a share of, the amount before it first where that may be of something else than all others of its name. */
function partsOf(desk: Desk, reading: Share, key: SaidKey): readonly Value[] {
  const all = desk.values(key, reading.aspect, reading);
  const own = reading.of && isAround(reading.of) ? all.filter((value) => value.reading === reading.of) : [];
  return [...own, ...all.filter((value) => !own.includes(value))];
}

/** 支出预算 5 万元…，占支出合计的 60 %: where nothing has the one, the other, which budgets call so, may prove it. */
function absentOf(
  desk: Desk,
  reading: Share,
  named: readonly SaidKey[],
  aspect: SaidAspect,
): readonly SaidKey[] {
  const there = named.some((key) => desk.values(key, aspect, reading).length > 0);
  return there
    ? []
    : named.filter((key) => /\.(?:income|expenditure)$/.test(key)).map((key) => `${key}Grand` as SaidKey);
}

/** What a quantity is a part of; and what its words name, where a table has it of other money. */
function wholesOf(desk: Desk, { subject }: Share, key: SaidKey): readonly SaidKey[] {
  return [key, ...meantBy(desk, subject).filter((one) => one !== key)].flatMap((one) =>
    desk.knowledge.wholesOf(one),
  );
}

/** 收入总额 5 万元，其中甲 3 万元，占收入总额的 60 %: whichever total that is, its paragraph says it in these words once. */
function saysBoth(
  desk: Desk,
  { of, whole, passage }: Share,
  [part, total]: readonly [Value, Value],
): boolean {
  const said = total.reading;
  if (of === undefined || part.reading !== of || said?.bound.subject !== "own") return false;
  const words = whole?.keys.join();
  const named = desk.text.readings.filter(
    (reading) =>
      reading.kind === "level" &&
      reading.passage === passage &&
      !EXPLAINED.has(reading.bound.subject) &&
      reading.aspect === said.aspect &&
      reading.otherYear === undefined &&
      reading.subject.keys.join() === words,
  );
  return (
    named.includes(said) &&
    named.every(({ soft }) => !soft) &&
    new Set(named.map(({ figure }) => fenOf(figure))).size === 1
  );
}

/** 甲 5 万元，占 50 %。甲主要用于：乙 3 万元，占 60 %: the list says itself what it is of. */
function isNamedAgain(desk: Desk, { sentence }: Share, parent: Reading): boolean {
  return sentence !== parent.sentence && desk.text.sentences[sentence]!.text.includes(parent.subject.name);
}

/** 甲 3 万元，占 60%；乙 2 万元，占 40%: of what the list comes to, where no words say of what. */
function isOfItsList(desk: Desk, { of, sentence, whole, figure }: Share): boolean {
  const parts = new Set(
    desk.text.readings.flatMap((other) =>
      other.kind === "share" && other.sentence === sentence && !other.whole && other.of ? [other.of] : [],
    ),
  );
  if (whole !== undefined || of === undefined || parts.size < 2) return false;
  const sum = [...parts].map((part) => desk.span(part)).reduce(plus, ZERO);
  const found = graded([desk.stands(of)], [{ spans: [sum], entries: [] }], (a, b) =>
    gradeShare(percentOfFigure(figure), a, b),
  );
  return found !== undefined && gradeHolds(found.grade);
}

/** The amount whose parts are listed: 收入 5 万元，比上年增加 1 万元。其中：甲 3 万元，占 60%. */
function levelAbove(desk: Desk, { frame, of }: Share): Reading | undefined {
  const above = frame?.parent ?? desk.above(of);
  return above?.kind === "change" || above?.kind === "growth" ? above.of : above;
}

/** In a section on 财政拨款 one fund's share may be of all 财政拨款 as well as of all money. */
function fiscalWhole({ topic }: Share, key: SaidKey): SaidKey | undefined {
  const of = /^(?:general|fund|capital)\./.test(key) ? ofAnyMoney(key) : undefined;
  return of && sectionOf(topic).money === "fiscal" ? `fiscal.${of}` : undefined;
}

/** What the text prints as 0.0 may be a little, of which there may be a share. */
function isLittle({ reading }: Value): boolean {
  return reading?.figure.units === 0 && reading.figure.decimals === 1;
}

/** `占授予中小企业…` computed of something else: say of what. */
function otherWhole(
  desk: Desk,
  reading: Share,
  part: Value,
  implied: readonly SaidKey[],
  named: readonly SaidKey[],
): string {
  const printed = percentOfFigure(reading.figure);
  for (const whole of [
    "procurement.total",
    "procurement.sme",
    "whole.expenditure",
    "whole.income",
    ...implied,
  ] as const) {
    if (named.includes(whole)) continue;
    const value = desk.value(whole, reading.aspect, reading);
    if (!value || value.spans[0]!.value === part.spans[0]!.value) continue;
    const found = graded([part], [value], (a, b) => gradeShare(printed, a, b));
    if (found && gradeHolds(found.grade))
      return `；${figureText(reading.figure)}% 是占“${desk.meaningOf(whole)}”的比例`;
  }
  return "";
}

export function shareRule({ topic }: Reading): TextRuleId {
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
