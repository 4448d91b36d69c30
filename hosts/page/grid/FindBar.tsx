/** 查找: over the sheet, as long as one looks for something. */
import { useMemo, useState, type KeyboardEvent } from "react";
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { toAddress } from "../../../src/workbook/address";
import type { PageHost } from "../host";
import { selectionOf, type PageState } from "../page-state";
import { findCells, nextFound } from "./find";

const useStyles = makeStyles({
  bar: {
    position: "absolute",
    zIndex: 6,
    top: "44px",
    right: "16px",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    maxWidth: "calc(100% - 32px)",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  field: { minWidth: "80px", width: "180px", flexShrink: 1 },
  count: {
    minWidth: "56px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
});

export interface FindBarProps {
  readonly host: PageHost;
  readonly state: PageState;
  readonly onClose: () => void;
}

export function FindBar({ host, state, onClose }: FindBarProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const found = useMemo(() => findCells(state.workbook, text), [state.workbook, text]);
  const here = { ...selectionOf(state), sheet: state.sheet };
  const place = found.findIndex(
    ({ sheet, row, column }) => sheet === here.sheet && row === here.row && column === here.column,
  );

  const go = (step: 1 | -1) => {
    if (found.length === 0) return;
    const { sheet, row, column } = found[nextFound(found, here, step)]!;
    void host.select({ sheet: state.workbook.sheets[sheet]!.name, address: toAddress(row, column) });
  };
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" || event.key === "F3") go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.bar} role="search" aria-label="在表格里查找" onKeyDown={keyDown}>
      <Input
        autoFocus
        size="small"
        className={styles.field}
        aria-label="查找"
        placeholder="查找各表的文字或金额"
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      <span className={styles.count} role="status">
        {text.trim() !== "" &&
          (found.length === 0 ? "没有" : `${place < 0 ? "–" : place + 1} / ${found.length}`)}
      </span>
      {[
        { label: "上一处", icon: <ChevronUp16Regular />, run: () => go(-1) },
        { label: "下一处", icon: <ChevronDown16Regular />, run: () => go(1) },
        { label: "关闭查找", icon: <Dismiss16Regular />, run: onClose },
      ].map(({ label, icon, run }) => (
        <Button key={label} size="small" appearance="subtle" aria-label={label} icon={icon} onClick={run} />
      ))}
    </div>
  );
}
