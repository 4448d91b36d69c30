import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CheckReport } from "../../src/check/report";
import { containsWords } from "../state/groups";
import { companionTitle } from "../../src/statement/companion";
import * as words from "../wording";
import { CompanionProblem, OpenCompanion } from "./Companions";
import { usePane } from "./context";
import { CAPTION, NOTHING, RULED } from "./style";

const useStyles = makeStyles({
  list: { outlineStyle: "none", margin: "12px 0 0", padding: 0, listStyleType: "none" },
  rule: { padding: "8px 0", ...RULED, overflowWrap: "anywhere" },
  open: { marginTop: "6px" },
  reason: { ...CAPTION, margin: "2px 0 0" },
  nothing: NOTHING,
});

/** The rules that were not run, each with what it needs. */
export function NotRunList({ report, search }: { readonly report: CheckReport; readonly search: string }) {
  const styles = useStyles();
  const { companions } = usePane();
  const lines = report.ledger.filter(
    ({ status, rule, reason }) =>
      status === "not-run" && containsWords([rule.id, rule.title, reason].join("\n"), search),
  );
  /** One button is enough for all the rules that wait for the same workbook. */
  const first = lines.find(({ rule }) => rule.prior)?.rule;
  const list = useRef<HTMLUListElement>(null);
  // The button that was pressed goes away with what it opened: who pressed it goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [report]);
  if (lines.length === 0) return <p className={styles.nothing}>{words.ALL_RUN}</p>;
  return (
    <ul ref={list} tabIndex={-1} className={styles.list}>
      {lines.map(({ rule, reason }) => (
        <li key={rule.id} className={styles.rule}>
          {rule.title}
          <p className={styles.reason}>{words.notRunReason(reason)}</p>
          {rule.prior && !companions.prior && rule === first && (
            <div className={styles.open}>
              <OpenCompanion kind="prior" title={companionTitle("prior", report.statement)} />
              <CompanionProblem kind="prior" />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
