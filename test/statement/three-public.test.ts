/** 公开09表 in the forms that provinces print besides the ministry's. */
import { check } from "../../src/check/check";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import type { Cell } from "../../src/workbook/workbook";

type Content = string | number | null;

function read(...rows: readonly (readonly Content[])[]): Statement {
  const cells = rows.map((row) =>
    row.map((value): Cell | undefined => (value === null ? undefined : { value })),
  );
  return recognise({ name: "试.xlsx", sheets: [{ name: "三公", hidden: false, rows: cells, merges: [] }] });
}
/** What is said beyond the tables that one table alone lacks. */
const said = (statement: Statement): readonly string[] =>
  check(statement)
    .findings.filter(({ rule }) => rule.id !== "S-MISS")
    .map(({ rule, message }) => `${rule.id} ${message}`);
const shown = (statement: Statement, line: string, column: string): unknown =>
  statement.table(9)?.cell(line, column)?.content;

const HEAD: readonly (readonly Content[])[] = [["部门：某局", null, "2023年度", null, "单位：万元"]];
const RUNNING_INFORMATION = (heading: Content): readonly (readonly Content[])[] => [
  ["机构运行信息表"],
  ...HEAD,
  ["项目", "预算数", "决算数", "项目", "决算数"],
  ["一、“三公”经费支出", heading, heading, "二、机关运行经费", 61.5],
  ["（一）支出合计", 20, 16.5, "（一）行政单位", 61.5],
  ["1．因公出国（境）费", 2, 1.5, "三、资产信息", null],
  ["2．公务用车购置及运行维护费", 12, 11, "（一）车辆数合计（辆）", 3],
  ["（1）公务用车购置费", null, null, null, null],
  ["（2）公务用车运行维护费", 12, 11, null, null],
  ["3．公务接待费", 6, 4, null, null],
  ["（1）国内接待费", null, 4, null, null],
];

describe("a heading over the total", () => {
  test.each([[null], ["—"]])("with %s in its cells is no total", (heading) => {
    const statement = read(...RUNNING_INFORMATION(heading));
    expect([shown(statement, "total", "budget"), shown(statement, "total", "final")]).toEqual([20, 16.5]);
    expect(said(statement)).toEqual([]);
    // The other half of the sheet is said to be unread.
    expect(statement.table(9)!.unread.map(({ address }) => address)).toEqual(["E4", "E5", "E7"]);
  });

  test("and a slip in the total is told", () => {
    const rows = RUNNING_INFORMATION(null).map((row) => row.map((value) => (value === 16.5 ? 15.6 : value)));
    expect(said(read(...rows))).toEqual([expect.stringContaining("T09-R03")]);
  });
});

test("counts in a column of their own belong to the lines of counts", () => {
  const statement = read(
    ["“三公”经费及相关信息统计表"],
    ...HEAD,
    ["项目", "预算数", "决算数", "统计数"],
    ["“三公”经费支出合计", 8, 7, null],
    ["1.因公出国（境）费", null, null, null],
    ["2.公务用车购置及运行维护费", 5, 4, null],
    ["（1）公务用车购置费", null, null, null],
    ["（2）公务用车运行维护费", 5, 4, null],
    ["3.公务接待费", 3, 3, null],
    ["4.公务用车保有量（辆）", null, null, 2],
    ["二、机关运行经费", null, 33.1, null],
    ["（一）政府采购支出合计", null, 12, null],
  );
  expect(shown(statement, "count.vehicles", "final")).toBe(2);
  // 机关运行经费 and 采购 have no budget in this table, and none was exceeded.
  expect(said(statement)).toEqual([]);
});

test.each([
  ["formulas", ["1=2+3+6", 2, "3=4+5", 4, 5, 6, "7=8+9+12", 8, "9=10+11", 10, 11, 12]],
  ["texts", ["1=2+3+6", "2", "3=4+5", "4", "5", "6", "7＝8＋9＋12", "8", "9=10+11", "10", "11", "12"]],
])("numbers of columns below items across, as %s, are no figures", (_, numbers) => {
  const items = [
    "合计",
    "因公出国（境）费",
    "公务用车购置及运行维护费",
    "公务用车购置费",
    "公务用车运行维护费",
    "公务接待费",
  ];
  const statement = read(
    ["财政拨款“三公”经费支出决算表"],
    ...HEAD,
    ["预算数", null, null, null, null, null, "决算数", null, null, null, null, null],
    [...items, ...items],
    numbers,
    [20, 2, 12, 0, 12, 6, 16.5, 1.5, 11, 0, 11, 4],
  );
  expect([shown(statement, "total", "budget"), shown(statement, "total", "final")]).toEqual([20, 16.5]);
  expect(statement.table(9)!.unread).toEqual([]);
  expect(said(statement)).toEqual([]);
});

