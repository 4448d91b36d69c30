/** Whole documents: what is read of them is what would be read of the text alone. */
import { paragraphsOf, type Block } from "../../src/document/blocks";
import { documentTables } from "../../src/document/sheets";
import { auditText, type Audit } from "../../src/text/audit";
import { many } from "../../generate/wide";
import { bookOf, type Book } from "../../generate/texts/books";
import { bodyOf, documentOf, isBelowParts, type DocumentShape, type WholeDocument } from "./documents";
import { BUDGET_OUTLINES, OUTLINES, type FamilyOutline } from "../../generate/texts";

const ALL = [...OUTLINES, ...BUDGET_OUTLINES];
const isBudget = (outline: FamilyOutline): boolean => BUDGET_OUTLINES.includes(outline);

const SHAPES: readonly DocumentShape[] = [
  {
    name: "numbered, contents with pages",
    heading: ({ year }, kind) => [`第{N}部分 ${year}年度部门${kind}情况说明`],
    parts: "第一部分",
    contents: "pages",
    tables: "tables",
  },
  {
    name: "numbered, contents without pages, cells as lines",
    heading: ({ year, name }, kind) => [`第{N}部分：${name}${year}年度部门${kind}情况说明`],
    parts: "第一部分",
    contents: "plain",
    tables: "lines",
  },
  {
    name: "the number in a line of its own",
    heading: ({ year }, kind) => ["第{N}部分", `${year}年度部门${kind}情况说明`],
    parts: "第一部分",
    contents: "plain",
    tables: "tabs",
  },
  {
    name: "the title torn inside",
    heading: ({ year, name }, kind) => [`第{N}部分 ${name}${year}年度`, `部门${kind}情况说明`],
    parts: "第一部分",
    contents: "pages",
    tables: "lines",
  },
  {
    name: "a tab behind the number",
    heading: ({ year }, kind) => [`第{N}部分\t${year}年部门${kind}安排情况说明`],
    parts: "第一部分",
    first: true,
    contents: "tabs",
    tables: "tabs",
  },
  {
    name: "before the tables",
    heading: (_, kind) => [`第{N}部分 部门${kind}情况说明`],
    parts: "第一部分",
    first: true,
    contents: "plain",
    tables: "lines",
  },
  {
    name: "bare among numbered parts",
    heading: ({ year }, kind) => [`${year}年度部门${kind}情况说明`],
    parts: "第一部分",
    contents: "plain",
    tables: "tables",
  },
  {
    name: "parts numbered 一、",
    heading: (_, kind) => [`{N}、部门${kind}情况说明`],
    parts: "一、",
    contents: "plain",
    tables: "lines",
  },
  {
    name: "parts numbered 一、, before the tables",
    heading: ({ year }, kind) => [`{N}、${year}年部门${kind}编制说明`],
    parts: "一、",
    first: true,
    contents: "pages",
    tables: "tables",
  },
  {
    name: "all bare, 编制说明",
    heading: ({ year, name }, kind) => [`${name}${year}年部门${kind}编制说明`],
    parts: "bare",
    contents: "pages",
    tables: "tabs",
  },
  {
    name: "all bare, 公开的说明",
    heading: ({ year, name }, kind) => [`关于${name}${year}年${kind}公开的说明`],
    parts: "bare",
    contents: "plain",
    tables: "lines",
  },
  {
    name: "all bare, torn, without contents",
    heading: ({ year, name }, kind) => [name, `${year}年度部门${kind}情况说明`],
    parts: "bare",
    first: true,
    tables: "tables",
  },
  {
    name: "without a title, behind the tables",
    heading: () => [],
    parts: "第一部分",
    contents: "plain",
    tables: "tables",
  },
  {
    name: "without a title, parts numbered 一、",
    heading: () => [],
    parts: "一、",
    tables: "lines",
  },
];

/** Claims and remarks, their paragraphs counted from the text's first. */
function said({ claims, remarks }: Audit, start = 0): readonly string[] {
  return [
    ...claims.map(
      ({ paragraph, start: from, end, stated, unit, meaning, verdict, expected }) =>
        `${paragraph - start} ${from}-${end} ${meaning} ${stated}${unit} ${verdict} ${expected}`,
    ),
    ...remarks.map(({ paragraph, rule, message }) => `${paragraph - start} ${rule} ${message}`),
  ];
}

