import { makeStyles, mergeClasses, ProgressBar, Spinner, tokens } from "@fluentui/react-components";
import { CancelButton } from "../components/CancelButton";
import { usePane } from "../components/context";
import { PassedIcon } from "../components/icons";
import { STAGES, type Stage } from "../state/run";
import * as words from "../wording";

const useStyles = makeStyles({
  view: { maxWidth: "320px", margin: "48px auto 0" },
  list: { margin: "20px 0 0", padding: 0, listStyleType: "none", display: "grid", rowGap: "12px" },
  step: {
    display: "flex",
    alignItems: "center",
    columnGap: "10px",
    minHeight: "24px",
    color: tokens.colorNeutralForeground3,
  },
  now: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  sign: { display: "inline-flex", width: "20px", justifyContent: "center" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  cancel: { marginTop: "20px" },
});

/** The first run under way: reading → recognising → checking. */
export function RunningView({ stage }: { readonly stage: Stage }) {
  const styles = useStyles();
  const { commands } = usePane();
  const at = STAGES.indexOf(stage);
  return (
    <section className={styles.view}>
      <ProgressBar value={(at + 0.5) / STAGES.length} thickness="large" aria-label={words.RUNNING} />
      <ol className={styles.list}>
        {STAGES.map((step, index) => (
          <li
            key={step}
            className={mergeClasses(styles.step, index === at && styles.now)}
            aria-current={index === at ? "step" : undefined}
          >
            <span className={styles.sign}>
              {index < at && <PassedIcon aria-hidden className={styles.done} />}
              {index === at && <Spinner size="extra-tiny" aria-hidden />}
            </span>
            {words.STAGE[step]}
          </li>
        ))}
      </ol>
      <CancelButton className={styles.cancel} onCancel={commands.cancel} />
    </section>
  );
}
