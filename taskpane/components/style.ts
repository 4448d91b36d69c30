/** Style that several parts share. */
import { tokens, type GriffelStyle } from "@fluentui/react-components";

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
