/** S-DEPT: another department's name, and several names for oneself. */
import { DEPARTMENT_BODY } from "../../words/bodies";
import { yearsIn } from "../prose/parts";
import { isOtherBody, mayBelongTo, TITLED } from "../prose/departments";
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { few, remarkOn } from "./remark";

/** A name before the year that opens a sentence, or after it in a title. */
const LEADING = new RegExp(
  `^(?!根据|按照|经|由|与|和|较|比|对|因)([\\u4e00-\\u9fff]{2,28}${DEPARTMENT_BODY}(?:本级|机关)?)20\\d\\d年度?(?:部门|单位)?(?:收|支|财政拨款|一般公共|政府性基金|国有资本|机关运行|三公|政府采购|本年|年初|无|没有)`,
);
const SELVES = [
  "我部门",
  "本部门",
  "我单位",
  "本单位",
  "我局",
  "本局",
  "我委",
  "本委",
  "我院",
  "本院",
  "我校",
  "本校",
];

/** The name of another department: left over from the text that was copied. */
export function otherDepartment({ text, statement }: Audited): readonly Remark[] {
  const own = statement.department;
  const found: Remark[] = [];
  const look = (
    passage: (typeof text.passages)[number],
    start: number,
    part: string,
    pattern: RegExp,
  ): void => {
    const match = pattern.exec(part);
    if (!match || !isOtherBody(match[1]!, own) || mayBelongTo(match[1]!, own)) return;
    const at = start + match.index + match[0].indexOf(match[1]!);
    found.push(
      remarkOn(
        { passage, start: at, end: at + match[1]!.length },
        "error",
        "S-DEPT",
        `这里写“${match[1]}”，表是“${statement.department}”的`,
      ),
    );
  };
  for (const { passage, start, text: part } of text.sentences) look(passage, start, part, LEADING);
  for (const { passage, start, title } of text.headings) {
    look(passage, start, title, TITLED);
    look(passage, start, title, LEADING);
  }
  return found;
}

/** A text of the document that is not the workbook's: it is said that it was left. */
export function leftTexts({ text, statement }: Audited): readonly Remark[] {
  return text.left.map((index) => {
    const passage = text.passages[index]!;
    const years = yearsIn(passage.text);
    const ofOther = !text.foreign[index] && years.length > 0 && !years.includes(statement.year);
    const whose = ofOther ? `${years[0]} 年度` : "另一个部门或单位";
    const message = `从这里起是${ofOther ? " " : ""}${whose}的说明，与这套表无关，没有核对`;
    return remarkOn({ passage, start: 0, end: passage.text.length }, "info", "S-PART", message);
  });
}

/** 我部门, 本单位 and 我局 in one text. */
export function selfNames({ text }: Audited): readonly Remark[] {
  const counts = new Map<string, number>();
  const first = new Map<string, (typeof text.sentences)[number]>();
  for (const sentence of text.sentences) {
    for (const self of SELVES) {
      const times = sentence.text.split(self).length - 1;
      if (times === 0) continue;
      counts.set(self, (counts.get(self) ?? 0) + times);
      if (!first.has(self)) first.set(self, sentence);
    }
  }
  if (counts.size < 2) return [];
  const used = [...counts].sort((a, b) => b[1] - a[1]);
  const [rare] = used[used.length - 1]!;
  const sentence = first.get(rare)!;
  const at = sentence.start + sentence.text.indexOf(rare);
  return [
    remarkOn(
      { passage: sentence.passage, start: at, end: at + rare.length },
      "info",
      "S-DEPT",
      `自称不统一：${few(used.map(([self, times]) => `“${self}”${times} 处`))}`,
    ),
  ];
}
