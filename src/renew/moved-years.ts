/** Years of a text, moved as what they are: the fiscal year and those beside it, not those of a law or a document's number. */
import { DIGITS } from "../words/numerals";
import type { Passage } from "../text/prose/passages";
import { check, isIn, stretchesOf, type Piece } from "./unit";

const YEAR = /(?<!\d)(20\d{2})(?=年)/g;
const HAN_YEAR = /二[〇○零Ｏ][一二三四五六七八九〇○零Ｏ]{2}(?=年)/g;
/** 23年度 */
const SHORT_YEAR = /(?<![\d.])\d{2}(?=年)/g;
const RANGE = /(?<!\d)20\d{2}年?[-~至—]+20\d{2}年/g;
/** Ends and beginnings of the fiscal year; any other day happened once. */
const OWN_DAY = /^年(?:度)?(?:12月31日|12月底|12月末|12月份?(?!\d)|1月1日|[初末底]|年[初末底])/;
const DAY = /^年\d{1,2}月/;
const QUOTED = /《[^》]*》|〈[^〉]*〉|〔[^〕]*〕|\[[^\]]*\]|【[^】]*】/g;
/** Since when something is so, whatever year the text is of. */
const SINCE = /^年(?:度)?(?:以来|起(?!初)|成立|设立|组建|修订|修正|施行|颁布|印发|建成|发布)/;

export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * @param settled whether something else says what becomes of a place: a reason that is rewritten, a figure of another year
 * @param read whether the passage is of the 情况说明: there a year that is not moved is looked at by a person
 */
export function yearPieces(
  passage: Passage,
  { from, to }: Years,
  settled: (at: number) => boolean,
  read: boolean,
): readonly Piece[] {
  const { text } = passage;
  const shift = to - from;
  if (from === 0 || to === 0 || shift === 0) return [];
  const quoted = stretchesOf(text, QUOTED);
  const ranges = stretchesOf(text, RANGE);
  const fixed = (at: number): boolean => isIn(quoted, at) || settled(at);
  const near = (year: number): boolean => year >= from - 1 && year <= from + 1;
  const pieces: Piece[] = [];
  for (const { start, end } of ranges) {
    if (!fixed(start))
      pieces.push({ start, end, text: text.slice(start, end), note: check("起止年度没有改") });
  }
  const add = (start: number, end: number, year: number, made: string): void => {
    if (fixed(start) || isIn(ranges, start)) return;
    const behind = text.slice(end, end + 8);
    if (SINCE.test(behind)) return;
    const printed = text.slice(start, end);
    if (!near(year)) {
      if (read) pieces.push({ start, end, text: printed, note: check(`${String(year)} 年没有改`) });
    } else if (DAY.test(behind) && !OWN_DAY.test(behind))
      pieces.push({ start, end, text: printed, note: check("具体日期没有改") });
    else pieces.push({ start, end, text: made });
  };
  for (const match of text.matchAll(YEAR)) {
    const year = Number(match[1]);
    add(match.index, match.index + 4, year, String(year + shift));
  }
  for (const match of text.matchAll(SHORT_YEAR)) {
    const year = 2000 + Number(match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    if (near(year) && !fixed(start))
      pieces.push({ start, end, text: match[0], note: check("像是年度，没有改") });
  }
  for (const match of text.matchAll(HAN_YEAR)) {
    const year = Number(
      [...match[0]]
        .map((sign) => Math.max(0, sign === "零" || sign === "○" || sign === "Ｏ" ? 0 : DIGITS.indexOf(sign)))
        .join(""),
    );
    const made = [...String(year + shift)].map((digit) => DIGITS[Number(digit)]).join("");
    add(match.index, match.index + match[0].length, year, made);
  }
  return pieces.sort((a, b) => a.start - b.start);
}
