import { strToU8, zipSync } from "fflate";
import { cellText, type Block } from "../../../src/document/blocks";
import { readBlocks, readDocument, readDocx } from "../../../hosts/file/docx/read-docx";
import { HostError } from "../../../hosts/host";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A .docx with this body, and other parts beside it. */
function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = Object.keys(parts).map(
    (name, index) => `<Relationship Id="r${index + 9}" Type="${RELATION}/${name}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join("")}</Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: string[]): string => `<w:p>${runs.join("")}</w:p>`;
const texts = (body: string, parts = {}): readonly string[] =>
  readDocument(docx(body, parts), "说明.docx").map(({ text }) => text);

/** A paragraph's words; of a grid each filled cell with its place. */
function shown(block: Block): unknown {
  if (block.kind === "paragraph") return block.paragraph.text;
  if (block.kind !== "grid") return block.kind;
  return block.grid.cells
    .filter((cell) => cellText(cell) !== "")
    .map(
      (cell) =>
        `${cell.row},${cell.column}+${cell.columns}${cell.rows > 1 ? `x${cell.rows}` : ""} ${cellText(cell)}`,
    );
}

describe("paragraphs of a .docx", () => {
  test("runs are joined, tabs and breaks kept, empty paragraphs counted", () => {
    expect(
      texts(
        p(t("收入 "), t("181.43"), "<w:r><w:tab/><w:t>万元</w:t><w:br/><w:t>。</w:t></w:r>") +
          "<w:p/>" +
          p(t("一&amp;二&#x3002;")),
      ),
    ).toEqual(["收入 181.43\t万元\n。", "", "一&二。"]);
  });

  test("tab stops, fields' codes, comments and properties are no text", () => {
    expect(
      texts(
        p(
          '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>',
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
          t("12"),
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看得见</w:t></w:r>',
          '<w:r><w:commentReference w:id="0"/></w:r>',
        ),
      ),
    ).toEqual(["12看得见"]);
  });

  test("a raised number marks a note and is no digit of what it stands behind, but for square metres", () => {
    const raised = (text: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    expect(
      texts(p(t("12.34"), raised("1"), t("万元，房屋 80m"), raised("2"), t("，"), raised("[3]"))),
    ).toEqual(["12.34万元，房屋 80m2，"]);
  });

  test("a formula is read as it stands in the line; of one that no line holds it is said that it is one", () => {
    const m = (inside: string): string =>
      `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath>`;
    const sign = (text: string): string =>
      `<m:r><w:rPr><w:rFonts w:ascii="Cambria Math"/></w:rPr><m:t>${text}</m:t></m:r>`;
    const part = (name: string, inside: string): string => `<m:${name}>${inside}</m:${name}>`;
    const share = part(
      "f",
      '<m:fPr><m:type m:val="bar"/></m:fPr>' + part("num", sign("甲")) + part("den", sign("乙")),
    );
    const power = part("sSup", part("e", sign("10")) + part("sup", sign("2")));
    expect(
      texts(
        p(t("收入 "), m(sign("12") + sign(".34")), t(" 万元。")) +
          p(t("比例为"), m(share)) +
          p(t("比例为"), m(power), t("。")) +
          `<w:p><m:oMathPara xmlns:m="m">${m(sign("5.6%"))}</m:oMathPara></w:p>`,
      ),
    ).toEqual(["收入 12.34 万元。", "比例为甲/乙", "比例为［公式］。", "5.6%"]);
  });

  test("tracked insertions stand, deletions do not; a deleted paragraph mark joins", () => {
    expect(
      texts(
        p(
          t("增长 "),
          '<w:del w:id="1" w:author="a"><w:r><w:delText>3.5</w:delText></w:r></w:del>',
          `<w:ins w:id="2" w:author="a">${t("5.3")}</w:ins>`,
          t("%。"),
        ) +
          p(`<w:moveFrom w:id="3">${t("移走")}</w:moveFrom>`, `<w:moveTo w:id="4">${t("移来")}</w:moveTo>`) +
          p('<w:pPr><w:rPr><w:del w:id="5" w:author="a"/></w:rPr></w:pPr>', t("前半")) +
          p(t("后半")),
      ),
    ).toEqual(["增长 5.3%。", "移来", "前半后半"]);
  });

  test("links, content controls and smart tags are read through; tables are skipped", () => {
    expect(
      texts(
        `<w:sdt><w:sdtContent>${p(`<w:hyperlink>${t("甲")}</w:hyperlink>`, `<w:smartTag>${t("乙")}</w:smartTag>`)}</w:sdtContent></w:sdt>` +
          `<w:tbl><w:tr><w:tc>${p(t("表中"))}<w:tbl><w:tr><w:tc>${p(t("表中表"))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>` +
          p(t("丙")),
      ),
    ).toEqual(["甲乙", "丙"]);
  });

  test("a table whose cells hold the sentences is text; any other is a grid in its place", () => {
    const cell = (...paragraphs: string[]): string => `<w:tc><w:tcPr/>${paragraphs.join("")}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
    const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(t("合计"))}</w:tc>`;
    const figures = table(
      row(wide, cell(p(t("金额")))),
      row(cell(p(t("货物"))), cell(p(t("单价"))), cell(p(t("8.00")))),
    );
    const sentence = "2022年度收入合计987.70万元，其中其他收入806.26万元，占81.63%。";
    const form = table(row(cell(p(t("一、收入情况")), p(t(sentence)), figures)));
    const read = readBlocks(docx(p(t("题目")) + form + p(t("后")) + figures), "说明.docx");
    const grid = ["0,0+2 合计", "0,2+1 金额", "1,0+1 货物", "1,1+1 单价", "1,2+1 8.00"];
    expect(read.map(shown)).toEqual(["题目", "一、收入情况", sentence, grid, "后", grid]);
  });

  test("cells merged downwards, rows that begin further in, deleted rows and cells, figures in several paragraphs", () => {
    const cell = (properties: string, ...paragraphs: string[]): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join("")}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('<w:vMerge w:val="restart"/>', p(t("项目")))}${cell("", p(t("金")), p(t("额")))}</w:tr>
      <w:tr>${cell("<w:vMerge/>", p())}${cell("", p(t("1"), '<w:del w:id="1"><w:r><w:delText>7</w:delText></w:r></w:del>', t(".50")))}</w:tr>
      <w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell("", p(t("删")))}${cell("", p(t("9.99")))}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("", p(t("2.00")), p(t("3.00")))}</w:tr></w:tbl>`;
    expect(readBlocks(docx(body), "表.docx").map(shown)).toEqual([
      ["0,0+1x2 项目", "0,1+1 金\u2029额", "1,1+1 1.50", "2,1+1 2.00\u20293.00"],
    ]);
  });

  test.each([
    ["no list of columns", ""],
    ["a list that does not fit", '<w:gridCol w:w="4000"/><w:gridCol w:w="4000"/>'],
  ])("cells that count no columns stand where their widths put them: %s", (_, columns) => {
    const cell = (width: number, words: string, more = ""): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${p(t(words))}</w:tc>`;
    const below = (first: boolean): string => (first ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");
    const rows = [
      [cell(2000, "项目", below(true)), cell(3010, "支出")],
      [cell(2004, "", below(false)), cell(1000, "基本"), cell(2000, "项目支出")],
      [cell(500, "301"), cell(1500, "工资"), cell(1003, "1.00"), cell(2000, "2.00")],
    ];
    const lines = rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("");
    const body = `<w:tbl><w:tblGrid>${columns}</w:tblGrid>${lines}</w:tbl>`;
    expect(readBlocks(docx(body), "表.docx").map(shown)).toEqual([
      [
        ...["0,0+2x2 项目", "0,2+2 支出", "1,2+1 基本", "1,3+1 项目支出"],
        ...["2,0+1 301", "2,1+1 工资", "2,2+1 1.00", "2,3+1 2.00"],
      ],
    ]);
  });

  test("a frame around tables is read through; a table in a cell stands behind its own", () => {
    const table = (...cells: string[]): string =>
      `<w:tbl><w:tr>${cells.map((inside) => `<w:tc>${inside}</w:tc>`).join("")}</w:tr></w:tbl>`;
    const inner = table(p(t("合计")), p(t("1.00")));
    expect(readBlocks(docx(table(p(t("收入决算表")) + inner)), "表.docx").map(shown)).toEqual([
      "收入决算表",
      ["0,0+1 合计", "0,1+1 1.00"],
    ]);
    expect(readBlocks(docx(table(p(t("其他")) + inner, p(t("2.00")))), "表.docx").map(shown)).toEqual([
      ["0,0+1 其他", "0,1+1 2.00"],
      ["0,0+1 合计", "0,1+1 1.00"],
    ]);
  });

  test("pictures and what is laid in are said to be there; pages are known where Word has printed them", () => {
    const picture = '<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>';
    const object =
      '<w:r><w:object><v:imagedata r:id="r2"/><o:OLEObject ProgID="Excel.Sheet.12" r:id="r3"/></w:object></w:r>';
    const turn = "<w:r><w:lastRenderedPageBreak/><w:t>次页</w:t></w:r>";
    const row = `<w:tr><w:tc>${p(t("合计"))}</w:tc></w:tr>`;
    const read = readBlocks(
      docx(
        p(t("收入决算表"), picture) +
          p(object) +
          p(turn) +
          `<w:tbl>${row}<w:tr><w:tc>${p(turn)}</w:tc><w:tc>${p(turn)}</w:tc></w:tr>${row}</w:tbl>`,
      ),
      "表.docx",
    );
    expect(read.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "picture",
      "paragraph",
      "picture",
      "paragraph",
      "grid",
    ]);
    expect(read.flatMap((block) => (block.kind === "grid" ? block.grid.pages : []))).toEqual([2, 3, 3]);
  });

  test("a text box is read once, after the paragraph it is anchored in", () => {
    const box = `<w:txbxContent>${p(t("框内一"))}${p(t("框内二"))}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx><a:t>图中字</a:t></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(p(t("前"), `<w:r>${drawing}</w:r>`, t("后")) + p(t("下一段")))).toEqual([
      "前后",
      "框内一",
      "框内二",
      "下一段",
    ]);
  });

  test("automatic numbers come as labels, counted through the document", () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:styleId="标题"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const item = (level: number, text: string, list = 1): string =>
      p(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`, t(text));
    const body =
      item(0, "收入") +
      item(1, "财政") +
      item(1, "其他") +
      item(0, "支出") +
      item(1, "基本") +
      item(0, "点", 2) +
      p('<w:pPr><w:pStyle w:val="标题"/></w:pPr>', t("采购")) +
      item(0, "无", 0);
    const read = readDocument(docx(body, { numbering, styles }), "说明.docx");
    expect(read.map(({ label, text }) => `${label ?? ""}${text}`)).toEqual([
      "一、收入",
      "1.财政",
      "2.其他",
      "二、支出",
      "1.基本",
      "点",
      "三、采购",
      "无",
    ]);
  });

  test("each stretch of text knows where it stands in the part", () => {
    const [paragraph] = readDocx(docx(p(t("收入 "), t("181.43"))));
    expect(paragraph!.pieces.map(({ start, end }) => paragraph!.text.slice(start, end))).toEqual([
      "收入 ",
      "181.43",
    ]);
    expect(paragraph!.pieces[1]!.xmlStart).toBeGreaterThan(paragraph!.pieces[0]!.xmlEnd);
  });
});

describe("a text file", () => {
  const lines = ["一、收入", "", "收入 5 万元。"];
  const read = (bytes: Uint8Array): readonly string[] =>
    readDocument(bytes, "说明.txt").map(({ text }) => text);

  test.each([
    ["UTF-8", new TextEncoder().encode(`${lines.join("\n")}\n`)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${lines.join("\r\n")}`)],
    ["UTF-16", new Uint8Array(Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le"))],
    // 一、收入 … in GB 18030.
    [
      "the Chinese code page",
      Uint8Array.from([
        0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd5, 0xc8, 0xeb, 10, 10, 0xca, 0xd5, 0xc8, 0xeb, 0x20, 0x35, 0x20,
        0xcd, 0xf2, 0xd4, 0xaa, 0xa1, 0xa3,
      ]),
    ],
  ])("in %s: a line is a paragraph", (_, bytes) => {
    expect(read(bytes)).toEqual(lines);
  });

  const long = Array.from({ length: 30 }, (_, at) => `第${at}项\u3000收入“${at}.5”万元，占 1%；\t其他`);
  const utf8 = Uint8Array.from(Buffer.from(long.join("\r\n")));
  const utf16 = (text: string, mark = ""): Uint8Array => Uint8Array.from(Buffer.from(mark + text, "utf16le"));
  const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1]!);
  test.each([
    ["UTF-16 with its mark, the other way round", swapped(utf16(long.join("\n"), "\ufeff"))],
    ["UTF-16 without a mark", utf16(long.join("\n"))],
    ["UTF-16 without a mark, the other way round", swapped(utf16(long.join("\n")))],
    ["UTF-8", utf8],
  ])("%s", (_, bytes) => {
    expect(read(bytes)).toEqual(long);
  });

  const gb18030 = Uint8Array.from(
    Array.from({ length: 20 }, () => [
      0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd5, 0xc8, 0xeb, 0x35, 0xcd, 0xf2, 0xd4, 0xaa, 0xa1, 0xa3, 10,
    ]).flat(),
  );
  /** Every place of a few, so that each byte of a character is met. */
  const places = (bytes: Uint8Array): readonly number[] => [
    ...Array.from({ length: 12 }, (_, at) => at),
    ...Array.from({ length: 12 }, (_, at) => bytes.length - 12 + at),
  ];
  const spliced = (bytes: Uint8Array, at: number, cut: number, ...put: number[]): Uint8Array =>
    Uint8Array.from([...bytes.slice(0, at), ...put, ...bytes.slice(at + cut)]);

  test("a byte that belongs to no encoding makes it unreadable, never another text", () => {
    const unreadable = (bytes: Uint8Array): void => {
      expect(() => read(bytes)).toThrow(HostError);
      expect(() => read(bytes)).toThrow(/^说明\.txt：[^。]*编码[^。]*。$/);
    };
    for (const bytes of [utf8, gb18030])
      for (const at of places(bytes)) unreadable(spliced(bytes, at, 0, 0xff));
  });

  test("half a character is lost in UTF-16", () => {
    expect(() => read(utf16(long.join("\n"), "\ufeff").slice(0, -1))).toThrow(HostError);
  });

  test("UTF-8 with a byte lost or strewn in is not taken for the Chinese code page", () => {
    for (const at of places(utf8)) {
      expect(() => read(spliced(utf8, at, 0, 0xc3))).toThrow(/编码/);
      if (utf8[at]! >= 0x80) expect(() => read(spliced(utf8, at, 1))).toThrow(/编码/);
    }
  });
});

