import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { verifiedText } from "../../src/check/verified";
import type { VerifiedFinding } from "../../src/check/report";
import type { CarriedFinding } from "../state/carried";
import { useSettings } from "../state/settings";
import * as words from "../verify-wording";
import { cellText } from "../wording";
import { CellButton } from "./CellButton";
import { usePane } from "./context";
import { LIST, RULED } from "./style";
import { SeverityWord } from "./tone";

const useStyles = makeStyles({
  list: LIST,
  item: { padding: "10px 0", ...RULED },
  message: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  reason: { display: "block", marginTop: "2px", overflowWrap: "anywhere" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", marginTop: "6px" },
});

/** What was set aside: the finding, who let it stand, when and why, and the way back. */
export default function VerifiedList({ verified }: { readonly verified: readonly VerifiedFinding[] }) {
  const styles = useStyles();
  const { commands } = usePane();
  return (
    <ul className={styles.list}>
      {verified.map((one) => (
        <li key={one.finding.id} className={styles.item}>
          <SeverityWord severity={one.finding.severity} mended={false} />
          <span className={styles.message}>{one.finding.message}</span>
          <span className={styles.reason}>{verifiedText(one.verified)}</span>
          <div className={styles.foot}>
            {one.finding.cells.slice(0, 2).map((cell) => (
              <CellButton key={cellText(cell)} cell={cell} />
            ))}
            <Button size="small" onClick={() => void commands.withdraw(one.verified)}>
              {words.WITHDRAW}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What was set aside in last year's workbook and is found again: carried over one by one, or all. */
export function CarriedList({
  carried,
  year,
}: {
  readonly carried: readonly CarriedFinding[];
  /** Last year. */
  readonly year: number;
}) {
  const styles = useStyles();
  const { commands } = usePane();
  const [{ reviewer }] = useSettings();
  const carry = (all: readonly CarriedFinding[]) => {
    const reasons = new Map(all.map(({ finding, before }) => [finding, words.carried(year, before.reason)]));
    void commands.verify(
      all.map(({ finding }) => finding),
      (finding) => reasons.get(finding)!,
      reviewer,
    );
  };
  return (
    <>
      <ul className={styles.list}>
        {carried.map((one) => (
          <li key={one.finding.id} className={styles.item}>
            <SeverityWord severity={one.finding.severity} mended={false} />
            <span className={styles.message}>{one.finding.message}</span>
            <span className={styles.reason}>{words.lastYear(year) + verifiedText(one.before)}</span>
            <div className={styles.foot}>
              {one.finding.cells.slice(0, 1).map((cell) => (
                <CellButton key={cellText(cell)} cell={cell} />
              ))}
              <Button size="small" onClick={() => carry([one])}>
                {words.CARRY}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {carried.length > 1 && (
        <Button size="small" onClick={() => carry(carried)}>
          {words.carryAll(carried.length)}
        </Button>
      )}
    </>
  );
}
