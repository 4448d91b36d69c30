import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckReport, EvaluatedRelation } from "../../src/check/report";
import { figureText } from "../../src/diagnose/diagnosis-wording";
import { groupPassed } from "../state/passed";
import * as words from "../wording";
import { CellButton } from "./CellButton";
import { Figure } from "./Figure";
import { Fold } from "./Fold";
import { CAPTION, LIST, RULED } from "./style";

const useStyles = makeStyles({
  list: LIST,
  relation: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    columnGap: "8px",
    padding: "6px 0",
    ...RULED,
  },
  text: { overflowWrap: "anywhere" },
  figures: { textAlign: "end" },
  verdict: { ...CAPTION, textAlign: "end" },
});

/** What held, by table, rule and relation, so that trust can be checked. */
export function PassedList({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const groups = useMemo(() => groupPassed(report), [report]);
  return groups.map((group) => (
    <Fold key={group.key} title={group.title} extra={words.passedCount(group.count, group.rounding)}>
      {() =>
        group.rules.map(({ rule, relations }) => (
          <Fold key={rule.id} title={rule.title} extra={words.items(relations.length)} level={4} flush>
            {() => (
              <ul className={styles.list}>
                {relations.map((evaluated, index) => (
                  <PassedRelation key={index} evaluated={evaluated} />
                ))}
              </ul>
            )}
          </Fold>
        ))
      }
    </Fold>
  ));
}

function PassedRelation({ evaluated }: { readonly evaluated: EvaluatedRelation }) {
  const styles = useStyles();
  const { relation, left, right, verdict } = evaluated;
  const first = relation.left[0]?.entry;
  if (!first) return null;
  return (
    <li className={styles.relation}>
      <span className={styles.text}>
        {first.label} <CellButton cell={first} />
      </span>
      <span className={styles.figures}>
        <Figure>{figureText(left, first)}</Figure>
        <div className={styles.verdict}>
          {relation.sense} <Figure>{figureText(right, first)}</Figure> {words.VERDICT[verdict]}
        </div>
      </span>
    </li>
  );
}
