/** The page around the pane: the sheet at the left, the pane at the right; on a narrow screen one after the other. */
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type KeyboardEvent,
} from "react";
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { download } from "../../download";
import { HostError } from "../../host";
import { asXlsx, LOST_WITH_XLS } from "../as-xlsx";
import { contentOf, copyName, copyOf, openFile } from "../document";
import { draftText, reopenDraft, type Draft } from "../drafts/draft";
import { DraftKeeper } from "../drafts/keeper";
import { Grid } from "../grid/Grid";
import { NOT_SAVED_IN_XLS, type PageHost } from "../host";
import { openSample, SAMPLES, type Sample } from "../samples";
import { sortFiles, type FileRole, type SortedFile } from "../several";
import { DropZone } from "./DropZone";
import { Notice, type NoticeContent } from "./Notice";
import { SeveralFiles } from "./SeveralFiles";
import { Splitter } from "./Splitter";
import { TopBar } from "./TopBar";

/** Below this the sheet and the pane take turns. */
const NARROW = "(max-width: 719px)";

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
}

export interface Given {
  readonly prior?: File;
  readonly budget?: File;
  readonly text?: File;
}

function isText({ name }: File): boolean {
  return /\.(?:docx|txt)$/i.test(name);
}

const keeper = new DraftKeeper();

