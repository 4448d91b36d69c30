/** Paragraphs in a person's own words: what was left alone stays alive, what was changed stays as it was put. */
import { STYLES, styleNamed } from "../../src/catalogue/styles";
import { narrate } from "../../src/write/narrate";
import { paragraphsOf, type NarrativeParagraph } from "../../src/write/narrative";
import { piecesOf, readOwnWords, retyped, type Draft, type OwnWords } from "../../src/write/own-words";
import { many } from "../../generate/wide";
import { world } from "./worlds";

const own = ({ origin, text }: NarrativeParagraph, draft: Draft): OwnWords => ({
  origin,
  pieces: piecesOf(draft),
  text,
});
const kept = (words: readonly OwnWords[]): readonly OwnWords[] =>
  readOwnWords(JSON.parse(JSON.stringify(words)));

const general = styleNamed("general")!;
const shown = ({ text, figures, blanks, filled }: NarrativeParagraph) => ({ text, figures, blanks, filled });

/** A paragraph with words in place of others. */
function reworded(paragraph: NarrativeParagraph, from: string, to: string): OwnWords {
  const at = paragraph.text.indexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  const text = paragraph.text.slice(0, at) + to + paragraph.text.slice(at + from.length);
  return own(paragraph, retyped(paragraph, text, at + to.length));
}

test.each(STYLES.map((style) => [style.name, style] as const))(
  "%s: a paragraph taken over as it stands reads as the program's, figures and fields and all",
  (_, style) => {
    for (let seed = 0; seed < many(1, 20); seed++) {
      const { statement, sources } = world(style, seed, {}, seed % 2 === 0);
      const program = narrate(statement, style, sources);
      const [, ...paragraphs] = paragraphsOf(program);
      expect(new Set(paragraphs.map(({ origin }) => origin)).size).toBe(paragraphs.length);
      const all = kept(paragraphs.map((paragraph) => own(paragraph, paragraph)));
      const again = narrate(statement, style, sources, { own: all });
      expect(paragraphsOf(again).slice(1).map(shown)).toEqual(paragraphs.map(shown));
      expect(again.unused).toEqual([]);
      // Of another department it is what the program writes of that one, where it writes the same sentences.
      const other = world(style, seed + 50, {}, seed % 2 === 0);
      const theirs = narrate(other.statement, style, other.sources);
      const taken = narrate(other.statement, style, other.sources, { own: all });
      const texts = new Map(paragraphsOf(theirs).map(({ origin, text }) => [origin, text]));
      const same = paragraphsOf(taken).filter(({ origin, text }) => texts.get(origin) === text);
      expect(same.length).toBeGreaterThan(0.6 * paragraphsOf(taken).length);
    }
  },
);

test("words between the figures are a person's, and the figures follow the tables", () => {
  const { statement, sources } = world(general, 3, {}, true);
  const first = paragraphsOf(narrate(statement, general, sources)).find(({ text }) =>
    /收、支总计均为/.test(text),
  )!;
  const words = reworded(first, "年度收、支总计均为", "年，全部收入和支出都是");
  const other = world(general, 4, {}, true);
  const theirs = paragraphsOf(narrate(other.statement, general, other.sources)).find(
    ({ origin }) => origin === first.origin,
  )!;
  const mine = paragraphsOf(narrate(other.statement, general, other.sources, { own: kept([words]) })).find(
    ({ origin }) => origin === first.origin,
  )!;
  expect(mine.text).toBe(theirs.text.replace("年度收、支总计均为", "年，全部收入和支出都是"));
  expect(mine.own).toBe(true);
  expect(mine.figures.map(({ text, cells }) => [text, cells])).toEqual(
    theirs.figures.map(({ text, cells }) => [text, cells]),
  );
});

test("a figure that was typed over is words; the others of its sentence go on", () => {
  const { statement, sources } = world(general, 3, {}, true);
  const first = paragraphsOf(narrate(statement, general, sources)).find(({ text }) =>
    /收、支总计均为/.test(text),
  )!;
  const [figure, ...rest] = first.figures;
  const words = reworded(first, figure!.text, "1.00");
  const mine = paragraphsOf(narrate(statement, general, sources, { own: kept([words]) })).find(
    ({ origin }) => origin === first.origin,
  )!;
  expect(mine.text).toBe(first.text.replace(figure!.text, "1.00"));
  expect(mine.figures.map(({ text }) => text)).toEqual(rest.map(({ text }) => text));
});

test("of two equal stretches the one at the caret is struck out", () => {
  const piece = (word: string) => ({ kind: "slot", word }) as const;
  const draft: Draft = {
    text: "0.00，0.00。",
    marks: [
      { start: 0, end: 4, piece: piece("甲") },
      { start: 5, end: 9, piece: piece("乙") },
    ],
  };
  expect(retyped(draft, "，0.00。", 0).marks).toEqual([{ start: 1, end: 5, piece: piece("乙") }]);
  expect(retyped(draft, "0.00，。", 5).marks).toEqual([{ start: 0, end: 4, piece: piece("甲") }]);
  // Words typed at the edge of a figure leave it whole, words in it do not.
  expect(retyped(draft, "约0.00，0.00。", 1).marks).toHaveLength(2);
  expect(retyped(draft, "0.0约0，0.00。", 4).marks).toHaveLength(1);
});

test("a paragraph that was taken out is gone and can be brought back; a heading stays", () => {
  const { statement, sources } = world(general, 3, {}, true);
  const program = paragraphsOf(narrate(statement, general, sources));
  const heading = program[1]!;
  const text = program.find(({ level }, at) => at > 0 && level === 0)!;
  const gone = kept([
    { origin: heading.origin, pieces: [], text: heading.text },
    { origin: text.origin, pieces: [], text: text.text },
  ]);
  const narrative = narrate(statement, general, sources, { own: gone });
  expect(paragraphsOf(narrative).map((one) => one.text)).toEqual(
    program.filter((one) => one !== text).map((one) => one.text),
  );
  expect(narrative.removed.map((one) => one.text)).toEqual([text.text]);
});

test("words whose place is gone are handed back, and what is no such thing is not taken", () => {
  const { statement } = world(general, 3, {}, false);
  const strange = [
    { origin: "没有这一段", pieces: [{ kind: "text", text: "甲" }], text: "甲" },
    { origin: "{年}", pieces: [{ kind: "slot", word: "没有这个词" }], text: "乙" },
  ];
  const read = kept(strange as readonly OwnWords[]);
  expect(narrate(statement, general, {}, { own: read }).unused).toEqual(read);
  expect(readOwnWords([{ origin: 1 }, { origin: "a", text: "b", pieces: [{ kind: "slot" }] }, 3])).toEqual(
    [],
  );
  expect(readOwnWords({})).toEqual([]);
});
