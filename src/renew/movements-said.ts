/** What last year's text says of how amounts moved, and of those that did not. */
import type { Change, Flat, Growth, Level, Reading, Sentence } from "../text/bind/reading";
import type { Token } from "../text/parse/tokens";
import type { Passage } from "../text/prose/passages";
import { lastOf } from "../last-index";
import { endOf, type LastYear } from "./last-year";

/** A movement of last year's text. */
export interface Moved {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly change: Change | undefined;
  readonly growth: Growth | undefined;
  /** The word before the amount, and before the percentage. */
  readonly word: Token;
  readonly growthWord: Token | undefined;
  /** `比上年`: where the comparison begins, before the word; the word itself where none stands there. */
  readonly start: number;
  readonly end: number;
  /** `，增长--（基数为 0，不可比）`: what stands in the place of the percentage, to the end. */
  readonly noRate: number | undefined;
  /** `比年初预算 5 万元减少`: the amount inside the comparison. */
  readonly base: Level | undefined;
}

/** 与上年持平 of last year's text. */
export interface Still {
  readonly flat: Flat;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

const NO_RATE = /^，(?:增长|下降|增幅|增减)(?:率)?为?[-—]{1,2}%?(?:\([^()]*\))?/;

/** Every movement; what explains is left to the person who explains. */
export function movedIn(last: LastYear): readonly Moved[] {
  const taken = new Set<Reading>();
  return last.readings.flatMap((reading) => {
    if ((reading.kind !== "change" && reading.kind !== "growth") || taken.has(reading)) return [];
    if (explains(reading) || reading.otherYear !== undefined) return [];
    const found = movedBy(last, reading);
    if (found?.growth) taken.add(found.growth);
    return found ? [found] : [];
  });
}

/** Every amount that is said to be as it was. */
export function stillIn(last: LastYear): readonly Still[] {
  return last.read.text.flats.flatMap((flat) => stillBy(last, flat) ?? []);
}

export function explains({ bound }: Reading): boolean {
  return bound.subject === "given as reason" || bound.subject === "purpose";
}

function movedBy(last: LastYear, reading: Change | Growth): Moved | undefined {
  const { passage } = reading;
  const sentence = last.sentence(reading);
  const word = wordBefore(reading, sentence);
  if (!word) return undefined;
  const change = reading.kind === "change" ? reading : undefined;
  const growth = change ? growthOf(change, sentence) : (reading as Growth);
  const growthWord = change && growth ? wordBefore(growth, sentence) : word;
  const { start, base } = leadOf(reading, word, sentence);
  const end = endOf(growth && (!change || growthWord) ? growth : reading);
  const noRate = change && !growth ? NO_RATE.exec(passage.text.slice(end)) : null;
  return {
    passage,
    sentence,
    change,
    growth: change && growth && !growthWord ? undefined : growth,
    word,
    growthWord: growth ? growthWord : undefined,
    start,
    end: end + (noRate?.[0].length ?? 0),
    noRate: noRate ? end : undefined,
    base,
  };
}

function wordBefore({ figure }: Reading, { tokens }: Sentence): Token | undefined {
  const before = tokens.filter((token) => token.end <= figure.start);
  const figureAt = lastOf(before, ({ kind }) => kind === "figure");
  return lastOf(before, (token) => token.kind === "move" && token.start >= (figureAt?.end ?? 0));
}

function growthOf(change: Change, { readings }: Sentence): Growth | undefined {
  const next = readings[readings.indexOf(change) + 1];
  if (next?.kind !== "growth" || next.change !== change) return undefined;
  const between = change.passage.text.slice(endOf(change), next.figure.start);
  return /^[，、,(]?(?:同比|相比|比上年|较上年)?[^\d，。；]{0,6}$/.test(between) ? next : undefined;
}

function leadOf(
  reading: Reading,
  word: Token,
  { tokens, readings }: Sentence,
): { readonly start: number; readonly base: Level | undefined } {
  const { passage } = reading;
  const at = readings.indexOf(reading);
  const before = at > 0 ? readings[at - 1] : undefined;
  const base =
    before?.kind === "level" &&
    before.compared &&
    /^[^\d，。；]*$/.test(passage.text.slice(endOf(before), word.start))
      ? before
      : undefined;
  const from = base ? base.clause.start : reading.clause.start;
  const inside = tokens.filter(
    (token) => token.start >= from && token.end <= (base?.figure.start ?? word.start),
  );
  const compare = comparisonIn(inside, "move");
  return { start: compare?.start ?? word.start, base: compare ? base : undefined };
}

/** The first comparison behind the last of these, and behind the last full stop. */
function comparisonIn(tokens: readonly Token[], ...stops: readonly Token["kind"][]): Token | undefined {
  const stop = lastOf(
    tokens,
    (token) => stops.includes(token.kind) || (token.kind === "pause" && "；。".includes(token.mark)),
  );
  return tokens.find((token) => token.kind === "compare" && token.start >= (stop?.end ?? 0));
}

function stillBy(last: LastYear, flat: Flat): Still | undefined {
  const sentence = last.read.text.sentences[flat.sentence];
  if (!sentence || sentence.passage !== flat.passage) return undefined;
  const before = sentence.tokens.filter((token) => token.end <= flat.start);
  const compare = comparisonIn(before, "figure", "move");
  return { flat, passage: flat.passage, sentence, start: compare?.start ?? flat.start, end: flat.end };
}
