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

const useMainStyles = makeStyles({
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
});

/** The class of the part of a view that scrolls. */
export function useMainClass(): string {
  return useMainStyles().main;
}
