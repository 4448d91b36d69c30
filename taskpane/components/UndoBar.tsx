import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Adoption } from "../state/adoption";
import * as words from "../wording";
import { CellButton } from "./CellButton";
import { usePane } from "./context";
import { Figure } from "./Figure";
import { UndoIcon } from "./icons";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    marginBottom: "10px",
    padding: "8px 8px 8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  changes: { flexGrow: 1, minWidth: 0 },
  change: { display: "block" },
  after: { whiteSpace: "nowrap" },
  undo: { flexShrink: 0 },
});

const MOST_IN_SIGHT = 3;

export interface UndoBarProps {
  readonly adoption: Adoption;
  readonly onUndo: () => void;
}

/** The proposal that was adopted last, always in sight, with its way back. */
export function UndoBar({ adoption, onUndo }: UndoBarProps) {
  const styles = useStyles();
  const { commands } = usePane();
  return (
    <div role="group" aria-label={words.ADOPTED} className={styles.bar}>
      <span className={styles.changes}>
        {adoption.changes.slice(0, MOST_IN_SIGHT).map((change) => (
          <span key={words.cellText(change)} className={styles.change}>
            <CellButton cell={change} /> <Figure>{change.beforeText || words.BLANK}</Figure>{" "}
            <span className={styles.after}>
              {words.BECAME} <Figure>{change.afterText}</Figure>
            </span>
          </span>
        ))}
        {adoption.changes.length > MOST_IN_SIGHT && words.moreCells(adoption.changes.length)}
      </span>
      <Button
        size="small"
        className={styles.undo}
        icon={<UndoIcon />}
        // The button that was pressed is gone with its proposal; the way back is where one wants to be next.
        autoFocus
        onClick={() => {
          onUndo();
          void commands.undo(adoption);
        }}
      >
        {words.UNDO}
      </Button>
    </div>
  );
}
