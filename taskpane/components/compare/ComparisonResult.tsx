import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../../src/check/report";
import type { CellChange, Comparison } from "../../../src/compare/compare";
import { changeText } from "../../../src/report/comparison";
import type { CellRef } from "../../../src/workbook/workbook";
import * as words from "../../compare-wording";
import { items, places } from "../../wording";
import { CellButton } from "../CellButton";
import { Fold } from "../Fold";
import { SeverityWord, ToneIcon } from "../tone";
import { LIST, RULED } from "../style";

const useStyles = makeStyles({
  problem: { display: "flex", columnGap: "6px", margin: "8px 0 0", overflowWrap: "anywhere" },
  summary: { margin: "16px 0 8px", fontWeight: tokens.fontWeightSemibold },
  list: LIST,
  item: { padding: "8px 0", ...RULED, overflowWrap: "anywhere" },
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
      <Listed title={words.ADDED} of={added}>
        {(sheet) => sheet}
      </Listed>
      <Listed title={words.REMOVED} of={removed}>
        {(sheet) => sheet}
      </Listed>
      <Listed title={words.CHANGES} of={changes} extra={places}>
        {(one) => <Changed change={one} cell={selectable ? one.afterCell : one.beforeCell} />}
      </Listed>
      <Listed title={words.FRESH} of={fresh}>
        {(finding) => <Found finding={finding} selectable={selectable} />}
      </Listed>
      <Listed title={words.REMAINING} of={remaining} open={false}>
        {({ before, after }) => <Found finding={selectable ? after : before} selectable />}
      </Listed>
      <Listed title={words.SETTLED} of={settled} open={false}>
        {(finding) => <Found finding={finding} selectable={!selectable} />}
      </Listed>
      <Listed title={words.UNCOMPARED} of={uncompared}>
        {({ sheet, reason }) => `${sheet}：${reason}`}
      </Listed>
    </>
  );
}

interface ListedProps<One> {
  readonly title: string;
  readonly of: readonly One[];
  readonly open?: boolean;
  /** How many there are, in words. */
  readonly extra?: (count: number) => string;
  readonly children: (one: One) => ReactNode;
}

/** A fold with a line for each; none where there is nothing. */
function Listed<One>({ title, of, open = true, extra = items, children }: ListedProps<One>) {
  const styles = useStyles();
  if (of.length === 0) return null;
  return (
    <Fold title={title} extra={extra(of.length)} level={2} initiallyOpen={open} flush>
      {() => (
        <ul className={styles.list}>
          {of.map((one, index) => (
            <li key={index} className={styles.item}>
              {children(one)}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

function Changed({ change, cell }: { readonly change: CellChange; readonly cell: CellRef | undefined }) {
  const styles = useStyles();
  return (
    <>
      <span>{[change.tableName, words.place(change)].filter((word) => word !== "").join(" ")}</span>
      <span className={styles.change}>
        {cell && <CellButton cell={cell} />}
        <span>{changeText(change)}</span>
      </span>
    </>
  );
}

function Found({ finding, selectable }: { readonly finding: Finding; readonly selectable: boolean }) {
  const { severity, message, cells } = finding;
  return (
    <>
      <SeverityWord severity={severity} mended={false} /> {message}{" "}
      {selectable && cells[0] && <CellButton cell={cells[0]} />}
    </>
  );
}
