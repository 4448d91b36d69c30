import { Button, makeStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import * as words from "../../narrate-wording";
import { CopyIcon } from "../icons";
import { usePane } from "../context";
import { Done } from "../Done";
import { BAR } from "../style";
import { useDesk } from "./context";

const useStyles = makeStyles({
  bar: BAR,
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  action: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: "max-content",
    whiteSpace: "nowrap",
    paddingLeft: "8px",
    paddingRight: "8px",
  },
});

/** Where the text goes, always in reach. */
export function NarrateBar() {
  const styles = useStyles();
  const desk = useDesk();
  const { commands } = usePane();
  const { problem, done } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  return (
    <div className={styles.bar}>
      <Done text={problem || done} failed={problem !== ""} />
      <div className={styles.row}>
        <Button className={styles.action} icon={<CopyIcon />} onClick={() => void desk.copy()}>
          {words.COPY}
        </Button>
        {desk.canWriteSheet && (
          <Button className={styles.action} onClick={() => void desk.writeSheet().then(commands.reread)}>
            {words.WRITE_SHEET}
          </Button>
        )}
        <Button className={styles.action} appearance="primary" onClick={() => void desk.exportDocx()}>
          {words.EXPORT}
        </Button>
      </div>
    </div>
  );
}
