/** What changed in a text since it was last written: sentence against sentence. */
import { unnumbered } from "../words/ordinals";
import { align, type Pair } from "./alignment";
import { paragraphsOf, type Narrative } from "./narrative";

export interface Change {
  readonly kind: "changed" | "added" | "removed";
  /** Empty where a sentence was added. */
  readonly before: string;
  /** Empty where a sentence was removed. */
  readonly after: string;
  /** The paragraph of `paragraphsOf` it stands in; of a removed paragraph, the one that follows it. */
  readonly paragraph: number;
}

/**
 * The sentences that differ, in the order of the text. A list that is numbered anew because an item came or went says
 * nothing new: its numbers are not compared.
 *
 * @param before the paragraphs' texts as they were written
 * @param after the text as it is now
 */
export function changes(before: readonly string[], after: Narrative): readonly Change[] {
  const now = paragraphsOf(after).map(({ text }) => text);
  const found: Change[] = [];
  let next = 0;
  for (const [old, at] of replacing(beside(before, now, paragraphLikeness), before, now)) {
    if (at !== undefined) next = at + 1;
    const was = old === undefined ? [] : sentencesOf(before[old]!);
    const is = at === undefined ? [] : sentencesOf(now[at]!);
    found.push(...sentenceChanges(was, is, at ?? Math.min(next, now.length - 1)));
  }
  return found;
}

/** One paragraph in the place of one other is that paragraph in other words, unless they are items of a list. */
function replacing(
  pairs: readonly Pair[],
  before: readonly string[],
  after: readonly string[],
): readonly Pair[] {
  const plain = (text: string): boolean => unnumbered(text) === text;
  const found: Pair[] = [];
  pairs.forEach(([old, at], index) => {
    const [last] = found.slice(-1);
    const alone = pairs[index + 1]?.every((side) => side !== undefined) ?? true;
    if (
      last?.[0] !== undefined &&
      last[1] === undefined &&
      old === undefined &&
      alone &&
      plain(before[last[0]]!) &&
      plain(after[at!]!)
    )
      found.splice(-1, 1, [last[0], at]);
    else found.push([old, at]);
  });
  return found;
}

/** Within one paragraph what stands in the place of something else is the same sentence, however it reads now. */
function sentenceChanges(before: readonly string[], after: readonly string[], paragraph: number): Change[] {
  const found: Change[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const settle = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      found.push(changeOf(gone[at], come[at], paragraph));
    [gone, come] = [[], []];
  };
  for (const [old, at] of beside(before, after, sentenceLikeness)) {
    const [was, is] = [
      old === undefined ? undefined : before[old]!,
      at === undefined ? undefined : after[at]!,
    ];
    if (was === undefined) come.push(is!);
    else if (is === undefined) gone.push(was);
    else {
      settle();
      if (unnumbered(was) !== unnumbered(is)) found.push(changeOf(was, is, paragraph));
    }
  }
  settle();
  return found;
}

function changeOf(before: string | undefined, after: string | undefined, paragraph: number): Change {
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return { kind, before: before ?? "", after: after ?? "", paragraph };
}

function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.match(/[^。]*。|[^。]+$/g) ?? [];
}

/** What pairs two texts and how well, above 0; undefined where they are no pair. */
type Likeness = (before: Words, after: Words) => number | undefined;

/** Both lists in one order, like beside like. What did not change at either end is not weighed. */
function beside(before: readonly string[], after: readonly string[], likeness: Likeness): readonly Pair[] {
  const least = Math.min(before.length, after.length);
  const alike = (a: number, b: number): boolean => unnumbered(before[a]!) === unnumbered(after[b]!);
  let head = 0;
  while (head < least && alike(head, head)) head++;
  let tail = 0;
  while (tail < least - head && alike(before.length - 1 - tail, after.length - 1 - tail)) tail++;

  const pairs: Pair[] = [];
  for (let at = 0; at < head; at++) pairs.push([at, at]);
  const old = before.slice(head, before.length - tail).map(wordsOf);
  const now = after.slice(head, after.length - tail).map(wordsOf);
  for (const [a, b] of align(old.length, now.length, (one, other) => likeness(old[one]!, now[other]!)))
    pairs.push([a === undefined ? undefined : a + head, b === undefined ? undefined : b + head]);
  for (let at = tail; at > 0; at--) pairs.push([before.length - at, after.length - at]);
  return pairs;
}

/** A text without its number and its figures. */
interface Words {
  /** As it is, without its number. */
  readonly text: string;
  /** Of an item of a numbered list: the words before its first figure, which say what it is about. */
  readonly about: string | undefined;
  /** Pairs of characters that follow one another, with how often. */
  readonly twos: ReadonlyMap<string, number>;
  readonly size: number;
}

function wordsOf(whole: string): Words {
  const text = unnumbered(whole);
  const words = text.replace(/-?\d[\d,.]*/g, "");
  const twos = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at++) {
    const two = words.slice(at, at + 2);
    twos.set(two, (twos.get(two) ?? 0) + 1);
  }
  const about = text === whole ? undefined : /^[^\d。【]*/.exec(text)![0].trim();
  return { text, about, twos, size: Math.max(words.length - 1, 0) };
}

/** Sørensen and Dice's: twice what both have, over what each has. */
function likeness(before: Words, after: Words): number {
  if (before.text === after.text) return 2;
  if (before.size + after.size === 0) return 0;
  let shared = 0;
  for (const [two, count] of before.twos) shared += Math.min(count, after.twos.get(two) ?? 0);
  return (2 * shared) / (before.size + after.size);
}

/** Two 科目 are never one, however alike the sentences about them. */
const paragraphLikeness: Likeness = (before, after) =>
  before.about === after.about ? atLeast(0.5, likeness(before, after)) : undefined;

const sentenceLikeness: Likeness = (before, after) => atLeast(0.3, likeness(before, after));

function atLeast(least: number, found: number): number | undefined {
  return found < least ? undefined : found;
}
