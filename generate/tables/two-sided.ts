/** Tables of two halves, income left and expenditure right: 01 and 04. */
import { BALANCE, FISCAL, INCOME } from "../../src/catalogue/line-keys";
import { functionName } from "../classification";
import type { Form } from "../form";
import type { Paper } from "../paper";
import { drawHeads, drawNotes, leavesOf, ordinal, type Head, type TableDesign } from "./table";

/** A line of one half: its label and the key of its figures; a line without a key is a label alone. */
export interface HalfLine {
  readonly label: string;
  readonly line?: string;
  readonly indent?: number;
}

export interface TwoSided {
  readonly slot: 1 | 4;
  readonly title: string;
  readonly serial?: boolean;
  /** 行次 columns. */
  readonly lineNumbers: boolean;
  /** A row 栏次 below the header; in budgets it numbers every column. */
  readonly columnNumbers: boolean;
  readonly leftHead: string;
  readonly rightHeads: readonly Head[];
  /** Lines above 本年收入合计 and 本年支出合计. */
  readonly leftItems: readonly HalfLine[];
  /** 类 codes in printed order, numbered 一、二、… */
  readonly kinds: readonly string[];
  readonly leftFoot: readonly HalfLine[];
  readonly rightFoot: readonly HalfLine[];
  /** A row with 行次 alone before the last. */
  readonly gap?: boolean;
  readonly notes?: readonly string[];
}

/** Labels of the 类 lines. */
export const KIND_LABELS: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "202": "外交支出",
  "203": "国防支出",
  "204": "公共安全支出",
  "205": "教育支出",
  "206": "科学技术支出",
  "207": "文化旅游体育与传媒支出",
  "208": "社会保障和就业支出",
  "209": "社会保险基金支出",
  "210": "卫生健康支出",
  "211": "节能环保支出",
  "212": "城乡社区支出",
  "213": "农林水支出",
  "214": "交通运输支出",
  "215": "资源勘探工业信息等支出",
  "216": "商业服务业等支出",
  "217": "金融支出",
  "219": "援助其他地区支出",
  "220": "自然资源海洋气象等支出",
  "221": "住房保障支出",
  "222": "粮油物资储备支出",
  "223": "国有资本经营预算支出",
  "224": "灾害防治及应急管理支出",
  "227": "预备费",
  "229": "其他支出",
  "230": "转移性支出",
  "231": "债务还本支出",
  "232": "债务付息支出",
  "233": "债务发行费用支出",
  "234": "抗疫特别国债安排的支出",
};

const BUDGET_ONLY = ["209", "227", "230", "233"];

/** The 26 lines of the ministry's final account. */
export const FINAL_KINDS: readonly string[] = Object.keys(KIND_LABELS).filter(
  (kind) => !BUDGET_ONLY.includes(kind),
);

/** The 30 lines of a budget. */
export const BUDGET_KINDS: readonly string[] = Object.keys(KIND_LABELS);

/** As many of the lines as reach the last one with money, at least `least`: counties leave the rest out. */
export function shortKinds(kinds: readonly string[], used: readonly string[], least: number): string[] {
  const last = Math.max(...used.map((kind) => kinds.indexOf(kind)));
  return kinds.slice(0, Math.max(least, last + 1));
}

export const INCOME_ITEMS: readonly HalfLine[] = [
  { label: "一、一般公共预算财政拨款收入", line: INCOME.general },
  { label: "二、政府性基金预算财政拨款收入", line: INCOME.fund },
  { label: "三、国有资本经营预算财政拨款收入", line: INCOME.capital },
  { label: "四、上级补助收入", line: INCOME.superior },
  { label: "五、事业收入", line: INCOME.business },
  { label: "六、经营收入", line: INCOME.operating },
  { label: "七、附属单位上缴收入", line: INCOME.affiliated },
  { label: "八、其他收入", line: INCOME.other },
];

export const FISCAL_ITEMS: readonly HalfLine[] = [
  { label: "一、一般公共预算财政拨款", line: FISCAL.general },
  { label: "二、政府性基金预算财政拨款", line: FISCAL.fund },
  { label: "三、国有资本经营预算财政拨款", line: FISCAL.capital },
];

/** Below 年初财政拨款结转和结余; some provinces number them, others indent. */
export function openingItems(numbered: boolean): HalfLine[] {
  const prefix = (index: number): string => (numbered ? `${ordinal(index)}、` : "");
  return [
    { label: `${prefix(1)}一般公共预算财政拨款`, line: FISCAL.openingGeneral, indent: 1 },
    { label: `${prefix(2)}政府性基金预算财政拨款`, line: FISCAL.openingFund, indent: 1 },
    { label: `${prefix(3)}国有资本经营预算财政拨款`, line: FISCAL.openingCapital, indent: 1 },
  ];
}

/** Foot of 01; the name of 使用非财政拨款结余 changed over the years. */
export function accountFoot(
  surplusLabel: string,
  totalLabels: readonly [string, string],
): [HalfLine[], HalfLine[]] {
  return [
    [
      { label: "本年收入合计", line: BALANCE.income },
      { label: surplusLabel, line: BALANCE.surplusUsed },
      { label: "年初结转和结余", line: BALANCE.opening },
      { label: totalLabels[0], line: BALANCE.incomeGrand },
    ],
    [
      { label: "本年支出合计", line: BALANCE.expenditure },
      { label: "结余分配", line: BALANCE.surplusDistributed },
      { label: "年末结转和结余", line: BALANCE.closing },
      { label: totalLabels[1], line: BALANCE.expenditureGrand },
    ],
  ];
}

