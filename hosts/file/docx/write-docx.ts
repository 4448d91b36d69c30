/**
 * The 情况说明 as a .docx, set as an office sets its papers (党政机关公文格式): A4, 方正小标宋 title, 黑体 and 楷体 headings, 仿宋 text
 * of 三号 with lines of 28 磅, page numbers in the footer. What is still to be filled in is highlighted; charts
 * are native, bring the workbook with their figures along and stand in their own lines, with a caption below.
 */
import { strToU8, zipSync } from "fflate";
import { CHART_TYPE } from "../package/chart-xml";
import { titleLines } from "./title-lines";
import { escapeXml } from "../package/xml";

/** A paragraph to set. */
export interface DocxParagraph {
  readonly text: string;
  /** 0: text; 1: 一、…; 2: （一）… */
  readonly level: 0 | 1 | 2;
  /** Stretches that are highlighted, in their order. */
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

/** A chart with its caption. */
export interface DocxChart {
  /** The part of the chart, which names its relationship to the workbook. */
  readonly xml: (workbook: string) => string;
  /** The .xlsx with its figures. */
  readonly workbook: Uint8Array;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  /** What is said of it to those who do not see it. */
  readonly description: string;
}

export type DocxBlock = DocxParagraph | DocxChart;

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Fonts of the office, and what stands in where they are not installed. */
const FONTS = {
  title: "方正小标宋简体",
  first: "黑体",
  second: "楷体_GB2312",
  text: "仿宋_GB2312",
  footer: "宋体",
} as const;
const STAND_INS: readonly (readonly [font: string, standIn: string, family: string])[] = [
  [FONTS.title, "宋体", "script"],
  [FONTS.first, "SimHei", "swiss"],
  [FONTS.second, "楷体", "modern"],
  [FONTS.text, "仿宋", "modern"],
  [FONTS.footer, "SimSun", "roman"],
];

/** Half points: 二号, 三号, 四号, 小四. */
const SIZE = { title: 44, text: 32, footer: 28, caption: 24 } as const;
/** 28 磅, in twentieths. */
const LINE = 560;

/** @returns the bytes of the package; the same for the same text */
export function writeDocx(title: DocxParagraph, blocks: readonly DocxBlock[]): Uint8Array {
  const charts = blocks.filter((block): block is DocxChart => "xml" in block);
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(charts.length),
    "_rels/.rels": relationships([
      ["officeDocument", `${OFFICE}/officeDocument`, "word/document.xml"],
      ["core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml":
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title.text)}</dc:title></cp:coreProperties>`,
    "word/_rels/document.xml.rels": relationships([
      ["styles", `${OFFICE}/styles`, "styles.xml"],
      ["fonts", `${OFFICE}/fontTable`, "fontTable.xml"],
      ["footer", `${OFFICE}/footer`, "footer1.xml"],
      ...charts.map((_, at) => [chartId(at), `${OFFICE}/chart`, `charts/${chartId(at)}.xml`] as const),
    ]),
    "word/document.xml": documentXml(title, blocks),
    "word/styles.xml": stylesXml(),
    "word/fontTable.xml": fontsXml(),
    "word/footer1.xml": footerXml(),
  };
  const files: Record<string, Uint8Array> = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  charts.forEach(({ xml, workbook }, at) => {
    const name = chartId(at);
    files[`word/charts/${name}.xml`] = strToU8(xml("data"));
    files[`word/charts/_rels/${name}.xml.rels`] = strToU8(
      relationships([["data", `${OFFICE}/package`, `../embeddings/${name}.xlsx`]]),
    );
    files[`word/embeddings/${name}.xlsx`] = workbook;
  });
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

function contentTypes(charts: number): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>` +
    part("document", "document.main") +
    part("styles", "styles") +
    part("fontTable", "fontTable") +
    part("footer1", "footer") +
    Array.from(
      { length: charts },
      (_, at) => `<Override PartName="/word/charts/${chartId(at)}.xml" ContentType="${CHART_TYPE}"/>`,
    ).join("") +
    `<Override PartName="/docProps/core.xml" ` +
    `ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  );
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("");
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each}</Relationships>`;
}

function documentXml(title: DocxParagraph, blocks: readonly DocxBlock[]): string {
  let charts = 0;
  const body = blocks
    .map((one) => ("xml" in one ? chartFrame(one, charts++) : paragraphXml(one, STYLE_OF[one.level])))
    .join("");
  return (
    `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}" xmlns:wp="${DRAWING}/wordprocessingDrawing" ` +
    `xmlns:a="${DRAWING}/main" xmlns:c="${DRAWING}/chart"><w:body>${titleXml(title)}${body}` +
    `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>` +
    // 天头 37 mm, 地脚 35 mm, 订口 28 mm, 切口 26 mm.
    `<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/>` +
    `</w:sectPr></w:body></w:document>`
  );
}

/** Characters of 二号 between the margins, with a little room. */
const TITLE_WIDTH = 19;

/** A long title breaks where its words do, unless something in it is highlighted. */
function titleXml({ text, level, marked }: DocxParagraph): string {
  const lines = marked.length > 0 ? [text] : titleLines(text, TITLE_WIDTH);
  if (lines.length < 2) return paragraphXml({ text, level, marked }, "Title");
  const runs = lines.map((line) => runXml(line, false)).join("<w:r><w:br/></w:r>");
  return `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${runs}</w:p>`;
}

const STYLE_OF = ["Normal", "Heading1", "Heading2"] as const;

function paragraphXml({ text, marked }: DocxParagraph, style: string): string {
  const runs: string[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    if (start > at) runs.push(runXml(text.slice(at, start), false));
    runs.push(runXml(text.slice(start, end), true));
    at = end;
  }
  if (at < text.length) runs.push(runXml(text.slice(at), false));
  const properties = style === "Normal" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs.join("")}</w:p>`;
}

function chartId(at: number): string {
  return `chart${at + 1}`;
}

/** Points to English Metric Units. */
const EMU = 12_700;

function chartFrame({ width, height, caption, description }: DocxChart, at: number): string {
  const [cx, cy] = [Math.round(width * EMU), Math.round(height * EMU)];
  const named = `id="${at + 1}" name="${escapeXml(caption)}" descr="${escapeXml(description)}"`;
  return (
    `<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing>` +
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>` +
    `<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart r:id="${chartId(at)}"/>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>` +
    paragraphXml({ text: caption, level: 0, marked: [] }, "Caption")
  );
}

