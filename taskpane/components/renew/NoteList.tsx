import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useImperativeHandle, useRef, type Ref } from "react";
import { kindOf } from "../../../src/write/fields";
import { inputId } from "../../../src/write/narrative";
import * as narrateWords from "../../narrate-wording";
import * as words from "../../renew-wording";
import { cellText } from "../../wording";
import type { Renewed, RenewedNote } from "../../state/renew/renewed";
import { CellButton } from "../CellButton";
import { Fold } from "../Fold";
import { CellIcon } from "../icons";
import { BoxField } from "../narrate/BoxField";
import { OfferButton } from "../narrate/OfferButton";
import type { TextHandle } from "../narrate/TextGroup";
import { CAPTION } from "../style";
import { ToneWord } from "../tone";
import { NoteForm } from "./NoteForm";

const useStyles = makeStyles({
  text: { ...CAPTION, margin: "4px 0 8px" },
  nothing: { margin: "24px 0 0", textAlign: "center", color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  head: { display: "flex", alignItems: "center", columnGap: "8px", marginBottom: "4px" },
  place: { ...CAPTION, flexGrow: 1, minWidth: 0 },
  around: {
    ...CAPTION,
    margin: "0 0 4px",
    overflowWrap: "anywhere",
    "& strong": { color: tokens.colorNeutralForeground1 },
  },
  button: { flexShrink: 0, minWidth: 0, paddingLeft: "6px", paddingRight: "8px" },
  cells: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
});

export interface NoteListProps {
  readonly renewed: Renewed;
  readonly places: readonly string[];
  readonly handle: Ref<Pick<TextHandle, "next">>;
  /** Goes to the words in the text. */
  readonly onLocate: (note: RenewedNote) => void;
}

/** What is left to look at, one after the other, and below it what was looked at. */
export function NoteList({ renewed: { notes }, places, handle, onLocate }: NoteListProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<Node>(null);
  const open = notes.filter(({ answered }) => !answered);
  const seen = notes.filter(({ answered }) => answered);
  const next = useCallback((back: boolean): boolean => {
    const fields = [...root.current!.querySelectorAll<HTMLElement>("[data-open] [data-field]")];
    const own = last.current?.isConnected ? fields.findIndex((one) => one === last.current) : -1;
    const to = own < 0 ? (back ? fields.length - 1 : 0) : own + (back ? -1 : 1);
    const field = fields[(to + fields.length) % Math.max(1, fields.length)];
    field?.focus({ preventScroll: true });
    field?.closest("li")?.scrollIntoView({ block: "nearest" });
    return field !== undefined;
  }, []);
  useImperativeHandle(handle, () => ({ next }), [next]);

  const item = (note: RenewedNote) => {
    const place = places[note.paragraph] ?? "";
    const gaps = note.input ? [{ what: note.says, input: note.input }] : (note.awaits ?? []);
    const typed = note.answered ? [] : gaps.flatMap(({ what, input }) => (input ? [{ what, input }] : []));
    return (
      <li
        key={note.id}
        className={styles.item}
        data-item={note.id}
        {...(note.answered ? {} : { "data-open": "" })}
      >
        <div className={styles.head}>
          <ToneWord
            tone={note.answered ? "passed" : words.NOTE_TONE[note.kind]}
            word={words.noteWord(note.kind, note.answered)}
          />
          <span className={styles.place}>{place}</span>
          <Button
            size="small"
            className={styles.button}
            icon={<CellIcon />}
            aria-label={`${narrateWords.GO_THERE} ${place} ${note.text}`}
            onClick={() => onLocate(note)}
          >
            {narrateWords.GO_THERE}
          </Button>
        </div>
        <p className={styles.around}>
          {note.around[0]}
          <strong>{note.text}</strong>
          {note.around[1]}
        </p>
        {typed.length > 0 ? (
          <>
            {typed.map(({ what, input }) => (
              <BoxField
                key={inputId(input)}
                input={input}
                kind={kindOf(input)}
                label={what}
                onNext={() => next(false)}
              />
            ))}
            {note.input && note.offer !== undefined && (
              <OfferButton input={note.input} text={note.offer}>
                {words.takeLast(note.offer)}
              </OfferButton>
            )}
          </>
        ) : (
          <NoteForm note={note} />
        )}
        {note.cells.length > 0 && (
          <div className={styles.cells}>
            {note.cells
              .filter(({ book }) => book === "current")
              .map(({ entry }) => (
                <CellButton key={cellText(entry)} cell={entry} />
              ))}
          </div>
        )}
      </li>
    );
  };

  return (
    <div ref={root} onFocus={({ target }) => void (last.current = target)}>
      {open.length === 0 ? (
        <p className={styles.nothing}>{words.NOTHING_LEFT}</p>
      ) : (
        <>
          <p className={styles.text}>{words.LIST_TEXT}</p>
          <ul className={styles.list}>{open.map(item)}</ul>
        </>
      )}
      {seen.length > 0 && (
        <Fold title={words.SEEN} extra={words.places(seen.length)} flush>
          {() => <ul className={styles.list}>{seen.map(item)}</ul>}
        </Fold>
      )}
    </div>
  );
}
