/** 收入支出决算总体情况, 财政拨款收支, 增减 and 上年数: N-01, N-02, N-05, N-19. */
import type { TextRuleId } from "../../catalogue/rule-ids";
import type { TextRuleEntry } from "./text-rule";

const OVERALL = "一、收入支出决算总体情况说明";
const FISCAL = "四、财政拨款收入支出决算总体情况说明";

export const OVERALL_RULES = {
  "N-01": {
    title: "收、支总计和其中各数 = 收入支出决算总表",
    meaning: "总体情况里的数与总表不同：看表改过之后正文有没有跟着改。",
    source: "一、收入支出决算总体情况；公开01表",
    examples: {
      holds: { text: [OVERALL, "2023年度收、支总计均为196.00万元。"] },
      breaks: { text: [OVERALL, "2023年度收、支总计均为169.00万元。"], marks: "169.00", should: "196.00" },
    },
  },
  "N-02": {
    title: "增减额 = 本年数 − 上年数；增减百分比 = 增减额 ÷ 上年数；增、减与数字一致",
    meaning: "增减额、百分比和增减方向互相对不上，三者必有一处写错；打开上年的表可以看出是哪一处。",
    source: "各节“与上年相比”；上年公开的表",
    exceptions: ["上年数为零时不能计算百分比"],
    examples: {
      holds: { text: [OVERALL, "2023年度收、支总计均为196.00万元，与上年相比增加36.00万元，增长22.50%。"] },
      breaks: {
        text: [OVERALL, "2023年度收、支总计均为196.00万元，与上年相比增加36.00万元，增长25.20%。"],
        marks: "25.20",
        should: "22.50",
      },
    },
  },
  "N-02r": {
    title: "原因里列出的增减额合起来与增减额相符",
    meaning: "原因写了金额而合不到总的增减额：不要求列尽，但应当看一看是否写错或漏了主要的一项。",
    source: "各节“主要原因”",
    severity: "info",
    exceptions: ["原因只列主要的几项"],
    examples: {
      holds: {
        text: [
          OVERALL,
          "2023年度收、支总计均为196.00万元，与上年相比增加36.00万元，增长22.50%。主要原因：一是人员经费增加30.00万元；二是项目支出增加6.00万元。",
        ],
      },
      breaks: {
        text: [
          OVERALL,
          "2023年度收、支总计均为196.00万元，与上年相比增加36.00万元，增长22.50%。主要原因：一是人员经费增加30.00万元；二是项目支出增加9.00万元。",
        ],
        marks: "36.00",
      },
    },
  },
  "N-05": {
    title: "财政拨款收、支总计和其中各数 = 财政拨款收入支出决算总表",
    meaning: "财政拨款总体情况里的数与财政拨款总表不同：常见的是用了全部资金的总表。",
    source: "四、财政拨款收入支出决算总体情况；公开04表",
    examples: {
      holds: { text: [FISCAL, "2023年度财政拨款收、支总计均为179.00万元。"] },
      breaks: {
        text: [FISCAL, "2023年度财政拨款收、支总计均为197.00万元。"],
        marks: "197.00",
        should: "179.00",
      },
    },
  },
  "N-19": {
    title: "按增减额推算的上年数首尾相接：上年年末 = 本年年初",
    meaning: "由本年数和增减额推出的上年年末数，与本年年初数不同：增减额写错，或有年初余额调整而没有说明。",
    source: "一、收入支出决算总体情况；公开01表 年初、年末结转和结余",
    severity: "warning",
    exceptions: ["有年初余额调整、会计差错更正、机构划转的"],
    examples: {
      holds: { text: [OVERALL, "年末结转和结余13.00万元，比上年增加4.00万元，增长44.44%。"] },
      breaks: { text: [OVERALL, "年末结转和结余13.00万元，比上年增加3.00万元，增长30.00%。"], marks: "3.00" },
    },
  },
} satisfies Partial<Record<TextRuleId, TextRuleEntry>>;
