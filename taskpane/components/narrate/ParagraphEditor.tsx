import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { NarrativeParagraph } from "../../../src/write/narrative";
import { retyped, type Draft } from "../../../src/write/own-words";
import * as words from "../../narrate-wording";
import { CAPTION } from "../style";
import { useDesk } from "./context";
import { grow } from "./field-keys";

const useStyles = makeStyles({
  editor: { margin: "4px 0 12px" },
  area: { width: "100%", "& textarea": { overflowY: "hidden", maxHeight: "none", lineHeight: "26px" } },
  hint: { ...CAPTION, margin: "4px 0", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface ParagraphEditorProps {
  readonly paragraph: NarrativeParagraph;
  readonly place: string;
  readonly onClose: () => void;
}

/** A paragraph in a box where its words are changed. */
export function ParagraphEditor({ paragraph, place, onClose }: ParagraphEditorProps) {
  const styles = useStyles();
  const desk = useDesk();
  const [draft, setDraft] = useState<Draft>(paragraph);
  /** What stood here before: the browser's own undo brings back the text alone. */
  const seen = useRef(new Map<string, Draft>([[paragraph.text, paragraph]]));
  const box = useRef<HTMLDivElement>(null);

  const area = () => box.current!.querySelector("textarea")!;

  useEffect(() => area().focus(), []);
  useLayoutEffect(() => grow(area()), [draft]);

  const change = (value: string) => {
    const caret = area().selectionEnd;
    const plain = (text: string) => text.replace(/[\r\n]+/g, "");
    const text = plain(value);
    const next = seen.current.get(text) ?? retyped(draft, text, plain(value.slice(0, caret)).length);
    seen.current.set(text, next);
    setDraft(next);
  };
  const done = () => {
    if (draft.text !== paragraph.text) desk.reword(paragraph, draft);
    onClose();
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") done();
    else onClose();
  };
  return (
    <div ref={box} className={styles.editor}>
      <Textarea
        className={styles.area}
        rows={2}
        resize="none"
        aria-label={words.rewordName(place)}
        value={draft.text}
        onChange={(_, { value }) => change(value)}
        onKeyDown={key}
      />
      <p className={styles.hint}>{words.REWORD_HINT}</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={done}>
          {words.REWORD_DONE}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.REWORD_CANCEL}
        </Button>
      </div>
    </div>
  );
}
