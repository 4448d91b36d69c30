/** The corrected copy of a Word document: what is accepted, what is rejected, and what was never touched. */
import { readDocx } from "../../../hosts/file/docx/read-docx";
import { reviseDocx, type Revision } from "../../../hosts/file/docx/revise";
import type { TextRevision } from "../../../hosts/file/docx/placed";
import { XmlCursor } from "../../../hosts/file/package/xml";
import { readZip } from "../../../hosts/file/package/zip";
import { HostError } from "../../../hosts/host";
import { paragraph, partsOf, plainWord, W, word } from "./words";

const DATE = new Date(Date.UTC(2023, 8, 1, 8, 30, 5));

const texts = (bytes: Uint8Array): readonly string[] => readDocx(bytes).map(({ text }) => text);
const documentOf = (bytes: Uint8Array): string => partsOf(bytes)["word/document.xml"]!;

/** The copy with our changes rejected, as Word would do it. */
function rejected(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const document = parts["word/document.xml"]!.replace(
    /<w:ins [^>]*w:author="勾稽"[^>]*>[\s\S]*?<\/w:ins>/g,
    "",
  )
    .replace(/<w:del [^>]*w:author="勾稽"[^>]*>([\s\S]*?)<\/w:del>/g, "$1")
    .replace(/w:delText/g, "w:t");
  return texts(word("", { document }));
}

/** The revision that puts `replacement` in the place of `words`, as it first occurs. */
function revision(bytes: Uint8Array, words: string, replacement?: string, comment = "应改"): TextRevision {
  const all = texts(bytes);
  const index = all.findIndex((text) => text.includes(words));
  const start = all[index]!.indexOf(words);
  return {
    paragraph: index,
    start,
    end: start + words.length,
    comment,
    ...(replacement === undefined ? {} : { replacement }),
  };
}

/** Every part is well-formed, and no two changes of one kind carry the same number. */
function sound(bytes: Uint8Array): void {
  for (const [name, xml] of Object.entries(partsOf(bytes))) {
    const cursor = new XmlCursor(xml);
    const ids: string[] = [];
    while (cursor.next()) {
      if (cursor.kind !== "close" && ["ins", "del", "rPrChange", "comment"].includes(cursor.name)) {
        ids.push(cursor.value("id") ?? "");
      }
    }
    expect([name, new Set(ids).size]).toEqual([name, ids.length]);
  }
}

test("a figure inside a run becomes a deletion and an insertion, the words around it stay", () => {
  const bytes = plainWord(["收入合计 918.86 万元。", "支出合计 928.86 万元。"]);
  const copy = reviseDocx(bytes, [revision(bytes, "918.86", "928.86", "按表应为 928.86。")], DATE);
  expect(texts(copy)).toEqual(["收入合计 928.86 万元。", "支出合计 928.86 万元。"]);
  expect(rejected(copy)).toEqual(texts(bytes));
  const xml = documentOf(copy);
  expect(xml).toContain(
    '<w:del w:id="1" w:author="勾稽" w:date="2023-09-01T08:30:05Z"><w:r><w:delText xml:space="preserve">918.86</w:delText></w:r></w:del>',
  );
  expect(xml).toContain(paragraph("支出合计 928.86 万元。"));
  sound(copy);
});

test("a comment is anchored at the stretch, signed and dated, and its part is declared and related", () => {
  const bytes = plainWord(["收入合计 918.86 万元。"]);
  const copy = reviseDocx(
    bytes,
    [revision(bytes, "918.86", "928.86", "按表应为 928.86 & 更多\n第二行")],
    DATE,
  );
  const parts = partsOf(copy);
  expect(parts["word/document.xml"]).toMatch(
    /合计 <\/w:t><\/w:r><w:commentRangeStart w:id="0"\/><w:del .*<\/w:ins><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><w:r><w:t xml:space="preserve"> 万元/,
  );
  const comments = parts["word/comments.xml"]!;
  expect(comments).toContain('w:id="0" w:author="勾稽" w:date="2023-09-01T08:30:05Z" w:initials="勾稽"');
  expect(comments).toContain("按表应为 928.86 &amp; 更多</w:t></w:r></w:p><w:p>");
  expect(parts["[Content_Types].xml"]).toContain(
    '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
  );
  expect(parts["word/_rels/document.xml.rels"]).toMatch(
    /Type="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/comments" Target="comments\.xml"/,
  );
});

test("every other part of the file is the same, byte for byte", () => {
  const bytes = word(paragraph("收入 1.00 万元。"), {
    parts: { "word/styles.xml": `<w:styles xmlns:w="${W}"/>`, "word/media/印章.bin": "\u0000\u0001 图" },
  });
  const copy = reviseDocx(bytes, [revision(bytes, "1.00", "2.00")], DATE);
  const changed = ["[Content_Types].xml", "word/document.xml"];
  const after = new Map(readZip(copy).map((entry) => [entry.name, entry]));
  for (const entry of readZip(bytes)) {
    const other = after.get(entry.name)!;
    expect([entry.name, Buffer.compare(entry.packed, other.packed) === 0]).toEqual([
      entry.name,
      !changed.includes(entry.name),
    ]);
  }
  expect([...after.keys()].filter((name) => !(name in partsOf(bytes)))).toEqual([
    "word/comments.xml",
    "word/_rels/document.xml.rels",
  ]);
});

