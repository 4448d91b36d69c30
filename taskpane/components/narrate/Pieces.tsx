import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, type ReactNode } from "react";
import { titlePieces } from "../../../hosts/file/docx/title-lines";
import { kindOf } from "../../../src/write/fields";
import type { NarrativeParagraph } from "../../../src/write/narrative";
import * as words from "../../narrate-wording";
import { piecesOf, type Piece } from "../../state/narrate/pieces";
import type { Mark } from "../../state/renew/renewed";
import { useDesk } from "./context";
import { FigureButton, type Pressed } from "./FigureButton";
import { InlineField, problemIdOf } from "./InlineField";

const useStyles = makeStyles({
  whole: { whiteSpace: "nowrap" },
  changed: {
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
});

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
export function Pieces({ paragraph, marks = NONE, title = false, current, ...live }: PiecesProps) {
  const styles = useStyles();
  const desk = useDesk();
  const pieces = useMemo(() => piecesOf(paragraph, desk.fields.typed, marks), [paragraph, desk, marks]);
  const figures = pieces.filter(({ kind }) => kind !== "words" && kind !== "field").map(({ key }) => key);
  // The one that Tab went to may have become another.
  const stop = current === "" || figures.includes(current) ? current : figures[0];
  return (
    <>
      {pieces.map((piece) => {
        if (piece.kind === "words" && piece.changed)
          return (
            <ins key={piece.key} className={styles.changed}>
              {piece.text}
            </ins>
          );
        if (piece.kind === "words") return title ? withSeams(piece.text) : piece.text;
        const drawn = <Live key={piece.key} {...live} piece={piece} stop={stop} />;
        // Neither a figure nor a short value is parted from its unit; a field stays the same element when it gets one.
        return "tail" in piece ? (
          <span key={`whole ${piece.key}`} {...(piece.tail === "" ? {} : { className: styles.whole })}>
            {drawn}
            {piece.tail}
          </span>
        ) : (
          drawn
        );
      })}
    </>
  );
}

const NONE: readonly Mark[] = [];

interface LiveProps extends Pick<PiecesProps, "id" | "place" | "open" | "onPress" | "onNext"> {
  readonly piece: Exclude<Piece, { readonly kind: "words" }>;
  /** The figure that Tab goes to. */
  readonly stop: string | undefined;
}

/** What can be typed in, or pressed. */
function Live({ piece, stop, id, place, open, onPress, onNext }: LiveProps): ReactNode {
  const desk = useDesk();
  if (piece.kind !== "field") {
    const { key } = piece;
    return <FigureButton {...{ piece, onPress }} of={id} isStop={key === stop} isOpen={key === open} />;
  }
  const kind = kindOf(piece.input);
  return (
    <InlineField
      input={piece.input}
      kind={kind}
      text={piece.text}
      placeholder={words.placeholder(piece.label, kind)}
      name={words.fieldName(piece.what || desk.labelOf(piece.input), kind, place)}
      problemId={problemIdOf(id)}
      onNext={onNext}
    />
  );
}

/** A title breaks where its words do, not in the middle of a name. */
function withSeams(text: string): ReactNode {
  return titlePieces(text).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
