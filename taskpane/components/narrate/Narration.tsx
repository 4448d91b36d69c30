/** The text, the form, and what is said of both. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import { flushSync } from "react-dom";
import * as words from "../../narrate-wording";
import { placesOf } from "../../state/audit/place";
import type { DeskState } from "../../state/narrate/desk";
import type { Written } from "../../state/narrate/written";
import type { RenewedNote } from "../../state/renew/renewed";
import { Companions } from "../Companions";
import { Notices, WarningBars } from "../Notices";
import { BeforeText } from "../renew/Before";
import { LastYear } from "../renew/LastYear";
import { NoteList } from "../renew/NoteList";
import { RenewedText } from "../renew/RenewedText";
import { useNextKey } from "../use-next-key";
import { ChangedSentences } from "./ChangedSentences";
import { Choices } from "./Choices";
import { Contradictions, Roundings } from "./Contradictions";
import { FieldForm } from "./FieldForm";
import type { WalkHandle } from "./field-walk";
import { NarratedText } from "./NarratedText";
import { ProgressStrip, type Part } from "./ProgressStrip";
import type { TextHandle } from "./TextGroup";

const useStyles = makeStyles({
  notices: { display: "grid", rowGap: "8px", marginTop: "12px", ":empty": { display: "none" } },
  hidden: { display: "none" },
  all: { outlineStyle: "none" },
});

export interface NarrationProps {
  readonly shown: boolean;
  readonly state: DeskState;
  readonly written: Written;
  readonly errors: number;
  readonly onCheck: () => void;
  readonly onFocus: (paragraph: string) => void;
}

export function Narration({ shown, state, written, errors, onCheck, onFocus }: NarrationProps): ReactNode {
  const styles = useStyles();
  const { narrative, paragraphs, changes, untold, renewed } = written;
  const root = useRef<HTMLDivElement>(null);
  const { part, show, text, form, next, locate, locateNote } = useParts(root);
  const places = useMemo(() => placesOf(paragraphs.map(({ paragraph }) => paragraph)), [paragraphs]);

  // Who pressed a button that is gone now goes on at the top.
  const keepFocus = () => {
    if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  };
  useEffect(keepFocus, []);
  useNextKey(shown, next);
  useOwnUndo(shown);

  const warnings = [...state.warnings, ...(untold.length > 0 ? [words.untold(untold)] : [])];
  const toText = { places, handle: text, onFocus };
  const toForm = { places, handle: form };
  return (
    <div ref={root} tabIndex={-1} className={styles.all}>
      {!renewed && <Choices written={written} />}
      <Companions>
        <LastYear />
      </Companions>
      {renewed && <BeforeText renewed={renewed} />}
      <Warnings {...{ errors, warnings, onCheck }} />
      <Notices mended={0} />
      <Contradictions contradictions={narrative.contradictions} />
      <Roundings roundings={narrative.roundings} />
      {changes.length > 0 && (
        <ChangedSentences changes={changes} places={places} onLocate={locate} onAccepted={keepFocus} />
      )}
      <ProgressStrip written={written} part={part} onPart={show} onNext={next} onLocate={locate} />
      <div className={part === "text" ? "" : styles.hidden}>
        {renewed ? (
          <RenewedText {...toText} renewed={renewed} />
        ) : (
          <NarratedText {...toText} written={written} doubts={state.doubts} />
        )}
      </div>
      {part === "form" &&
        (renewed ? (
          <NoteList {...toForm} renewed={renewed} onLocate={locateNote} />
        ) : (
          <FieldForm {...toForm} written={written} onLocate={locate} />
        ))}
    </div>
  );
}

interface Parts {
  readonly part: Part;
  readonly show: (part: Part) => void;
  readonly text: RefObject<TextHandle | null>;
  readonly form: RefObject<WalkHandle | null>;
  /** To the next place of the part in sight that is left. */
  readonly next: (back: boolean) => void;
  readonly locate: (paragraph: number) => void;
  readonly locateNote: (note: RenewedNote) => void;
}

/** The text and the form, of which one is in sight. */
function useParts(root: RefObject<HTMLDivElement | null>): Parts {
  const [part, setPart] = useState<Part>("text");
  const text = useRef<TextHandle>(null);
  const form = useRef<WalkHandle>(null);
  /** Where either part was scrolled to when the other took its place. */
  const tops = useRef({ text: 0, form: 0 });
  const show = (next: Part) => {
    if (next === part) return;
    const box = root.current?.closest("main");
    if (box) tops.current[part] = box.scrollTop;
    setPart(next);
  };
  useLayoutEffect(() => {
    const box = root.current?.closest("main");
    if (box && tops.current[part] > 0) box.scrollTop = tops.current[part];
  }, [root, part]);
  const locate = (paragraph: number) => {
    // What is not shown cannot be gone to.
    flushSync(() => show("text"));
    text.current?.locate(paragraph);
  };
  const locateNote = ({ row, paragraph }: RenewedNote) => {
    locate(paragraph);
    const target = [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(
      (one) => one.dataset["row"] === row,
    );
    target?.scrollIntoView({ block: "center" });
    target?.querySelector<HTMLElement>("[data-note], [data-field]")?.focus({ preventScroll: true });
  };
  const next = (back: boolean) => void (part === "text" ? text : form).current?.next(back);
  return { part, show, text, form, next, locate, locateNote };
}

/** The browser undoes in the field that was edited last even where the focus has left it: nobody sees that, or wants it. */
function useOwnUndo(shown: boolean): void {
  useEffect(() => {
    if (!shown) return;
    const key = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(event.key)) return;
      if (!(event.target as Element).closest("input, textarea, [contenteditable]")) event.preventDefault();
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [shown]);
}

interface WarningsProps extends Pick<NarrationProps, "errors" | "onCheck"> {
  readonly warnings: readonly string[];
}

function Warnings({ errors, warnings, onCheck }: WarningsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.notices}>
      {errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.errorsNow(errors)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheck}>
              {words.GO_CHECK}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <WarningBars texts={warnings} />
    </div>
  );
}
