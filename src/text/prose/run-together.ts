/** A text whose lines were lost: headings and paragraphs of one document run together in a single line. */
import { chineseNumber, NUMERALS } from "../../words/numerals";
import { either, ORDINAL } from "../../words/ordinals";

const TITLE = "[^，。；：\\d]{2,36}(?:说明|情况|信息)";
/** 二、收入决算情况说明, anywhere in a line. */
const SECTION = new RegExp(`([${NUMERALS}]{1,3})、${TITLE}`, "g");
/** （一）…总体情况, 1.教育支出 behind the end of a sentence. */
const NUMBERED = either(ORDINAL.bracketed, ORDINAL.number);
const ITEM = new RegExp(
  `(?<=[。：；]|说明|情况|信息)${either(`${ORDINAL.item}(?:${TITLE})?`, `${NUMBERED}(?=[\\u4e00-\\u9fff])`)}`,
  "g",
);

/** Fewer headings may be words of a sentence. */
const LEAST = 3;

/** Where the lines of such a text begin but the first; none of any other. */
export function linesIn(text: string): readonly number[] {
  let number = 0;
  const headings: (readonly [start: number, end: number])[] = [];
  for (const { 0: words, 1: digits, index } of text.matchAll(SECTION)) {
    if (chineseNumber(digits!) !== number + 1) continue;
    number += 1;
    headings.push([index, index + words.length]);
  }
  if (headings.length < LEAST) return [];
  const items = [...text.matchAll(ITEM)].flatMap(({ 0: words, index }) =>
    /[说情信]/.test(words) ? [index, index + words.length] : [index],
  );
  return [...new Set([...headings.flat(), ...items])]
    .sort((a, b) => a - b)
    .filter((at) => at > 0 && at < text.length);
}
