/**
 * What the figures of a text say about each other. Each relation joins figures that no table decides; whether it
 * holds speaks for or against them.
 */
import type { RuleId } from "../../catalogue/rule-ids";
import type { Span } from "../../amount/span";
import { ZERO } from "../../amount/span";
import { amountText, fenOf, inOtherUnit, placeOf, spanOf } from "./figures";
import { isSwap, slipsOf, tellsSlips } from "./slip";
import type { Reading } from "../bind/reading";

export interface Relation {
  /** `words`: words of direction, which a remark of their own tells where they do not hold. */
  readonly kind: "quotient" | "sum" | "same" | "order" | "words";
  /** The figures it speaks about that no table decides. */
  readonly readings: readonly Reading[];
  /** The total of a sum, where no table decides it. */
  readonly head?: Reading;
  /** Whether the result shows by itself how it was got wrong: cut off, of another whole, the other way. */
  readonly betrayed?: () => boolean;
  /** It holds a figure against a word, which may be the wrong one. */
  readonly worded?: true;
  /** The one that rounding shows at where it holds by rounding alone: the total, the percentage. */
  readonly result?: Reading;
  readonly holds: boolean;
  /** Whether it holds of the figures as printed, without any rounding. */
  readonly exact: boolean;
  /** Whether holding says something for the figures (an order says little). */
  readonly telling: boolean;
  /** True where holding clears the figures of suspicion but proves none of them: the same said twice. */
  readonly proves?: false;
  /** Parts that need not be all there is: that they come to the whole leaves none of them fixed. */
  readonly loose?: true;
  /** Its figures stand beside each other in the text: whose money they are does not matter. */
  readonly beside?: true;
  /** Outside the section that is on its figures: any of them may be the wrong one, unless a slip tells. */
  readonly unplaced?: true;
  readonly rule: RuleId;
  /** For one of its figures: what it should be (empty where that is open) and one sentence. */
  readonly say: (reading: Reading) => { readonly expected: string; readonly reason: string };
  /** What a figure would have to be for it to hold, in 分 or hundredths of a percent; undefined where that cannot be said. */
  readonly mend?: (reading: Reading) => Range | undefined;
}

/** Amounts in 分, both ends included; empty where the first is the greater. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is found of a figure that is wrong: the relation that tells it, and what it should be where that is one amount. */
export interface Fault {
  readonly relation: Relation;
  readonly expected: string;
  readonly reason: string;
}

/** The figures that are wrong; those that a broken relation leaves open; and the relations to tell because of these. */
export interface Blame {
  readonly wrong: ReadonlyMap<Reading, Fault>;
  readonly open: ReadonlyMap<Reading, string>;
  /** One of each group of relations that one slip may have broken, where no figure alone is to blame. */
  readonly unresolved: readonly Relation[];
}

/** A figure that one change would mend a relation by, and what it would have to be; undefined where that is unknown. */
interface Suspect {
  readonly reading: Reading;
  readonly range: Range | undefined;
}

interface Broken {
  readonly relation: Relation;
  readonly suspects: readonly Suspect[];
}

/**
 * What is to be said of the relations that do not hold. A figure is wrong where its change alone makes every broken
 * relation of its group hold and leaves whole what holds now, and no other figure's would: a percentage computed of
 * amounts that sums or repetitions bear out, an amount that is another wherever else it stands. Where several could be
 * to blame, nobody is: the relation is told, and they are open.
 *
 * @param doubtful others that do not hold and may have been misread: what is to blame would have to mend them as well
 */
