/** Budgets: 河北 (元, 序号 column, 栏次 row) and the ministry's own names (部门收支总表, 万元 or 元). */
import { FISCAL, INCOME } from "../../src/catalogue/line-keys";
import { ACROSS, acrossTable, fundTable } from "../tables/three-public";
import { listTable } from "../tables/listed";
import { codeTable } from "../tables/code-table";
import { columnTable, COST_KINDS } from "../tables/economic";
import type { Accounts } from "../accounts";
import type { Head, TableDesign } from "../tables/table";
import {
  BUDGET_KINDS,
  fiscalFoot,
  FUND_HEADS,
  shortKinds,
  twoSided,
  type HalfLine,
  type TwoSided,
} from "../tables/two-sided";
import { BUDGET_FOOT, kindsOf, ONE_COLUMN, preamble, spentHeads, type Family } from "./family";

export const INCOME_LINES: readonly HalfLine[] = [
  { label: "一、一般公共预算拨款收入", line: INCOME.general },
  { label: "二、政府性基金预算拨款收入", line: INCOME.fund },
  { label: "三、国有资本经营预算拨款收入", line: INCOME.capital },
  { label: "四、财政专户管理资金收入", line: INCOME.special },
  { label: "五、事业收入", line: INCOME.business },
  { label: "六、事业单位经营收入", line: INCOME.operating },
  { label: "七、上级补助收入", line: INCOME.superior },
  { label: "八、附属单位上缴收入", line: INCOME.affiliated },
  { label: "九、其他收入", line: INCOME.other },
];

const FISCAL_LINES: readonly HalfLine[] = [
  { label: "一、一般公共预算拨款", line: FISCAL.general },
  { label: "二、政府性基金预算拨款", line: FISCAL.fund },
  { label: "三、国有资本经营预算拨款", line: FISCAL.capital },
];

const YEAR_HEADS: readonly Head[] = [
  { label: "小计", column: "total" },
  { label: "财政拨款收入", column: "fiscal" },
  { label: "财政专户收入", column: "special" },
  { label: "事业收入", column: "business" },
  { label: "经营收入", column: "operating" },
  { label: "上级补助收入", column: "superior" },
  { label: "附属单位上缴收入", column: "affiliated" },
  { label: "其他收入", column: "other" },
];

const INCOME_HEADS: readonly Head[] = [
  { label: "合计", column: "grand" },
  { label: "本年收入", children: YEAR_HEADS },
  { label: "上年结转", column: "carry" },
];

const EXPENDITURE_HEADS: readonly Head[] = [
  { label: "合计", column: "total" },
  { label: "基本支出", column: "basic" },
  { label: "项目支出", column: "project" },
  { label: "经营支出", column: "operating" },
  { label: "上解上级支出", column: "remitted" },
  { label: "对附属单位补助支出", column: "subsidy" },
];

const INCOME_LIST = [
  ["一、财政拨款", "fiscal"],
  ["  一般公共预算拨款", "general"],
  ["  政府性基金预算拨款", "fund"],
  ["  国有资本经营预算拨款", "capital"],
  ["二、财政专户管理资金", "special"],
  ["三、上级补助收入", "superior"],
  ["四、事业收入", "business"],
  ["五、事业单位经营收入", "operating"],
  ["六、附属单位上缴收入", "affiliated"],
  ["七、其他收入", "other"],
  ["本年收入合计", "total"],
  ["八、上年结转", "carry"],
  ["收入总计", "grand"],
] as const;

const EXPENDITURE_LIST = [
  ["一、基本支出", "basic"],
  ["二、项目支出", "project"],
  ["三、事业单位经营支出", "operating"],
  ["四、上缴上级支出", "remitted"],
  ["五、对附属单位补助支出", "subsidy"],
  ["本年支出合计", "total"],
] as const;

