/** 说明: the text that goes with the tables. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Companions } from "../components/Companions";
import { usePane } from "../components/context";
import { ChangedSentences } from "../components/narrate/ChangedSentences";
import { Choices } from "../components/narrate/Choices";
import { DeskContext } from "../components/narrate/context";
import { Contradictions, Roundings } from "../components/narrate/Contradictions";
import { FieldForm } from "../components/narrate/FieldForm";
import { NarrateBar } from "../components/narrate/NarrateBar";
import { NarratedText } from "../components/narrate/NarratedText";
import { ProgressStrip, type Part } from "../components/narrate/ProgressStrip";
import type { TextHandle } from "../components/narrate/TextGroup";
import { Notices } from "../components/Notices";
import { BeforeText } from "../components/renew/Before";
import { LastYear } from "../components/renew/LastYear";
import { NoteList } from "../components/renew/NoteList";
import { RenewedText } from "../components/renew/RenewedText";
import { SteadyScroll } from "../components/SteadyScroll";
import { useMainClass } from "../components/style";
import { useNextKey } from "../components/use-next-key";
import * as words from "../narrate-wording";
import { placesOf } from "../state/audit/place";
import { settled } from "../state/companions/companion";
import type { DeskState } from "../state/narrate/desk";
import type { RenewedNote } from "../state/renew/renewed";
import type { Books } from "../state/narrate/written";
import { useDeskOf } from "../state/narrate/use-desk-of";
import { countItems } from "../state/verdict";
import type { TabProps } from "./view";
import { EmptyState, FailedState, ForeignState, OpeningState, State, TroubleIcon } from "./states";

const useStyles = makeStyles({
  spinner: { marginTop: "48px" },
  notices: { display: "grid", rowGap: "8px", marginTop: "12px", ":empty": { display: "none" } },
  hidden: { display: "none" },
  all: { outlineStyle: "none" },
});

export default function NarrateView(props: TabProps): ReactNode {
  const { shown, host, onCheck } = props;
  const styles = useStyles();
  const main = useMainClass();
  const { session, commands, companions } = usePane();
  const { phase, statement } = session;
  const errors = countItems(session.items).error;
  /** The workbook for which the text was begun: once it stands, no later error takes it away. */
  const [begun, setBegun] = useState<typeof host>();
  const writing = phase.at === "done" && statement && (errors === 0 || begun === host);
  const prior = settled(companions.prior)?.statement;
  const budget = settled(companions.budget)?.statement;
  const books = useMemo<Books | undefined>(
    () => (writing ? { statement, prior, budget } : undefined),
    [writing, statement, prior, budget],
  );
  const [desk, state] = useDeskOf(host, books, commands.announce);
  const [focused, setFocused] = useState("");

  // What is said above the text comes with the check, the text a moment later.
  const version = useMemo(() => [session, state], [session, state]);

  if (writing && begun !== host) setBegun(host);

  // The text wants checked tables: who comes here first need not go there.
  useEffect(() => {
    if (shown && phase.at === "ready") void commands.start();
  }, [shown, phase.at, commands]);

  const body = (): ReactNode => {
    switch (phase.at) {
      case "opening":
        return <OpeningState />;
      case "empty":
        return <EmptyState {...props} />;
      case "failed":
        return <FailedState message={phase.message} />;
      case "foreign":
        return statement && <ForeignState statement={statement} {...props} />;
      case "ready":
      case "running":
        return <Spinner className={styles.spinner} label={words.CHECKING} labelPosition="below" />;
    }
    if (!writing) {
      return (
        <State icon={<TroubleIcon />} title={words.gateTitle(errors)} text={words.GATE_TEXT}>
          <Button appearance="primary" onClick={onCheck}>
            {words.GO_CHECK}
          </Button>
          <Button onClick={() => setBegun(host)}>{words.WRITE_ANYWAY}</Button>
        </State>
      );
    }
    if (state.failure !== "")
      return <State icon={<TroubleIcon />} title={words.FAILED_TITLE} text={state.failure} />;
    if (!desk || !state.written)
      return <Spinner className={styles.spinner} label={words.WRITING} labelPosition="below" />;
    return <Narration {...{ shown, state, errors, onCheck }} onFocus={setFocused} />;
  };

  const content = (
    <>
      <SteadyScroll className={main} hidden={!shown} version={version} openItem={focused}>
        {body()}
      </SteadyScroll>
      {shown && writing && desk && state.written && <NarrateBar />}
    </>
  );
  return <DeskContext.Provider value={desk}>{content}</DeskContext.Provider>;
}

