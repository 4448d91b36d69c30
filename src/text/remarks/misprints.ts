/** S-PLACE, S-TYPO, S-DEC, N-09z, N-20: leftovers of a template, slips of the pen, percentages of nothing. */
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { few, remarkAt } from "./remark";

/**
 * What a template leaves behind must not be published: an error. Where every blank was filled and the words alone were
 * left standing (`0 车 0 辆`), nothing false is said: a warning.
 */
const LEFTOVERS: readonly (readonly [pattern: RegExp, message: string, severity?: Remark["severity"]])[] = [
  [
    /[X×＊*]{2,}|[X×]{1,}(?=万元|%|年|辆|台|个|人次|批次)|○{2,}|□{2,}|_{2,}|…{2,}(?=万元|%)/g,
    "模板里的空没有填",
  ],
  [
    /增加\(减少\)|减少\(增加\)|增长\(下降\)|下降\(增长\)|增加\/减少|增长\/下降|上升\(下降\)|大于\(小于\)|小于\(大于\)/g,
    "模板里的选项没有选定",
  ],
  [
    /如持平|仍保留该表格式|请(?:填写|说明)|\(根据实际情况[^)]*\)|\(单位名称\)|\(部门名称\)|\(具体说明[^)]*\)|【(?!待填)[^】]*】/g,
    "模板里的说明没有删去",
  ],
  [/【待填[^】]*】/g, "还没有填写"],
  [/其中：?0车0辆(?:、0车0辆)*/g, "模板里的“××车××辆”没有删改", "warning"],
  [/(?:主要原因(?:是|为|：)|主要用于：?|主要是：?)(?=[。；])/g, "原因或用途没有填写"],
];

export function leftovers({ text }: Audited): readonly Remark[] {
  return text.sentences.flatMap((sentence) =>
    LEFTOVERS.flatMap(([pattern, message, severity = "error"]) =>
      [...sentence.text.matchAll(pattern)].map((match) => {
        const start = sentence.start + match.index;
        return remarkAt(
          sentence.passage,
          start,
          start + match[0].length,
          severity,
          "S-PLACE",
          `${message}：“${match[0]}”`,
        );
      }),
    ),
  );
}

const SLIPS: readonly (readonly [pattern: RegExp, message: (found: string) => string])[] = [
  [/。{2,}|，{2,}|；{2,}|：{2,}|、{2,}|[，、；]。|。[，、；]|，、|、，/g, (found) => `标点重复：“${found}”`],
  [/截止(?=20\d\d年)/g, () => "“截止”应为“截至”"],
  [/(?:万元){2,}|%{2,}|(?:的的|了了|是是|为为|占占)/g, (found) => `字词重复：“${found}”`],
  [/([\u4e00-\u9fff]{2,6})\1/g, (found) => `字词重复：“${found}”`],
];
/** Words that Chinese doubles. */
const DOUBLED = /^(?:一步一步|逐步逐步|多多少少)$/;

export function slipsOfThePen({ text }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  for (const sentence of text.sentences) {
    // A mark typed twice stands between two sentences: look one character on.
    const part = sentence.passage.text.slice(sentence.start, sentence.end + 1);
    for (const [pattern, message] of SLIPS) {
      for (const match of part.matchAll(pattern)) {
        if (DOUBLED.test(match[0])) continue;
        const start = sentence.start + match.index;
        found.push(
          remarkAt(sentence.passage, start, start + match[0].length, "info", "S-TYPO", message(match[0])),
        );
      }
    }
  }
  for (const passage of new Set(text.sentences.map(({ passage: of }) => of))) {
    const end = passage.text.length;
    if (
      /[；，、]$/.test(passage.text) &&
      !/(?:款|项|类)\)；$/.test(passage.text) &&
      nextOpens(text, passage)
    ) {
      found.push(remarkAt(passage, end - 1, end, "info", "S-TYPO", "一节的最后应以句号结束"));
    }
  }
  return found;
}

/** Whether a new section follows a passage. */
function nextOpens(text: Audited["text"], passage: Audited["text"]["passages"][number]): boolean {
  const next = text.passages[text.passages.indexOf(passage) + 1];
  return !next || text.headings.some((heading) => heading.passage === next && heading.level <= 2);
}

/** A percentage without its sign. */
export function missingSigns({ claims }: Audited): readonly Remark[] {
  return claims.flatMap(({ reading: { kind, figure, passage } }) => {
    if (figure.unit.kind !== "percent") return [];
    const at = (severity: Remark["severity"], message: string): Remark =>
      remarkAt(passage, figure.start, figure.end, severity, "S-TYPO", message);
    if (!figure.unit.printed) return [at("warning", "百分比漏了百分号")];
    return figure.unit.points && kind === "growth" ? [at("info", "金额的增减应写“%”，不是“个百分点”")] : [];
  });
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
    return remarkAt(
      sentence.passage,
      sentence.start,
      sentence.end,
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
  return [
    remarkAt(passage, figure.start, figure.end, "info", "S-DEC", `小数位数不统一：${shown}只有一位小数`),
  ];
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
      remarkAt(
        sentence.passage,
        start,
        start + match[0].length,
        "warning",
        "N-20",
        `科目是“${name}”，用途写的是“${match[1]}”，像是从别的一项照抄过来的`,
      ),
    ];
  });
}
