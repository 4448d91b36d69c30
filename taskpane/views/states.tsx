/** The pane when there is nothing to check: no workbook, another workbook, one that cannot be read. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Statement } from "../../src/statement/statement";
import { usePane } from "../components/context";
import { FailedIcon, OpenIcon, WorkbookIcon } from "../components/icons";
import { UnrecognisedList } from "../components/UnrecognisedList";
import type { Session } from "../state/session";
import * as words from "../wording";
import type { OpenProps } from "./view";
import { TITLE } from "../components/style";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "8px",
    maxWidth: "360px",
    margin: "48px auto 0",
    padding: "0 8px",
    textAlign: "center",
  },
  icon: {
    display: "inline-flex",
    padding: "14px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  trouble: { color: tokens.colorStatusDangerForeground1 },
  title: { margin: "8px 0 0", ...TITLE },
  text: { textWrap: "balance", margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px", marginTop: "12px" },
  below: { marginTop: "28px" },
});

interface StateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A view that has nothing to list: what is so, in two lines, and what can be done. */
export function State({ icon, title, text, children }: StateProps) {
  const styles = useStyles();
  return (
    <section className={styles.state}>
      <span className={styles.icon}>{icon}</span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.buttons}>{children}</div>}
    </section>
  );
}

/** What stands in place of every task while there is no department's workbook to do it with; undefined once there is. */
export function noTables({ phase, statement }: Session, props: OpenProps): ReactNode {
  switch (phase.at) {
    case "opening":
      return <OpeningState />;
    case "closed":
      return <NothingState title={words.CLOSED_TITLE} {...props} />;
    case "empty":
      return <NothingState title={words.EMPTY_TITLE} {...props} />;
    case "failed":
      return <FailedState message={phase.message} />;
    case "foreign":
      return statement && <ForeignState statement={statement} {...props} />;
    default:
      return undefined;
  }
}

function OpeningState() {
  return <Spinner className={useStyles().state} label={words.OPENING} labelPosition="below" />;
}

/** Buttons that open a workbook, where the host has a way to; `primary` where there is nothing else to do. */
export function OpenButtons({
  onOpenFile,
  onOpenSample,
  primary = false,
}: OpenProps & { readonly primary?: boolean }) {
  return (
    <>
      {onOpenFile && (
        <Button appearance={primary ? "primary" : "secondary"} icon={<OpenIcon />} onClick={onOpenFile}>
          {words.OPEN_FILE}
        </Button>
      )}
      {onOpenSample && <Button onClick={onOpenSample}>{words.OPEN_SAMPLE}</Button>}
    </>
  );
}

function NothingState({ title, ...props }: OpenProps & { readonly title: string }) {
  return (
    <State
      icon={<WorkbookIcon aria-hidden />}
      title={title}
      text={props.onOpenFile ? words.WAY_ON : words.WAY_ON_IN_EXCEL}
    >
      <OpenButtons {...props} primary />
    </State>
  );
}

function ForeignState({ statement, ...props }: OpenProps & { readonly statement: Statement }) {
  const styles = useStyles();
  return (
    <>
      <State icon={<WorkbookIcon aria-hidden />} title={words.FOREIGN_TITLE} text={words.FOREIGN_TEXT}>
        <OpenButtons {...props} primary />
      </State>
      <div className={styles.below}>
        <UnrecognisedList statement={statement} />
      </div>
    </>
  );
}

export function TroubleIcon() {
  return <FailedIcon aria-hidden className={useStyles().trouble} />;
}

function FailedState({ message }: { readonly message: string }) {
  const { commands } = usePane();
  return (
    <State icon={<TroubleIcon />} title={words.FAILED_TITLE} text={message}>
      <Button appearance="primary" onClick={() => void commands.retry()}>
        {words.RETRY}
      </Button>
    </State>
  );
}
