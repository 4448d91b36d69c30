/** 浙江: 收入决算表 and 支出决算表 twice, by unit (without codes) and by 科目. 安徽: eight tables, “三公” down or apart. */
import { acrossTable, downTable } from "../tables/three-public";
import { codeTable } from "../tables/code-table";
import { byUnitTable, purchaseTable } from "../tables/extras";
import { panelTable } from "../tables/economic";
import {
  accountFoot,
  FINAL_KINDS,
  fiscalFoot,
  FISCAL_ITEMS,
  FUND_HEADS,
  INCOME_ITEMS,
  twoSided,
} from "../tables/two-sided";
import type { TableDesign } from "../tables/table";
import {
  EXPENDITURE_HEADS,
  FUND_FLOW_HEADS,
  INCOME_HEADS,
  ONE_COLUMN,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  SURPLUS_OLD,
  type Family,
} from "./family";

function pairs(heads: typeof INCOME_HEADS): (readonly [string, string])[] {
  return heads.slice(1).map((head) => [head.label, head.column ?? ""] as const);
}

export const zhejiang: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${String(ordinal).padStart(2, "0")}表`,
    numberAt: "above-right",
    department: "公开部门：",
    unit: "单位：",
    title: (title, year) => `${year}年度${title}`,
  }),
  sheetName: (_design, ordinal) => `附表${ordinal}`,
  tables: (accounts, form) => {
    const [left, right] = accountFoot(SURPLUS_NEW, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(true, ["总计", "总计"]);
    const style = {
      ...ONE_COLUMN,
      corner: form.seed % 2 ? "" : "项目",
      codeTitle: ["科目编码"],
      columnNumbers: "none",
    } as const;
    return [
      twoSided({
        slot: 1,
        title: "收入支出决算总表",
        lineNumbers: form.seed % 2 === 0,
        columnNumbers: false,
        leftHead: "决算数",
        rightHeads: [{ label: "决算数", column: "amount" }],
        leftItems: INCOME_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: left,
        rightFoot: right,
      }),
      byUnitTable("收入决算表（分单位）", 2, pairs(INCOME_HEADS), "本年收入合计"),
      codeTable({ slot: 2, title: "收入决算表（分科目）", style, columns: INCOME_HEADS }),
      byUnitTable("支出决算表（分单位）", 3, pairs(EXPENDITURE_HEADS), "本年支出合计"),
      codeTable({ slot: 3, title: "支出决算表（分科目）", style, columns: EXPENDITURE_HEADS }),
      twoSided({
        slot: 4,
        title: "财政拨款收入支出决算总表",
        lineNumbers: form.seed % 2 === 0,
        columnNumbers: false,
        leftHead: "决算数",
        rightHeads: FUND_HEADS,
        leftItems: FISCAL_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: fiscalLeft,
        rightFoot: fiscalRight,
      }),
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计", "本年支出"),
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算表",
          panels: [["301", "303"], ["302"], ["307", "310", "312", "313", "399"]],
          omits: ["39906"],
          band: true,
          codeTitle: ["科目编码"],
          amountTitle: "决算数",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      codeTable({ slot: 7, title: "政府性基金预算财政拨款收入支出决算表", style, columns: FUND_FLOW_HEADS }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计", "本年支出"),
      }),
      acrossTable({
        title: "财政拨款“三公”经费支出决算表",
        order: form.seed % 2 ? "blocks" : "interleaved",
        budgetLabel: "预算数",
        finalLabel: "决算数",
        vehiclesLabel: "公务用车购置及运行维护费",
        runningLabel: "公务用车运行维护费",
        columnNumbers: false,
      }),
    ];
  },
};

export const anhui: Family = {
  preamble: preamble({
    number: (ordinal) => `表${"一二三四五六七八九十"[ordinal - 1]}`,
    numberAt: "above-left",
    department: "单位：",
    unit: "金额单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `附表${ordinal}-${design.title}`.slice(0, 31),
  tables: (accounts, form) => {
    const [left, right] = accountFoot(SURPLUS_OLD, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(false, ["总计", "总计"]);
    const style = { ...ONE_COLUMN, totalAt: "name" } as const;
    const threePublic: TableDesign[] =
      form.seed % 3 === 0
        ? []
        : [
            downTable({
              title: "一般公共预算财政拨款“三公”经费支出决算表",
              columns: [
                { label: "预算数", column: "budget" },
                { label: "决算数", column: "final" },
              ],
              statistics: false,
              lineNumbers: false,
              dash: "-",
            }),
          ];
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
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style,
        columns: spentHeads("小计", "本年支出"),
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算表",
          panels: [["301", "303"], ["302"], ["307", "310", "312", "399"]],
          band: true,
          codeTitle: ["科目编码"],
          amountTitle: "决算数",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      codeTable({ slot: 7, title: "政府性基金预算财政拨款收入支出决算表", style, columns: FUND_FLOW_HEADS }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计", "本年支出"),
      }),
      ...threePublic,
      purchaseTable("政府采购情况表", accounts),
    ];
  },
};
