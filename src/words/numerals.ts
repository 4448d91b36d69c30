/** Numbers in Chinese characters, as lists, tables and years are numbered by them. */

/** As years and lists are written. */
export const DIGITS = "〇一二三四五六七八九";

/** The characters of a number below a hundred; for the brackets of a pattern. */
export const NUMERALS = "一二三四五六七八九十";

/** `二十一` → 21; undefined where it is no such number. */
export function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === "" || (match[1] && match[3] && !match[2])) return undefined;
  const digit = (found: string | undefined) => (found ? DIGITS.indexOf(found) : 0);
  return match[2] ? (match[1] ? digit(match[1]) : 1) * 10 + digit(match[3]) : digit(match[1] ?? match[3]);
}

/** 21 → `二十一`: 0 to 99. */
export function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]!}十`;
  return ten + (ones === 0 ? (tens === 0 ? DIGITS[0]! : "") : DIGITS[ones]!);
}
