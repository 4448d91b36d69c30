import { makeStyles, Popover, PopoverSurface, tokens } from "@fluentui/react-components";
import { inputId, type BlankInput, type FigureCell } from "../../../src/write/narrative";
import { companionTitle } from "../../../src/statement/companion";
import { cellElsewhere } from "../../companion-wording";
import * as words from "../../narrate-wording";
import * as renewWords from "../../renew-wording";
import { kindOf } from "../../../src/write/fields";
import { entryText } from "../../entry-text";
import { cellText } from "../../wording";
import { CellButton } from "../CellButton";
import { usePane } from "../context";
import { CAPTION, SPREAD } from "../style";
import { NoteForm } from "../renew/NoteForm";
import { BoxField } from "./BoxField";
import { useDesk } from "./context";
import type { Pressable, Pressed } from "./FigureButton";

const useStyles = makeStyles({
  surface: { width: "min(288px, calc(100vw - 48px))", padding: "10px 12px 12px" },
  heading: {
    ...CAPTION,
    color: tokens.colorNeutralForeground2,
    margin: "0 0 6px",
    fontWeight: tokens.fontWeightRegular,
  },
  list: {
    margin: 0,
    padding: 0,
    ":not(:nth-child(2))": { marginTop: "8px" },
    listStyleType: "none",
    display: "grid",
    rowGap: "6px",
  },
  row: SPREAD,
  label: { minWidth: 0, overflowWrap: "anywhere" },
  value: {
    marginLeft: "8px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  other: {
    ...CAPTION,
    color: tokens.colorNeutralForeground2,
    flexShrink: 0,
    maxWidth: "50%",
    textAlign: "end",
    overflowWrap: "anywhere",
  },
  fields: { display: "grid", rowGap: "8px", marginTop: "10px", ":first-child": { marginTop: 0 } },
  note: { margin: 0 },
});

export interface BehindFigureProps {
  readonly pressed: Pressed;
  readonly onClose: () => void;
}

/** What is behind a figure, beside it: each cell by name, and the values that were or can be typed in. */
export function BehindFigure({ pressed, onClose }: BehindFigureProps) {
  const styles = useStyles();
  const { piece, element } = pressed;
  const { cells, gaps, untold } = useContent(piece);
  const heading = headingOf(piece, gaps.length > 0);
  return (
    <Popover
      open
      trapFocus
      size="small"
      positioning={{
        target: element,
        position: "below",
        align: "start",
        offset: 4,
        // Beside the pane is the sheet, which is looked at meanwhile.
        overflowBoundary: element.closest<HTMLElement>("[role=tabpanel]"),
      }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={heading}>
        <p className={styles.heading}>{heading}</p>
        {piece.kind === "note" && <NoteForm note={piece.note} onDone={onClose} />}
        {cells.length > 0 && <Cells cells={cells} />}
        {gaps.length > 0 && (
          <div className={styles.fields}>
            {gaps.map(({ input, what }) => (
              <BoxField
                key={inputId(input)}
                input={input}
                kind={kindOf(input)}
                label={what}
                onNext={onClose}
              />
            ))}
          </div>
        )}
        {untold.length > 0 && <p className={styles.note}>{words.untold(untold)}</p>}
        {piece.kind !== "note" && cells.length + gaps.length + untold.length === 0 && (
          <p className={styles.note}>{words.SAME_AS_TABLE}</p>
        )}
      </PopoverSurface>
    </Popover>
  );
}

interface Content {
  readonly cells: readonly FigureCell[];
  /** What can be typed in, and what is missing and cannot. */
  readonly gaps: readonly { readonly input: BlankInput; readonly what: string }[];
  readonly untold: readonly string[];
}

function useContent(piece: Pressable): Content {
  const desk = useDesk();
  const awaited = piece.kind === "waiting" ? piece.gaps : [];
  const gaps =
    piece.kind === "figure"
      ? piece.inputs.map((input) => ({ input, what: desk.labelOf(input) }))
      : awaited.flatMap(({ input, what }) => (input ? [{ input, what }] : []));
  return {
    cells: piece.kind === "waiting" ? [] : piece.cells,
    gaps,
    untold: awaited.filter(({ input }) => !input).map(({ what }) => what),
  };
}

function headingOf(piece: Pressable, canBeTyped: boolean): string {
  if (piece.kind === "note") return renewWords.noteWord(piece.note.kind, piece.note.answered);
  if (piece.kind === "figure") return words.BEHIND;
  return canBeTyped ? words.AWAITED : words.FILL_IN_TABLE;
}

function Cells({ cells }: Pick<Content, "cells">) {
  const styles = useStyles();
  const { session } = usePane();
  const priorTitle = session.statement ? companionTitle("prior", session.statement) : "";
  return (
    <ul className={styles.list}>
      {cells.map(({ book, entry }) => (
        <li key={`${book} ${cellText(entry)}`} className={styles.row}>
          <span className={styles.label}>
            {entry.label}
            <span className={styles.value}>{entryText(entry)}</span>
          </span>
          {book === "current" ? (
            <CellButton cell={entry} />
          ) : (
            <span className={styles.other}>{cellElsewhere(book, priorTitle, entry)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
