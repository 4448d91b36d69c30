/** 内蒙古: twelve tables: 项目收入支出, 项目支出 by 经济分类, and one of 机构运行经费, 国有资产 and 政府采购. */
import { informationTable } from "../tables/assets";
import { acrossTable } from "../tables/three-public";
import { codeTable } from "../tables/code-table";
import { panelTable } from "../tables/economic";
import { foreignPanels, projectTable } from "../tables/extras";
import {
  accountFoot,
  FINAL_KINDS,
  fiscalFoot,
  FISCAL_ITEMS,
  FUND_HEADS,
  INCOME_ITEMS,
  twoSided,
} from "../tables/two-sided";
import {
  EXPENDITURE_HEADS,
  FUND_FLOW_HEADS,
  INCOME_HEADS,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  SURPLUS_OLD,
  THREE_COLUMNS,
  type Family,
} from "./family";

export const neimenggu: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${String(ordinal).padStart(2, "0")}表`,
    numberAt: "below",
    department: "部门：",
    unit: "金额单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `公开${String(ordinal).padStart(2, "0")}表 ${design.title}`.slice(0, 31),
  tables: (accounts) => {
    const { year } = accounts.department;
    const [left, right] = accountFoot(year >= 2023 ? SURPLUS_NEW : SURPLUS_OLD, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(true, ["总计", "总计"]);
    const style = THREE_COLUMNS;
    return [
      twoSided({
        slot: 1,
        title: "收入支出决算总表",
        lineNumbers: true,
        columnNumbers: true,
        leftHead: "决算数",
        rightHeads: [{ label: "决算数", column: "amount" }],
        leftItems: INCOME_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: left,
        rightFoot: right,
        gap: true,
      }),
      codeTable({ slot: 2, title: "收入决算表", style, columns: INCOME_HEADS }),
      codeTable({ slot: 3, title: "支出决算表", style, columns: EXPENDITURE_HEADS }),
      twoSided({
        slot: 4,
        title: "财政拨款收入支出决算总表",
        lineNumbers: true,
        columnNumbers: true,
        leftHead: "决算数",
        rightHeads: FUND_HEADS,
        leftItems: FISCAL_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: fiscalLeft,
        rightFoot: fiscalRight,
      }),
      ...(year <= 2022 ? [projectTable("项目收入支出决算表")] : []),
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style,
        columns: spentHeads("小计", "本年支出"),
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算明细表",
          panels: [["301", "303"], ["302"], ["307", "310", "312", "313", "399"]],
          omits: ["39906"],
          band: true,
          codeTitle: ["经济分类科目编码"],
          amountTitle: "决算数",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      foreignPanels("一般公共预算财政拨款项目支出决算明细表", "302", accounts.amount(5, "total", "project")),
      codeTable({ slot: 7, title: "政府性基金预算财政拨款收入支出决算表", style, columns: FUND_FLOW_HEADS }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style,
        columns: spentHeads("小计", "本年支出"),
      }),
      acrossTable({
        title: "财政拨款“三公”经费支出决算表",
        order: "blocks",
        budgetLabel: "预算数",
        finalLabel: "决算数",
        vehiclesLabel: "公务用车购置及运行维护费",
        runningLabel: "公务用车运行维护费",
        columnNumbers: true,
      }),
      informationTable("机构运行经费支出、国有资产占用情况及政府采购支出信息表"),
    ];
  },
};
