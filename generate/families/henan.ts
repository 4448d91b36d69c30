/** 河南: nine tables, 公开NN表 in its own cell, 行次, zeros printed, one column of codes, 09 across. */
import { acrossTable } from "../tables/three-public";
import { codeTable } from "../tables/code-table";
import { panelTable } from "../tables/economic";
import {
  accountFoot,
  FINAL_KINDS,
  fiscalFoot,
  FISCAL_ITEMS,
  FUND_HEADS,
  INCOME_ITEMS,
  shortKinds,
  twoSided,
} from "../tables/two-sided";
import {
  emptyNote,
  EXPENDITURE_HEADS,
  FUND_FLOW_HEADS,
  INCOME_HEADS,
  kindsOf,
  ONE_COLUMN,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  SURPLUS_OLD,
  type Family,
} from "./family";

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
    const [left, right] = accountFoot(modern ? SURPLUS_NEW : SURPLUS_OLD, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(false, ["总计", "总计"]);
    const tail = "本表金额转换为万元时，因四舍五入可能存在尾差。";
    return [
      twoSided({
        slot: 1,
        title: "收入支出决算总表",
        lineNumbers: true,
        columnNumbers: true,
        leftHead: "决算数",
        rightHeads: [{ label: "决算数", column: "amount" }],
        leftItems: INCOME_ITEMS,
        kinds,
        leftFoot: left,
        rightFoot: right,
        gap: form.seed % 2 === 0,
        notes: [`注：本表反映部门本年度的总收支和年末结转结余情况。${tail}`],
      }),
      codeTable({
        slot: 2,
        title: "收入决算表",
        style: ONE_COLUMN,
        columns: INCOME_HEADS,
        notes: [`注：本表反映部门本年度取得的各项收入情况。${tail}`],
      }),
      codeTable({
        slot: 3,
        title: "支出决算表",
        style: ONE_COLUMN,
        columns: EXPENDITURE_HEADS,
        notes: [`注：本表反映部门本年度各项支出情况。${tail}`],
      }),
      twoSided({
        slot: 4,
        title: "财政拨款收入支出决算总表",
        lineNumbers: true,
        columnNumbers: true,
        leftHead: "金额",
        rightHeads: FUND_HEADS,
        leftItems: FISCAL_ITEMS,
        kinds,
        leftFoot: fiscalLeft,
        rightFoot: fiscalRight,
        notes: [`注：本表反映部门本年度财政拨款的总收支和年末结转结余情况。${tail}`],
      }),
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style: ONE_COLUMN,
        columns: spentHeads("小计", "本年支出"),
        notes: ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"],
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算明细表",
          panels: [
            ["301", "303"],
            ["302", "307"],
            ["310", "312", "313", "399"],
          ],
          omits: modern ? ["39906", "30703", "30704"] : ["30311", "39909", "39910"],
          band: true,
          codeTitle: ["经济分类科目编码"],
          amountTitle: "决算数",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      codeTable({
        slot: 7,
        title: "政府性基金预算财政拨款收入支出决算表",
        style: ONE_COLUMN,
        columns: FUND_FLOW_HEADS,
        emptyNote: emptyNote("政府性基金预算财政拨款收入支出"),
      }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style: { ...ONE_COLUMN, codeTitle: ["科目代码"] },
        columns: spentHeads("合计", "本年支出"),
        emptyNote: emptyNote("国有资本经营预算财政拨款支出"),
      }),
      acrossTable({
        title: modern ? "一般公共预算财政拨款“三公”经费支出决算表" : "财政拨款“三公”经费支出决算表",
        order: "blocks",
        budgetLabel: "预算数",
        finalLabel: "决算数",
        vehiclesLabel: "公务用车购置及运行维护费",
        runningLabel: "公务用车运行维护费",
        columnNumbers: true,
        notes: ["注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。"],
      }),
    ];
  },
};
