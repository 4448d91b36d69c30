/** 说明: the text that goes with the tables. */
import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { Host } from "../../hosts/host";
import { usePane } from "../components/context";
import { DeskContext } from "../components/narrate/context";
import { NarrateBar } from "../components/narrate/NarrateBar";
import { Narration } from "../components/narrate/Narration";
import { SteadyScroll } from "../components/SteadyScroll";
import { useMainClass } from "../components/style";
import * as words from "../narrate-wording";
import { settled } from "../state/companions/companion";
import type { Desk, DeskState } from "../state/narrate/desk";
import { useDeskOf } from "../state/narrate/use-desk-of";
import type { Books } from "../state/narrate/written";
import { countItems } from "../state/verdict";
import { noTables, State, TroubleIcon } from "./states";
import type { TabProps } from "./view";

const useStyles = makeStyles({ spinner: { marginTop: "48px" } });

export default function NarrateView(props: TabProps): ReactNode {
  const { shown, host } = props;
  const main = useMainClass();
  const { session } = usePane();
  const text = useText(host, shown);
  const { desk, state } = text;
  const [focused, setFocused] = useState("");
  // What is said above the text comes with the check, the text a moment later.
  const version = useMemo(() => [session, state], [session, state]);
  return (
    <DeskContext.Provider value={desk}>
      <SteadyScroll className={main} hidden={!shown} version={version} openItem={focused}>
        <Body {...props} {...text} onFocus={setFocused} />
      </SteadyScroll>
      {shown && text.writing && desk && state.written && <NarrateBar />}
    </DeskContext.Provider>
  );
}

interface TextOf {
  /** Whether the text is written: the tables are checked, and without errors or wanted all the same. */
  readonly writing: boolean;
  readonly errors: number;
  readonly desk: Desk | undefined;
  readonly state: DeskState;
  /** Writes in spite of errors. */
  readonly writeAnyway: () => void;
}

/** The text that is written from what is open. */
function useText(host: Host | undefined, shown: boolean): TextOf {
  const { session, commands, companions } = usePane();
  const { phase, statement } = session;
  const errors = countItems(session.items).error;
  /** The workbook for which the text was begun: once it stands, no later error takes it away. */
  const [begun, setBegun] = useState<Host>();
  const source = phase.at === "done" && (errors === 0 || begun === host) ? statement : undefined;
  const prior = settled(companions.prior)?.statement;
  const budget = settled(companions.budget)?.statement;
  const books = useMemo<Books | undefined>(
    () => source && { statement: source, prior, budget },
    [source, prior, budget],
  );
  const [desk, state] = useDeskOf(host, books, commands.announce);
  if (source && begun !== host) setBegun(host);

  // The text wants checked tables: who comes here first need not go there.
  useEffect(() => {
    if (shown && phase.at === "ready") void commands.start();
  }, [shown, phase.at, commands]);
  return { writing: source !== undefined, errors, desk, state, writeAnyway: () => setBegun(host) };
}

interface BodyProps extends TabProps, TextOf {
  readonly onFocus: (paragraph: string) => void;
}

function Body({ writing, errors, desk, state, writeAnyway, onFocus, ...props }: BodyProps): ReactNode {
  const { shown, onCheck } = props;
  const { session } = usePane();
  const { at } = session.phase;
  if (at === "ready" || at === "running") return <Waiting label={words.CHECKING} />;
  if (at !== "done") return noTables(session, props);
  if (!writing) {
    return (
      <State icon={<TroubleIcon />} title={words.gateTitle(errors)} text={words.GATE_TEXT}>
        <Button appearance="primary" onClick={onCheck}>
          {words.GO_CHECK}
        </Button>
        <Button onClick={writeAnyway}>{words.WRITE_ANYWAY}</Button>
      </State>
    );
  }
  if (state.failure !== "")
    return <State icon={<TroubleIcon />} title={words.FAILED_TITLE} text={state.failure} />;
  const { written } = state;
  if (!desk || !written) return <Waiting label={words.WRITING} />;
  return <Narration {...{ shown, state, written, errors, onCheck, onFocus }} />;
}

function Waiting({ label }: { readonly label: string }) {
  return <Spinner className={useStyles().spinner} label={label} labelPosition="below" />;
}
