/** 文表核对: is this text right? */
import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import type { Host } from "../../hosts/host";
import * as words from "../audit-wording";
import { AuditResult } from "../components/audit/AuditResult";
import { ChooseButton, DropTarget, PasteField } from "../components/audit/Opener";
import { CancelButton } from "../components/CancelButton";
import { Companions } from "../components/Companions";
import { usePane } from "../components/context";
import { TextIcon } from "../components/icons";
import { SteadyScroll } from "../components/SteadyScroll";
import { useMainClass } from "../components/style";
import { useProseSheets } from "../components/use-prose-sheets";
import { settled } from "../state/companions/companion";
import type { Phase } from "../state/session";
import { readPolicy, useSettings } from "../state/settings";
import type { AuditDesk, AuditPhase } from "../state/audit/phase";
import { useAudit, type AuditCommands } from "../state/audit/use-audit";
import { useExport, type Export, type Exported } from "../state/audit/use-export";
import type { TabProps } from "./view";
import { noTables, OpenButtons, State, TroubleIcon } from "./states";

export default function AuditView(props: TabProps): ReactNode {
  const { shown, host } = props;
  const { commands } = usePane();
  const desk = useAuditDesk(host);
  const [phase, text] = useAudit(desk, commands.announce, props.onText);
  const [exported, exportRevised] = useExport(phase, commands.announce);
  const done = phase.at === "done" ? phase : undefined;
  const { tie } = commands;
  useEffect(
    () => tie(done?.tied && { file: done.source.name, result: done.tied }),
    [tie, done?.tied, done?.source.name],
  );
  const given = useRef<TabProps["text"]>(undefined);
  useEffect(() => {
    if (props.text === undefined || given.current === props.text) return;
    given.current = props.text;
    if (typeof props.text === "string") text.paste(props.text);
    else void text.open(props.text);
  }, [props.text, text]);
  return (
    <SteadyScroll className={useMainClass()} hidden={!shown} version={done?.audit} openItem="">
      <DropTarget onFile={(file) => void text.open(file)}>
        <AuditBody {...props} {...{ desk, phase, text, exported, exportRevised }} />
      </DropTarget>
    </SteadyScroll>
  );
}

/** Where no tables of a department are open. */
const TABLELESS: ReadonlySet<Phase["at"]> = new Set(["closed", "empty", "foreign"]);

/** What a text is held against: what the pane has open. */
function useAuditDesk(host: Host | undefined): AuditDesk {
  const { session, companions } = usePane();
  const { workbook } = session;
  const { at } = session.phase;
  const isSample = host?.isSample === true;
  // Without the tables of a department the text is held against itself.
  const statement = TABLELESS.has(at) ? undefined : session.statement;
  const [{ rules }] = useSettings();
  const prior = settled(companions.prior)?.statement;
  const budget = settled(companions.budget)?.statement;
  const known = at !== "opening" && at !== "failed";
  return useMemo(
    () => ({ statement, isSample, settled: known, workbook, prior, budget, policy: readPolicy(rules) }),
    [statement, isSample, known, workbook, prior, budget, rules],
  );
}

interface AuditBodyProps extends Omit<TabProps, "text" | "onText"> {
  readonly desk: AuditDesk;
  readonly phase: AuditPhase;
  readonly text: AuditCommands;
  readonly exported: Exported;
  readonly exportRevised: Export;
}

function AuditBody(props: AuditBodyProps): ReactNode {
  const { shown, host, desk, phase, text, exported, exportRevised } = props;
  const { session } = usePane();
  if (session.phase.at === "opening" || session.phase.at === "failed") return noTables(session, props);
  switch (phase.at) {
    case "empty":
      return <Beginning {...props} isOpen={session.phase.at !== "closed"} />;
    case "reading":
    case "running":
      return (
        <div style={{ display: "grid", justifyItems: "center", rowGap: "20px", marginTop: "48px" }}>
          <Spinner label={phase.at === "reading" ? words.READING : words.RUNNING} labelPosition="below" />
          <CancelButton onCancel={text.leave} />
        </div>
      );
    case "failed":
      return (
        <State icon={<TroubleIcon />} title={words.FAILED_TITLE} text={phase.message}>
          <ChooseButton primary onFile={(file) => void text.open(file)}>
            {words.OTHER}
          </ChooseButton>
          <Button onClick={text.close}>{words.BACK_TO_START}</Button>
        </State>
      );
    case "done": {
      const { source, audit, unlike, tied, findings } = phase;
      const isSaid = audit.summary.wrong + audit.remarks.length + (tied?.differences.length ?? 0) > 0;
      const save: Host["save"] | undefined =
        host && source.docx && isSaid ? (name, bytes) => host.save(name, bytes) : undefined;
      return (
        <AuditResult
          {...{ shown, source, audit, tied, findings, ...exported }}
          against={words.againstNote(audit.alone, desk.isSample, unlike)}
          onExport={save && ((declined) => void exportRevised(save, declined))}
          onFile={(file) => void text.open(file)}
          onClose={text.close}
        />
      );
    }
  }
}

/** No text yet: the ways to one, and to what it is to be held against. */
function Beginning({ desk, text, isOpen, ...props }: AuditBodyProps & { readonly isOpen: boolean }) {
  const { statement, workbook, isSample } = desk;
  const sheets = useProseSheets(workbook, statement);
  return (
    <>
      <State
        icon={<TextIcon aria-hidden />}
        title={words.EMPTY_TITLE}
        text={statement ? words.emptyText(statement.kind, isSample) : words.aloneText(isOpen)}
      >
        <ChooseButton primary onFile={(file) => void text.open(file)}>
          {words.CHOOSE}
        </ChooseButton>
        {(!statement || isSample) && (
          <OpenButtons {...props} onOpenSample={isSample ? undefined : props.onOpenSample} />
        )}
        {sheets.map((sheet) => (
          <Button key={sheet} onClick={() => text.takeSheet(sheet)}>
            {words.takeSheet(sheet)}
          </Button>
        ))}
      </State>
      <Companions />
      <PasteField onPaste={text.paste} />
    </>
  );
}
