/** A text pasted from a printed page, a line a paragraph, is read as the text that was printed. */
import { Book } from "../../generate/texts/books";
import { OUTLINES } from "../../generate/texts";
import { auditText, type Audit } from "../../src/text/audit";
import { fullLines } from "../../src/text/prose/wrapped";

const PAGE = 28;

/** As a printer breaks it: the first line indented by two characters, no figure broken, no mark at the head of a line. */
function printed(text: string): readonly string[] {
  const lines: string[] = [];
  let [line, width] = ["", 2];
  for (const [piece] of text.matchAll(/(?:[“（]*(?:\d[\d,.]*%?|.))[，。；：、）”％%]*/gu)) {
    const wide = [...piece].reduce((sum, character) => sum + (character > "\u2fff" ? 1 : 0.5), 0);
    if (width + wide > PAGE) {
      lines.push(line);
      [line, width] = ["", 0];
    }
    line += piece;
    width += wide;
  }
  return [...lines, line];
}

const said = ({ claims }: Audit) => claims.map(({ text, verdict }) => `${text} ${verdict}`);

test.each(OUTLINES.slice(0, 6))("in the outline of $name the same is said of every figure", (outline) => {
  const book = new Book(53, { family: outline.family });
  const whole = outline.write(book);
  const lines = whole.flatMap(printed);
  expect(lines.length).toBeGreaterThan(whole.length * 1.5);
  const [read, pasted] = [whole, lines].map((texts) =>
    auditText(
      texts.map((text) => ({ text })),
      book.statement,
    ),
  );
  expect(said(pasted!)).toEqual(said(read!));
  expect(pasted!.remarks.filter(({ severity }) => severity === "error")).toEqual(
    read!.remarks.filter(({ severity }) => severity === "error"),
  );
});

test("a list of titles, and paragraphs of any length, are no page", () => {
  const titles = ["一、收入支出决算总表", "二、收入决算表", "三、支出决算表", "四、财政拨款收入支出决算总表"];
  const none = () => true;
  expect(fullLines([...titles, ...titles, ...titles], none)).toBeUndefined();
  expect(fullLines(OUTLINES[0]!.write(new Book(53)), none)).toBeUndefined();
  expect(fullLines(["一行。"], none)).toBeUndefined();
});
