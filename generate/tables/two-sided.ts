/** Tables of two halves, income left and expenditure right: 01 and 04. */
import { BALANCE, FISCAL, INCOME } from "../../src/catalogue/line-keys";
import type { Accounts } from "../accounts";
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
  /** Several amounts of a line of income, in place of one under `leftHead`. */
  readonly leftHeads?: readonly Head[];
  readonly rightHeads: readonly Head[];
  /** Over the labels of the right half, where it is not 项目. */
  readonly rightHead?: string;
  /** Lists right of the halves, by another classification of the same expenditure, with the columns of the right half. */
  readonly blocks?: readonly {
    readonly head: string;
    readonly lines: readonly HalfLine[];
    readonly foot?: readonly HalfLine[];
  }[];
  /** Lines above 本年收入合计 and 本年支出合计. */
  readonly leftItems: readonly HalfLine[];
  /** 类 codes in printed order, numbered 一、二、… */
  readonly kinds: readonly string[];
  /** Other lines of the right half in their place. */
  readonly rightItems?: readonly HalfLine[];
  readonly leftFoot: readonly HalfLine[];
  readonly rightFoot: readonly HalfLine[];
  /** A row with 行次 alone before the last. */
  readonly gap?: boolean;
  readonly notes?: readonly string[];
}

/** Labels of the 类 lines. */
const KIND_LABELS: Readonly<Record<string, string>> = {
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

/** One of the lists beside each other: where it stands, and what it prints. */
interface Half {
  /** Over it: 收入, 支出. */
  readonly over: string;
  /** Over its labels: 项目. */
  readonly head: string;
  readonly heads: readonly Head[];
  /** From the first row of the body down. */
  readonly lines: readonly HalfLine[];
}

/** The lines of 功能分类, numbered. */
export function kindLines(
  kinds: readonly string[],
  accounts: Accounts,
  number: (index: number) => string,
): HalfLine[] {
  return kinds.map((kind, index) => {
    const name = kind === "215" ? functionName(kind, accounts.department.year) : KIND_LABELS[kind];
    return { label: number(index + 1) + name, line: kind };
  });
}

function halvesOf(table: TwoSided, accounts: Accounts): readonly Half[] {
  const kinds = table.rightItems ?? kindLines(table.kinds, accounts, (number) => `${ordinal(number)}、`);
  const blocks = table.blocks ?? [];
  const items = Math.max(table.leftItems.length, kinds.length, ...blocks.map(({ lines }) => lines.length));
  const gap: HalfLine[] = table.gap ? [{ label: "" }] : [];
  const lines = (above: readonly HalfLine[], foot: readonly HalfLine[]): HalfLine[] => [
    ...above,
    ...Array.from({ length: items - above.length }, () => ({ label: "" })),
    ...foot.slice(0, -1),
    ...gap,
    ...foot.slice(-1),
  ];
  const leftHeads = table.leftHeads ?? [{ label: table.leftHead, column: "amount" }];
  const head = table.rightHead ?? "项目";
  return [
    { over: "收入", head: "项目", heads: leftHeads, lines: lines(table.leftItems, table.leftFoot) },
    { over: "支出", head, heads: table.rightHeads, lines: lines(kinds, table.rightFoot) },
    ...blocks.map((block) => ({
      over: "支出",
      head: block.head,
      heads: table.rightHeads,
      lines: lines(block.lines, block.foot ?? []),
    })),
  ];
}

export function twoSided(table: TwoSided): TableDesign {
  const start = table.serial ? 1 : 0;
  const extra = (form: Form): number => (table.lineNumbers && form.lineNumbers !== "none" ? 1 : 0);
  return {
    slot: table.slot,
    title: table.title,
    width: (form) => {
      const own = labelWidth(form) + extra(form);
      const blocks = 1 + (table.blocks?.length ?? 0);
      const figures = (table.leftHeads ?? [0]).length + blocks * leavesOf(table.rightHeads).length;
      return start + (1 + blocks) * own + figures;
    },
    draw(paper) {
      const wide = labelWidth(paper.form);
      const numbers = extra(paper.form);
      const halves = halvesOf(table, paper.accounts);
      let end = start;
      const placed = halves.map((half) => {
        const at = end;
        end += wide + numbers + leavesOf(half.heads).length;
        return { ...half, at, figures: at + wide + numbers, end };
      });
      if (table.serial) paper.span(0, 1, 2, paper.label("序号"));
      for (const half of placed) {
        paper.span(half.at, half.end - half.at, 1, paper.label(half.over));
        paper.span(half.at, wide, 1, paper.label(half.head), paper.row + 1);
        if (numbers > 0) paper.put(half.at + wide, paper.label("行次"), paper.row + 1);
        drawHeads(paper, half.figures, half.heads, 1, paper.row + 1);
      }
      paper.next(2);
      if (table.columnNumbers) {
        if (table.serial) {
          paper.put(0, paper.label("栏次"));
          for (let column = 1; column < end; column++) paper.put(column, column);
        } else {
          let number = 0;
          for (const { at, heads, figures } of placed) {
            paper.put(at, paper.label("栏次"));
            leavesOf(heads).forEach((_, index) => paper.put(figures + index, (number += 1)));
          }
        }
        paper.next();
      }
      const count = Math.max(...placed.map(({ lines }) => lines.length));
      for (let index = 0; index < count; index++) {
        if (table.serial) paper.put(0, index + 1);
        placed.forEach(({ at, heads, figures, lines }, order) => {
          const line = lines[index] ?? { label: "" };
          const before = paper.form.lineNumbers === "restarting" ? 0 : order * count;
          if (numbers > 0) lineNumber(paper, figures - 1, before + index + 1, index);
          if (line.label) paper.span(at, wide, 1, label(paper, line));
          leavesOf(heads).forEach(({ column }, place) => {
            if (line.line && column) paper.figure(figures + place, table.slot, line.line, column);
          });
        });
        paper.next();
      }
      drawNotes(paper, end, table.notes);
    },
  };
}

function label(paper: Paper, line: HalfLine): string {
  return (paper.form.spacedLabels ? "  ".repeat(line.indent ?? 0) : "") + paper.label(line.label);
}

function lineNumber(paper: Paper, column: number, number: number, index: number): void {
  if (paper.form.lineNumbers === "skipping" && index % 4 === 3) return;
  paper.put(column, number);
}