export interface BudgetForm {
  readonly serial: boolean;
  /** 单位代码 beside 科目, a line of the unit below 合计; 02 by units alone. */
  readonly units?: true;
  readonly account: string;
  readonly fiscal: string;
  readonly general: string;
  readonly basic: string;
  readonly fund: string;
  readonly capital: string;
  readonly threePublic: string;
  readonly income: string;
  readonly expenditure: string;
  readonly preamble: Family["preamble"];
  readonly sheetName: Family["sheetName"];
  readonly incomeHeads?: readonly Head[];
  readonly generalHeads?: readonly Head[];
  /** 02 and 03 as lists of items. */
  readonly listed?: true;
  /** Lists right of 01. */
  readonly lists?: TwoSided["blocks"];
  /** “三公” across, in place of lines by fund. */
  readonly across?: true;
  /** Tables of its own, last. */
  readonly more?: (accounts: Accounts) => readonly TableDesign[];
}

/** As in Sichuan: 类, 款 and 项 apart, whose each line is, what it is called. */
const BY_UNITS = {
  corner: "项目",
  threeColumns: true,
  levelRow: true,
  nameTitle: "单位名称（科目）",
  units: "codes",
} as const;

export function budget(names: BudgetForm): Family {
  const { serial } = names;
  return {
    preamble: names.preamble,
    sheetName: names.sheetName,
    tables: (accounts) => {
      const style = {
        ...ONE_COLUMN,
        serial,
        corner: "功能分类科目",
        codeTitle: ["科目编码"],
        columnNumbers: serial ? "row" : "none",
        totalAt: "name",
        ...(names.units && BY_UNITS),
      } as const;
      const kinds = serial ? BUDGET_KINDS : shortKinds(BUDGET_KINDS, kindsOf(accounts, 3), 20);
      const [fiscalLeft, fiscalRight] = fiscalFoot(true, ["收入总计", "支出总计"]);
      return [
        twoSided({
          slot: 1,
          title: names.account,
          serial,
          lineNumbers: false,
          columnNumbers: serial,
          leftHead: "预算数",
          rightHeads: [{ label: "预算数", column: "amount" }],
          leftItems: INCOME_LINES,
          kinds,
          leftFoot: BUDGET_FOOT.left,
          rightFoot: BUDGET_FOOT.right,
          ...(names.lists && { rightHead: "项目（按功能分类）", blocks: names.lists }),
        }),
        ...(names.listed
          ? [
              listTable({ slot: 2, title: names.income, items: INCOME_LIST }),
              listTable({ slot: 3, title: names.expenditure, items: EXPENDITURE_LIST }),
            ]
          : [
              codeTable({
                slot: 2,
                title: names.income,
                style: names.units ? { ...style, units: "alone" } : style,
                columns: names.incomeHeads ?? INCOME_HEADS,
              }),
              codeTable({ slot: 3, title: names.expenditure, style, columns: EXPENDITURE_HEADS }),
            ]),
        twoSided({
          slot: 4,
          title: names.fiscal,
          serial,
          lineNumbers: false,
          columnNumbers: serial,
          leftHead: "金额",
          rightHeads: FUND_HEADS,
          leftItems: FISCAL_LINES,
          kinds,
          leftFoot: fiscalLeft.map((line, index) =>
            index >= 2 && index <= 4 ? { ...line, label: line.label.replace("财政拨款", "拨款") } : line,
          ),
          rightFoot: fiscalRight,
        }),
        codeTable({
          slot: 5,
          title: names.general,
          style,
          columns: names.generalHeads ?? spentHeads("合计"),
        }),
        columnTable(
          {
            title: names.basic,
            serial,
            over: "一般公共预算基本支出",
            columnNumbers: serial,
            columns: COST_KINDS,
          },
          accounts,
        ),
        codeTable({
          slot: 7,
          title: names.fund,
          style,
          columns: spentHeads("合计"),
          bareWhenEmpty: serial,
          emptyNote: "注：无政府性基金预算财政拨款预算，空表列示。",
        }),
        codeTable({
          slot: 8,
          title: names.capital,
          style,
          columns: spentHeads("合计"),
          bareWhenEmpty: serial,
          emptyNote: "注：无国有资本经营预算财政拨款预算，空表列示。",
        }),
        names.across
          ? acrossTable({ ...ACROSS, title: names.threePublic, blocks: [{ label: "", column: "total" }] })
          : fundTable({ title: names.threePublic, serial, columnNumbers: serial }),
        ...(names.more?.(accounts) ?? []),
      ];
    },
  };
}

