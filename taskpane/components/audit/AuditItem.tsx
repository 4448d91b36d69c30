import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Audit } from "../../../src/text/audit";
import type { Entry } from "../../../src/statement/statement";
import type { CellRef } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { CellButton, MoreCells } from "../CellButton";
import { LocateButton } from "../LocateButton";
import { CellPlace, cellKey } from "./CellPlace";
import { RULED } from "../style";

const useStyles = makeStyles({
  item: { padding: "10px 0", ...RULED },
  message: { margin: 0, overflowWrap: "anywhere" },
  adopt: { marginLeft: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px", marginTop: "6px" },
});

const CELLS_SHOWN = 4;

export interface AuditItemProps {
  readonly audit: Audit;
  readonly id: string;
  /** Before the sentence: how grave it is. */
  readonly word?: ReactNode;
  readonly message: string;
  readonly place: string;
  readonly cells?: readonly Entry[];
  /** The cell in which the words stand, where the text is a sheet of the workbook. */
  readonly textCell?: CellRef | undefined;
  readonly onLocate: () => void;
  /** The correction that the copy would make of it, and whether it is adopted; absent where there is none to choose. */
  readonly correction?: Adoptable | undefined;
}

export interface Adoptable {
  /** What it changes, in words. */
  readonly text: string;
  readonly adopted: boolean;
  readonly onAdopt: (adopted: boolean) => void;
}

/** One sentence of the list, with the way to the text and to the cells. */
export function AuditItem({
  audit,
  id,
  word,
  message,
  place,
  cells = [],
  textCell,
  onLocate,
  correction,
}: AuditItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item} data-item={id}>
      {word}
      <p className={styles.message}>{message}</p>
      {correction && (
        <Checkbox
          className={styles.adopt}
          checked={correction.adopted}
          label={correction.text}
          onChange={(_, { checked }) => correction.onAdopt(checked === true)}
        />
      )}
      <div className={styles.buttons}>
        <LocateButton name={`${words.LOCATE} ${place}`} onLocate={onLocate}>
          {words.LOCATE}
        </LocateButton>
        {textCell && <CellButton cell={textCell} />}
        {cells.slice(0, CELLS_SHOWN).map((cell) => (
          <CellPlace key={cellKey(audit, cell)} audit={audit} cell={cell} />
        ))}
        <MoreCells all={cells.length} shown={CELLS_SHOWN} />
      </div>
    </li>
  );
}