describe("增减 beside last year", () => {
  const rows = (change: number, more: Content): readonly (readonly Content[])[] => [
    ["财政拨款“三公”经费支出决算表"],
    ...HEAD,
    ["项目", "年初预算数", "决算数", "上年决算数", "比上年增减额"],
    // As Excel subtracts: with the rest of binary fractions.
    ["“三公”经费支出", 112, 109.61, 108.76, 109.61 - 108.76],
    ["1．因公出国（境）费", null, null, null, null],
    ["2．公务用车购置及运行维护费", 107, 105.61, 104.63, 105.61 - 104.63],
    ["（1）公务用车购置费", null, null, null, null],
    ["（2）公务用车运行维护费", 107, 105.61, 104.63, change],
    ["3．公务接待费", 5, 4, 4.14, 4 - 4.14],
    ["4．公务用车保有量（辆）", null, 4, null, null],
    ["5．国内公务接待批次（个）", null, 20, 15, more],
  ];

  test("rounds as it prints, and is blank at counts without last year's", () => {
    // The 尾差 of the two totals of rounded parts are all that is said.
    expect(said(read(...rows(105.61 - 104.63, 5))).filter((text) => !text.includes("属正常尾差"))).toEqual(
      [],
    );
  });

  test("and is wrong where it says something else", () => {
    const errors = said(read(...rows(0.89, null)));
    expect(errors).toContainEqual(expect.stringContaining("公务用车运行维护费 比上年增减额"));
    expect(errors).toContainEqual(expect.stringContaining("国内公务接待批次（个） 比上年增减额"));
  });
});

describe("a budget with a row for each year", () => {
  const rows = (second: number): readonly (readonly Content[])[] => [
    ["一般公共预算拨款“三公”经费及会议费、培训费支出预算表"],
    ["部门：某局", null, "2024年", null, null, null, null, null, null, "单位：万元"],
    [
      "年度",
      "单位名称",
      "合计",
      "一般公共预算拨款安排的“三公”经费预算",
      null,
      null,
      null,
      null,
      null,
      "会议费",
    ],
    [
      null,
      null,
      null,
      "小计",
      "因公出国（境）费用",
      "公务接待费",
      "公务用车购置及运行维护费",
      null,
      null,
      null,
    ],
    [null, null, null, null, null, null, "小计", "公务用车购置费", "公务用车运行维护费", null],
    ["2023年", "某局", 19, 17, 1, 6, 10, 0, 10, 2],
    ["2024年", "某局", 18, second, 1, 5, 9, 0, 9, 3],
    ["增减", null, -1, -2, 0, -1, -1, 0, -1, 1],
  ];

  test("is read by its years; 小计 is the total of the three, 合计 more than that", () => {
    const statement = read(...rows(15));
    expect([statement.kind, statement.year]).toEqual(["budget", 2024]);
    expect([shown(statement, "total", "total"), shown(statement, "total", "prior")]).toEqual([15, 17]);
    expect(shown(statement, "total", "change")).toBe(-2);
    expect(said(statement)).toEqual([]);
    expect([shown(statement, "grand", "total"), shown(statement, "grand", "prior")]).toEqual([18, 19]);
    expect(statement.table(9)!.unread).toEqual([]);
  });

  test("and a slip in it is told", () => {
    expect(said(read(...rows(51)))).toEqual([
      expect.stringContaining("T09-R01"),
      expect.stringContaining("T09-R01"),
      expect.stringContaining("S-CHANGE"),
    ]);
  });
});

describe("会议费 and 培训费 beside the three", () => {
  const across = (budget: number, final: number) =>
    read(
      ["一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表"],
      ["部门：某局", null, "2023年度", null, null, null, null, null, "单位：万元"],
      [
        "项目",
        "合计",
        "因公出国（境）费",
        "公务接待费",
        "公务用车购置及运行维护费",
        null,
        null,
        "会议费",
        "培训费",
      ],
      [null, null, null, null, "小计", "公务用车购置费", "公务用车运行维护费", null, null],
      ["预算数", budget, 1, 2, 9, 0, 9, 3, 4],
      ["决算数", final, 1, 1, 8, 0, 8, 2, 3],
    );
  const down = (all: number, unnamed: number) =>
    read(
      ["“三公”经费及会议费、培训费支出决算表"],
      ["部门：某局", "2023年度", "单位：万元"],
      ["项目", "预算数", "决算数"],
      ["合计", all, unnamed],
      ["一、“三公”经费小计", 12, 10],
      ["（一）因公出国（境）费", 1, 1],
      ["（二）公务用车购置及运行维护费", 9, 8],
      ["（三）公务接待费", 2, 1],
      ["二、会议费", 3, 2],
      ["三、培训费", 4, 3],
    );

  test("合计 is what its figures say: the three, or all of them", () => {
    expect(shown(across(12, 10), "total", "final")).toBe(10);
    expect(shown(across(19, 15), "grand", "final")).toBe(15);
    expect(shown(down(19, 15), "grand", "final")).toBe(15);
    expect(shown(down(19, 15), "total", "final")).toBe(10);
    for (const statement of [across(12, 10), across(19, 15), down(19, 15), down(12, 10)])
      expect(said(statement)).toEqual([]);
  });

  test("one figure that is wrong is told, for the other says which it is", () => {
    expect(said(across(12, 11))).toEqual([expect.stringContaining("T09-R01")]);
    expect(said(across(19, 16))).toEqual([expect.stringContaining("T09-R01")]);
    expect(said(down(12, 15))).toEqual([]);
  });

  test("a total named for the three is theirs, and wrong where it is not their sum", () => {
    const named = (total: number) =>
      read(
        ["“三公”经费及会议费、培训费支出决算表"],
        ["部门：某局", "2023年度", "单位：万元"],
        ["项目", "决算数"],
        ["“三公”经费合计", total],
        ["1.因公出国（境）费", 1],
        ["2.公务用车购置及运行维护费", 8],
        ["3.公务接待费", 1],
        ["会议费", 2],
        ["培训费", 3],
      );
    expect(said(named(10))).toEqual([]);
    expect(said(named(50))).toEqual([expect.stringContaining("T09-R01")]);
  });

  test.each([
    ["neither", 60, 50],
    ["one of each", 12, 15],
  ])("where they say %s, nobody is accused and it is unread", (_, budget, final) => {
    const statement = across(budget, final);
    expect(said(statement)).toEqual([]);
    expect(statement.table(9)!.unread.map(({ address }) => address)).toEqual(["B5", "B6"]);
  });
});

