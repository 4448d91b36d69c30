/** One line under the sheet: what cannot be done, else what the mark of the cell says, else what the keys do. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Uncalculated } from "../../../src/formulas/recalculate";
import type { Mark } from "../../host";
import { SEVERITY_WORD } from "../../../src/check/severity";

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    height: "22px",
    lineHeight: "22px",
    padding: "0 8px",
    fontSize: "12px",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  problem: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface StatusLineProps {
  readonly edited: boolean;
  /** Formulas that could not be calculated again. */
  readonly outOfDate: readonly Uncalculated[];
  readonly mark: Mark | undefined;
  readonly problem: string;
}

export function StatusLine({ edited, outOfDate, mark, problem }: StatusLineProps) {
  const styles = useStyles();
  let text = "双击或 F2 修改 · Ctrl+Z 撤销 · F6 在表格与核对之间切换";
  if (edited) text = "改动随时存在这台电脑的浏览器里，另存副本才成文件 · Ctrl+Z 撤销";
  const [first] = outOfDate;
  if (first) {
    const which = outOfDate.length === 1 ? first.address : `${first.address} 等 ${outOfDate.length} 格`;
    text = `“${first.sheet}” ${which}的公式没有重算，仍是打开时的数：${first.reason}。`;
  }
  if (mark) text = `${SEVERITY_WORD[mark.kind]}：${mark.message}`;
  return (
    <div className={styles.line} title={problem || text}>
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
      {!problem && <span>{text}</span>}
    </div>
  );
}
