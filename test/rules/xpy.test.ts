import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import { marksOf } from "../../src/report/marks";
import { workbookJson } from "../../src/report/json";
import { workingPaper } from "../../src/sheets/working-paper";
import { CATALOGUE } from "../../src/rules/index";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import { department, type Edits } from "../small-department";
import { statement, table } from "../statement-builder";

const rules = CATALOGUE.filter(({ id }) => id.startsWith("X-PY"));
const of = (id: string, now: Statement, prior?: Statement) => {
  const report = check(now, { rules, ...(prior ? { prior } : {}) });
  const line = report.ledger.find((one) => one.rule.id === id)!;
  return { ...report, line, said: report.findings.filter(({ rule }) => rule.id === id) };
};
/** Last year's department that closes where the small one opens. */
const before = (edits: Edits = {}): Statement =>
  department({
    "T01/closing/amount": "9.00",
    "T04/closing/total": "5.00",
    "T04/closing/fund": "5.00",
    ...edits,
  });

describe("X-PY-01", () => {
  const now = department();

  test("this year's opening balances are last year's closing ones: of all money, of 财政拨款, of each fund", () => {
    const { line, said } = of("X-PY-01", now, before());
    expect(said.map(({ message }) => message)).toEqual([]);
    expect([line.status, line.instances]).toEqual(["passed", 5]);
  });

  test("without last year's workbook, or its table, it is not run and says why", () => {
    expect(of("X-PY-01", now).line).toMatchObject({ status: "not-run", reason: "没有打开上年决算表" });
    expect(of("X-PY-01", now, department({}, { without: ["T01"] })).line).toMatchObject({
      status: "not-run",
      reason: "上年决算表里没有找到收入支出决算总表",
    });
  });

  test("a difference is a reminder that names both workbooks; the cells are those of this one", () => {
    const { line, said } = of("X-PY-01", now, before({ "T01/closing/amount": "13.00" }));
    expect(line.status).toBe("failed");
    expect(said).toHaveLength(1);
    const [finding] = said;
    expect(finding).toMatchObject({
      severity: "warning",
      stated: "9.00",
      expected: "13.00",
      difference: "-4.00",
    });
    expect(finding!.message).toMatch(
      /《收入支出决算总表》“年初结转和结余”一般应等于上年决算表（\S+ [A-Z]+\d+）“年末结转和结余”：前者 9\.00，后者 13\.00，相差 4\.00 万元，请核对（有年初余额调整、/,
    );
    expect(finding!.cells.map(({ label }) => label)).toEqual(["年初结转和结余 amount"]);
  });

  test("one fund is told from another", () => {
    const { said } = of("X-PY-01", now, before({ "T04/closing/general": "5.00", "T04/closing/fund": "." }));
    expect(said.map(({ message }) => /“[^”]*”/.exec(message)![0])).toEqual([
      "“年初财政拨款结转和结余（一般公共预算财政拨款）”",
      "“年初财政拨款结转和结余（政府性基金预算财政拨款）”",
    ]);
  });

  test("one unit of the last place is a notice, in 元 against 万元 as well", () => {
    expect(of("X-PY-01", now, before({ "T01/closing/amount": "9.01" })).said).toMatchObject([
      { severity: "rounding" },
    ]);
    const yuan = (closing: string) =>
      of(
        "X-PY-01",
        now,
        statement([table("T01", `amount\nclosing=年末结转和结余 ${closing}`, { unit: "元" })]),
      );
    expect(yuan("90049.99").line.status).toBe("passed");
    expect(yuan("90070.00").said).toMatchObject([{ severity: "rounding" }]);
    expect(yuan("90250.00").said).toMatchObject([{ severity: "warning", expected: "9.025" }]);
  });

  test("a blank stands for nothing; a form without the line is left out", () => {
    expect(of("X-PY-01", now, before({ "T01/closing/amount": "." })).said[0]!.message).toContain("后者空白");
    const none = statement([table("T01", "amount\ntotal.income 1.00")]);
    expect(of("X-PY-01", none, before()).line.status).toBe("not-applicable");
  });

  test("a budget's 上年结转 is an estimate", () => {
    const budget = statement([table("B01", "amount\nopening 1.00", { unit: "元" })]);
    expect(of("X-PY-01", budget, before()).line).toMatchObject({
      status: "not-applicable",
      reason: "预算的上年结转是编制预算时的预计数，不要求与决算相等",
    });
  });
});