function runXml(text: string, highlighted: boolean): string {
  // Quotation marks are as wide as the characters around them.
  const properties = `<w:rFonts w:hint="eastAsia"/>${highlighted ? `<w:highlight w:val="yellow"/>` : ""}`;
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function stylesXml(): string {
  const font = (name: string, size: number): string =>
    `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${name}"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const lines = `<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/>`;
  const indent = `<w:ind w:firstLineChars="200" w:firstLine="${SIZE.text * 20}"/>`;
  const heading = (level: 1 | 2, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>` +
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr>${font(name, SIZE.text)}</w:rPr></w:style>`;
  return (
    `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${font(FONTS.text, SIZE.text)}` +
    `<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${lines}${indent}<w:jc w:val="both"/></w:pPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="${LINE}" w:line="640" ` +
    `w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>` +
    `<w:rPr>${font(FONTS.title, SIZE.title)}</w:rPr></w:style>` +
    heading(1, FONTS.first) +
    heading(2, FONTS.second) +
    // A chart is higher than a line: lines of a fixed height would cut it off.
    `<w:style w:type="paragraph" w:styleId="Picture"><w:name w:val="Picture"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Caption"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="0" w:line="240" ` +
    `w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="120" w:line="400" w:lineRule="exact"/>` +
    `<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>` +
    `<w:rPr>${font(FONTS.text, SIZE.caption)}</w:rPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>` +
    `<w:rPr>${font(FONTS.footer, SIZE.footer)}</w:rPr></w:style></w:styles>`
  );
}

function fontsXml(): string {
  const fonts = STAND_INS.map(
    ([name, standIn, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${HEAD}<w:fonts xmlns:w="${MAIN}">${fonts.join("")}</w:fonts>`;
}

/** — 1 — */
function footerXml(): string {
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return (
    `${HEAD}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text("— ")}` +
    `<w:fldSimple w:instr=" PAGE ">${text("1")}</w:fldSimple>${text(" —")}</w:p></w:ftr>`
  );
}
