/** A renewed text against the one that the generator writes for the new year: figures, years, directions, names, one by one. */
import { changedText, type Renewal } from "../../src/renew/renewal";
import type { Paragraph } from "../../src/text/prose/passages";

export interface Word {
  readonly text: string;
  readonly sort: "figure" | "year" | "direction" | "words";
  /** Whether a person is told to look at it. */
  readonly noted: boolean;
  /** For messages. */
  readonly where: string;
}

export interface Comparison {
  /** Of the generator's figures, years, directions and names, how many stand in the renewed text. */
  readonly wanted: number;
  readonly found: number;
  /** Found, but noted all the same. */
  readonly noted: number;
  readonly missing: readonly string[];
  /** What stands in the renewed text and not in the generator's, without a note. */
  readonly wrong: readonly string[];
}

const WORDS =
  /\d[\d,]*(?:\.\d+)?|增加|减少|增长|下降|持平|无变化|大于|小于|等于|[\u4e00-\u9fff]+?(?=增加|减少|增长|下降|持平|无变化|大于|小于|等于|[^\u4e00-\u9fff]|$)/g;
/** What a reason says is for a person to write. */
const REASON = /原因[^，。；]*$/;
const SAME: Readonly<Record<string, string>> = { 无变化: "持平" };

/** 增加 5 %, 增长 5 %: one as good as the other where last year's text does not say both of percentages. */
const ALIKE: Readonly<Record<string, string>> = { 增长: "增加", 下降: "减少" };
type Alike = (word: string, behind: string) => string;

function alikeIn(before: readonly string[]): Alike {
  const said = new Set(before.flatMap((text) => text.match(/(?:增加|增长|减少|下降)(?=[\d.]+%)/g) ?? []));
  return (word, behind) => {
    const other = ALIKE[word];
    return other && /^[\d.]+%/.test(behind) && !(said.has(word) && said.has(other)) ? other : word;
  };
}

function wordsOf(text: string, alike: Alike, noted: (at: number) => boolean): readonly Word[] {
  return [...text.matchAll(WORDS)].map((match): Word => {
    const [word] = match;
    const behind = text.slice(match.index + word.length);
    const before = text.slice(0, match.index);
    const sort = /^\d/.test(word)
      ? /^20\d\d$/.test(word) && /^\s*年/.test(behind)
        ? "year"
        : "figure"
      : /^(?:增加|减少|增长|下降|持平|无变化|大于|小于|等于)$/.test(word) && !REASON.test(before)
        ? "direction"
        : "words";
    const where = `${text.slice(Math.max(0, match.index - 24), match.index)}⟦${word}⟧${behind.slice(0, 24)}`;
    return {
      // Below a thousand nothing showed whether thousands are parted.
      text: SAME[word] ?? (/^0\.0+$/.test(word) ? "0" : alike(word, behind).replace(/,/g, "")),
      sort,
      noted: noted(match.index),
      where,
    };
  });
}

/** The text of a renewal, a note's stretch told apart; what is still to be filled in is not there. */
export function renewedWords(
  renewal: Pick<Renewal, "paragraphs">,
  before: readonly Paragraph[],
): readonly Word[] {
  const alike = alikeIn(before.map(({ text }) => text));
  return renewal.paragraphs.flatMap(({ like, state, changes }) => {
    if (state === "gone") return [];
    const { text } = before[like]!;
    const made = changedText(text, changes).replace(/【待填[^】]*】/g, (blank) => "。".repeat(blank.length));
    const notes: (readonly [number, number])[] = [];
    let shift = 0;
    for (const change of changes) {
      const start = change.start + shift;
      if (change.note) notes.push([start, start + Math.max(1, change.text.length)]);
      shift += change.text.length - (change.end - change.start);
    }
    return wordsOf(made, alike, (at) => notes.some(([start, end]) => at >= start - 1 && at < end));
  });
}

/**
 * @param expected the generator's text of the new year
 * @param before last year's
 */
export function compare(
  made: readonly Word[],
  expected: readonly string[],
  before: readonly Paragraph[],
): Comparison {
  const alike = alikeIn(before.map(({ text }) => text));
  const wanted = expected.flatMap((text) => wordsOf(text, alike, () => false));
  const pairs = longestCommon(made, wanted);
  const inMade = new Set(pairs.map(([a]) => a));
  const inWanted = new Set(pairs.map(([, b]) => b));
  const telling = (word: Word): boolean => word.sort !== "words";
  // Of a list in another order each is as it should be.
  const ungrouped = (text: string): string => text.replace(/,(?=\d{3})/g, "");
  const all = ungrouped(expected.join("\n"));
  const near = ({ where }: Word): string =>
    ungrouped(/[^；：。]*⟦.*⟧[^；。]?/.exec(where)![0].replace(/[⟦⟧]/g, ""));
  return {
    wanted: wanted.filter(telling).length,
    found: wanted.filter((word, at) => telling(word) && inWanted.has(at)).length,
    noted: made.filter((word, at) => telling(word) && inMade.has(at) && word.noted).length,
    missing: wanted.filter((word, at) => !inWanted.has(at) && telling(word)).map(({ where }) => where),
    wrong: made
      .filter((word, at) => !inMade.has(at) && !word.noted && telling(word) && !all.includes(near(word)))
      .map(({ where }) => where),
  };
}

/** Places of the words that both have, in order. */
function longestCommon(a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] {
  const known = new Map<string, number>();
  const [own, other] = [a, b].map((words) =>
    Uint16Array.from(words, ({ text }) => {
      if (!known.has(text)) known.set(text, known.size);
      return known.get(text)!;
    }),
  ) as [Uint16Array, Uint16Array];
  // What both begin with is of both, whatever comes behind.
  let begin = 0;
  while (begin < a.length && begin < b.length && own[begin] === other[begin]) begin++;
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= begin; i--) {
    const word = own[i]!;
    for (let j = b.length - 1, at = i * width + j; j >= begin; j--, at--)
      best[at] = word === other[j] ? best[at + width + 1]! + 1 : Math.max(best[at + width]!, best[at + 1]!);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (own[i] === other[j]) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
