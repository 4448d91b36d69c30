/** What changed in a text: exactly the sentences that quote what was changed, wherever they have moved to. */
import fc from "fast-check";
import { STYLES } from "../../src/catalogue/styles";
import { changes } from "../../src/write/changes";
import { narrate } from "../../src/write/narrate";
import { paragraphsOf, type Narrative, type NarrativeParagraph } from "../../src/write/narrative";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { generateBudget, generateDepartment } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";

const TEXTS = [
  "题。",
  "一、甲",
  "甲为1.00万元。与上年持平。",
  "1. 丙。年初预算为2.00万元。",
  "2. 丁。年初预算为2.00万元。",
];

describe("sentence against sentence", () => {
  test("the same text: nothing", () => {
    expect(changes(TEXTS, textOf(...TEXTS))).toEqual([]);
  });

  test("one figure: its sentence, old against new", () => {
    expect(changes(TEXTS, textOf(...replaced(2, "甲为3.00万元。与上年持平。")))).toEqual([
      { kind: "changed", before: "甲为1.00万元。", after: "甲为3.00万元。", paragraph: 2 },
    ]);
  });

  test("a sentence more, a sentence less", () => {
    const longer = replaced(2, "甲为1.00万元。与上年持平。其中另有乙。");
    expect(changes(TEXTS, textOf(...longer))).toEqual([
      { kind: "added", before: "", after: "其中另有乙。", paragraph: 2 },
    ]);
    expect(changes(longer, textOf(...TEXTS))).toEqual([
      { kind: "removed", before: "其中另有乙。", after: "", paragraph: 2 },
    ]);
  });

  test("an item that comes in between: its own sentences, and not those that were numbered anew", () => {
    const now = [...TEXTS.slice(0, 4), "2. 戊。年初预算为2.00万元。", "3. 丁。年初预算为2.00万元。"];
    expect(changes(TEXTS, textOf(...now))).toEqual([
      { kind: "added", before: "", after: "2. 戊。", paragraph: 4 },
      { kind: "added", before: "", after: "年初预算为2.00万元。", paragraph: 4 },
    ]);
    expect(
      changes(now, textOf(...TEXTS)).map(({ kind, before, paragraph }) => [kind, before, paragraph]),
    ).toEqual([
      ["removed", "2. 戊。", 4],
      ["removed", "年初预算为2.00万元。", 4],
    ]);
  });

  test("one item in place of another is no change of the first", () => {
    const kinds = changes(TEXTS, textOf(...replaced(3, "1. 己。年初预算为2.00万元。"))).map(
      ({ kind }) => kind,
    );
    expect(kinds.sort()).toEqual(["added", "added", "removed", "removed"]);
  });

  test("from nothing, everything; what is gone at the end stands at the last paragraph", () => {
    expect(changes([], textOf(...TEXTS)).every(({ kind }) => kind === "added")).toBe(true);
    expect(changes([...TEXTS, "完了。"], textOf(...TEXTS))).toEqual([
      { kind: "removed", before: "完了。", after: "", paragraph: 4 },
    ]);
  });

  test("added and removed paragraphs are told apart from the rest, whatever they are", () => {
    const paragraph = fc
      .constantFrom("甲", "乙", "丙", "丁", "戊", "己", "庚")
      .map((one) => `${one.repeat(8)}。`);
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), fc.array(paragraph), (head, more, tail) => {
        const [short, long] = [
          ["题", ...head, ...tail],
          ["题", ...head, ...more, ...tail],
        ];
        expect(changes(short, textOf(...long)).map(({ kind }) => kind)).toEqual(more.map(() => "added"));
        expect(changes(long, textOf(...short)).map(({ kind }) => kind)).toEqual(more.map(() => "removed"));
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(STYLES.map((style) => [style.name, style] as const))("%s", (_, style) => {
  const budget = style.kind === "budget";
  const workbookOf = (seed: number): Workbook => {
    const generate = budget ? generateBudget : generateDepartment;
    const department = generate(randomFrom(seed), { items: 8 });
    return renderDepartment(department, plainForm(budget ? "hebei-budget" : "henan", seed)).workbook;
  };
  const write = (statement: Statement): Narrative => narrate(statement, style);

  test("one cell is changed: exactly the sentences that differ, each quoting the cell before or after", () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (seed, pick) => {
        const workbook = workbookOf(seed);
        const before = write(recognise(workbook));
        const cells = quoted(before);
        const { sheet, row, column } = cells[pick % cells.length]!;
        const edited = write(recognise(withMore(workbook, sheet, row, column, budget ? 10000 : 1)));
        const found = changes(
          paragraphsOf(before).map(({ text }) => text),
          edited,
        );
        const [old, now] = [before, edited].map(sentencesOf) as [Sentence[], Sentence[]];
        // A line that comes or goes with its amount moves what follows it; the other cases can be told by position.
        if (old.length !== now.length) return;
        const differing = now.flatMap((sentence, at) =>
          sentence.text === old[at]!.text
            ? []
            : [
                {
                  kind: "changed",
                  before: old[at]!.text,
                  after: sentence.text,
                  paragraph: sentence.paragraph,
                },
              ],
        );
        expect(found).toEqual(differing);
        const quotes = ({ cells }: Sentence): boolean => cells.has(`${sheet}!${row},${column}`);
        for (const [at, sentence] of now.entries()) {
          if (sentence.text !== old[at]!.text) expect(quotes(sentence) || quotes(old[at]!)).toBe(true);
        }
        seen += found.length;
      }),
      { numRuns: 30, seed: 5 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});

// Helpers

function textOf(...texts: readonly string[]): Narrative {
  const paragraphs = texts.map((text): NarrativeParagraph => ({
    text,
    level: 0,
    figures: [],
    blanks: [],
    filled: [],
    uses: [],
    marks: [],
    origin: text,
  }));
  const [title, ...rest] = paragraphs;
  return {
    style: "general",
    title: title!,
    sections: [{ paragraphs: rest }],
    charts: [],
    contradictions: [],
    roundings: [],
    removed: [],
    unused: [],
  };
}

function replaced(at: number, text: string): readonly string[] {
  return TEXTS.map((old, index) => (index === at ? text : old));
}

interface Sentence {
  readonly text: string;
  readonly paragraph: number;
  /** The cells of its figures. */
  readonly cells: ReadonlySet<string>;
}

function sentencesOf(narrative: Narrative): Sentence[] {
  return paragraphsOf(narrative).flatMap(({ text, figures }, paragraph) =>
    [...text.matchAll(/[^。]*。|[^。]+$/g)].map((match): Sentence => {
      const [start, end] = [match.index, match.index + match[0].length];
      const inside = figures.filter((figure) => figure.start >= start && figure.end <= end);
      // 持平 says something of the figures before it.
      const about = inside.length > 0 ? inside : figures;
      const cells = about.flatMap((figure) => figure.cells.map(({ entry }) => placeOf(entry)));
      return { text: match[0], paragraph, cells: new Set(cells) };
    }),
  );
}

const placeOf = ({ sheet, row, column }: Place): string => `${sheet}!${row},${column}`;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cells with amounts that a text quotes. */
function quoted(narrative: Narrative): readonly Place[] {
  const found = new Map<string, Place>();
  for (const { figures } of paragraphsOf(narrative))
    for (const { cells } of figures)
      for (const { entry } of cells) if (entry.state === "amount") found.set(placeOf(entry), entry);
  return [...found.values()];
}

/** The workbook with more in a cell. */
function withMore(workbook: Workbook, name: string, row: number, column: number, by: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const { value, ...rest } = cellAt(sheet, row, column)!;
    const more =
      typeof value === "number"
        ? Math.round((value + by) * 100) / 100
        : (Number(String(value).replace(/,/g, "")) + by).toFixed(2);
    const rows = sheet.rows.map((cells, at) =>
      at === row ? cells!.map((cell, index) => (index === column ? { ...rest, value: more } : cell)) : cells,
    );
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}
