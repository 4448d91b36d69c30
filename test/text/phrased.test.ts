/** Whole texts in words drawn at random, as no outline has them: right ones accuse nobody, whichever tables are there. */
import { auditText, type Audit } from "../../src/text/audit";
import type { Slot } from "../../src/catalogue/tables";
import type { Statement } from "../../src/statement/statement";
import { many } from "../../generate/wide";
import { BUDGET_OUTLINES, OUTLINES, type FamilyOutline } from "../../generate/texts";
import { bookOf, type Book } from "../../generate/texts/books";
import { withAsides } from "../../generate/texts/phrased/asides";
import { phrasedBudget } from "../../generate/texts/phrased/budget";
import { phrasedAccount } from "../../generate/texts/phrased/final-account";
import { SLOTS, without } from "../../generate/texts/without";

const accused = ({ claims, remarks }: Audit, texts: readonly string[]): readonly string[] => [
  ...claims
    .filter(({ verdict }) => verdict === "wrong")
    .map(({ meaning, stated, reason, paragraph }) => `${meaning} ${stated} ${reason} ｜${texts[paragraph]!}`),
  ...remarks
    .filter(({ severity }) => severity === "error")
    .map(({ rule, message, paragraph }) => `${rule} ${message} ｜${texts[paragraph]!}`),
];

/** All tables, none, and two of the shelves on which one is missing or stands alone. */
function shelves({ statement, seed }: Book): readonly (Statement | undefined)[] {
  const there = SLOTS.filter((slot) => statement.table(slot));
  const missing = there[seed % there.length]!;
  const alone = ([1, 4, 5, 6] as const)[seed % 4]!;
  const others = there.filter((slot: Slot) => slot !== alone);
  return [statement, undefined, without(statement, missing), without(statement, ...others)];
}

describe.each([
  ["final accounts", OUTLINES, phrasedAccount],
  ["budgets", BUDGET_OUTLINES, phrasedBudget],
] as const)("%s", (_, outlines: readonly FamilyOutline[], write) => {
  const budget = outlines === BUDGET_OUTLINES;
  const seeds = Array.from({ length: many(14, 200) }, (__, index) => 3 + 7 * index);

  test.each(seeds)("%i: nobody is accused, and most figures are judged", (seed) => {
    const { family } = outlines[seed % outlines.length]!;
    const rich = { fundMoney: seed % 3 !== 0, threePublic: true, balances: seed % 2 === 0 } as const;
    const book = bookOf(seed, { family, ...rich }, budget);
    const texts = write(book, seed);
    const paragraphs = texts.map((text) => ({ text }));
    for (const shelf of shelves(book)) expect(accused(auditText(paragraphs, shelf), texts)).toEqual([]);
    const more = withAsides(texts, book.year, seed);
    for (const shelf of [book.statement, undefined])
      expect(
        accused(
          auditText(
            more.map((text) => ({ text })),
            shelf,
          ),
          more,
        ),
      ).toEqual([]);
    const { summary } = auditText(paragraphs, book.statement, { prior: book.priorStatement });
    expect(summary.unverified).toBeLessThan(summary.claims * 0.4);
  });
});
