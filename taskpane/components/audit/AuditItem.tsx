import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Entry } from "../../../src/statement/statement";
import * as words from "../../auditWording";
import { CellButton } from "../CellButton";
import { CellIcon } from "../icons";
import { CAPTION } from "../style";

const useStyles = makeStyles({
  item: {
    padding: "10px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  message: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px", marginTop: "6px" },
  locate: { minWidth: 0, paddingLeft: "6px", paddingRight: "8px" },
  more: CAPTION,
});

const CELLS_SHOWN = 4;

export interface AuditItemProps {
  readonly id: string;
  /** Before the sentence: how grave it is. */
  readonly word?: ReactNode;
  readonly message: string;
  readonly place: string;
  readonly cells?: readonly Entry[];
  readonly onLocate: () => void;
}

/** One sentence of the list, with the way to the text and to the cells. */
export function AuditItem({ id, word, message, place, cells = [], onLocate }: AuditItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item} data-item={id}>
      {word}
      <p className={styles.message}>{message}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          className={styles.locate}
          icon={<CellIcon />}
          aria-label={`${words.LOCATE} ${place}`}
          onClick={onLocate}
        >
          {words.LOCATE}
        </Button>
        {cells.slice(0, CELLS_SHOWN).map((cell) => (
          <CellButton key={`${cell.sheet} ${cell.address}`} cell={cell} />
        ))}
        {cells.length > CELLS_SHOWN && <span className={styles.more}>{words.moreCells(cells.length)}</span>}
      </div>
    </li>
  );
}
