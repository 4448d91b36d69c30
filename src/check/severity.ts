import type { FindingSeverity } from "./report";

/** What each weight of a finding is called, in the pane, in reports and on marks. */
export const SEVERITY_WORD: Readonly<Record<FindingSeverity, string>> = {
  error: "错误",
  warning: "提醒",
  rounding: "尾差",
  info: "提示",
};
