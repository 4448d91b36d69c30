/**
 * The views of the pane. `tab`: one of the accountant's own tasks (核对, 说明, 文表核对); `menu`: looked up now and then. A
 * further view is one more entry here.
 */
import { lazy, type ComponentType } from "react";
import type { Host } from "../../hosts/host";
import { AUDIT } from "../audit-wording";
import { RulesIcon, SettingsIcon } from "../components/icons";
import type { Settings } from "../state/settings";
import * as words from "../wording";
import { CheckTab } from "./CheckView";

/** What a view from the menu is given besides the session. */
export interface ViewProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

interface ViewBase {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
}

/** What a task is given besides the session. It fills the pane below the tabs and keeps its state while another is shown. */
export interface TabProps {
  readonly shown: boolean;
  /** Where the workbook is; absent while none is open. */
  readonly host: Host | undefined;
  /** Goes to 核对. */
  readonly onCheck: () => void;
  readonly onOpenFile: (() => void) | undefined;
  readonly onOpenSample: (() => void) | undefined;
  readonly onSave: ((name: string, bytes: Uint8Array) => void) | undefined;
}

export interface TabView extends ViewBase {
  readonly place: "tab";
  readonly Component: ComponentType<TabProps>;
}

export interface MenuView extends ViewBase {
  readonly place: "menu";
  readonly Icon: ComponentType;
  readonly Component: ComponentType<ViewProps>;
}

export type View = TabView | MenuView;

export const CHECK_VIEW: TabView = {
  id: "check",
  title: words.CHECK,
  caption: "",
  place: "tab",
  Component: CheckTab,
};

export const TAB_VIEWS: readonly TabView[] = [
  CHECK_VIEW,
  {
    id: "narrate",
    title: words.NARRATE,
    caption: "",
    place: "tab",
    Component: lazy(() => import("./NarrateView")),
  },
  { id: "audit", title: AUDIT, caption: "", place: "tab", Component: lazy(() => import("./AuditView")) },
];

export const MENU_VIEWS: readonly MenuView[] = [
  {
    id: "rules",
    title: words.RULES,
    caption: words.RULES_CAPTION,
    place: "menu",
    Icon: RulesIcon,
    Component: lazy(() => import("./RulesView")),
  },
  {
    id: "settings",
    title: words.SETTINGS,
    caption: words.SETTINGS_CAPTION,
    place: "menu",
    Icon: SettingsIcon,
    Component: lazy(() => import("./SettingsView")),
  },
];
