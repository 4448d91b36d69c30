/** Sentences never seen before: no right figure is called wrong, whichever tables are there, and slips are noticed. */
import { many } from "../../generate/wide";
import { auditText, type Audit } from "../../src/text/audit";
import type { Claim } from "../../src/text/claim";
import type { Slot } from "../../src/catalogue/tables";
import type { Statement } from "../../src/statement/statement";
import { randomFrom } from "../../generate/random";
import { BUDGET_OUTLINES, OUTLINES } from "../../generate/texts";
import { bookOf } from "../../generate/texts/books";
import { injected, injectionsOf, noticed } from "../../generate/texts/injections";
import { KINDS, type Kind } from "../../generate/texts/kinds";
import { SLOTS, without } from "../../generate/texts/without";

const DEPARTMENTS = many(1, 20);
const SEEDS = Array.from({ length: DEPARTMENTS }, (_, index) => 300 + 7 * index);

const RICH = { fundMoney: true, threePublic: true, balances: true } as const;
const quote = (text: readonly string[], { paragraph, meaning, stated, expected, reason }: Claim): string =>
  `${meaning} ${stated} → ${expected} ${reason} ｜${text[paragraph]?.slice(0, 150) ?? ""}`;

function audited(texts: readonly string[], statement: Statement | undefined, prior?: Statement): Audit {
  return auditText(
    texts.map((text) => ({ text })),
    statement,
    prior ? { prior } : {},
  );
}

/** What is called wrong: figures, and sentences that a remark calls an error. */
function accused(
  texts: readonly string[],
  statement: Statement | undefined,
  prior?: Statement,
): readonly string[] {
  const { claims, remarks } = audited(texts, statement, prior);
  return [
    ...claims.filter(({ verdict }) => verdict === "wrong").map((claim) => quote(texts, claim)),
    ...remarks
      .filter(({ severity }) => severity === "error")
      .map(({ rule, message, paragraph }) => `${rule} ${message} ｜${texts[paragraph]?.slice(0, 150) ?? ""}`),
  ];
}

/** Tables that alone are the likeliest to be taken for another. */
const LONELY: readonly Slot[] = [1, 4, 6];

type Shelf = readonly [name: string, Statement | undefined];

/**
 * Every table there and no workbook at all; each table taken away, some left alone, none. Of these only every second or third,
 * from `first` on: what one book does not show, its neighbours do. All of them where the tests go wide.
 */
function shelves(statement: Statement, first: number, every: number): readonly Shelf[] {
  const gaps: readonly Shelf[] = [
    ...LONELY.map((slot): Shelf => [
      `only ${String(slot)}`,
      without(statement, ...SLOTS.filter((other) => other !== slot)),
    ]),
    ...SLOTS.filter((slot) => statement.table(slot)).map((slot): Shelf => [
      `without ${String(slot)}`,
      without(statement, slot),
    ]),
    ["none", without(statement, ...SLOTS)],
  ];
  return [
    ["no workbook", undefined],
    ["all", statement],
    ...gaps.filter((_, index) => (index + first) % many(every, 1) === 0),
  ];
}

describe.each(KINDS)("$name", (kind: Kind) => {
  const books = SEEDS.flatMap((seed) => [seed, seed + 1]).map((seed) =>
    bookOf(seed, { family: kind.family, ...RICH }, kind.budget === true),
  );

  test("accuses nobody, whichever tables are there", () => {
    for (const [index, book] of books.entries()) {
      for (const texts of kind.write(book)) {
        for (const [shelf, statement] of shelves(book.statement, index, 2)) {
          expect({ shelf, wrong: accused(texts, statement) }).toEqual({ shelf, wrong: [] });
        }
        expect(accused(texts, book.statement, book.priorStatement)).toEqual([]);
      }
    }
  });
});

test("most of it is judged, and slips in what is judged are noticed", () => {
  const random = randomFrom(5);
  const open: string[] = [];
  const missed: string[] = [];
  let all = 0;
  let slips = 0;
  for (const kind of KINDS) {
    const book = bookOf(301, { family: kind.family, ...RICH }, kind.budget === true);
    for (const texts of kind.write(book)) {
      const before = audited(texts, book.statement, book.priorStatement);
      const paragraphs = texts.map((text) => ({ text }));
      before.claims.forEach((claim, index) => {
        if (claim.reading.figure.unit.kind === "count") return;
        all++;
        if (claim.verdict === "unverified") {
          open.push(`${kind.name}: ${quote(texts, claim)}`);
          return;
        }
        for (const injection of injectionsOf(before.claims, index, random)) {
          if (!random.chance(many(0.15, 0.6))) continue;
          slips++;
          const after = auditText(injected(paragraphs, injection), book.statement, {
            prior: book.priorStatement,
          });
          if (noticed(before, after, injection) === "missed")
            missed.push(`${kind.name}: ${injection.kind} ${injection.changed} for ${quote(texts, claim)}`);
        }
      });
    }
  }
  const enough = { judged: open.length <= all * 0.05, noticed: missed.length <= slips * 0.03 };
  expect({ ...enough, open: enough.judged ? [] : open, missed: enough.noticed ? [] : missed }).toEqual({
    judged: true,
    noticed: true,
    open: [],
    missed: [],
  });
});

const ALL = [...OUTLINES, ...BUDGET_OUTLINES];

describe.each(ALL)("the outline of $name", (outline) => {
  test("accuses nobody, whichever tables are there", () => {
    for (const seed of SEEDS) {
      const budget = BUDGET_OUTLINES.includes(outline);
      const book = bookOf(seed, { family: outline.family }, budget);
      const texts = outline.write(book);
      for (const [shelf, statement] of shelves(book.statement, ALL.indexOf(outline), 3)) {
        expect({ shelf, wrong: accused(texts, statement) }).toEqual({ shelf, wrong: [] });
      }
    }
  });
});
