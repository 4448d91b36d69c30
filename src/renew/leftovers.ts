/** Figures that nothing is known of: they stay, and a person looks at them. */
import type { Passage } from "../text/prose/passages";
import { check, isIn, stretchesOf, type Piece } from "./unit";

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
/** No figures: dates, numbers of documents, of tables, thresholds. */
const QUOTED =
  /《[^》]*》|〔[^〕]*〕|\[[^\]]*\]|【[^】]*】|\(\d*(?:类|款|项)\)|20\d{2}年(?:度)?(?:\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?)?/g;
const BEFORE = /(?:第|表|图|附件|附表|公开|GK|Z|[a-zA-Z]|基数为?)$/;
const BEHIND =
  /^(?:月|日|号|条|款|项次|年|级|类|%以[上内下]|(?:万元|亿元|元)(?:\(含\)|含|及|\(不含\))?(?:以上|以下|以内|起))/;
const MARKER = /(?:^|[。；：，(、万元%])\(?$/;
const COUNTED =
  /^(?:万元|亿元|元|万|亿|%|个百分点|余|多)?[人名个家辆台套项次批户所座间件份篇期场处亩吨公平元万亿%]/;
/** A code of the classification behind or before its name. */
const CODE = /^(?:\d{3}|\d{5}|\d{7})$/;

/** @param settled whether something says what becomes of this place */
export function leftovers(
  passage: Passage,
  settled: (at: number) => boolean,
  read: boolean,
): readonly Piece[] {
  const { text } = passage;
  const quoted = stretchesOf(text, QUOTED);
  const pieces: Piece[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    if (settled(start) || isIn(quoted, start)) continue;
    const [before, behind] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 12)];
    if (BEFORE.test(before) || BEHIND.test(behind)) continue;
    if (MARKER.test(before) && /^[、.)](?!\d)/.test(behind) && match[0].length <= 2) continue;
    const counted = COUNTED.test(behind);
    if (CODE.test(match[0]) && !counted) continue;
    if (!read && !counted) continue;
    pieces.push({
      start,
      end,
      text: match[0],
      note: check(read ? "没有认出是表中的哪一项" : "表中没有这个数"),
    });
  }
  return pieces;
}
