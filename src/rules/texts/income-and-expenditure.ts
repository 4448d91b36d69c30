/** 收入决算 and 支出决算: N-03, N-04. */
import type { TextRuleId } from "../../catalogue/rule-ids";
import { slip, type TextRuleEntry } from "./text-rule";

const INCOME = "二、收入决算情况说明";
const SPENT = "三、支出决算情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";

export const INCOME_AND_EXPENDITURE_RULES = {
  "N-03": {
    title: "各项收入 = 收入决算表同一栏；占比 = 这项收入 ÷ 本年收入合计",
    meaning: "收入或它的占比与收入决算表不同。",
    source: "二、收入决算情况；公开02表 合计行",
    examples: slip(
      [
        INCOME,
        "2023年度收入合计185.00万元，其中：财政拨款收入174.00万元，占94.05%；其他收入11.00万元，占5.95%。",
      ],
      "94.05",
      "95.04",
    ),
  },
  "N-03s": {
    title: "列出的各项收入合起来是收入合计，有数的项目不漏列",
    meaning: "表上有数的收入没有在正文里列出，或列出的各项合不到合计。",
    source: "二、收入决算情况；公开02表 合计行",
    severity: "warning",
    exceptions: ["没有数的项目不必列"],
    examples: {
      holds: {
        text: [
          INCOME,
          "2023年度收入合计185.00万元，其中：财政拨款收入174.00万元，事业收入0.00万元，其他收入11.00万元。",
        ],
      },
      breaks: {
        text: [INCOME, "2023年度收入合计185.00万元，其中：财政拨款收入174.00万元，事业收入0.00万元。"],
        marks: "174.00",
      },
    },
  },
  "N-04": {
    title: "各项支出 = 支出决算表同一栏；占比 = 这项支出 ÷ 本年支出合计；有数的不漏列",
    meaning: "基本支出、项目支出等或它们的占比与支出决算表不同。",
    source: "三、支出决算情况；公开03表 合计行",
    examples: slip(
      [
        SPENT,
        "2023年度支出合计182.00万元，其中：基本支出131.00万元，占71.98%；项目支出51.00万元，占28.02%。",
      ],
      "131.00",
      "113.00",
    ),
  },
  "N-04S": {
    title: "正文说到的科目，支出决算表里有",
    meaning: "科目的名称在表上找不到：写错了名称，或是从上年、从别的单位照抄来的。",
    source: "五、逐项说明的科目；公开03、05表 科目名称",
    severity: "warning",
    exceptions: ["决算数为零的科目不在表里"],
    examples: {
      holds: {
        text: [GENERAL, "1．住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为9.00万元。"],
      },
      breaks: {
        text: [GENERAL, "1．住房保障支出（类）住房改革支出（款）购房补助金（项）。支出决算为9.00万元。"],
        marks: "购房补助金",
      },
    },
  },
} satisfies Partial<Record<TextRuleId, TextRuleEntry>>;
