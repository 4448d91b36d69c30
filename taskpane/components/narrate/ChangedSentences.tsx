import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";
import type { Change } from "../../../src/write/changes";
import * as words from "../../narrate-wording";
import { difference, shortened } from "../../state/narrate/difference";
import { Fold } from "../Fold";
import { LocateButton } from "../LocateButton";
import { CAPTION, LIST, RULED, SET_OFF } from "../style";
import { useDesk } from "./context";

const useStyles = makeStyles({
  strip: { marginTop: "12px", padding: "4px 12px 10px", ...SET_OFF },
  note: { ...CAPTION, margin: "0 0 2px" },
  list: LIST,
  item: { padding: "8px 0", ...RULED },
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
  locate: { marginTop: "6px" },
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
                  <div className={styles.locate}>
                    <LocateButton
                      name={`${words.GO_THERE} ${places[change.paragraph] ?? ""}`}
                      onLocate={() => onLocate(change.paragraph)}
                    >
                      {words.GO_THERE}
                    </LocateButton>
                  </div>
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
