/** Tables as offices dress them: 合计 above or below, units in rows, codes and names in one cell, words of the unit anywhere. */
import { check } from "../../src/check/check";
import { recognise, recogniseUnits } from "../../src/statement/recognise";
import type { Workbook } from "../../src/workbook/workbook";
import { errors, everyAmountIsWatched, S, unreadIn, type Value } from "./every-amount";

type Rows = readonly (readonly Value[])[];

/** A form, the tables that must be recognised in it, and the labels of what may stay unread. */
interface Form {
  readonly workbook: Workbook;
  readonly tables: string;
  readonly unread?: readonly string[];
}

const book = (
  tables: string,
  name: string,
  sheets: Readonly<Record<string, Rows>>,
  unread?: readonly string[],
): Form => ({
  workbook: { name, sheets: Object.entries(sheets).map(([sheet, rows]) => S(sheet, rows)) },
  tables,
  ...(unread && { unread }),
});

const THREE_HEAD: Rows = [
  ["合计", "因公出国（境）费", "公务用车购置及运行维护费", ">", ">", "公务接待费"],
  ["^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^"],
];
const ALL_UNITS: readonly Value[] = [38.5, 3.5, 33, 18, 15, 2];
const THREE_UNITS: Rows = [
  ["某局本级", 27, 3.5, 22, 11, 11, 1.5],
  ["某局执法队", 11.5, "", 11, 7, 4, 0.5],
];
const threePublic = (...rows: Rows): Readonly<Record<string, Rows>> => ({
  公开09表: [
    ["“三公”经费支出决算表"],
    ["部门：某局", "2023年度", "", "", "", "", "单位：万元"],
    ["单位名称", ...THREE_HEAD[0]!],
    ["^", ...THREE_HEAD[1]!],
    ...rows,
  ],
});

