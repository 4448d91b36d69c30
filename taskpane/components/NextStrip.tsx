import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import * as words from "../wording";

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    zIndex: 1,
    top: "-16px",
    margin: "0 -12px 8px -16px",
    padding: "4px 12px 6px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", minHeight: "36px" },
  left: { margin: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  button: { minWidth: 0, flexShrink: 0 },
});

export interface NextStripProps {
  /** What is left to be looked at. */
  readonly left: ReactNode;
  /** Goes to the next place, or to the one before; absent where there is none. */
  readonly onNext?: ((back: boolean) => void) | undefined;
  /** At the far end of the row. */
  readonly end?: ReactNode;
  /** Under the row. */
  readonly children?: ReactNode;
}

/** How much is left in a text and the way from place to place, which stay in sight. */
export function NextStrip({ left, onNext, end, children }: NextStripProps) {
  const styles = useStyles();
  return (
    <div className={styles.strip}>
      <div className={styles.row}>
        <p className={styles.left}>{left}</p>
        {onNext &&
          words.STEPS.map(({ name, keys, back }) => (
            <Button
              key={name}
              size="small"
              className={styles.button}
              title={`${name}（${keys}）`}
              aria-keyshortcuts={keys}
              onClick={() => onNext(back)}
            >
              {name}
            </Button>
          ))}
        {end}
      </div>
      {children}
    </div>
  );
}
