/** The text of a whole document says what it says alone, whatever became of the tables before it. */
import { DOCUMENT_SHAPES, paperDocument } from "../../generate/documents/whole";
import { Book } from "../../generate/texts/books";
import { OUTLINES } from "../../generate/texts";
import { many } from "../../generate/wide";
import { readDocxBlocks } from "../../hosts/file/docx/read-docx";
import { paragraphsOf } from "../../src/document/blocks";
import { documentTables } from "../../src/document/sheets";
import { auditText, type Audit } from "../../src/text/audit";
import { bodyOf, isBelowParts } from "../text/documents";

/** Claims, their paragraphs counted from the text's first. */
const said = ({ claims }: Audit, start = 0): readonly string[] =>
  claims.map(
    ({ paragraph, start: from, end, stated, unit, meaning, verdict, expected }) =>
      `${String(paragraph - start)} ${String(from)}-${String(end)} ${meaning} ${stated}${unit} ${verdict} ${expected}`,
  );

describe.each(DOCUMENT_SHAPES)("the text of a whole document, %s", (shape) => {
  const index = DOCUMENT_SHAPES.indexOf(shape);
  const outlines = OUTLINES.filter((_, at) => at % DOCUMENT_SHAPES.length === index).slice(0, many(1, 3));
  test.each(outlines)("$name", (outline) => {
    const book = new Book(11, { family: outline.family });
    const text = bodyOf(outline, book);
    // （一） stands below 一、, and 第三部分 has 一、 below it.
    if (isBelowParts(text)) return;
    const alone = said(
      auditText(
        text.map((line) => ({ text: line })),
        book.statement,
      ),
    );
    const { name, year } = book.department;
    const blocks = readDocxBlocks(paperDocument(book.workbook, shape, { name, year, text }).bytes);
    const paragraphs = paragraphsOf(blocks);
    const start = paragraphs.findIndex(
      (paragraph, at) => paragraph.text === text[0] && paragraphs[at + 1]?.text === text[1],
    );
    const document = documentTables(blocks, "整份.docx");
    expect(alone.length).toBeGreaterThan(9);
    for (const statement of [book.statement, undefined])
      expect(said(auditText(paragraphs, statement, { document }), start)).toEqual(alone);
  });
});
