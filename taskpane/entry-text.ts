import { groupedText } from "../src/amount/text";
import type { Entry } from "../src/statement/statement";
import { contentText } from "./wording";

/** A figure as the tables print it: `1,051.10`; what is no figure as it stands. */
export function entryText({ state, amount, content }: Entry): string {
  if (state !== "amount") return contentText(content);
  const { unit, printed, decimals } = amount;
  return groupedText(printed.value, unit, unit === "个" ? 0 : Math.max(2, decimals));
}
