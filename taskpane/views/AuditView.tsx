/** 文表核对: is this text right? */
import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { proseSheets } from "../../src/text/prose/text-of-sheet";
import * as words from "../audit-wording";
import { AuditResult } from "../components/audit/AuditResult";
import { ChooseButton, DropTarget, PasteField } from "../components/audit/Opener";
import { CancelButton } from "../components/CancelButton";
import { Companions } from "../components/Companions";
import { usePane } from "../components/context";
import { TextIcon } from "../components/icons";
import { SteadyScroll } from "../components/SteadyScroll";
import { useMainClass } from "../components/style";
import { settled } from "../state/companions/companion";
import { readPolicy, useSettings } from "../state/settings";
import { useAudit } from "../state/audit/use-audit";
import type { TabProps } from "./view";
import { FailedState, OpenButtons, OpeningState, State, TroubleIcon } from "./states";

/** A workbook has one text, now and then a draft beside it. */
const SHEETS_OFFERED = 3;

export default function AuditView(props: TabProps): ReactNode {
  const { shown, host } = props;
  const { session, commands, companions } = usePane();
  const { workbook } = session;
  const { at } = session.phase;
  // Without the tables of a department the text is held against itself.
  const statement = at === "empty" || at === "foreign" ? undefined : session.statement;
  const isSample = host?.isSample === true;
  const [{ rules }] = useSettings();
  const policy = useMemo(() => readPolicy(rules), [rules]);
  const [phase, text, problem, exported] = useAudit(
    {
      statement,
      isSample,
      settled: at !== "opening" && at !== "failed",
      workbook,
      prior: settled(companions.prior)?.statement,
      budget: settled(companions.budget)?.statement,
      policy,
    },
    commands.announce,
  );
  const done = phase.at === "done" ? phase : undefined;
  const { tie } = commands;
  useEffect(
    () => tie(done?.tied && { file: done.source.name, result: done.tied }),
    [tie, done?.tied, done?.source.name],
  );
  const given = useRef<File>(undefined);
  useEffect(() => {
    if (!props.text || given.current === props.text) return;
    given.current = props.text;
    void text.open(props.text);
  }, [props.text, text]);
  const sheets = useMemo(
    () => (workbook && statement ? proseSheets(workbook, statement) : []),
    [workbook, statement],
  );
  const main = useMainClass();

  const body = (): ReactNode => {
    switch (session.phase.at) {
      case "opening":
        return <OpeningState />;
      case "failed":
        return <FailedState message={session.phase.message} />;
    }
    switch (phase.at) {
      case "empty":
        return (
          <>
            <State
              icon={<TextIcon aria-hidden />}
              title={words.EMPTY_TITLE}
              text={statement ? words.emptyText(statement.kind, isSample) : words.aloneText(at === "foreign")}
            >
              <ChooseButton primary onFile={(file) => void text.open(file)}>
                {words.CHOOSE}
              </ChooseButton>
              {!statement && <OpenButtons {...props} />}
              {isSample && <OpenButtons {...props} onOpenSample={undefined} />}
              {sheets.slice(0, SHEETS_OFFERED).map((sheet) => (
                <Button key={sheet} onClick={() => text.takeSheet(sheet)}>
                  {words.takeSheet(sheet)}
                </Button>
              ))}
            </State>
            <Companions />
            <PasteField onPaste={text.paste} />
          </>
        );
      case "reading":
      case "running":
        return (
          <div style={{ display: "grid", justifyItems: "center", rowGap: "20px", marginTop: "48px" }}>
            <Spinner label={phase.at === "reading" ? words.READING : words.RUNNING} labelPosition="below" />
            <CancelButton onCancel={text.close} />
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
        const isSaid =
          audit.summary.wrong > 0 || audit.remarks.length > 0 || (tied?.differences.length ?? 0) > 0;
        const canExport = host && source.docx && isSaid;
        return (
          <AuditResult
            shown={shown}
            source={source}
            audit={audit}
            against={words.againstNote(audit.alone, isSample, unlike)}
            tied={tied}
            findings={findings}
            problem={problem}
            exported={exported}
            onExport={
              canExport
                ? (declined) => void text.exportRevised((name, bytes) => host.save(name, bytes), declined)
                : undefined
            }
            onFile={(file) => void text.open(file)}
            onClose={text.close}
          />
        );
      }
    }
  };

  return (
    <SteadyScroll
      className={main}
      hidden={!shown}
      version={phase.at === "done" ? phase.audit : undefined}
      openItem=""
    >
      <DropTarget onFile={(file) => void text.open(file)}>{body()}</DropTarget>
    </SteadyScroll>
  );
}
