import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import * as words from "../../narrate-wording";
import { CAPTION } from "../style";
import { useDesk } from "./context";
import { NarratedParagraph } from "./NarratedParagraph";
import { ParagraphEditor } from "./ParagraphEditor";
import type { PiecesProps } from "./Pieces";

const useStyles = makeStyles({
  all: {
    position: "relative",
    "@media (hover: hover)": { "&:not(:hover):not(:focus-within) > [data-reword]": { opacity: 0 } },
  },
  reword: {
    position: "absolute",
    // Between the lines: over none of the words.
    top: "-16px",
    right: "-8px",
    minWidth: 0,
    padding: "0 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  own: { ...CAPTION, display: "flex", alignItems: "center", columnGap: "6px", margin: "-4px 0 8px" },
  doubt: { ...CAPTION, margin: "-2px 0 8px", color: tokens.colorStatusDangerForeground1 },
});

export interface OwnParagraphProps extends PiecesProps {
  /** What the tables say against it. */
  readonly doubts: readonly string[] | undefined;
}

/** A paragraph that a person may put in other words. */
export function OwnParagraph({ doubts = [], ...props }: OwnParagraphProps) {
  const styles = useStyles();
  const desk = useDesk();
  const { paragraph, place, title, current } = props;
  const [editing, setEditing] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const close = () => {
    flushSync(() => setEditing(false));
    root.current?.querySelector<HTMLElement>("[data-reword]")?.focus({ preventScroll: true });
  };
  if (title) return <NarratedParagraph {...props} />;
  if (editing) return <ParagraphEditor paragraph={paragraph} place={place} onClose={close} />;
  const key = (event: KeyboardEvent) => {
    if (event.key !== "F2" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setEditing(true);
  };
  return (
    <div ref={root} className={styles.all} onKeyDown={key}>
      <NarratedParagraph {...props} />
      <Button
        size="small"
        appearance="subtle"
        className={styles.reword}
        data-reword=""
        tabIndex={current !== "" || paragraph.own ? 0 : -1}
        aria-label={words.rewordName(place)}
        onClick={() => setEditing(true)}
      >
        {words.REWORD}
      </Button>
      {paragraph.own && (
        <p className={styles.own}>
          {words.OWN}
          <Button size="small" appearance="subtle" onClick={() => desk.restore(paragraph.origin)}>
            {words.RESTORE}
          </Button>
        </p>
      )}
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          {doubt}
        </p>
      ))}
    </div>
  );
}
