/**
 * Amounts that were reckoned from 万元 with two decimals: 5,332,847.31 元, printed as 533.28 万元, is 5,332,800 元 in a text that
 * says everything in 元. Such a text prints whole hundreds throughout, and its amounts are no more exact than those in 万元.
 */
import type { Figure } from "./tokens";

/** One amount in 元; what it is for each is not looked at. */
const YUAN = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)元/g;
const FOR_EACH = /(?:[均每]|单价|标准)[^，。；：\d]{0,6}$/;

/** One amount alone may happen to be round. */
const FEWEST = 2;

/** Whether the amounts in 元 of a text are all whole hundreds. */
export function isInHundreds(texts: readonly string[]): boolean {
  let said = 0;
  for (const text of texts)
    for (const { 1: digits, index } of text.matchAll(YUAN)) {
      if (FOR_EACH.test(text.slice(Math.max(0, index - 10), index))) continue;
      if (!/^(?:0|[\d,]*00)(?:\.0+)?$/.test(digits!)) return false;
      if (/[1-9]/.test(digits!)) said++;
    }
  return said >= FEWEST;
}

/** A whole amount in 元 with hundreds as its last digit. */
export function toHundreds(figure: Figure): Figure {
  const { unit, decimals, units } = figure;
  const hundred = 10 ** (decimals + 2);
  const is = unit.kind === "amount" && unit.text === "元" && units % hundred === 0;
  return is ? { ...figure, units: units / hundred, decimals: -2 } : figure;
}
