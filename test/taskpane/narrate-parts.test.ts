/** The parts of 说明 that know no screen: pieces of a paragraph, identity of paragraphs, the file of what was typed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../hosts/file/read";
import { readInputs } from "../../src/write/inputs";
import { fieldsOf } from "../../src/write/fields";
import { narrate } from "../../src/write/narrate";
import { inputId, paragraphsOf, type BlankInput } from "../../src/write/narrative";
import { STYLES } from "../../src/catalogue/styles";
import { recognise } from "../../src/statement/recognise";
import { difference, shortened } from "../../taskpane/state/narrate/difference";
import { inputsJson, narrativeInputs, problemOf, readKept, tidy } from "../../taskpane/state/narrate/inputs";
import { keptJson, readKeptText } from "../../taskpane/state/narrate/kept";
import { piecesOf } from "../../taskpane/state/narrate/pieces";
import { sentenceWith } from "../../taskpane/state/narrate/sentence";
import { steady } from "../../taskpane/state/narrate/steady";

const statementOf = (name: string) =>
  recognise(
    readWorkbook(new Uint8Array(readFileSync(join(__dirname, `../../samples/${name}.xlsx`))), `${name}.xlsx`),
  );
const SAMPLES = ["henan-2022", "jiangxi-2023", "hebei-2023-budget", "shanghai-2024"].map(statementOf);
const TEXTS = SAMPLES.flatMap((statement) =>
  STYLES.filter(({ kind }) => (kind === "budget") === (statement.kind === "budget")).map((style) => ({
    statement,
    style,
    narrative: narrate(statement, style),
  })),
);

test("the pieces of a paragraph are the paragraph, and every figure and gap is one of them", () => {
  for (const { narrative } of TEXTS) {
    for (const paragraph of paragraphsOf(narrative)) {
      const pieces = piecesOf(paragraph, () => undefined);
      const text = pieces
        .map((piece) => {
          if (piece.kind === "words" || piece.kind === "waiting") return piece.text;
          if (piece.kind === "field" && piece.text === "") return `【待填：${piece.label}】${piece.tail}`;
          return piece.text + piece.tail;
        })
        .join("");
      expect(text).toBe(paragraph.text);
      // A mark behind a figure begins no line.
      pieces.forEach((piece, at) => {
        if (piece.kind === "words" && pieces[at - 1]?.kind === "figure")
          expect(piece.text).not.toMatch(/^[，。；：、）]/);
      });
      const kinds = pieces.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "figure")).toHaveLength(paragraph.figures.length);
      expect(kinds.filter((kind) => kind !== "figure" && kind !== "words")).toHaveLength(
        // What is written where it stands is words until it is.
        paragraph.blanks.filter(({ written }) => !written).length,
      );
      expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
    }
  }
});

test("a typed amount that stands as it was typed is a field; one that was worked out of it is a figure", () => {
  const [statement] = SAMPLES;
  const henan = STYLES.find(({ name }) => name === "henan")!;
  const given: Record<string, string> = { "本年数/agency": "9.9", "上年数/agency": "5" };
  const narrative = narrate(statement!, henan, {
    inputs: readInputs({ 本年数: { 机关运行经费: "9.9" }, 上年数: { 机关运行经费: "5" } }),
  });
  const pieces = paragraphsOf(narrative)
    .filter(({ text }) => text.includes("机关运行经费支出"))
    .flatMap((paragraph) => piecesOf(paragraph, (input) => given[inputId(input)]));
  expect(pieces).toContainEqual(
    expect.objectContaining({ kind: "field", text: "9.90", tail: expect.stringContaining("万元") }),
  );
  expect(pieces).toContainEqual(
    expect.objectContaining({
      kind: "figure",
      text: "4.90",
      inputs: [
        { group: "本年数", key: "agency" },
        { group: "上年数", key: "agency" },
      ],
    }),
  );
});

test("paragraphs keep their identity through insertions, and are the same objects where nothing changed", () => {
  let ids = 0;
  const id = () => String(++ids);
  const [{ narrative }] = TEXTS as [(typeof TEXTS)[number]];
  const lines = paragraphsOf(narrative);
  const before = steady([], lines, id);
  // Read anew, nothing changed: not one is drawn again.
  const again = paragraphsOf(TEXTS[0]!.narrative).map((one) => ({ ...one, figures: [...one.figures] }));
  expect(steady(before, again, id)).toEqual(before);
  steady(before, again, id).forEach((shown, index) => expect(shown).toBe(before[index]));
  // One is worded anew, one is added, one is taken away.
  const at = lines.findIndex(({ level, text }) => level === 0 && text.length > 40);
  const after = [...lines];
  after[at] = { ...after[at]!, text: "改写的一句。", figures: [], blanks: [], filled: [] };
  const extra = { ...after[at]!, text: "加进来的一句。" };
  after.splice(at + 3, 0, extra);
  const removed = after.splice(after.length - 2, 1);
  const shown = steady(before, after, id);
  expect(shown.map(({ paragraph }) => paragraph.text)).toEqual(after.map(({ text }) => text));
  expect(shown[at]!.id).toBe(before[at]!.id);
  expect(before.map(({ id }) => id)).not.toContain(shown[at + 3]!.id);
  expect(shown[at + 4]).toBe(before[at + 3]);
  expect(shown[shown.length - 1]).toBe(before[before.length - 1]);
  expect(shown.map(({ paragraph }) => paragraph)).not.toContain(removed[0]);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
});

test("what is typed goes into the file and comes back, for every field of every text", () => {
  for (const { narrative } of TEXTS) {
    const values = new Map(
      fieldsOf(narrative).map(({ input, kind }) => [
        inputId(input),
        { input, text: kind === "amount" ? "12.5" : kind === "count" ? "3" : "人员增加" },
      ]),
    );
    const inputs = { values, self: "我单位" };
    const text = inputsJson(inputs)!;
    expect(readKept(text)).toEqual({ inputs, refused: [] });
    // The command line reads the same file.
    expect(readInputs(JSON.parse(text))).toEqual(narrativeInputs(inputs));
  }
  expect(inputsJson({ values: new Map(), self: "" })).toBeUndefined();
});

test("a value is tidied up, and refused in one sentence where it is none", () => {
  const amount: BlankInput = { group: "上年数", key: "whole.income" };
  const count: BlankInput = { group: "本年数", key: "three.count.batches" };
  const reason: BlankInput = { group: "原因·与上年相比", key: "whole.income" };
  expect(tidy(amount, " 1,085.68 万元\n")).toBe("1,085.68");
  expect(tidy(reason, "增人\n增资  ")).toBe("增人 增资");
  for (const right of ["0", "1,085.68", "１２．５", "-3.2", "(3.2)", "12.123456"])
    expect([right, problemOf(amount, tidy(amount, right))]).toEqual([right, ""]);
  for (const wrong of ["12a", "1085.68元", "12.1234567", "一百", "--"])
    expect(problemOf(amount, tidy(amount, wrong))).toMatch(new RegExp(`^“${wrong}”(?:应当|太大).*。$`));
  expect(problemOf(count, "3.5")).toMatch(/应当是整数。$/);
  expect(problemOf(count, "3")).toBe("");
  expect(problemOf(reason, "")).toBe("");
});

test("the words around a value are its sentence, and no figure is cut in two", () => {
  const narrative = TEXTS[0]!.narrative;
  const lines = paragraphsOf(narrative);
  for (const { input, paragraphs } of fieldsOf(narrative)) {
    const sentence = sentenceWith(lines[paragraphs[0]!]!, input);
    if (!sentence) continue;
    expect(sentence.before + sentence.here + sentence.after).not.toContain("。");
    expect(lines[paragraphs[0]!]!.text).toContain(sentence.here);
    // What is left out are whole clauses.
    const { text } = lines[paragraphs[0]!]!;
    for (const [quoted, beside] of [
      [sentence.before, -1],
      [sentence.after, sentence.after.length - 1],
    ] as const) {
      if (!quoted.includes("…")) continue;
      const words = quoted.replace("…", "");
      const cut =
        text[
          text.indexOf(beside < 0 ? words + sentence.here : sentence.here + words) +
            (beside < 0 ? -1 : (sentence.here + words).length)
        ];
      expect(cut).toMatch(/[，；：、]/);
    }
  }
});

test("two sentences differ by whole figures, and either can be read off", () => {
  expect(difference("本年支出928.86万元，比上年增长2.1%。", "本年支出938.86万元，比上年增长3.1%。")).toEqual([
    { kind: "same", text: "本年支出" },
    { kind: "removed", text: "928.86" },
    { kind: "added", text: "938.86" },
    { kind: "same", text: "万元，比上年增长" },
    { kind: "removed", text: "2.1%" },
    { kind: "added", text: "3.1%" },
    { kind: "same", text: "。" },
  ]);
  expect(difference("", "新的。")).toEqual([{ kind: "added", text: "新的。" }]);
  // What is alike is cut short, what differs never is.
  const long = "本年支出的具体构成是基本支出和项目支出以及经营支出和其他的各项支出";
  expect(shortened(difference(`${long}1.00万元。`, `${long}2.00万元。`))).toEqual([
    { kind: "same", text: `…${long.slice(-16)}` },
    { kind: "removed", text: "1.00" },
    { kind: "added", text: "2.00" },
    { kind: "same", text: "万元。" },
  ]);
  const sentences = TEXTS.flatMap(({ narrative }) => paragraphsOf(narrative).map(({ text }) => text));
  sentences.slice(1, 120).forEach((after, index) => {
    const before = sentences[index]!;
    const stretches = difference(before, after);
    const without = (kind: string) =>
      stretches.map((stretch) => (stretch.kind === kind ? "" : stretch.text)).join("");
    expect([without("added"), without("removed")]).toEqual([before, after]);
  });
});

test("what is kept of the text itself comes back as far as it says something", () => {
  const kept = { style: "henan", decimals: 1 as const, base: { style: "henan", paragraphs: ["一", "二"] } };
  expect(readKeptText(keptJson(kept))).toEqual(kept);
  expect(keptJson({})).toBeUndefined();
  for (const text of [
    undefined,
    "",
    "null",
    "[1",
    '{"style":3,"decimals":7,"base":{"style":"a","paragraphs":[1]}}',
  ])
    expect(readKeptText(text)).toEqual({});
});
