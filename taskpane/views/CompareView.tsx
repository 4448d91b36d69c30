/** 与另一版比较: a file beside the workbook, what differs, and what became of the findings. */
import { makeStyles, mergeClasses, Spinner, Switch, tokens } from "@fluentui/react-components";
import * as words from "../compare-wording";
import { CancelButton } from "../components/CancelButton";
import { ComparisonResult } from "../components/compare/ComparisonResult";
import { usePane } from "../components/context";
import { useFileDrop } from "../components/file-drop";
import { FileButton } from "../components/FileButton";
import { OpenIcon } from "../components/icons";
import { CAPTION } from "../components/style";
import { ToneIcon } from "../components/tone";
import { useComparison } from "../state/compare/use-comparison";

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
  hint: { ...CAPTION, margin: 0 },
  name: { margin: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  problem: { display: "flex", columnGap: "6px", margin: "8px 0 0", overflowWrap: "anywhere" },
});

export default function CompareView() {
  const styles = useStyles();
  const { workbook, statement } = usePane().session;
  const { other, otherIsNew, setOtherIsNew, open, cancel, problem, comparison } = useComparison(workbook);
  const { over, handlers } = useFileDrop(open);
  if (!workbook || !statement || statement.kind === "unknown") return <p>{words.NO_WORKBOOK}</p>;
  return (
    <>
      <div className={mergeClasses(styles.place, over && styles.over)} {...handlers}>
        {other && <p className={styles.name}>{other.name}</p>}
        <p className={styles.hint}>{over ? words.DROP : words.HINT}</p>
        {cancel ? (
          <>
            <Spinner size="tiny" label={words.READING} />
            <CancelButton size="small" onCancel={cancel} />
          </>
        ) : (
          <FileButton
            icon={<OpenIcon />}
            accept=".xlsx,.xlsm,.xls"
            control={{ "aria-label": words.OPEN }}
            onFile={open}
          >
            {other ? words.CHANGE : words.OPEN}
          </FileButton>
        )}
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
      {comparison && <ComparisonResult comparison={comparison} selectable={!otherIsNew} />}
    </>
  );
}
