import { makeStyles } from "@fluentui/react-components";
import type { Contradiction } from "../../../src/write/narrative";
import { companionTitle } from "../../../src/statement/companion";
import { cellElsewhere } from "../../companion-wording";
import * as words from "../../narrate-wording";
import { cellText } from "../../wording";
import { CellButton } from "../CellButton";
import { usePane } from "../context";
import { CAPTION, HEADING, LIST, RULED } from "../style";
import { ToneWord } from "../tone";
import { SEVERITY_WORD } from "../../../src/check/severity";

const useStyles = makeStyles({
  heading: { margin: "16px 0 0", ...HEADING },
  list: LIST,
  item: { padding: "8px 0", ...RULED },
  rounding: { padding: "12px 0 0" },
  message: { margin: "2px 0 0", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  cells: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px", marginTop: "6px" },
  other: { ...CAPTION, overflowWrap: "anywhere" },
});

/** Shares that do not come to 100 %, where they are rounded: nothing to mend, and nobody should wonder. */
export function Roundings({ roundings }: { readonly roundings: readonly string[] }) {
  const styles = useStyles();
  return roundings.map((message) => (
    <div key={message} className={styles.rounding}>
      <ToneWord tone="rounding" word={SEVERITY_WORD.rounding} />
      <p className={styles.message}>{message}</p>
    </div>
  ));
}

/** Values that contradict one another, or the tables: which is right a person knows. */
export function Contradictions({ contradictions }: { readonly contradictions: readonly Contradiction[] }) {
  const styles = useStyles();
  const { session } = usePane();
  const priorTitle = session.statement ? companionTitle("prior", session.statement) : "";
  if (contradictions.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{words.CONTRADICTIONS}</h2>
      <ul className={styles.list}>
        {contradictions.map(({ rule, message, severity, cells }) => (
          <li key={rule + message} className={styles.item} data-item={`contradiction ${rule} ${message}`}>
            <ToneWord tone={severity} word={SEVERITY_WORD[severity]} />
            <p className={styles.message}>{message}</p>
            {cells.length > 0 && (
              <div className={styles.cells}>
                {cells.map(({ book, entry }) =>
                  book === "current" ? (
                    <CellButton key={`${book} ${cellText(entry)}`} cell={entry} />
                  ) : (
                    <span key={`${book} ${cellText(entry)}`} className={styles.other}>
                      {cellElsewhere(book, priorTitle, entry)}
                    </span>
                  ),
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
