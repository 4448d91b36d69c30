/** Which lines read on as one paragraph: line breaks tear paragraphs apart, in sentences as between them. */
import { isClassName } from "../../catalogue/classifications/classification";
import { isNumberOfPage } from "../../document/page-number";
import { opening, ORDINAL } from "../../words/ordinals";
import { fullLines, indentedLines } from "./wrapped";

export interface Line {
  /** As the document has it. */
  readonly printed: string;
  /** As passages write it. */
  readonly plain: string;
}

const SENTENCE_END = /[。；！？]$/;
/** What opens a paragraph of its own. */
const OPENING = opening(
  ORDINAL.part,
  ORDINAL.chapterPart,
  ORDINAL.section,
  ORDINAL.item,
  // 1.2010301行政运行, 1.2023年度收入 are no amounts.
  `${ORDINAL.number}(?:(?!\\d)|(?=\\d{7}(?:\\D|$)|20\\d{2}年))`,
  "2\\d{6}(?![万亿]?元)(?=[\\u4e00-\\u9fff])",
  ORDINAL.bracketed,
  ORDINAL.bracketedCode,
  ORDINAL.circled,
  ORDINAL.halfBracketed,
  "附[件表]|注：|表\\d",
);
const HEADING_END =
  /(?:说明|情况|总表|明细表|决算表|预算表|一览表|概况|解释|目录|附件|报告)(?:[:：]|[.…·]*\(?\d{1,3}\)?)?$/;

/** Whether a line begins a paragraph of its own, by its number. */
export function opensParagraph(line: string): boolean {
  return OPENING.test(line);
}

/** A line that no sentence ends with: the title of the whole text, or of what follows it. */
const TITLE_LINE =
  /^(?:[^，。；：、]{0,40}(?:决算|预算)[^，。；：、]{0,12}说明|(?:专业|相关)?名词解释|目录)$/;

/** What a sentence begins with that speaks of what the one before it named. */
const GOES_ON =
  /^(?:(?:年初|全年|调整)预算|(?:当年)?支出决算为|决算数|其中|主要原因|[与比较](?:20\d\d|上年|年初|预算))/;

/** A figure with its unit: no paragraph begins with one. */
const AMOUNT = /^[和与、]?\d[\d,，]*(?:\.\d+)?(?:万元|亿元|元|%)/;

/** An item without a number: 农林水支出（类）水利（款）防汛（项）5 万元. */
const PATH = /^[^，。；：、]{2,40}\(\d*类\)/;

/** The same, in full from the name of its 类 down to a 款. */
const FULL_PATH = /^([^，。；：、()]{2,20})\(\d*类\)[^，。；：、]{2,40}\(\d*款\)/;

/** 农林水支出（类）水利（款）…: an item without a number, which no sentence is in the middle of where a 类 is named in full. */
function isItem(line: string): boolean {
  const name = FULL_PATH.exec(line)?.[1];
  return name !== undefined && isClassName(name);
}

/** No paragraph begins with a mark that parts what stands before it from what stands behind. */
const PAUSE = /^[,，、；。]/;

/** Behind a number that stands alone in its line: it is a figure, torn from its unit. */
const UNIT = /^(?:[.,，]\d|[万亿]?元|%|[年月日个人辆次批台套家名户所项])/;

/** A line of so many characters may fill its page. */
const FULL = 14;

/** Whether a line, made plain, is the number of a page that a sentence goes on behind. */
export function isPageNumber(line: string, next: string | undefined, before = ""): boolean {
  if (!isNumberOfPage(line)) return false;
  // …增加了1⏎9⏎.01万元: no figure goes on for so short a line behind one that fills the page; none begins 09.
  const torn = before.length >= FULL ? /\d$/ : /(?:^|[^\d.])0$/;
  if (torn.test(before) && /^(?:\.\d|\d*(?:\.\d+)?(?:[万亿]?元|%))/.test(next ?? "")) return true;
  return !/^\d+$/.test(line) || (line.length <= 3 && !UNIT.test(next ?? ""));
}

/**
 * Whether a line goes on with the paragraph that those before it make.
 *
 * @param lines without empty ones
 */
