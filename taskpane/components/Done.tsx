import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CAPTION } from "./style";
import { ToneIcon } from "./tone";

const useStyles = makeStyles({
  done: {
    ...CAPTION,
    display: "flex",
    columnGap: "6px",
    margin: "0 0 8px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
  icon: { flexShrink: 0, display: "inline-flex", alignItems: "center", height: tokens.lineHeightBase200 },
});

/** What a command did, or why it failed, in one sentence, above its button: a clipboard or a file elsewhere shows nothing. Announced apart. */
export function Done({ text, failed = false }: { readonly text: string; readonly failed?: boolean }) {
  const styles = useStyles();
  return text === "" ? null : (
    <p className={mergeClasses(styles.done, failed && styles.failed)} data-done>
      <span className={styles.icon}>
        <ToneIcon tone={failed ? "error" : "passed"} />
      </span>
      <span>{text}</span>
    </p>
  );
}
