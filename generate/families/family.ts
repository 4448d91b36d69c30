/** What a province's layout is made of, and the parts that several provinces share. */
import { BALANCE } from "../../src/catalogue/line-keys";
import type { Accounts } from "../accounts";
import type { Form } from "../form";
import type { Paper } from "../paper";
import type { CodeStyle } from "../tables/code-table";
import type { Slot } from "../../src/catalogue/tables";
import { ordinal, type Head, type TableDesign } from "../tables/table";
import type { HalfLine } from "../tables/two-sided";

export interface Family {
  /** The tables in printed order. */
  tables(accounts: Accounts, form: Form): TableDesign[];
  /** Title, number, department, year and unit above a table of `width` columns; `ordinal` counts from 1. */
  preamble(paper: Paper, design: TableDesign, width: number, ordinal: number, title: string): void;
  sheetName(design: TableDesign, ordinal: number): string;
}

export interface PreambleStyle {
  readonly number: (ordinal: number) => string;
  /** Where the number stands: right below the title, left above it, right above it. */
  readonly numberAt: "below" | "above-left" | "above-right" | "none";
  readonly department: string;
  readonly unit: string;
  /** `2022年度` in the row of the department; some leave the year to the title. */
  readonly year?: (year: number) => string;
  /** The title with the year or the number in it. */
  readonly title?: (title: string, year: number, ordinal: number) => string;
}

export function preamble(style: PreambleStyle): Family["preamble"] {
  return (paper, design, width, ordinal, title) => {
    const { department } = paper.accounts;
    const last = width - 1;
    const number = paper.form.withoutNumbers ? "" : style.number(ordinal);
    if (style.numberAt === "above-left" && number) {
      paper.put(0, paper.label(number));
      paper.next();
    }
    if (style.numberAt === "above-right" && number) {
      paper.put(last, paper.label(number));
      paper.next();
    }
    const full = paper.label(fullTitle(paper, style, title, ordinal));
    if (paper.form.centredTitle) paper.put(Math.floor(last / 2), full);
    else {
      paper.put(0, full);
      paper.merge(paper.row, 0, paper.row, last);
    }
    paper.next();
    if (style.numberAt === "below") {
      if (number) paper.put(last, paper.label(number));
      paper.next();
    }
    const words = paper.form.unitWords === "layout" ? style.unit : paper.form.unitWords;
    const unit = `${words}${design.countUnit ?? paper.form.unit}`;
    const year = style.year?.(department.year);
    if (paper.form.oneHeadCell) {
      const words = [`${style.department}${department.name}`, ...(year === undefined ? [] : [year]), unit];
      paper.put(0, words.join("          "));
      paper.merge(paper.row, 0, paper.row, last);
      paper.next();
      return;
    }
    if (paper.form.besideWords && last >= 4) {
      paper.put(0, style.department);
      paper.put(1, department.name);
      if (year !== undefined) paper.put(2, year);
      paper.put(last - 1, words);
      paper.put(last, design.countUnit ?? paper.form.unit);
      paper.next();
      return;
    }
    if (paper.form.unitApart) {
      paper.put(Math.max(last, 1), unit);
      paper.next();
    }
    paper.put(0, `${style.department}${department.name}`);
    if (year !== undefined) paper.put(Math.max(1, Math.floor(last / 2)), year);
    if (!paper.form.unitApart) paper.put(Math.max(last, 2), unit);
    paper.next();
  };
}

function fullTitle(paper: Paper, style: PreambleStyle, title: string, ordinal: number): string {
  const { name, year } = paper.accounts.department;
  if (style.title) return style.title(title, year, ordinal);
  switch (paper.form.titles) {
    case "layout":
      return title;
    case "year":
      return `${year}年度${title}`;
    case "department":
      return `${name}${year}年${title}`;
    case "spaced":
      return [...title].join(" ");
  }
}

/** 类 codes with money, in the order of codes. */
export function kindsOf(accounts: Accounts, slot: 3 | 4): string[] {
  if (slot === 3) return accounts.codes(3, ["total"]).filter((code) => code.length === 3);
  const codes = new Set(
    ([5, 7, 8] as const)
      .flatMap((fund) => accounts.codes(fund, ["total"]))
      .filter((code) => code.length === 3),
  );
  return [...codes].sort();
}

export const INCOME_HEADS: readonly Head[] = [
  { label: "本年收入合计", column: "total" },
  { label: "财政拨款收入", column: "fiscal" },
  { label: "上级补助收入", column: "superior" },
  { label: "事业收入", column: "business" },
  { label: "经营收入", column: "operating" },
  { label: "附属单位上缴收入", column: "affiliated" },
  { label: "其他收入", column: "other" },
];

export const EXPENDITURE_HEADS: readonly Head[] = [
  { label: "本年支出合计", column: "total" },
  { label: "基本支出", column: "basic" },
  { label: "项目支出", column: "project" },
  { label: "上缴上级支出", column: "remitted" },
  { label: "经营支出", column: "operating" },
  { label: "对附属单位补助支出", column: "subsidy" },
];

