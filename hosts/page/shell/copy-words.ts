/** What the button that saves a copy says. */
import { isEmptyContent, partsOf, type CopyContent } from "../document";

export function copyLabel(content: CopyContent): string {
  if (isEmptyContent(content)) return "另存标记副本";
  return `另存${partsOf(content)[0]?.label ?? "清除标记的"}副本`;
}

export function copyHint(content: CopyContent): string {
  if (isEmptyContent(content)) return "先核对并按“标出”，再另存带标记的副本";
  const said = partsOf(content).map((part) => part.said);
  const last = said.pop();
  if (last === undefined) return "下载一份清除了标记的工作簿（.xlsx），原文件不动";
  return `下载一份含${said.length > 0 ? `${said.join("、")}和` : ""}${last}的工作簿（.xlsx），原文件不动`;
}
