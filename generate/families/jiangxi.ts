/** 江西: ten tables named GK01 …, 类款项 over three columns with the code merged, blanks, 09 down, 10 assets. */
import { assetTable } from "../tables/assets";
import { downTable } from "../tables/three-public";
import { codeTable } from "../tables/code-table";
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
import {
  EXPENDITURE_HEADS,
  FUND_FLOW_HEADS,
  INCOME_HEADS,
  preamble,
  spentHeads,
  SURPLUS_OLD,
  THREE_COLUMNS,
  type Family,
} from "./family";

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
    const [left, right] = accountFoot(SURPLUS_OLD, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(true, ["总计", "总计"]);
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
        notes: ["注：本套报表金额单位转换时可能存在尾数误差。"],
      }),
      codeTable({ slot: 2, title: "收入决算表", style: THREE_COLUMNS, columns: INCOME_HEADS }),
      codeTable({ slot: 3, title: "支出决算表", style: THREE_COLUMNS, columns: EXPENDITURE_HEADS }),
      twoSided({
        slot: 4,
        title: "财政拨款收入支出决算总表",
        lineNumbers: true,
        columnNumbers: true,
        leftHead: "决算数",
        rightHeads: FUND_HEADS.map((head, index) => (index === 0 ? { ...head, label: "小计" } : head)),
        leftItems: FISCAL_ITEMS,
        kinds: FINAL_KINDS,
        leftFoot: fiscalLeft,
        rightFoot: fiscalRight,
      }),
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style: THREE_COLUMNS,
        columns: spentHeads("本年支出合计"),
        notes: ["注：本表反映部门（单位）本年度一般公共预算财政拨款支出情况。"],
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算表",
          panels: [["301", "303"], ["302"], ["307", "310", "312", "399"]],
          omits: ["39906"],
          band: true,
          codeTitle: ["经济分类科目编码"],
          amountTitle: "金额",
          publicLabel: "公用支出合计",
        },
        accounts,
      ),
      codeTable({
        slot: 7,
        title: "政府性基金预算财政拨款收入支出决算表",
        style: THREE_COLUMNS,
        columns: FUND_FLOW_HEADS,
        notes: [
          "注：1.本表反映部门（单位）本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
          "2.当此表数据为零时，即本部门（单位）无政府性基金预算财政拨款收入、支出。",
        ],
      }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style: THREE_COLUMNS,
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
