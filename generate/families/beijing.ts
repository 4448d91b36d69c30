/** 北京: 一般公共预算 twice, with income and without; 基金 by 经济分类; 政府采购 and 购买服务. */
import { acrossTable } from "../tables/three-public";
import { codeTable } from "../tables/code-table";
import { panelTable } from "../tables/economic";
import { foreignPanels, purchaseTable } from "../tables/extras";
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
  ONE_COLUMN,
  preamble,
  spentHeads,
  SURPLUS_OLD,
  type Family,
} from "./family";

export const beijing: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${String(ordinal).padStart(2, "0")}表`,
    numberAt: "above-right",
    department: "部门名称：",
    unit: "金额单位：",
  }),
  sheetName: (design, ordinal) => `${String(ordinal).padStart(2, "0")}${design.title}`.slice(0, 31),
  tables: (accounts) => {
    const [left, right] = accountFoot(SURPLUS_OLD, ["收入总计", "支出总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(true, ["收入总计", "支出总计"]);
    const style = { ...ONE_COLUMN, codeTitle: ["功能分类科目编码"], columnNumbers: "none" } as const;
    return [
      twoSided({
        slot: 1,
        title: "收入支出决算总表",
        lineNumbers: false,
        columnNumbers: false,
        leftHead: "决算数",
        rightHeads: [{ label: "决算数", column: "amount" }],
        leftItems: INCOME_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: left,
        rightFoot: right,
      }),
      codeTable({ slot: 2, title: "收入决算表", style, columns: INCOME_HEADS }),
      codeTable({ slot: 3, title: "支出决算表", style, columns: EXPENDITURE_HEADS }),
      twoSided({
        slot: 4,
        title: "财政拨款收入支出决算总表",
        lineNumbers: false,
        columnNumbers: false,
        leftHead: "决算数",
        rightHeads: FUND_HEADS,
        leftItems: FISCAL_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: fiscalLeft,
        rightFoot: fiscalRight,
      }),
      // Both of the next two are 05; the wider one says all that the other says.
      codeTable({ slot: 5, title: "一般公共预算财政拨款收入支出决算表", style, columns: FUND_FLOW_HEADS }),
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计", "本年支出"),
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算表（经济分类）",
          panels: [["301", "303"], ["302"], ["307", "310", "312", "313", "399"]],
          omits: ["39906"],
          band: true,
          codeTitle: ["经济分类科目编码"],
          amountTitle: "决算数",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      codeTable({ slot: 7, title: "政府性基金预算财政拨款收入支出决算表", style, columns: FUND_FLOW_HEADS }),
      foreignPanels("政府性基金预算财政拨款基本支出决算表", "302", accounts.amount(7, "total", "basic")),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计", "本年支出"),
      }),
      acrossTable({
        title: "财政拨款“三公”经费支出决算表",
        order: "blocks",
        budgetLabel: "年初预算数",
        finalLabel: "决算数",
        vehiclesLabel: "公务用车购置及运行维护费",
        runningLabel: "公务用车运行维护费",
        budgetColumn: "initial",
        columnNumbers: false,
      }),
      purchaseTable("政府采购情况表", accounts),
      purchaseTable("政府购买服务支出情况表", accounts),
    ];
  },
};
