/** Above the sheet: the address, which also takes one to go to; the content, which can be changed there; undo and redo. */
import type { Place } from "../../../src/workbook/workbook";
import { useState, type KeyboardEvent } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import { parseAddress } from "../../../src/workbook/address";
import { OWN_TAB } from "./keys";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    gap: "4px",
    padding: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: {
    boxSizing: "border-box",
    height: "32px",
    margin: 0,
    padding: "5px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    fontSize: "13px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-1px" },
  },
  address: { width: "64px", flexShrink: 0 },
  content: { flexGrow: 1, minWidth: 0, resize: "none", overflow: "hidden auto" },
  button: { minWidth: "32px", flexShrink: 0 },
});

const TRAVELS = [
  { way: "undo", can: "canUndo", label: "撤销修改", keys: "Ctrl+Z", icon: <ArrowUndo20Regular /> },
  { way: "redo", can: "canRedo", label: "重做修改", keys: "Ctrl+Y", icon: <ArrowRedo20Regular /> },
] as const;

export interface FormulaBarProps {
  readonly address: string;
  readonly content: string;
  /** Whether the content is being changed in this bar. */
  readonly editing: boolean;
  readonly onGo: (to: Place) => void;
  readonly onBegin: () => void;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onLeave: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onTravel: (way: "undo" | "redo") => void;
}

export function FormulaBar(props: FormulaBarProps) {
  const styles = useStyles();
  /** What is being typed as an address; undefined while nobody types. */
  const [wanted, setWanted] = useState<string>();

  return (
    <div className={styles.bar} {...OWN_TAB}>
      <input
        className={mergeClasses(styles.field, styles.address)}
        aria-label="单元格地址"
        spellCheck={false}
        value={wanted ?? props.address}
        onChange={(event) => setWanted(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setWanted(undefined)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          const to = event.key === "Enter" ? parseAddress(event.currentTarget.value) : undefined;
          if (to) props.onGo(to);
          setWanted(undefined);
        }}
      />
      <textarea
        className={mergeClasses(styles.field, styles.content)}
        aria-label={`${props.address} 的内容`}
        rows={1}
        spellCheck={false}
        value={props.content}
        onFocus={props.onBegin}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
        onBlur={props.onLeave}
      />
      {TRAVELS.map(({ way, can, label, keys, icon }) => (
        <Button
          key={way}
          className={styles.button}
          appearance="subtle"
          icon={icon}
          aria-label={label}
          title={`${label}（${keys}）`}
          disabled={!props[can]}
          onClick={() => props.onTravel(way)}
        />
      ))}
    </div>
  );
}
