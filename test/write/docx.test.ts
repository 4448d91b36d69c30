/** The typeset .docx: what a reader finds in it, and what the package holds. */
import { strFromU8, unzipSync } from "fflate";
import { readDocument } from "../../hosts/file/docx/read-docx";
import { writeDocx, type DocxParagraph } from "../../hosts/file/docx/write-docx";
import { narrativeDocx } from "../../hosts/file/docx/narrative-docx";
import { readWorkbook } from "../../hosts/file/read";
import { titleLines } from "../../hosts/file/docx/title-lines";
import { styleNamed } from "../../src/catalogue/styles";
import { readInputs } from "../../src/write/inputs";
import { narrate } from "../../src/write/narrate";
import { paragraphsOf } from "../../src/write/narrative";
import { recognise } from "../../src/statement/recognise";
import { parseAddress } from "../../src/workbook/address";
import type { Sheet } from "../../src/workbook/workbook";
import { sample } from "../../samples/load";

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

describe("of a narrative with charts", () => {
  const inputs = readInputs({ 上年数: { 收入总计: 954.2, 财政拨款收入总计: 189.9 } });
  const narrative = narrate(recognise(sample("henan-2022")), styleNamed("hubei")!, { inputs });
  const parts = unzipSync(narrativeDocx(narrative));
  const document = strFromU8(parts["word/document.xml"]!);

  const shown = [...document.matchAll(/<c:chart r:id="([^"]+)"/g)].map(([, id]) => id!);
  const xmlOf = (id: string): string => strFromU8(parts[`word/charts/${id}.xml`]!);

  test("four native charts, each in a line of its own height with its caption below", () => {
    expect(shown).toEqual(["chart1", "chart2", "chart3", "chart4"]);
    const relations = strFromU8(parts["word/_rels/document.xml.rels"]!);
    for (const id of shown) {
      expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*/chart"[^>]*Target="charts/${id}.xml"`));
      expect(strFromU8(parts["[Content_Types].xml"]!)).toContain(`PartName="/word/charts/${id}.xml"`);
      expect(balance(xmlOf(id))).toEqual([]);
    }
    expect(strFromU8(parts["word/styles.xml"]!)).toMatch(/w:styleId="Picture".*?w:lineRule="auto"/);
    const captions = [...document.matchAll(/w:val="Caption"\/>.*?<w:t[^>]*>([^<]*)/g)].map(
      ([, text]) => text,
    );
    expect(captions).toEqual([
      "图1：收、支决算总计变动情况",
      "图2：收入决算结构",
      "图3：支出决算结构",
      "图4：财政拨款收、支决算总计变动情况",
    ]);
    expect(balance(document)).toEqual([]);
  });

  test("beside the figures stand the words of the text, and no title above the caption", () => {
    const words = [...xmlOf("chart2").matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text);
    expect(words).toEqual(["财政拨款收入", "181.43万元，18.4%", "其他收入", "806.26万元，81.6%"]);
    expect(xmlOf("chart1")).toContain('<c:autoTitleDeleted val="1"/>');
  });

  test("columns stand on zero, though they differ little", () => {
    expect(xmlOf("chart1")).toMatch(/<c:valAx>.*?<c:min val="0"\/><\/c:scaling>/);
  });

  test("each brings the workbook with its figures, where the chart looks for them", () => {
    for (const id of shown) {
      const relation = strFromU8(parts[`word/charts/_rels/${id}.xml.rels`]!);
      const target = /Id="data"[^>]*\/package"[^>]*Target="\.\.\/([^"]+)"/.exec(relation)![1]!;
      expect(xmlOf(id)).toContain('<c:externalData r:id="data">');
      const { sheets } = readWorkbook(parts[`word/${target}`]!, target);
      const [{ name, rows }] = sheets as [Sheet];
      for (const [, where, cached] of xmlOf(id).matchAll(/<c:f>([^<]*)<\/c:f>(.*?)<\/c:(?:str|num)Cache>/g)) {
        const [sheet, from, to = from] = where!.replace(/[$']/g, "").split(/[!:]/);
        expect(sheet).toBe(name);
        const [start, end] = [parseAddress(from!)!, parseAddress(to!)!];
        const held = rows.slice(start.row, end.row + 1).map((row) => String(row?.[start.column]?.value));
        expect([...cached!.matchAll(/<c:v>([^<]*)/g)].map(([, value]) => value)).toEqual(held);
      }
    }
  });

  test("says in words what a chart shows, with the figures of the text", () => {
    expect(document).toContain(
      'descr="收入决算结构：财政拨款收入181.43万元，18.4%；其他收入806.26万元，81.6%"',
    );
  });

  test("reads back as the text with its captions, the title in lines", () => {
    const read = readDocument(narrativeDocx(narrative), "a.docx").map(({ text }) => text);
    // What is left to fill in stands there as a form has it.
    const written = paragraphsOf(narrative).map(({ text, blanks }) =>
      [...blanks]
        .reverse()
        .reduce((all, { start, end, paper }) => all.slice(0, start) + paper + all.slice(end), text),
    );
    expect(read.filter((text) => text !== "" && !/^图\d：/.test(text)).slice(1)).toEqual(written.slice(1));
    expect(read[0]!.replace(/\s/g, "")).toBe(written[0]!.replace(/\s/g, ""));
    expect(read[read.indexOf("二、收入决算情况说明") - 1]).toBe("图1：收、支决算总计变动情况");
  });
});

describe("long titles", () => {
  test.each([
    ["第三部分 2023年度部门决算情况说明", 1],
    ["第三部分 东海市滨江区财政局2024年度部门决算情况说明", 2],
    [
      "第三部分 某某市某某区人民政府某某街道办事处综合行政执法与应急管理服务中心（含所属事业单位若干家）2022年度部门决算情况说明",
      4,
    ],
    [`第三部分 ${"长".repeat(120)}2022年度部门决算情况说明`, 8],
  ])("%s", (text, most) => {
    const lines = titleLines(text, 19);
    expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    expect(lines.length).toBeLessThanOrEqual(most);
    for (const line of lines) {
      expect([...line].reduce((sum, one) => sum + (one < "\u0080" ? 0.5 : 1), 0)).toBeLessThanOrEqual(19);
      expect(line).not.toMatch(/^[、，）\s]|[（]$/);
      // No last line of two characters, no year torn apart.
      expect(line.length).toBeGreaterThan(4);
    }
    expect(lines.join("\n")).not.toMatch(/\d\n\d|\d\n年|情况\n说明|部门\n决算/);
  });
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
