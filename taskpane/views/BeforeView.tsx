import { makeStyles, tokens } from "@fluentui/react-components";
import { formTitle } from "../../src/rules/naming";
import type { Statement } from "../../src/statement/statement";
import { slotNumber, slotOf, type Slot } from "../../src/catalogue/tables";
import { CellButton } from "../components/CellButton";
import { Companions } from "../components/Companions";
import { CAPTION, HEADING, RULED, UNSEEN } from "../components/style";
import { ToneIcon, type Tone } from "../components/tone";
import { UnrecognisedList } from "../components/UnrecognisedList";
import * as words from "../wording";

const useStyles = makeStyles({
  heading: { margin: "0 0 4px", ...HEADING },
  tally: { ...CAPTION, margin: "0 0 8px" },
  list: { margin: "0 0 16px", padding: 0, listStyleType: "none" },
  table: {
    display: "grid",
    gridTemplateColumns: "16px max-content minmax(0, 1fr) minmax(0, max-content)",
    columnGap: "10px",
    alignItems: "baseline",
    padding: "8px 0",
    ...RULED,
  },
  icon: { alignSelf: "start", paddingTop: "1px" },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  title: { overflowWrap: "anywhere" },
  where: {
    ...CAPTION,
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content)",
    justifyContent: "end",
    rowGap: "4px",
    justifyItems: "end",
    minWidth: 0,
    maxWidth: "120px",
  },
  unseen: UNSEEN,
});

/** What was recognised, before anything is checked: whose accounts, and which of the tables. */
export function BeforeView({ statement }: { readonly statement: Statement }) {
  const styles = useStyles();
  const rows = tableRows(statement);
  return (
    <>
      <section aria-labelledby="tables-found">
        <h2 id="tables-found" className={styles.heading}>
          {words.TABLES}
        </h2>
        <p className={styles.tally}>
          {words.tally(statement.tables.length, rows.length - statement.tables.length)}
        </p>
        <ul className={styles.list}>
          {rows.map(({ slot, title, tone, state, cells }) => (
            <li key={slot} className={styles.table}>
              <span className={styles.icon}>
                <ToneIcon tone={tone} />
              </span>
              <span className={styles.number}>{slotNumber(slot)}</span>
              <span className={styles.title}>
                {title}
                <span className={styles.unseen}>{state}</span>
              </span>
              <span className={styles.where}>
                {tone !== "passed" && <span aria-hidden>{state}</span>}
                {cells.map((cell) => (
                  <CellButton key={words.cellText(cell)} cell={cell} sheetOnly />
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <UnrecognisedList statement={statement} />
      {statement.kind === "final-account" && <Companions kinds={COMPARED} />}
    </>
  );
}

/** A check compares with last year's tables, not with the budget. */
const COMPARED = ["prior"] as const;

interface TableRow {
  readonly slot: Slot;
  readonly title: string;
  readonly tone: Tone;
  readonly state: string;
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
}

/** One row a table of the form, in its order: found, found twice, or not seen. */
function tableRows(statement: Statement): readonly TableRow[] {
  const found = statement.tables.map(({ slot, title, titleCell }): TableRow => ({
    slot,
    title,
    tone: "passed",
    state: words.FOUND,
    cells: [titleCell],
  }));
  const twice = statement.ambiguous.map(({ slot, sheets }): TableRow => ({
    slot,
    title: formTitle(slot, statement.kind),
    tone: "warning",
    state: words.FOUND_TWICE,
    cells: sheets.map((sheet) => ({ sheet, address: "A1" })),
  }));
  const taken = new Set([...found, ...twice].map(({ slot }) => slot));
  const missing = statement.missing
    .map(slotOf)
    .filter((slot) => !taken.has(slot))
    .map((slot): TableRow => ({
      slot,
      title: formTitle(slot, statement.kind),
      tone: "not-run",
      state: words.NOT_SEEN,
      cells: [],
    }));
  return [...found, ...twice, ...missing].sort((a, b) => a.slot - b.slot);
}
