/** The words of 文表核对. */
import type { Finding } from "../src/check/report";
import type { TieOut } from "../src/compare/tie-out/tie-out";
import type { Audit } from "../src/text/audit";
import { bookOf } from "../src/text/book";
import { documentPlace } from "../src/report/report-words";
import { companionTitle } from "../src/statement/companion";
import type { Entry, Statement } from "../src/statement/statement";
import { cellElsewhere } from "./companion-wording";
import { blanksOf } from "./state/audit/blank";
import { cellText } from "./wording";
import { errorsOf, type Claim, type ClaimVerdict, type Remark } from "../src/text/claim";

export const AUDIT = "文表核对";

export const VERDICT: Readonly<Record<ClaimVerdict, string>> = {
  ok: "相符",
  rounding: "尾差",
  wrong: "不符",
  unverified: "未核",
};

export const REMARK: Readonly<Record<Remark["severity"], string>> = {
  error: "错误",
  warning: "提醒",
  info: "提示",
};

export const EMPTY_TITLE = "这份情况说明对不对？";

export function emptyText(kind: Statement["kind"], isSample: boolean): string {
  const tables = kind === "budget" ? "预算表" : "决算表";
  const first = isSample ? "现在开着的是示例，请先打开您的工作簿。" : "";
  return `${first}打开写好的情况说明（.docx 或 .txt），也可以拖到这里，逐个数字与${tables}对照。文件只在本机读取，不上传。`;
}

/** @param isOpen whether a workbook is open: it is without the tables of a department then */
export function aloneText(isOpen: boolean): string {
  const why = isOpen ? "打开的工作簿里没有部门决算或预算的表" : "还没有打开工作簿";
  return `${why}，只能核对文字自己：百分比、增减、合计与分项、前后一致、错漏字句。打开表，才能逐个数字与表对照。文件只在本机读取，不上传。`;
}

export const otherYear = (text: number, tables: number): string =>
  `这份说明是 ${String(text)} 年度的，打开的表是 ${String(tables)} 年度的`;

export const otherDepartment = (text: string, tables: string): string =>
  `这份说明是“${text}”的，打开的表是“${tables}”的`;

/**
 * What is to be known of the tables that the text was held against: there were none, or they may not be its own.
 *
 * @param unlike how it says that it is not of them, in a clause; empty where it does not
 */
export function againstNote(alone: boolean, isSample: boolean, unlike: string): string {
  if (alone && !isSample) return "没有打开表：文中的数与表是否相同，没有核对。";
  if (alone) return `${unlike}（示例），没有拿来对照：文中的数与表是否相同，没有核对。请打开您的工作簿。`;
  if (isSample) return "对照的是示例的表。要与您的表对照，请打开您的工作簿。";
  return unlike === "" ? "" : `${unlike}，请先看是不是开错了。`;
}

export const SHEET_GONE = "这张工作表已经不在工作簿里了。";
export const IN_TEXT = "文中这一处";
export const CHOOSE = "打开情况说明";
export const PASTE = "或者粘贴文字";
export const PASTE_HINT = "把情况说明的文字粘贴到这里";
export const AUDIT_PASTED = "核对文字";
export const DROP = "松开鼠标，打开这份情况说明";
export const PASTED = "粘贴的文字";
export const READING = "正在读取情况说明…";
export const RUNNING = "正在对照各张表…";
export const FAILED_TITLE = "没能核对";
export const UNEXPECTED = "出了意外，没有核对完。请重试；如果仍不行，请换一份文件。";
export const OTHER = "换一份";
export const BACK_TO_START = "返回";
export const CLOSE_TEXT = "关闭这份文字";
export const EXPORT = "导出修订稿";
export const WORD_ONLY = "打开 Word 文档（.docx）来核对，才能导出带修订的修订稿。";
export const TO_ITEM = "回到列表";
export const WRONG = "不符之处";
export const UNFILLED = "还没有填写";
export const REMARKS = "其他问题";
export const INFOS = "提示";
export const UNVERIFIED = "未核的数字";
export const TEXT = "全文";
export const TEXT_HINT = "按左右方向键在数字之间移动，按回车看依据。";
export const LOCATE = "定位";
export const CELLS = "表上的数";

export const takeSheet = (sheet: string): string => `用工作表“${sheet}”`;
export const ofSheet = (sheet: string): string => `工作表“${sheet}”`;

export const CANNOT_EXPORT = "出了意外，修订稿没有导出。请重试。";

export const revisedName = (name: string): string => `${name.replace(/\.docx$/i, "")}-修订稿.docx`;

/** What is wrong: figures, and remarks that weigh as much. */
function faults(audit: Audit): number {
  // A place that is still to be filled in is an error of the text, but none that anybody made.
  return errorsOf(audit) - blanksOf(audit).filter(({ severity }) => severity === "error").length;
}

