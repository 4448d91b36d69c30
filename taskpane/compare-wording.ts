/** What the pane says where two versions of a workbook are compared. */
import type { CellChange, Comparison } from "../src/compare/compare";
import { comparisonLine } from "../src/report/comparison";

export const COMPARE = "与另一版比较";
export const COMPARE_CAPTION = "改了哪些格，哪些问题解决了、新出现、仍在";
export const NO_WORKBOOK = "先打开一份部门决算（或预算）公开表，再与它的另一版比较。";
export const HINT = "打开改动以前（或以后）的那一份，拖到这里也行。两份都只在本机读取，不改动。";
export const OPEN = "打开另一版";
export const CHANGE = "换一份";
export const DROP = "松开，与这一份比较";
export const READING = "正在比较…";
export const OTHER_IS_NEW = "打开的那一份是新版";

export const CHANGES = "改动的格";
export const FRESH = "新出现的问题";
export const REMAINING = "仍在的问题";
export const SETTLED = "已解决的问题";
export const UNCOMPARED = "没有逐格比较的";
export const ADDED = "新版多出的表";
export const REMOVED = "新版少了的表";

export const summary = (comparison: Comparison): string => comparisonLine(comparison);

/** `本年支出合计 决算数`; the words of a sheet have neither. */
export const place = ({ line, column }: CellChange): string =>
  [line, column].filter((word) => word !== "").join(" ");
