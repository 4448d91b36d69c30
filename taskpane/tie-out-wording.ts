/** The words of 表表核对, and of what is said of the tables that stand in a document. */
import type { Difference } from "../src/compare/tie-out/differences";
import { cellText } from "./wording";

export const TIE_OUT = "表表核对";
export const OWN_TABLES = "文档里的表";
export const BLANK = "空白";

/** Stands in the text where the document has a table. */
export const tableMark = (name: string): string => `〔这里是表：《${name}》〕`;

/** @param findings errors and warnings */
export function ownTablesText(tables: number, findings: number): string {
  const rest = findings === 0 ? "没有发现错误" : `有 ${String(findings)} 处要看`;
  return `没有打开工作簿，按文档里的 ${String(tables)} 张表核对；这些表自己${rest}。`;
}

/** The comment in the corrected copy. */
export function tieOutComment({ message, places }: Difference): string {
  const cells = places.flatMap(({ workbook }) => (workbook ? [cellText(workbook)] : [])).slice(0, 4);
  return `【勾稽·表表核对】${message}${cells.length === 0 ? "" : `\n工作簿：${cells.join("、")}`}`;
}
