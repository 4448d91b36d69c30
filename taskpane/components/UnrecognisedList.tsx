import { makeStyles } from "@fluentui/react-components";
import type { Statement } from "../../src/statement/statement";
import * as words from "../wording";
import { CellButton } from "./CellButton";
import { Fold } from "./Fold";
import { CAPTION, LIST, SPREAD } from "./style";

const useStyles = makeStyles({
  list: { ...LIST, display: "grid", rowGap: "10px" },
  title: SPREAD,
  words: { minWidth: 0, overflowWrap: "anywhere" },
  reason: { ...CAPTION, margin: "2px 0 0" },
});

/** The sheets, or parts of them, that are no table we know, each with what was found and what was missing. */
export function UnrecognisedList({ statement }: { readonly statement: Statement }) {
  const styles = useStyles();
  const { unrecognised } = statement;
  if (unrecognised.length === 0) return null;
  return (
    <Fold title={words.UNRECOGNISED} extra={words.places(unrecognised.length)}>
      {() => (
        <ul className={styles.list}>
          {unrecognised.map(({ sheet, address, title, reason }) => (
            <li key={`${sheet}!${address}`}>
              <span className={styles.title}>
                <span className={styles.words}>{title}</span>
                <CellButton cell={{ sheet, address }} />
              </span>
              <p className={styles.reason}>{reason}</p>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
