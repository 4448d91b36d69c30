/**
 * 上海: nine tables, no 公开NN and no 行次; codes 201 | 06 | 01; 合计 on the row of 类款项, in 05 at the end; 07 is
 * “三公” with 预算数 beside 决算数, 08 and 09 are the funds with income.
 */
import { acrossTable } from "../tables/three-public";
import { codeTable, type CodeStyle } from "../tables/code-table";
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
  emptyNote,
  EXPENDITURE_HEADS,
  FUND_FLOW_HEADS,
  INCOME_HEADS,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  THREE_COLUMNS,
  type Family,
} from "./family";

const STYLE: CodeStyle = {
  ...THREE_COLUMNS,
  codeTitle: ["支出功能分类", "科目编码"],
  columnNumbers: "none",
  total: "level-row",
};

export const shanghai: Family = {
  preamble: preamble({ number: () => "", numberAt: "none", department: "部门：", unit: "单位：" }),
  sheetName: (design, ordinal) => `${ordinal}.${design.title}`.slice(0, 31),
  tables: (accounts, form) => {
    const [left, right] = accountFoot(SURPLUS_NEW, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(true, ["总计", "总计"]);
    // Districts differ: 201 | 06 | 01 in three cells, or the whole code in one column.
    const one = form.seed % 4 === 0;
    const style: CodeStyle = one
      ? { ...STYLE, threeColumns: false, levelRow: false, codeTitle: ["科目编码"], total: "first" }
      : STYLE;
    const bare: CodeStyle = { ...style, total: "last", totalAt: "left" };
    return [
      twoSided({
        slot: 1,
        title: "收入支出决算总表",
        lineNumbers: false,
        columnNumbers: false,
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
        lineNumbers: false,
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
        style: bare,
        columns: spentHeads("合计"),
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算表",
          panels: [
            ["301", "303"],
            ["302", "310"],
          ],
          omits: ["30306", "31005", "31006", "31008", "31009", "31010", "31011", "31012"],
          splitCodes: form.seed % 3 !== 0,
          band: false,
          codeTitle: ["经济分类", "科目编码"],
          amountTitle: "决算数",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      acrossTable({
        title: "财政拨款“三公”经费支出决算表",
        order: "interleaved",
        budgetLabel: "预算数",
        finalLabel: "决算数",
        vehiclesLabel: "公务用车购置及运行费",
        runningLabel: "公务用车运行费",
        columnNumbers: false,
        over: "财政拨款“三公”经费",
      }),
      codeTable({
        slot: 7,
        title: "政府性基金预算财政拨款收入支出决算表",
        style: { ...bare, codeTitle: ["支出功能分类科目编码"], total: form.seed % 2 ? "last" : "first" },
        columns: FUND_FLOW_HEADS,
        emptyNote: emptyNote("政府性基金预算财政拨款支出"),
      }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款收入支出决算表",
        style: { ...bare, codeTitle: ["支出功能分类科目编码"] },
        columns: FUND_FLOW_HEADS,
        emptyNote: emptyNote("国有资本经营预算财政拨款支出"),
      }),
    ];
  },
};
