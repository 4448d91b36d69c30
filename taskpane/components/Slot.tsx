import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import * as words from "../companion-wording";
import { useFileDrop } from "./file-drop";
import { FileButton } from "./FileButton";
import { DismissIcon, OpenIcon } from "./icons";
import { CAPTION } from "./style";
import { ToneIcon } from "./tone";

const useStyles = makeStyles({
  slot: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "32px",
    padding: "3px 4px 3px 10px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  filled: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  over: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  icon: { flexShrink: 0, display: "inline-flex" },
  text: { flexGrow: 1, minWidth: 0 },
  line: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  caption: { ...CAPTION, display: "block" },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  note: { ...CAPTION, margin: "4px 0 0", overflowWrap: "anywhere" },
  question: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px 8px",
    margin: "4px 0 0",
    "& p": { margin: 0, width: "100%" },
  },
  problem: {
    display: "flex",
    columnGap: "6px",
    margin: "4px 0 0",
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

export interface SlotProps {
  /** What belongs here: 上年决算表. */
  readonly title: string;
  /** What it is for, while it is not open. */
  readonly purpose: string;
  /** Tells one place from another in the document. */
  readonly name: string;
  /** Endings of the files that may stand here. */
  readonly accept: string;
  readonly opening: boolean;
  /** What is open: the name of the file, a line on it, and whether it cannot be used. */
  readonly open: { readonly name: string; readonly about: string; readonly refused?: boolean } | undefined;
  /** What should be known of it; empty where there is nothing to say. */
  readonly note?: string | undefined;
  /** What is to be answered before it is used, in a clause; empty where nothing is. */
  readonly question?: string | undefined;
  /** Why the last one was refused, in one sentence. */
  readonly problem: string;
  /** The file that was taken away last. */
  readonly removed: string | undefined;
  readonly onFile: (file: File) => void;
  /** The question is answered with yes; no takes the file away. */
  readonly onUse?: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** A place for a file beside the workbook: opened by a click or a drop, taken away again and put back. */
export function Slot(props: SlotProps) {
  const styles = useStyles();
  const { title, name, opening, open, note, question, problem, onFile } = props;
  const slot = useRef<HTMLDivElement>(null);
  const { over, handlers } = useFileDrop(onFile);
  /** The button that was pressed is gone: its place is where one goes on. */
  const leaving = (then?: () => void) => () => {
    slot.current?.focus();
    then?.();
  };
  const parts: SlotProps = {
    ...props,
    onUse: leaving(props.onUse),
    onRemove: leaving(props.onRemove),
    onRestore: leaving(props.onRestore),
  };
  const content = () => {
    if (over) return <span className={styles.text}>{words.drop(title)}</span>;
    if (opening) return <Spinner size="tiny" label={words.READING} className={styles.text} />;
    return open ? <Filled {...parts} open={open} /> : <Unfilled {...parts} />;
  };
  return (
    <div>
      <div
        ref={slot}
        tabIndex={-1}
        role="group"
        aria-label={title}
        data-companion={name}
        className={mergeClasses(styles.slot, open && styles.filled, over && styles.over)}
        {...handlers}
      >
        {content()}
      </div>
      {note !== undefined && note !== "" && <p className={styles.note}>{note}</p>}
      {question && <Question {...parts} question={question} />}
      <SlotProblem problem={problem} />
    </div>
  );
}

type FilledProps = SlotProps & { readonly open: NonNullable<SlotProps["open"]> };

function Filled({ title, name, accept, open, question, onFile, onRemove }: FilledProps) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.icon}>
        <ToneIcon tone={open.refused || question ? "warning" : "passed"} />
      </span>
      <span className={styles.text} title={open.name}>
        <span className={styles.line}>{open.name}</span>
        <span className={styles.caption}>{open.about}</span>
      </span>
      <OpenButton {...{ name, title, accept, onFile }} within="change" />
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<DismissIcon />}
        aria-label={words.remove(title)}
        title={words.remove(title)}
        onClick={onRemove}
      />
    </>
  );
}

function Unfilled({ title, purpose, name, accept, removed, onFile, onRestore }: SlotProps) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.text}>
        <span className={styles.line}>{title}</span>
        <span className={styles.caption}>{removed === undefined ? purpose : words.removed(removed)}</span>
      </span>
      {removed !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={words.undoRemoval(title)}
          onClick={onRestore}
        >
          {words.UNDO}
        </Button>
      )}
      <OpenButton {...{ name, title, accept, onFile }} within="open" />
    </>
  );
}

/** What is to be answered before the file is used. */
function Question({ title, question, onUse, onRemove }: SlotProps & { readonly question: string }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={title} className={styles.question} data-companion-question>
      <p>{words.question(question)}</p>
      <Button size="small" appearance="primary" onClick={onUse}>
        {words.USE}
      </Button>
      <Button size="small" onClick={onRemove}>
        {words.DO_NOT_USE}
      </Button>
    </div>
  );
}

/** Why the last one was refused, below the place it was to stand in. */
export function SlotProblem({ problem }: { readonly problem: string }) {
  const styles = useStyles();
  if (problem === "") return null;
  return (
    <p className={styles.problem} data-companion-problem>
      <span className={styles.icon}>
        <ToneIcon tone="error" />
      </span>
      {problem}
    </p>
  );
}

export interface OpenButtonProps extends Pick<SlotProps, "name" | "title" | "accept" | "onFile"> {
  /** Beside the title itself: `open` says no more than 打开, `change` puts another one in the place of what is open. */
  readonly within?: "open" | "change" | undefined;
}

export function OpenButton({ name, title, accept, within, onFile }: OpenButtonProps) {
  const styles = useStyles();
  return (
    <FileButton
      size="small"
      className={styles.button}
      {...(within === "change" ? { appearance: "subtle" } : { icon: <OpenIcon /> })}
      aria-label={within === "change" ? words.change(title) : words.open(title)}
      accept={accept}
      control={{ "data-companion-file": name }}
      onFile={onFile}
    >
      {within === "change" ? words.CHANGE : words.open(within ? "" : title)}
    </FileButton>
  );
}
