import { makeStyles } from "@fluentui/react-components";
import type { CheckReport } from "../../src/check/report";
import * as words from "../wording";
import { CellButton } from "./CellButton";
import { CAPTION, LIST, RULED, SPREAD } from "./style";

const useStyles = makeStyles({
  list: LIST,
  figure: { padding: "8px 4px", ...RULED },
  line: SPREAD,
  label: { minWidth: 0, overflowWrap: "anywhere" },
  reason: { ...CAPTION, margin: "2px 0 0" },
});

/** The figures that nothing proves, those that were not read first, each with the reason: what nobody proved is said. */
export function UnreadList({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const unread = [...report.unread].sort((a, b) => Number(a.read) - Number(b.read));
  return (
    <ul className={styles.list}>
      {unread.map((range) => (
        <li key={words.cellText(range)} className={styles.figure}>
          <span className={styles.line}>
            <span className={styles.label}>{range.label}</span>
            <CellButton cell={range} />
          </span>
          <p className={styles.reason}>{range.reason}</p>
        </li>
      ))}
    </ul>
  );
}
