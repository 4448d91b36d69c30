import { Button, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import * as words from "../wording";
import { usePane } from "./context";
import { AgainIcon, CopyIcon, MarkedIcon, MarkIcon } from "./icons";
import { Done } from "./Done";
import { BAR, CAPTION } from "./style";
import { UndoBar } from "./UndoBar";

const useStyles = makeStyles({
  bar: BAR,
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  whole: { width: "100%", minHeight: "40px" },
  action: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    whiteSpace: "nowrap",
    paddingLeft: "8px",
    paddingRight: "8px",
  },
  copy: { flexShrink: 0 },
  state: { ...CAPTION, margin: "0 0 8px" },
});

/** What can be done now, always in reach: first 开始核对, then checking again, marking and copying. */
export function ActionBar() {
  const styles = useStyles();
  const { session, commands } = usePane();
  const { phase, marked, marking, rechecking, adoptions, announcement } = session;
  const bar = useRef<HTMLDivElement>(null);
  if (phase.at === "ready" || phase.at === "running") {
    return (
      <div className={styles.bar}>
        <Button
          appearance="primary"
          size="large"
          className={styles.whole}
          disabledFocusable={phase.at === "running"}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void commands.start()}
        >
          {phase.at === "running" ? words.RUNNING : words.START}
        </Button>
      </div>
    );
  }
  if (phase.at !== "done") return null;
  const [latest] = adoptions;
  return (
    <div ref={bar} tabIndex={-1} className={styles.bar}>
      {latest && <UndoBar key={latest.id} adoption={latest} onUndo={() => bar.current?.focus()} />}
      {marked && <p className={styles.state}>{words.MARKS_ARE_ON}</p>}
      <Done text={announcement.text === words.COPIED ? words.COPIED : ""} />
      <div className={styles.row}>
        <Button
          className={styles.action}
          icon={<AgainIcon />}
          disabledFocusable={rechecking}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void commands.start()}
        >
          {words.AGAIN}
        </Button>
        <Button
          className={styles.action}
          icon={marked ? <MarkedIcon /> : <MarkIcon />}
          disabledFocusable={marking}
          onClick={() => void (marked ? commands.unmark() : commands.mark())}
        >
          {marked ? words.UNMARK : words.MARK}
        </Button>
        <Button
          className={styles.copy}
          icon={<CopyIcon />}
          aria-label={words.COPY}
          title={words.COPY}
          onClick={() => void commands.copy()}
        />
      </div>
    </div>
  );
}
