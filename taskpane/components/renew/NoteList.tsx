import { makeStyles } from "@fluentui/react-components";
import type { Ref } from "react";
import * as words from "../../renew-wording";
import type { Renewed, RenewedNote } from "../../state/renew/renewed";
import { Fold } from "../Fold";
import { useWalkedForm, type WalkHandle } from "../narrate/field-walk";
import { CAPTION, LIST, NOTHING } from "../style";
import { NoteItem } from "./NoteItem";

const useStyles = makeStyles({ text: { ...CAPTION, margin: "4px 0 8px" }, nothing: NOTHING, list: LIST });

export interface NoteListProps {
  readonly renewed: Renewed;
  readonly places: readonly string[];
  readonly handle: Ref<WalkHandle>;
  /** Goes to the words in the text. */
  readonly onLocate: (note: RenewedNote) => void;
}

/** What is left to look at, one after the other, and below it what was looked at. */
export function NoteList({ renewed: { notes }, places, handle, onLocate }: NoteListProps) {
  const styles = useStyles();
  const { root, onFocus, next } = useWalkedForm(handle, "", "[data-open] [data-field]");
  const open = notes.filter(({ answered }) => !answered);
  const seen = notes.filter(({ answered }) => answered);
  const list = (own: readonly RenewedNote[]) => (
    <ul className={styles.list}>
      {own.map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          place={places[note.paragraph] ?? ""}
          onNext={() => next(false)}
          onLocate={onLocate}
        />
      ))}
    </ul>
  );
  return (
    <div ref={root} onFocus={onFocus}>
      {open.length === 0 ? (
        <p className={styles.nothing}>{words.NOTHING_LEFT}</p>
      ) : (
        <>
          <p className={styles.text}>{words.LIST_TEXT}</p>
          {list(open)}
        </>
      )}
      {seen.length > 0 && (
        <Fold title={words.SEEN} extra={words.places(seen.length)} flush>
          {() => list(seen)}
        </Fold>
      )}
    </div>
  );
}
