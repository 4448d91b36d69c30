import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import * as words from "../../renew-wording";
import type { RenewedNote } from "../../state/renew/renewed";
import { useDesk } from "../narrate/context";
import { fieldKey } from "../narrate/field-keys";

const useStyles = makeStyles({
  says: { margin: "0 0 6px", overflowWrap: "anywhere" },
  field: { minWidth: 0 },
  area: { width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "6px" },
});

export interface NoteFormProps {
  readonly note: RenewedNote;
  /** The words were settled. */
  readonly onDone?: () => void;
}

/** What is to be looked at, the words as they stand in the text, and the two ways on: as they are, or others. */
export function NoteForm({ note, onDone }: NoteFormProps) {
  const styles = useStyles();
  const desk = useDesk();
  const { id, says, answered, kind, proposed } = note;
  // 【待填：…】 is what is not known: one begins with nothing.
  const first = kind === "fill" && !answered ? "" : note.text;
  const [entered, setEntered] = useState<string>();
  const text = entered ?? first;
  const same = text === proposed;
  const unable = kind === "fill" && text.trim() === "";
  const settle = () => {
    if (unable) return;
    setEntered(undefined);
    desk.answer(id, text);
    onDone?.();
  };
  const giveUp = (): boolean => {
    if (entered === undefined) return false;
    setEntered(undefined);
    return true;
  };
  return (
    <div>
      <p className={styles.says}>{says}。</p>
      <Field label={words.WORDS_NOW} size="small" className={styles.field}>
        <Textarea
          className={styles.area}
          rows={Math.min(6, Math.ceil((text.length + 1) / 18))}
          resize="vertical"
          value={text}
          data-field=""
          onChange={(_, { value }) => setEntered(value)}
          onKeyDown={(event) => fieldKey(event, settle, giveUp)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={unable} onClick={settle}>
          {same ? words.KEEP : words.TAKE}
        </Button>
        {answered && (
          <Button
            size="small"
            onClick={() => {
              setEntered(undefined);
              desk.answer(id, undefined);
              onDone?.();
            }}
          >
            {words.WITHDRAW}
          </Button>
        )}
      </div>
    </div>
  );
}
