/** 河南: nine tables, 公开NN表 in its own cell, 行次, zeros printed, one column of codes, 09 across. */
import { accountFoot, FINAL_KINDS, fiscalFoot, shortKinds } from "../tables/two-sided";
import {
  emptyNote,
  kindsOf,
  ONE_COLUMN,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  SURPLUS_OLD,
  type Family,
} from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

export const henan: Family = {
  preamble: preamble({
    number: (ordinal) => `公开0${ordinal}表`,
    numberAt: "below",
    department: "部门：",
    unit: "单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (_design, ordinal) => `公开0${ordinal}表`,
  tables: (accounts, form) => {
    const { year } = accounts.department;
    const modern = year >= 2024;
    // Counties print the first lines alone; from 2024 on the whole form.
    const kinds = modern ? FINAL_KINDS : shortKinds(FINAL_KINDS, kindsOf(accounts, 3), 9);
    const feet = accountFoot(modern ? SURPLUS_NEW : SURPLUS_OLD, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(false, ["总计", "总计"]);
    const tail = "本表金额转换为万元时，因四舍五入可能存在尾差。";
    return [
      account(feet, {
        kinds,
        gap: form.seed % 2 === 0,
        notes: [`注：本表反映部门本年度的总收支和年末结转结余情况。${tail}`],
      }),
      income(ONE_COLUMN, { notes: [`注：本表反映部门本年度取得的各项收入情况。${tail}`] }),
      expenditure(ONE_COLUMN, { notes: [`注：本表反映部门本年度各项支出情况。${tail}`] }),
      fiscal(fiscalFeet, {
        leftHead: "金额",
        kinds,
        notes: [`注：本表反映部门本年度财政拨款的总收支和年末结转结余情况。${tail}`],
      }),
      general(ONE_COLUMN, {
        columns: spentHeads("小计", "本年支出"),
        notes: ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"],
      }),
      basic(accounts, {
        title: "一般公共预算财政拨款基本支出决算明细表",
        panels: [
          ["301", "303"],
          ["302", "307"],
          ["310", "312", "313", "399"],
        ],
        omits: modern ? ["39906", "30703", "30704"] : ["30311", "39909", "39910"],
        codeTitle: ["经济分类科目编码"],
      }),
      fund(ONE_COLUMN, { emptyNote: emptyNote("政府性基金预算财政拨款收入支出") }),
      capital(
        { ...ONE_COLUMN, codeTitle: ["科目代码"] },
        { emptyNote: emptyNote("国有资本经营预算财政拨款支出") },
      ),
      threePublic({
        title: modern ? "一般公共预算财政拨款“三公”经费支出决算表" : "财政拨款“三公”经费支出决算表",
        notes: ["注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。"],
      }),
    ];
  },
};
