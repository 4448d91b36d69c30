/** 四川: thirteen tables: 明细表 and 项目支出 beside the usual ones, and 国有资本经营 twice. */
import { codeTable } from "../tables/code-table";
import { detailTable } from "../tables/extras";
import { accountFoot, fiscalFoot } from "../tables/two-sided";
import { FUND_FLOW_HEADS, preamble, spentHeads, SURPLUS_NEW, THREE_COLUMNS, type Family } from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

export const sichuan: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${String(ordinal).padStart(2, "0")}表`,
    numberAt: "above-right",
    department: "单位名称：",
    unit: "金额单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `Z${String(ordinal).padStart(2, "0")} ${design.title}`.slice(0, 31),
  tables: (accounts, form) => {
    const feet = accountFoot(SURPLUS_NEW, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(true, ["总计", "总计"]);
    const style = { ...THREE_COLUMNS, codeTitle: ["支出功能分类科目编码"], totalAt: "name" } as const;
    return [
      account(feet, { gap: true }),
      income(style),
      expenditure(style),
      fiscal(fiscalFeet, { leftHead: "金额" }),
      detailTable("财政拨款支出决算明细表"),
      general(style, { columns: spentHeads("小计", "本年支出") }),
      detailTable("一般公共预算财政拨款支出决算明细表"),
      basic(accounts, { amountTitle: form.seed % 2 ? "决算数" : "金额" }),
      codeTable({
        slot: 5,
        foreign: true,
        title: "一般公共预算财政拨款项目支出决算表",
        style,
        columns: [{ label: "项目支出", column: "project" }],
      }),
      fund(style),
      // Both of the next two are 08; the wider one says all that the other says.
      capital(style, { title: "国有资本经营预算财政拨款收入支出决算表", columns: FUND_FLOW_HEADS }),
      capital(style, { columns: spentHeads("合计") }),
      threePublic({ vehiclesLabel: "公务用车购置及运行费", runningLabel: "公务用车运行费" }),
    ];
  },
};
