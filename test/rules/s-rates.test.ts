/** Percentages of tables: 增减率, 完成率, 占比, as texts, as numbers with a format, and as ratios. */
import { check } from "../../src/check/check";
import { recognise } from "../../src/statement/recognise";
import type { Cell, Sheet } from "../../src/workbook/workbook";

const CODES = [
  ["", "合计"],
  ["201", "一般公共服务支出"],
  ["20103", "政府办公厅（室）及相关机构事务"],
  ["2010301", "行政运行"],
  ["2010302", "一般行政管理事务"],
  ["205", "教育支出"],
  ["20508", "进修及培训"],
  ["2050803", "培训支出"],
] as const;
const PRIOR = [70, 70, 70, 50, 20, 0, 0, 0];
const OWN = [100, 93, 93, 63, 30, 7, 7, 7];

/** 05 of a budget with last year's amounts and a column of percentages. */
function read(header: string, rates: readonly (Cell["value"] | undefined)[], format?: string) {
  const rows = CODES.map(([code, name], at) => [code, name, PRIOR[at], OWN[at], OWN[at], 0, rates[at]]);
  const sheet: Sheet = {
    name: "表5",
    hidden: false,
    merges: [],
    rows: [
      ["一般公共预算支出表"],
      ["部门：某局", "2024年度", "", "", "", "", "单位：万元"],
      ["科目编码", "科目名称", "2023年执行数", "合计", "基本支出", "项目支出", header],
      ...rows,
    ].map((row) =>
      row.map((value, column) =>
        value === "" || value === undefined
          ? undefined
          : { value, ...(typeof value === "number" && { format: column === 6 ? format! : "0.00" }) },
      ),
    ),
  };
  const { findings, unread } = check(recognise({ name: "2024年部门预算.xlsx", sheets: [sheet] }));
  const said = findings.filter(({ rule }) => rule.id === "S-RATE");
  return {
    said: said.map(({ severity, message }) => `${severity} ${message.replace(/^.*?“/u, "“")}`),
    unread: unread.map(({ label, reason, count }) => `${label} ${count} ${reason}`),
  };
}

const NONE = { said: [], unread: [] };

test.each<[string, string, readonly (Cell["value"] | undefined)[], string?]>([
  ["growth as texts", "增减%", ["42.86%", "32.86%", "33%", "26.00%", "50%"]],
  ["growth as numbers under a format", "增减率", [3 / 7, 23 / 70, 23 / 70, 0.26, 0.5], "0.00%"],
  ["growth as it is, without a sign", "增减率（%）", [42.86, 32.86, 32.9, 26, 50], "General"],
  ["growth as ratios", "增减率", [3 / 7, 23 / 70, 23 / 70, 0.26, 0.5], "General"],
  ["shares of the total", "占比", [100, 93, 93, 63, 30, 7, 7, 7], "0.00"],
  [
    "blank where there was nothing before",
    "增长率",
    ["42.86%", "32.86%", "32.86%", "26%", "50%", "", "-", "—"],
  ],
])("%s are right", (_, header, rates, format = "General") => {
  expect(read(header, rates, format)).toEqual(NONE);
});

test("one of them is wrong, one is cut off, one has no base", () => {
  expect(read("增减率", ["42.86%", "32.86%", "32%", "26%", "30%", "100%"])).toEqual({
    said: [
      "error “2010302 一般行政管理事务 增减率”印的是 30%，按两栏算得 （30.00－20.00）÷20.00＝50%。",
      "warning “20103 政府办公厅（室）及相关机构事务 增减率”印的是 32%，没有四舍五入：（93.00－70.00）÷70.00＝33%。",
      "info “205 教育支出 增减率”印的是 100%，而它的基数“205 教育支出 2023年执行数”是 0，这个百分比算不出来。",
    ],
    unread: [],
  });
});

test("percentages that no two columns give are said, and nobody is accused", () => {
  expect(read("增减率", ["31%", "12%", "12%", "5%", "9%"])).toEqual({
    said: [],
    unread: ["增减率 5 这一栏是百分比，看不出是哪两个数相除，没有核对"],
  });
});

test("a row of percentages below those of two years is held against them, and the whole of integers is no slip", () => {
  const { findings, unread, statement } = check(
    recognise({
      name: "三公.xlsx",
      sheets: [
        {
          name: "三公",
          hidden: false,
          merges: [{ top: 1, left: 4, bottom: 1, right: 6 }],
          rows: [
            ["2016年决算数与2015年决算数对比情况"],
            ["年度", "合计", "因公出国（境）经费", "公务接待费", "公车购置及运行维护费"],
            ["", "", "", "", "小计", "车辆购置", "车辆运行"],
            ["2015年", 2840, 90, 1400, 1350, 73, 1277],
            ["2016年", 2364, 12, 1356, 996, 37, 959],
            ["2016年比2015年增减%", -16.77, -86.62, -3.14, -26.24, -49.3, -42.9],
          ].map((row) => row.map((value) => (value === "" ? undefined : { value }))),
        },
      ],
    }),
  );
  expect(statement.year).toBe(2016);
  expect(unread).toEqual([]);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ message }) => message.replace(/^.*?“公务/u, "“公务"))).toEqual([
    expect.stringContaining("车辆运行 2016年比2015年增减%”印的是 -42.9%，按两栏算得"),
  ]);
});
