/** The words of 说明. */
import type { Field } from "../src/write/fields";
import type { Offer } from "../src/write/narrative";
import type { Statement } from "../src/statement/statement";

export const CHECKING = "先核对各张表…";
export const WRITING = "正在写情况说明…";
export const FAILED_TITLE = "没能写成";

export const GATE_TEXT = "情况说明里的数都取自这些表。先把表改平再写，写出来的数才是对的。";
export const GO_CHECK = "去核对";
export const WRITE_ANYWAY = "仍要生成";

export const gateTitle = (errors: number): string => `表上还有 ${String(errors)} 项错误`;

/** The text stands already when an edit makes an error. */
export const errorsNow = (errors: number): string =>
  `表上有 ${String(errors)} 项错误，正文照表上现在的数写。`;

export const STYLE = "文体";
export const DECIMALS = "百分比";
export const SELF = "自称";
export const DECIMAL_CHOICES = [
  [1, "一位小数"],
  [2, "两位小数"],
] as const;
export const SELVES = ["我部门", "本部门", "我单位", "本单位"] as const;

export const PARTS = "显示";
export const TEXT = "正文";
export const FORM = "补充资料";
export const OUTLINE = "目录";
export const ALL_FILLED = "全部填好了。";
export const TEXT_HINT =
  "按 Tab 到下一处待填，回车填好并到下一处，Esc 恢复原样。在数字上按左右方向键移动，按回车到表上的单元格。";
export const PROGRESS = "填写进度";

export const left = (count: number): string => `还有 ${String(count)} 处待填`;
export const leftHere = (count: number): string => `待填 ${String(count)}`;

export const COPY = "复制";
export const WRITE_SHEET = "写入工作表";
export const EXPORT = "导出 Word";

/** @param still what is left to do, a sentence; empty where nothing is */
export const announceCopied = (still: string): string =>
  `情况说明已复制，可粘贴到 Word、WPS 或邮件。${still}`;

export const announceWritten = (still: string): string => `已写入工作表“情况说明”。${still}`;
export const announceExported = (still: string): string => `Word 文档做好了。${still}`;

export function docxName({ department, year, kind }: Statement): string {
  const of = kind === "budget" ? "部门预算" : "部门决算";
  const name = department.replace(/[\\/:*?"<>|\s]/g, "");
  return `${name}${year === 0 ? "" : `${String(year)}年度`}${of}情况说明.docx`;
}

export const cannotKeep = (reason: string): string => `填的内容没能存进工作簿，关闭以前还在。${reason}`;

export const untold = (what: readonly string[]): string =>
  `表上没有写${what.join("和")}，请在表上补上，正文会跟着改。`;

export const CONTRADICTIONS = "互相矛盾的数";
export const GO_THERE = "定位";

export const changed = (count: number): string => `${String(count)} 句有变化`;

export const CHANGED_SINCE = "与上次复制、写入或导出的正文相比";
export const ACCEPT = "知道了";
export const TAKEN_OUT = "不再有这一句。";
export const ACCEPTED = "以现在的正文为准。";
export const BEFORE = "原来";
export const AFTER = "现在";

export const moreChanges = (count: number): string => `另有 ${String(count)} 句`;

export const BEHIND = "这个数的来处";
export const AWAITED = "填了这些就能算出";
export const SAME_AS_TABLE = "由表上的数得出，表上没有对应的单元格。";
export const FILL_IN_TABLE = "要在表上补";

/** What a screen reader says of a figure in the text. */
export function figureName(text: string, cells: number, inputs: number): string {
  const behind = [
    cells > 0 ? `${String(cells)} 个单元格` : "",
    inputs > 0 ? `${String(inputs)} 项填写的数` : "",
  ].filter((part) => part !== "");
  return behind.length === 0 ? text : `${text}，来自 ${behind.join("和")}`;
}

export const waitingName = (shown: string, what: string): string => `${shown}，${what}`;

const KIND_UNIT: Readonly<Record<Field["kind"], string>> = {
  amount: "，万元",
  count: "，整数",
  sentence: "",
};

/** What a screen reader says of a field: what belongs there, and where in the text. */
export const fieldName = (what: string, kind: Field["kind"], place: string): string =>
  `${what}${KIND_UNIT[kind]}${place === "" ? "" : `，${place}`}`;

export const fieldLabel = ({ group, label }: Field): string => `${group}：${label}`;

export const placeholder = (label: string, kind: Field["kind"]): string =>
  kind === "amount" ? `${label}（万元）` : label;

export const ENTRY: Readonly<Record<Field["kind"], string>> = {
  amount: "万元",
  count: "整数",
  sentence: "一句话",
};

export const REWORD = "改写";
export const REWORD_HINT = "没有动的数仍随表更新；改动过的数就是普通文字，另与表核对。删空即删去这一段。";
export const REWORD_DONE = "完成";
export const REWORD_CANCEL = "取消";
export const RESTORE = "恢复原句";
export const OWN = "已改写";
export const REWORDED = "已改写这一段。";
export const REMOVED = "已删去这一段，可以在正文末尾恢复。";
export const RESTORED = "已恢复程序写的原句。";
export const BRING_BACK = "恢复";
export const FORGET = "不要了";

export const rewordName = (place: string): string => `${REWORD}${place}`;
export const removedTitle = (count: number): string => `删去的段落（${String(count)}）`;
export const unusedTitle = (count: number): string => `没有用上的改写（${String(count)}）`;

export const UNUSED_NOTE = "表里的情况或者文体变了，正文里没有这几句的位置；改回去时它们仍在原处。";

export const FORM_TEXT =
  "表上没有的数和原因填在这里，或者直接填在正文里。不知道的可以空着，正文里写成【待填】。";
export const NO_FIELDS = "这份正文里的数表上全有，没有要补充的。";
export const DERIVED = "不填就由其他数得出";

export const given = (count: number, all: number): string => `${String(count)} / ${String(all)}`;

/** @param sentence what the button shows */
export const goesInto = (place: string): string => `到正文${place}`;

/** `公用经费，可填：123.45` */
export const takeOffer = ({ text, from }: Offer): string => `${from}，可填：${text}`;
