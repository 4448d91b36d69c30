/** 文表核对: is this text right? */
import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import * as words from "../auditWording";
import { AuditResult } from "../components/audit/AuditResult";
import { ChooseButton, DropTarget, PasteField } from "../components/audit/Opener";
import { usePane } from "../components/context";
import { TextIcon } from "../components/icons";
import { SteadyScroll } from "../components/SteadyScroll";
import { useMainClass } from "../components/style";
import { revisionsOf } from "../state/audit/revisions";
import { useAudit } from "../state/audit/useAudit";
import type { TabProps } from "./registry";
import { EmptyState, FailedState, ForeignState, OpeningState, State, TroubleIcon } from "./states";

export default function AuditView(props: TabProps): ReactNode {
  const { shown, onSave } = props;
  const { session, commands } = usePane();
  const { statement } = session;
  const [phase, text, problem] = useAudit(statement, commands.announce);
  const main = useMainClass();

  const body = (): ReactNode => {
    switch (session.phase.at) {
      case "opening":
        return <OpeningState />;
      case "empty":
        return <EmptyState {...props} />;
      case "failed":
        return <FailedState message={session.phase.message} />;
      case "foreign":
        return statement && <ForeignState statement={statement} {...props} />;
    }
    switch (phase.at) {
      case "empty":
        return (
          <>
            <State icon={<TextIcon aria-hidden />} title={words.EMPTY_TITLE} text={words.EMPTY_TEXT}>
              <ChooseButton primary onFile={(file) => void text.open(file)}>
                {words.CHOOSE}
              </ChooseButton>
            </State>
            <PasteField onPaste={text.paste} />
          </>
        );
      case "reading":
      case "running":
        return (
          <Spinner
            style={{ marginTop: "48px" }}
            label={phase.at === "reading" ? words.READING : words.RUNNING}
            labelPosition="below"
          />
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
        const { source, audit } = phase;
        const canExport = onSave && source.docx && revisionsOf(audit).length > 0;
        return (
          <AuditResult
            name={source.name}
            audit={audit}
            problem={problem}
            onExport={canExport ? () => void text.exportRevised(onSave) : undefined}
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
