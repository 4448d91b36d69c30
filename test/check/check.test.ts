import { check } from "../../src/check/check";
import { CATALOGUE } from "../../src/rules/index";
import type { Rule } from "../../src/rules/rule";
import { department } from "../small-department";
import { statement, table } from "../statement-builder";

describe("the ledger", () => {
  test("has every rule, in order, with a reason wherever it was not run or does not apply", () => {
    const { ledger } = check(department());
    expect(ledger).toHaveLength(CATALOGUE.length);
    for (const { rule: one, status, instances, reason } of ledger) {
      const idle = status === "not-run" || status === "not-applicable";
      expect([one.id, instances === 0, reason !== ""]).toEqual([one.id, idle, idle]);
    }
  });

  test("names the tables that a rule lacks, as the form calls them", () => {
    const reasons = (id: string, without: readonly ("T01" | "T02" | "T03")[]) =>
      check(department({}, { without })).ledger.find((line) => line.rule.id === id)?.reason;
    expect(reasons("X-01-23-01", ["T02", "T03"])).toBe("没有找到收入决算表，没有找到支出决算表");
    const budget = statement([table("B02", "total fiscal\ntotal 1.00 1.00", { unit: "元" })]);
    const line = (id: string) => check(budget).ledger.find((one) => one.rule.id === id);
    expect(line("T03-R01")).toMatchObject({ status: "not-run", reason: "没有找到部门支出总表" });
    expect(line("T10-R01")).toMatchObject({ status: "not-applicable", reason: "预算公开没有这张表" });
  });

  test("of a workbook without tables says so for every rule", () => {
    const { ledger, findings, relations } = check(statement([], { kind: "unknown" }));
    expect(new Set(ledger.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(["not-run 没有找到任何一张决算公开表"]),
    );
    expect([findings, relations]).toEqual([[], []]);
  });
});

describe("findings", () => {
  const wrong = department({
    "T01/total.expenditure/amount": ".",
    "T03/total/total": "182.01",
    "T06/30113/amount": "7.00",
    "T06/303/amount": "4.01",
    "T06/30217/amount": "'3.00",
  });
  const { findings, relations } = check(wrong);

  test("come errors first, then warnings, 尾差 and remarks, each by table", () => {
    const order = ["error", "warning", "rounding", "info"];
    const places = findings.map(
      ({ severity, table: id }) => order.indexOf(severity) * 100 + (Number(id.slice(1)) || 99),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(order));
  });

  test("have ids of their own that stay from check to check", () => {
    const ids = findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(`T01-R06:收入支出决算总表!C25`);
    expect(check(wrong).findings.map(({ id }) => id)).toEqual(ids);
  });

  test("list every cell of a broken relation, the stated one first", () => {
    const finding = findings.find(({ rule: one }) => one.id === "T01-R02")!;
    expect(finding.cells.map(({ label, value }) => [label, value])).toEqual([
      ["本年支出合计 amount", null],
      ["一、一般公共服务支出 amount", 130],
      ["二、外交支出 amount", null],
      ["三、社会保障和就业支出 amount", 12],
      ["四、城乡社区支出 amount", 28],
      ["五、住房保障支出 amount", 9],
      ["六、国有资本经营预算支出 amount", 3],
    ]);
  });

  test("say what the left side should be: stated − expected = difference", () => {
    for (const { evaluated, stated, expected, difference } of findings) {
      if (evaluated) expect(Number(stated) - Number(expected)).toBeCloseTo(Number(difference), 6);
    }
    expect(findings.find(({ rule: one }) => one.id === "T01-R02")).toMatchObject({
      stated: "0",
      expected: "182.00",
      difference: "-182.00",
      allowance: "0.02",
    });
  });

  test("are as many as the relations that do not pass, and the complaints", () => {
    const telling = relations.filter(({ verdict }) => !["passed", "unjudged"].includes(verdict)).length;
    expect(findings.filter(({ evaluated }) => evaluated)).toHaveLength(telling);
    expect(findings.filter(({ complaint }) => complaint)).toHaveLength(findings.length - telling);
  });

  test("a suspicious 尾差 is a warning", () => {
    const rows = Array.from({ length: 16 }, (_, at) => `302${String(at + 1).padStart(2, "0")} 1.00`).join(
      "\n",
    );
    const t06 = table("T06", `amount\n302 16.05\n${rows}`);
    const [finding] = check(statement([t06])).findings.filter(({ rule: one }) => one.id === "T06-R01");
    expect(finding).toMatchObject({
      severity: "warning",
      message:
        "公开06表《一般公共预算财政拨款基本支出决算明细表》“302 302”与“所属各款之和”相差 0.05 万元（表上 16.05，合计 16.00）：16 个加数四舍五入最多可差 0.08 万元，虽在其内，但差这么多很少见，请核对。",
    });
  });
});

describe("sentences", () => {
  const first = (edits: Parameters<typeof department>[0], id: string) =>
    check(department(edits)).findings.find(({ rule: one }) => one.id === id)?.message;

  test("of a total against its parts", () => {
    expect(first({ "T03/2010601/basic": "100.00" }, "T03-R03")).toBe(
      "公开03表《支出决算表》“财政事务 basic”应等于“所属各项之和”：表上 110.00，合计 100.00，相差 10.00 万元，超出四舍五入可能的 0.01 万元。",
    );
    expect(first({ "T03/2010601/basic": "100.00" }, "T03-R04")).toBe(
      "公开03表《支出决算表》“行政运行 total”应等于“basic＋project＋remitted＋operating＋subsidy”：表上 110.00，合计 100.00，相差 10.00 万元，超出四舍五入可能的 0.01 万元。",
    );
  });

  test("of two prints of one amount, in two tables", () => {
    expect(first({ "T03/total/total": "192.00" }, "X-01-03-01")).toBe(
      "公开01表《收入支出决算总表》“本年支出合计”应等于公开03表“合计 total”：前者 182.00，后者 192.00，相差 10.00 万元，超出四舍五入可能的 0.01 万元。".replace(
        "合计 total",
        "total total",
      ),
    );
    expect(first({ "T03/total/total": "182.01" }, "X-01-03-01")).toBe(
      "公开01表《收入支出决算总表》“本年支出合计”与公开03表“total total”相差 0.01 万元（前者 182.00，后者 182.01）：同一个数在两处分别四舍五入或手工调平，差 0.01 万元以内属正常尾差，最好改为一致。",
    );
  });

  test("of a part above its whole", () => {
    expect(first({ "T05/208/total": "22.00" }, "X-03-05-01")).toBe(
      "公开05表《一般公共预算财政拨款支出决算表》“社会保障和就业支出 total”不应大于公开03表“社会保障和就业支出 total”：前者 22.00，后者 12.00，多出 10.00 万元，超出四舍五入可能的 0.01 万元。",
    );
  });

  test("of a blank total", () => {
    expect(first({ "T01/total.expenditure/amount": "." }, "X-01-03-01")).toContain("前者空白，后者 182.00");
  });

  test("of a difference in what cells hold and do not show", () => {
    expect(
      first(
        {
          "T01/income.other/amount": "11.00|11.0040",
          "T01/income.general/amount": "141.00|141.0041",
          "T01/income.fund/amount": "30.00|30.0041",
          "T01/total.income/amount": "185.00|184.9951",
        },
        "T01-R01",
      ),
    ).toBe(
      "公开01表《收入支出决算总表》“本年收入合计”应等于“各项收入之和”：表上 184.9951，合计 185.0122，按格子里保存的全部小数，相差 0.0171 万元，超出 4 个加数四舍五入可能的 0.0051 万元。",
    );
  });
});

test("unread figures leave their relations unjudged, and neither passed nor failed", () => {
  const report = check(department({ "T05/total/total": "#REF!" }));
  const unjudged = report.relations.filter(({ verdict }) => verdict === "unjudged");
  expect(unjudged.map(({ relation }) => relation.rule.id)).toEqual(
    expect.arrayContaining(["T05-R01", "T05-R04", "X-04-05-01", "X-05-09-01"]),
  );
  expect(
    report.findings.filter(({ severity }) => severity === "error").map(({ rule: one }) => one.id),
  ).toEqual(["S-READ"]);
});

describe("figures that nothing proves", () => {
  test("of a whole department there are none but the count of equipment", () =>
    expect(check(department()).unread.map(({ label, read }) => [label, read])).toEqual([
      ["equipment amount", true],
    ]));

  test("are listed with the reason", () => {
    const t01 = table("T01", "amount\nincome.general 1.00\ntotal.income 1.00\nother:说明行 5.00");
    const t06 = table("T06", "amount\n301 3.00");
    expect(
      check(statement([t01, t06])).unread.map(({ label, reason, read }) => [label, reason, read]),
    ).toEqual([
      ["other:说明行", "这一行不是表式里已知的项目，没有关系用到它", false],
      ["301 301 amount", "没有列出与它对应的合计、分项或另一张表，没有关系能核对它", true],
    ]);
  });

  test("ranges of one column are joined over blank cells, and end at a figure that is bound", () => {
    const t05 = table(
      "T05",
      `
                total  basic  project  ?奖金›小计
       total    30.00  10.00  20.00    4.00
       201      .      .      .        .
       20101    30.00  10.00  20.00    4.00`,
    );
    expect(check(statement([t05])).unread).toMatchObject([
      { address: "F7:F9", label: "奖金 › 小计", read: false, count: 2 },
    ]);
  });
});

test("a rule of one's own is checked like those of the catalogue", () => {
  const own: Rule = {
    id: "T05-R99",
    title: "没有项目支出",
    meaning: "只有基本支出。",
    source: "试验",
    severity: "info",
    needs: [5],
    assert: ({ T05 }) => ({
      instances: 1,
      complaints:
        T05?.cell("total", "project")?.state === "amount" ? [{ message: "有项目支出。", cells: [] }] : [],
    }),
  };
  expect(check(department(), { rules: [own] })).toMatchObject({
    findings: [{ id: "T05-R99:", severity: "info", table: "", cells: [] }],
    ledger: [{ status: "failed", instances: 1 }],
  });
});