const FORMS: Readonly<Record<string, Form>> = {
  "三公 by units, 合计 last": book("T09", "甲.xlsx", threePublic(...THREE_UNITS, ["合计", ...ALL_UNITS])),
  "三公 by units, the department itself over them": book(
    "T09",
    "甲.xlsx",
    threePublic(["合计", ...ALL_UNITS], ["某局", ...ALL_UNITS], ...THREE_UNITS),
  ),
  "三公 by units with 单位编码 of two lengths": book("B09", "2024年部门预算.xlsx", {
    表9: [
      ["一般公共预算“三公”经费支出情况表"],
      ["部门：某局", "2024年度", "", "", "", "", "", "单位：万元"],
      ["单位编码", "单位名称（科目）", ...THREE_HEAD[0]!],
      ["^", "^", ...THREE_HEAD[1]!],
      ["", "合计", ...ALL_UNITS],
      ["101", "某局", ...ALL_UNITS],
      ["101001", "某局本级", ...THREE_UNITS[0]!.slice(1)],
      ["101002", "某局执法队", ...THREE_UNITS[1]!.slice(1)],
    ],
  }),
  "科目 in one cell, with 合计 of the department": book("T05 T06", "甲.xlsx", {
    公开05表: [
      ["一般公共预算财政拨款支出决算表"],
      ["部门：某县某局", "2023年度", "", "单位：万元"],
      ["科目", "合计", "基本支出", "项目支出"],
      ["部门合计", 30, 20, 10],
      ["201 一般公共服务支出", 30, 20, 10],
      ["  20103 政府办公厅（室）及相关机构事务", 30, 20, 10],
      ["    2010301 行政运行", 20, 20, ""],
      ["    2010302 一般行政管理事务", 10, "", 10],
    ],
    公开06表: [
      ["一般公共预算财政拨款基本支出决算明细表"],
      ["部门：某县某局", "2023年度", "", "单位：万元"],
      ["人员经费", ">", "公用经费", ">"],
      ["经济分类科目", "决算数", "经济分类科目", "决算数"],
      ["[301]工资福利支出", 15, "[302]商品和服务支出", 5],
      ["[30101]基本工资", 9, "[30201]办公费", 5],
      ["[30102]津贴补贴", 6],
      ["人员经费合计", 15, "公用经费合计", 5],
    ],
  }),
  "dotted codes, and whose each line is before it": book("T03", "甲.xlsx", {
    公开03表: [
      ["支出决算表"],
      ["部门：某县某局", "2023年度", "", "", "", "单位：万元"],
      ["单位名称", "科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      ["合计", "", "", 30, 20, 10],
      ["某县某局", "201", "一般公共服务支出", 30, 20, 10],
      ["某县某局", "201.03", "政府办公厅（室）及相关机构事务", 30, 20, 10],
      ["某县某局", "201.03.01", "行政运行", 20, 20, ""],
      ["某县某局", "201.03.02", "一般行政管理事务", 10, "", 10],
    ],
  }),
  "经济分类 with 预算数 beside 决算数, in panels with their totals": book("T06", "甲.xlsx", {
    公开06表: [
      ["一般公共预算财政拨款基本支出决算明细表"],
      ["部门：某县某局", "2023年度", "", "", "", "", "", "单位：万元"],
      ["科目编码", "科目名称", "预算数", "决算数", "科目编码", "科目名称", "预算数", "决算数"],
      ["301", "工资福利支出", 45, 15, "302", "商品和服务支出", 15, 5],
      ["30101", "基本工资", 27, 9, "30201", "办公费", 9, 3],
      ["30102", "津贴补贴", 18, 6, "30211", "差旅费", 6, 2],
      ["人员经费合计", "", 45, 15, "公用经费合计", "", 15, 5],
    ],
  }),
  "合计 above and below, and 其中 columns": book("T05", "甲.xlsx", {
    公开05表: [
      ["一般公共预算财政拨款支出决算表"],
      ["部门：某县某局", "2023年度", "", "", "", "", "单位：万元"],
      ["科目编码", "科目名称", "合计", "基本支出", "其中：人员经费", "其中：公用经费", "项目支出"],
      ["合计", "", 30, 20, 15, 5, 10],
      ["201", "一般公共服务支出", 30, 20, 15, 5, 10],
      ["20103", "政府办公厅（室）及相关机构事务", 30, 20, 15, 5, 10],
      ["2010301", "行政运行", 20, 20, 15, 5, ""],
      ["2010302", "一般行政管理事务", 10, "", "", "", 10],
      ["合计", "", 30, 20, 15, 5, 10],
    ],
  }),
  "收入总表 with 单位上年结余 and 收入预算 columns": book("B01 B02", "2024年部门预算.xlsx", {
    表一: [
      ["部门收支总表"],
      ["部门：某县某局", "2024年度", "", "单位：万元"],
      ["项目", "预算数", "项目", "预算数"],
      ["一、一般公共预算拨款收入", 100, "一、一般公共服务支出", 130],
      ["二、事业收入", 20, "二、教育支出", ""],
      ["本年收入合计", 120, "本年支出合计", 130],
      ["上年结转", 10, "结转下年", ""],
      ["收入总计", 130, "支出总计", 130],
    ],
    表二: [
      ["部门收入总表"],
      ["部门：某县某局", "2024年度", "", "", "", "单位：万元"],
      [
        "科目编码",
        "科目名称",
        "总计",
        "一般公共预算",
        "事业收入预算",
        "单位上年结余（不包括国库集中支付额度结余）",
      ],
      ["", "合计", 130, 100, 20, 10],
      ["201", "一般公共服务支出", 130, 100, 20, 10],
      ["20103", "政府办公厅（室）及相关机构事务", 130, 100, 20, 10],
      ["2010301", "行政运行", 110, 100, "", 10],
      ["2010350", "事业运行", 20, "", 20, ""],
    ],
  }),
  "收支总表 as one list, income above": book("T01", "甲.xlsx", {
    公开01表: [
      ["收支决算总表"],
      ["部门：某县某局", "2023年度", "单位：万元"],
      ["项目", "行次", "金额"],
      ["收入"],
      ["一、一般公共预算财政拨款收入", "1", 100],
      ["二、其他收入", "2", 20],
      ["本年收入合计", "3", 120],
      ["年初结转和结余", "4", 10],
      ["收入总计", "5", 130],
      ["支出"],
      ["一、一般公共服务支出", "6", 90],
      ["二、教育支出", "7", 25],
      ["本年支出合计", "8", 115],
      ["年末结转和结余", "9", 15],
      ["支出总计", "10", 130],
    ],
  }),
  "收支总表 with 支出 by its nature alone": book("B01", "2024年部门预算.xlsx", {
    表1: [
      ["收支总体情况表"],
      ["部门：某县某局", "2024年度", "", "单位：万元"],
      ["收入", ">", "支出", ">"],
      ["项目", "2024年预算", "项目", "2024年预算"],
      ["一、财政拨款", 110, "一、基本支出", 90],
      ["   一般公共预算拨款", 100, "   工资福利支出", 60],
      ["   政府性基金预算拨款", 10, "   商品和服务支出", 30],
      ["二、其他资金", 20, "二、项目支出", 45],
      ["本年收入合计", 130, "本年支出合计", 135],
      ["三、上年结转", 10, "三、结转下年", 5],
      ["收入总计", 140, "支出总计", 140],
    ],
  }),
  "收支总表 whose 类 are numbered by their codes, with 小计": book("B01", "2024年部门预算.xlsx", {
    表一: [
      ["部门收支总体情况表"],
      ["部门：某县某局", "2024年度", "", "单位：万元"],
      ["收    入", ">", "支    出", ">"],
      ["项    目", "预算数", "功能分类", "预算数"],
      ["财政拨款（补助）", 110, "201 一般公共服务支出", 80],
      ["  一般公共预算", 100, "205 教育支出", 50],
      ["  政府性基金预算", 10, "208 社会保障和就业支出", 10],
      ["单位资金", 20],
      ["  事业收入", 15],
      ["  其他收入", 5],
      ["小    计", 130, "小    计", 140],
      ["单位上年结余（不包括国库集中支付额度结余）", 10, "结转下年", ""],
      ["收入总计", 140, "支出总计", 140],
    ],
  }),
  "whose it is and the unit in cells beside their words, in 千元": book("T03", "甲.xlsx", {
    公开03表: [
      ["支出决算表"],
      ["财决批复03表"],
      ["部门名称：", "某县某局", "2023年度", "", "单位：", "千元"],
      [
        "科目编码",
        "科目名称",
        "本年支出合计",
        "基本支出",
        "项目支出",
        "上缴上级支出",
        "经营支出",
        "对附属单位补助支出",
      ],
      ["", "合计", 30, 20, 10],
      ["201", "一般公共服务支出", 30, 20, 10],
      ["20103", "政府办公厅（室）及相关机构事务", 30, 20, 10],
      ["2010301", "行政运行", 20, 20, ""],
      ["2010302", "一般行政管理事务", 10, "", 10],
    ],
  }),
  "the unit in the headers of columns and behind totals": book("T05", "甲.xlsx", {
    公开05表: [
      ["一般公共预算财政拨款支出决算表"],
      ["部门：某县某局", "2023年度"],
      ["科目编码", "科目名称", "本年支出（元）", ">", ">"],
      ["^", "^", "小计（元）", "基本支出（元）", "项目支出（元）"],
      ["", "合计（元）", 30, 20, 10],
      ["201", "一般公共服务支出", 30, 20, 10],
      ["20103", "政府办公厅（室）及相关机构事务", 30, 20, 10],
      ["2010301", "行政运行", 20, 20, ""],
      ["2010302", "一般行政管理事务", 10, "", 10],
    ],
  }),
  "收入 by the names of units, the department itself over them": book("B02", "2024年部门预算.xlsx", {
    表2: [
      ["部门收入总表"],
      ["部门：某局", "2024年度", "", "", "单位：万元"],
      ["部门（单位）名称", "合计", "财政拨款收入", "事业收入", "上年结转"],
      ["合计", 160, 130, 20, 10],
      ["某局", 160, 130, 20, 10],
      ["某局本级", 100, 95, "", 5],
      ["某局中心", 60, 35, 20, 5],
    ],
  }),
};

test("a column of 收入总表 that is not known may be what was carried over: nobody is accused", () => {
  const { workbook } = FORMS["收入总表 with 单位上年结余 and 收入预算 columns"]!;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.map((cell) => (String(cell?.value).startsWith("单位上年结余") ? { value: "滚存资金" } : cell)),
    ),
  }));
  const report = check(recognise({ ...workbook, sheets }));
  expect(errors(report)).toEqual([]);
  expect(report.unread.map(({ label }) => label)).toContain("滚存资金");
});

describe.each(Object.keys(FORMS))("%s", (name) => {
  const { workbook, tables, unread = [] } = FORMS[name]!;
  everyAmountIsWatched(workbook, tables);

  test("whose, when and in which unit it is", () => {
    const [statement] = recogniseUnits(workbook);
    expect(statement!.department).toMatch(/^某县?某?局$/);
    expect(statement!.year).toBeGreaterThan(2022);
    if (name.includes("千元")) expect(statement!.unit).toBe("千元");
    if (name.includes("headers")) expect(statement!.unit).toBe("元");
  });

  test("nothing is left unread that a reader would know", () => {
    expect(unreadIn(workbook)).toEqual(unread);
  });
});