describe("what is no text says so in one sentence", () => {
  const whole = docx(p(t("收入")));
  test.each([
    ["an empty file", new Uint8Array(0), /^说明：文件是空的（0 字节）。$/],
    ["a document cut short", whole.slice(0, whole.length - 40), /^说明：[^。]+。$/],
    [
      "an old .doc",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /\.doc），请另存为 \.docx/,
    ],
    ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), /^说明：[^。]+。$/],
    ["bytes", Uint8Array.from([1, 2, 3, 0, 5, 6, 7, 8]), /不是 Word 文档/],
    ["a web page", strToU8("<!DOCTYPE html><p>本年收入合计 12.00 万元。</p>"), /是网页.*另存为 \.docx/],
    ["rich text", strToU8("{\\rtf1\\ansi 12.00}"), /是 RTF 文档.*另存为 \.docx/],
    ["a PDF", strToU8("%PDF-1.4\n1 0 obj"), /是 PDF 文件/],
    [
      "a document without a word",
      docx(p(t(" ")) + p()),
      /^说明：里面没有文字，如果是扫描件，请打开做它的那一份 Word 文档。$/,
    ],
    ["blank lines", strToU8("  \r\n\r\n"), /^说明：里面没有文字。$/],
  ])("%s", (_, bytes, message) => {
    expect(() => readDocument(bytes, "说明")).toThrow(HostError);
    expect(() => readDocument(bytes, "说明")).toThrow(message);
  });

  test("whatever bytes are lost", () => {
    for (let at = 0; at < whole.length; at += 37) {
      const damaged = whole.slice();
      damaged[at]! ^= 0x5a;
      try {
        readDocument(damaged, "说明");
      } catch (error) {
        expect(error).toBeInstanceOf(HostError);
        expect((error as HostError).message).toMatch(/^说明：[^。]+。$/);
      }
    }
  });
});
