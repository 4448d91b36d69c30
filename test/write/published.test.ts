/** Four published texts: what their tables give stands in ours, sentence by sentence. */
import { Decimal } from "decimal.js";
import { styleNamed } from "../../src/catalogue/styles";
import { readInputs } from "../../src/write/inputs";
import { narrate } from "../../src/write/narrate";
import type { NarrativeParagraph } from "../../src/write/narrative";
import { recognise } from "../../src/statement/recognise";
import { sample, SAMPLES, type SampleName } from "../../samples/load";
import { PUBLISHED } from "./published";

describe.each(SAMPLES)("%s", (name) => {
  const { sentences } = PUBLISHED[name];
  test.each(sentences)("%s、…%s…：%s", (section, about, figures) => {
    const wanted = figures
      .split(" ")
      .map(ours)
      .filter((figure) => figure !== "");
    const candidates = sentencesOf(name).filter(
      (sentence) => sentence.section === section && sentence.about.includes(about),
    );
    const found = candidates.filter((sentence) => missing(wanted, sentence.figures).length === 0);
    // What is there instead, where nothing is found.
    expect(found.length > 0 ? [] : candidates.map((sentence) => missing(wanted, sentence.figures))).toEqual(
      [],
    );
    expect(candidates.length).toBeGreaterThan(0);
  });

  test("nothing that the text implies is left to fill in", () => {
    const texts = sentencesOf(name).flatMap(({ gaps }) => gaps);
    // Of one text a total is wrong, so that last year's cannot be had from it; of another an increase is not published.
    const open: Partial<Record<SampleName, readonly string[]>> = {
      "shanghai-2024": ["财政拨款收入总计上年数"],
      "hebei-2023-budget": ["基本支出上年数"],
    };
    expect(texts).toEqual(open[name] ?? []);
  });
});

test("the figures that differ from the published ones, and no others", () => {
  const differing = SAMPLES.flatMap((name) =>
    PUBLISHED[name].sentences.flatMap(([section, about, figures]) =>
      figures
        .split(" ")
        .flatMap((figure) => (/→./.test(figure) ? [`${name} ${section}、${about} ${figure}`] : [])),
    ),
  );
  expect(differing).toEqual([
    "jiangxi-2023 三、社会保障和就业支出（类） 113.62%→113.63%",
    "jiangxi-2023 四、对个人和家庭补助支出 725.23%→727.11%",
    "jiangxi-2023 六、机关运行经费 93.12%→93.13%",
    "shanghai-2024 四、财政拨款收入支出总计 0.3→2961.68",
    "shanghai-2024 五、主要用于以下方面 71.73%→71.65%",
    "hebei-2023-budget 二、支出预算 503.19→503.20",
    "hebei-2023-budget 三、机关运行经费 4.18→4.19",
  ]);
});

// Helpers

interface Sentence {
  /** 一, 二 … */
  readonly section: string;
  /** The sentence, after the words of its paragraph before it: an item's name stands in the first one. */
  readonly about: string;
  /** `987.70`, `18.37%` */
  readonly figures: readonly string[];
  /** What is left to fill in, reasons and purposes apart. */
  readonly gaps: readonly string[];
}

const written = new Map<SampleName, readonly Sentence[]>();

function sentencesOf(name: SampleName): readonly Sentence[] {
  let found = written.get(name);
  if (!found) {
    const { style, inputs } = PUBLISHED[name];
    const narrative = narrate(recognise(sample(name)), styleNamed(style)!, { inputs: readInputs(inputs) });
    found = narrative.sections.flatMap(({ paragraphs }) => {
      const section = /^(?:第.部分|[一二三四五六七八九十]+)/.exec(paragraphs[0]!.text)![0];
      return paragraphs.flatMap((paragraph) => cut(paragraph).map((one): Sentence => ({ section, ...one })));
    });
    written.set(name, found);
  }
  return found;
}

function cut({ text, figures, blanks }: NarrativeParagraph): readonly Omit<Sentence, "section">[] {
  // （二）公务接待费。安排0万元…: the first sentence only names what the others are about.
  const named = (figures[0]?.start ?? 0) > text.indexOf("。");
  return [...text.matchAll(/[^。]*。|[^。]+$/g)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return {
      about: named ? text.slice(0, end) : match[0],
      figures: figures
        .filter((figure) => figure.start >= start && figure.end <= end)
        .map((figure) => figure.text + (text[figure.end] === "%" ? "%" : "")),
      gaps: blanks
        .filter((blank) => blank.start >= start && blank.end <= end)
        .filter(({ input }) => input && !/^(?:原因|用途)/.test(input.group))
        .map(({ what }) => what),
    };
  });
}

/** The right figure, empty where there is none. */
function ours(published: string): string {
  const [stated = "", right] = published.split("→");
  return right ?? stated;
}

/** Which of the wanted figures are not there, each of ours standing for one. Published with fewer decimals is the same. */
function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const rest = [...there];
  return wanted.filter((figure) => {
    const at = rest.findIndex((one) => sameFigure(figure, one));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function sameFigure(published: string, our: string): boolean {
  if (published.endsWith("%") !== our.endsWith("%")) return false;
  const [a, b] = [published, our].map((text) => new Decimal(text.replace("%", "")));
  return b!.toDecimalPlaces(a!.decimalPlaces(), Decimal.ROUND_HALF_UP).equals(a!);
}