const alone = (body: readonly string[], book: Book): Audit =>
  auditText(
    body.map((text) => ({ text })),
    book.statement,
  );
const auditBlocks = (blocks: readonly Block[], book: Book): Audit =>
  auditText(paragraphsOf(blocks), book.statement, { document: documentTables(blocks, "") });
const whole = ({ blocks }: WholeDocument, book: Book): Audit => auditBlocks(blocks, book);

describe.each(SHAPES)("a document: $name", (shape) => {
  // Every outline in a few of the shapes: they are independent of each other.
  const apart = many(5, 1);
  const outlines = ALL.filter((_, index) => index % apart === SHAPES.indexOf(shape) % apart);
  test.each(outlines)("$name", (outline) => {
    const book = bookOf(11, { family: outline.family }, isBudget(outline));
    const body = bodyOf(outline, book);
    // （一） stands below 一、, and 一、 goes on counting parts where they are numbered so.
    if (isBelowParts(body) && shape.parts !== "一、") return;
    const made = documentOf(book, body, shape, isBudget(outline));
    const read = said(alone(body, book));
    expect(read.length).toBeGreaterThan(9);
    expect(said(whole(made, book), made.start)).toEqual(read);
  });
});

describe("a document with two texts", () => {
  const [ministry, , sichuan] = OUTLINES;
  const budget = BUDGET_OUTLINES[1]!;
  const made = (
    outline: FamilyOutline,
    seed: number,
    shape: DocumentShape,
  ): WholeDocument & { book: Book } => {
    const book = bookOf(seed, { family: outline.family }, isBudget(outline));
    return { book, ...documentOf(book, bodyOf(outline, book), shape, isBudget(outline)) };
  };
  const renamed = ({ blocks }: WholeDocument, change: (text: string) => string): WholeDocument => ({
    start: 0,
    blocks: blocks.map((block) =>
      block.kind === "paragraph" ? { ...block, paragraph: { text: change(block.paragraph.text) } } : block,
    ),
  });

  /** Only the figures: the whole text has its title, the tables of the document their captions. */
  const figures = ({ claims }: Audit, start: number): readonly string[] =>
    claims.map(({ paragraph, stated, verdict }) => `${paragraph - start} ${stated} ${verdict}`);
  const expectOnlyOwn = (own: WholeDocument & { book: Book }, other: WholeDocument): void => {
    const { book, blocks } = own;
    const expected = figures(auditBlocks(blocks, book), 0);
    expect(expected.length).toBeGreaterThan(20);
    const before = auditBlocks([...blocks, ...other.blocks], book);
    expect(figures(before, 0)).toEqual(expected);
    const behind = auditBlocks([...other.blocks, ...blocks], book);
    expect(figures(behind, paragraphsOf(other.blocks).length)).toEqual(expected);
    for (const { remarks } of [before, behind])
      expect(remarks.filter(({ rule }) => rule === "S-PART").map(({ severity }) => severity)).toEqual([
        "info",
      ]);
  };

  test.each(SHAPES.filter(({ parts, heading }) => parts !== "一、" && heading.length > 0))(
    "another department's: $name",
    (shape) => {
      for (const outline of [ministry!, sichuan!, budget]) {
        const own = made(outline, 11, shape);
        const other = made(outline, 12, shape);
        expectOnlyOwn(
          own,
          renamed(other, (text) => text.split(other.book.name).join("临江市水利工程管理处")),
        );
      }
    },
  );

  test.each(SHAPES.slice(0, 4))("the unit's beside the department's, of one name: $name", (shape) => {
    const own = made(ministry!, 11, shape);
    const other = made(ministry!, 12, shape);
    expectOnlyOwn(
      own,
      renamed(other, (text) =>
        text
          .split(other.book.name)
          .join(own.book.name)
          .replace(/部门决算/g, "单位决算"),
      ),
    );
  });
});
