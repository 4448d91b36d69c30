/** Budgets in the order of the central departments (重庆 too): 财政拨款 first, last year's 执行数 beside, 部门收支 last. */
import { BALANCE, FISCAL } from "../../src/catalogue/line-keys";
import { codeTable, RATE } from "../tables/code-table";
import { columnTable, COST_KINDS } from "../tables/economic";
import { ACROSS, acrossTable } from "../tables/three-public";
import { kindLines, openingItems, twoSided, type HalfLine } from "../tables/two-sided";
import {
  BUDGET_FOOT,
  kindsOf,
  neededLines,
  ONE_COLUMN,
  preamble,
  spentHeads,
  type Family,
  incomeNeeded,
  spendingNeeded,
  BUDGET_FUND_HEADS,
  GRAND_FEET,
} from "./family";
import { INCOME_LINES } from "./hebei";

const STYLE = {
  ...ONE_COLUMN,
  corner: "功能分类科目",
  codeTitle: ["科目编码"],
  columnNumbers: "none",
} as const;
const bracketed = (number: number): string => `（${"一二三四五六七八九十"[number - 1] ?? number}）`;

const FISCAL_LINES: readonly HalfLine[] = [
  { label: "一、本年收入", line: BALANCE.income },
  { label: "（一）一般公共预算拨款", line: FISCAL.general },
  { label: "（二）政府性基金预算拨款", line: FISCAL.fund },
  { label: "（三）国有资本经营预算拨款", line: FISCAL.capital },
  { label: "二、上年结转", line: BALANCE.opening },
  ...openingItems(false).map((line, index) => ({ ...line, label: bracketed(index + 1) + line.label })),
];

export const centralBudget: Family = {
  preamble: preamble({
    number: (ordinal) => `表${"一二三四五六七八九十"[ordinal - 1]}`,
    numberAt: "above-left",
    department: "部门：",
    unit: "单位：",
  }),
  sheetName: (_design, ordinal) => `表${"一二三四五六七八九十"[ordinal - 1]}`,
  tables: (accounts) => {
    const { year } = accounts.department;
    const none = { serial: false, lineNumbers: false, columnNumbers: false, leftHead: "预算数" };
    const flat = incomeNeeded(
      accounts,
      [
        { label: "合计", column: "grand" },
        { label: "上年结转", column: "carry" },
        { label: "一般公共预算拨款收入", column: "general" },
        { label: "政府性基金预算拨款收入", column: "fund" },
        { label: "国有资本经营预算拨款收入", column: "capital" },
      ],
      ["business", "other"],
    );
    return [
      twoSided({
        ...none,
        slot: 4,
        title: "财政拨款收支总表",
        rightHeads: BUDGET_FUND_HEADS,
        leftItems: FISCAL_LINES,
        kinds: [],
        rightItems: [
          { label: "一、本年支出", line: BALANCE.expenditure },
          ...kindLines(kindsOf(accounts, 4), accounts, bracketed),
          { label: "二、结转下年", line: BALANCE.closing },
        ],
        ...GRAND_FEET,
      }),
      codeTable({
        slot: 5,
        title: "一般公共预算支出表",
        style: STYLE,
        columns: [
          { label: `${year - 1}年执行数`, column: "prior" },
          ...spentHeads("小计", `${year}年预算数`),
          {
            label: `${year}年预算数比${year - 1}年执行数`,
            children: [
              { label: "增减额", column: "change" },
              { label: "增减%", column: RATE },
            ],
          },
        ],
      }),
      columnTable(
        {
          title: "一般公共预算基本支出表",
          serial: false,
          over: `${year}年基本支出`,
          columnNumbers: false,
          columns: COST_KINDS,
        },
        accounts,
      ),
      acrossTable({
        ...ACROSS,
        title: "“三公”经费支出表",
        vehiclesLabel: "公务用车购置及运行费",
        runningLabel: "公务用车运行费",
        blocks: [
          { label: `${year - 1}年预算数`, column: "priorBudget" },
          { label: `${year}年预算数`, column: "total" },
        ],
        columnNumbers: false,
      }),
      codeTable({
        slot: 7,
        title: "政府性基金预算支出表",
        style: STYLE,
        columns: spentHeads("小计", "本年政府性基金预算支出"),
      }),
      twoSided({
        ...none,
        slot: 1,
        title: "部门收支总表",
        rightHeads: [{ label: "预算数", column: "amount" }],
        leftItems: neededLines(accounts, 1, INCOME_LINES, []),
        kinds: kindsOf(accounts, 3),
        leftFoot: BUDGET_FOOT.left,
        rightFoot: BUDGET_FOOT.right,
      }),
      codeTable({ slot: 2, title: "部门收入总表", style: STYLE, columns: flat }),
      codeTable({
        slot: 3,
        title: "部门支出总表",
        style: STYLE,
        columns: spendingNeeded(accounts, "事业单位经营支出"),
      }),
      codeTable({ slot: 8, title: "国有资本经营预算支出表", style: STYLE, columns: spentHeads("合计") }),
    ];
  },
};
