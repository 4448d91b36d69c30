import { Button, makeStyles, mergeClasses, Spinner, Switch, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../src/check/report";
import type { CellChange, Comparison } from "../../src/compare/compare";
import { changeText } from "../../src/report/comparison";
import * as words from "../compare-wording";
import { CancelButton } from "../components/CancelButton";
import { CellButton } from "../components/CellButton";
import { usePane } from "../components/context";
import { useFileDrop } from "../components/file-drop";
import { Fold } from "../components/Fold";
import { OpenIcon } from "../components/icons";
import { CAPTION } from "../components/style";
import { SeverityWord, ToneIcon } from "../components/tone";
import { compareWith, openOther, type OtherVersion } from "../state/compare/compare";
import { sentenceOf } from "../state/problem";
import { items, places, UNEXPECTED } from "../wording";

const useStyles = makeStyles({
  place: {
    display: "grid",
    justifyItems: "start",
    rowGap: "8px",
    marginTop: "12px",
    padding: "12px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  input: { display: "none" },
  hint: { ...CAPTION, margin: 0 },
  name: { margin: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  problem: { display: "flex", columnGap: "6px", margin: "8px 0 0", overflowWrap: "anywhere" },
  summary: { margin: "16px 0 8px", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
    overflowWrap: "anywhere",
  },
  change: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "2px 8px",
    marginTop: "4px",
    fontVariantNumeric: "tabular-nums",
  },
});

/** 与另一版比较: a file beside the workbook, what differs, and what became of the findings. */
export default function CompareView() {
  const styles = useStyles();
  const { session } = usePane();
  const { workbook, statement } = session;
  const [other, setOther] = useState<OtherVersion>();
  const [otherIsNew, setOtherIsNew] = useState(false);
  const [reading, setReading] = useState<AbortController>();
  const [problem, setProblem] = useState("");
  const [comparison, setComparison] = useState<Comparison>();
  const input = useRef<HTMLInputElement>(null);

  const open = async (file: File): Promise<void> => {
    const work = new AbortController();
    setReading(work);
    setProblem("");
    try {
      const opened = await openOther(file, work.signal);
      if (!work.signal.aborted) setOther(opened);
    } catch (error) {
      if (!work.signal.aborted) setProblem(sentenceOf(error, UNEXPECTED));
    } finally {
      setReading((now) => (now === work ? undefined : now));
    }
  };
  const { over, handlers } = useFileDrop((file) => void open(file));

  // What is edited in the workbook is compared anew; an earlier answer that comes in late is dropped.
  useEffect(() => {
    if (!workbook || !other) return;
    let current = true;
    compareWith(workbook, other, otherIsNew).then(
      (result) => {
        if (current) setComparison(result);
      },
      (error: unknown) => {
        if (current) setProblem(sentenceOf(error, UNEXPECTED));
      },
    );
    return () => {
      current = false;
    };
  }, [workbook, other, otherIsNew]);

  if (!workbook || !statement || statement.kind === "unknown") return <p>{words.NO_WORKBOOK}</p>;
  return (
    <>
      <div className={mergeClasses(styles.place, over && styles.over)} {...handlers}>
        {other && <p className={styles.name}>{other.name}</p>}
        <p className={styles.hint}>{over ? words.DROP : words.HINT}</p>
        {reading ? (
          <>
            <Spinner size="tiny" label={words.READING} />
            <CancelButton
              size="small"
              onCancel={() => {
                reading.abort();
                setReading(undefined);
              }}
            />
          </>
        ) : (
          <Button icon={<OpenIcon />} onClick={() => input.current?.click()}>
            {other ? words.CHANGE : words.OPEN}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm,.xls"
          aria-label={words.OPEN}
          className={styles.input}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void open(file);
          }}
        />
        {other && (
          <Switch
            checked={otherIsNew}
            label={words.OTHER_IS_NEW}
            onChange={(_, { checked }) => setOtherIsNew(checked)}
          />
        )}
      </div>
      {problem !== "" && (
        <p className={styles.problem} role="alert">
          <ToneIcon tone="error" />
          {problem}
        </p>
      )}
      {comparison && <Result comparison={comparison} selectable={!otherIsNew} />}
    </>
  );
}

interface ResultProps {
  readonly comparison: Comparison;
  /** Whether the new version is the one at hand, whose cells can be shown. */
  readonly selectable: boolean;
}

function Result({ comparison, selectable }: ResultProps) {
  const styles = useStyles();
  const { unlike, changes, added, removed, uncompared, settled, fresh, remaining } = comparison;
  return (
    <>
      {unlike !== "" && (
        <p className={styles.problem}>
          <ToneIcon tone="warning" />
          {unlike}
        </p>
      )}
      <p className={styles.summary} role="status">
        {words.summary(comparison)}
      </p>
      <Texts title={words.ADDED} texts={added} />
      <Texts title={words.REMOVED} texts={removed} />
      {changes.length > 0 && (
        <Fold title={words.CHANGES} extra={places(changes.length)} level={2} initiallyOpen flush>
          {() => <Changes changes={changes} selectable={selectable} />}
        </Fold>
      )}
      <Findings title={words.FRESH} findings={fresh} selectable={selectable} open />
      <Findings
        title={words.REMAINING}
        findings={remaining.map(({ before, after }) => (selectable ? after : before))}
        selectable
      />
      <Findings title={words.SETTLED} findings={settled} selectable={!selectable} />
      <Texts title={words.UNCOMPARED} texts={uncompared.map(({ sheet, reason }) => `${sheet}：${reason}`)} />
    </>
  );
}

function Changes({
  changes,
  selectable,
}: {
  readonly changes: readonly CellChange[];
  readonly selectable: boolean;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map((one, index) => {
        const cell = selectable ? one.afterCell : one.beforeCell;
        return (
          <li key={index} className={styles.item}>
            <span>{[one.tableName, words.place(one)].filter((word) => word !== "").join(" ")}</span>
            <span className={styles.change}>
              {cell && <CellButton cell={cell} />}
              <span>{changeText(one)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly selectable: boolean;
  readonly open?: boolean;
}

function Findings({ title, findings, selectable, open = false }: FindingsProps) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <Fold title={title} extra={items(findings.length)} level={2} initiallyOpen={open} flush>
      {() => (
        <ul className={styles.list}>
          {findings.map((finding, index) => (
            <li key={index} className={styles.item}>
              <SeverityWord severity={finding.severity} mended={false} /> {finding.message}{" "}
              {selectable && finding.cells[0] && <CellButton cell={finding.cells[0]} />}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <Fold title={title} extra={items(texts.length)} level={2} initiallyOpen flush>
      {() => (
        <ul className={styles.list}>
          {texts.map((text) => (
            <li key={text} className={styles.item}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
