import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../src/check/report";
import type { CellChange, Comparison } from "../../../src/compare/compare";
import { changeText } from "../../../src/report/comparison";
import * as words from "../../compare-wording";
import { items, places } from "../../wording";
import { CellButton } from "../CellButton";
import { Fold } from "../Fold";
import { SeverityWord, ToneIcon } from "../tone";

const useStyles = makeStyles({
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

export interface ComparisonResultProps {
  readonly comparison: Comparison;
  /** Whether the new version is the one at hand, whose cells can be shown. */
  readonly selectable: boolean;
}

/** What differs, and what became of the findings. */
export function ComparisonResult({ comparison, selectable }: ComparisonResultProps) {
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
