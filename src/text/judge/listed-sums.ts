/** A total and the list behind it. */
import { ofAnyMoney, type OfAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { isBeside, LISTED, PARTITIONS, sideOf } from "../../catalogue/identities";
import { ORDINAL } from "../../words/ordinals";
import type { RuleId } from "../../catalogue/rule-ids";
import { plus, ZERO, type Span } from "../../amount/span";
import type { Relation } from "./relation";
import { inOneParagraph, type Closed, type Terms, type Add } from "./added";
import { isPartByShares, isWholeByShares } from "./evened-out";
import { fenOf, termSpan } from "./figures";
import { partsOf } from "./listed-parts";
import type { Frame, Reading, ReadText } from "../bind/reading";
import {
  isCarriedApart,
  isBoundedBy,
  isBothSides,
  isOfAnotherCode,
  isOtherwise,
  sameSide,
  standsFor,
} from "./members";

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
export function movedWhole(text: ReadText, { parent, parts }: Frame): Reading | undefined {
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
export function listed(
  text: ReadText,
  whole: Reading,
  frame: Frame,
  terms: Terms,
  add: Add,
): (Relation & Closed) | undefined {
  if (whole.figure.unit.kind === "percent") return undefined;
  const other = frame.parts.findIndex((part) => isNoPart(whole, terms.key(whole), terms.key(part)));
  // What is said of expenditure behind a list of income is no part of it; of changes one cannot tell.
  if (other >= 0 && whole.kind === "change") return undefined;
  // 收、支总计各增加…，其中：本年收入增加…，本年支出增加…: two sides are no one sum.
  const sides = frame.parts.map((part) => sideOf(terms.key(part)));
  if (isBothSides(whole) && sides.includes("received") && sides.includes("spent")) return undefined;
  const said = cutAtSemicolon(whole, frame.parts.slice(0, other < 0 ? undefined : other), terms);
  const { parts, unclear } = partsOf(text, whole, said, terms);
  const [part] = parts;
  if (!part || isOfWholeAbove(whole, part, terms)) return undefined;
  // 具体是：乙 5 万元: the one part is all of it; 甲 5 万元，其中：乙 5 万元: as it happens to be.
  const alone =
    frame.complete && frame.parts.length === 1 && text.lists.includes(frame) && !isFirstOfSeveral(part);
  if (parts.length === 1 && !alone) {
    if (part.figure.units !== 0 && sameUnit(whole, part)) add(whole, parts, ruleOf(whole), "may");
    return larger(whole, part, terms);
  }
  const flat = unmoved(text, frame);
  const keys = [...parts.map((part) => terms.key(part)), ...flat];
  const certain = [...PARTITIONS, ...(isAllOfItsKind(text, whole, parts, terms) ? LISTED : [])].some(
    ({ whole: of, parts: wanted, open }) =>
      !open &&
      of === terms.key(whole) &&
      wanted.every((part) => keys.some((key) => standsFor(key, part, of))),
  );
  const vehicles = isOfVehicles(whole);
  // 单价100万元以上设备 behind the vehicles, and whatever is counted in another unit, is none of them.
  const counted = parts.filter(
    (part) => sameUnit(whole, part) && !(vehicles && EQUIPMENT.test(terms.key(part))),
  );
  const kept = counted.slice(0, allAlready(text, whole, counted, terms));
  if (kept.length < Math.min(parts.length, 2)) return undefined;
  const last = kept[kept.length - 1]!;
  const more = /^(?:万元|亿元|元|辆|台)?等/.test(last.passage.text.slice(last.figure.end));
  const rule = ruleOf(whole);
  const { complete, count = kept.length } = frame;
  const named = certain || isEachFund(terms.key(whole), keys) || (vehicles && kept.length >= 4);
  const told = named || (complete && count === kept.length && !more) || isWholeByShares(text, kept);
  const partial = isPartByShares(text, kept) || goesOnBehind(text, whole, kept, terms);
  const all = !unclear && told && !partial;
  // What is left out of a list of changes may have gone the other way.
  add(whole, kept, rule, all ? "must" : whole.kind === "change" ? "may" : "most", { flat: flat.length });
  return undefined;
}

/** 具体情况如下：第一，乙 5 万元: there are others, wherever they stand; （一） may number one alone. */
function isFirstOfSeveral({ passage: { text }, figure: { start } }: Reading): boolean {
  return FIRST_OF_SEVERAL.test(text.slice(text.lastIndexOf("：", start) + 1, start));
}

const FIRST_OF_SEVERAL = new RegExp(`^(?:第一|首先|${ORDINAL.andThen})`, "u");

/**
 * 甲 5 万元，其中：乙 3 万元，丙 2 万元，丁 4 万元: how many of the parts come to their whole, where what is named behind them need be
 * none; one alone does where it is said to be 100 % of it.
 */
function allAlready(
  { readings }: ReadText,
  whole: Reading,
  parts: readonly Reading[],
  { key, usual }: Terms,
): number {
  const total = termSpan(whole, usual);
  let added = ZERO;
  const end = parts.findIndex((part, index) => {
    added = plus(added, termSpan(part, usual));
    const [next] = parts.slice(index + 1);
    const again = next && parts.slice(0, index + 1).some((said) => key(said) === key(next));
    if (!next || fenOf(next.figure) === 0 || (!again && isBoundedBy(key(next), key(whole)))) return false;
    const share = readings.find((one) => one.kind === "share" && one.of === part)?.figure;
    const alone = share?.units === 100 * 10 ** (share?.decimals ?? 0);
    return (index > 0 || alone) && added.low <= total.high && total.low <= added.high;
  });
  return end < 0 ? parts.length : end + 1;
}

/** 分别是：甲 5 万元，乙 3 万元。丙 2 万元: what the next sentence says first makes up what the list lacks of its whole. */
function goesOnBehind(
  { readings }: ReadText,
  whole: Reading,
  parts: readonly Reading[],
  { usual }: Terms,
): boolean {
  const total = termSpan(whole, usual);
  const last = parts[parts.length - 1]!;
  let added = parts.reduce((sum, part) => plus(sum, termSpan(part, usual)), ZERO);
  return readings.some((next) => {
    if (next.kind !== "level" || next.passage !== last.passage || next.sentence !== last.sentence + 1)
      return false;
    added = plus(added, termSpan(next, usual));
    return added.low <= total.high && total.low <= added.high;
  });
}

/** Whether a list of a whole is over where this stands. */
function isNoPart(whole: Reading, key: SaidKey, part: SaidKey): boolean {
  return (
    !sameSide(whole, key, part) ||
    isBeside(key, part) ||
    isOtherwise(key, part) ||
    isOfAnotherCode(key, part) ||
    isCarriedApart(key, part)
  );
}

/** “三公” is that of 财政拨款, and that has three funds: where each is named, nothing is left out. */
function isEachFund(whole: SaidKey, parts: readonly SaidKey[]): boolean {
  return (
    whole.startsWith("three.") &&
    ["general", "fund", "capital"].every((money) => parts.some((part) => part === `${whole}|${money}`))
  );
}

/** What is no part of a list beside these. */
const TOTALS: ReadonlySet<OfAnyMoney | undefined> = new Set<OfAnyMoney>([
  "income",
  "incomeGrand",
  "expenditure",
  "expenditureGrand",
]);

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
      TOTALS.has(ofAnyMoney(terms.key(reading))),
  );
}

