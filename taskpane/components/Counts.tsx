import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { notRunCount, type Filter, type ItemCounts } from "../state/verdict";
import type { Run } from "../state/run";
import * as words from "../wording";
import { usePane } from "./context";
import { FOCUS_RING } from "./style";
import { ToneIcon, useToneClass } from "./tone";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: "8px",
    margin: "14px 0 0",
  },
  count: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "2px",
    padding: "8px 2px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...FOCUS_RING,
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  word: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "3px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
});

const FILTERS = ["error", "warning", "rounding", "not-run"] as const satisfies readonly Filter[];

/** The four counts of a verdict; each narrows the list to its own. */
export function Counts({ counts, run }: { readonly counts: ItemCounts; readonly run: Run }) {
  const styles = useStyles();
  const notRun = notRunCount(run.report);
  return (
    <div className={styles.counts} role="group" aria-label={words.FILTERS}>
      {FILTERS.map((filter) => (
        <Count key={filter} filter={filter} count={filter === "not-run" ? notRun : counts[filter]} />
      ))}
    </div>
  );
}

function Count({ filter, count }: { readonly filter: (typeof FILTERS)[number]; readonly count: number }) {
  const styles = useStyles();
  const tone = useToneClass(filter);
  const { session, commands } = usePane();
  const chosen = session.filter === filter;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      className={mergeClasses(styles.count, chosen && styles.chosen)}
      onClick={() => commands.filter(filter)}
    >
      <span className={mergeClasses(styles.number, count > 0 ? tone : styles.none)}>{count}</span>
      <span className={styles.word}>
        <ToneIcon tone={count > 0 ? filter : "quiet"} />
        {words.FILTER[filter]}
      </span>
    </button>
  );
}
