/** The pane when there is nothing to check: no workbook, another workbook, one that cannot be read. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Statement } from "../../src/statement/statement";
import { usePane } from "../components/context";
import { FailedIcon, OpenIcon, WorkbookIcon } from "../components/icons";
import { UnrecognisedList } from "../components/UnrecognisedList";
import * as words from "../wording";
import type { OpenProps } from "./view";

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
  title: {
    margin: "8px 0 0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
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

export function OpeningState() {
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

export function EmptyState(props: OpenProps) {
  return (
    <State
      icon={<WorkbookIcon aria-hidden />}
      title={words.EMPTY_TITLE}
      text={props.onOpenFile ? words.EMPTY_TEXT : words.EMPTY_TEXT_IN_EXCEL}
    >
      <OpenButtons {...props} primary />
    </State>
  );
}

export function ForeignState({ statement, ...props }: OpenProps & { readonly statement: Statement }) {
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

export function FailedState({ message }: { readonly message: string }) {
  const { commands } = usePane();
  return (
    <State icon={<TroubleIcon />} title={words.FAILED_TITLE} text={message}>
      <Button appearance="primary" onClick={() => void commands.retry()}>
        {words.RETRY}
      </Button>
    </State>
  );
}
