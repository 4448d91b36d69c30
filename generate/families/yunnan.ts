/**
 * 云南: 收入支出决算表 without 总; 05 carries 年初, 收入, 支出 and 年末 with parts of their own; 08 and 09 with income; a
 * table of 项目支出 and one of “三公” with 机关运行经费; often in 元.
 */
import { assetTable } from "../tables/assets";
import { downTable } from "../tables/three-public";
import { codeTable } from "../tables/code-table";
import { performanceTable } from "../tables/extras";
import type { Head } from "../tables/table";
import { accountFoot, fiscalFoot } from "../tables/two-sided";
import { FUND_FLOW_HEADS, preamble, SURPLUS_NEW, SURPLUS_OLD, THREE_COLUMNS, type Family } from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income } from "./usual";

const FLOW_HEADS: readonly Head[] = [
  {
    label: "年初结转和结余",
    children: [
      { label: "合计", column: "opening" },
      { label: "基本支出结转", column: "opening.basic" },
      { label: "项目支出结转和结余", column: "opening.project" },
    ],
  },
  {
    label: "本年收入",
    children: [
      { label: "合计", column: "income" },
      { label: "基本支出", column: "income.basic" },
      { label: "项目支出", column: "income.project" },
    ],
  },
  {
    label: "本年支出",
    children: [
      { label: "合计", column: "total" },
      { label: "基本支出", column: "basic" },
      { label: "项目支出", column: "project" },
    ],
  },
  {
    label: "年末结转和结余",
    children: [
      { label: "合计", column: "closing" },
      { label: "基本支出结转", column: "closing.basic" },
      { label: "项目支出结转和结余", column: "closing.project" },
    ],
  },
];

const COST_COLUMNS = [
  { label: "预算数", column: "budget" },
  { label: "决算数", column: "final" },
] as const;

export const yunnan: Family = {
  preamble: (paper, design, width, ordinal, title) => {
    // 监督索引号 stands on top of everything.
    if (ordinal === 1) {
      paper.put(0, "监督索引号53000000000001000");
      paper.next();
    }
    preamble({
      number: (n) => `公开${String(n).padStart(2, "0")}表`,
      numberAt: "below",
      department: "部门：",
      unit: "金额单位：",
    })(paper, design, width, ordinal, title);
  },
  sheetName: (design, ordinal) => `附表${ordinal}${design.title}`.slice(0, 31),
  tables: (accounts, form) => {
    const modern = accounts.department.year >= 2023;
    const feet = accountFoot(modern ? SURPLUS_NEW : SURPLUS_OLD, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(true, ["总计", "总计"]);
    const style = { ...THREE_COLUMNS };
    const flow = form.seed % 3 === 0 ? FUND_FLOW_HEADS : FLOW_HEADS;
    return [
      account(feet, {
        title: "收入支出决算表",
        leftHead: "金额",
        rightHeads: [{ label: "金额", column: "amount" }],
        gap: true,
      }),
      income(style),
      expenditure(style),
      fiscal(fiscalFeet, { title: "财政拨款收入支出决算表", leftHead: "金额" }),
      general(style, { title: "一般公共预算财政拨款收入支出决算表", columns: flow }),
      basic(accounts, { amountTitle: "金额" }),
      codeTable({
        slot: 5,
        foreign: true,
        title: "一般公共预算财政拨款项目支出决算表",
        style,
        columns: [{ label: "合计", column: "project" }],
      }),
      fund(style),
      capital(style, { title: "国有资本经营预算财政拨款收入支出决算表", columns: FUND_FLOW_HEADS }),
      downTable({
        title: `${modern ? "财政拨款" : ""}“三公”经费、行政参公单位机关运行经费情况表`,
        columns: COST_COLUMNS,
        statistics: true,
        lineNumbers: true,
        dash: "—",
        runningCost: true,
      }),
      ...(modern
        ? [
            downTable({
              title: "一般公共预算财政拨款“三公”经费情况表",
              columns: COST_COLUMNS,
              statistics: true,
              lineNumbers: true,
              dash: "—",
            }),
          ]
        : []),
      ...(modern ? [assetTable({ title: "国有资产使用情况表", lineNumbers: true })] : []),
      performanceTable("部门整体支出绩效自评情况"),
    ];
  },
};
