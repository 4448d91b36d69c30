import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import {
  Suspense,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from "react";
import type { Host } from "../hosts/host";
import { Announcer } from "./components/Announcer";
import { PaneContext } from "./components/context";
import { Header } from "./components/Header";
import { PrintedReport } from "./components/PrintedReport";
import { useMainClass } from "./components/style";
import { panelId, tabId, Tabs } from "./components/Tabs";
import { useSettings } from "./state/settings";
import { useSession } from "./state/use-session";
import { NO_PROBLEMS, visited } from "./help-wording";
import { visitNext } from "./stations";
import { DARK, LIGHT, useAppearance, type Appearance } from "./theme";
import { AUDIT_VIEW, CHECK_VIEW, TAB_VIEWS } from "./views/registry";
import type { MenuView, TabView, View } from "./views/view";
import * as words from "./wording";

export interface AppProps {
  /** Where the workbook is; absent while none is open. Another host is another workbook: all begins anew. */
  readonly host?: Host | undefined;
  /** Lets the user choose a file, where the host has files. */
  readonly onOpenFile?: () => void;
  /** Opens the sample workbook, where there is one. */
  readonly onOpenSample?: () => void;
  /** The theme of the application around the pane; without it the system's is followed. */
  readonly appearance?: Appearance;
  /** How often a check was asked for from outside the pane: each time it checks as soon as there is something to check. */
  readonly asked?: number;
  /** Files to open beside the workbook, as soon as it is read. */
  readonly given?: {
    readonly prior?: File;
    readonly budget?: File;
    /** Its 情况说明, to be checked. */
    readonly text?: File;
  };
}

const useStyles = makeStyles({
  pane: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  busy: { position: "absolute", insetInline: 0, top: 0, zIndex: 1 },
});

/** The pane: 核对, 说明 and 文表核对, and behind the menu 规则 and 设置. It talks to a host and knows nothing of Excel. */
export function App({ host, onOpenFile, onOpenSample, appearance, asked = 0, given }: AppProps) {
  const styles = useStyles();
  const [settings, setSettings] = useSettings();
  const [session, commands] = useSession(host, settings);
  const main = useMainClass();
  const [tab, setTab] = useState<TabView>(CHECK_VIEW);
  const [menuView, setMenuView] = useState<MenuView>();
  /** Views that were opened keep what is in them. */
  const [opened, setOpened] = useState<ReadonlySet<TabView>>(new Set([CHECK_VIEW]));
  const menuId = useId();
  const tabsId = useId();
  const pane = useMemo(() => ({ session, commands, companions: session.companions }), [session, commands]);
  const shown = useAppearance(settings.theme, appearance);

  const setView = useCallback((view: View) => {
    if (view.place === "menu") {
      setMenuView(view);
      return;
    }
    setMenuView(undefined);
    setTab(view);
    setOpened((before) => new Set(before).add(view));
  }, []);

  useEffect(() => {
    const startOnKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      // The sheet's own editor and an open question have their own use for the keys.
      if (event.defaultPrevented || (event.target as Element).closest("[role=dialog]")) return;
      const { at } = session.phase;
      if (at !== "ready" && at !== "done") return;
      event.preventDefault();
      setView(CHECK_VIEW);
      void commands.start();
    };
    document.addEventListener("keydown", startOnKey);
    return () => document.removeEventListener("keydown", startOnKey);
  }, [session.phase, commands, setView]);

  const lastVisited = useRef("");
  useEffect(() => {
    const visitOnKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
        return;
      const target = event.target as Element;
      // In 说明 it goes to the next place to fill in.
      if (tab !== CHECK_VIEW || menuView || session.phase.at !== "done") return;
      if (target.closest("[role=dialog]")) return;
      event.preventDefault();
      const root = document.getElementById(panelId(tabsId, CHECK_VIEW));
      const there =
        root &&
        visitNext(
          root,
          lastVisited.current,
          event.shiftKey ? -1 : 1,
          !target.closest("[role=grid], [role=search]"),
        );
      lastVisited.current = there?.name ?? "";
      commands.announce(there ? visited(there.place, there.of) : NO_PROBLEMS);
    };
    document.addEventListener("keydown", visitOnKey);
    return () => document.removeEventListener("keydown", visitOnKey);
  }, [session.phase, commands, tab, menuView, tabsId]);

  const answered = useRef(0);
  useEffect(() => {
    const { at } = session.phase;
    if (answered.current === asked || (at !== "ready" && at !== "done")) return;
    answered.current = asked;
    setView(CHECK_VIEW);
    void commands.start();
  }, [session.phase, commands, asked, setView]);

  const taken = useRef<AppProps["given"]>(undefined);
  useEffect(() => {
    const { at } = session.phase;
    if (!given || taken.current === given || at === "opening") return;
    taken.current = given;
    const { prior, budget, text } = given;
    void (async () => {
      if (prior) await commands.openCompanion("prior", prior);
      if (budget) await commands.openCompanion("budget", budget);
      if (text) setView(AUDIT_VIEW);
    })();
  }, [session.phase, commands, given, setView]);

  const goBack = () => {
    setMenuView(undefined);
    document.getElementById(menuId)?.focus();
  };
  const backOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menuView || event.defaultPrevented) return;
    event.preventDefault();
    goBack();
  };

  return (
    // A style, not a class: Fluent gives the class to menus and dialogs as well, which must not fill the page.
    <FluentProvider
      theme={shown === "dark" ? DARK : LIGHT}
      style={{ height: "100%", minWidth: 0 }}
      lang="zh-CN"
    >
      <PaneContext.Provider value={pane}>
        <div className={styles.pane} style={{ colorScheme: shown }} onKeyDown={backOnEscape}>
          {session.rechecking && <ProgressBar className={styles.busy} aria-label={words.RUNNING} />}
          <Header
            view={menuView ?? tab}
            statement={session.statement}
            units={session.units}
            onUnit={(name) => void commands.chooseUnit(name)}
            onView={setView}
            backTo={tab.title}
            onBack={goBack}
            onOpenFile={onOpenFile}
            review={{ host }}
            menuId={menuId}
          />
          {!menuView && <Tabs id={tabsId} views={TAB_VIEWS} shown={tab} onView={setView} />}
          {TAB_VIEWS.filter((view) => opened.has(view)).map((view) => {
            const onTop = view === tab && !menuView;
            return (
              <div
                key={view.id}
                id={panelId(tabsId, view)}
                role="tabpanel"
                aria-labelledby={tabId(tabsId, view)}
                className={mergeClasses(styles.panel, !onTop && styles.hidden)}
              >
                <Suspense fallback={<Spinner className={main} aria-label={words.LOADING} />}>
                  <view.Component
                    shown={onTop}
                    host={host}
                    onCheck={() => setView(CHECK_VIEW)}
                    onOpenFile={onOpenFile}
                    onOpenSample={onOpenSample}
                    text={given?.text}
                  />
                </Suspense>
              </div>
            );
          })}
          {menuView && (
            // What is only read is scrolled by the keyboard too.
            <section className={main} tabIndex={0} aria-label={menuView.title}>
              <Suspense fallback={<Spinner aria-label={words.LOADING} />}>
                <menuView.Component settings={settings} onSettings={setSettings} />
              </Suspense>
            </section>
          )}
          <PrintedReport host={host} />
          <Announcer announcement={session.announcement} />
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
