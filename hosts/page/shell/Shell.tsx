/** The page around the pane: the sheet at the left, the pane at the right; on a narrow screen one after the other. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ComponentType } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Grid } from "../grid/Grid";
import type { PageHost } from "../host";
import { SAMPLES } from "../samples";
import { DropZone } from "./DropZone";
import { SeveralFiles } from "./SeveralFiles";
import { shellKey } from "./shell-keys";
import { TopBar } from "./TopBar";
import { Turns } from "./Turns";
import { TwoSides } from "./TwoSides";
import { useOpened, type Given, type GivenText } from "./use-opened";
import { useSides, type Side } from "./use-sides";

const useStyles = makeStyles({
  page: {
    position: "fixed",
    top: 0,
    left: 0,
    right: 0,
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

export interface ShellProps {
  /** The pane for an open workbook; another workbook is another pane. */
  readonly Pane: ComponentType<PaneProps>;
}

export interface PaneProps {
  readonly host: PageHost;
  /** Lets the user choose a file. */
  readonly onOpenFile: () => void;
  readonly onOpenSample: () => void;
  /** Files that were opened together with the workbook. */
  readonly given?: Given;
  /** Is told which text is open in the pane. */
  readonly onText: (text: GivenText | undefined) => void;
}

export function Shell({ Pane }: ShellProps) {
  const styles = useStyles();
  const [side, setSide] = useState<Side>("pane");
  const [finding, setFinding] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const book = useOpened(
    useCallback(() => {
      setFinding(false);
      setSide("pane");
    }, []),
  );
  const { host, serial, several, notice } = book;
  const { shown, workbook } = useSyncExternalStore(host.store.subscribe, host.store.get);
  const sides = useSides(host, shown, side, setSide);
  const { narrow, visiting, paneElement } = sides;

  useEffect(() => {
    document.title = `${workbook.name} · 勾稽`;
  }, [workbook.name]);

  // Of the whole document: who has clicked on mere text has the keyboard nowhere.
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (!sides.crossing(event)) shellKey(event, host, paneElement.current, () => setFinding(true));
    };
    document.addEventListener("keydown", keyDown);
    return () => document.removeEventListener("keydown", keyDown);
  });

  return (
    <div className={styles.page}>
      <TopBar
        host={host}
        narrow={narrow}
        input={input}
        onOpen={book.open}
        onSample={book.sample}
        onSave={book.save}
      />
      {narrow && <Turns side={side} onTurn={sides.turn} onBack={visiting ? sides.goBack : undefined} />}
      <TwoSides
        sides={sides}
        side={side}
        onSide={setSide}
        notice={notice}
        onDismiss={book.dismiss}
        sheet={<Grid key={serial} host={host} finding={finding} onFound={() => setFinding(false)} />}
        pane={
          <Pane
            key={serial}
            host={host}
            onOpenFile={() => input.current?.click()}
            onOpenSample={() => void book.sample(SAMPLES[0])}
            onText={book.keepText}
            {...(book.given && { given: book.given })}
          />
        }
      />
      <DropZone onDrop={book.open} />
      {several && <SeveralFiles files={several} onAnswer={book.openSeveral} />}
    </div>
  );
}
