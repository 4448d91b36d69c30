/**
 * The 情况说明 as a .docx, set as an office sets its papers (党政机关公文格式): A4, 方正小标宋 title, 黑体 and 楷体 headings, 仿宋 text
 * of 三号 with lines of 28 磅, page numbers in the footer. What is still to be filled in is highlighted.
 */
import { strToU8, zipSync } from "fflate";

/** A paragraph to set. */
export interface DocxParagraph {
  readonly text: string;
  /** 0: text; 1: 一、…; 2: （一）… */
  readonly level: 0 | 1 | 2;
  /** Stretches that are highlighted, in their order. */
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
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

/** Half points: 二号, 三号, 四号. */
const SIZE = { title: 44, text: 32, footer: 28 } as const;
/** 28 磅, in twentieths. */
const LINE = 560;

/** @returns the bytes of the package; the same for the same text */
export function writeDocx(title: DocxParagraph, paragraphs: readonly DocxParagraph[]): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships([
      ["officeDocument", `${OFFICE}/officeDocument`, "word/document.xml"],
      ["core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml":
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title.text)}</dc:title></cp:coreProperties>`,
    "word/_rels/document.xml.rels": relationships([
      ["styles", `${OFFICE}/styles`, "styles.xml"],
      ["fonts", `${OFFICE}/fontTable`, "fontTable.xml"],
      ["footer", `${OFFICE}/footer`, "footer1.xml"],
    ]),
    "word/document.xml": documentXml(title, paragraphs),
    "word/styles.xml": stylesXml(),
    "word/fontTable.xml": fontsXml(),
    "word/footer1.xml": footerXml(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

function contentTypes(): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    part("document", "document.main") +
    part("styles", "styles") +
    part("fontTable", "fontTable") +
    part("footer1", "footer") +
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

function documentXml(title: DocxParagraph, paragraphs: readonly DocxParagraph[]): string {
  const body = paragraphs.map((one) => paragraphXml(one, STYLE_OF[one.level])).join("");
  return (
    `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${paragraphXml(title, "Title")}${body}` +
    `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>` +
    // 天头 37 mm, 地脚 35 mm, 订口 28 mm, 切口 26 mm.
    `<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/>` +
    `</w:sectPr></w:body></w:document>`
  );
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

function runXml(text: string, highlighted: boolean): string {
  const properties = highlighted ? `<w:rPr><w:highlight w:val="yellow"/></w:rPr>` : "";
  return `<w:r>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
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
    `<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${lines}${indent}<w:jc w:val="both"/></w:pPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="${LINE}" w:line="640" ` +
    `w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>` +
    `<w:rPr>${font(FONTS.title, SIZE.title)}</w:rPr></w:style>` +
    heading(1, FONTS.first) +
    heading(2, FONTS.second) +
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

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// eslint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What XML cannot hold is left out. */
function escape(text: string): string {
  return text.replace(NO_XML, "").replace(/[&<>"]/g, (mark) => MARKS[mark]!);
}
