/** Numbers in Chinese characters, as lists are numbered by them. */

/** As years and lists are written. */
export const DIGITS = "〇一二三四五六七八九";

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

/** `一、` before a line of a form's own list; its number is the first group. */
export const FIRST = /^([一二三四五六七八九十]{1,4})[、.．,，]/;

/** A paragraph of a text without `一、`, `（一）`, `（1）`, `1.` or `①` before it. */
export function unnumbered(text: string): string {
  return text.replace(
    /^(?:[一二三四五六七八九十]+、|（(?:[一二三四五六七八九十]+|\d+)）|\d+[.．、]|[①-⑳])\s*/,
    "",
  );
}

/** A name of a table as a text has it: `一、教育支出` and `其中：教育支出` are 教育支出. */
export function withoutOrdinal(name: string): string {
  return name.replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[、.]|其中：?)/, "");
}
