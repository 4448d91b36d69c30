/** S-TYPO, S-DEC, N-09z, N-20: slips of the pen that the figures show, percentages of nothing. What words alone show is in proof-reading/. */
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { few, remarkOn } from "./remark";

/** A paragraph that breaks off at the end of its section. */
export function openEnds({ text }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  for (const passage of new Set(text.sentences.map(({ passage: of }) => of))) {
    const end = passage.text.length;
    if (
      /[；，、]$/.test(passage.text) &&
      !/(?:款|项|类)\)；$/.test(passage.text) &&
      nextOpens(text, passage)
    ) {
      found.push(remarkOn({ passage, start: end - 1, end }, "info", "S-TYPO", "一节的最后应以句号结束"));
    }
  }
  return found;
}

/** Whether a new section follows a passage. */
function nextOpens(text: Audited["text"], passage: Audited["text"]["passages"][number]): boolean {
  const next = text.passages[text.passages.indexOf(passage) + 1];
  return !next || text.headings.some((heading) => heading.passage === next && heading.level <= 2);
}

/** 增长 5 个百分点 of an amount: amounts grow by percent. */
export function percentagePoints({ claims }: Audited): readonly Remark[] {
  return claims.flatMap(({ reading: { kind, figure, passage } }) =>
    figure.unit.kind === "percent" && figure.unit.points && kind === "growth"
      ? [remarkOn({ passage, figure }, "info", "S-TYPO", "金额的增减应写“%”，不是“个百分点”")]
      : [],
  );
}

/** 0 % of nothing: one remark a sentence. */
export function percentOfNothing({ claims, text }: Audited): readonly Remark[] {
  const bySentence = new Map<number, number>();
  for (const { rule, verdict, reading } of claims) {
    if (rule === "N-09z" && verdict === "ok")
      bySentence.set(reading.sentence, (bySentence.get(reading.sentence) ?? 0) + 1);
  }
  return [...bySentence].map(([index, times]) => {
    const sentence = text.sentences[index]!;
    return remarkOn(
      sentence,
      "info",
      "N-09z",
      `分母为零，${times > 1 ? `这 ${times} 处` : ""}写 0% 没有意义，可以不写百分比`,
    );
  });
}

/** One decimal among figures of two. */
export function decimals({ claims }: Audited): readonly Remark[] {
  const amounts = claims.filter(({ unit, reading }) => unit === "万元" && reading.figure.units !== 0);
  const two = amounts.filter(({ reading }) => reading.figure.decimals === 2).length;
  const fewer = amounts.filter(({ reading }) => reading.figure.decimals === 1);
  if (fewer.length === 0 || two < fewer.length * 4) return [];
  const { figure, passage } = fewer[0]!.reading;
  const shown = few(fewer.map(({ stated }) => `${stated} 万元`));
  return [remarkOn({ passage, figure }, "info", "S-DEC", `小数位数不统一：${shown}只有一位小数`)];
}

/** What an item is for, against its name: 住房公积金 for 医疗保险. */
const PURPOSES: readonly RegExp[] = [
  /住房公积金/,
  /养老保险/,
  /职业年金/,
  /医疗(?:保险|补助)|医保/,
  /离退休|离休|退休/,
];

export function purposes({ text }: Audited): readonly Remark[] {
  return text.sentences.flatMap((sentence) => {
    const heading = text.headings.find(({ item, path }) => item === sentence.item && path.length > 0);
    const match = /(?:主要)?用于：?([^。；]*)/.exec(sentence.text);
    if (!heading || !match) return [];
    const name = heading.path[heading.path.length - 1]!;
    const own = PURPOSES.findIndex((pattern) => pattern.test(name));
    const said = PURPOSES.findIndex((pattern) => pattern.test(match[1]!));
    if (own < 0 || said < 0 || own === said || PURPOSES[own]!.test(match[1]!) || own === 4 || said === 4)
      return [];
    const start = sentence.start + match.index;
    return [
      remarkOn(
        { passage: sentence.passage, start, end: start + match[0].length },
        "warning",
        "N-20",
        `科目是“${name}”，用途写的是“${match[1]}”，像是从别的一项照抄过来的`,
      ),
    ];
  });
}
