import type { RefObject } from "react";
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular, DocumentTable20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import type { Sample } from "../samples";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    flexShrink: 0,
    padding: "6px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "32px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    whiteSpace: "nowrap",
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0 },
});

/**
 * What a copy would hold: marks, values changed since the file was opened, a 情况说明, what was filled in in the pane; or the
 * file without the marks it had.
 */
export interface CopyKinds {
  readonly marked: boolean;
  readonly edited: boolean;
  readonly written: boolean;
  readonly papered: boolean;
  readonly filled: boolean;
  /** The marks that the file had are gone. */
  readonly cleared: boolean;
}

export interface TopBarProps {
  readonly name: string;
  readonly narrow: boolean;
  readonly samples: readonly Sample[];
  readonly copy: CopyKinds;
  /** The control that asks for a file. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
}

export function TopBar({ name, narrow, samples, copy, input, onOpen, onSample, onSave }: TopBarProps) {
  const styles = useStyles();
  const worded = (label: string) => (narrow ? { "aria-label": label, title: label } : { children: label });

  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>勾稽</h1>
      <span className={styles.name} title={`${name}（文件只在本机处理，不上传）`}>
        {name}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm,.xls,.docx,.txt"
        aria-label="要打开的工作簿"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again, after it was mended elsewhere.
          event.target.value = "";
          if (files.length > 0) onOpen(files);
        }}
      />
      <Button
        className={styles.button}
        icon={<FolderOpen20Regular />}
        onClick={() => input.current?.click()}
        {...worded("打开工作簿")}
      />
      <Menu positioning={{ autoSize: "height" }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.button}
            appearance="subtle"
            icon={<DocumentTable20Regular />}
            {...worded("示例")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map((sample) => (
              <MenuItem key={sample.name} onClick={() => onSample(sample)}>
                {sample.name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={isEmpty(copy)}
        onClick={onSave}
        {...worded(copyLabel(copy))}
        title={copyHint(copy)}
      />
    </header>
  );
}

function isEmpty(copy: CopyKinds): boolean {
  return !Object.values(copy).some(Boolean);
}

function copyLabel(copy: CopyKinds): string {
  if (copy.marked || isEmpty(copy)) return "另存标记副本";
  if (copy.edited) return "另存改正副本";
  if (copy.written) return "另存含说明的副本";
  if (copy.papered) return "另存含底稿的副本";
  return copy.filled ? "另存含补充资料的副本" : "另存清除标记的副本";
}

function copyHint(copy: CopyKinds): string {
  if (isEmpty(copy)) return "先核对并按“标出”，再另存带标记的副本";
  const { marked, edited, written, papered, filled } = copy;
  const content = [
    marked && "标记",
    edited && "改动",
    written && "情况说明",
    papered && "核对底稿",
    filled && "补充资料",
  ].filter(Boolean);
  if (content.length === 0) return "下载一份清除了标记的工作簿（.xlsx），原文件不动";
  const last = content.pop();
  const all = content.length > 0 ? `${content.join("、")}和${String(last)}` : String(last);
  return `下载一份含${all}的工作簿（.xlsx），原文件不动`;
}
