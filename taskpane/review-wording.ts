/** What the pane says of the results that are handed in. */
export const SAVE_RESULTS = "另存审核结果（Excel）";
export const SAVE_REPORT = "另存审核报告（Word）";
export const PRINT_REPORT = "打印审核报告";
