/**
 * The 情况说明 as HTML for the clipboard: what Word and WPS make of it is a paper as an office sets it, with headings that
 * their navigation shows. What is still to be filled in is set off.
 */
import { paragraphsOf, type Narrative, type NarrativeParagraph } from "../write/narrative";
import { escapeHtml } from "./html";

/** 公文 typesetting, in the order of what a machine may have. Half-width digits are Times. */
const BODY =
  "font-family:'Times New Roman','仿宋_GB2312','仿宋',FangSong,serif;font-size:16pt;line-height:28pt";
const STYLES = {
  title:
    "font-family:'方正小标宋简体','小标宋','宋体',SimSun,serif;font-size:22pt;line-height:30pt;font-weight:normal;text-align:center;margin:0 0 14pt",
  1: "font-family:'黑体',SimHei,sans-serif;font-size:16pt;line-height:28pt;font-weight:normal;text-indent:2em;margin:0",
  2: "font-family:'楷体_GB2312','楷体',KaiTi,serif;font-size:16pt;line-height:28pt;font-weight:normal;text-indent:2em;margin:0",
  0: `${BODY};text-indent:2em;margin:0`,
} as const;
const BLANK = "background-color:#ffff00";

/** A whole document, in one line a paragraph. */
export function narrativeHtml(narrative: Narrative): string {
  const [title, ...rest] = paragraphsOf(narrative);
  return [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>',
    element("h1", STYLES.title, title!),
    ...rest.map((paragraph) =>
      element(
        paragraph.level === 0 ? "p" : `h${String(paragraph.level + 1)}`,
        STYLES[paragraph.level],
        paragraph,
      ),
    ),
    "</body></html>",
  ].join("\n");
}

function element(name: string, style: string, { text, blanks }: NarrativeParagraph): string {
  let at = 0;
  let inner = "";
  for (const { start, end } of [...blanks].sort((a, b) => a.start - b.start)) {
    inner += `${escapeHtml(text.slice(at, start))}<span style="${BLANK}">${escapeHtml(text.slice(start, end))}</span>`;
    at = end;
  }
  return `<${name} style="${style}">${inner}${escapeHtml(text.slice(at))}</${name}>`;
}
