/** Words that set 决算数 against 预算数. */
const ORDER_WORDS = /决算数?(大于|高于|多于|超过|小于|低于|少于|等于)(?:年初|全年|调整|支出)?预算/;

const EQUAL_WORDS =
  /决算数?(?:与|同|和)(?:年初|全年|调整|支出)?预算数?(?:基本)?(?:持平|相同|一致|相等|无差异|无增减)/;

export const ORDER_NAMES: Readonly<Record<`${1 | -1 | 0}`, string>> = {
  "1": "大于",
  "-1": "小于",
  "0": "等于",
};

/** 1 where a sentence says that 决算数 is the greater, -1 where the smaller, 0 where they are the same. */
export function orderSaid(text: string): 1 | -1 | 0 | undefined {
  const match = ORDER_WORDS.exec(text);
  if (!match) return EQUAL_WORDS.test(text) ? 0 : undefined;
  return match[1] === "等于" ? 0 : /[大高多超]/.test(match[1]!) ? 1 : -1;
}

/** Whether two amounts are as the words say; 基本持平 covers what whole percents would not show. */
export function orderHolds(said: 1 | -1 | 0, now: number, then: number): boolean {
  if (said === 0) return Math.abs(now - then) * 100 <= Math.max(Math.abs(then), 1);
  return said === 1 ? now > then : now < then;
}
