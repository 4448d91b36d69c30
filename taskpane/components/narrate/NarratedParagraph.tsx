import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useMemo, useSyncExternalStore, useCallback, type ReactNode } from "react";
import { titlePieces } from "../../../hosts/file/docx/title-lines";
import type { NarrativeParagraph } from "../../../src/write/narrative";
import * as words from "../../narrate-wording";
import * as renewWords from "../../renew-wording";
import { kindOf } from "../../../src/write/fields";
import { piecesOf, type Piece } from "../../state/narrate/pieces";
import type { Mark } from "../../state/renew/renewed";
import { CAPTION, FIGURE, PARAGRAPH } from "../style";
import { useDesk } from "./context";
import { InlineField, problemIdOf } from "./InlineField";

const useStyles = makeStyles({
  paragraph: {
    ...PARAGRAPH,
    lineHeight: "30px",
    overflowWrap: "anywhere",
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
    ...FIGURE,
    fontVariantNumeric: "tabular-nums",
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorBrandStroke1,
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
    textDecorationSkipInk: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationThickness: "2px" },
  },
  typed: { textDecorationStyle: "dotted", textDecorationThickness: "2px" },
  open: { backgroundColor: tokens.colorBrandBackground2 },
  whole: { whiteSpace: "nowrap" },
  waiting: {
    color: tokens.colorNeutralForeground3,
    textDecorationStyle: "dashed",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
  },
  changed: {
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  note: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusWarningForeground3,
    textAlign: "start",
    ":hover": { backgroundColor: tokens.colorStatusWarningBackground2 },
  },
  seen: { textDecorationStyle: "dotted", textDecorationThickness: "2px" },
  problem: {
    ...CAPTION,
    margin: "-2px 0 8px",
    color: tokens.colorStatusDangerForeground1,
  },
});

/** What can be pressed in a text. */
export type Pressable = Piece & { readonly kind: "figure" | "waiting" | "note" };

/** Whether there is more behind a figure than the one cell that is selected at once. */
export function opens(piece: Pressable): boolean {
  if (piece.kind !== "figure") return true;
  return piece.inputs.length > 0 || piece.cells.length !== 1 || piece.cells[0]!.book !== "current";
}

/** A figure that was pressed. */
export interface Pressed {
  readonly paragraph: string;
  readonly piece: Pressable;
  readonly element: HTMLElement;
}

export interface PiecesProps {
  /** Stays the same while the text changes. */
  readonly id: string;
  readonly paragraph: NarrativeParagraph;
  /** What is set off in it besides. */
  readonly marks?: readonly Mark[];
  readonly title?: boolean;
  /** Where in the text it stands: 第五部分（二）. */
  readonly place: string;
  /** The figure that Tab goes to, and the one that is opened, by their keys; empty for none. */
  readonly current: string;
  readonly open: string;
  readonly onPress: (pressed: Pressed) => void;
  readonly onNext: (from: HTMLElement) => void;
}

/** The words of a paragraph or a sentence, its figures underlined, its fields open, what is noted set off. */
export function Pieces({
  id,
  paragraph,
  marks = NONE,
  title = false,
  place,
  current,
  open,
  onPress,
  onNext,
}: PiecesProps) {
  const styles = useStyles();
  const desk = useDesk();
  const pieces = useMemo(() => piecesOf(paragraph, desk.typed, marks), [paragraph, desk, marks]);
  const problemId = problemIdOf(id);

  const figures = pieces.filter(({ kind }) => kind !== "words" && kind !== "field").map(({ key }) => key);
  // The one that Tab went to may have become another.
  const stop = current === "" || figures.includes(current) ? current : figures[0];

  /** @param note the note that it leads to, while it waits for an answer */
  const button = (piece: Pressable, look: string | false, name: string, text: string, note?: string) => (
    <button
      key={piece.key}
      type="button"
      className={mergeClasses(styles.figure, look, piece.key === open && styles.open)}
      data-figure={piece.key}
      data-of={id}
      data-note={note}
      tabIndex={piece.key === stop ? 0 : -1}
      aria-label={name}
      aria-haspopup={opens(piece) ? "dialog" : undefined}
      aria-expanded={piece.key === open ? true : undefined}
      onClick={({ currentTarget }) => onPress({ paragraph: id, piece, element: currentTarget })}
    >
      {text}
    </button>
  );
  const draw = (piece: Piece): ReactNode => {
    switch (piece.kind) {
      case "words":
        if (piece.changed)
          return (
            <ins key={piece.key} className={styles.changed}>
              {piece.text}
            </ins>
          );
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
      case "note": {
        const { kind, answered, says } = piece.note;
        return button(
          piece,
          answered ? styles.seen : styles.note,
          renewWords.noteName(piece.text, kind, answered, says),
          piece.text || renewWords.noteWord(kind, answered),
          answered ? undefined : piece.note.id,
        );
      }
      case "waiting": {
        const name = words.waitingName(piece.text, piece.label);
        return button(piece, styles.waiting, name, piece.text, piece.note?.id);
      }
      case "figure": {
        const { text, tail, cells, inputs } = piece;
        const unit = tail.replace(/[，。；：、）]$/, "");
        const name = words.figureName(text + unit, cells.length, inputs.length);
        return button(piece, inputs.length > 0 && styles.typed, name, text);
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

  return <>{pieces.map(drawWhole)}</>;
}

const NONE: readonly Mark[] = [];

/** One paragraph. It is drawn anew only where something in it changed. */
export const NarratedParagraph = memo(function NarratedParagraph(props: PiecesProps) {
  const { id, paragraph, title = false } = props;
  const styles = useStyles();
  const shared = { "data-item": id, "data-paragraph": id, tabIndex: -1 };
  const inner = <Pieces {...props} />;
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
      <Problems id={id} paragraph={paragraph} />
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
export function Problems({ id, paragraph }: Pick<PiecesProps, "id" | "paragraph">) {
  const styles = useStyles();
  const desk = useDesk();
  const inputs = useMemo(() => {
    const { figures, blanks, filled } = paragraph;
    return [
      ...blanks.flatMap(({ input }) => input ?? []),
      ...filled.map(({ input }) => input),
      // Several, or one among cells, are typed in a box of their own.
      ...figures.flatMap(({ inputs: own, cells }) => (own.length === 1 && cells.length === 0 ? own : [])),
    ];
  }, [paragraph]);
  const text = useSyncExternalStore(
    desk.subscribe,
    useCallback(() => [...new Set(inputs.map(desk.problemOf))].join(""), [desk, inputs]),
  );
  return text === "" ? null : (
    <p id={problemIdOf(id)} className={styles.problem}>
      {text}
    </p>
  );
}
