import { makeStyles } from "@fluentui/react-components";
import type { Repair } from "../../src/diagnose/diagnosis";
import { presentText, proposedText } from "../state/adoption";
import * as words from "../wording";
import { CellButton } from "./CellButton";
import { Figure } from "./Figure";

const useStyles = makeStyles({
  // A bracket stands in one line, or begins one.
  present: { display: "inline-block", maxWidth: "100%", textDecorationLine: "inherit" },
});

export interface RepairTextProps {
  readonly repair: Repair;
  readonly slip: string;
  /** Of the figure that is proposed. */
  readonly className?: string;
}

/** `公开03表 E12 应为 391.16（现为 319.16，数字颠倒）`, the cell a button. */
export function RepairText({ repair, slip, className }: RepairTextProps) {
  const styles = useStyles();
  return (
    <>
      <CellButton cell={repair.entry} />
      {words.SHOULD_BE}
      <Figure {...(className === undefined ? {} : { className })}>{proposedText(repair)}</Figure>
      <span className={styles.present}>{words.presentNow(presentText(repair.entry), slip)}</span>
    </>
  );
}
