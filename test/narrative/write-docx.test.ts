/** The typeset .docx: what a reader finds in it, and what the package holds. */
import { strFromU8, unzipSync } from "fflate";
import { readDocument } from "../../hosts/file/docx";
import { writeDocx, type DocxParagraph } from "../../hosts/file/docxWrite";

const title: DocxParagraph = { text: "某局2023年度部门决算情况说明", level: 0, marked: [] };
const paragraphs: readonly DocxParagraph[] = [
  { text: "一、收入支出决算总体情况说明", level: 1, marked: [] },
  { text: "（一）总体情况。", level: 2, marked: [] },
  { text: "收、支总计 1.00 万元，比上年【待填：上年数】。", level: 0, marked: [{ start: 17, end: 25 }] },
  { text: '“<&>"\u0007引号', level: 0, marked: [] },
];
const bytes = writeDocx(title, paragraphs);
const part = (name: string): string => strFromU8(unzipSync(bytes)[name]!);

test("reads back paragraph by paragraph", () => {
  expect(readDocument(bytes, "a.docx").map(({ text }) => text)).toEqual([
    title.text,
    ...paragraphs.map(({ text }) => text.replace("\u0007", "")),
  ]);
});

test("every part is declared, related and well formed", () => {
  const parts = unzipSync(bytes);
  for (const [name, data] of Object.entries(parts)) {
    const xml = strFromU8(data);
    expect(xml).toMatch(/^<\?xml /);
    expect(balance(xml)).toEqual([]);
    if (!/rels$|Content_Types/.test(name))
      expect(part("[Content_Types].xml")).toContain(`PartName="/${name}"`);
  }
  for (const rels of ["_rels/.rels", "word/_rels/document.xml.rels"]) {
    const base = rels.startsWith("word") ? "word/" : "";
    for (const [, target] of part(rels).matchAll(/Target="([^"]+)"/g))
      expect(parts[base + target!]).toBeDefined();
  }
});

test("headings, lines of 28 磅, page numbers, the office's fonts with stand-ins", () => {
  const document = part("word/document.xml");
  expect(document).toMatch(/<w:pStyle w:val="Title"\/>.*Heading1.*Heading2/);
  expect(part("word/styles.xml")).toContain('w:line="560" w:lineRule="exact"');
  expect(part("word/styles.xml")).toContain('w:outlineLvl w:val="0"');
  expect(part("word/footer1.xml")).toContain(" PAGE ");
  expect(document).toContain('<w:footerReference w:type="default" r:id="footer"/>');
  expect(part("word/fontTable.xml")).toContain('w:name="方正小标宋简体"><w:altName w:val="宋体"/>');
  expect(part("word/fontTable.xml")).toContain('w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
});

test("what is to be filled in is highlighted, and nothing else", () => {
  const marked = [...part("word/document.xml").matchAll(/<w:highlight[^>]*\/><\/w:rPr><w:t[^>]*>([^<]*)/g)];
  expect(marked.map(([, text]) => text)).toEqual(["【待填：上年数】"]);
});

test("the same text gives the same bytes", () => {
  expect(writeDocx(title, paragraphs)).toEqual(bytes);
});

/** Tags that are not closed in order. */
function balance(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close && open.pop() !== name) return [`</${name!}>`];
    if (!close && !self) open.push(name!);
  }
  return open;
}
