/** 四川: thirteen tables: 明细表 and 项目支出 beside the usual ones, and 国有资本经营 twice. */
import { acrossTable } from "../tables/three-public";
import { codeTable } from "../tables/code-table";
import { panelTable } from "../tables/economic";
import { detailTable } from "../tables/extras";
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
  THREE_COLUMNS,
  type Family,
} from "./family";

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
    const [left, right] = accountFoot(SURPLUS_NEW, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(true, ["总计", "总计"]);
    const style = { ...THREE_COLUMNS, codeTitle: ["支出功能分类科目编码"], totalAt: "name" } as const;
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
        leftHead: "金额",
        rightHeads: FUND_HEADS,
        leftItems: FISCAL_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: fiscalLeft,
        rightFoot: fiscalRight,
      }),
      detailTable("财政拨款支出决算明细表"),
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style,
        columns: spentHeads("小计", "本年支出"),
      }),
      detailTable("一般公共预算财政拨款支出决算明细表"),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算表",
          panels: [["301", "303"], ["302"], ["307", "310", "312", "313", "399"]],
          omits: ["39906"],
          band: true,
          codeTitle: ["科目编码"],
          amountTitle: form.seed % 2 ? "决算数" : "金额",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      codeTable({
        slot: 5,
        foreign: true,
        title: "一般公共预算财政拨款项目支出决算表",
        style,
        columns: [{ label: "项目支出", column: "project" }],
      }),
      codeTable({ slot: 7, title: "政府性基金预算财政拨款收入支出决算表", style, columns: FUND_FLOW_HEADS }),
      // Both of the next two are 08; the wider one says all that the other says.
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款收入支出决算表",
        style,
        columns: FUND_FLOW_HEADS,
      }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计"),
      }),
      acrossTable({
        title: "财政拨款“三公”经费支出决算表",
        order: "blocks",
        budgetLabel: "预算数",
        finalLabel: "决算数",
        vehiclesLabel: "公务用车购置及运行费",
        runningLabel: "公务用车运行费",
        columnNumbers: true,
      }),
    ];
  },
};
