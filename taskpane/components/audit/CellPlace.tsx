import { makeStyles } from "@fluentui/react-components";
import type { Audit } from "../../../src/text/audit";
import { bookOf } from "../../../src/text/book";
import type { Entry } from "../../../src/statement/statement";
import * as words from "../../audit-wording";
import { CellButton } from "../CellButton";
import { CAPTION } from "../style";

const useStyles = makeStyles({ elsewhere: { ...CAPTION, overflowWrap: "anywhere", textAlign: "end" } });

/** A cell behind a figure: one of this workbook is gone to; one of another is named with its workbook. */
export function CellPlace({ audit, cell }: { readonly audit: Audit; readonly cell: Entry }) {
  const styles = useStyles();
  const isOpen = bookOf(audit, cell) === "current" && !audit.statement.printed;
  return isOpen ? (
    <CellButton cell={cell} />
  ) : (
    <span className={styles.elsewhere}>{words.cellName(audit, cell)}</span>
  );
}

/** Tells two cells of a list apart, of whatever workbook. */
export function cellKey(audit: Audit, cell: Entry): string {
  return `${bookOf(audit, cell)} ${cell.sheet} ${cell.address}`;
}
