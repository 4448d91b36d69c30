/** How long last year's text takes to become this year's, with both workbooks. */
import { OUTLINES } from "../generate/texts";
import { yearsOf } from "../generate/texts/years";
import { renew } from "../src/renew/renew";
import { median, timed } from "./worlds";

/** What the issue asks for, in milliseconds, of 70 paragraphs. */
const TARGET = 100;

export function benchRenew(rounds = 20): number {
  const outline = OUTLINES.find(({ name }) => name === "ministry")!;
  const worlds = Array.from({ length: rounds }, (_, index) => {
    const { last, now } = yearsOf(900 + index, { family: outline.family, items: 34, ownMoney: false });
    return { before: outline.write(last).map((text) => ({ text })), last, now };
  });
  const times = worlds.map(({ before, last, now }) =>
    timed(() => renew(before, now.statement, { prior: last.statement })),
  );
  const ms = median(times.slice(1));
  const paragraphs = median(worlds.map(({ before }) => before.length));
  console.log(
    `套用上年说明（${String(paragraphs)} 段，两年的决算）：${ms.toFixed(1)} ms（目标 ${String(TARGET)} ms${ms <= TARGET ? "" : "，未达到"}）`,
  );
  return ms;
}
