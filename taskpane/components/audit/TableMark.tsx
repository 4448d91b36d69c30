import { makeStyles, tokens } from "@fluentui/react-components";
import { displayText } from "../../../src/amount/figure";
import type { DocumentSheet } from "../../../src/document/document-sheet";
import { parseAddress } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/workbook";
import * as words from "../../tie-out-wording";
import { CAPTION } from "../style";

const useStyles = makeStyles({
  mark: { ...CAPTION, margin: "0 0 8px", overflowWrap: "anywhere", outlineStyle: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
  },
  cell: {
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  located: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

export interface TableMarkProps {
  readonly table: DocumentSheet;
  /** Among the tables of the document, counted from 0. */
  readonly index: number;
  /** The cell that was located in it. */
  readonly located: string | undefined;
}

/** Where a table stands in the text that is shown; once a cell of it is located, its row as the document prints it. */
export function TableMark({ table: { sheet }, index, located }: TableMarkProps) {
  const styles = useStyles();
  const at = located === undefined ? undefined : parseAddress(located);
  return (
    <div className={styles.mark} data-table={index} tabIndex={-1}>
      {words.tableMark(sheet.name)}
      {at && (
        <ul className={styles.row}>
          {(sheet.rows[at.row] ?? []).map((cell, column) =>
            cell || column === at.column ? (
              <li key={column} className={styles.cell}>
                {column === at.column ? <mark className={styles.located}>{shown(cell)}</mark> : shown(cell)}
              </li>
            ) : null,
          )}
        </ul>
      )}
    </div>
  );
}

function shown(cell: Cell | undefined): string {
  if (!cell) return words.BLANK;
  return typeof cell.value === "number" ? displayText(cell.value, cell.format) : String(cell.value);
}
