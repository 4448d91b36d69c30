/** One line under the sheet: what cannot be done, else what the mark of the cell says, else what the keys do. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { filledColumns, filledRows } from "../../../src/workbook/filled";
import { cellAt, type Workbook } from "../../../src/workbook/workbook";
import type { Mark } from "../../host";
import { MARK_WORD } from "../../mark-looks";

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
  readonly workbook: Workbook;
  readonly edited: boolean;
  readonly mark: Mark | undefined;
  readonly problem: string;
}

export function StatusLine({ workbook, edited, mark, problem }: StatusLineProps) {
  const styles = useStyles();
  const calculates = useMemo(() => hasFormulas(workbook), [workbook]);
  let text = "双击或 F2 修改 · Ctrl+Z 撤销 · F6 在表格与核对之间切换";
  if (edited && calculates) text = "这份工作簿含有公式，网页不重新计算：改动之后，公式的结果仍是打开时的数。";
  if (mark) text = `${MARK_WORD[mark.kind]}：${mark.message}`;
  return (
    <div className={styles.line} title={problem || text}>
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
      {!problem && <span>{text}</span>}
    </div>
  );
}

function hasFormulas(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) =>
    filledRows(sheet).some((row) =>
      filledColumns(sheet, row).some((column) => cellAt(sheet, row, column)?.formula !== undefined),
    ),
  );
}
