/** What is said of an amount without a figure: 较上年有所增加, 未发生公务用车购置, 全部为…. It is last year's word. */
import type { Passage } from "../text/prose/passages";
import { check, type Piece } from "./unit";

const MOVES = "(?:增加|增长|上升|提高|上涨|扩大|减少|下降|降低|压减|压缩|缩减|回落)";
const MONEY =
  "(?:支出|收入|结转|结余|预算|拨款|经费|购置|更新|接待|出国|会议|培训|采购|此项|该项|本项|此类|债务|车辆|用车|设备|资金|费用|费)";
/** 主要用于人员和办公支出; not the head of a list: 主要用于以下方面：… */
const PURPOSE =
  /(?:主要|重点|全部|专项)?用于(?![^，。；：\d]{0,8}(?:以下|下列|如下|方面))[^。；：\d]{2,60}(?=[。；]|$)/g;

const SAYINGS: readonly RegExp[] = [
  PURPOSE,
  // 有所增加, 略有下降, 大幅减少: no amount behind it.
  new RegExp(`(?:有所|略有?|稍有?|小幅|大幅|明显|显著|均有|都有|持续|逐年|进一步)${MOVES}`, "g"),
  new RegExp(
    `(?:比|较|与|同)(?:上年|上一年|去年|往年|以前年度|20\\d{2}年|年初|全年|预算)[^，。；：\\d]{0,14}?${MOVES}(?![^，。；]{0,6}\\d|到|至|了?【)`,
    "g",
  ),
  /(?:与|同|和)[^，。；：]{0,16}(?:持平|相同|一致|相等|无变化)/g,
  // 收入大于支出
  /(?:大于|小于|高于|低于|多于|少于|超过|等于|不及)(?!\d)/g,
  new RegExp(
    `(?:没有|未|无|均无|尚无|暂无)(?!关|论|法|形|障碍|偿|锡|为|线|人|差异|增减|变化|变动)[^，。；：\\d]{0,18}?${MONEY}`,
    "g",
  ),
  /(?:全部|全|均|仅|只)(?:为|是|由|用于|系)(?!\s*\d)[^，。；：\d]{2,20}/g,
  /(?:主要|全部)(?:来源于|来自)[^，。；：\d]{2,20}/g,
];

/** @param settled whether a rule says what becomes of this place */
export function sayingPieces(passage: Passage, settled: (at: number) => boolean): readonly Piece[] {
  const { text } = passage;
  // A heading says nothing.
  if (!/[，。；]/.test(text)) return [];
  const pieces: Piece[] = [];
  for (const pattern of SAYINGS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (settled(end - 1)) continue;
      // 与2023年末相同: the year is moved by itself, the words behind it are noted.
      let start = end - 1;
      while (start > match.index && !settled(start - 1)) start--;
      if (pieces.some((piece) => start < piece.end && end > piece.start)) continue;
      pieces.push({
        start,
        end,
        text: match[0].slice(start - match.index),
        note: check(
          pattern === PURPOSE ? "这是上年的用途，请确认今年是否还这样" : "这是上年的话，请看今年是否还这样",
        ),
      });
    }
  }
  return pieces;
}
