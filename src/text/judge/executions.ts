/** 全年预算数 5 万元，执行数 4 万元，完成预算的 80%: of what no table has, as a project's 绩效自评 says it, by its own figures. */
import { gradeShare, percentOf } from "../../amount/percent";
import type { Reading } from "../bind/reading";
import type { Closed } from "./added";
import { amountsOf, type Desk, type Value } from "./desk";
import { figureText, percentOfFigure } from "./figures";
import { gradeHolds } from "./outcome";
import { divided, shareMend } from "./ratio";
import type { Relation } from "./relation";

/** What stands before each of the three figures, and nothing else between them. */
const PLANNED = /预算(?:总?资金|安排|总?金额|总额|总?数)*(?:安排)?(?:为|共|是)?$/;
const DONE =
  /^[万亿]?元[，；]?(?:截至年底|项目|全年|当年|本年|实际|累计)*(?:执行|支出|使用|支付)(?:总?资金|总?金额|总额|总?数)?(?:为|共|是|了)?$/;
const RATE =
  /^[万亿]?元[，；]?(?:占|项目|资金)*(?:预算(?:资金)?执行率|执行率|预算完成率|完成(?:全年|年初|调整后?|项目)*预算数?的?)(?:为|是|达|达到)?$/;

/** Each rate that stands behind a budget and what was spent of it, all three of what was not understood. */
export function executions(desk: Desk): readonly (Relation & Closed)[] {
  const { readings } = desk.text;
  return readings.flatMap((rate, index) => {
    const [planned, done] = [readings[index - 2], readings[index - 1]];
    if (!planned || !done || rate.figure.unit.kind !== "percent" || !isOf(planned, done, rate)) return [];
    return relationOf(desk, planned, done, rate) ?? [];
  });
}

function isOf(planned: Reading, done: Reading, rate: Reading): boolean {
  const { text } = rate.passage;
  return (
    [planned, done, rate].every(({ kind, sentence }) => kind === "unknown" && sentence === rate.sentence) &&
    [planned, done].every(({ figure }) => figure.unit.kind === "amount") &&
    PLANNED.test(text.slice(planned.clause.start, planned.figure.start)) &&
    DONE.test(text.slice(planned.figure.end, done.figure.start)) &&
    RATE.test(text.slice(done.figure.end, rate.figure.start))
  );
}

function relationOf(
  desk: Desk,
  planned: Reading,
  done: Reading,
  reading: Reading,
): (Relation & Closed) | undefined {
  const valueOf = (one: Reading): Value => ({ spans: [desk.span(one)], entries: [], reading: one });
  const values = [valueOf(done), valueOf(planned)] as const;
  const [part, whole] = amountsOf(values);
  const printed = percentOfFigure(reading.figure);
  const should = percentOf(part, whole, reading.figure.decimals);
  if (!should) return undefined;
  const grade = gradeShare(printed, values[0].spans[0]!, values[1].spans[0]!);
  const expected = should.toFixed(reading.figure.decimals);
  const reason = `完成预算 ${expected}%（${divided(reading, values)}），文中写 ${figureText(reading.figure)}%`;
  return {
    kind: "quotient",
    readings: desk.undecided([reading, done, planned]),
    result: reading,
    holds: gradeHolds(grade),
    exact: grade === "exact",
    telling: true,
    closed: true,
    rule: "N-09",
    say: (one) => ({ expected: one === reading ? expected : "", reason }),
    mend: (one) => shareMend(printed, values, one),
  };
}
