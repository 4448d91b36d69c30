import { auditText } from "../../src/text/audit";
import { passages } from "../../src/text/prose/passages";
import { PROOF_ROWS, proofRead, type Document } from "../../src/text/remarks/proof-reading";
import { BUDGET_OUTLINES, OUTLINES } from "../../generate/texts";
import { Book } from "../../generate/texts/books";
import { many } from "../../generate/wide";
import { statement, table } from "../statement-builder";

/** The budget of a unit for 2026. */
const DOCUMENT: Document = {
  kind: "budget",
  year: 2026,
  department: "甲市医疗保障局",
  printed: new Set(),
  titled: new Set(["单位"]),
};
const BOOK = statement([table("B05", "total basic project\ntotal 3.00 1.00 2.00")], {
  year: DOCUMENT.year,
  department: DOCUMENT.department,
});

describe.each(PROOF_ROWS.map((row) => [row.name, row] as const))("%s", (_, row) => {
  const said = (text: string): readonly string[] =>
    proofRead(passages([{ text }]), [{ text }], DOCUMENT, [row]).map(({ message }) => message);

  test.each(row.found)("found: %s", (text) => expect(said(text)).not.toEqual([]));

  test.each(row.not)("not: %s", (text) => expect(said(text)).toEqual([]));

  test("the audit of a document says it, as a sentence and where it stands", () => {
    const texts = ["2026年单位预算编制说明", "一、收支总体情况说明", row.found[0]!];
    const { remarks } = auditText(
      texts.map((text) => ({ text })),
      BOOK,
    );
    const [message] = said(row.found[0]!);
    expect(message).toMatch(/^[^。].*。$/);
    expect(remarks).toContainEqual(expect.objectContaining({ paragraph: 2, rule: row.rule, message }));
  });
});

test("萬元 and 億元 are read", () => {
  const { claims } = auditText(
    [{ text: "一、一般公共预算支出情况说明" }, { text: "一般公共预算支出3.00萬元。" }],
    BOOK,
  );
  expect(claims).toMatchObject([{ verdict: "ok", unit: "万元" }]);
});

// 本部门 beside 本单位, as some of the forms have it, and a list that ends with a semicolon are the remarks of other checks.
test("texts made from their own workbooks have nothing to proof-read", () => {
  for (const outline of [...OUTLINES, ...BUDGET_OUTLINES]) {
    for (const seed of [11, 12].slice(0, many(1, 2))) {
      const book = new Book(seed, { family: outline.family }, BUDGET_OUTLINES.includes(outline));
      const paragraphs = outline.write(book).map((text) => ({ text }));
      const { remarks } = auditText(paragraphs, book.statement);
      const found = remarks.filter(
        ({ rule, message }) =>
          PROOF_ROWS.some((row) => row.rule === rule) && !/^(?:自称不统一|一节的最后)/.test(message),
      );
      expect([outline.name, found.map(({ message }) => message)]).toEqual([outline.name, []]);
    }
  }
});