/** `上次的 决算.xlsx（11月27日 12:03）还有 3 处改动没有另存。` */
function draftNotice(draft: Draft): string {
  const when = new Date(draft.at).toLocaleString("zh-CN", {
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  return `上次的 ${draft.state.workbook.name}（${when}）有 ${draftText(draft)}没有另存，存在这台电脑的浏览器里。`;
}

type Side = "sheet" | "pane";

export function Shell({ Pane }: ShellProps) {
  const styles = useStyles();
  const [{ host, serial }, setOpen] = useState(() => ({ host: openSample(SAMPLES[0]), serial: 0 }));
  const state = useSyncExternalStore(host.store.subscribe, host.store.get);
  const [several, setSeveral] = useState<readonly SortedFile[]>();
  const [given, setGiven] = useState<Given>();
  const [notice, setNotice] = useState<NoticeContent>();
  const narrow = useNarrow();
  // Where one is, also while both are in sight: a page that becomes narrow stays there.
  const [side, setSide] = useState<Side>("pane");
  const [finding, setFinding] = useState(false);
  const [paneWidth, setPaneWidth] = useState(400);
  const sheetElement = useRef<HTMLElement>(null);
  const paneElement = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { name } = state.workbook;

  useEffect(() => {
    document.title = `${name} · 勾稽`;
  }, [name]);

  const show = useCallback((next: PageHost) => {
    setGiven(undefined);
    setFinding(false);
    setSide("pane");
    setOpen((old) => ({ host: next, serial: old.serial + 1 }));
  }, []);

  /** Opens another workbook; one with changes in it stays at hand. */
  const replace = (next: PageHost) => {
    const changes = host.changes().length;
    const what = changes > 0 ? ` ${changes} 处改动` : host.unsaved() ? "没有另存的内容" : "";
    const old = host;
    show(next);
    setNotice(
      what === ""
        ? openingNotice(next)
        : {
            intent: "info",
            text: `已打开 ${next.store.get().workbook.name}。刚才的 ${name} 里有${what}，还没有丢。`,
            actions: [{ label: "回到刚才的工作簿", run: () => show(old) }],
          },
    );
  };

  /** What is to be known before the first edit: nothing that is typed into an .xls can be saved. */
  const openingNotice = (next: PageHost): NoticeContent | undefined =>
    next.isOld
      ? {
          intent: "info",
          text: NOT_SAVED_IN_XLS,
          actions: [{ label: "转成 .xlsx", run: () => convert(next) }],
        }
      : undefined;

  const convert = (old: PageHost) => {
    show(asXlsx(old));
    setNotice({ intent: "info", text: LOST_WITH_XLS });
  };

  const attempt = async (work: () => void | Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setNotice({ intent: "error", text: error.message });
    }
  };

  const open = (files: readonly File[]) =>
    attempt(async () => {
      const [first] = files;
      if (!first) return;
      // A text alone is held against the tables that are open.
      if (files.length === 1 && !isText(first)) replace(await openFile(first));
      else if (files.length === 1) setGiven({ text: first });
      else setSeveral(await sortFiles(files));
    });
  const openSeveral = (files: readonly SortedFile[] | undefined) => {
    setSeveral(undefined);
    if (!files) return;
    const of = (role: FileRole) => files.find((one) => one.role === role)?.file;
    const [main, prior, budget, text] = [of("main"), of("prior"), of("budget"), of("text")];
    void attempt(async () => {
      if (main) replace(await openFile(main));
      setGiven({ ...(prior && { prior }), ...(budget && { budget }), ...(text && { text }) });
    });
  };
  const sample = (chosen: Sample) => attempt(() => replace(openSample(chosen)));
  const save = () =>
    attempt(() => {
      if (!host.bytes) return;
      if (host.isOld) {
        setNotice(openingNotice(host));
        return;
      }
      const content = contentOf(host);
      download(copyOf(host.bytes, content), copyName(name, content));
      host.keptCopy();
      void keeper.keep(host);
    });

  useEffect(() => keeper.watch(host), [host]);

  /** What a page left behind that is no longer there is offered, once this one is open. */
  const offer = useEffectEvent((draft: Draft) => {
    setNotice({
      intent: "info",
      text: draftNotice(draft),
      actions: [
        {
          label: "恢复",
          run: () => {
            void keeper.forget(draft);
            const restored = reopenDraft(draft);
            replace(restored);
            void keeper.keep(restored);
          },
        },
        { label: "不要了", run: () => void keeper.forget(draft) },
      ],
    });
  });
  useEffect(() => {
    void keeper.left().then((draft) => draft && offer(draft));
  }, []);

  useWarningBeforeLeaving(host);

  // On a narrow screen the sheet comes forward when the pane shows a cell, and Esc leads back to where one was.
  const cameFrom = useRef<Element | null>(null);
  const [visiting, setVisiting] = useState(false);
  const shown = useRef({ host, count: state.shown });
  useLayoutEffect(() => {
    const asked = shown.current.host === host && shown.current.count !== state.shown;
    shown.current = { host, count: state.shown };
    if (!asked || !narrow || side === "sheet") return;
    cameFrom.current = document.activeElement;
    setVisiting(true);
    setSide("sheet");
  }, [host, state.shown, narrow, side]);

  const focusSheet = () => {
    sheetElement.current
      ?.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")
      ?.focus({ preventScroll: true });
  };
  const focusPane = (last?: Element | null) => {
    const target =
      last instanceof HTMLElement && last.isConnected
        ? last
        : paneElement.current?.querySelector<HTMLElement>("button:not([disabled]), input, [tabindex='0']");
    target?.focus();
  };
  const wanted = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    wanted.current?.();
    wanted.current = undefined;
  });
  useLayoutEffect(() => {
    if (visiting) focusSheet();
  }, [visiting]);

  const goBack = () => {
    const last = cameFrom.current;
    wanted.current = () => focusPane(last);
    setVisiting(false);
    setSide("pane");
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && narrow && visiting && side === "sheet") {
      event.preventDefault();
      goBack();
    }
    if (travels(event)) {
      event.preventDefault();
      if (event.key.toLowerCase() === "y" || event.shiftKey) host.redo();
      else host.undo();
      return;
    }
    if (looksFor(event) && !paneElement.current?.contains(event.target as Element)) {
      event.preventDefault();
      setFinding(true);
      return;
    }
    if (event.key !== "F6") return;
    event.preventDefault();
    const inPane = paneElement.current?.contains(document.activeElement) ?? false;
    if (inPane) cameFrom.current = document.activeElement;
    const last = cameFrom.current;
    const next: Side = inPane ? "sheet" : "pane";
    wanted.current = next === "sheet" ? focusSheet : () => focusPane(last);
    setVisiting(false);
    if (narrow && side !== next) setSide(next);
    else {
      wanted.current();
      wanted.current = undefined;
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
            onTabSelect={(_, data) => {
              setVisiting(false);
              setSide(data.value as Side);
            }}
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

function useNarrow(): boolean {
  return useSyncExternalStore(subscribeNarrow, isNarrow);
}

function subscribeNarrow(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

/** A page with something in it that no copy holds does not close without a question of the browser. */
function useWarningBeforeLeaving(host: PageHost): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (host.unsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [host]);
}
