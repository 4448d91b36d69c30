import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import * as narrateWords from "../../narrate-wording";
import * as words from "../../renew-wording";
import type { Renewed, RenewedParagraphRows, Row } from "../../state/renew/renewed";
import { Problems } from "../narrate/NarratedParagraph";
import { Pieces } from "../narrate/Pieces";
import { TextGroup, type Shared, type TextGroupProps } from "../narrate/TextGroup";
import { CAPTION, PARAGRAPH } from "../style";

const useStyles = makeStyles({
  paragraph: { ...PARAGRAPH, margin: "0 -6px 14px" },
  heading: { marginTop: "20px", fontWeight: tokens.fontWeightSemibold },
  row: { margin: "0 0 6px", lineHeight: "28px", overflowWrap: "anywhere" },
  // Beside one another where there is room, below one another in a pane beside a sheet.
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))",
    columnGap: "20px",
    marginBottom: "8px",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  side: { display: "flex", columnGap: "8px", minWidth: 0, margin: 0, alignItems: "baseline" },
  word: { ...CAPTION, flexShrink: 0 },
  nowWord: { lineHeight: "28px" },
  before: {
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  now: { minWidth: 0, lineHeight: "28px", overflowWrap: "anywhere" },
  gone: { color: tokens.colorNeutralForeground2 },
});

export interface RenewedTextProps extends Pick<TextGroupProps, "places" | "handle" | "onFocus"> {
  readonly renewed: Renewed;
}

/** Last year's sentences beside this year's; what did not change stands once. */
export function RenewedText({ renewed, places, handle, onFocus }: RenewedTextProps) {
  const stops = useMemo(
    () =>
      renewed.paragraphs.flatMap(({ rows }) =>
        rows
          .filter(
            ({ now, marks }) => (now?.figures.length ?? 0) > 0 || marks.some((one) => one.kind === "note"),
          )
          .map(({ key }) => key),
      ),
    [renewed],
  );
  return (
    <TextGroup
      name={narrateWords.TEXT}
      hint={words.TEXT_HINT}
      done={words.ALL_SEEN}
      {...{ places, stops, handle, onFocus }}
    >
      {(shared) =>
        renewed.paragraphs.map((paragraph) => (
          <Paragraph
            key={paragraph.key}
            paragraph={paragraph}
            place={places[paragraph.paragraph] ?? ""}
            shared={shared}
          />
        ))
      }
    </TextGroup>
  );
}

interface ParagraphProps {
  readonly paragraph: RenewedParagraphRows;
  readonly place: string;
  readonly shared: (id: string) => Shared;
}

function Paragraph({ paragraph: { key, level, rows }, place, shared }: ParagraphProps) {
  const styles = useStyles();
  const isThere = rows.some(({ now }) => now);
  const inner = rows.map((row) => <Sentence key={row.key} {...{ row, place, shared }} />);
  const own = {
    "data-item": key,
    tabIndex: -1,
    ...(isThere ? { "data-paragraph": key } : {}),
    className: mergeClasses(styles.paragraph, level > 0 && styles.heading),
  };
  return (
    <div {...own} {...(level > 0 ? { role: "heading", "aria-level": level + 1 } : {})}>
      {inner}
    </div>
  );
}

interface SentenceProps {
  readonly row: Row;
  readonly place: string;
  readonly shared: (id: string) => Shared;
}

function Sentence({ row: { key, before, now, marks, changed }, place, shared }: SentenceProps) {
  const styles = useStyles();
  const pieces = now && <Pieces id={key} paragraph={now} marks={marks} place={place} {...shared(key)} />;
  if (!changed)
    return (
      <div data-row={key} className={styles.row}>
        {pieces}
      </div>
    );
  return (
    <div data-row={key}>
      <div className={styles.pair}>
        {before.length > 0 && (
          <div className={styles.side}>
            <span className={styles.word}>{words.LAST}</span>
            <span className={styles.before}>
              {before.map(({ text, struck }, index) => (struck ? <del key={index}>{text}</del> : text))}
            </span>
          </div>
        )}
        <div className={styles.side}>
          <span className={mergeClasses(styles.word, styles.nowWord)}>{words.NOW}</span>
          <span className={now ? styles.now : mergeClasses(styles.now, styles.gone)}>
            {pieces ?? words.TAKEN_OUT}
          </span>
        </div>
      </div>
      {now && <Problems id={key} paragraph={now} />}
    </div>
  );
}
