/** S-TYPO: punctuation typed twice or left out, brackets and quotation marks that stand alone. */
import { NUMERALS } from "../../../words/numerals";
import { pattern, type Found, type ProofRow } from "./proof-row";

interface Pairs {
  readonly opening: ReadonlySet<string>;
  /** What a closing mark closes. */
  readonly closing: ReadonlyMap<string, string>;
  readonly any: RegExp;
}

const pairsOf = (...pairs: readonly string[]): Pairs => ({
  opening: new Set(pairs.map(([open]) => open!)),
  closing: new Map(pairs.map(([open, close]) => [close!, open!])),
  any: new RegExp(`[${pairs.join("").replace(/[[\]]/g, "\\$&")}]`, "g"),
});

const PAIRS = pairsOf("()", "[]", "《》", "〈〉", "【】", "〔〕");
const QUOTES = pairsOf("“”", "‘’", "「」", "『』");
/** `1)`, `一)`, `a)` at the head of an item has no other half. */
const ITEM = new RegExp(`(?:^|[。；：，、])[\\d${NUMERALS}a-zA-Z①-⑳]{1,3}$`, "u");
const AROUND = 8;

/** Marks of pairs that have no other half, in the order of the text. */
function alone(text: string, { opening, closing, any }: Pairs): readonly number[] {
  const open: number[] = [];
  const single: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(any)) {
    if (opening.has(mark)) open.push(at);
    const wanted = closing.get(mark);
    if (wanted === undefined) continue;
    if (open.length > 0 && text[open[open.length - 1]!] === wanted) open.pop();
    else if (
      !(mark === ")" && ITEM.test(text.slice(0, at))) &&
      !(mark === "’" && /[a-zA-Z]/.test(text[at - 1] ?? ""))
    )
      single.push(at);
  }
  return [...single, ...open].sort((a, b) => a - b);
}

/** What is said of a lone mark: with the words about it, so that it can be found. */
function told(text: string, at: number, what: string): Found {
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  return { start: at, end: at + 1, say: () => `${what}没有成对：“${around}”` };
}

/** Straight quotation marks close what they open: an odd number leaves one open. */
function straight(text: string): readonly Found[] {
  const marks = [...text.matchAll(/["＂]/g)].map(({ index }) => index);
  return marks.length % 2 === 1 ? [told(text, marks[marks.length - 1]!, "引号")] : [];
}

export const PUNCTUATION: readonly ProofRow[] = [
  pattern(
    "标点重复",
    "S-TYPO",
    "info",
    /。{2,}|，{2,}|；{2,}|：{2,}|、{2,}|[，、；：][。；]|。[，、；]|，、|、，|；，|，；|；、/g,
    (found) => `标点重复：“${found}”`,
    {
      found: ["支出100.00万元。。", "主要用于办公，，会议。", "支出100.00万元，。其中：", "压减经费；，"],
      not: ["支出100.00万元。其中：", "一是压减；二是节约。", "等等……"],
    },
  ),
  pattern(
    "标点漏了",
    "S-TYPO",
    "info",
    /(?:万元|%)(?=(?:主要原因|其中：|决算数(?:大于|小于|与)))/g,
    (found) => `“${found}”后面像是漏了标点`,
    {
      found: ["比上年减少3.00万元主要原因是压减。", "支出合计100.00万元其中：基本支出60.00万元。"],
      not: ["比上年减少3.00万元，主要原因是压减。", "支出100.00万元的主要原因是项目多。"],
    },
  ),
  {
    name: "括号没有成对",
    rule: "S-TYPO",
    severity: "warning",
    of: "plain",
    find: (text) => alone(text, PAIRS).map((at) => told(text, at, "括号")),
    found: ["教育支出（类1.00万元。", "教育支出类）1.00万元。", "依据《预算法执行。", "某府〔2016】5号。"],
    not: ["教育支出（类）1.00万元。", "1）办公费；2）印刷费。", "依据《关于〈某办法〉的通知》执行。"],
  },
  {
    name: "引号没有成对",
    rule: "S-TYPO",
    severity: "warning",
    of: "printed",
    find: (text) => {
      const [curly, plain] = [alone(text, QUOTES).map((at) => told(text, at, "引号")), straight(text)];
      // “三公＂: one pair, of two kinds.
      return curly.length === 1 && plain.length === 1 ? curly : [...curly, ...plain];
    },
    found: [
      "“三公经费1.00万元。",
      "三公”经费1.00万元。",
      "“三公“经费1.00万元。",
      '"三公经费1.00万元。',
      "开展‘检查、案例”活动。",
    ],
    not: ["“三公”经费1.00万元。", "“开展‘检查’活动”已完成。", '"三公"经费1.00万元。', "Children’s Palace。"],
  },
];