test("a figure over several runs: each keeps its look, and the new one has that of the first", () => {
  const bold = "<w:rPr><w:b/></w:rPr>";
  const bytes = word(
    `<w:p><w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t>占 71</w:t></w:r><w:r>${bold}<w:t>.7</w:t></w:r>` +
      `<w:bookmarkStart w:id="41" w:name="a"/><w:r><w:t>3%，其余</w:t></w:r></w:p>`,
  );
  const copy = reviseDocx(bytes, [revision(bytes, "71.73", "71.65")], DATE);
  expect(texts(copy)).toEqual(["占 71.65%，其余"]);
  expect(rejected(copy)).toEqual(["占 71.73%，其余"]);
  const xml = documentOf(copy);
  expect(xml).toContain('<w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">占 </w:t></w:r>');
  expect(xml).toContain(`<w:r>${bold}<w:delText xml:space="preserve">.7</w:delText></w:r>`);
  expect(xml).toMatch(
    /<w:ins [^>]*><w:r><w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">71\.65<\/w:t><\/w:r><\/w:ins>/,
  );
  expect(xml).toContain('<w:bookmarkStart w:id="41" w:name="a"/>');
  // Numbers of changes begin behind those that are taken.
  expect(xml).toContain('<w:del w:id="42"');
  expect(xml).not.toMatch(/<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<\/w:r>/);
  sound(copy);
});

test("several figures of one run, a whole run, the first and the last of a paragraph", () => {
  const bytes = word(paragraph("12.3", "万元，增加 4.5 万元，增长 6.7", "8.9"));
  const copy = reviseDocx(
    bytes,
    [
      revision(bytes, "8.9", "9.8"),
      revision(bytes, "12.3", "13.2"),
      revision(bytes, "6.7", "7.6"),
      revision(bytes, "4.5", "5.4"),
    ],
    DATE,
  );
  expect(texts(copy)).toEqual(["13.2万元，增加 5.4 万元，增长 7.69.8"]);
  expect(rejected(copy)).toEqual(texts(bytes));
  expect(documentOf(copy)).not.toContain("<w:r></w:r>");
  sound(copy);
});

test("a remark spans a sentence with corrections in it; where two corrections clash, the later is a comment", () => {
  const bytes = plainWord(["比上年增加 4.50 万元，增长 6.70%。"]);
  const copy = reviseDocx(
    bytes,
    [
      revision(bytes, "比上年增加 4.50 万元，增长 6.70%", undefined, "原因没有写"),
      revision(bytes, "4.50", "5.40"),
      revision(bytes, "4.50 万元", "5 万元"),
    ],
    DATE,
  );
  expect(texts(copy)).toEqual(["比上年增加 5.40 万元，增长 6.70%。"]);
  expect(documentOf(copy).match(/<w:commentRangeStart/g)).toHaveLength(3);
  expect(documentOf(copy).match(/<w:commentRangeEnd/g)).toHaveLength(3);
  expect(partsOf(copy)["word/comments.xml"]!.match(/<w:comment /g)).toHaveLength(3);
  sound(copy);
});

test("comments that are there stay, and ours are numbered behind them", () => {
  const theirs =
    '<w:comment w:id="6" w:author="审核" w:initials="审"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>';
  const bytes = word(
    `<w:p><w:commentRangeStart w:id="6"/><w:r><w:t>收入 1.00 万元</w:t></w:r><w:commentRangeEnd w:id="6"/>` +
      `<w:r><w:commentReference w:id="6"/></w:r></w:p>`,
    { comments: theirs },
  );
  const copy = reviseDocx(bytes, [revision(bytes, "1.00", "2.00")], DATE);
  const parts = partsOf(copy);
  expect(parts["word/comments.xml"]).toContain(theirs);
  expect(parts["word/comments.xml"]).toMatch(/<w:comment [^>]*w:id="7" w:author="勾稽"/);
  expect(parts["word/_rels/document.xml.rels"]).toBe(partsOf(bytes)["word/_rels/document.xml.rels"]);
  expect(parts["[Content_Types].xml"]).toBe(partsOf(bytes)["[Content_Types].xml"]);
  expect(texts(copy)).toEqual(["收入 2.00 万元"]);
  sound(copy);
});

test("tabs, breaks, entities and deleted words of others are read and kept as they are", () => {
  const bytes = word(
    `<w:p><w:r><w:t>甲&amp;乙</w:t><w:tab/><w:t>1.00</w:t><w:br/><w:t>丙 &lt;2.00&gt;</w:t></w:r>` +
      `<w:del w:id="3" w:author="他人"><w:r><w:delText>9.99</w:delText></w:r></w:del></w:p>`,
  );
  const copy = reviseDocx(bytes, [revision(bytes, "1.00", "1.50"), revision(bytes, "2.00", "2.50")], DATE);
  expect(texts(copy)).toEqual(["甲&乙\t1.50\n丙 <2.50>"]);
  expect(rejected(copy)).toEqual(["甲&乙\t1.00\n丙 <2.00>"]);
  expect(documentOf(copy)).toContain("<w:delText>9.99</w:delText>");
  expect(documentOf(copy)).toContain("<w:tab/>");
  sound(copy);
});

