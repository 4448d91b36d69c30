/**
 * 湖北武汉: the number stands in the title, which starts with the year; notes carry the formulas of the form; 06
 * has 310 alone beside 302. 随州曾都 numbers them 表1 … and has “三公” as 07.
 */
import { accountFoot, fiscalFoot } from "../tables/two-sided";
import type { TableDesign } from "../tables/table";
import { preamble, spentHeads, SURPLUS_OLD, THREE_COLUMNS, type Family } from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

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
    const feet = accountFoot(SURPLUS_OLD, ["总计", "总计"]);
    const fiscalFeet = fiscalFoot(false, ["总计", "总计"]);
    const style = { ...THREE_COLUMNS, columnNumbers: "row", totalAt: "left" } as const;
    // The formulas of the ministry's form hold where 行次 runs through both halves without a gap.
    const formulas = form.lineNumbers === "layout";
    const overview = account(feet, {
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
      fund(style, { notes: ["注：3栏各行=（4+5）栏各行；6栏各行=（1+2-3）栏各行。"] }),
      capital(style, { columns: spentHeads("合计"), notes: ["注：1栏各行=（2+3）栏各行。"] }),
    ];
    const costs = threePublic({
      title: form.seed % 2 ? "财政拨款“三公”经费支出决算表" : "一般公共预算财政拨款“三公”经费支出决算表",
      notes: ["注：1栏=（2+3+6）栏；3栏=（4+5）栏；7栏=（8+9+12）栏；9栏=（10+11）栏。"],
    });
    return [
      overview,
      income(style, { notes: ["注：1栏各行=（2+3+4+5+6+7）栏各行。"] }),
      expenditure(style, { notes: ["注：1栏各行=（2+3+4+5+6）栏各行。"] }),
      fiscal(fiscalFeet, {
        notes: formulas
          ? [
              "注：27行=（1+2+3）行；28行=（29+30+31）行；32行=（27+28）行；59行=（33+34+…+58）行；64行=（59+60）行。",
            ]
          : [],
      }),
      general(style, { notes: ["注：1栏各行=（2+3）栏各行。"] }),
      basic(accounts, { panels: [["301", "303"], ["302"], ["310"]], omits: [] }),
      ...(form.seed % 3 === 0 ? [costs, ...money] : [...money, costs]),
    ];
  },
};
