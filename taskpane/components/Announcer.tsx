import { makeStyles } from "@fluentui/react-components";
import type { Session } from "../state/session";
import { UNSEEN } from "./style";

const useStyles = makeStyles({ region: UNSEEN });

/** What a screen reader says when something has happened. */
export function Announcer({ announcement }: { readonly announcement: Session["announcement"] }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      <span key={announcement.serial}>{announcement.text}</span>
    </div>
  );
}
