/** The words of 套用上年说明 in the pane. */
import { NOTE_WORDS, type RenewError, type NoteKind, type Renewal } from "../src/renew/renewal";
import type { Tone } from "./components/tone";

export const LAST_TEXT = "上年说明";
export const PURPOSE = "从上年说明开始：照它的话，数换成今年的";
export const CAME = "这份上年说明是随工作簿带来的，请先确认它是本部门的，不是就移除。";

/** `2022 → 2023 年度` */
export const about = ({ from, to }: Renewal): string =>
  from === 0 ? LAST_TEXT : `${LAST_TEXT} · ${String(from)} → ${String(to)} 年度`;

export const takeSheet = (name: string): string => `用工作表“${name}”里的上年说明`;

const REMEDIES: Readonly<Record<RenewError["reason"], string>> = {
  renamed: "，不能套用；确是同一部门改了名称的，请点“改了名称，照样套用”",
  "same-year": "，要核对它请用“文表核对”",
  other: "",
};

export const refused = (name: string, { message, reason }: RenewError): string =>
  `${name} ${message}${REMEDIES[reason]}。`;

export const RENAMED = "改了名称，照样套用";

export function announceBegun({ from, to }: Renewal, count: number): string {
  const years = from === 0 ? "" : ` ${String(from)} 年度的`;
  return `已把${years}说明改成 ${String(to)} 年度的，${count === 0 ? "没有要看的。" : `${left(count)}。`}`;
}

export const left = (count: number): string => `还要看 ${String(count)} 处`;

export const ALL_SEEN = "都看过了。";
export const LIST = "要看的";
export const LAST = "上年";
export const NOW = "今年";
export const TEXT_HINT = "按 F8 到下一处要看的，按回车打开。在数字上按左右方向键移动，按回车到表上的单元格。";

export const NOTE_TONE: Readonly<Record<NoteKind, Tone>> = {
  check: "warning",
  rewrite: "info",
  fill: "not-run",
};

export const noteWord = (kind: NoteKind, answered: boolean): string =>
  answered ? "看过了" : NOTE_WORDS[kind];

export const noteName = (text: string, kind: NoteKind, answered: boolean, says: string): string =>
  `${text}，${noteWord(kind, answered)}，${says}`;

export const WORDS_NOW = "正文里写成";
export const KEEP = "不用改";
export const TAKE = "改成这样";
export const WITHDRAW = "恢复";
export const NOTHING_LEFT = "没有要看的：每个数都认出来了，也都换成了今年的。";
export const LIST_TEXT =
  "拿不准的、要重写的和表上没有的都在这里，看一处少一处；没看完也可以导出，Word 里有批注。";

export const WRONG_BEFORE = "上年说明里原有的问题";
export const WRONG_BEFORE_NOTE = "与上年决算表对不上的，套用以前请先看。";

export const places = (count: number): string => `${String(count)} 处`;

export const TRACKED = "导出时留下修订痕迹";
export const SEEN = "看过的";
export const TAKEN_OUT = "今年没有这一句。";

/** `上年：46.22，请确认` */
export const takeLast = (text: string): string => `上年：${text}，请确认`;