test("inside somebody's tracked insertion ours stands beside it; in a link, within it", () => {
  const bytes = word(
    `<w:p><w:ins w:id="5" w:author="他人" w:date="2023-01-01T00:00:00Z"><w:r><w:t>收入 1.00 万元</w:t></w:r></w:ins>` +
      `<w:hyperlink w:anchor="x"><w:r><w:t>支出 3.00 万元</w:t></w:r></w:hyperlink></w:p>`,
  );
  const copy = reviseDocx(bytes, [revision(bytes, "1.00", "2.00"), revision(bytes, "3.00", "4.00")], DATE);
  expect(texts(copy)).toEqual(["收入 2.00 万元支出 4.00 万元"]);
  expect(documentOf(copy)).toMatch(/<w:hyperlink w:anchor="x">.*<w:ins [^>]*>.*4\.00.*<\/w:hyperlink>/);
  // No insertion within an insertion.
  let depth = 0;
  const cursor = new XmlCursor(documentOf(copy));
  while (cursor.next()) {
    if (cursor.name === "ins") depth += cursor.kind === "open" ? 1 : cursor.kind === "close" ? -1 : 0;
    expect(depth).toBeLessThan(2);
  }
  sound(copy);
});

test("a change of looks that is tracked keeps its record on both sides, under numbers of their own", () => {
  const bytes = word(
    `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="8" w:author="他人"><w:rPr/></w:rPrChange></w:rPr><w:t>共 1.00 万元</w:t></w:r></w:p>`,
  );
  const copy = reviseDocx(bytes, [revision(bytes, "1.00", "2.00")], DATE);
  expect(documentOf(copy).match(/<w:rPrChange /g)).toHaveLength(3);
  expect(documentOf(copy)).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t/);
  sound(copy);
});

test("a stretch without words is moved to the nearest paragraph; a document without any stays as it is", () => {
  const bytes = word(`<w:p/>${paragraph("收入情况说明")}`);
  const copy = reviseDocx(bytes, [{ paragraph: 0, start: 0, end: 0, comment: "缺少一节" }], DATE);
  expect(documentOf(copy)).toMatch(
    /<w:p\/><w:p><w:commentRangeStart w:id="0"\/><w:r><w:t xml:space="preserve">收入/,
  );
  const empty = word("<w:p/>");
  expect(partsOf(reviseDocx(empty, [{ paragraph: 0, start: 0, end: 0, comment: "缺" }], DATE))).toEqual(
    partsOf(empty),
  );
});

test("elements without a prefix get attributes with one", () => {
  const bytes = word("", {
    document: `<document xmlns="${W}"><body><p><r><t>收入 1.00 万元</t></r></p></body></document>`,
  });
  const copy = reviseDocx(bytes, [revision(bytes, "1.00", "2.00")], DATE);
  expect(texts(copy)).toEqual(["收入 2.00 万元"]);
  expect(documentOf(copy)).toContain(`<del xmlns:w="${W}" w:id="1" w:author="勾稽"`);
  sound(copy);
});

test("what is no Word document is refused in one sentence", () => {
  const text = new TextEncoder().encode("一、收入");
  expect(() => reviseDocx(text, [], DATE)).toThrow(HostError);
  expect(() => reviseDocx(text, [], DATE)).toThrow("无法导出修订稿：只有 Word 文档（.docx）能导出修订稿。");
  expect(() => reviseDocx(plainWord(["一"]).subarray(0, 200), [], DATE)).toThrow(
    /^无法导出修订稿：文件不完整/,
  );
});

test("what is said of a cell of the document's tables stands at its words, of a blank one at its line's", () => {
  const cell = (text: string): string => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
  const table = `<w:tbl><w:tblPr/>${row("项目", "合计", "基本支出")}${row("甲", "12.00", "")}</w:tbl>`;
  const bytes = word(`${paragraph("支出决算表")}${table}${paragraph("正文。")}`);
  const said = (address: string, comment: string): Revision => ({
    cell: { sheet: "支出决算表", address },
    comment,
  });
  const copy = reviseDocx(
    bytes,
    [said("B3", "是旧的"), said("C3", "是空的"), said("B9", "没有这一行")],
    DATE,
  );
  sound(copy);
  expect(texts(copy)).toEqual(texts(bytes));
  const xml = documentOf(copy);
  for (const id of [0, 1])
    expect(xml).toMatch(
      new RegExp(
        `<w:commentRangeStart w:id="${String(id)}"/>(?:(?!</w:tc>).)*12\\.00(?:(?!</w:tc>).)*<w:commentRangeEnd w:id="${String(id)}"/>`,
      ),
    );
  expect(xml).toMatch(/<w:commentRangeStart w:id="2"\/>(?:(?!<\/w:p>).)*支出决算表/);
});
