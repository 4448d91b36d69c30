import { makeStyles, tokens } from "@fluentui/react-components";
import type { Audit } from "../../../src/text/audit";
import type { Claim, Remark } from "../../../src/text/claim";
import * as words from "../../audit-wording";
import { entryText } from "../../entry-text";
import type { CellRef } from "../../../src/workbook/workbook";
import { CellButton } from "../CellButton";
import { CAPTION, SPREAD } from "../style";
import { ToneWord } from "../tone";
import { CellPlace, cellKey } from "./CellPlace";
import { VERDICT_TONE } from "./look";

const useStyles = makeStyles({
  detail: {
    margin: "4px 0 8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    textIndent: 0,
  },
  meaning: { ...CAPTION, margin: "2px 0 0", overflowWrap: "anywhere" },
  reason: { margin: "2px 0 0", overflowWrap: "anywhere" },
  cells: { margin: "6px 0 0", padding: 0, listStyleType: "none", display: "grid", rowGap: "4px" },
  cell: { margin: 0, ...SPREAD },
  label: { minWidth: 0, overflowWrap: "anywhere" },
  value: {
    marginLeft: "8px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

export interface TextDetailProps {
  readonly id: string;
  readonly audit: Audit;
  readonly of: Claim | Remark;
  /** The cell in which the words stand, where the text is a sheet of the workbook. */
  readonly textCell: CellRef | undefined;
}

/** What is behind a place of the text: its verdict or how grave it is, what it says, the reason, and the cells. */
export function TextDetail({ id, audit, of, textCell }: TextDetailProps) {
  const styles = useStyles();
  const { tone, word, meaning, reason } = saidOf(of);
  const { cells } = of;
  return (
    <div id={id} className={styles.detail}>
      <ToneWord tone={tone} word={word} />
      {meaning !== "" && <p className={styles.meaning}>{meaning}</p>}
      {reason !== "" && <p className={styles.reason}>{reason}</p>}
      {textCell && (
        <p className={styles.cell}>
          <span className={styles.label}>{words.IN_TEXT}</span>
          <CellButton cell={textCell} />
        </p>
      )}
      {cells.length > 0 && (
        <ul className={styles.cells} aria-label={words.CELLS}>
          {cells.map((cell) => (
            <li key={cellKey(audit, cell)} className={styles.cell}>
              <span className={styles.label}>
                {cell.label}
                <span className={styles.value}>{entryText(cell)}</span>
              </span>
              <CellPlace audit={audit} cell={cell} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function saidOf(of: Claim | Remark) {
  if ("message" in of)
    return { tone: of.severity, word: words.REMARK[of.severity], meaning: "", reason: of.message };
  const { verdict, meaning, reason } = of;
  return { tone: VERDICT_TONE[verdict], word: words.VERDICT[verdict], meaning, reason };
}