/** 05 and 08 without income. */
export function spentHeads(totalLabel: string, over?: string): Head[] {
  const leaves: Head[] = [
    { label: totalLabel, column: "total" },
    { label: "基本支出", column: "basic" },
    { label: "项目支出", column: "project" },
  ];
  return over === undefined ? leaves : [{ label: over, children: leaves }];
}

/** 07, and 08 with income: 年初, 收入, 支出, 年末. */
export const FUND_FLOW_HEADS: readonly Head[] = [
  { label: "年初结转和结余", column: "opening" },
  { label: "本年收入", column: "income" },
  { label: "本年支出", children: spentHeads("小计") },
  { label: "年末结转和结余", column: "closing" },
];

export const ONE_COLUMN: CodeStyle = {
  threeColumns: false,
  corner: "项目",
  codeTitle: ["功能分类科目编码"],
  nameTitle: "科目名称",
  levelRow: false,
  columnNumbers: "row",
  total: "first",
  totalAt: "left",
};

export const THREE_COLUMNS: CodeStyle = {
  threeColumns: true,
  corner: "项目",
  codeTitle: ["支出功能分类科目编码"],
  nameTitle: "科目名称",
  levelRow: true,
  columnNumbers: "level-row",
  total: "first",
  totalAt: "name",
};

export const SURPLUS_OLD = "使用非财政拨款结余";
export const SURPLUS_NEW = "使用非财政拨款结余（含专用结余）";

/** Lines of the 三公 and 基金 tables that every department without such money may carry. */
export function emptyNote(subject: string): string {
  return `注：本部门本年度无${subject}，故本表无数据。`;
}

/** Sum lines of budgets are worded apart. */
export const BUDGET_FOOT = {
  left: [
    { label: "本年收入合计", line: BALANCE.income },
    { label: "上年结转结余", line: BALANCE.opening },
    { label: "收入总计", line: BALANCE.incomeGrand },
  ],
  right: [
    { label: "本年支出合计", line: BALANCE.expenditure },
    { label: "年终结转结余", line: BALANCE.closing },
    { label: "支出总计", line: BALANCE.expenditureGrand },
  ],
};

/** 基本支出 by what it pays. */
const BASIC_BY_COST: Head = {
  label: "基本支出",
  children: [
    { label: "小计", column: "basic" },
    { label: "人员经费", column: "personnel" },
    { label: "公用经费", column: "public" },
  ],
};

/** The same heads with 基本支出 split. */
export function byCost(heads: readonly Head[]): Head[] {
  return heads.map((head) => {
    if (head.children) return { ...head, children: byCost(head.children) };
    return head.column === "basic" ? BASIC_BY_COST : head;
  });
}

/** Of the columns that a form prints where there is money for them, those that are needed. */
function needed(accounts: Accounts, slot: Slot, heads: readonly Head[], always: readonly string[]): Head[] {
  return heads.filter(
    ({ column }) =>
      column === undefined || always.includes(column) || accounts.amount(slot, "total", column) !== 0,
  );
}

/** The same of lines of 01 and 04, numbered anew. */
export function neededLines(
  accounts: Accounts,
  slot: Slot,
  lines: readonly HalfLine[],
  always: readonly string[],
): HalfLine[] {
  return lines
    .filter(
      ({ line }) =>
        line === undefined || always.includes(line) || accounts.amount(slot, line, "amount") !== 0,
    )
    .map((line, index) => ({
      ...line,
      label: line.label.replace(/^[一二三四五六七八九十]+、/, `${ordinal(index + 1)}、`),
    }));
}

/** Income of a budget that departments of one kind or another have, each a column where there is money. */
const BUDGET_INCOME: readonly Head[] = [
  { label: "财政专户管理资金收入", column: "special" },
  { label: "事业收入", column: "business" },
  { label: "事业单位经营收入", column: "operating" },
  { label: "上级补助收入", column: "superior" },
  { label: "附属单位上缴收入", column: "affiliated" },
  { label: "其他收入", column: "other" },
];

/** The columns of a budget's 02: these, then the other incomes that the department has. */
export function incomeNeeded(accounts: Accounts, first: readonly Head[], always: readonly string[]): Head[] {
  return needed(
    accounts,
    2,
    [...first, ...BUDGET_INCOME],
    [...first.flatMap(({ column }) => column ?? []), ...always],
  );
}

/** The columns of a budget's 03. */
export function spendingNeeded(accounts: Accounts, operating: string): Head[] {
  return needed(
    accounts,
    3,
    [
      ...spentHeads("合计"),
      { label: "上缴上级支出", column: "remitted" },
      { label: operating, column: "operating" },
      { label: "对附属单位补助支出", column: "subsidy" },
    ],
    ["total", "basic", "project"],
  );
}

/** The right half of a budget's 04. */
export const BUDGET_FUND_HEADS: readonly Head[] = [
  { label: "合计", column: "total" },
  { label: "一般公共预算", column: "general" },
  { label: "政府性基金预算", column: "fund" },
  { label: "国有资本经营预算", column: "capital" },
];

/** The last line of either half, where a budget prints no more. */
export const GRAND_FEET = {
  leftFoot: [{ label: "收入总计", line: BALANCE.incomeGrand }],
  rightFoot: [{ label: "支出总计", line: BALANCE.expenditureGrand }],
};
