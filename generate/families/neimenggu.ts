/** 内蒙古: twelve tables: 项目收入支出, 项目支出 by 经济分类, and one of 机构运行经费, 国有资产 and 政府采购. */
import { informationTable } from "../tables/assets";
import { foreignPanels, projectTable } from "../tables/extras";
import { accountFoot, fiscalFoot } from "../tables/two-sided";
import { preamble, spentHeads, SURPLUS_NEW, SURPLUS_OLD, THREE_COLUMNS, type Family } from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

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
    const feet = accountFoot(year >= 2023 ? SURPLUS_NEW : SURPLUS_OLD, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(true, ["总计", "总计"]);
    const style = THREE_COLUMNS;
    return [
      account(feet, { gap: true }),
      income(style),
      expenditure(style),
      fiscal(fiscalFeet),
      ...(year <= 2022 ? [projectTable("项目收入支出决算表")] : []),
      general(style, { columns: spentHeads("小计", "本年支出") }),
      basic(accounts, { title: "一般公共预算财政拨款基本支出决算明细表", codeTitle: ["经济分类科目编码"] }),
      foreignPanels("一般公共预算财政拨款项目支出决算明细表", "302", accounts.amount(5, "total", "project")),
      fund(style),
      capital(style, { columns: spentHeads("小计", "本年支出") }),
      threePublic(),
      informationTable("机构运行经费支出、国有资产占用情况及政府采购支出信息表"),
    ];
  },
};
