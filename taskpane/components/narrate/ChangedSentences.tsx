import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";
import type { Change } from "../../../src/write/changes";
import * as words from "../../narrate-wording";
import { difference, shortened } from "../../state/narrate/difference";
import { Fold } from "../Fold";
import { CellIcon } from "../icons";
import { CAPTION } from "../style";
import { useDesk } from "./context";

const useStyles = makeStyles({
  strip: {
    marginTop: "12px",
    padding: "4px 12px 10px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  note: { ...CAPTION, margin: "0 0 2px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  line: { display: "flex", columnGap: "8px", margin: 0 },
  word: { ...CAPTION, flexShrink: 0, paddingTop: "2px" },
  sentence: { minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground3 },
  del: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  ins: {
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  locate: { minWidth: 0, marginTop: "6px", paddingLeft: "6px", paddingRight: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

/** More than these are shown on request. */
const SHOWN = 5;

export interface ChangedSentencesProps {
  readonly changes: readonly Change[];
  readonly places: readonly string[];
  readonly onLocate: (paragraph: number) => void;
  /** The list is gone. */
  readonly onAccepted: () => void;
}

/** Which sentences read otherwise than in the text that was last copied, written or exported. */
export function ChangedSentences({ changes, places, onLocate, onAccepted }: ChangedSentencesProps) {
  const styles = useStyles();
  const desk = useDesk();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, SHOWN);
  return (
    <section className={styles.strip} aria-label={words.changed(changes.length)}>
      <Fold title={words.changed(changes.length)} level={2} initiallyOpen flush>
        {() => (
          <>
            <p className={styles.note}>{words.CHANGED_SINCE}</p>
            <ul className={styles.list}>
              {shown.map((change, index) => (
                <li key={index} className={styles.item}>
                  <Sentences change={change} />
                  <Button
                    size="small"
                    className={styles.locate}
                    icon={<CellIcon />}
                    aria-label={`${words.GO_THERE} ${places[change.paragraph] ?? ""}`}
                    onClick={() => onLocate(change.paragraph)}
                  >
                    {words.GO_THERE}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Fold>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            flushSync(desk.accept);
            onAccepted();
          }}
        >
          {words.ACCEPT}
        </Button>
        {shown.length < changes.length && (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {words.moreChanges(changes.length - shown.length)}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Old against new, with what differs set off. */
function Sentences({ change: { before, after } }: { readonly change: Change }) {
  const styles = useStyles();
  const stretches = shortened(difference(before, after));
  return (
    <>
      {before !== "" && (
        <p className={styles.line}>
          <span className={styles.word}>{words.BEFORE}</span>
          <span className={mergeClasses(styles.sentence, styles.before)}>
            {stretches.map(({ kind, text }, index) =>
              kind === "removed" ? (
                <del key={index} className={styles.del}>
                  {text}
                </del>
              ) : (
                kind === "same" && text
              ),
            )}
          </span>
        </p>
      )}
      <p className={styles.line}>
        <span className={styles.word}>{words.AFTER}</span>
        <span className={styles.sentence}>
          {after === ""
            ? words.TAKEN_OUT
            : stretches.map(({ kind, text }, index) =>
                kind === "added" ? (
                  <ins key={index} className={styles.ins}>
                    {text}
                  </ins>
                ) : (
                  kind === "same" && text
                ),
              )}
        </span>
      </p>
    </>
  );
}
