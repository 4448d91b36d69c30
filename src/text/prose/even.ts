/** What a page, a chat or a screen puts around words, and years in Chinese digits: made even before anything is read. */
import { either, ORDINAL } from "../../words/ordinals";
import { DIGITS, NUMERALS } from "../../words/numerals";

/** `• 1.因公出国`, `- 其中`, `## 一、`: what a list or a heading begins with on a screen. */
const MARK = /^\s*(?:[•●■◆▪◦➢★]|#{1,6}(?=\s)|[-*+·>](?=\s)|[—–](?=[“\u4e00-\u9fff]))+/;
/** `**一、收入**`, `**人员经费**：`, `**5.00万元**`: bold on a screen. `**县**局` is a template's blank. */
const BOLD = new RegExp(
  `\\*\\*(?=${either(ORDINAL.part, ORDINAL.section, ORDINAL.item, ORDINAL.number, ORDINAL.bracketed)}|[^*]*(?:[:：]\\*\\*|\\*\\*\\s*(?:[:：]|$)|\\d\\s*(?:[万亿]?元|[%％])\\*\\*))([^*]+)\\*\\*`,
  "g",
);
/** `五，支出决算情况说明`: the mark behind the number of a heading, misread. */
const HEADING = new RegExp(`^(\\s*[${NUMERALS}]{1,3})[，,](?=[^，。；：,;:]{2,40}$)`);
/** `17.09万元①、`: the mark of a footnote. */
const FOOTNOTE = /(?<=元|[%％])\s*[①-⑳](?=\s*(?:[，。；、,;)）]|$))/g;
/** `人民币5.00万元` */
const CURRENCY = /人民币(?=\s*[\d０-９])/g;
/** `二〇二三年`, as `○` and `零` write it too. */
const YEAR = new RegExp(`二[〇○零][${DIGITS}○零]{2}(?=\\s*年)`, "g");

/** 〔…〕, [...], 【...】 as brackets; a number in them is a footnote's or a document's, and 【待填】 a blank of a template. */
const BRACKETS = /〔([^〔〕]*)〕|[[［]([^[\]［］]*)[\]］]|[{｛]([^{}｛｝]*)[}｝]/g;
const BLACK = new RegExp(
  `【(${either("[境护室类款项]", `[${NUMERALS}]{1,2}`, "\\d{1,2}", "\\d{3}(?:\\d{2}){0,2}", "[^【】]*\\d\\s*(?:[万亿]?元|[%％])[^【】]*")})】`,
  "g",
);
const NUMBERED = /^\s*(?:\d{1,2}|\d{4})\s*$/;

/** The text in as many characters: blanks for what says nothing, years in figures. */
export function even(text: string): string {
  const blank = (words: string): string => " ".repeat(words.length);
  return text
    .replace(BRACKETS, (whole: string, ...inside: (string | undefined)[]) => {
      const words = inside.slice(0, 3).find((one) => one !== undefined)!;
      return NUMBERED.test(words) ? whole : `(${words})`;
    })
    .replace(BLACK, "($1)")
    .replace(MARK, blank)
    .replace(FOOTNOTE, blank)
    .replace(HEADING, "$1、")
    .replace(BOLD, "  $1  ")
    .replace(CURRENCY, blank)
    .replace(YEAR, (year) => year.replace(/./g, (digit) => String(Math.max(0, DIGITS.indexOf(digit)))));
}
