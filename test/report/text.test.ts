import { toText } from "../../src/report/text";
import { SAMPLES } from "../../samples/load";
import { checked, checkedSample } from "./checked";

test.each(SAMPLES)("%s: the verdict and every error, warning and hint stand in the text", (name) => {
  const { report, diagnosis } = checkedSample(name);
  const text = toText("a.xlsx", report, diagnosis);
  expect(text).toMatch(/^.+（单位：(万元|元)）\n文件：a\.xlsx\n找到 \d+ 张表：/);
  for (const { severity, message } of report.findings) {
    if (severity !== "rounding") expect(text).toContain(message);
  }
  for (const { message } of diagnosis.diagnoses) expect(text).toContain(message);
  for (const { rule, status, reason } of report.ledger) {
    if (status === "not-run") expect(text).toMatch(new RegExp(`  ${reason}：.*${rule.id}`));
  }
  expect(text).toMatch(/[^\n]\n$/);
  expect(text).not.toMatch(/undefined|null|NaN|区间|残差|约束/);
  // No table is called by its key, not even one that the workbook has not.
  expect(text).not.toMatch(/^[TB]\d\d$/m);
});

test("a table whose number stands behind its title as well is listed with it once", () => {
  const title = "收入支出决算总表（表1）";
  const { report, diagnosis } = checkedSample("shanghai-2024");
  const tables = report.statement.tables.map((table) => ({ ...table, title, number: "表1" }));
  const text = toText("a", { ...report, statement: { ...report.statement, tables } }, diagnosis);
  expect(text).toContain("01 收入支出决算总表（表1）、");
});

describe("the verdict line", () => {
  const verdictOf = (...given: Parameters<typeof checkedSample>): string => {
    const { report, diagnosis } = checkedSample(...given);
    return /结论：(.*)/.exec(toText("a", report, diagnosis))![1]!;
  };

  test("all hold", () => {
    expect(verdictOf("shanghai-2024")).toMatch(/^\d+ 项关系全部成立（其中 10 项为尾差）。$/);
  });

  test("some are broken", () => {
    expect(verdictOf("henan-2022")).toMatch(
      /^发现 \d+ 处错误。\d+ 项关系中 \d+ 项成立（其中 18 项为尾差），3 项不平，关系以外 1 项填列错误。$/,
    );
  });

  test("what could not be judged is not among what holds", () => {
    expect(verdictOf("shanghai-2024", { "2.收入决算表!E8": "约三百" })).toMatch(
      /^发现 \d+ 处错误。\d+ 项关系全部成立.*，另有 \d+ 项因为有的格子认不出金额，没有核对。$/,
    );
  });

  test("what only usually holds is no imbalance", () => {
    const sheet = "GK06 一般公共预算财政拨款基本支出决算表";
    const less = verdictOf("jiangxi-2023", { [`${sheet}!C17`]: 40, [`${sheet}!C18`]: 21.34 });
    expect(less).toMatch(/，1 项一般应相符而不符，另有 1 个数没有关系能核对。$/);
    expect(verdictOf("jiangxi-2023")).toMatch(
      /^没有错误，有 \d+ 处提醒。\d+ 项关系全部成立（其中 14 项为尾差），另有 1 个数没有关系能核对。$/,
    );
  });
});

test("尾差 are folded: a count and the places, not a sentence each", () => {
  const { report, diagnosis } = checkedSample("henan-2022");
  const text = toText("a", report, diagnosis);
  expect(text).toContain("尾差 18 项");
  expect(text).toContain(
    "公开01表《收入支出决算总表》\n    本年收入合计 = 各项收入之和（T01-R01）：C17 差 0.01\n",
  );
  const places = text.match(/(?<=（T\d\d-R\d\d）：)[A-Z]+\d+ 差 .*$/gm)!;
  for (const line of places) {
    const cells = line.split("，").map((place) => /^([A-Z]+)(\d+) 差/.exec(place)!);
    const order = cells.map(([, column, row]) => Number(row) * 100 + column!.charCodeAt(0));
    // In the order of the sheet, none twice.
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
  }
  for (const { severity, message } of report.findings) {
    if (severity === "rounding") expect(text).not.toContain(message);
  }
});

test("errors come before warnings, warnings before hints", () => {
  const { report, diagnosis } = checkedSample("henan-2022");
  const section = toText("a", report, diagnosis)
    .split("\n\n")
    .find((part) => part.startsWith("公开01表《"))!;
  const words = [...section.matchAll(/\[(..)\]/g)].map(([, word]) => word!);
  const order = ["错误", "提醒", "提示"];
  expect(words).toContain("错误");
  expect(words).toContain("提醒");
  expect(words).toEqual([...words].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});

test("figures that nothing checks are listed with the reason", () => {
  const { report, diagnosis } = checkedSample("shanghai-2024");
  const places = { sheet: "公开05表", reason: "这一栏没有表头" };
  const unread = [
    { ...places, address: "E7:E22", label: "人员经费", read: false, count: 12 },
    { ...places, address: "G9", label: "公用经费", read: true, count: 1 },
  ];
  const text = toText("a", { ...report, unread }, diagnosis);
  expect(text).toContain(
    "没有读懂的数 12 个，请自行核对\n  这一栏没有表头：公开05表!E7:E22（人员经费）\n\n" +
      "没有任何关系核对的数 1 个，请自行核对\n  这一栏没有表头：公开05表!G9（公用经费）",
  );
  expect(text).toMatch(/结论：.*，另有 12 个数没有读懂，1 个数没有关系能核对。\n/);
});

test("an unrecognised workbook says what was found", () => {
  const rows = [[{ value: "通讯录" }]];
  const { report, diagnosis } = checked({
    name: "a",
    sheets: [{ name: "名单", hidden: false, rows, merges: [] }],
  });
  const text = toText("a.xlsx", report, diagnosis);
  expect(text).toMatch(/^文件：a\.xlsx\n未识别 1 处：\n {2}名单.*：.+\n$/);
});