test("columns of 预算数 of two years are a budget's; what changed may be below zero, and a rate is no amount", () => {
  const statement = read(
    ["一般公共预算“三公”经费支出表"],
    ["部门：某局", null, "2024年", null, "单位：万元"],
    ["项目", "2023年预算数", "2024年预算数", "增减额", "增减幅度"],
    ["“三公”经费合计", 20, 17, -3, -15],
    ["1.因公出国（境）费", 0, 0, 0, 0],
    ["2.公务用车购置及运行维护费", 12, 10, -2, -16.67],
    ["其中：公务用车购置费", 0, 0, 0, 0],
    ["公务用车运行维护费", 12, 10, -2, -16.67],
    ["3.公务接待费", 8, 7, -1, -12.5],
  );
  expect(statement.kind).toBe("budget");
  expect(said(statement)).toEqual([]);
});

const ACROSS: readonly (readonly Content[])[] = [
  ["“三公”经费支出决算表"],
  [],
  ["部门：某局", null, "2023年度", null, null, "单位：万元"],
  [],
  ["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"],
  [],
  [null, null, "小计", "公务用车购置费", "公务用车运行维护费", null],
  [],
  ["1", "2", "3", "4", "5", "6"],
  [],
];

test("rows left blank between the storeys of a header hide no figure", () => {
  const statement = read(...ACROSS, [7, 1, 4, 0, 4, 2]);
  expect([shown(statement, "total", "final"), shown(statement, "vehicles.running", "final")]).toEqual([7, 4]);
  expect(statement.table(9)!.unread).toEqual([]);
});

describe("amounts typed with their unit", () => {
  test("are amounts where it is the table's, with ￥ or without", () => {
    const statement = read(...ACROSS, ["￥7.00", "1.00万元", "4.00 万元", "'0.00", "'4.00", "2.00万元"]);
    expect(said(statement).filter((one) => !one.startsWith("S-XLS"))).toEqual([]);
    expect(statement.table(9)!.cell("vehicles", "final")!.amount.printed.value).toBe(4_000_000);
  });

  test("are told in one sentence where it is another", () => {
    const statement = read(...ACROSS, [7, "10000元", "40000元", 0, "40000元", "20000元"]);
    const errors = said(statement).filter((one) => one.startsWith("S-READ"));
    expect(errors).toEqual([expect.stringMatching(/等 4 格写的单位（如“10000元”）与本表不同/)]);
  });
});

test("总计 beside “三公”经费小计 holds 会议费 and 培训费 too; names in short are names", () => {
  const statement = read(
    ["“三公”经费、会议费、培训费支出情况表"],
    ...HEAD,
    ["总计", "“三公”经费小计", "因公出国（境）费", "接待费", "公车费用", "会议费", "培训费"],
    [30, 22, 3, 7, 12, 3, 5],
  );
  expect([shown(statement, "grand", "final"), shown(statement, "total", "final")]).toEqual([30, 22]);
  expect([statement.table(9)!.unread, said(statement)]).toEqual([[], []]);
});

describe("a column that is not known under a header that is", () => {
  const across = (running: string): Statement =>
    read(
      ["“三公”经费支出决算表"],
      ...HEAD,
      ["合计", "因公出国", "公务用车购置及运行维护", null, "公务接待费"],
      [null, null, "公务用车购置", running, null],
      [600, 100, 200, 250, 50],
    );

  test("is not what the header says: nobody is accused", () => {
    const statement = across("公务用车其他");
    expect(said(statement)).toEqual([]);
    expect(statement.table(9)!.unread.map(({ address }) => address)).toEqual(["D5"]);
  });

  test("公车运行及维护 is a name of its own", () => {
    const statement = across("公车运行及维护");
    expect(shown(statement, "vehicles.running", "final")).toBe(250);
    expect(said(statement)).toEqual([]);
  });
});