describe("X-PY-02", () => {
  const printing = statement([
    table("T01", "amount\ntotal.income 1.00"),
    table(
      "T05",
      `
                              prior  total
      total                   40.00  50.00
      201=一般公共服务支出        30.00  35.00
      208=社会保障和就业支出       10.00  15.00`,
    ),
  ]);
  const last = (figure: string, name = "一般公共服务支出") =>
    statement([
      table("T01", "amount\nclosing 1.00"),
      table("T05", `total\ntotal 40.00\n201=${name} ${figure}\n208=社会保障和就业支出 10.00`),
    ]);

  test("where no table prints last year's figures it does not apply, and says so", () => {
    const { line } = of("X-PY-02", department(), before());
    expect(line.status).toBe("not-applicable");
    expect(line.reason).toContain("没有印上年决算数的栏");
    expect(of("X-PY-02", department()).line.status).toBe("not-run");
  });

  test("each printed 上年决算数 is that of last year's table", () => {
    expect(of("X-PY-02", printing, last("30.00")).line).toMatchObject({ status: "passed", instances: 3 });
    const { said } = of("X-PY-02", printing, last("30.50"));
    expect(said).toMatchObject([{ severity: "warning", stated: "30.00", expected: "30.50", table: "T05" }]);
  });

  test("a code that was another 科目 last year is not compared", () => {
    expect(of("X-PY-02", printing, last("99.00", "外交支出")).line.instances).toBe(2);
  });
});

describe("上年决算数 on the sheet", () => {
  type Row = readonly (string | number | undefined)[];
  const book = (...tables: readonly (readonly Row[])[]) =>
    recognise({
      name: "本年.xlsx",
      sheets: tables.map((rows, index) => ({
        name: `表${String(index + 1)}`,
        hidden: false,
        merges: [],
        rows: rows.map((row) => row.map((value) => (value === undefined ? undefined : { value }))),
      })),
    });
  const found = book(
    [
      ["2023年度一般公共预算财政拨款支出决算表"],
      ["部门：某局", undefined, undefined, undefined, undefined, "单位：万元"],
      ["科目编码", "科目名称", "上年决算数", "本年支出"],
      [undefined, undefined, undefined, "小计", "基本支出", "项目支出"],
      ["合计", undefined, 40.5, 50.5, 30.5, 20],
      ["201", "一般公共服务支出", 40.5, 50.5, 30.5, 20],
    ],
    [
      ["2023年度一般公共预算财政拨款基本支出决算表"],
      ["单位：万元"],
      ["经济分类科目编码", "科目名称", "上年决算数", "本年决算数"],
      ["301", "工资福利支出", 20.25, 25.5],
      ["30101", "基本工资", 20.25, 25.5],
      ["302", "商品和服务支出", 4, 5],
      ["30201", "办公费", 4, 5],
      ["人员经费合计", undefined, 20.25, 25.5],
      ["公用经费合计", undefined, 4, 5],
    ],
    [
      ["2023年度财政拨款“三公”经费支出决算表"],
      ["单位：万元"],
      ["项目", "上年决算数", "本年预算数", "本年决算数"],
      ["合计", 9, 8, 7],
      ["一、因公出国（境）费", 0, 0, 0],
      ["二、公务用车购置及运行维护费", 6, 5, 4],
      ["其中：公务用车购置费", 0, 0, 0],
      ["公务用车运行维护费", 6, 5, 4],
      ["三、公务接待费", 3, 3, 3],
    ],
  );

  test("is told from this year's, on whichever side it stands", () => {
    const figures = (slot: 5 | 6 | 9, line: string, columns: readonly string[]) =>
      columns.map((column) => found.table(slot)?.cell(line, column)?.content);
    expect(figures(5, "total", ["prior", "total", "basic"])).toEqual([40.5, 50.5, 30.5]);
    expect(figures(6, "301", ["prior", "amount"])).toEqual([20.25, 25.5]);
    expect(figures(9, "total", ["prior", "budget", "final"])).toEqual([9, 8, 7]);
  });
});

describe("what is made of a finding against last year", () => {
  const report = check(department(), { prior: before({ "T01/closing/amount": "13.00" }) });

  test("the JSON has cells of the checked workbook alone", () => {
    const { findings } = workbookJson("a.xlsx", report, diagnose(report));
    const [finding] = findings.filter(({ rule }) => rule === "X-PY-01");
    expect(Object.keys(finding!)).toEqual([
      "rule",
      "severity",
      "table",
      "message",
      "stated",
      "expected",
      "difference",
      "allowance",
      "cells",
    ]);
    expect(finding!.cells).toHaveLength(1);
  });

  test("only the cell of this workbook is marked; nothing of last year's is to mend", () => {
    const marks = marksOf(report).filter(({ message }) => message.includes("上年决算表"));
    expect(marks).toHaveLength(1);
    expect(diagnose(report).diagnoses).toEqual([]);
  });

  test("the working paper writes last year's figure as a number", () => {
    const { rows } = workingPaper(report, diagnose(report));
    const row = rows.find((cells) => JSON.stringify(cells[1]) === '{"text":"X-PY-01"}')!;
    expect(row[7]).toEqual({ formula: "(13)", value: 13 });
    expect(row[4]).toMatchObject({ formula: expect.stringMatching(/^'T01'!|^'/) });
  });
});