/**
 * 其中甲 5 万元、乙 6 万元；丙 7 万元: a semicolon behind parts that none stands between ends their list, unless what follows is
 * known to be beside them. One in the sentence before it is of another list.
 */
function cutAtSemicolon(whole: Reading, parts: readonly Reading[], { key }: Terms): readonly Reading[] {
  const semicolon = (from: Reading, to: Reading): boolean =>
    from.passage === to.passage && from.passage.text.slice(from.figure.end, to.figure.start).includes("；");
  if (whole.kind === "change") return parts;
  // 收支总计 5 万元，收入包括：…；支出包括：…: the second list of what has two sides stands behind one.
  if (parts[0]?.sentence === whole.sentence && !isBothSides(whole) && semicolon(whole, parts[0])) return [];
  if (parts.length < 2 || semicolon(parts[0]!, parts[1]!)) return parts;
  const end = parts.findIndex((part, index) => {
    const kept = parts.slice(0, index + 1).map(key);
    return index > 1 && semicolon(parts[index - 1]!, part) && !isOfOnePartition(key(whole), kept);
  });
  return end < 0 ? parts : parts.slice(0, end);
}

function isOfOnePartition(of: SaidKey, parts: readonly SaidKey[]): boolean {
  return (
    new Set(parts).size === parts.length &&
    PARTITIONS.some(({ whole, parts: all }) => whole === of && parts.every((part) => all.includes(part)))
  );
}

/** 总额 5 万元：甲 1 万元、乙 4 万元，其中丙 5 万元: more than the last part, it is of what that is a part of. */
function isOfWholeAbove(whole: Reading, part: Reading, terms: Terms): boolean {
  if (whole.kind !== "level" || whole.frame?.parent?.kind !== "level") return false;
  if (isBoundedBy(terms.key(part), terms.key(whole))) return false;
  const [of, said] = [whole, part].map((one) => termSpan(one, terms.usual)) as [Span, Span];
  return said.low > of.high;
}

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
      reason: `${printed(part)} 大于总数 ${printed(whole)}`,
    }),
  };
}

export function printed({ passage, figure }: Reading): string {
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
