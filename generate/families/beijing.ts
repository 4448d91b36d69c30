/** 北京: 一般公共预算 twice, with income and without; 基金 by 经济分类; 政府采购 and 购买服务. */
import { foreignPanels, purchaseTable } from "../tables/extras";
import { accountFoot, fiscalFoot } from "../tables/two-sided";
import { FUND_FLOW_HEADS, ONE_COLUMN, preamble, SURPLUS_OLD, type Family } from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

export const beijing: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${String(ordinal).padStart(2, "0")}表`,
    numberAt: "above-right",
    department: "部门名称：",
    unit: "金额单位：",
  }),
  sheetName: (design, ordinal) => `${String(ordinal).padStart(2, "0")}${design.title}`.slice(0, 31),
  tables: (accounts) => {
    const feet = accountFoot(SURPLUS_OLD, ["收入总计", "支出总计"]);
    const fiscalFeet = fiscalFoot(true, ["收入总计", "支出总计"]);
    const style = { ...ONE_COLUMN, codeTitle: ["功能分类科目编码"], columnNumbers: "none" } as const;
    return [
      account(feet, { lineNumbers: false, columnNumbers: false }),
      income(style),
      expenditure(style),
      fiscal(fiscalFeet, { lineNumbers: false, columnNumbers: false }),
      // Both of the next two are 05; the wider one says all that the other says.
      general(style, { title: "一般公共预算财政拨款收入支出决算表", columns: FUND_FLOW_HEADS }),
      general(style),
      basic(accounts, {
        title: "一般公共预算财政拨款基本支出决算表（经济分类）",
        codeTitle: ["经济分类科目编码"],
      }),
      fund(style),
      foreignPanels("政府性基金预算财政拨款基本支出决算表", "302", accounts.amount(7, "total", "basic")),
      capital(style),
      threePublic({ budgetLabel: "年初预算数", budgetColumn: "initial", columnNumbers: false }),
      purchaseTable("政府采购情况表", accounts),
      purchaseTable("政府购买服务支出情况表", accounts),
    ];
  },
};
