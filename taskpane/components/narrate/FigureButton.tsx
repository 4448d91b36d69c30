import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as words from "../../narrate-wording";
import * as renewWords from "../../renew-wording";
import type { Piece } from "../../state/narrate/pieces";
import { FIGURE } from "../style";

const useStyles = makeStyles({
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
  waiting: {
    color: tokens.colorNeutralForeground3,
    textDecorationStyle: "dashed",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
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

export interface FigureButtonProps {
  readonly piece: Pressable;
  /** The paragraph it is of, by its id. */
  readonly of: string;
  /** Whether Tab goes to it, and whether it is opened. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onPress: (pressed: Pressed) => void;
}

/** A figure, or words, that can be pressed: a button that reads on with the sentence. */
export function FigureButton({ piece, of, isStop, isOpen, onPress }: FigureButtonProps) {
  const styles = useStyles();
  const { look, name, text, note } = shownAs(piece);
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, look && styles[look], isOpen && styles.open)}
      data-figure={piece.key}
      data-of={of}
      data-note={note}
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      aria-haspopup={opens(piece) ? "dialog" : undefined}
      aria-expanded={isOpen ? true : undefined}
      onClick={({ currentTarget }) => onPress({ paragraph: of, piece, element: currentTarget })}
    >
      {text}
    </button>
  );
}

interface ShownAs {
  readonly look?: "typed" | "waiting" | "note" | "seen";
  readonly name: string;
  readonly text: string;
  /** The note that it leads to, while it waits for an answer. */
  readonly note?: string | undefined;
}

function shownAs(piece: Pressable): ShownAs {
  switch (piece.kind) {
    case "note": {
      const { id, kind, answered, says } = piece.note;
      return {
        look: answered ? "seen" : "note",
        name: renewWords.noteName(piece.text, kind, answered, says),
        text: piece.text || renewWords.noteWord(kind, answered),
        note: answered ? undefined : id,
      };
    }
    case "waiting":
      return {
        look: "waiting",
        name: words.waitingName(piece.text, piece.label),
        text: piece.text,
        note: piece.note?.id,
      };
    case "figure": {
      const { text, tail, cells, inputs } = piece;
      const unit = tail.replace(/[，。；：、）]$/, "");
      return {
        ...(inputs.length > 0 && { look: "typed" }),
        name: words.figureName(text + unit, cells.length, inputs.length),
        text,
      };
    }
  }
}