/** Of the faults those that are no figure: the counts below tell only of figures. */
function faultsOfWords(audit: Audit): string {
  const ofFigures = errorsOf({ claims: audit.claims, remarks: [] });
  const ofWords = faults(audit) - ofFigures;
  if (ofWords === 0) return "";
  return ofFigures === 0
    ? "（都不是单个的数，见“其他问题”）"
    : `（${count(ofFigures)}数字不符，${count(ofWords)}见“其他问题”）`;
}

/** What is said of a document's own tables. */
export interface OfTables {
  readonly tied?: TieOut | undefined;
  readonly findings?: readonly Finding[] | undefined;
}

const tableFaults = ({ tied, findings = [] }: OfTables): number =>
  (tied?.differences ?? findings).filter(({ severity }) => severity === "error").length;

export const isFaulty = (audit: Audit, tables: OfTables): boolean => faults(audit) + tableFaults(tables) > 0;

/** The verdict in one line. */
export function verdictText(audit: Audit, tables: OfTables): string {
  const ofTables = tableFaults(tables);
  const apart = tables.tied ? "与工作簿不同" : "错误";
  const alsoTables = ofTables === 0 ? "" : `；文档里的表有 ${String(ofTables)} 处${apart}`;
  if (audit.summary.claims === 0)
    return alsoTables === ""
      ? "没有找到可以核对的数字，请确认这是情况说明。"
      : `文字里没有找到可以核对的数字${alsoTables}。`;
  const number = faults(audit);
  const blanks = blanksOf(audit).length;
  const clean = audit.alone ? "文字自己没有对不上的地方" : "没有发现与表不符的地方";
  const subject = alsoTables === "" ? "" : "文字里";
  const found = subject + (number === 0 ? clean : `有 ${String(number)} 处错误${faultsOfWords(audit)}`);
  return `${found}${blanks > 0 ? `，还有 ${String(blanks)} 处没有填写` : ""}${alsoTables}。`;
}

/** `已核 57 / 未核 4` */
export function coverageText({ summary }: Audit): string {
  const { claims, unverified } = summary;
  return `已核 ${String(claims - unverified)} / 未核 ${String(unverified)}`;
}

export function announceAudit(audit: Audit, tables: OfTables): string {
  const { wrong, rounding } = audit.summary;
  const parts = [
    wrong > 0 ? `不符 ${String(wrong)}` : "",
    rounding > 0 ? `尾差 ${String(rounding)}` : "",
  ].filter((part) => part !== "");
  return `${verdictText(audit, tables)}${coverageText(audit).replace(" / ", "，")}${parts.length > 0 ? `，${parts.join("，")}` : ""}。`;
}

export const ADOPT_ALL = "全部采纳";
export const ADOPT_NONE = "全部不采纳";

/** `修订 3 处，采纳 2 处` */
export const adoptedText = (adopted: number, all: number): string =>
  `可以修订 ${String(all)} 处，采纳 ${String(adopted)} 处；不采纳的只写批注。`;

/** `采纳：“减少”改为“增加”，“18.73”改为“18.37”` */
export function adoptText(
  changes: readonly { readonly old: string; readonly replacement: string }[],
): string {
  return `采纳：${changes.map(({ old, replacement }) => `“${old}”改为“${replacement}”`).join("，")}`;
}

export const announceExported = (changes: number, comments: number): string =>
  `修订稿做好了：修订 ${String(changes)} 处，批注 ${String(comments)} 条。`;

/** Places that ask to be looked at. */
export const toSee = (stops: number): string => `要看的 ${count(stops)}`;

export const counted = (place: number, of: number): string => `，第 ${count(place)}，共 ${count(of)}`;
export const unfilled = (blank: string): string => `${blank}还没有填写。`;
export const count = (number: number): string => `${String(number)} 处`;

/** `公开01表 F20`, `上年决算表 公开01表 F20`; of a document's own table, where it stands on paper. */
export function cellName(audit: Audit, entry: Entry): string {
  const book = bookOf(audit, entry);
  if (book === "current" && audit.statement.printed) return documentPlace(audit.document)(entry);
  if (book === "current") return cellText(entry);
  return cellElsewhere(book, companionTitle("prior", audit.statement), entry);
}

export function claimComment({ reason, cells }: Claim, audit: Audit): string {
  const shown = cells.slice(0, 4).map((entry) => cellName(audit, entry));
  const source = shown.length === 0 ? "" : `\n${CELLS}：${shown.join("、")}${cells.length > 4 ? " 等" : ""}`;
  return `【勾稽·不符】${reason}${source}`;
}

export const remarkComment = ({ severity, message }: Remark): string =>
  `【勾稽·${REMARK[severity]}】${message}`;
