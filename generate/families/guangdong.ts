/** 广东 and its like (陕西, 辽宁, 宁夏): 07 is 一般公共预算“三公”, 08 政府性基金, 09 国有资本经营. */
import { columnTable, COST_KINDS } from "../tables/economic";
import { accountFoot, fiscalFoot, FISCAL_ITEMS, FUND_HEADS, INCOME_ITEMS } from "../tables/two-sided";
import { ordinal } from "../tables/table";
import {
  emptyNote,
  ONE_COLUMN,
  preamble,
  spentHeads,
  SURPLUS_OLD,
  THREE_COLUMNS,
  type Family,
} from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

interface Variant {
  readonly titles: { readonly income: string; readonly expenditure: string; readonly threePublic: string };
  readonly withMeetings: boolean;
  /** 06 as one list of codes with 合计, 人员经费 and 公用经费. */
  readonly basicInColumns: boolean;
  readonly preamble: Family["preamble"];
  readonly sheetName: Family["sheetName"];
}

/** 一、二、… anew, where a line was left out. */
function renumbered<T extends { readonly label: string }>(list: readonly T[]): T[] {
  return list.map((line, index) => ({
    ...line,
    label: line.label.replace(/^[一二三四五六七八]+、/, `${ordinal(index + 1)}、`),
  }));
}

function southern(variant: Variant): Family {
  return {
    preamble: variant.preamble,
    sheetName: variant.sheetName,
    tables: (accounts, form) => {
      const { year } = accounts.department;
      // Until 2019 the form had no 国有资本经营; it is left out where the department has no such money.
      const withCapital = year > 2019 || accounts.codes(8, ["income", "total", "opening"]).length > 0;
      const without = <T extends { readonly label: string }>(list: readonly T[]): T[] =>
        withCapital
          ? [...list]
          : renumbered(list.filter(({ label }) => !label.includes("国有资本经营预算财政拨款")));
      const feet = accountFoot(SURPLUS_OLD, ["收入总计", "支出总计"]);
      const [fiscalLeft, fiscalRight] = fiscalFoot(false, ["收入总计", "支出总计"]);
      const style = form.seed % 2 ? ONE_COLUMN : { ...THREE_COLUMNS, totalAt: "left" as const };
      return [
        account(feet, { leftItems: without(INCOME_ITEMS) }),
        income(style, { title: variant.titles.income }),
        expenditure(style, { title: variant.titles.expenditure }),
        fiscal([without(fiscalLeft), fiscalRight], {
          rightHeads: without(FUND_HEADS),
          leftItems: without(FISCAL_ITEMS),
        }),
        general(style, { columns: spentHeads("本年支出合计") }),
        variant.basicInColumns
          ? columnTable(
              {
                title: "一般公共预算财政拨款基本支出决算表",
                serial: false,
                over: "本年支出",
                columnNumbers: false,
                columns: form.seed % 5 === 0 ? [{ label: "合计", column: "amount" }] : COST_KINDS,
              },
              accounts,
            )
          : basic(accounts, {
              panels: [["301", "303"], ["302"], ["307", "310", "312", "399"]],
              amountTitle: "金额",
              omits: [],
            }),
        threePublic({
          title: variant.titles.threePublic,
          withMeetings: variant.withMeetings,
          columnNumbers: form.seed % 3 !== 0,
        }),
        fund(style, { emptyNote: emptyNote("政府性基金收入支出") }),
        ...(withCapital ? [capital(style, { emptyNote: emptyNote("国有资本经营预算财政拨款支出") })] : []),
      ];
    },
  };
}

export const guangdong: Family = southern({
  titles: {
    income: "收入决算表",
    expenditure: "支出决算表",
    threePublic: "一般公共预算财政拨款“三公”经费支出决算表",
  },
  withMeetings: false,
  basicInColumns: false,
  preamble: preamble({
    number: (ordinal) => `公开0${ordinal}表`,
    numberAt: "above-left",
    department: "单位名称：",
    unit: "单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `${ordinal}${design.title}`.slice(0, 31),
});

export const shaanxi: Family = southern({
  titles: {
    income: "收入决算总表",
    expenditure: "支出决算总表",
    threePublic: "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表",
  },
  withMeetings: true,
  basicInColumns: true,
  preamble: preamble({
    number: (ordinal) => `公开 0${ordinal} 表`,
    numberAt: "below",
    department: "编制部门：",
    unit: "金额单位：",
  }),
  sheetName: (_design, ordinal) => `表${ordinal}`,
});
