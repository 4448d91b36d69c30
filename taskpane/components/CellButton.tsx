import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../src/workbook/workbook";
import { cellText, locate, moreCells } from "../wording";
import { usePane } from "./context";
import { CAPTION, FOCUS_RING } from "./style";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    maxWidth: "100%",
    columnGap: "4px",
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    verticalAlign: "baseline",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorBrandForegroundLinkHover,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ...FOCUS_RING,
  },
  sheet: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  address: { flexShrink: 0 },
  more: CAPTION,
});

export interface CellButtonProps {
  readonly cell: CellRef;
  /** The sheet one is speaking of anyway: its name is then left out. */
  readonly within?: string | undefined;
  /** The sheet is what is meant: the address is left out. */
  readonly sheetOnly?: boolean;
}

/** A cell by name, or a range: pressed, its first cell is selected in the sheet, and the focus stays here. */
export function CellButton({ cell, within, sheetOnly = false }: CellButtonProps) {
  const styles = useStyles();
  const { commands } = usePane();
  return (
    <button
      type="button"
      data-cell
      className={styles.button}
      aria-label={locate(cell)}
      title={cellText(cell)}
      onClick={() => void commands.select({ sheet: cell.sheet, address: cell.address.split(":")[0]! })}
    >
      {cell.sheet !== within && <span className={styles.sheet}>{cell.sheet}</span>}
      {!sheetOnly && <span className={styles.address}>{cell.address}</span>}
    </button>
  );
}

/** `等 10 格`, where not all of them are shown. */
export function MoreCells({ all, shown }: { readonly all: number; readonly shown: number }) {
  const { more } = useStyles();
  return all > shown && <span className={more}>{moreCells(all)}</span>;
}
