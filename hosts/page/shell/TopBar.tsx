import { useSyncExternalStore, type RefObject } from "react";
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  type ButtonProps,
} from "@fluentui/react-components";
import { ArrowDownload20Regular, DocumentTable20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { contentOf, isEmptyContent } from "../document";
import type { PageHost } from "../host";
import { SAMPLES, type Sample } from "../samples";
import { copyHint, copyLabel } from "./copy-words";

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

export interface TopBarProps {
  readonly host: PageHost;
  readonly narrow: boolean;
  /** The control that asks for a file. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
}

/** Which workbook is open, and the ways to another and to a copy of it. */
export function TopBar({ host, narrow, input, onOpen, onSample, onSave }: TopBarProps) {
  const styles = useStyles();
  const { name } = useSyncExternalStore(host.store.subscribe, host.store.get).workbook;
  const copy = contentOf(host);
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
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again, after it was mended elsewhere.
          target.value = "";
          if (files.length > 0) onOpen(files);
        }}
      />
      <Button
        className={styles.button}
        icon={<FolderOpen20Regular />}
        onClick={() => input.current?.click()}
        {...worded("打开工作簿")}
      />
      <SampleMenu worded={worded("示例")} onSample={onSample} />
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={isEmptyContent(copy)}
        onClick={onSave}
        {...worded(copyLabel(copy))}
        title={copyHint(copy)}
      />
    </header>
  );
}

interface SampleMenuProps extends Pick<TopBarProps, "onSample"> {
  /** The word of the button, as there is room for it. */
  readonly worded: Pick<ButtonProps, "aria-label" | "title" | "children">;
}

function SampleMenu({ worded, onSample }: SampleMenuProps) {
  const styles = useStyles();
  return (
    <Menu positioning={{ autoSize: "height" }}>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} appearance="subtle" icon={<DocumentTable20Regular />} {...worded} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SAMPLES.map((sample) => (
            <MenuItem key={sample.name} onClick={() => onSample(sample)}>
              {sample.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
