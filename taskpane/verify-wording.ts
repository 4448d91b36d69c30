/** What the pane says about 已核实. */

export const VERIFIED = "已核实";
export const VERIFY = "已核实…";
export const REASON = "核实的理由";
export const BY = "核实人";
export const SET_ASIDE = "记为已核实";
export const WITHDRAW = "撤回";
export const USUAL = "常用理由";
export const USUAL_REASONS = [
  "与账簿和原始凭证一致，表内数正确。",
  "口径不同，已在情况说明里说明。",
  "已报财政部门同意。",
] as const;
export const NOTE =
  "记在工作簿里，网页、Excel 和命令行都认得，各种报告都会列出。这一项里的数有变动时，会重新提醒。";
export const CARRY = "沿用";

export const lastYear = (year: number): string => `${year > 0 ? `${String(year)}年度` : "上年"}的工作簿里`;

export const carried = (year: number, reason: string): string =>
  `沿用${year > 0 ? `${String(year)}年度` : "上年"}：${reason}`;

export const carryAll = (count: number): string => `${String(count)} 项全部沿用`;

export const verifiedBefore = (year: number): string =>
  `${year > 0 ? `${String(year)}年度` : "上年"}核实过的同样问题`;

export const lapsedNotice = (count: number): string =>
  `有 ${String(count)} 项核实过的问题，核实以后数有变动，重新列了出来。`;
