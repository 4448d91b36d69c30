/** 上海 budgets of a department (部门预算) and of one unit (单位预算): nine tables, 本年收入 | 本年支出 over the halves of 01. */
import { BALANCE, FISCAL, INCOME, THREE_PUBLIC as LINE } from "../../src/catalogue/line-keys";
import { codeTable, type CodeStyle } from "../tables/code-table";
import { columnTable, COST_KINDS } from "../tables/economic";
import { drawHeads, leavesOf, type Head, type TableDesign } from "../tables/table";
import { twoSided, type HalfLine } from "../tables/two-sided";
import {
  kindsOf,
  neededLines,
  preamble,
  spentHeads,
  THREE_COLUMNS,
  type Family,
  incomeNeeded,
  spendingNeeded,
  BUDGET_FUND_HEADS,
  GRAND_FEET,
} from "./family";

const STYLE: CodeStyle = {
  ...THREE_COLUMNS,
  codeTitle: ["功能分类科目编码"],
  nameTitle: "功能分类科目名称",
  columnNumbers: "none",
  total: "last",
  totalAt: "left",
};

const INCOME_LINES: readonly HalfLine[] = [
  { label: "一、财政拨款收入", line: INCOME.fiscal },
  { label: "1.一般公共预算", line: INCOME.general },
  { label: "2.政府性基金预算", line: INCOME.fund },
  { label: "3.国有资本经营预算", line: INCOME.capital },
];

const OTHER_LINES: readonly HalfLine[] = [
  { label: "二、事业收入", line: INCOME.business },
  { label: "三、事业单位经营收入", line: INCOME.operating },
  { label: "四、上级补助收入", line: INCOME.superior },
  { label: "五、附属单位上缴收入", line: INCOME.affiliated },
  { label: "六、财政专户管理资金收入", line: INCOME.special },
  { label: "七、其他收入", line: INCOME.other },
  { label: "八、上年结转结余", line: BALANCE.opening },
];

/** 预算数 of each 类 and what it is for. */
const SPLIT: readonly Head[] = [
  { label: "合计", column: "amount" },
  { label: "基本支出", column: "basic" },
  { label: "项目支出", column: "project" },
];

const THREE: readonly Head[] = [
  {
    label: "“三公”经费预算数",
    children: [
      { label: "合计", column: LINE.total },
      { label: "因公出国（境）费", column: LINE.abroad },
      { label: "公务接待费", column: LINE.reception },
      {
        label: "公务用车购置及运行费",
        children: [
          { label: "小计", column: LINE.vehicles },
          { label: "购置费", column: LINE.vehiclePurchase },
          { label: "运行费", column: LINE.vehicleRunning },
        ],
      },
    ],
  },
  { label: "机关运行经费预算数", column: LINE.running },
];

/** “三公” and 机关运行经费 across, in one row. */
const costs = (title: string): TableDesign => ({
  slot: 9,
  title,
  width: () => leavesOf(THREE).length,
  draw(paper) {
    drawHeads(paper, 0, THREE, 3);
    paper.next(3);
    leavesOf(THREE).forEach(({ column }, index) => {
      if (column) paper.figure(index, 9, column, "total");
    });
    paper.next();
  },
});

function shanghai(who: "部门" | "单位", unit: string): Family {
  return {
    preamble: preamble({
      number: () => "",
      numberAt: "none",
      department: `编制${who}：`,
      unit,
      title: (title, year) => `${year}年${who}${title}`,
    }),
    sheetName: (design, ordinal) => `${ordinal}.${design.title}`.slice(0, 31),
    tables: (accounts, form) => {
      const none = { serial: false, lineNumbers: false, columnNumbers: false, leftHead: "预算数" };
      const of = (slot: 5 | 7 | 8, money: string): TableDesign =>
        codeTable({
          slot,
          title: `${money}支出功能分类预算表`,
          style: STYLE,
          columns: spentHeads("合计", `${money}支出`),
        });
      return [
        twoSided({
          ...none,
          slot: 1,
          title: "财务收支预算总表",
          rightHeads: form.seed % 2 ? [{ label: "预算数", column: "amount" }] : SPLIT,
          leftItems: [
            ...INCOME_LINES,
            // From 二、 on, whatever was left out.
            ...neededLines(
              accounts,
              1,
              [{ label: "" }, ...OTHER_LINES],
              [INCOME.business, INCOME.other],
            ).slice(1),
          ],
          kinds: kindsOf(accounts, 3),
          ...GRAND_FEET,
        }),
        codeTable({
          slot: 2,
          title: "收入预算总表",
          style: STYLE,
          columns: [
            {
              label: "收入预算",
              children: incomeNeeded(
                accounts,
                [
                  { label: "合计", column: "grand" },
                  { label: "财政拨款收入", column: "fiscal" },
                  ...(accounts.amount(2, "total", "carry") === 0
                    ? []
                    : [{ label: "上年结转", column: "carry" }]),
                ],
                ["business", "operating", "other"],
              ),
            },
          ],
        }),
        codeTable({
          slot: 3,
          title: "支出预算总表",
          style: STYLE,
          columns: [{ label: "支出预算", children: spendingNeeded(accounts, "经营支出") }],
        }),
        twoSided({
          ...none,
          slot: 4,
          title: "财政拨款收支预算总表",
          rightHeads: BUDGET_FUND_HEADS,
          leftItems: [
            { label: "一、一般公共预算", line: FISCAL.general },
            { label: "二、政府性基金预算", line: FISCAL.fund },
            { label: "三、国有资本经营预算", line: FISCAL.capital },
            ...(accounts.amount(4, BALANCE.opening, "amount") === 0
              ? []
              : [{ label: "四、上年结转", line: BALANCE.opening }]),
          ],
          kinds: kindsOf(accounts, 4),
          ...GRAND_FEET,
        }),
        of(5, "一般公共预算"),
        of(7, "政府性基金预算"),
        of(8, "国有资本经营预算"),
        columnTable(
          {
            title: "一般公共预算基本支出部门预算经济分类预算表",
            serial: false,
            over: "一般公共预算基本支出",
            columnNumbers: false,
            columns: COST_KINDS,
          },
          accounts,
        ),
        costs("“三公”经费和机关运行经费预算表"),
      ];
    },
  };
}

export const shanghaiBudget = shanghai("部门", "单位：");
export const shanghaiUnitBudget = shanghai("单位", "单位:");