export function blame(relations: readonly Relation[], doubtful: readonly Relation[] = []): Blame {
  const holding = relations.filter(({ holds }) => holds);
  const room = roomOf(holding);
  const exact = roomOf(holding.filter(({ kind }) => kind !== "quotient"));
  const failing = relations.filter(({ holds }) => !holds);
  const wrong = new Map<Reading, Fault>();
  let left: readonly Broken[] = failing
    .filter((relation) => !isOfWords(relation) && relation.rule !== "N-09z")
    .map((relation) => ({ relation, suspects: suspectsOf(relation, room, exact) }));
  const mendsAll = ({ reading, range }: Mending): boolean =>
    doubtful.every(({ readings, mend }) => {
      const other = readings.includes(reading) ? mend?.(reading) : undefined;
      return !other || !isEmpty(meet(other, range));
    });
  for (let found = culprit(left, mendsAll); found; found = culprit(left, mendsAll)) {
    const { reading } = found;
    wrong.set(reading, faultOf(found));
    // Of a relation that a wrong figure has part in, the others cannot be measured.
    left = left.filter(({ relation }) => !relation.readings.includes(reading));
  }
  const culpritOf = ({ readings }: Relation): Reading | undefined => readings.find((one) => wrong.has(one));
  for (const relation of failing) {
    const { rule, result } = relation;
    if (rule === "N-09z" && result && !culpritOf(relation)) wrong.set(result, said(relation, result));
  }
  const supported = new Set(
    relations.filter(({ holds, telling }) => holds && telling).flatMap(({ readings }) => readings),
  );
  const open = new Map<Reading, string>();
  const leave = (reading: Reading, relation: Relation): void => {
    const reason = `${relation.say(reading).reason}；错在哪一个数还不能确定`;
    if (!wrong.has(reading) && !open.has(reading)) open.set(reading, reason);
  };
  const unresolved: Relation[] = [];
  for (const group of groupsOf(left)) {
    const alone = mostOf(group).some(({ mended }) => mended.length === group.length);
    const told = alone ? [spokesman(group)] : group.map(({ relation }) => relation);
    unresolved.push(...told);
    for (const { relation, suspects } of group) {
      const bare = relation.readings.filter((reading) => !supported.has(reading));
      for (const reading of [...suspects.map((suspect) => suspect.reading), ...bare])
        leave(reading, told.find(({ readings }) => readings.includes(reading)) ?? relation);
    }
  }
  for (const relation of failing) {
    const { kind, readings } = relation;
    const bare = readings.filter((reading) => !supported.has(reading));
    const guilty = culpritOf(relation);
    if (!guilty && isOfWords(relation) && bare.length > 0) unresolved.push(relation);
    // What is said of words, and of a percentage that cannot be, throws no doubt on the amounts.
    if (kind === "words" || relation.rule === "N-09z") continue;
    for (const reading of bare) {
      if (!guilty) leave(reading, relation);
      else if (!wrong.has(reading) && !open.has(reading))
        open.set(reading, `与它相关的 ${printedText(guilty)} 不符，没有别的数可以印证`);
    }
  }
  return { wrong, open, unresolved };
}

/** The word of order may be wrong as well as the figure. */
function isOfWords({ kind, worded }: Relation): boolean {
  return kind === "words" || worded === true;
}

/** What the relations that hold leave a figure to be: one it could be without breaking any. */
function roomOf(holding: readonly Relation[]): Room {
  const room = new Map<Reading, Range>();
  for (const relation of holding) {
    for (const reading of isOfWords(relation) || relation.loose ? [] : relation.readings) {
      const range = relation.mend?.(reading);
      if (!range) continue;
      const now = fenOf(reading.figure);
      const wide = { low: Math.min(range.low, now), high: Math.max(range.high, now) };
      room.set(reading, meet(room.get(reading) ?? wide, wide));
    }
  }
  return room;
}

type Room = ReadonlyMap<Reading, Range>;

/** Where every figure of a sum is borne out, it is the total that is wrong, unless more than a percentage of it says it. */
function suspectsOf(relation: Relation, room: Room, exact: Room): readonly Suspect[] {
  const found = mendersOf(relation, relation.readings, room);
  return found.length > 0 || !relation.head ? found : mendersOf(relation, [relation.head], exact);
}

function mendersOf(relation: Relation, readings: readonly Reading[], room: Room): readonly Suspect[] {
  return readings.flatMap((reading): readonly Suspect[] => {
    const mending = relation.mend?.(reading);
    if (!mending) return [{ reading, range: undefined }];
    // No level is below zero; a change may have gone the other way.
    const floor = SIGNED.has(reading.kind) ? -Infinity : 0;
    const possible = { low: Math.max(mending.low, floor), high: mending.high };
    const range = meet(possible, room.get(reading) ?? possible);
    return isEmpty(range) ? [] : [{ reading, range }];
  });
}

const SIGNED: ReadonlySet<Reading["kind"]> = new Set<Reading["kind"]>(["change", "growth", "deviation"]);

function meet(a: Range, b: Range): Range {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

function isEmpty({ low, high }: Range): boolean {
  return low > high;
}

/** Relations joined by figures that may have broken both. */
function groupsOf(broken: readonly Broken[]): readonly (readonly Broken[])[] {
  let groups: (readonly Broken[])[] = [];
  for (const one of broken) {
    const joined = groups.filter((group) =>
      group.some(({ suspects }) =>
        suspects.some(({ reading }) => one.suspects.some((other) => other.reading === reading)),
      ),
    );
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), one]];
  }
  return groups;
}

