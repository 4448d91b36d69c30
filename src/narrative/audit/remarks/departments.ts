/** S-DEPT: another department's name, and several names for oneself. */
import type { Audited } from "../audit";
import type { Remark } from "../claim";
import { few, remarkAt } from "./remark";

const BODY =
  "(?:局|厅|委员会|办公室|委|办|中心|法院|检察院|研究院|研究所|学院|大学|中学|小学|学校|幼儿园|医院|卫生院|政府|街道办事处|管理处|服务处|大队|支队|总队|站|馆|所|协会|联合会|总会)";
/** A name before the year that opens a sentence, or after it in a title. */
const LEADING = new RegExp(
  `^(?!根据|按照|经|由|与|和|较|比|对|因)([\\u4e00-\\u9fff]{2,28}${BODY}(?:本级|机关)?)20\\d\\d年度?(?:部门|单位)?(?:收|支|财政拨款|一般公共|政府性基金|国有资本|机关运行|三公|政府采购|本年|年初|无|没有)`,
);
const TITLED = new RegExp(
  `20\\d\\d年度?([\\u4e00-\\u9fff]{2,28}${BODY})(?:本级|机关)?(?:部门|单位)?(?:决算|预算)`,
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
  const own = bare(statement.department);
  if (own.length < 4) return [];
  const found: Remark[] = [];
  const look = (
    passage: (typeof text.passages)[number],
    start: number,
    part: string,
    pattern: RegExp,
  ): void => {
    const match = pattern.exec(part);
    if (!match || related(bare(match[1]!), own)) return;
    const at = start + match.index + match[0].indexOf(match[1]!);
    found.push(
      remarkAt(
        passage,
        at,
        at + match[1]!.length,
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
    remarkAt(
      sentence.passage,
      at,
      at + rare.length,
      "info",
      "S-DEPT",
      `自称不统一：${few(used.map(([self, times]) => `“${self}”${times} 处`))}`,
    ),
  ];
}

function bare(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/^\d+/, "")
    .replace(/\([^)]*\)|本级|机关$|[^\u4e00-\u9fff]/g, "");
}

/** A department, its own short name, a unit above or below it that carries its name. */
function related(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return tail >= 5;
}
