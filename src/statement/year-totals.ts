/** 本年收入合计 and 本年支出合计 in 公开01表 and 公开04表. */
import { BALANCE, GRAND_OF } from "../catalogue/line-keys";
import type { Table } from "./statement";

/** What a half may carry over: with one of these its 总计 is more than the year's own. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  [BALANCE.income]: [BALANCE.opening, BALANCE.surplusUsed],
  [BALANCE.expenditure]: [BALANCE.closing, BALANCE.surplusDistributed],
};

/** The line that has what `key` means: in a form that has no 本年…合计 and carries nothing over, that of 总计. */
export function lineOfYear({ line }: Table, key: string): string {
  const carried = CARRIED[key];
  return !carried || line(key) || carried.some((over) => line(over)) ? key : GRAND_OF[key]!;
}
