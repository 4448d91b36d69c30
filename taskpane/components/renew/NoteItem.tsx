import { makeStyles, tokens } from "@fluentui/react-components";
import { kindOf } from "../../../src/write/fields";
import { inputId } from "../../../src/write/narrative";
import * as narrateWords from "../../narrate-wording";
import * as words from "../../renew-wording";
import type { RenewedNote } from "../../state/renew/renewed";
import { cellText } from "../../wording";
import { CellButton } from "../CellButton";
import { LocateButton } from "../LocateButton";
import { BoxField } from "../narrate/BoxField";
import { OfferButton } from "../narrate/OfferButton";
import { CAPTION, RULED } from "../style";
import { ToneWord } from "../tone";
import { NoteForm } from "./NoteForm";

const useStyles = makeStyles({
  item: { padding: "12px 0", ...RULED },
  head: { display: "flex", alignItems: "center", columnGap: "8px", marginBottom: "4px" },
  place: { ...CAPTION, flexGrow: 1, minWidth: 0 },
  around: {
    ...CAPTION,
    margin: "0 0 4px",
    overflowWrap: "anywhere",
    "& strong": { color: tokens.colorNeutralForeground1 },
  },
  cells: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
});

export interface NoteItemProps {
  readonly note: RenewedNote;
  /** Where in the text it stands. */
  readonly place: string;
  /** Enter: goes on from a field of it. */
  readonly onNext: () => void;
  /** Goes to the words in the text. */
  readonly onLocate: (note: RenewedNote) => void;
}

/** One place to look at: what stands there, and what can be done about it. */
export function NoteItem({ note, place, onNext, onLocate }: NoteItemProps) {
  const styles = useStyles();
  const { id, kind, answered, text, around, cells } = note;
  const current = cells.filter(({ book }) => book === "current");
  return (
    <li className={styles.item} data-item={id} {...(answered ? {} : { "data-open": "" })}>
      <div className={styles.head}>
        <ToneWord tone={answered ? "passed" : words.NOTE_TONE[kind]} word={words.noteWord(kind, answered)} />
        <span className={styles.place}>{place}</span>
        <LocateButton name={`${narrateWords.GO_THERE} ${place} ${text}`} onLocate={() => onLocate(note)}>
          {narrateWords.GO_THERE}
        </LocateButton>
      </div>
      <p className={styles.around}>
        {around[0]}
        <strong>{text}</strong>
        {around[1]}
      </p>
      <Answer note={note} onNext={onNext} />
      {current.length > 0 && (
        <div className={styles.cells}>
          {current.map(({ entry }) => (
            <CellButton key={cellText(entry)} cell={entry} />
          ))}
        </div>
      )}
    </li>
  );
}

/** The values it waits for, or the words themselves. */
function Answer({ note, onNext }: Pick<NoteItemProps, "note" | "onNext">) {
  const gaps = note.input ? [{ what: note.says, input: note.input }] : (note.awaits ?? []);
  const typed = note.answered ? [] : gaps.flatMap(({ what, input }) => (input ? [{ what, input }] : []));
  if (typed.length === 0) return <NoteForm note={note} />;
  return (
    <>
      {typed.map(({ what, input }) => (
        <BoxField key={inputId(input)} input={input} kind={kindOf(input)} label={what} onNext={onNext} />
      ))}
      {note.input && note.offer !== undefined && (
        <OfferButton input={note.input} text={note.offer}>
          {words.takeLast(note.offer)}
        </OfferButton>
      )}
    </>
  );
}
