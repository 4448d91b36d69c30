import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckReport } from "../../src/check/report";
import { containsWords } from "../state/groups";
import * as words from "../wording";
import { CAPTION } from "./style";

const useStyles = makeStyles({
  list: { margin: "12px 0 0", padding: 0, listStyleType: "none" },
  rule: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
    overflowWrap: "anywhere",
  },
  reason: { ...CAPTION, margin: "2px 0 0" },
  nothing: { margin: "24px 0", color: tokens.colorNeutralForeground3, textAlign: "center" },
});

/** The rules that were not run, each with what it needs. */
export function NotRunList({ report, search }: { readonly report: CheckReport; readonly search: string }) {
  const styles = useStyles();
  const lines = report.ledger.filter(
    ({ status, rule, reason }) =>
      status === "not-run" && containsWords([rule.id, rule.title, reason].join("\n"), search),
  );
  if (lines.length === 0) return <p className={styles.nothing}>{words.ALL_RUN}</p>;
  return (
    <ul className={styles.list}>
      {lines.map(({ rule, reason }) => (
        <li key={rule.id} className={styles.rule}>
          {rule.title}
          <p className={styles.reason}>{words.notRunReason(reason)}</p>
        </li>
      ))}
    </ul>
  );
}
