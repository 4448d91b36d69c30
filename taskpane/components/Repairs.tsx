import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../src/diagnose/diagnosis";
import * as words from "../wording";
import { Fold } from "./Fold";
import { RepairText } from "./RepairText";
import { CAPTION } from "./style";

const useStyles = makeStyles({
  repair: { margin: "0 0 6px" },
  line: { display: "block" },
  label: { ...CAPTION, display: "block", marginTop: "2px", overflowWrap: "anywhere" },
  gone: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
});

/** More cells than this are folded under the one sentence that says what is to be done. */
const MOST_IN_SIGHT = 6;

export interface RepairsProps {
  readonly explanation: Explanation;
  /** It was ruled out. */
  readonly isGone?: boolean;
  /** Of the figures that are proposed. */
  readonly className?: string;
}

/** Which cells one explanation changes, to what, and what they are called. */
export function Repairs({ explanation, isGone = false, className }: RepairsProps) {
  const styles = useStyles();
  const { repairs, slip, at, block, message } = explanation;
  const gone = isGone && styles.gone;
  const lines = () =>
    repairs.map((repair) => (
      <p key={words.cellText(repair.entry)} className={mergeClasses(styles.repair, gone)}>
        <span className={styles.line}>
          <RepairText repair={repair} slip={slip} {...(className !== undefined && { className })} />
        </span>
        <span className={styles.label}>{repair.entry.label}</span>
      </p>
    ));
  return (
    <>
      {(at ?? block) && <p className={mergeClasses(styles.repair, gone)}>{`${message}。`}</p>}
      {repairs.length <= MOST_IN_SIGHT ? (
        lines()
      ) : (
        <Fold title={words.CELLS_TO_MEND} extra={words.cellCount(repairs.length)} flush>
          {lines}
        </Fold>
      )}
    </>
  );
}
