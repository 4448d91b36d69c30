/**
 * The views of the pane. `tab`: one of the accountant's own tasks (核对, 说明, 文表核对); `menu`: looked up now and then. A
 * further view is one more entry here.
 */
import { lazy } from "react";
import { ABOUT, ABOUT_CAPTION } from "../about-wording";
import { AUDIT } from "../audit-wording";
import { COMPARE, COMPARE_CAPTION } from "../compare-wording";
import { AboutIcon, CompareIcon, HelpIcon, RulesIcon, SettingsIcon } from "../components/icons";
import { HELP, HELP_CAPTION } from "../help-wording";
import * as words from "../wording";
import { CheckTab } from "./CheckView";
import type { MenuView, TabView } from "./view";

export const CHECK_VIEW: TabView = {
  id: "check",
  title: words.CHECK,
  caption: "",
  place: "tab",
  Component: CheckTab,
};

export const AUDIT_VIEW: TabView = {
  id: "audit",
  title: AUDIT,
  caption: "",
  place: "tab",
  Component: lazy(() => import("./AuditView")),
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
  AUDIT_VIEW,
];

export const MENU_VIEWS: readonly MenuView[] = [
  {
    id: "compare",
    title: COMPARE,
    caption: COMPARE_CAPTION,
    place: "menu",
    Icon: CompareIcon,
    Component: lazy(() => import("./CompareView")),
  },
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
  {
    id: "help",
    title: HELP,
    caption: HELP_CAPTION,
    place: "menu",
    Icon: HelpIcon,
    Component: lazy(() => import("./HelpView")),
  },
  {
    id: "about",
    title: ABOUT,
    caption: ABOUT_CAPTION,
    place: "menu",
    Icon: AboutIcon,
    Component: lazy(() => import("./AboutView")),
  },
];
