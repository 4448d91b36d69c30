/** Our own text against the audit: nothing is wrong in any style, whatever the department and its form. */
import { auditText } from "../../src/text/audit";
import { STYLES } from "../../src/catalogue/styles";
import type { Style } from "../../src/catalogue/style";
import { narrate } from "../../src/write/narrate";
import { blanksOf, paragraphsOf } from "../../src/write/narrative";
import type { NarrativeSources } from "../../src/write/quantities";
import type { Statement } from "../../src/statement/statement";
import { many } from "../../generate/wide";
import { world } from "./worlds";

/** Departments of a style: with every workbook beside them, and by themselves. */
const WITH_OTHERS = many(3, 25);
const ALONE = many(3, 20);

describe.each(STYLES.map((style) => [style.name, style] as const))("%s", (_, style) => {
  test(`${WITH_OTHERS} departments with last year's and the budget's workbooks: 0 wrong, 0 unverified`, () => {
    const faults: string[] = [];
    for (let seed = 0; seed < WITH_OTHERS; seed++) {
      const { statement, sources } = world(style, seed, {}, true);
      faults.push(...faultsOf(style, statement, sources, () => true));
    }
    expect(faults).toEqual([]);
  });

  test(`${ALONE} departments by themselves: 0 wrong; unverified only beside what is left to fill in`, () => {
    const faults: string[] = [];
    for (let seed = 1000; seed < 1000 + ALONE; seed++) {
      const { statement } = world(style, seed, {}, false);
      faults.push(...faultsOf(style, statement, {}, (text) => !text.includes("【待填：")));
    }
    expect(faults).toEqual([]);
  });

  test("every figure that was not typed names the cells it comes from, at its place in the text", () => {
    for (let seed = 2000; seed < 2000 + many(2, 4); seed++) {
      const { statement, sources } = world(style, seed, {}, true);
      for (const { text, figures, blanks } of paragraphsOf(narrate(statement, style, sources))) {
        for (const figure of figures) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.inputs).toEqual([]);
          // A form may leave out lines that are zero; only of zero is there no cell.
          if (!/^0(?:\.0+)?$/.test(figure.text)) expect(figure.cells.length).toBeGreaterThan(0);
        }
        for (const { start, end } of blanks) expect(text.slice(start, end)).toMatch(/^【待填：[^】]+】$/);
      }
    }
  });

  test.each([
    ["no fund money", { fundMoney: false, capitalMoney: false }],
    ["no “三公”", { threePublic: false }],
    ["only 财政拨款", { ownMoney: false, balances: false }],
  ] as const)("%s reads as a sentence", (_name, options) => {
    const { statement, sources } = world(style, 7, options, true);
    for (const { text } of paragraphsOf(narrate(statement, style, sources))) {
      expect(text).not.toMatch(/undefined|NaN|Infinity|[{}[\]]|，，|。。|；。|、。|，。|：。|^[，。；]/);
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
    }
  });
});

test("a text is the same every time", () => {
  for (const style of STYLES) {
    const { statement, sources } = world(style, 11, {}, true);
    expect(narrate(statement, style, sources)).toEqual(narrate(statement, style, sources));
    expect(blanksOf(narrate(statement, style, sources)).length).toBeGreaterThan(0);
  }
});

// Helpers

/** Claims that are wrong, and those that are unverified where they should not be. */
function faultsOf(
  style: Style,
  statement: Statement,
  sources: NarrativeSources,
  settled: (text: string) => boolean,
): string[] {
  const paragraphs = paragraphsOf(narrate(statement, style, sources)).map(({ text }) => ({ text }));
  return auditText(paragraphs, statement, sources)
    .claims.filter(
      ({ verdict, paragraph }) =>
        verdict === "wrong" || (verdict === "unverified" && settled(paragraphs[paragraph]!.text)),
    )
    .map(
      ({ verdict, reason, paragraph, text }) => `${verdict} ${text} ${reason} ${paragraphs[paragraph]!.text}`,
    );
}
