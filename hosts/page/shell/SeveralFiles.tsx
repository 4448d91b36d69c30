import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { FILE_ROLES, type FileRole, type SortedFile } from "../several";

const useStyles = makeStyles({
  surface: { maxWidth: "520px", width: "calc(100% - 24px)" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  file: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  seen: { display: "block", margin: "2px 0 6px", color: tokens.colorNeutralForeground3 },
});

export interface SeveralFilesProps {
  readonly files: readonly SortedFile[];
  /** Nothing where it was called off. */
  readonly onAnswer: (files: readonly SortedFile[] | undefined) => void;
}

/** Asks which of several files is what; what is in them is proposed. */
export function SeveralFiles({ files, onAnswer }: SeveralFilesProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(files);
  const choose = (at: number, role: FileRole) =>
    setChosen(
      chosen.map((file, index) => {
        if (index === at) return { ...file, role };
        // Each place is for one.
        return file.role === role ? { ...file, role: "none" as const } : file;
      }),
    );
  const isReady = chosen.some(({ role }) => role === "main" || role === "text");
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onAnswer(undefined)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>这些文件各是什么？</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {chosen.map(({ file, seen, role }, at) => (
                <li key={at} className={styles.file}>
                  <span className={styles.name}>{file.name}</span>
                  <span className={styles.seen}>{seen}</span>
                  <Select
                    aria-label={`${file.name} 用作`}
                    value={role}
                    onChange={(_event, { value }) => choose(at, value as FileRole)}
                  >
                    {Object.entries(FILE_ROLES).map(([value, word]) => (
                      <option key={value} value={value}>
                        {word}
                      </option>
                    ))}
                  </Select>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!isReady} onClick={() => onAnswer(chosen)}>
              打开
            </Button>
            <Button onClick={() => onAnswer(undefined)}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