export function joinsOf(lines: readonly Line[]): (before: string, at: number) => boolean {
  const printed = lines.map((line) => line.printed);
  const breaksOff = (at: number): boolean => {
    const [before, after] = [lines[at]!.plain, lines[at + 1]!.plain];
    return isCut(before, after) && !HEADING_END.test(before) && !SENTENCE_END.test(before);
  };
  const isFull = fullLines(printed, breaksOff);
  const indents = indentedLines(printed, breaksOff);
  return (before, at) => {
    const after = lines[at]!.plain;
    if (isInBracket(before, lines.slice(at, at + BRACKET_LINES))) return true;
    if (isInQuotation(printed[at - 1]!, printed[at]!) || isInName(before, after)) return true;
    if (PAUSE.test(after)) return true;
    if (TITLE_LINE.test(after)) return false;
    // 占0.24%，⏎（4）事业收入: a number that happens to begin a line.
    if (OPENING.test(after))
      return indents?.isFull(at - 1) === true && !indents.opens(at) && isOpen(before, after);
    if (indents === undefined) return isFull?.(at - 1) ? isCut(before, after) : readsOn(before, after);
    if (indents.opens(at)) return readsOn(before, after);
    if (indents.isFull(at - 1)) return true;
    return before.endsWith("；") || (!SENTENCE_END.test(before) && !isHeading(before, after));
  };
}

/** A bracket is closed in so many lines: a list in one may have a line for each of its parts. */
const BRACKET_LINES = 12;

/** `（其中：一般公共预算支出 5 万元；`, and the bracket is closed in the lines behind. */
function isInBracket(before: string, behind: readonly Line[]): boolean {
  const open = before.lastIndexOf("(");
  if (open < 0 || open < before.lastIndexOf(")") || before.endsWith("。")) return false;
  return /^[^()。]*\)/.test(behind.map(({ plain }) => plain).join(""));
}

/** “卫生健康支出（类）财政对基本医疗⏎保险基金的补助（项）”: the quotation that a line opens is closed in the next. */
function isInQuotation(before: string, after: string): boolean {
  const open = before.lastIndexOf("“");
  const close = after.indexOf("”");
  const again = after.indexOf("“");
  return open > before.lastIndexOf("”") && close >= 0 && (again < 0 || again > close);
}

/** 政府办公厅（室）及相关机构事务: the name of a 科目, brackets of its own with it. */
const NAME = "(?:[^，。；：、()]|\\((?![类款项]\\))[^，。；：()]*\\))+";
const NAME_BEHIND = new RegExp(`\\([类款]\\)${NAME}$`);
const NAME_BEFORE = new RegExp(`^${NAME}\\([款项]\\)`);

/**
 * 卫生健康支出（类）财政对基本医疗⏎保险基金的补助（款）, …补助⏎（款）: the name before a mark is torn, or torn from it; 因公出国（境）⏎经费:
 * torn behind its bracket.
 */
function isInName(before: string, after: string): boolean {
  if (/\([境护]\)$/.test(before) && /^(?:经?费|支出|团组|人)/.test(after)) return true;
  if (/^\([类款项]\)/.test(after)) return /[^，。；：、()]$/.test(before);
  return NAME_BEHIND.test(before) && NAME_BEFORE.test(after);
}

/** Whether a line ends in the middle of a sentence. */
function isOpen(before: string, after: string): boolean {
  return !/[。！？：]$/.test(before) && !isHeading(before, after);
}

/** Whether a full line of a printed page goes on in the next: with its sentence, or with one that needs it. */
function isCut(before: string, after: string): boolean {
  if (OPENING.test(after) || TITLE_LINE.test(after)) return false;
  return !/[。！？]$/.test(before) || (before.endsWith("。") && GOES_ON.test(after));
}

/** 主要用于：一般公共服务（类）: the amount of what a list names is still to come. */
const NAME_IN_LIST = /[，；：、][^，；：、。]*\([类款项]\)$/;

/** Whether a paragraph goes on with the sentence that the one before left open. */
function readsOn(before: string, after: string): boolean {
  if (SENTENCE_END.test(before)) return false;
  if (AMOUNT.test(after) || /^分别[为占]/.test(after)) return true;
  if (NAME_IN_LIST.test(before) && /^支出\d/.test(after)) return true;
  if (isItem(after) && isItem(before)) return false;
  if (isHeading(before, after)) return false;
  if (/\d$/.test(before) && /^\d{4}年/.test(after)) return false;
  if (/(?:元|%|\)|[辆台套次批])$/.test(before) && !after.startsWith(")")) return false;
  // A colon leads on to the next paragraph; a short line without any punctuation is a heading or a caption.
  return /[：，、(]$/.test(before) || /[，、：。；]/.test(before) || /[\d.]$/.test(before);
}

/** Whether a line is a heading of what stands in the next. */
function isHeading(before: string, after: string): boolean {
  if (HEADING_END.test(before) && before.length <= 60) return true;
  if (before.endsWith("：") && PATH.test(after)) return true;
  // 一是 behind 主要原因： goes on, behind 其中： it is an item.
  if (/(?:其中|包括)：$/.test(before) && after.startsWith("一是")) return true;
  // 七、国有资产信息: numbered, short, without a mark or a figure at its end.
  return (
    OPENING.test(before) && before.length <= 40 && !/[，；：。]|[\d.]$/.test(before.replace(OPENING, ""))
  );
}
