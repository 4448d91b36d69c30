/**
 * 上海: nine tables, no 公开NN and no 行次; codes 201 | 06 | 01; 合计 on the row of 类款项, in 05 at the end; 07 is
 * “三公” with 预算数 beside 决算数, 08 and 09 are the funds with income.
 */
import { type CodeStyle } from "../tables/code-table";
import { accountFoot, fiscalFoot } from "../tables/two-sided";
import {
  emptyNote,
  FUND_FLOW_HEADS,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  THREE_COLUMNS,
  type Family,
} from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

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
    const feet = accountFoot(SURPLUS_NEW, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(true, ["总计", "总计"]);
    // Districts differ: 201 | 06 | 01 in three cells, or the whole code in one column.
    const one = form.seed % 4 === 0;
    const style: CodeStyle = one
      ? { ...STYLE, threeColumns: false, levelRow: false, codeTitle: ["科目编码"], total: "first" }
      : STYLE;
    const bare: CodeStyle = { ...style, total: "last", totalAt: "left" };
    return [
      account(feet, { lineNumbers: false, columnNumbers: false }),
      income(style),
      expenditure(style),
      fiscal(fiscalFeet, { lineNumbers: false, columnNumbers: false }),
      general(bare, { columns: spentHeads("合计") }),
      basic(accounts, {
        panels: [
          ["301", "303"],
          ["302", "310"],
        ],
        omits: ["30306", "31005", "31006", "31008", "31009", "31010", "31011", "31012"],
        splitCodes: form.seed % 3 !== 0,
        band: false,
        codeTitle: ["经济分类", "科目编码"],
      }),
      threePublic({
        order: "interleaved",
        vehiclesLabel: "公务用车购置及运行费",
        runningLabel: "公务用车运行费",
        columnNumbers: false,
        over: "财政拨款“三公”经费",
      }),
      fund(
        { ...bare, codeTitle: ["支出功能分类科目编码"], total: form.seed % 2 ? "last" : "first" },
        { emptyNote: emptyNote("政府性基金预算财政拨款支出") },
      ),
      capital(
        { ...bare, codeTitle: ["支出功能分类科目编码"] },
        {
          title: "国有资本经营预算财政拨款收入支出决算表",
          columns: FUND_FLOW_HEADS,
          emptyNote: emptyNote("国有资本经营预算财政拨款支出"),
        },
      ),
    ];
  },
};