export const hebeiBudget: Family = budget({
  serial: true,
  account: "单位预算收支总表",
  income: "单位预算收入总表",
  expenditure: "单位预算支出总表",
  fiscal: "单位预算财政拨款收支总表",
  general: "单位预算一般公共预算财政拨款支出表",
  basic: "单位预算一般公共预算财政拨款基本支出表",
  fund: "单位预算政府基金预算财政拨款支出表",
  capital: "单位预算国有资本经营预算财政拨款支出表",
  threePublic: "单位预算财政拨款“三公”经费支出表",
  preamble: (paper, design, width, _ordinal, title) => {
    const { department } = paper.accounts;
    paper.put(0, paper.label(title));
    paper.merge(paper.row, 0, paper.row, width - 1);
    paper.next(2);
    paper.put(0, `324001${department.name}`);
    paper.put(Math.floor(width / 2), `预算年度：${department.year}`);
    paper.put(width - 1, `单位：${design.countUnit ?? paper.form.unit}`);
    paper.next();
  },
  sheetName: (design) => design.title.slice(0, 31),
});

/** What the ministry calls the tables of a budget. */
export const MINISTRY_TITLES = {
  account: "部门收支总表",
  income: "部门收入总表",
  expenditure: "部门支出总表",
  fiscal: "财政拨款收支总表",
  general: "一般公共预算支出表",
  basic: "一般公共预算基本支出表",
  fund: "政府性基金预算支出表",
  capital: "国有资本经营预算支出表",
};

export const generalBudget: Family = budget({
  serial: false,
  ...MINISTRY_TITLES,
  threePublic: "财政拨款“三公”经费支出表",
  preamble: preamble({
    number: (ordinal) => `表${ordinal}`,
    numberAt: "above-left",
    department: "部门：",
    unit: "单位：",
    title: (title, year) => `${year}年${title}`,
  }),
  sheetName: (_design, ordinal) => `表${ordinal}`,
});

export const sichuanBudget: Family = budget({
  serial: false,
  units: true,
  account: "部门收支总表",
  income: "部门收入总表",
  expenditure: "部门支出总表",
  fiscal: "财政拨款收支预算总表",
  general: "一般公共预算支出预算表",
  basic: "一般公共预算基本支出预算表",
  fund: "政府性基金支出预算表",
  capital: "国有资本经营预算支出预算表",
  threePublic: "一般公共预算“三公”经费支出预算表",
  across: true,
  preamble: preamble({
    number: (ordinal) => `表${ordinal}`,
    numberAt: "above-left",
    department: "部门：",
    unit: "金额单位：",
    title: (title, year) => `${year}年${title}`,
  }),
  sheetName: (_design, ordinal) => `表${ordinal}`,
});

export const guangdongBudget: Family = budget({
  serial: false,
  listed: true,
  account: "收支总体情况表",
  income: "收入总体情况表",
  expenditure: "支出总体情况表",
  fiscal: "财政拨款收支总体情况表",
  general: "一般公共预算支出情况表（按功能分类科目）",
  basic: "一般公共预算基本支出情况表（按支出经济分类科目）",
  fund: "政府性基金预算支出情况表",
  capital: "国有资本经营预算支出情况表",
  threePublic: "财政拨款安排的行政经费及“三公”经费预算表",
  preamble: preamble({
    number: (ordinal) => `表${ordinal}`,
    numberAt: "above-left",
    department: "单位名称：",
    unit: "单位：",
    title: (title, year) => `${year}年${title}`,
  }),
  sheetName: (_design, ordinal) => `表${ordinal}`,
});
