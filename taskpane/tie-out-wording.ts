/** The words of 表表核对, and of what is said of the tables that stand in a document. */
import type { Difference, TieOut } from "../src/compare/tie-out/tie-out";
import { cellPlace, paperPlace } from "../src/report/report-words";
import { cellText } from "./wording";

export const TIE_OUT = "表表核对";
export const OWN_TABLES = "文档里的表";

/** `比较了 812 格，相同 811 格，有 1 项不同。` */
export function tieOutText({ compared, equal, differences }: TieOut): string {
  const rest = differences.length === 0 ? "没有不同" : `有 ${String(differences.length)} 项不同`;
  return `文档里的表与工作簿比较了 ${String(compared)} 格，相同 ${String(equal)} 格，${rest}。`;
}

/** @param findings errors and warnings */
export function ownTablesText(tables: number, findings: number): string {
  const rest = findings === 0 ? "没有发现错误" : `有 ${String(findings)} 处要看`;
  return `没有打开工作簿，按文档里的 ${String(tables)} 张表核对；这些表自己${rest}。`;
}

type Place = Difference["places"][number];

/** Where it stands on paper; empty where the document has nothing of it. */
export function onPaper({ document }: Place): string {
  if (!document) return "";
  return document.place ? paperPlace(document.sheet, document.place) : cellPlace(document);
}

/** The comment in the corrected copy. */
export function tieOutComment({ message, places }: Difference): string {
  const cells = places.flatMap(({ workbook }) => (workbook ? [cellText(workbook)] : [])).slice(0, 4);
  return `【勾稽·表表核对】${message}${cells.length === 0 ? "" : `\n工作簿：${cells.join("、")}`}`;
}
