/** Colours and type of the pane: Fluent's tokens with one accent, and fonts that set Chinese well. */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "./state/settings";

/** A deep green, at home beside Excel's. */
const GREEN: BrandVariants = {
  10: "#010503",
  20: "#08190f",
  30: "#0b2a19",
  40: "#0d3721",
  50: "#0f4529",
  60: "#115231",
  70: "#136039",
  80: "#156e42",
  90: "#2a7d54",
  100: "#3f8c66",
  110: "#559b79",
  120: "#6daa8c",
  130: "#86ba9f",
  140: "#a0cab4",
  150: "#bcdaca",
  160: "#d9ebe1",
};

const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Colours that Fluent has no token for, as custom properties beside its own. */
interface OwnTokens {
  /** 尾差: blue-grey, as its mark in the sheet. */
  readonly goujiRounding: string;
}

export const OWN_TOKENS: Readonly<Record<keyof OwnTokens, string>> = {
  goujiRounding: "var(--goujiRounding)",
};

export type PaneTheme = Theme & OwnTokens;

/** Chinese wants more air between lines than Latin: Fluent's heights are for the latter. */
const TYPE: Partial<Theme> = {
  fontFamilyBase: FONT,
  fontFamilyNumeric: FONT,
  lineHeightBase200: "18px",
  lineHeightBase300: "22px",
  lineHeightBase400: "26px",
};

export const LIGHT: PaneTheme = { ...createLightTheme(GREEN), ...TYPE, goujiRounding: "#4a6580" };

const dark = createDarkTheme(GREEN);
export const DARK: PaneTheme = {
  ...dark,
  ...TYPE,
  goujiRounding: "#9db4c9",
  // Fluent's are too dark for small words on a row that the pointer is over.
  colorStatusDangerForeground1: "#f28b92",
  colorStatusSuccessForeground1: "#7ac77a",
  colorBrandForeground1: GREEN[130],
  colorBrandForeground2: GREEN[140],
  colorBrandForegroundLink: GREEN[130],
  colorBrandForegroundLinkHover: GREEN[140],
  colorBrandForegroundLinkPressed: GREEN[120],
};

export type Appearance = "light" | "dark";

const DARK_QUERY = "(prefers-color-scheme: dark)";

/** What is shown: the user's choice, else the theme of the application around us, else that of the system. */
export function useAppearance(choice: ThemeChoice, around: Appearance | undefined): Appearance {
  const systemDark = useSyncExternalStore(subscribeSystem, isSystemDark);
  if (choice !== "follow") return choice;
  return around ?? (systemDark ? "dark" : "light");
}

function subscribeSystem(listener: () => void): () => void {
  const query = matchMedia(DARK_QUERY);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function isSystemDark(): boolean {
  return matchMedia(DARK_QUERY).matches;
}
