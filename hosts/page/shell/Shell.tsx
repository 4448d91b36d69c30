/** The page around the pane: the sheet at the left, the pane at the right; on a narrow screen one after the other. */
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type KeyboardEvent,
} from "react";
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { Grid } from "../grid/Grid";
import type { PageHost } from "../host";
import { SAMPLES } from "../samples";
import { DropZone } from "./DropZone";
import { Notice } from "./Notice";
import { SeveralFiles } from "./SeveralFiles";
import { Splitter } from "./Splitter";
import { TopBar } from "./TopBar";
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
  turns: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minHeight: 0, display: "flex", position: "relative" },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: { flexShrink: 0, minHeight: 0, overflow: "auto", position: "relative" },
  whole: { flexGrow: 1, flexShrink: 1, width: "100%" },
  away: { display: "none" },
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
  const [paneWidth, setPaneWidth] = useState(400);
  const input = useRef<HTMLInputElement>(null);
  const { host, serial, several, given, keepText, notice, setNotice, open, openSeveral, sample, save } =
    useOpened(
      useCallback(() => {
        setFinding(false);
        setSide("pane");
      }, []),
    );
  const state = useSyncExternalStore(host.store.subscribe, host.store.get);
  const { narrow, visiting, sheetElement, paneElement, turn, goBack, crossing } = useSides(
    host,
    state.shown,
    side,
    setSide,
  );
  const { name } = state.workbook;

  useEffect(() => {
    document.title = `${name} · 勾稽`;
  }, [name]);

  const keyDown = (event: KeyboardEvent) => {
    if (crossing(event)) return;
    if (travels(event)) {
      event.preventDefault();
      if (event.key.toLowerCase() === "y" || event.shiftKey) host.redo();
      else host.undo();
    } else if (looksFor(event) && !paneElement.current?.contains(event.target as Element)) {
      event.preventDefault();
      setFinding(true);
    }
  };

  return (
    <div className={styles.page} onKeyDown={keyDown}>
      <TopBar
        name={name}
        narrow={narrow}
        samples={SAMPLES}
        copy={{
          marked: state.marks.size > 0,
          edited: state.undo.length > 0,
          written: state.texts.size > 0,
          papered: state.papers.size > 0,
          filled: host.changedMemories().size > 0,
          cleared: host.cleared(),
        }}
        input={input}
        onOpen={(files) => void open(files)}
        onSample={sample}
        onSave={save}
      />
      {narrow && (
        <nav className={styles.turns} aria-label="换一面">
          <TabList
            aria-label="表格或窗格"
            selectedValue={side}
            onTabSelect={(_, data) => turn(data.value as Side)}
          >
            <Tab value="sheet">表格</Tab>
            <Tab value="pane">窗格</Tab>
          </TabList>
          {visiting && (
            <Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={goBack}>
              返回窗格
            </Button>
          )}
        </nav>
      )}
      <main className={styles.body}>
        {notice && (
          <Notice
            content={notice}
            besides={narrow ? undefined : paneWidth}
            onDismiss={() => setNotice(undefined)}
          />
        )}
        <section
          ref={sheetElement}
          aria-label="表格"
          onFocus={() => setSide("sheet")}
          className={mergeClasses(styles.sheet, narrow && side !== "sheet" && styles.away)}
        >
          <Grid key={serial} host={host} finding={finding} onFound={() => setFinding(false)} />
        </section>
        {!narrow && (
          // What stands between the two is found by its place as well.
          <section aria-label="表格与窗格之间" style={{ display: "contents" }}>
            <Splitter width={paneWidth} onChange={setPaneWidth} />
          </section>
        )}
        <section
          ref={paneElement}
          aria-label="核对"
          onFocus={() => setSide("pane")}
          className={mergeClasses(
            styles.pane,
            narrow && styles.whole,
            narrow && side !== "pane" && styles.away,
          )}
          {...(narrow ? {} : { style: { width: paneWidth } })}
        >
          <Pane
            key={serial}
            host={host}
            onOpenFile={() => input.current?.click()}
            onOpenSample={() => void sample(SAMPLES[0])}
            onText={keepText}
            {...(given && { given })}
          />
        </section>
      </main>
      <DropZone onDrop={(files) => void open(files)} />
      {several && <SeveralFiles files={several} onAnswer={openSeveral} />}
    </div>
  );
}

/** Whether a key takes back the last change of the sheet: in a field it is the field's, in the grid it has happened. */
function travels(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
  if (!/^[zy]$/i.test(event.key)) return false;
  return !(event.target as Element).closest("input, textarea, [contenteditable], [role=dialog], [role=grid]");
}

/** Ctrl+F: not all cells of a sheet are drawn, so that the browser would not find them. */
function looksFor(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "f";
}
