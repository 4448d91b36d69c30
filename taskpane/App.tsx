import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Suspense, useCallback, useId, useMemo, useState, type KeyboardEvent } from "react";
import type { Host } from "../hosts/host";
import { Announcer } from "./components/Announcer";
import { PaneContext } from "./components/context";
import { Header } from "./components/Header";
import { PrintedReport } from "./components/PrintedReport";
import { useMainClass } from "./components/style";
import { panelId, tabId, Tabs } from "./components/Tabs";
import { useSettings } from "./state/settings";
import { useSession } from "./state/use-session";
import { DARK, LIGHT, useAppearance, type Appearance } from "./theme";
import { useCheckKeys } from "./use-check-keys";
import { useRequests, type Requests } from "./use-requests";
import { CHECK_VIEW, TAB_VIEWS } from "./views/registry";
import type { MenuView, TabProps, TabView, View, ViewProps } from "./views/view";
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
  readonly asked?: Requests["asked"];
  readonly given?: Requests["given"];
  readonly onText?: TabProps["onText"];
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
export function App({ host, onOpenFile, onOpenSample, appearance, asked = 0, given, onText }: AppProps) {
  const styles = useStyles();
  const [settings, setSettings] = useSettings();
  const [session, commands] = useSession(host, settings);
  const menuId = useId();
  const tabsId = useId();
  const { tab, menuView, opened, setView, goBack, backOnEscape } = useViews(menuId);
  const pane = useMemo(() => ({ session, commands, companions: session.companions }), [session, commands]);
  const shown = useAppearance(settings.theme, appearance);
  useCheckKeys(pane, tab === CHECK_VIEW && !menuView, panelId(tabsId, CHECK_VIEW), setView);
  useRequests(pane, { asked, given }, setView);

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
          {TAB_VIEWS.filter((view) => opened.has(view)).map((view) => (
            <Panel
              key={view.id}
              view={view}
              tabs={tabsId}
              shown={view === tab && !menuView}
              host={host}
              onCheck={() => setView(CHECK_VIEW)}
              onOpenFile={onOpenFile}
              onOpenSample={onOpenSample}
              text={given?.text}
              onText={onText}
            />
          ))}
          {menuView && <MenuPanel view={menuView} settings={settings} onSettings={setSettings} />}
          <PrintedReport host={host} />
          <Announcer announcement={session.announcement} />
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** Which view is shown, and the ways between them. */
function useViews(menuId: string) {
  const [tab, setTab] = useState<TabView>(CHECK_VIEW);
  const [menuView, setMenuView] = useState<MenuView>();
  /** Views that were opened keep what is in them. */
  const [opened, setOpened] = useState<ReadonlySet<TabView>>(new Set([CHECK_VIEW]));
  const setView = useCallback((view: View) => {
    if (view.place === "menu") {
      setMenuView(view);
      return;
    }
    setMenuView(undefined);
    setTab(view);
    setOpened((before) => new Set(before).add(view));
  }, []);
  const goBack = () => {
    setMenuView(undefined);
    document.getElementById(menuId)?.focus();
  };
  const backOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menuView || event.defaultPrevented) return;
    event.preventDefault();
    goBack();
  };
  return { tab, menuView, opened, setView, goBack, backOnEscape };
}

/** What is looked up from the menu: read and scrolled by the keyboard too. */
function MenuPanel({ view, ...props }: ViewProps & { readonly view: MenuView }) {
  return (
    <section className={useMainClass()} tabIndex={0} aria-label={view.title}>
      <Suspense fallback={<Spinner aria-label={words.LOADING} />}>
        <view.Component {...props} />
      </Suspense>
    </section>
  );
}

interface PanelProps extends TabProps {
  readonly view: TabView;
  /** The id of the tabs it belongs to. */
  readonly tabs: string;
}

/** A task; it keeps what is in it while another is shown. */
function Panel({ view, tabs, ...task }: PanelProps) {
  const styles = useStyles();
  const main = useMainClass();
  return (
    <div
      id={panelId(tabs, view)}
      role="tabpanel"
      aria-labelledby={tabId(tabs, view)}
      className={mergeClasses(styles.panel, !task.shown && styles.hidden)}
    >
      <Suspense fallback={<Spinner className={main} aria-label={words.LOADING} />}>
        <view.Component {...task} />
      </Suspense>
    </div>
  );
}
