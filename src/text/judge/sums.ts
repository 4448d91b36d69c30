/** Totals of the text against their parts. */
import { ofAnyMoney, type OfAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { Decimal } from "decimal.js";
import { APART, isBeside, isBounded, LISTED, PARTITIONS, sideOf } from "../../catalogue/identities";
import { isNamedKey, partsOf, readCodeKey } from "../../catalogue/quantities";
import type { RuleId } from "../../catalogue/rule-ids";
import type { Span } from "../../amount/span";
import { percentText } from "../../amount/percent";
import { termSpan, type Relation } from "./evidence";
import { inOneParagraph, sum, type Closed, type Completeness, type Terms } from "./added";
import { isLevel } from "./desk";
import { movedSums } from "./moved-sums";
import { fenOf, figureText, percentOfFigure, wanText } from "./figures";
import { partRange } from "./ranges";
import { EXPLAINED } from "../bind/bindings";
import { splitOf } from "../bind/keys";
import type { Frame, Reading, ReadText } from "../bind/reading";

export function sumRelations(text: ReadText, terms: Terms): readonly (Relation & Closed)[] {
  const relations: (Relation & Closed)[] = [];
  const seen = new Set<string>();
  const order = new Map(text.readings.map((reading, index) => [reading, index]));
  const add: Add = (whole, parts, rule, how) => {
    const id = [whole, ...parts]
      .map((reading) => order.get(reading)!)
      .sort((a, b) => a - b)
      .join();
    if (seen.has(id)) return;
    seen.add(id);
    const relation = sum(whole, parts, rule, how, terms);
    const all = how === "must" || (how === "most" && isOneDivision(parts, terms));
    const closed = all && inOneParagraph(whole, parts);
    if (relation) relations.push({ ...relation, ...(closed ? { closed } : {}) });
  };
  const list = (frame: Frame, whole = frame.parent): void => {
    const relation = whole && listed(text, whole, frame, terms, add);
    if (relation) relations.push(relation);
  };
  const apart = new Set(text.lists);
  const said = frames(text);
  for (const frame of said) if (!apart.has(frame)) list(frame);
  partitions(text, terms, (whole, parts, rule, how) => {
    // “三公”经费 of which a list has 会议费 as well comes to that list, right or not.
    const more = relations.some(
      ({ holds, result, readings }) =>
        holds && result === whole && parts.every((part) => readings.includes(part)),
    );
    add(whole, parts, rule, more ? "may" : how);
  });
  for (const frame of apart) list(frame);
  for (const frame of new Set([...said, ...apart])) list(frame, movedWhole(text, frame));
  const told = new Set(relations.map(({ result }) => result));
  relations.push(...movedSums(text, terms).filter(({ result }) => !told.has(result)));
  itemised(text, terms, add);
  atMost(terms, relations);
  relations.push(...boughtFromSmall(text, terms), ...reasonsOf(text, terms));
  return relations;
}

type Add = (whole: Reading, parts: readonly Reading[], rule: RuleId, how: Completeness) => void;

function frames(text: ReadText): ReadonlySet<Frame> {
  return new Set(text.readings.flatMap(({ frame }) => (frame ? [frame] : [])));
}

/** What is said to be as it was, without a figure, in the sentence of a list of changes. */
function unmoved(text: ReadText, { parent, parts }: Frame): readonly SaidKey[] {
  if (parent?.kind !== "change") return [];
  const sentence = parts[parts.length - 1]?.sentence;
  return text.flats
    .filter((flat) => flat.sentence === sentence && flat.basis === parent.basis)
    .flatMap(({ subject }) => subject.keys.slice(0, 1));
}

/**
 * What a list behind a change is of besides: the whole that moved, where the parts say how they moved themselves, or are plainly
 * more than that moved by.
 */
function movedWhole(text: ReadText, { parent, parts }: Frame): Reading | undefined {
  const levels = parts.filter(({ kind }) => kind === "level");
  const sum = levels.reduce((all, { figure }) => all + fenOf(figure), 0);
  const apart = parent?.of && (sum > 2 * fenOf(parent.figure) || saysMovements(text, levels));
  return apart ? parent.of : undefined;
}

function saysMovements(text: ReadText, parts: readonly Reading[]): boolean {
  return text.readings.some(
    ({ kind, of }) => (kind === "change" || kind === "growth") && of !== undefined && parts.includes(of),
  );
}

/** A total and the list after it. */
function listed(
  text: ReadText,
  whole: Reading,
  frame: Frame,
  terms: Terms,
  add: Add,
): (Relation & Closed) | undefined {
  if (whole.figure.unit.kind === "percent") return undefined;
  const other = frame.parts.findIndex(
    (part) =>
      !sameSide(whole, terms.key(whole), terms.key(part)) ||
      isBeside(terms.key(whole), terms.key(part)) ||
      isOtherwise(terms.key(whole), terms.key(part)) ||
      isCarriedApart(terms.key(whole), terms.key(part)),
  );
  // What is said of expenditure behind a list of income is no part of it; of changes one cannot tell.
  if (other >= 0 && whole.kind === "change") return undefined;
  // 收、支总计各增加…，其中：本年收入增加…，本年支出增加…: two sides are no one sum.
  const sides = frame.parts.map((part) => sideOf(terms.key(part)));
  if (isBothSides(whole) && sides.includes("received") && sides.includes("spent")) return undefined;
  const said = cutAtSemicolon(whole, frame.parts.slice(0, other < 0 ? undefined : other));
  const inside = (part: Reading): boolean =>
    said.some(
      (above) => above !== part && above.kind === part.kind && isWithin(terms.key(part), terms.key(above)),
    );
  const parts = said.filter(
    (part) =>
      part !== whole &&
      !inside(part) &&
      part.figure.unit.kind === whole.figure.unit.kind &&
      (part.kind === whole.kind || (isUnnamed(part) && whole.kind !== "change")) &&
      part.aspect === whole.aspect &&
      part.basis === whole.basis &&
      part.otherYear === undefined,
  );
  const [part] = parts;
  if (!part || isOfWholeAbove(whole, part, terms)) return undefined;
  if (parts.length === 1) return larger(whole, part, terms);
  const keys = [...parts.map((part) => terms.key(part)), ...unmoved(text, frame)];
  const certain = [...PARTITIONS, ...(isAllOfItsKind(text, whole, parts, terms) ? LISTED : [])].some(
    ({ whole: of, parts: wanted, open }) =>
      !open &&
      of === terms.key(whole) &&
      wanted.every((part) => keys.some((key) => standsFor(key, part, of))),
  );
  const vehicles = isOfVehicles(whole);
  // 单价100万元以上设备 behind the vehicles, and whatever is counted in another unit, is none of them.
  const kept = parts.filter(
    (part) => sameUnit(whole, part) && !(vehicles && EQUIPMENT.test(terms.key(part))),
  );
  if (kept.length < 2) return undefined;
  const last = kept[kept.length - 1]!;
  const more = /^(?:万元|亿元|元|辆|台)?等/.test(last.passage.text.slice(last.figure.end));
  const rule = ruleOf(whole);
  const all = certain || (frame.complete && !more) || (vehicles && kept.length >= 4);
  // What is left out of a list of changes may have gone the other way.
  add(whole, kept, rule, all ? "must" : whole.kind === "change" ? "may" : "most");
  return undefined;
}

/** Parts of which none holds another, whichever may be missing: 科目 of one level, or what came in by its kinds. */
function isOneDivision(parts: readonly Reading[], terms: Terms): boolean {
  const keys = parts.map((part) => terms.key(part));
  if (new Set(keys).size < keys.length) return false;
  const [first, ...others] = keys.map((key) => readCodeKey(key));
  const lines = others.every(
    (line) =>
      first && line && !line.part && line.scope === first.scope && line.code.length === first.code.length,
  );
  return lines || keys.every((key) => sideOf(key) === "received" || CARRIED.has(ofAnyMoney(key)));
}

/** A part under the name of the whole's own money; that of one of several moneys is named by it. */
function standsFor(key: SaidKey, part: SaidKey, whole: SaidKey): boolean {
  return key === part || (lastWord(part) !== lastWord(whole) && lastWord(key) === lastWord(part));
}

/** Whether nothing else that came in is said in the section besides what is listed. */
function isAllOfItsKind(text: ReadText, whole: Reading, parts: readonly Reading[], terms: Terms): boolean {
  const side = sideOf(terms.key(whole));
  return text.readings.every(
    (reading) =>
      reading.kind !== "level" ||
      reading.section !== whole.section ||
      reading.aspect !== whole.aspect ||
      sideOf(terms.key(reading)) !== side ||
      [whole, ...parts].some((said) => terms.key(said) === terms.key(reading)) ||
      OF_THE_YEAR.has(ofAnyMoney(terms.key(reading))),
  );
}

/** 其中甲 5 万元、乙 6 万元；丙 7 万元: a semicolon behind parts that none stands between ends their list. */
function cutAtSemicolon(whole: Reading, parts: readonly Reading[]): readonly Reading[] {
  const semicolon = (from: Reading, to: Reading): boolean =>
    from.passage === to.passage && from.passage.text.slice(from.figure.end, to.figure.start).includes("；");
  if (whole.kind === "change") return parts;
  if (parts[0] && semicolon(whole, parts[0])) return [];
  if (parts.length < 2 || semicolon(parts[0]!, parts[1]!)) return parts;
  const end = parts.findIndex((part, index) => index > 1 && semicolon(parts[index - 1]!, part));
  return end < 0 ? parts : parts.slice(0, end);
}

/** An amount of something that no table knows by its name; not how something moved. */
function isUnnamed({ kind, passage, clause }: Reading): boolean {
  return kind === "unknown" && !NO_PART.test(passage.text.slice(clause.start, clause.end));
}

/** 总额 5 万元：甲 1 万元、乙 4 万元，其中丙 5 万元: more than the last part, it is of what that is a part of. */
function isOfWholeAbove(whole: Reading, part: Reading, terms: Terms): boolean {
  if (whole.kind !== "level" || whole.frame?.parent?.kind !== "level") return false;
  if (isBoundedBy(terms.key(part), terms.key(whole))) return false;
  const [of, said] = [whole, part].map((one) => termSpan(one, terms.usual)) as [Span, Span];
  return said.low > of.high;
}

/** How something moved, or what is left of it. */
const NO_PART = /[增减比较]|节约|节省|结余|超支|压缩|追加|收回/;

/** 其中 with one part: it is no more than its whole. */
function larger(whole: Reading, part: Reading, terms: Terms): (Relation & Closed) | undefined {
  if (whole.kind === "change" || !sameUnit(whole, part)) return undefined;
  const [total, said] = [whole, part].map((one) => terms.known(one) ?? termSpan(one, terms.usual)) as [
    Span,
    Span,
  ];
  const open = [whole, part].filter(terms.undecided);
  if (said.low <= total.high || open.length === 0) return undefined;
  return {
    kind: "order",
    ...(isBoundedBy(terms.key(part), terms.key(whole)) && inOneParagraph(whole, [part])
      ? { closed: true }
      : {}),
    readings: open,
    result: part,
    holds: false,
    exact: true,
    telling: false,
    rule: ruleOf(whole),
    mend: (of) => (of === part ? { low: 0, high: total.high } : { low: said.low, high: Infinity }),
    say: () => ({
      expected: "",
      reason: `其中的 ${printed(part)} 大于总数 ${printed(whole)}`,
    }),
  };
}

function printed({ passage, figure }: Reading): string {
  return passage.text.slice(figure.start, figure.end);
}

function ruleOf(whole: Reading): RuleId {
  if (isOfVehicles(whole)) return "N-17";
  return whole.topic === "agency" ? "N-15i" : whole.kind === "change" ? "N-02r" : "N-03s";
}

/** A number of vehicles: there, or still to be bought. */
function isOfVehicles({ kind, subject }: Reading): boolean {
  return kind === "count" && VEHICLES.test(subject.keys[0] ?? "");
}

const VEHICLES = /^(?:assets\.vehicles|three\.count\.vehicles|planned:.*(?:vehicles|purchased))$/;
const EQUIPMENT = /^assets\.equipment/;

function sameUnit({ figure: { unit } }: Reading, { figure: { unit: other } }: Reading): boolean {
  return unit.kind !== "count" || (other.kind === "count" && other.counts === unit.counts);
}

/** What came in and went out within the year, of which nothing carried over is a part. */
const OF_THE_YEAR: ReadonlySet<OfAnyMoney | undefined> = new Set<OfAnyMoney>(["income", "expenditure"]);
const CARRIED: ReadonlySet<OfAnyMoney | undefined> = new Set<OfAnyMoney>([
  "opening",
  "closing",
  "surplusUsed",
  "surplusDistributed",
]);

/** Nothing carried over is part of a year's income or expenditure, and nothing of the year part of what was carried over. */
function isCarriedApart(whole: SaidKey, part: SaidKey): boolean {
  const [of, said] = [whole, part].map(ofAnyMoney);
  return CARRIED.has(said) ? OF_THE_YEAR.has(of) : CARRIED.has(of) && sideOf(part) !== undefined;
}

/** A part of a part: 公务用车运行维护费 beside 公务用车购置及运行维护费, a 项 beside its 类, 财政拨款支出 beside 本年支出. */
export function isWithin(part: SaidKey, whole: SaidKey): boolean {
  if (whole === "" || part === whole) return false;
  if (part.startsWith(`${whole}.`) || (/\/\d+$/.test(whole) && part.startsWith(whole))) return true;
  // 农林水支出…，其中项目支出…；主要项目有：水利工程建设…: of the 项目支出, whichever money a table has it of.
  const [one, other] = [part, whole].map((key) => CODED.exec(key));
  if (one && other && splitOf(whole) !== undefined)
    return one[1] !== other[1] && one[1]!.startsWith(other[1]!) && [undefined, other[2]].includes(one[2]);
  return isBoundedBy(part, whole);
}

/** What is never more than its whole, of all money or of one. */
function isBoundedBy(part: SaidKey, whole: SaidKey): boolean {
  return isNamedKey(part) && isNamedKey(whole) && isBounded(part, whole);
}

const CODED = /\/(\d+)(?:\.(\w+))?$/;

/** A quantity apart from its money: 基本支出 of 财政拨款 may be listed as that of 一般公共预算. */
function lastWord(key: SaidKey): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

function isBothSides({ subject: { keys } }: Pick<Reading, "subject">): boolean {
  const sides = keys.map(sideOf);
  return sides.includes("received") && sides.includes("spent");
}

/** 授予中小企业合同金额 behind 货物, 工程 and 服务: a part of the same whole, taken otherwise. */
function isOtherwise(whole: SaidKey, part: SaidKey): boolean {
  const parts: readonly SaidKey[] = isNamedKey(whole) ? partsOf(whole) : [];
  return (
    parts.length > 0 && isBoundedBy(part, whole) && !parts.some((one) => part === one || isWithin(part, one))
  );
}

/** 收入总计 has no part that is spent: what follows it is said for itself. */
function sameSide({ subject }: Reading, whole: SaidKey, part: SaidKey): boolean {
  // 收支增加: both sides are meant.
  if (isBothSides({ subject })) return true;
  const [of, said] = [sideOf(whole), sideOf(part)];
  return of === undefined || said === undefined || of === said;
}

/** Parts of a certain whole, wherever they stand in its section. */
function partitions(text: ReadText, terms: Terms, add: Add): void {
  for (const whole of text.readings) {
    if (whole.kind !== "level" || whole.soft) continue;
    const key = terms.key(whole);
    for (const { whole: of, parts: wanted, rule, open } of PARTITIONS) {
      if (of !== key) continue;
      const parts = wanted.map((part) => nearest(text, whole, part, terms));
      if (parts.some((part) => part === undefined)) continue;
      add(whole, parts as Reading[], rule, open ? "may" : "must");
    }
  }
}

/** Listed as a part of the same quantity said another time. */
function isOfAnother(text: ReadText, { frame }: Reading, whole: Reading, terms: Terms): boolean {
  const listed = frame?.parent;
  const other = listed !== undefined && listed !== whole && terms.key(listed) === terms.key(whole);
  return other && movedWhole(text, frame!) !== whole;
}

function nearest(text: ReadText, whole: Reading, key: SaidKey, terms: Terms): Reading | undefined {
  const found = terms
    .of(key)
    .filter(
      (reading) =>
        reading.kind === "level" &&
        !reading.soft &&
        !reading.compared &&
        !isOfAnother(text, reading, whole, terms) &&
        reading.aspect === whole.aspect &&
        reading.otherYear === whole.otherYear &&
        reading.section === whole.section,
    );
  return found.sort(
    (a, b) => Math.abs(a.sentence - whole.sentence) - Math.abs(b.sentence - whole.sentence),
  )[0];
}

/** 年初预算 and 决算 of all 科目 against their total: where every 项 is listed, they must add up. */
function itemised(text: ReadText, terms: Terms, add: Add): void {
  const totals = text.readings.flatMap((whole): readonly Itemised[] => {
    const money = /^(whole|fiscal|general|fund|capital)\.expenditure$/.exec(terms.key(whole))?.[1];
    const apart = whole.kind !== "level" || whole.soft || !ITEMISED.has(whole.aspect);
    return money === undefined || apart ? [] : [itemsOf(text, whole, money, terms)];
  });
  for (const { money, whole, items, once, comes } of totals) {
    if (once.length === 0) continue;
    const others = totals.filter(
      (other) => terms.key(other.whole) === terms.key(whole) && other.whole.section === whole.section,
    );
    if (whole.aspect === "final") {
      // What was budgeted shows that no 项 is missing.
      const all = others.some(
        (other) => other.whole.aspect !== "final" && other.comes === 0 && other.once.length === once.length,
      );
      // Of 财政拨款 the 项 of one fund may be listed alone, which nothing was budgeted of besides.
      const own = money !== "fiscal" && once.every((one) => terms.key(one).startsWith(`${money}/`));
      add(whole, once, "N-08d", all && own ? "must" : "may");
      continue;
    }
    // A passage that has some of the 项 alone: their 决算 falls short as well.
    const some = comes < 0 && others.some((other) => other.whole.aspect === "final" && other.comes < 0);
    add(whole, once, "N-08b", !everyItem(text, whole, items) ? "may" : some ? "most" : "must");
  }
}

const ITEMISED: ReadonlySet<Reading["aspect"]> = new Set(["initial", "budget", "final"]);

interface Itemised {
  readonly money: string;
  readonly whole: Reading;
  readonly items: readonly Reading[];
  /** Each 科目 of the deepest level once. */
  readonly once: readonly Reading[];
  /** Whether they come to the total: 1 where to more, -1 where to less. */
  readonly comes: 1 | 0 | -1;
}

function itemsOf(text: ReadText, whole: Reading, money: string, terms: Terms): Itemised {
  const items = text.readings.filter(
    (reading) =>
      reading.kind === "level" &&
      reading.aspect === whole.aspect &&
      reading.section === whole.section &&
      reading.topic === whole.topic &&
      !reading.compared &&
      ownScope(money, terms.key(reading)),
  );
  const depth = (reading: Reading): number => {
    const code = terms.key(reading).split("/").slice(1).join("/");
    return code.startsWith("?") ? 1 + 2 * code.split("/").length : code.length;
  };
  const deepest = Math.max(0, ...items.map(depth));
  const parts = items.filter((reading) => depth(reading) === deepest);
  const once = parts.filter(
    (reading, index) =>
      parts.findIndex((other) => other.item === reading.item && terms.key(other) === terms.key(reading)) ===
      index,
  );
  const span = (reading: Reading): Span => terms.known(reading) ?? termSpan(reading, terms.usual);
  const total = span(whole);
  const added = once.map(span);
  const low = added.reduce((sum, part) => sum + part.low, 0);
  const high = added.reduce((sum, part) => sum + part.high, 0);
  return { money, whole, items, once, comes: high < total.low ? -1 : low > total.high ? 1 : 0 };
}

/** Whether every budget said in the section is understood, so that those of the items are all there is. */
function everyItem(text: ReadText, whole: Reading, items: readonly Reading[]): boolean {
  return text.readings.every(
    (reading) =>
      reading.section !== whole.section ||
      reading.item === whole.item ||
      reading.figure.unit.kind !== "amount" ||
      items.includes(reading) ||
      // 年中调减经费 3 万元: why, and no budget.
      EXPLAINED.has(reading.bound.subject) ||
      (reading.kind === "level" && reading.aspect !== whole.aspect && !reading.soft) ||
      (reading.kind !== "level" && reading.kind !== "unknown"),
  );
}

/** A 科目 of the same money. */
function ownScope(money: string, key: SaidKey): boolean {
  const scope = /^(\w+)\/(?:\d+|\?.*)$/.exec(key)?.[1];
  if (scope === undefined) return false;
  const mixed = money === "fiscal" || money === "general";
  return scope === money || (mixed && (scope === "fiscal" || scope === "general"));
}

/**
 * Parts together are at most the whole. Where they come to exactly the whole, that speaks for them; where one alone is
 * more, that says it.
 */
function atMost(terms: Terms, relations: Relation[]): void {
  const exceeded = new Set<SaidKey>();
  for (const { rule, whole: wholeKey, parts: partKeys } of APART) {
    const of = (key: SaidKey): Reading | undefined =>
      terms.of(key).find((reading) => isLevel(reading) && reading.aspect === "final" && !reading.soft);
    const whole = of(wholeKey);
    const parts = partKeys.map(of).filter((part): part is Reading => part !== undefined);
    if (!whole || parts.length < partKeys.length || exceeded.has(wholeKey)) continue;
    const added = parts.map((part) => terms.known(part) ?? termSpan(part, terms.usual));
    const low = added.reduce((sum, span) => sum + span.low, 0);
    const high = added.reduce((sum, span) => sum + span.high, 0);
    const value = added.reduce((sum, span) => sum + span.value, 0);
    const total = terms.known(whole) ?? termSpan(whole, terms.usual);
    const holds = low <= total.high;
    if (!holds) exceeded.add(wholeKey);
    relations.push({
      kind: "order",
      readings: [...parts, whole].filter(terms.undecided),
      holds,
      exact: value === total.value,
      result: whole,
      telling: holds && high >= total.low && (value !== 0 || total.value === 0),
      rule,
      mend: (reading) => {
        if (reading === whole) return { low, high: Infinity };
        return { low: 0, high: total.high - low + added[parts.indexOf(reading)]!.low };
      },
      say: () => ({
        expected: "",
        reason: `部分 ${parts.map((part) => figureText(part.figure)).join("＋")} 大于全部 ${figureText(whole.figure)}`,
      }),
    });
  }
}

/**
 * 货物、工程、服务采购授予中小企业合同金额占各自金额的百分比: together they come to 授予中小企业合同金额. A category
 * that has no share is left out of the text because nothing was bought.
 */
function boughtFromSmall(text: ReadText, terms: Terms): readonly Relation[] {
  const level = (key: SaidKey): Reading | undefined =>
    terms.of(key).find((reading) => reading.kind === "level" && !reading.soft);
  const all = level("procurement.sme");
  const shares = text.readings.filter(
    (reading) => reading.kind === "share" && !reading.soft && SMALL.test(terms.key(reading)),
  );
  if (!all || shares.length === 0) return [];
  let [low, high] = [0, 0];
  let value = new Decimal(0);
  for (const category of ["goods", "works", "services"] as const) {
    const bought = level(`procurement.${category}`);
    const share = shares.find((reading) => terms.key(reading) === `procurement.${category}.sme`);
    if (!bought) return [];
    if (!share && bought.figure.units !== 0) return [];
    if (!share) continue;
    const amount = termSpan(bought, terms.usual);
    const printed = percentOfFigure(share.figure);
    const part = partRange(printed, amount);
    low += Math.max(0, part.low);
    high += part.high;
    value = value.plus(new Decimal(percentText(printed)).div(100).times(amount.value));
  }
  const total = termSpan(all, terms.usual);
  const holds = low <= total.high && total.low <= high;
  return [
    {
      kind: "sum",
      readings: [...shares, all].filter(terms.undecided),
      holds,
      exact: false,
      result: shares[0]!,
      telling: true,
      rule: "N-16",
      say: () => ({
        expected: "",
        reason: `按货物、工程、服务各自的比例算得中小企业合同金额 ${wanText(value.toDecimalPlaces(0).toNumber())}，文中为 ${figureText(all.figure)}`,
      }),
    },
  ];
}

/** 增加 33.50 万元，主要原因：一是…增加 40 万元；二是…减少 6.50 万元: reasons that come to the change are borne out by it. */
function reasonsOf(text: ReadText, terms: Terms): readonly Relation[] {
  const { readings } = text;
  return readings.flatMap((whole, index) => {
    if (whole.kind !== "change" || whole.soft || whole.figure.unit.kind !== "amount") return [];
    const parts: Reading[] = [];
    for (const reading of readings.slice(index + 1)) {
      if (reading.item !== whole.item || reading.sentence > whole.sentence + 1) break;
      if (reading.kind === "growth" && reading.change === whole) continue;
      if (reading.kind !== "change" || !reading.soft) break;
      parts.push(reading);
    }
    if (parts.length < 2) return [];
    const relation = sum(whole, parts, "N-02r", "may", terms);
    return relation?.holds ? [relation] : [];
  });
}

const SMALL = /^procurement\.(?:goods|works|services)\.sme$/;
