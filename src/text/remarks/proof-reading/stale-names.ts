/** S-NAME, S-DEPT, S-YEAR, S-READ: names and years that belong to another time or another document, and another script. */
import { functionalClasses } from "../../../catalogue/classifications/classification";
import { few } from "../remark";
import type { Document, Found, ProofRow } from "./proof-row";
import { WHOLE_BODY } from "../../../words/bodies";
import { TRADITIONAL_ONE } from "../../../words/traditional";

/** Old names of 类 that no 类 bears now, the longest first: 医疗卫生与计划生育支出 before 医疗卫生支出. */
const OLD_NAMES: readonly (readonly [old: string, now: string])[] = functionalClasses()
  .flatMap(({ name, old }) => old.map((before) => [before, name] as const))
  .filter(([before, now]) => before.length >= 6 && !now.includes(before))
  .sort(([a], [b]) => b.length - a.length);

/** The year from which the 类 bear their names of now. */
const RENAMED = 2019;

/** An old name of a 类, where the tables do not print it themselves. */
function oldNames(text: string, { printed, year }: Document): readonly Found[] {
  const found: Found[] = [];
  // They were the names until the classification of 2019.
  if (year > 0 && year < RENAMED) return [];
  for (const [before, now] of OLD_NAMES) {
    if (printed.has(before)) continue;
    for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + before.length)) {
      const end = at + before.length;
      if (found.some((other) => other.start < end && at < other.end)) continue;
      found.push({ start: at, end, say: () => `“${before}”是旧的类名，现在是“${now}”` });
    }
  }
  return found;
}

/** A name with every old name of a 类 in it replaced by that of now. */
export function nameOfNow(name: string): string {
  return OLD_NAMES.reduce((now, [before, after]) => now.split(before).join(after), name);
}

const OWN_REPORT = /(?:20\d\d年度?|本年度?|我|本)部门(?:预算|决算)(?!管理|编制范围|批复|公开工作|改革)/g;

/** 部门预算 in a document whose titles all say 单位预算. */
function otherReport(text: string, { titled }: Document): readonly Found[] {
  if (!titled.has("单位") || titled.has("部门")) return [];
  return [...text.matchAll(OWN_REPORT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    say: (words) => `这是单位的文件，这里写的是“${words}”，部门和单位混用`,
  }));
}

const COMPARED =
  /(?:比|较|与|同|和)(20\d\d)年度?(?:部门|单位)?(决算|预算)?(执行)?数?(?=相比|比较|对比|增加|减少|增长|下降|上升|持平|相同|一致)/g;

/** 比2026年增加 in the budget of 2026: the year of the comparison was not changed. */
function staleYears(text: string, { year, kind }: Document): readonly Found[] {
  if (year === 0) return [];
  return [...text.matchAll(COMPARED)].flatMap((match) => {
    // A final account is compared with its own budget, and with what was carried out of it before the accounts were closed.
    const own = kind !== "budget" && (match[2] === "预算" || match[3] !== undefined);
    if (Number(match[1]) !== year || own) return [];
    // 2026年预算 5 万元，比2025年决算增加: that of the year after it.
    const said = /[^。；]*$/.exec(text.slice(0, match.index))![0];
    if (kind !== "budget" && said.includes(`${String(year + 1)}年`)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        say: (words) =>
          `本文件是 ${year} 年度的，这里“${words}”是与本年自己比较，年份可能没有改（通常与 ${year - 1} 年比较）`,
      },
    ];
  });
}

const BODY = new RegExp(`[\\u4e00-\\u9fff]{3,24}?${WHOLE_BODY}`, "g");
/** What tells two bodies apart although but one character differs. */
const APART = /[省市县区乡镇州盟旗一二三四五六七八九十东西南北中上下新老大小]/;

/** The department's name with one character wrong, missing or too many. */
function misspelt(text: string, { department }: Document): readonly Found[] {
  const own = department.normalize("NFKC").replace(/[^\u4e00-\u9fff]/g, "");
  if (own.length < 5) return [];
  return [...text.matchAll(BODY)].flatMap((match) => {
    const name = match[0];
    // The words before a name belong to the sentence: its end is compared.
    for (const length of [own.length, own.length + 1, own.length - 1]) {
      const printed = name.slice(-length);
      if (printed.length !== length || name.endsWith(own) || !oneOff(printed, own)) continue;
      const start = match.index + name.length - length;
      return [
        {
          start,
          end: start + length,
          say: () => `部门名称有两种写法：这里是“${printed}”，表上是“${department}”`,
        },
      ];
    }
    return [];
  });
}

/** Whether one character is another, missing or too many, and that none which tells two bodies apart. */
function oneOff(a: string, b: string): boolean {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length > 1 || right.length > 1) return false;
  // The last character says what kind of body it is; the first may belong to the sentence.
  return head > 0 && tail > 0 && !APART.test(left + right);
}

function traditional(text: string): readonly Found[] {
  const marks = [...text.matchAll(TRADITIONAL_ONE)];
  const kinds = [...new Set(marks.map(([mark]) => mark))];
  if (kinds.length < 4) return [];
  const shown = few(kinds, 4);
  return [
    {
      start: marks[0]!.index,
      end: marks[0]!.index + 1,
      say: () => `文中有繁体字（${shown}）：用繁体写的句子没有读，里面的数没有核对`,
    },
  ];
}

export const STALE_NAMES: readonly ProofRow[] = [
  {
    name: "旧的类名",
    rule: "S-NAME",
    severity: "warning",
    of: "plain",
    find: oldNames,
    found: ["医疗卫生与计划生育支出（类）10.00万元。", "文化体育与传媒支出（类）10.00万元。"],
    not: [
      "卫生健康支出（类）10.00万元。",
      "一般公共服务支出（类）10.00万元。",
      "文化旅游体育与传媒支出（类）10.00万元。",
    ],
  },
  {
    name: "部门和单位混用",
    rule: "S-DEPT",
    severity: "warning",
    of: "plain",
    find: otherReport,
    found: ["2026年部门预算安排购置车辆0辆。", "本部门决算收入100.00万元。"],
    not: ["2026年单位预算安排购置车辆0辆。", "按照部门预算管理的要求执行。", "纳入2026年部门预算编制范围。"],
  },
  {
    name: "与本年自己比较",
    rule: "S-YEAR",
    severity: "warning",
    of: "plain",
    find: staleYears,
    found: [
      "收入总额100.00万元，比2026年增加5.00万元。",
      "与2026年相比，减少5.00万元。",
      "较2026年预算数增加5.00万元。",
    ],
    not: [
      "收入总额100.00万元，比2025年增加5.00万元。",
      "截至2026年1月1日，共有车辆1辆。",
      "2026年预算安排100.00万元。",
    ],
  },
  {
    name: "部门名称的两种写法",
    rule: "S-DEPT",
    severity: "warning",
    of: "plain",
    find: misspelt,
    found: ["甲市医疗保证局主要职责如下。", "甲市疗保障局2026年收入100.00万元。"],
    not: ["甲市医疗保障局2026年收入100.00万元。", "甲省医疗保障局下达资金。", "乙县民政局下达资金。"],
  },
  {
    name: "繁体字",
    rule: "S-READ",
    severity: "info",
    of: "printed",
    find: traditional,
    found: ["財政撥款收入總計100.00萬元，較上年減少。"],
    not: ["收入100.00萬元。", "财政拨款收入总计100.00万元。"],
  },
];
