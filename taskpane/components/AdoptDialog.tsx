import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Repair } from "../../src/diagnose/diagnosis";
import { presentText, proposedText } from "../state/adoption";
import * as words from "../wording";
import { Figure } from "./Figure";

const useStyles = makeStyles({
  surface: { maxWidth: "420px", width: "calc(100% - 24px)", padding: "20px" },
  change: {
    margin: "0 0 12px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  values: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: "4px 12px",
    margin: "6px 0 0",
  },
  cell: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: "end" },
  next: { fontWeight: tokens.fontWeightSemibold },
});

export interface AdoptDialogProps {
  readonly repairs: readonly Repair[];
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before figures of the workbook are changed, and shows the old and the new ones. */
export default function AdoptDialog({ repairs, onAnswer }: AdoptDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onAnswer(false)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.askAdopt(repairs.length)}</DialogTitle>
          <DialogContent>
            {repairs.map((repair) => (
              <div key={words.cellText(repair.entry)} className={styles.change}>
                <p className={styles.cell}>
                  {words.cellText(repair.entry)} {repair.entry.label}
                </p>
                <dl className={styles.values}>
                  <dt className={styles.term}>{words.OLD_VALUE}</dt>
                  <dd className={styles.value}>
                    <Figure>{presentText(repair.entry) || words.BLANK}</Figure>
                  </dd>
                  <dt className={styles.term}>{words.NEW_VALUE}</dt>
                  <dd className={styles.value}>
                    <Figure className={styles.next}>{proposedText(repair)}</Figure>
                  </dd>
                </dl>
              </div>
            ))}
            {words.ADOPT_NOTE}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {words.CHANGE_IT}
            </Button>
            <Button onClick={() => onAnswer(false)}>{words.CANCEL}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
