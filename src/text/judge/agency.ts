/** 机关运行经费, which no table prints under that name. */
import type { Desk } from "./desk";
import { agreement, agrees, amountText, fenOf, figureText } from "./figures";
import { isSlip } from "./slip";

/** 机关运行经费 is 公用经费 where the department is one 行政 unit; then a slip shows. */
export function agency(desk: Desk): void {
  const known = desk.knowledge.get("general.public", "final");
  if (!known) return;
  for (const reading of desk.stated.get("agency@final") ?? []) {
    const stated = fenOf(reading.figure);
    const same = agreement(reading.figure, known, desk.usual);
    const slipped = !agrees(same) && isSlip(stated, known.printed.value);
    if (!agrees(same) && !slipped) continue;
    const expected = amountText(known.printed.value, reading.figure);
    if (!slipped) {
      desk.opinions.set(reading, {
        verdict: same === "same" || same === "finer" ? "ok" : "rounding",
        expected: figureText(reading.figure),
        reason: "与公用经费合计一致",
        entries: known.entries,
        rule: "",
      });
      continue;
    }
    desk.meant.set(reading, known.printed);
    desk.opinions.set(reading, {
      verdict: "wrong",
      expected,
      reason: `写 ${figureText(reading.figure)}，像是公用经费合计 ${expected} 的笔误`,
      entries: known.entries,
      rule: "N-15e",
    });
  }
}
