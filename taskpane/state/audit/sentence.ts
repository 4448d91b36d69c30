/** A claim as a sentence that could be read out: where, what stands there, and what should. */
import type { Claim } from "../../../src/text/claim";
import * as words from "../../audit-wording";

/** Before this a phrase begins. */
const BOUNDARY =
  /[，。；：、！？,;:!?（(）)《》\n\t]|\d\s*[%％﹪]|\d\s*(?:[万亿]?元|[个辆台套次批人家])|\d{4}\s*年度?/g;
/** Characters before the figure that are quoted at most. */
const LONGEST = 20;

/** The figure with the words right before it and its unit: `占 71.73%`. */
export function quoteOf({ start, end, unit }: Claim, text: string): string {
  const before = text.slice(0, start);
  let from = 0;
  for (const { index, 0: mark } of before.matchAll(BOUNDARY)) from = index + mark.length;
  const cut = start - from > LONGEST;
  const lead = cut ? `…${before.slice(start - LONGEST)}` : before.slice(from);
  const after = text.slice(end);
  const sign =
    unit === "%" ? /^\s*[%％﹪]/ : /^\s*(?:万元|亿元|元|[^\s\d，。；、（）()]{1,2}(?=[，。；、（）()]|$))/;
  const tail = sign.exec(after)?.[0] ?? "";
  return (lead + text.slice(start, end) + tail).trim();
}

/** `五、支出决算（二）：“占 71.73%”，按表应为 71.65%（2,106.66 ÷ 2,940.05）。` */
export function sentenceOf(claim: Claim, text: string, place: string): string {
  // The reason repeats the figure, which is quoted already.
  const reason = claim.reason.replace(/^(?:写|占) ?[\d.,−-]+%?，/, "");
  return `${place}：“${quoteOf(claim, text)}”，${reason}`;
}

/** What a screen reader says of a figure in the text. */
export function figureName({ text, unit, verdict, reason, meaning }: Claim): string {
  return [`${text.trim()}${unit}`, words.VERDICT[verdict], meaning, reason]
    .filter((part) => part !== "")
    .join("，");
}
