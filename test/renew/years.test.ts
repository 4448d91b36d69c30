/** Last year's text with this year's figures against the text that the generator writes for the new year. */
import { many } from "../../generate/wide";
import { BUDGET_OUTLINES, OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { renew } from "../../src/renew/renew";
import { changedText } from "../../src/renew/renewal";
import { auditText } from "../../src/text/audit";
import { NO_INPUTS } from "../../src/write/inputs";
import { compare, renewedWords } from "./compare";

const SEEDS = Array.from({ length: many(1, 20) }, (_, index) => 500 + 13 * index);
const ALL = [...OUTLINES, ...BUDGET_OUTLINES];

let wanted = 0;
let found = 0;
const missing: string[] = [];

test.each(ALL)("the outline of $name: nothing wrong without a note, nor for the audit", (outline) => {
  for (const seed of SEEDS) {
    const { last, now, inputs } = yearsOf(
      seed,
      { family: outline.family },
      BUDGET_OUTLINES.includes(outline),
    );
    const before = outline.write(last).map((text) => ({ text }));
    const made = renew(before, now.statement, {
      prior: last.statement,
      inputs: { ...NO_INPUTS, amounts: inputs },
    });
    const compared = compare(renewedWords(made, before), outline.write(now));
    expect(compared.wrong).toEqual([]);
    const live = made.paragraphs.filter(({ state }) => state !== "gone");
    const texts = live.map(({ like, changes }) => ({ text: changedText(before[like]!.text, changes) }));
    const { claims } = auditText(texts, now.statement, { prior: last.statement });
    const wrong = claims.filter(
      ({ verdict, paragraph, text }) =>
        verdict === "wrong" &&
        !live[paragraph]!.changes.some((change) => change.note && change.text.includes(text)),
    );
    expect(wrong.map(({ text, reason }) => text + reason)).toEqual([]);
    wanted += compared.wanted;
    found += compared.found;
    missing.push(...compared.missing.map((word) => `${outline.name} ${String(seed)}: ${word}`));
  }
});

test("nearly every figure, year and direction is as the generator writes it", () => {
  const enough = found >= wanted * 0.99;
  expect({ enough, missing: enough ? [] : missing }).toEqual({ enough: true, missing: [] });
});

describe("without last year's workbook", () => {
  let [all, right] = [0, 0];
  const lost: string[] = [];

  test.each(ALL)("the outline of $name: nothing wrong without a note", (outline) => {
    const isBudget = BUDGET_OUTLINES.includes(outline);
    const { last, now, inputs } = yearsOf(500, { family: outline.family }, isBudget);
    const before = outline.write(last).map((text) => ({ text }));
    const made = renew(before, now.statement, { inputs: { ...NO_INPUTS, amounts: inputs } });
    const compared = compare(renewedWords(made, before), outline.write(now));
    expect(compared.wrong).toEqual([]);
    all += compared.wanted;
    right += compared.found;
    lost.push(...compared.missing.map((word) => `${outline.name}: ${word}`));
  });

  test("nearly every figure, year and direction is as the generator writes it", () => {
    const enough = right >= all * 0.99;
    expect({ enough, lost: enough ? [] : lost }).toEqual({ enough: true, lost: [] });
  });
});
