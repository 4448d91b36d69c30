/** What two amounts give in percent, as an outcome: said, and mended on either side. */
import type { SaidKey } from "../../catalogue/said-key";
import type { TextRuleId } from "../../catalogue/rule-ids";
import type { PercentGrade, PrintedPercent } from "../../amount/percent";
import { spoken, type Value } from "./desk";
import type { Range } from "./relation";
import { figureText } from "./figures";
import { gradeHolds, type Outcome, type Saying } from "./outcome";
import { partRange, wholeRange } from "./ranges";
import type { Reading } from "../bind/reading";

export function rate(
  reading: Reading,
  key: SaidKey,
  grade: PercentGrade,
  zero: boolean,
  values: readonly [Value, Value],
  say: () => Saying,
  rule: TextRuleId,
): Outcome {
  const none = reading.figure.units === 0;
  const empty = grade === "undefined" && zero && none;
  const grows = reading.kind === "growth";
  const explained = !grows && grade === "explained" && values.every(({ reading: input }) => !input);
  return {
    key,
    holds: gradeHolds(grade) || empty,
    exact: grade === "exact" || empty,
    rule: grade === "undefined" ? "N-09z" : rule,
    say: () => {
      const said = say();
      if (grade !== "truncated") return said;
      return { ...said, reason: `${said.reason}，像是直接舍去了尾数`, betrayed: true };
    },
    ...(empty
      ? { why: () => "分子分母都为零，写 0% 没有意义，可以不写" }
      : explained
        ? {
            why: () =>
              `按表上的万元数算得 ${say().expected}%，按元计算可以得到 ${figureText(reading.figure)}%`,
          }
        : {}),
    entries: values.flatMap(({ entries }) => entries),
    inputs: values.map(({ reading: input }) => input),
    firm: values.every(({ soft }) => !soft),
    idle: none && (grows ? zero : grade !== "undefined"),
  };
}

export function divided(reading: Reading, values: readonly [Value, Value]): string {
  const [, ...shown] = spoken(reading, values);
  return shown.join(" ÷ ");
}

export function shareMend(
  printed: PrintedPercent,
  [part, whole]: readonly [Value, Value],
  of: Reading,
): Range | undefined {
  if (of === whole.reading) return wholeRange(printed, part.spans[0]!);
  return of === part.reading ? partRange(printed, whole.spans[0]!) : undefined;
}
