/** 浙江: 收入决算表 and 支出决算表 twice, by unit (without codes) and by 科目. 安徽: eight tables, “三公” down or apart. */
import { downTable } from "../tables/three-public";
import { byUnitTable, purchaseTable } from "../tables/extras";
import { accountFoot, fiscalFoot } from "../tables/two-sided";
import type { TableDesign } from "../tables/table";
import {
  EXPENDITURE_HEADS,
  INCOME_HEADS,
  ONE_COLUMN,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  SURPLUS_OLD,
  type Family,
} from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

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
    const feet = accountFoot(SURPLUS_NEW, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(true, ["总计", "总计"]);
    const style = {
      ...ONE_COLUMN,
      corner: form.seed % 2 ? "" : "项目",
      codeTitle: ["科目编码"],
      columnNumbers: "none",
    } as const;
    return [
      account(feet, { lineNumbers: form.seed % 2 === 0, columnNumbers: false }),
      byUnitTable("收入决算表（分单位）", 2, pairs(INCOME_HEADS), "本年收入合计"),
      income(style, { title: "收入决算表（分科目）" }),
      byUnitTable("支出决算表（分单位）", 3, pairs(EXPENDITURE_HEADS), "本年支出合计"),
      expenditure(style, { title: "支出决算表（分科目）" }),
      fiscal(fiscalFeet, { lineNumbers: form.seed % 2 === 0, columnNumbers: false }),
      general(style),
      basic(accounts),
      fund(style),
      capital(style),
      threePublic({ order: form.seed % 2 ? "blocks" : "interleaved", columnNumbers: false }),
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
    const feet = accountFoot(SURPLUS_OLD, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(false, ["总计", "总计"]);
    const style = { ...ONE_COLUMN, totalAt: "name" } as const;
    const costs: TableDesign[] =
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
      account(feet),
      income(style),
      expenditure(style),
      fiscal(fiscalFeet),
      general(style, { columns: spentHeads("小计", "本年支出") }),
      basic(accounts, { panels: [["301", "303"], ["302"], ["307", "310", "312", "399"]], omits: [] }),
      fund(style),
      capital(style),
      ...costs,
      purchaseTable("政府采购情况表", accounts),
    ];
  },
};
