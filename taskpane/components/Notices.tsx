import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { lapsedNotice } from "../verify-wording";
import * as words from "../wording";
import { CancelButton } from "./CancelButton";
import { usePane } from "./context";
import { DismissIcon } from "./icons";
import { ToneWord } from "./tone";

const useStyles = makeStyles({
  notices: { display: "grid", rowGap: "8px", marginTop: "12px", ":empty": { display: "none" } },
  mended: { display: "flex", alignItems: "center", justifyContent: "space-between", margin: 0 },
});

/** What the user should know beside the results: a failed command, results that are out of date, what was mended. */
export function Notices({ mended }: { readonly mended: number }) {
  const styles = useStyles();
  const { session, commands } = usePane();
  const { problem, stale, rechecking, notices, run } = session;
  const lapsed = run?.report.findings.filter((finding) => finding.lapsed).length ?? 0;
  return (
    <div className={styles.notices}>
      {problem !== "" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissIcon />}
                aria-label={words.CLOSE}
                onClick={commands.clearProblem}
              />
            }
          />
        </MessageBar>
      )}
      <WarningBars texts={lapsed > 0 ? [...notices, lapsedNotice(lapsed)] : notices} />
      {rechecking && <Working onCancel={commands.cancel} />}
      {stale && !rechecking && (
        <MessageBar intent="warning">
          <MessageBarBody>{words.STALE}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void commands.start()}>
              {words.AGAIN}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {mended > 0 && (
        <p className={styles.mended}>
          <ToneWord tone="passed" word={words.mendedSince(mended)} />
          <Button appearance="subtle" size="small" onClick={commands.hideMended}>
            {words.HIDE_MENDED}
          </Button>
        </p>
      )}
    </div>
  );
}

export function WarningBars({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <MessageBar key={text} intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  ));
}

/** As a rule results are there before anybody could wait for them, in milliseconds. */
const LONG = 1000;

/** Checking again, where it takes long enough to be left. */
function Working({ onCancel }: { readonly onCancel: () => void }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    long && (
      <MessageBar>
        <MessageBarBody>{words.RUNNING}</MessageBarBody>
        <MessageBarActions>
          <CancelButton size="small" onCancel={onCancel} />
        </MessageBarActions>
      </MessageBar>
    )
  );
}
