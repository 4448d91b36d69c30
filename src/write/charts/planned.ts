/** The charts of a style, with the figures of a workbook. */
import type { ChartPlan } from "../../catalogue/style";
import type { Aspect } from "../../facts/fact";
import { WORDS, type Context } from "../placeholders";
import { subjectNamed } from "../subjects";
import type { Subject } from "../template";
import type { Chart } from "./chart";
import { drawable, type ChartFigures } from "./drawable";

/** The chart of a plan, each value with the words that the text has of it; none where it cannot be drawn. */
export function plannedChart(
  { kind, title, of }: ChartPlan,
  year: number,
  context: Context,
): Chart | undefined {
  const subjects = of.map((name) => subjectNamed(name));
  const say = (word: string, subject: Subject): string => {
    const answer = WORDS[word]!(subject, context);
    return answer.kind === "figure" ? answer.written.text + answer.written.unit : "";
  };
  const value = ({ key }: Subject, aspect: Aspect): number | undefined =>
    context.quantities.get(key, aspect)?.shown;
  if (kind === "column" && year === 0) return undefined;
  const chart: ChartFigures =
    kind === "pie"
      ? {
          kind,
          title,
          categories: subjects.map(({ name }) => name),
          series: [
            {
              name: title,
              values: subjects.map((subject) => value(subject, "final")),
              labels: subjects.map((subject) =>
                ["额", "占比"]
                  .map((word) => say(word, subject))
                  .join("，")
                  .replace(/，$/, ""),
              ),
            },
          ],
        }
      : {
          kind,
          title,
          categories: [`${year - 1}年度`, `${year}年度`],
          series: subjects.map((subject) => ({
            name: subject.name,
            values: [value(subject, "prior"), value(subject, "final")],
            labels: [say("上年数", subject), say("额", subject)],
          })),
        };
  return drawable(chart);
}