interface NarrationProps {
  readonly shown: boolean;
  readonly state: DeskState;
  readonly errors: number;
  readonly onCheck: () => void;
  readonly onFocus: (paragraph: string) => void;
}

/** The browser undoes in the field that was edited last even where the focus has left it: nobody sees that, or wants it. */
function undoesElsewhere({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || !/^[zy]$/i.test(key)) return false;
  return !(target as Element).closest("input, textarea, [contenteditable]");
}

/** The text, the form, and what is said of both. */
function Narration({ shown, state, errors, onCheck, onFocus }: NarrationProps): ReactNode {
  const styles = useStyles();
  const written = state.written!;
  const { narrative, paragraphs, changes, untold, renewed } = written;
  const [part, setPart] = useState<Part>("text");
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<TextHandle>(null);
  const form = useRef<Pick<TextHandle, "next">>(null);
  /** Where either part was scrolled to when the other took its place. */
  const tops = useRef({ text: 0, form: 0 });
  const places = useMemo(() => placesOf(paragraphs.map(({ paragraph }) => paragraph)), [paragraphs]);

  // Who pressed a button that is gone now goes on at the top.
  const keepFocus = () => {
    if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  };
  useEffect(keepFocus, []);

  const show = (next: Part) => {
    if (next === part) return;
    const box = root.current?.closest("main");
    if (box) tops.current[part] = box.scrollTop;
    setPart(next);
  };
  useLayoutEffect(() => {
    const box = root.current?.closest("main");
    if (box && tops.current[part] > 0) box.scrollTop = tops.current[part];
  }, [part]);
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
  const next = (back: boolean) => {
    if (part === "text") text.current?.next(back);
    else form.current?.next(back);
  };
  useNextKey(shown, next);
  useEffect(() => {
    if (!shown) return;
    const key = (event: KeyboardEvent) => undoesElsewhere(event) && event.preventDefault();
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [shown]);

  return (
    <div ref={root} tabIndex={-1} className={styles.all}>
      {!renewed && <Choices written={written} />}
      <Companions>
        <LastYear />
      </Companions>
      {renewed && <BeforeText renewed={renewed} />}
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
        {[...state.warnings, ...(untold.length > 0 ? [words.untold(untold)] : [])].map((warning) => (
          <MessageBar key={warning} intent="warning" layout="multiline">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
      <Notices mended={0} />
      <Contradictions contradictions={narrative.contradictions} />
      <Roundings roundings={narrative.roundings} />
      {changes.length > 0 && (
        <ChangedSentences changes={changes} places={places} onLocate={locate} onAccepted={keepFocus} />
      )}
      <ProgressStrip written={written} part={part} onPart={show} onNext={next} onLocate={locate} />
      <div className={part === "text" ? "" : styles.hidden}>
        {renewed ? (
          <RenewedText written={written} renewed={renewed} handle={text} onFocus={onFocus} />
        ) : (
          <NarratedText written={written} doubts={state.doubts} handle={text} onFocus={onFocus} />
        )}
      </div>
      {part === "form" &&
        (renewed ? (
          <NoteList renewed={renewed} places={places} handle={form} onLocate={locateNote} />
        ) : (
          <FieldForm written={written} places={places} handle={form} onLocate={locate} />
        ))}
    </div>
  );
}
