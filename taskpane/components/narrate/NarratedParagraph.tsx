import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useMemo, useSyncExternalStore, useCallback, type ReactNode } from "react";
import { titlePieces } from "../../../hosts/file/docx/title-lines";
import type { BlankInput, NarrativeParagraph } from "../../../src/write/narrative";
import * as words from "../../narrate-wording";
import { kindOf } from "../../../src/write/fields";
import { piecesOf, type Piece } from "../../state/narrate/pieces";
import { CAPTION, FOCUS_RING } from "../style";
import { useDesk } from "./context";
import { InlineField, problemIdOf } from "./InlineField";

const useStyles = makeStyles({
  paragraph: {
    margin: "0 -6px 6px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: "30px",
    overflowWrap: "anywhere",
    outlineStyle: "none",
    scrollMarginTop: "64px",
    fontVariantNumeric: "tabular-nums",
    // Where one was taken to.
    ":focus": {
      backgroundColor: tokens.colorNeutralBackground3,
      "@media (forced-colors: active)": { outline: "2px solid Highlight" },
    },
  },
  title: {
    margin: "4px 0 12px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "28px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    textWrap: "balance",
    // Breaks at its seams alone, where it has any.
    wordBreak: "keep-all",
    overflowWrap: "anywhere",
  },
  section: {
    margin: "20px -6px 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { marginTop: "10px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  figure: {
    display: "inline",
    margin: 0,
    padding: "0 1px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorBrandStroke1,
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
    textDecorationSkipInk: "none",
    cursor: "pointer",
    scrollMarginTop: "64px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationThickness: "2px" },
    ...FOCUS_RING,
  },
  typed: { textDecorationStyle: "dotted", textDecorationThickness: "2px" },
  open: { backgroundColor: tokens.colorBrandBackground2 },
  whole: { whiteSpace: "nowrap" },
  waiting: {
    color: tokens.colorNeutralForeground3,
    textDecorationStyle: "dashed",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
  },
  problem: {
    ...CAPTION,
    margin: "-2px 0 8px",
    scrollMarginBottom: "16px",
    color: tokens.colorStatusDangerForeground1,
  },
});

/** Whether there is more behind a figure than the one cell that is selected at once. */
export function opens(piece: Piece & { readonly kind: "figure" | "waiting" }): boolean {
  if (piece.kind === "waiting") return true;
  return piece.inputs.length > 0 || piece.cells.length !== 1 || piece.cells[0]!.book !== "current";
}

/** A figure that was pressed. */
export interface Pressed {
  readonly paragraph: string;
  readonly piece: Piece & { readonly kind: "figure" | "waiting" };
  readonly element: HTMLElement;
}

export interface NarratedParagraphProps {
  /** Stays the same while the text changes. */
  readonly id: string;
  readonly paragraph: NarrativeParagraph;
  readonly title: boolean;
  /** Where in the text it stands: 第五部分（二）. */
  readonly place: string;
  /** The figure that Tab goes to, and the one that is opened, by their keys; empty for none. */
  readonly current: string;
  readonly open: string;
  readonly onPress: (pressed: Pressed) => void;
  readonly onNext: (from: HTMLElement) => void;
}

/** One paragraph, its figures underlined and its fields open. It is drawn anew only where something in it changed. */
export const NarratedParagraph = memo(function NarratedParagraph({
  id,
  paragraph,
  title,
  place,
  current,
  open,
  onPress,
  onNext,
}: NarratedParagraphProps) {
  const styles = useStyles();
  const desk = useDesk();
  const pieces = useMemo(() => piecesOf(paragraph, desk.typed), [paragraph, desk]);
  const problemId = problemIdOf(id);
  const fields = useMemo(
    () => pieces.flatMap((piece) => (piece.kind === "field" ? [piece.input] : [])),
    [pieces],
  );

  const figures = pieces.filter(({ kind }) => kind === "figure" || kind === "waiting").map(({ key }) => key);
  // The one that Tab went to may have become another.
  const stop = current === "" || figures.includes(current) ? current : figures[0];

  const draw = (piece: Piece): ReactNode => {
    switch (piece.kind) {
      case "words":
        return title ? withSeams(piece.text) : piece.text;
      case "field": {
        const kind = kindOf(piece.input);
        return (
          <InlineField
            key={piece.key}
            input={piece.input}
            kind={kind}
            text={piece.text}
            placeholder={words.placeholder(piece.label, kind)}
            name={words.fieldName(piece.what || desk.labelOf(piece.input), kind, place)}
            problemId={problemId}
            onNext={onNext}
          />
        );
      }
      default: {
        const waiting = piece.kind === "waiting";
        return (
          <button
            key={piece.key}
            type="button"
            className={mergeClasses(
              styles.figure,
              waiting ? styles.waiting : piece.inputs.length > 0 && styles.typed,
              piece.key === open && styles.open,
            )}
            data-figure={piece.key}
            data-of={id}
            tabIndex={piece.key === stop ? 0 : -1}
            aria-label={
              waiting
                ? words.waitingName(piece.text, piece.label)
                : words.figureName(piece.text + piece.tail, piece.cells.length, piece.inputs.length)
            }
            aria-haspopup={opens(piece) ? "dialog" : undefined}
            aria-expanded={piece.key === open ? true : undefined}
            onClick={({ currentTarget }) => onPress({ paragraph: id, piece, element: currentTarget })}
          >
            {piece.text}
          </button>
        );
      }
    }
  };
  /** Neither a figure nor a short value is parted from its unit; a field stays the same element when it gets one. */
  const drawWhole = (piece: Piece): ReactNode =>
    "tail" in piece ? (
      <span key={`whole ${piece.key}`} {...(piece.tail === "" ? {} : { className: styles.whole })}>
        {draw(piece)}
        {piece.tail}
      </span>
    ) : (
      draw(piece)
    );

  const shared = { "data-item": id, "data-paragraph": id, tabIndex: -1 };
  const inner = pieces.map(drawWhole);
  return (
    <>
      {title ? (
        <h2 {...shared} className={mergeClasses(styles.paragraph, styles.title)}>
          {inner}
        </h2>
      ) : paragraph.level === 1 ? (
        <h3 {...shared} className={mergeClasses(styles.paragraph, styles.section)}>
          {inner}
        </h3>
      ) : paragraph.level === 2 ? (
        <h4 {...shared} className={mergeClasses(styles.paragraph, styles.part)}>
          {inner}
        </h4>
      ) : (
        <p {...shared} className={styles.paragraph}>
          {inner}
        </p>
      )}
      {fields.length > 0 && <Problems id={problemId} inputs={fields} />}
    </>
  );
});

/** A title breaks where its words do, not in the middle of a name. */
function withSeams(text: string): ReactNode {
  return titlePieces(text).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** What is wrong with the values of a paragraph, below it: in the sentence there is no room for it. */
function Problems({ id, inputs }: { readonly id: string; readonly inputs: readonly BlankInput[] }) {
  const styles = useStyles();
  const desk = useDesk();
  const text = useSyncExternalStore(
    desk.subscribe,
    useCallback(() => [...new Set(inputs.map(desk.problemOf))].join(""), [desk, inputs]),
  );
  return text === "" ? null : (
    <p id={id} className={styles.problem}>
      {text}
    </p>
  );
}
