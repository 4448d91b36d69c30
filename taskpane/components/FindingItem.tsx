import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Finding } from "../../src/check/report";
import type { Item } from "../state/items";
import { VERIFY } from "../verify-wording";
import * as words from "../wording";
import { CellButton, MoreCells } from "./CellButton";
import { usePane } from "./context";
import { ChevronIcon } from "./icons";
import { RelationSum } from "./RelationSum";
import { RuleFacts } from "./RuleFacts";
import { CAPTION, OPENER, RULED, SET_OFF, SPREAD } from "./style";
import { SeverityWord } from "./tone";

const VerifyForm = lazy(() => import("./VerifyForm"));

const useStyles = makeStyles({
  item: { listStyleType: "none", ...RULED },
  heading: { margin: 0, font: "inherit" },
  button: { ...OPENER, columnGap: "8px", padding: "10px 8px 4px" },
  text: { flexGrow: 1, minWidth: 0 },
  message: { display: "block", overflowWrap: "anywhere" },
  mended: { color: tokens.colorNeutralForeground3 },
  word: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, marginTop: "3px", color: tokens.colorNeutralForeground3 },
  turned: { transform: "rotate(90deg)" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px 6px", padding: "0 0 10px", minWidth: 0 },
  body: { margin: "0 0 12px", padding: "2px 12px 12px", ...SET_OFF },
  note: { ...CAPTION, margin: "8px 0 0" },
  verify: { marginTop: "12px" },
});

/** How many cells stand under a closed finding; an opened one names them all. */
const CELLS_SHOWN = 2;

export interface FindingItemProps {
  readonly item: Item;
  /** The sheet that the heading above speaks of. */
  readonly within?: string | undefined;
}

/** One finding: its sentence, and opened in place all that is behind it. */
export function FindingItem({ item, within }: FindingItemProps) {
  const styles = useStyles();
  const { session, commands } = usePane();
  const { finding, mended } = item;
  const open = session.openItem === finding.id;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    commands.toggleItem(finding.id);
    button.current?.focus();
  };

  return (
    <li className={styles.item} data-item={finding.id} onKeyDown={closeOnEscape}>
      <h4 className={styles.heading}>
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => commands.toggleItem(finding.id)}
        >
          <span className={styles.text}>
            <span className={styles.word}>
              <SeverityWord severity={finding.severity} mended={mended} />
            </span>
            <span className={mergeClasses(styles.message, mended && styles.mended)}>{finding.message}</span>
          </span>
          <ChevronIcon aria-hidden className={mergeClasses(styles.chevron, open && styles.turned)} />
        </button>
      </h4>
      {!open && (
        <div className={styles.cells}>
          {finding.cells.slice(0, CELLS_SHOWN).map((cell) => (
            <CellButton key={words.cellText(cell)} cell={cell} within={within} />
          ))}
          <MoreCells all={finding.cells.length} shown={CELLS_SHOWN} />
        </div>
      )}
      {open && (
        <div id={id} className={styles.body}>
          {mended && <p className={styles.note}>{words.BEFORE_MENDING}</p>}
          {finding.evaluated ? (
            <RelationSum evaluated={finding.evaluated} sheet={finding.cells[0]?.sheet ?? ""} />
          ) : (
            <FindingCells finding={finding} />
          )}
          <RuleFacts rule={finding.rule} />
          {!mended && finding.severity !== "rounding" && <Verify finding={finding} />}
        </div>
      )}
    </li>
  );
}

/** The way to set a finding aside. */
function Verify({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button size="small" className={styles.verify} onClick={() => setAsking(true)}>
        {VERIFY}
      </Button>
    );
  return (
    <Suspense fallback={null}>
      <VerifyForm finding={finding} onClose={() => setAsking(false)} />
    </Suspense>
  );
}

const useCellStyles = makeStyles({
  list: { margin: 0, padding: "8px 0 0", listStyleType: "none", display: "grid", rowGap: "6px" },
  row: SPREAD,
  label: { minWidth: 0, overflowWrap: "anywhere" },
  value: { marginLeft: "8px", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** The cells of a finding that is about words or form, with what stands in them. */
function FindingCells({ finding }: { readonly finding: Finding }) {
  const styles = useCellStyles();
  return (
    <ul className={styles.list}>
      {finding.cells.map((cell) => (
        <li key={words.cellText(cell)} className={styles.row}>
          <span className={styles.label}>
            {cell.label}
            <span className={styles.value}>{words.contentText(cell.value)}</span>
          </span>
          <CellButton cell={cell} />
        </li>
      ))}
    </ul>
  );
}
