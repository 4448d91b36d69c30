/** A kind of wording that misleads a reader: small texts, each right by construction, in several variants. */
import { percent, wan, type Book } from "../books";
import type { FamilyId } from "../../form";

export interface Kind {
  /** What is hard about it, in words. */
  readonly name: string;
  readonly family: FamilyId;
  readonly budget?: true;
  /** Each a text of its own, one paragraph a string. */
  readonly write: (book: Book) => readonly (readonly string[])[];
}

/** `增加12.30万元，增长4.56%`, or `增加0.00万元` without a rate where nothing stood before. */
export function moves(now: number, before: number, up = "增加", down = "减少"): string {
  const more = now >= before;
  const amount = `${more ? up : down}${wan(Math.abs(now - before))}万元`;
  return before === 0 ? amount : `${amount}，${more ? "增长" : "下降"}${percent(now - before, before)}%`;
}

export const HEADINGS = {
  overall: "一、收入支出决算总体情况说明",
  income: "二、收入决算情况说明",
  outlay: "三、支出决算情况说明",
  fiscal: "四、财政拨款收入支出决算总体情况说明",
  general: "五、一般公共预算财政拨款支出决算情况说明",
  basic: "六、一般公共预算财政拨款基本支出决算情况说明",
  fund: "七、政府性基金预算财政拨款收入支出决算情况说明",
  three: "八、财政拨款“三公”经费支出决算情况说明",
  procurement: "十、政府采购支出情况说明",
  assets: "十一、国有资产占用情况说明",
} as const;
