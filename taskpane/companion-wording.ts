/** The words of the workbooks beside the one at hand. */
import type { CompanionKind } from "../src/statement/companion";
import type { Statement } from "../src/statement/statement";
import type { AuditBook } from "../src/text/book";
import { cellText } from "./wording";
import type { CellRef } from "../src/workbook/workbook";

export const GROUP = "用来对照的表";
export const CHANGE = "换一份";
const REMOVE = "移除";
export const UNDO = "撤销";
export const READING = "正在读取…";
/** After a note, or alone. */
export const CAME_WITH_WORKBOOK =
  "这份文件是随工作簿带来的，核对时会用到：如果工作簿是别人发来的，请先确认它就是要对照的那一份，不是就移除。";
export const NOT_KEPT = "没能存进工作簿，下次要重新打开。";
export const NO_WORKBOOK = "请先打开要核对的工作簿。";

export const open = (title: string): string => `打开${title}`;
export const remove = (title: string): string => `${REMOVE}${title}`;
export const change = (title: string): string => `${title}${CHANGE}`;
export const removed = (name: string): string => `已移除 ${name}`;
export const undoRemoval = (title: string): string => `${UNDO}移除${title}`;
export const drop = (title: string): string => `松开鼠标，作为${title}打开`;

export const USE = "是，用它的数";
export const DO_NOT_USE = "不是，移除";

/** @param otherName both names, in a clause */
export const question = (otherName: string): string =>
  `${otherName}。是同一部门改了名称吗？回答以前不采用它的数。`;

export function announceOpened(
  title: string,
  {
    name,
    note,
    question: otherName,
  }: { readonly name: string; readonly note: string; readonly question: string },
): string {
  return `已打开${title} ${name}。${note}${otherName && question(otherName)}`;
}

/** What each is for, while it is not open: a check and a text that is given compare with it, one that is written takes from it. */
export function purpose(kind: CompanionKind, { kind: current }: Statement): string {
  if (kind === "budget") return "年初预算数取自这里";
  return current === "budget" ? "上年数取自这里" : "上年数和年初数取自这里";
}

/** `上年决算表 公开01表 F20`: a cell of a workbook that is not the one at hand. */
export function cellElsewhere(
  book: Exclude<AuditBook, "current">,
  priorTitle: string,
  cell: CellRef,
): string {
  return `${book === "prior" ? priorTitle : "本年预算表"} ${cellText(cell)}`;
}
