/** A short 情况说明 with every kind of paragraph and chart. */
import type { TextSheet } from "../../src/sheets/text-sheet";

export const TEXT: TextSheet = {
  title: "2022年度示例部门决算情况说明",
  paragraphs: [
    { text: "一、收入支出决算总体情况说明", level: 1 },
    { text: "（一）收、支总计", level: 2 },
    {
      text:
        "2022年度收、支总计均为1234.57万元。与2021年度相比，收、支总计各增加12.30万元，增长1.01%。" +
        "主要原因是本年按照工作安排增加了若干项目，具体情况见各表；<甲>、“乙”与丙&丁的安排照旧。".repeat(4),
      level: 0,
    },
    { text: "2022年度没有政府性基金预算财政拨款收支。", level: 0 },
    { text: "=不是公式", level: 0 },
  ],
  charts: [
    {
      kind: "column",
      title: "收、支决算总计变动",
      categories: ["收入总计", "支出总计"],
      series: [
        { name: "2021年度", values: [1_234_565_000, 1_234_565_000] },
        // Half up, away from zero.
        { name: "2022年度", values: [-5_000, 0] },
      ],
    },
    {
      kind: "pie",
      title: "支出结构",
      categories: Array.from({ length: 20 }, (_, index) => `项目支出${String(index + 1)}`),
      series: [
        {
          name: "支出",
          values: Array.from({ length: 20 }, (_, index) => (index + 1) * 1_000_000),
        },
      ],
    },
  ],
};
