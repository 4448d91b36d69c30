import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Suspense, useEffect, useId, useMemo, useState, type KeyboardEvent } from "react";
import type { Host } from "../hosts/host";
import { ActionBar } from "./components/ActionBar";
import { Announcer } from "./components/Announcer";
import { PaneContext } from "./components/context";
import { Header } from "./components/Header";
import { SteadyScroll } from "./components/SteadyScroll";
import { useSettings } from "./state/settings";
import { useSession } from "./state/useSession";
import { DARK, LIGHT, useAppearance, type Appearance } from "./theme";
import { CheckView } from "./views/CheckView";
import { CHECK_VIEW, type View } from "./views/registry";
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
  main: {
    flexGrow: 1,
    minHeight: 0,
    padding: "16px 12px 24px 16px",
    overflowX: "hidden",
    overflowY: "auto",
    // SteadyScroll does this, in every browser alike.
    overflowAnchor: "none",
    scrollbarWidth: "thin",
    scrollbarGutter: "stable",
  },
  hidden: { display: "none" },
  busy: { position: "absolute", insetInline: 0, top: 0, zIndex: 1 },
});

/** The pane: 核对, and behind the menu 规则 and 设置. It talks to a host and knows nothing of Excel. */
export function App({ host, onOpenFile, onOpenSample, appearance }: AppProps) {
  const styles = useStyles();
  const [settings, setSettings] = useSettings();
  const [session, commands] = useSession(host, settings);
  const [view, setView] = useState<View>(CHECK_VIEW);
  const menuId = useId();
  const pane = useMemo(() => ({ session, commands }), [session, commands]);
  const shown = useAppearance(settings.theme, appearance);
  const checking = view.place === "tab";

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
  }, [session.phase, commands]);

  const goBack = () => {
    setView(CHECK_VIEW);
    document.getElementById(menuId)?.focus();
  };
  const backOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !checking && !event.defaultPrevented) goBack();
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
            view={view}
            statement={session.statement}
            onView={setView}
            onBack={goBack}
            onOpenFile={onOpenFile}
            menuId={menuId}
          />
          <SteadyScroll
            className={mergeClasses(styles.main, !checking && styles.hidden)}
            hidden={!checking}
            version={session.run}
            openItem={session.openItem}
          >
            <CheckView onOpenFile={onOpenFile} onOpenSample={onOpenSample} />
          </SteadyScroll>
          {checking ? (
            <ActionBar />
          ) : (
            <main className={styles.main}>
              <Suspense fallback={<Spinner aria-label={words.LOADING} />}>
                <view.Component settings={settings} onSettings={setSettings} />
              </Suspense>
            </main>
          )}
          <Announcer announcement={session.announcement} />
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
