/** What a change of one figure would mend of the relations that are broken, and whether it is that which broke them. */
import { fenOf, placeOf } from "./figures";
import { isSwap, slipsOf, tellsSlips } from "./slip";
import type { Reading } from "../bind/reading";
import type { Range, Relation } from "./relation";
import { type Broken, isEmpty, meet } from "./suspects";

/** Relations joined by figures that may have broken both. */
export function groupsOf(broken: readonly Broken[]): readonly (readonly Broken[])[] {
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

export interface Mending {
  readonly reading: Reading;
  /** The most relations that one and the same change of it mends. */
  readonly mended: readonly Broken[];
  /** The same where those count for which one cannot tell. */
  readonly atMost: number;
  readonly range: Range;
}

/** What each suspect of a group would mend. */
export function mostOf(group: readonly Broken[]): readonly Mending[] {
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

/**
 * A figure that alone explains its group, by itself or with the words that do not hold of it; where none does, one that a slip
 * in it shows to have broken a quotient.
 */
export function culprit(
  broken: readonly Broken[],
  mendsAll: (found: Mending) => boolean,
  words: readonly Relation[],
): Mending | undefined {
  for (const group of groupsOf(broken)) {
    const most = mostOf(group);
    const all = most.filter(({ atMost }) => atMost === group.length);
    const found =
      all.length > 0
        ? (onlyOne(all) ?? ofQuotient(all) ?? onlyOne(all.filter(mendsWords(words))))
        : (ofMost(group, most) ??
          group
            .flatMap((one) => onlyOne(quotients(mostOf([one])).filter(isSlipped)) ?? [])
            .find((one) => mendsQuotients(group, one)));
    if (found && found.mended.length === found.atMost && mendsAll(found)) return found;
  }
  return undefined;
}

/** Whether a slip of the hand in a figure makes right what words say of it as well: two faults at one place are one. */
function mendsWords(words: readonly Relation[]) {
  return (mending: Mending): boolean =>
    tellsSlips(mending.reading.figure) &&
    slipsIn(mending).some((fen) =>
      words.some(({ mend }) => {
        const range = mend?.(mending.reading);
        return range !== undefined && !isEmpty(meet(range, { low: fen, high: fen }));
      }),
    );
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