export function fiscalFoot(
  numbered: boolean,
  totalLabels: readonly [string, string],
): [HalfLine[], HalfLine[]] {
  return [
    [
      { label: "本年收入合计", line: BALANCE.income },
      { label: "年初财政拨款结转和结余", line: BALANCE.opening },
      ...openingItems(numbered),
      { label: totalLabels[0], line: BALANCE.incomeGrand },
    ],
    [
      { label: "本年支出合计", line: BALANCE.expenditure },
      { label: "年末财政拨款结转和结余", line: BALANCE.closing },
      { label: "" },
      { label: "" },
      { label: "" },
      { label: totalLabels[1], line: BALANCE.expenditureGrand },
    ],
  ];
}

export const FUND_HEADS: readonly Head[] = [
  { label: "合计", column: "total" },
  { label: "一般公共预算财政拨款", column: "general" },
  { label: "政府性基金预算财政拨款", column: "fund" },
  { label: "国有资本经营预算财政拨款", column: "capital" },
];

function labelWidth(form: Form): number {
  return form.wideLabels ? 2 : 1;
}

export function twoSided(table: TwoSided): TableDesign {
  const { slot, rightHeads } = table;
  const rights = leavesOf(rightHeads);
  const start = table.serial ? 1 : 0;
  const numbers = (lineNumbers: boolean): number => (lineNumbers ? 1 : 0);
  const withNumbers = (paper: Paper): boolean => table.lineNumbers && paper.form.lineNumbers !== "none";
  return {
    slot,
    title: table.title,
    width: (form) =>
      start +
      1 +
      2 * labelWidth(form) +
      2 * numbers(table.lineNumbers && form.lineNumbers !== "none") +
      rights.length,
    draw(paper) {
      const numbered = withNumbers(paper);
      const extra = numbers(numbered);
      const wide = labelWidth(paper.form);
      const leftFigure = start + wide + extra;
      const right = leftFigure + 1;
      const rightFigure = right + wide + extra;
      if (table.serial) paper.span(0, 1, 2, paper.label("序号"));
      paper.span(start, leftFigure - start + 1, 1, paper.label("收入"));
      paper.span(right, wide + extra + rights.length, 1, paper.label("支出"));
      paper.next();
      for (const at of [start, right]) {
        paper.span(at, wide, 1, paper.label("项目"));
        if (numbered) paper.put(at + wide, paper.label("行次"));
      }
      paper.put(leftFigure, paper.header(table.leftHead));
      drawHeads(paper, rightFigure, rightHeads, 1);
      paper.next();
      if (table.columnNumbers) {
        if (table.serial) {
          paper.put(0, paper.label("栏次"));
          for (let column = 1; column < rightFigure + rights.length; column++) paper.put(column, column);
        } else {
          paper.put(start, paper.label("栏次"));
          paper.put(leftFigure, 1);
          paper.put(right, paper.label("栏次"));
          rights.forEach((_, index) => paper.put(rightFigure + index, index + 2));
        }
        paper.next();
      }
      drawLines(paper, table, { start, numbered, leftFigure, right, rightFigure, rights, slot });
      drawNotes(paper, rightFigure + rights.length, table.notes);
    },
  };
}

interface Places {
  readonly slot: 1 | 4;
  readonly start: number;
  readonly numbered: boolean;
  readonly leftFigure: number;
  readonly right: number;
  readonly rightFigure: number;
  readonly rights: readonly Head[];
}

function drawLines(paper: Paper, table: TwoSided, places: Places): void {
  const kinds = table.kinds.map((kind, index): HalfLine => {
    const name = kind === "215" ? functionName(kind, paper.accounts.department.year) : KIND_LABELS[kind];
    return { label: `${ordinal(index + 1)}、${name}`, line: kind };
  });
  const items = Math.max(table.leftItems.length, kinds.length);
  const gap: HalfLine[] = table.gap ? [{ label: "" }] : [];
  const pad = (lines: readonly HalfLine[]): HalfLine[] => [
    ...lines,
    ...Array.from({ length: items - lines.length }, () => ({ label: "" })),
  ];
  const foot = (lines: readonly HalfLine[]): HalfLine[] => [
    ...lines.slice(0, -1),
    ...gap,
    ...lines.slice(-1),
  ];
  const lefts = [...pad(table.leftItems), ...foot(table.leftFoot)];
  const rights = [...pad(kinds), ...foot(table.rightFoot)];
  const count = Math.max(lefts.length, rights.length);
  for (let index = 0; index < count; index++) {
    const left = lefts[index] ?? { label: "" };
    const right = rights[index] ?? { label: "" };
    if (table.serial) paper.put(0, index + 1);
    if (places.numbered) {
      lineNumber(paper, places.leftFigure - 1, index + 1, index);
      const second = paper.form.lineNumbers === "restarting" ? index + 1 : count + index + 1;
      lineNumber(paper, places.rightFigure - 1, second, index);
    }
    const wide = labelWidth(paper.form);
    if (left.label) paper.span(places.start, wide, 1, label(paper, left));
    if (left.line) paper.figure(places.leftFigure, places.slot, left.line, "amount");
    if (right.label) paper.span(places.right, wide, 1, label(paper, right));
    if (right.line) {
      places.rights.forEach((head, at) => {
        if (head.column) paper.figure(places.rightFigure + at, places.slot, right.line!, head.column);
      });
    }
    paper.next();
  }
}

function label(paper: Paper, line: HalfLine): string {
  return (paper.form.spacedLabels ? "  ".repeat(line.indent ?? 0) : "") + paper.label(line.label);
}

function lineNumber(paper: Paper, column: number, number: number, index: number): void {
  if (paper.form.lineNumbers === "skipping" && index % 4 === 3) return;
  paper.put(column, number);
}
