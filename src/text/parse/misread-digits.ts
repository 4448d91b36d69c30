/** Digits that a scan or a slip of the keyboard took apart: what is left of them is no figure, and says nothing. */

/** O.64, 525.o3, l2.50: a letter in the place of a digit, or a point with nothing before it. */
const LETTER = /(?:[A-Za-z\u0400-\u04ff〇|]|(?:^|[^\d.])\.)$/;
/** 36。15, 0，29, 2、19: another mark in the place of the point. */
const MARKED = /(^|[^\d.])(\d+)[，。、：·]$/;
const MONEY = /^(?:[万亿]?元|%)/;
/** What stands before the number of an item. */
const OPENS = /^$|[。；：(]/;

/** Whether digits are the rest of a figure whose beginning stands before a mark or a letter. */
export function isRestOfFigure(digits: string, text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (LETTER.test(before) || MISREAD_UNIT.test(text.slice(start + digits.length))) return true;
  const [, opening = "", first] = MARKED.exec(before) ?? [];
  if (first === undefined || /[.,-]/.test(digits) || !MONEY.test(text.slice(start + digits.length)))
    return false;
  // 2024：5万元 is said of a year, and 1、5万元 begins an item.
  return (
    !/^(?:19|20)\d\d$/.test(first) && !(first.length <= 2 && before.endsWith("、") && OPENS.test(opening))
  );
}

/** Whether what stands behind digits without a unit is the rest of them: 0，29万元. */
export function hasRest(behind: string): boolean {
  return /^[，。、：·]\d+(?:[万亿]?元|%)/.test(behind);
}

/** 67.48万无, 5.88方元: 万元, misread. */
export const MISREAD_UNIT = /^(?:万[无儿兀冗]|[方力]元)/;

/** 130.5I万元, 1О0.00%: a letter among the digits or at their end, with what follows of them. */
export const LETTERS_BEHIND = /^[OoIl〇О|][\dOoIl〇О|.]*(?=[万亿]?元|%)/;
