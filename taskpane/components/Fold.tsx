import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { ChevronIcon } from "./icons";
import { OPENER } from "./style";

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  button: {
    ...OPENER,
    alignItems: "center",
    columnGap: "6px",
    minHeight: "36px",
    padding: "6px 8px",
    fontWeight: tokens.fontWeightSemibold,
  },
  light: { fontWeight: tokens.fontWeightRegular },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  extra: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  turned: { transform: "rotate(90deg)" },
  body: { paddingLeft: "22px", paddingBottom: "8px" },
  flush: { paddingLeft: 0 },
});

export interface FoldProps {
  readonly title: ReactNode;
  /** What stands at the far end of the line: a count. */
  readonly extra?: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly initiallyOpen?: boolean;
  /** The body begins at the left edge instead of under the title. */
  readonly flush?: boolean;
  readonly children: () => ReactNode;
}

/** A heading that opens what belongs to it. The body is made only while it is open. */
export function Fold({ title, extra, level = 3, initiallyOpen = false, flush = false, children }: FoldProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <div>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(styles.button, level > 2 && styles.light)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon aria-hidden className={mergeClasses(styles.chevron, open && styles.turned)} />
          <span className={styles.title}>{title}</span>
          {extra !== undefined && <span className={styles.extra}>{extra}</span>}
        </button>
      </Heading>
      {open && (
        <div id={id} className={mergeClasses(styles.body, flush && styles.flush)}>
          {children()}
        </div>
      )}
    </div>
  );
}
