/** Style that several parts share. */
import { makeStyles, tokens, type GriffelStyle } from "@fluentui/react-components";

/** The ring around what the keyboard is on: Fluent's, for the elements that are ours. */
export const FOCUS_RING: GriffelStyle = {
  outlineStyle: "none",
  ":focus-visible": {
    outlineStyle: "solid",
    outlineWidth: tokens.strokeWidthThick,
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: "-2px",
  },
};

/** There for screen readers alone. */
export const UNSEEN: GriffelStyle = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
};

export const CAPTION: GriffelStyle = {
  color: tokens.colorNeutralForeground3,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
};

/** The heading of a part of a view. */
export const HEADING: GriffelStyle = {
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
};

/** The one line that a view begins with. */
export const TITLE: GriffelStyle = {
  ...HEADING,
  fontSize: tokens.fontSizeBase400,
  lineHeight: tokens.lineHeightBase400,
};

/** A list whose items need no mark in front of them. */
export const LIST: GriffelStyle = { margin: 0, padding: 0, listStyleType: "none" };

/** One of several below one another, a line between each and the next. */
export const RULED: GriffelStyle = {
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  ":first-child": { borderTopStyle: "none" },
};

/** What belongs to one thing of a list, on a ground of its own. */
export const SET_OFF: GriffelStyle = {
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground2,
  "@media (forced-colors: active)": { border: "1px solid CanvasText" },
};

/** A name at the left, its place or value at the right of the line. */
export const SPREAD: GriffelStyle = {
  display: "flex",
  alignItems: "baseline",
  justifyContent: "space-between",
  columnGap: "8px",
};

/** Said in place of a list that is empty. */
export const NOTHING: GriffelStyle = {
  margin: "24px 0",
  color: tokens.colorNeutralForeground3,
  textAlign: "center",
};

/** A line that opens what is below it: a button whose words stand in line with what is around it. */
export const OPENER: GriffelStyle = {
  display: "flex",
  width: "calc(100% + 16px)",
  margin: "0 -8px",
  border: "none",
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: "transparent",
  color: tokens.colorNeutralForeground1,
  font: "inherit",
  textAlign: "start",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ...FOCUS_RING,
};

/** What can be done now, below what scrolls. */
export const BAR: GriffelStyle = {
  flexShrink: 0,
  padding: "10px 16px",
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
  outlineStyle: "none",
};

/** A paragraph of the text that is written, set off where one was taken to. */
export const PARAGRAPH: GriffelStyle = {
  margin: "0 -6px 6px",
  padding: "0 6px",
  borderRadius: tokens.borderRadiusMedium,
  outlineStyle: "none",
  fontVariantNumeric: "tabular-nums",
  ":focus": {
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
};

/** A figure of a text that can be pressed: a button that reads on with the sentence. */
export const FIGURE: GriffelStyle = {
  display: "inline",
  margin: 0,
  padding: "0 1px",
  border: "none",
  borderRadius: tokens.borderRadiusSmall,
  backgroundColor: "transparent",
  color: "inherit",
  font: "inherit",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ...FOCUS_RING,
};

/** Where a menu opens: it scrolls where the window is too low for it, so that nothing of it is out of reach. */
export const MENU_PLACE = { position: "below", align: "end", autoSize: "height" } as const;

const useMainStyles = makeStyles({
  main: {
    flexGrow: 1,
    minHeight: 0,
    padding: "16px 12px 24px 16px",
    overflowX: "hidden",
    overflowY: "auto",
    // What is gone to stands clear of the strip above it, with the words that follow it in sight.
    scrollPadding: "64px 0 88px",
    // SteadyScroll does this, in every browser alike.
    overflowAnchor: "none",
    scrollbarWidth: "thin",
    scrollbarGutter: "stable",
  },
});

/** The class of the part of a view that scrolls. */
export function useMainClass(): string {
  return useMainStyles().main;
}