interface Mending {
  readonly reading: Reading;
  /** The most relations that one and the same change of it mends. */
  readonly mended: readonly Broken[];
  /** The same where those count for which one cannot tell. */
  readonly atMost: number;
  readonly range: Range;
}

/** What each suspect of a group would mend. */
function mostOf(group: readonly Broken[]): readonly Mending[] {
  const readings = new Set(group.flatMap(({ suspects }) => suspects.map(({ reading }) => reading)));
  return [...readings].map((reading) => {
    const all = group.flatMap((broken) => {
      const suspect = broken.suspects.find((one) => one.reading === reading);
      return suspect ? [{ broken, range: suspect.range }] : [];
    });
    const known = all.flatMap(({ broken, range }) => (range ? [{ broken, range }] : []));
    let mended: typeof known = [];
    for (const { range: from } of known) {
      const here = known.filter(({ range }) => range.low <= from.low && from.low <= range.high);
      if (here.length > mended.length) mended = here;
    }
    return {
      reading,
      mended: mended.map(({ broken }) => broken),
      atMost: mended.length + all.length - known.length,
      range: mended.map(({ range }) => range).reduce(meet, { low: -Infinity, high: Infinity }),
    };
  });
}

/** A figure that alone explains its group; where none does, one that a slip in it shows to have broken a quotient. */
function culprit(broken: readonly Broken[], mendsAll: (found: Mending) => boolean): Mending | undefined {
  for (const group of groupsOf(broken)) {
    const most = mostOf(group);
    const all = most.filter(({ atMost }) => atMost === group.length);
    const found =
      all.length > 0
        ? (onlyOne(all) ?? ofQuotient(all))
        : (ofMost(group, most) ??
          group
            .flatMap((one) => onlyOne(quotients(mostOf([one])).filter(isSlipped)) ?? [])
            .find((one) => mendsQuotients(group, one)));
    if (found && found.mended.length === found.atMost && mendsAll(found)) return found;
  }
  return undefined;
}

/** Of figures that explain no more than a part of their group: one that mends all it has part in, more than any beside it. */
function ofMost(group: readonly Broken[], mendings: readonly Mending[]): Mending | undefined {
  return mendings.find(({ reading, mended }) => {
    const own = group.filter(({ relation }) => relation.readings.includes(reading));
    const beside = mendings.filter(
      (one) =>
        one.reading !== reading &&
        own.some(({ suspects }) => suspects.some((suspect) => suspect.reading === one.reading)),
    );
    return (
      mended.length > 1 &&
      mended.length === own.length &&
      beside.every(({ atMost }) => atMost < mended.length)
    );
  });
}

