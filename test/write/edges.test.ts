/** What departments at the edge have in common with all others: their text reads like correct Chinese. */
import { STYLES } from "../../src/catalogue/styles";
import { readInputs } from "../../src/write/inputs";
import { narrate } from "../../src/write/narrate";
import { paragraphsOf, type Narrative } from "../../src/write/narrative";
import { EDGES, LONG_NAME } from "./edges";

/** Nothing was bought, and nothing is known of the rest. */
const NOTHING_BOUGHT = readInputs({
  本年数: {
    机关运行经费: 0,
    政府采购货物支出: 0,
    政府采购工程支出: 0,
    政府采购服务支出: 0,
    授予中小企业合同金额: 0,
    授予小微企业合同金额: 0,
  },
  上年数: { 机关运行经费: 0 },
  年初预算数: { 一般公共预算财政拨款支出: 0 },
});

/** What no sentence says. */
const NEVER: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["two marks in a row", /[，。；：、][，。；：、]/],
  ["a mark at the beginning", /^[，。；：、]/],
  ["an increase or decrease below zero", /(?:增加|减少|增长|下降|相差)\s?-/],
  ["a share below zero", /占[^，。；]{0,20}?-\d/],
  ["a completion below zero", /完成[^，。；]{0,20}?-\d/],
  ["an increase that falls, a decrease that grows", /增加[^，。；]*，下降|减少[^，。；]*，增长/],
  ["a list of nothing", /(?:包括|其中|方面)：?(?:[。；，]|无[；。])/],
  ["what is no text", /undefined|NaN|Infinity|[{}[\]]/],
  ["narrow brackets", /[()]/],
  ["spaces at the ends", /^\s|\s$/],
];

describe.each(STYLES.map((style) => [style.name, style] as const))("%s", (_, style) => {
  const texts = Object.entries(EDGES).flatMap(([name, edge]) => {
    const { statement, sources } = edge(style);
    return [
      [name, narrate(statement, style, sources)],
      [`${name}, with inputs`, narrate(statement, style, { ...sources, inputs: NOTHING_BOUGHT })],
      [`${name}, by itself`, narrate(statement, style)],
    ] as const;
  });

  test.each(texts)("%s: says nothing that is no Chinese", (_name, narrative) => {
    for (const { text } of paragraphsOf(narrative))
      for (const [fault, pattern] of NEVER) expect(pattern.test(text) ? `${fault}: ${text}` : "").toBe("");
  });

  test.each(texts)("%s: sentences end, and what is announced follows", (_name, narrative) => {
    const paragraphs = paragraphsOf(narrative).slice(1);
    paragraphs.forEach(({ text, level }, at) => {
      if (level !== 0) {
        expect(text).not.toMatch(/[，；：、]$/);
        return;
      }
      // Whole paragraphs that a person writes are one gap each.
      expect(text).toMatch(/[。：]$|^【待填：[^】]+】$/);
      // 其中： and 具体情况如下： announce paragraphs of text.
      if (text.endsWith("：")) expect(paragraphs[at + 1]?.level).toBe(0);
    });
  });

  test("a year of zeros has no shares, a year before of zeros no growth", () => {
    const written = (name: keyof typeof EDGES): string => {
      const { statement, sources } = EDGES[name]!(style);
      return textOf(narrate(statement, style, { ...sources, inputs: NOTHING_BOUGHT }));
    };
    expect(written("a year of zeros")).not.toMatch(/占[^，。；\n]{0,20}?\d[\d.]*%/);
    expect(written("a year before of zeros")).not.toMatch(/(?:增长|下降)\s?\d/);
    expect(written("balances below zero")).not.toMatch(/收、支总计[^。]*(?:增长|下降)\s?\d/);
  });

  test("a name of more than forty characters stands as it is", () => {
    const { statement } = EDGES["no fund money"]!(style);
    expect(LONG_NAME.length).toBeGreaterThan(40);
    const text = textOf(narrate(statement, style));
    // 江西 speaks of 本部门 alone.
    if (style.name !== "jiangxi") expect(text).toContain(LONG_NAME);
  });
});

test("what no table says is not claimed: that there was nothing", () => {
  const { statement } = EDGES["no fund money"]!(STYLES[0]!);
  const bare = { ...statement, tables: [], table: () => undefined };
  for (const style of STYLES.filter(({ kind }) => kind === "final-account"))
    expect(textOf(narrate(bare, style))).not.toMatch(/没有使用|无(?:政府性|国有|一般|“三公”)/);
});

function textOf(narrative: Narrative): string {
  return paragraphsOf(narrative)
    .map(({ text }) => text)
    .join("\n");
}
