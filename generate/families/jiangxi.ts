/** 江西: ten tables named GK01 …, 类款项 over three columns with the code merged, blanks, 09 down, 10 assets. */
import { assetTable } from "../tables/assets";
import { downTable } from "../tables/three-public";
import { accountFoot, fiscalFoot, FUND_HEADS } from "../tables/two-sided";
import { preamble, spentHeads, SURPLUS_OLD, THREE_COLUMNS, type Family } from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income } from "./usual";

export const jiangxi: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${String(ordinal).padStart(2, "0")}表`,
    numberAt: "below",
    department: "部门：",
    unit: "金额单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `GK${String(ordinal).padStart(2, "0")} ${design.title}`.slice(0, 31),
  tables: (accounts) => {
    const feet = accountFoot(SURPLUS_OLD, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(true, ["总计", "总计"]);
    return [
      account(feet, { gap: true, notes: ["注：本套报表金额单位转换时可能存在尾数误差。"] }),
      income(THREE_COLUMNS),
      expenditure(THREE_COLUMNS),
      fiscal(fiscalFeet, {
        rightHeads: FUND_HEADS.map((head, index) => (index === 0 ? { ...head, label: "小计" } : head)),
      }),
      general(THREE_COLUMNS, {
        columns: spentHeads("本年支出合计"),
        notes: ["注：本表反映部门（单位）本年度一般公共预算财政拨款支出情况。"],
      }),
      basic(accounts, {
        panels: [["301", "303"], ["302"], ["307", "310", "312", "399"]],
        codeTitle: ["经济分类科目编码"],
        amountTitle: "金额",
        publicLabel: "公用支出合计",
      }),
      fund(THREE_COLUMNS, {
        notes: [
          "注：1.本表反映部门（单位）本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
          "2.当此表数据为零时，即本部门（单位）无政府性基金预算财政拨款收入、支出。",
        ],
      }),
      capital(THREE_COLUMNS, {
        columns: spentHeads("合计"),
        notes: ["注：当此表数据为空时，即本部门（单位）无国有资本经营预算财政拨款支出。"],
      }),
      downTable({
        title: "财政拨款“三公”经费支出决算表",
        columns: [
          { label: "年初预算数", column: "initial" },
          { label: "全年预算数", column: "budget" },
          { label: "决算数", column: "final" },
        ],
        statistics: true,
        lineNumbers: true,
        dash: "---",
        notes: ["注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。"],
      }),
      assetTable({
        title: "国有资产占用情况表",
        lineNumbers: true,
        notes: ["注：当本表数据为空时，即本部门（单位）无相关资产。"],
      }),
    ];
  },
};
