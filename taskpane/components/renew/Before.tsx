import { Checkbox, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import * as words from "../../renew-wording";
import type { Renewed } from "../../state/renew/renewed";
import { Fold } from "../Fold";
import { useDesk } from "../narrate/context";
import { CAPTION, SET_OFF } from "../style";

const useStyles = makeStyles({
  all: { display: "grid", rowGap: "8px", marginTop: "12px" },
  wrong: { padding: "4px 12px", ...SET_OFF },
  note: { ...CAPTION, margin: "0 0 4px" },
  list: { margin: 0, padding: "0 0 0 18px", display: "grid", rowGap: "6px", overflowWrap: "anywhere" },
  tracked: { marginLeft: "-8px" },
});

/** What is said of last year's text as a whole: what was wrong in it before it is copied, and what was not done. */
export function BeforeText({ renewed }: { readonly renewed: Renewed }) {
  const styles = useStyles();
  const desk = useDesk();
  const { wrongBefore, notices } = renewed.renewal;
  return (
    <div className={styles.all}>
      {notices.map((notice) => (
        <MessageBar key={notice} intent="info" layout="multiline">
          <MessageBarBody>{notice}。</MessageBarBody>
        </MessageBar>
      ))}
      {wrongBefore.length > 0 && (
        <section className={styles.wrong} aria-label={words.WRONG_BEFORE}>
          <Fold
            title={words.WRONG_BEFORE}
            level={2}
            extra={words.places(wrongBefore.length)}
            initiallyOpen={wrongBefore.length <= 3}
            flush
          >
            {() => (
              <>
                <p className={styles.note}>{words.WRONG_BEFORE_NOTE}</p>
                <ul className={styles.list}>
                  {wrongBefore.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </>
            )}
          </Fold>
        </section>
      )}
      {desk.hasDocument && (
        <Checkbox
          className={styles.tracked}
          label={words.TRACKED}
          checked={desk.tracked}
          onChange={(_, { checked }) => desk.setTracked(checked === true)}
        />
      )}
    </div>
  );
}