/** Whatever mends one quotient and leaves another of its own broken is not what broke them. */
function mendsQuotients(group: readonly Broken[], { reading }: Mending): boolean {
  const own = group.filter(
    ({ relation }) => relation.kind === "quotient" && relation.readings.includes(reading),
  );
  return mostOf(own).some((one) => one.reading === reading && one.atMost === own.length);
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** Of a sum and of a repetition slips tell nothing: what is one in one of their figures is one in most of the others as well. */
function quotients(mendings: readonly Mending[]): readonly Mending[] {
  return mendings.every(({ mended }) => mended.every(({ relation }) => relation.kind === "quotient"))
    ? mendings
    : [];
}

/**
 * Of figures that would mend a quotient alike: the percentage where no amount comes right by a slip of the hand, an amount
 * where it alone does and the percentage does not.
 */
function ofQuotient(mendings: readonly Mending[]): Mending | undefined {
  const all = quotients(mendings);
  const unplaced = all.some(({ mended }) => mended.some(({ relation }) => relation.unplaced));
  const slips = all.filter((one) => maySlip(one) || isSlipped(one));
  if (slips.length === 0) return unplaced ? undefined : all.find(isResult);
  const found = slips.every(isSlipped) ? onlyOne(slips) : undefined;
  return found && unplaced && !isResult(found) ? undefined : found;
}

function isResult({ reading, mended }: Mending): boolean {
  return mended.some(({ relation }) => relation.result === reading);
}

/** Whether a figure is told to be wrong by its digits, or by how it was got. */
function isSlipped(mending: Mending): boolean {
  if (isResult(mending) && mending.mended.some(({ relation }) => relation.betrayed?.())) return true;
  const { reading, range, mended } = mending;
  const fen = Math.abs(fenOf(reading.figure));
  const open = range.high - range.low;
  // Both ends are amounts that may be printed, each as wide as its last place.
  const width = open + placeOf(reading.figure);
  // Of a rate without decimals many slips come right; what is off by its last digits may be reckoned wrong as well.
  const sharp = open * SHARP <= fen;
  const tells = (slip: number): boolean => {
    const off = Math.abs(slip - fen);
    return off * NEAR > fen && (mended.length > 1 || isSwap(slip, fen) || width * APART <= off);
  };
  return (
    tellsSlips(reading.figure) &&
    (reading.figure.unit.kind === "percent" ? maySlip(mending) : sharp && slipsIn(mending).some(tells))
  );
}

/** A range of possible amounts tells a slip where it is no wider than a hundredth of the amount. */
const SHARP = 100;
/** What a digit that is wrong may be instead. */
const OTHERS = 9;
/** How seldom an amount may be called wrong for what is chance: one time in so many. */
const RARE = 20;
/**
 * Where one relation alone speaks, the range of possible amounts lies so many times its width away. An amount of n digits has
 * OTHERS · n slips of one digit, each as likely. A rate that was got wrong otherwise, as likely as all of these together, leads to an
 * amount that may be off in any of its n places alike: a range of width w that lies d away holds a given amount with chance
 * w ÷ (2 d · n ln 10). The one against the other, chance is to a slip as OTHERS · w to 2 d ln 10, however many digits there are.
 */
const APART = (OTHERS * RARE) / (2 * Math.LN10);
/** A slip tells itself where it is more than a thousandth of the amount. */
const NEAR = 1000;

/** What a figure is with a slip of the hand, of what it would have to be. */
function slipsIn({ reading, range }: Mending): readonly number[] {
  return slipsOf(reading.figure).filter((fen) => range.low <= fen && fen <= range.high);
}

/** Whether a figure comes right by a slip of the hand; of nothing one cannot tell. */
function maySlip(mending: Mending): boolean {
  const { reading, mended, atMost } = mending;
  if (mended.length < atMost || reading.figure.units === 0) return true;
  return slipsIn(mending).length > 0;
}

const TELLERS: readonly Relation["kind"][] = ["same", "sum", "order", "quotient"];

/** The relation by which a group is told: the plainest, of the fewest figures. */
function spokesman(group: readonly Broken[]): Relation {
  const rank = ({ kind, readings }: Relation): number => TELLERS.indexOf(kind) * 1_000 + readings.length;
  return [...group].map(({ relation }) => relation).sort((a, b) => rank(a) - rank(b))[0]!;
}

function faultOf({ reading, mended, range }: Mending): Fault {
  const relation = spokesman(mended);
  const plain = said(relation, reading);
  const others = mended.flatMap((one) => one.relation.say(reading).expected || []);
  // What a sum says to the 分 is what it is meant to be, not what its rounded terms leave room for.
  const own = relation.mend?.(reading);
  const summed = relation.kind === "sum" && own ? (own.low + own.high) / 2 : undefined;
  const amount = summed === undefined ? range : { low: summed, high: summed };
  const expected = plain.expected || (others[0] ?? onlyAmount(reading, amount));
  const all = expected !== "" && mended.length > 1 ? `；写 ${expected} 则与它有关的数都相符` : "";
  const other = inOtherUnit(reading.figure);
  const fits = other && range.low > 0 && range.low <= other.fen && other.fen <= range.high;
  const unit = fits ? `；${other.said}` : "";
  return { relation, expected, reason: plain.reason + (plain.reason.includes(unit) ? "" : unit) + all };
}

function printedText({ passage, figure }: Reading): string {
  return passage.text.slice(figure.start, figure.end) + (figure.unit.kind === "percent" ? "%" : "");
}

function said(relation: Relation, reading: Reading): Fault {
  return { relation, ...relation.say(reading) };
}

/** The one amount of a range that can be printed like a figure. */
function onlyAmount({ figure }: Reading, { low, high }: Range): string {
  const place = placeOf(figure);
  const [first, last] = [Math.ceil(low / place), Math.floor(high / place)];
  return first === last && figure.unit.kind !== "percent" ? amountText(first * place, figure) : "";
}

/** A figure of the text as a term of a sum: a printed zero is nothing, 0.0 may be a little. */
export function termSpan(reading: Reading, usual: number): Span {
  const { figure } = reading;
  return figure.units === 0 && figure.decimals !== 1 ? ZERO : spanOf(figure, usual);
}
