import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import * as words from "../../audit-wording";
import { useFileDrop } from "../file-drop";
import { FileButton } from "../FileButton";
import { OpenIcon } from "../icons";

const useChooseStyles = makeStyles({ small: { flexShrink: 0, minWidth: 0 } });

/** A button that lets the user choose a text. */
export function ChooseButton({
  primary = false,
  small = false,
  children,
  onFile,
}: {
  readonly primary?: boolean;
  /** Beside the name of the text that is open. */
  readonly small?: boolean;
  readonly children: string;
  readonly onFile: (file: File) => void;
}) {
  const styles = useChooseStyles();
  return (
    <FileButton
      {...(small ? { size: "small", appearance: "subtle", className: styles.small } : { icon: <OpenIcon /> })}
      {...(primary ? { appearance: "primary" } : {})}
      accept=".docx,.txt"
      control={{ "data-text-file": true }}
      onFile={onFile}
    >
      {children}
    </FileButton>
  );
}

const usePasteStyles = makeStyles({
  paste: { display: "grid", rowGap: "8px", justifyItems: "end", marginTop: "24px" },
  field: { width: "100%" },
  area: { width: "100%", minHeight: "120px" },
});

/** Where a text is pasted. */
export function PasteField({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const styles = usePasteStyles();
  const [text, setText] = useState("");
  const blank = text.trim() === "";
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || blank) return;
    event.preventDefault();
    onPaste(text);
  };
  return (
    <div className={styles.paste}>
      <Field label={words.PASTE} className={styles.field}>
        <Textarea
          className={styles.area}
          resize="vertical"
          placeholder={words.PASTE_HINT}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={onKey}
        />
      </Field>
      <Button
        disabledFocusable={blank}
        aria-keyshortcuts="Control+Enter"
        onClick={() => !blank && onPaste(text)}
      >
        {words.AUDIT_PASTED}
      </Button>
    </div>
  );
}

const useDropStyles = makeStyles({
  target: { position: "relative", minHeight: "100%" },
  over: {
    position: "absolute",
    zIndex: 2,
    inset: "-8px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: "8px",
    pointerEvents: "none",
    textAlign: "center",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** A text may be dropped anywhere on the view; what is around it does not see the file then. */
export function DropTarget({
  onFile,
  children,
}: {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const styles = useDropStyles();
  const { over, handlers } = useFileDrop(onFile);
  return (
    <div className={styles.target} {...handlers}>
      {children}
      {over && <div className={styles.over}>{words.DROP}</div>}
    </div>
  );
}
