/** Last year's text with this year's figures against the text that the generator writes for the new year. */
import { many } from "../../generate/wide";
import { BUDGET_OUTLINES, OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { renew } from "../../src/renew/renew";
import { changedText } from "../../src/renew/renewal";
import { auditText } from "../../src/text/audit";
import { NO_INPUTS } from "../../src/write/inputs";
import { compare, renewedWords, type Comparison } from "./compare";

const SEEDS = Array.from({ length: many(1, 20) }, (_, index) => 507 + 13 * index);
const ALL = [...OUTLINES, ...BUDGET_OUTLINES];
type Outline = (typeof ALL)[number];

const made = new Map<
  string,
  ReturnType<typeof yearsOf> & { readonly texts: readonly (readonly string[])[] }
>();

/** Made once for both ways of looking. */
function yearsIn(outline: Outline, seed: number) {
  const name = `${outline.name} ${String(seed)}`;
  let found = made.get(name);
  if (!found) {
    const years = yearsOf(seed, { family: outline.family }, BUDGET_OUTLINES.includes(outline));
    made.set(name, (found = { ...years, texts: [outline.write(years.last), outline.write(years.now)] }));
  }
  return found;
}

/** Both years of a department in the words of an outline: the renewed text against the generator's, and before the audit. */
function look(
  outline: Outline,
  seed: number,
  proved: boolean,
): Comparison & {
  readonly refuted: readonly string[];
  readonly lines: readonly { readonly text: string; readonly noted: boolean }[];
  readonly expected: readonly string[];
} {
  const { last, now, inputs, texts } = yearsIn(outline, seed);
  const [then = [], expected = []] = texts;
  const before = then.map((text) => ({ text }));
  const renewal = renew(before, now.statement, {
    ...(proved ? { prior: last.statement } : {}),
    inputs: { ...NO_INPUTS, amounts: inputs },
  });
  const live = renewal.paragraphs.filter(({ state }) => state !== "gone");
  const lines = live.map(({ like, changes }) => ({
    text: changedText(before[like]!.text, changes),
    noted: changes.some(({ note }) => note !== undefined),
  }));
  const { claims } = auditText(lines, now.statement, { prior: last.statement });
  const wrong = claims.filter(
    ({ verdict, paragraph, text }) =>
      verdict === "wrong" &&
      !live[paragraph]!.changes.some((change) => change.note && change.text.includes(text)),
  );
  return {
    ...compare(renewedWords(renewal, before), expected, before),
    refuted: wrong.map(({ text, reason }) => text + reason),
    lines,
    expected,
  };
}

describe.each([
  ["with last year's workbook", true],
  ["without last year's workbook", false],
])("%s", (_, proved) => {
  let [wanted, found] = [0, 0];
  const lost: string[] = [];

  test.each(ALL)("the outline of $name: nothing wrong without a note, nor for the audit", (outline) => {
    for (const seed of SEEDS) {
      const compared = look(outline, seed, proved);
      expect([...compared.wrong, ...compared.refuted]).toEqual([]);
      wanted += compared.wanted;
      found += compared.found;
      lost.push(...compared.missing.map((word) => `${outline.name} ${String(seed)}: ${word}`));
    }
  });

  test("nearly every figure, year and direction is as the generator writes it", () => {
    const enough = found >= wanted * 0.992;
    expect({ enough, lost: enough ? [] : lost }).toEqual({ enough: true, lost: [] });
  });
});

test.each<readonly [string, string, number, boolean]>([
  ["a share is of a whole that it is part of", "zhejiang", 540, true],
  ["a list that had everything, one of which is nothing now", "hunan", 504, true],
  ["a list that the text alone shows to be complete", "hunan", 511, false],
  ["an item that is named with its sum besides", "yunnan", 542, true],
  ["the one part that there was, another beside it now", "hubei", 509, true],
  ["a 款 that went, whose 类 is a name of many words", "beijing", 503, false],
  ["a 类 that went", "xinjiang", 502, false],
  ["two lists that each have one item", "guangdong", 528, true],
  ["several that are said with their sum", "yunnan", 556, true],
  ["a share of what was rounded, by a text alone", "hubei", 548, false],
  ["0.0 among the items of a list is a little", "hubei", 567, false],
  ["a list all of whose items came to nothing", "budget", 522, false],
  ["what nothing is divided by", "sichuan", 502, true],
  ["0.0 of 0.0 is any part", "hubei", 506, false],
  ["budget and final account are equal now, and a reason stands behind", "hubei", 515, true],
  ["a code that stands behind the name of a 三公 item", "shaanxi", 517, true],
  ["numbered lines of which some came to nothing", "liaoning", 514, true],
  ["a part of a budget's income that came to nothing, in two lists", "sichuan-budget", 504, true],
  ["what stood still moves, and its section says percentages alone", "sichuan-budget", 510, true],
  ["what stood still moves, and nothing moved in its section", "sichuan-budget", 547, true],
  ["a 类 that was renamed has last year's amount as its base", "guangxi-budget", 553, true],
  ["0.00 by a text alone that is still 0.00", "beijing", 550, false],
])("%s", (_, name, seed, proved) => {
  const { wrong, refuted } = look(
    ALL.find((outline) => outline.name === name)!,
    seed,
    proved,
  );
  expect([...wrong, ...refuted]).toEqual([]);
});

test.each<readonly [string, string, number, boolean, RegExp]>([
  ["what had no budget last year has its completion now", "ministry", 507, true, /完成预算的/],
  ["a list for each 类 takes in what is new of its own, and counts on", "jiangsu", 500, true, /款）/],
  ["a 类 that is listed with nothing every year", "sichuan", 500, true, /教育支出/],
  ["how far from its budget, where there was none", "xinjiang", 507, true, /差异率/],
  ["what stands in the place of a percentage", "guangdong", 507, true, /基数为/],
  ["款 of 经济分类 that add up to all of them", "budget", 514, false, /差旅费/],
  ["what stands beside the one part there was", "sichuan-budget", 508, true, /其他收入/],
  ["三公经费 that there was none of", "yunnan", 503, true, /三公|公务/],
  ["a 类 of 经济分类 with the name of a 款", "guangxi-budget", 503, false, /资本性支出/],
])("%s: as the generator writes it", (_, name, seed, proved, pattern) => {
  const { missing, wrong } = look(
    ALL.find((outline) => outline.name === name)!,
    seed,
    proved,
  );
  expect([...missing, ...wrong].filter((word) => pattern.test(word))).toEqual([]);
});

test.each([true, false])(
  "a new 类 has a heading of its own, in its place, noted (last year's workbook: %s)",
  (proved) => {
    const jiangsu = ALL.find(({ name }) => name === "jiangsu")!;
    const { lines, expected } = look(jiangsu, 510, proved);
    const isHeading = (text: string): boolean => /^（.）.*（类）$/.test(text);
    const headings = lines.filter(({ text }) => isHeading(text));
    expect(headings.map(({ text }) => text)).toEqual(expected.filter(isHeading));
    expect(headings.flatMap(({ text, noted }) => (noted ? [text] : []))).toEqual([
      "（一）文化旅游体育与传媒支出（类）",
      "（四）住房保障支出（类）",
    ]);
  },
);
