import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { companionTitle } from "../../src/statement/companion";
import * as words from "../companion-wording";
import type { Companion, CompanionKind } from "../state/companions/companion";
import { yearText } from "../wording";
import { usePane } from "./context";
import { useFileDrop } from "./file-drop";
import { DismissIcon, OpenIcon } from "./icons";
import { CAPTION } from "./style";
import { ToneIcon } from "./tone";

const useStyles = makeStyles({
  slots: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px", margin: "12px 0 0" },
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
  caption: {
    ...CAPTION,
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  note: { ...CAPTION, margin: "4px 0 0", overflowWrap: "anywhere" },
  problem: {
    display: "flex",
    columnGap: "6px",
    margin: "4px 0 0",
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  input: { display: "none" },
});

export interface CompanionsProps {
  /** Which of them the view has a use for; a budget has no other budget beside it. */
  readonly kinds?: readonly CompanionKind[];
}

const BOTH: readonly CompanionKind[] = ["prior", "budget"];

/** The places for last year's tables and this year's budget: opened by a click or a drop, and taken away again. */
export function Companions({ kinds = BOTH }: CompanionsProps) {
  const styles = useStyles();
  const { session } = usePane();
  const { statement } = session;
  if (!statement || statement.kind === "unknown") return null;
  const shown = kinds.filter((kind) => kind === "prior" || statement.kind === "final-account");
  return (
    <div role="group" aria-label={words.GROUP} className={styles.slots}>
      {shown.map((kind) => (
        <Slot
          key={kind}
          kind={kind}
          title={companionTitle(kind, statement)}
          purpose={words.purpose(kind, statement)}
        />
      ))}
    </div>
  );
}

interface SlotProps {
  readonly kind: CompanionKind;
  readonly title: string;
  /** What it is for, while it is not open. */
  readonly purpose: string;
}

function Slot({ kind, title, purpose }: SlotProps) {
  const styles = useStyles();
  const { commands, companions } = usePane();
  const { opening } = companions;
  const companion = companions[kind];
  const removed = companions.removed[kind];
  const slot = useRef<HTMLDivElement>(null);
  const { over, handlers } = useFileDrop((file) => void commands.openCompanion(kind, file));
  /** The button that was pressed is gone: its place is where one goes on. */
  const keepFocus = () => slot.current?.focus();

  const content = () => {
    if (over) return <span className={styles.text}>{words.drop(title)}</span>;
    if (opening === kind) return <Spinner size="tiny" label={words.READING} className={styles.text} />;
    if (companion) {
      return (
        <>
          <span className={styles.icon}>
            <ToneIcon tone="passed" />
          </span>
          <Described companion={companion} title={title} />
          <OpenCompanion kind={kind} title={title} within="change" />
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<DismissIcon />}
            aria-label={words.remove(title)}
            title={words.remove(title)}
            onClick={() => {
              keepFocus();
              void commands.removeCompanion(kind);
            }}
          />
        </>
      );
    }
    return (
      <>
        <span className={styles.text}>
          <span className={styles.line}>{title}</span>
          <span className={styles.caption}>{removed ? words.removed(removed.name) : purpose}</span>
        </span>
        {removed && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            aria-label={words.undoRemoval(title)}
            onClick={() => {
              keepFocus();
              void commands.restoreCompanion(kind);
            }}
          >
            {words.UNDO}
          </Button>
        )}
        <OpenCompanion kind={kind} title={title} within="open" />
      </>
    );
  };

  return (
    <div>
      <div
        ref={slot}
        tabIndex={-1}
        role="group"
        aria-label={title}
        data-companion={kind}
        className={mergeClasses(styles.slot, companion && styles.filled, over && styles.over)}
        {...handlers}
      >
        {content()}
      </div>
      {companion && companion.note !== "" && <p className={styles.note}>{companion.note}</p>}
      <CompanionProblem kind={kind} />
    </div>
  );
}

/** Why the last one was refused, below the place it was to stand in. */
export function CompanionProblem({ kind }: { readonly kind: CompanionKind }) {
  const styles = useStyles();
  const { problem, problemOf } = usePane().companions;
  if (problem === "" || problemOf !== kind) return null;
  return (
    <p className={styles.problem} data-companion-problem>
      <span className={styles.icon}>
        <ToneIcon tone="error" />
      </span>
      {problem}
    </p>
  );
}

function Described({ companion, title }: { readonly companion: Companion; readonly title: string }) {
  const styles = useStyles();
  const { name, statement } = companion;
  return (
    <span className={styles.text} title={name}>
      <span className={styles.line}>{name}</span>
      <span className={styles.caption}>{`${title} · ${yearText(statement.year)} · ${statement.unit}`}</span>
    </span>
  );
}

export interface OpenCompanionProps {
  readonly kind: CompanionKind;
  readonly title: string;
  /** Beside the title itself: `open` says no more than 打开, `change` puts another one in the place of what is open. */
  readonly within?: "open" | "change";
}

/** The button that opens one, also where a rule says that it needs it. */
export function OpenCompanion({ kind, title, within }: OpenCompanionProps) {
  const styles = useStyles();
  const { commands } = usePane();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        {...(within === "change" ? { appearance: "subtle" as const } : { icon: <OpenIcon /> })}
        aria-label={within === "change" ? words.change(title) : words.open(title)}
        onClick={() => input.current?.click()}
      >
        {within === "change" ? words.CHANGE : words.open(within ? "" : title)}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xls"
        className={styles.input}
        data-companion-file={kind}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (file) void commands.openCompanion(kind, file);
        }}
      />
    </>
  );
}
