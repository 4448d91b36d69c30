/**
 * 湖北武汉: the number stands in the title, which starts with the year; notes carry the formulas of the form; 06
 * has 310 alone beside 302. 随州曾都 numbers them 表1 … and has “三公” as 07.
 */
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
  twoSided,
} from "../tables/two-sided";
import type { TableDesign } from "../tables/table";
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

export const hubei: Family = {
  preamble: preamble({
    number: (ordinal) => `（表 ${ordinal}）`,
    numberAt: "none",
    department: "部门名称：",
    unit: "单位：",
    title: (title, year, ordinal) => `${year}年度${title}（表 ${ordinal}）`,
  }),
  sheetName: (_design, ordinal) => `表${ordinal}`,
  tables: (accounts, form) => {
    const [left, right] = accountFoot(SURPLUS_OLD, ["总计", "总计"]);
    const [fiscalLeft, fiscalRight] = fiscalFoot(false, ["总计", "总计"]);
    const style = { ...THREE_COLUMNS, columnNumbers: "row", totalAt: "left" } as const;
    // The formulas of the ministry's form hold where 行次 runs through both halves without a gap.
    const formulas = form.lineNumbers === "layout";
    const account = twoSided({
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
      notes: formulas
        ? [
            "注：1.本表反映部门本年度的总收支和年末结转结余情况。",
            "2.本表以“万元”为金额单位（保留两位小数）。",
            "3.27行=（1+2+3+4+5+6+7+8）行；31行=（27+28+29）行；58行=（32+33+…+57）行；62行=（58+59+60）行。",
          ]
        : [],
    });
    const money: TableDesign[] = [
      codeTable({
        slot: 7,
        title: "政府性基金预算财政拨款收入支出决算表",
        style,
        columns: FUND_FLOW_HEADS,
        notes: ["注：3栏各行=（4+5）栏各行；6栏各行=（1+2-3）栏各行。"],
      }),
      codeTable({
        slot: 8,
        title: "国有资本经营预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计"),
        notes: ["注：1栏各行=（2+3）栏各行。"],
      }),
    ];
    const threePublic = acrossTable({
      title: form.seed % 2 ? "财政拨款“三公”经费支出决算表" : "一般公共预算财政拨款“三公”经费支出决算表",
      order: "blocks",
      budgetLabel: "预算数",
      finalLabel: "决算数",
      vehiclesLabel: "公务用车购置及运行维护费",
      runningLabel: "公务用车运行维护费",
      columnNumbers: true,
      notes: ["注：1栏=（2+3+6）栏；3栏=（4+5）栏；7栏=（8+9+12）栏；9栏=（10+11）栏。"],
    });
    return [
      account,
      codeTable({
        slot: 2,
        title: "收入决算表",
        style,
        columns: INCOME_HEADS,
        notes: ["注：1栏各行=（2+3+4+5+6+7）栏各行。"],
      }),
      codeTable({
        slot: 3,
        title: "支出决算表",
        style,
        columns: EXPENDITURE_HEADS,
        notes: ["注：1栏各行=（2+3+4+5+6）栏各行。"],
      }),
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
        notes: formulas
          ? [
              "注：27行=（1+2+3）行；28行=（29+30+31）行；32行=（27+28）行；59行=（33+34+…+58）行；64行=（59+60）行。",
            ]
          : [],
      }),
      codeTable({
        slot: 5,
        title: "一般公共预算财政拨款支出决算表",
        style,
        columns: spentHeads("合计", "本年支出"),
        notes: ["注：1栏各行=（2+3）栏各行。"],
      }),
      panelTable(
        {
          title: "一般公共预算财政拨款基本支出决算表",
          panels: [["301", "303"], ["302"], ["310"]],
          band: true,
          codeTitle: ["科目编码"],
          amountTitle: "决算数",
          publicLabel: "公用经费合计",
        },
        accounts,
      ),
      ...(form.seed % 3 === 0 ? [threePublic, ...money] : [...money, threePublic]),
    ];
  },
};
