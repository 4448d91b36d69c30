import { PROFILES } from "../../src/catalogue/profiles";
import { department } from "../small-department";
import { statement, table } from "../statement-builder";
import { findingsOf, ledgerOf, named, statusOf } from "./verdicts";

/** A small table of codes and what stands around it. */
const codes = (rows: string, options = {}) =>
  statement([table("T05", `total basic project\n${rows}`, options)]);
const messages = (id: string, one = department()) => findingsOf(one, id).map(({ message }) => message);

describe("S-CODE", () => {
  test("__valid", () => expect(statusOf(department(), "S-CODE")).toBe("passed"));

  test("money without a code, and a code that its name contradicts__invalid", () => {
    const wrong = codes("total 9.00 9.00 .\nother:行政运行 5.00 5.00 .\n2010602=行政运行 4.00 4.00 .");
    expect(findingsOf(wrong, "S-CODE")).toMatchObject([
      { severity: "warning", message: expect.stringContaining("没有 3、5 或 7 位的功能科目编码") },
      { severity: "warning", message: expect.stringContaining("末两位应为 01") },
    ]);
  });

  test("事业运行 is 50, and 04 in 农业", () => {
    expect(named(codes("2101550=事业运行 1.00 1.00 .\n2130104=事业运行 1.00 1.00 ."), "S-CODE")).toEqual([]);
  });

  test("needs a table of codes__undecided", () => {
    const panels = statement([table("T06", "amount\n301 1.00")]);
    expect(ledgerOf(panels, "S-CODE")).toMatchObject({
      status: "not-applicable",
      reason: "没有按科目列示的表",
    });
  });
});

describe("S-NAME", () => {
  const one = (code: string, name: string) => findingsOf(codes(`${code}=${name} 1.00 1.00 .`), "S-NAME");

  test("brackets, spaces, ordinals and a 支出 too many are no difference__valid", () => {
    expect(one("205", "教育支出（类）")).toEqual([]);
    expect(one("2101501", "行政运行支出")).toEqual([]);
    expect(one("20131", "党委办公厅(室)及相关机构事务")).toEqual([]);
    const economic = statement([
      table("T06", "amount\n30399=其他对个人和家庭的补助支出 1.00\n310=资本性 1.00"),
    ]);
    expect(findingsOf(economic, "S-NAME")).toEqual([]);
  });

  test("a name cut off or another name is a warning, a missing 支出 a remark__invalid", () => {
    expect(one("2080505", "机关事业单位基本养老保险缴费支")).toMatchObject([
      {
        severity: "warning",
        expected: "机关事业单位基本养老保险缴费支出",
        message: expect.stringContaining("没有写全"),
      },
    ]);
    expect(one("2080505", "职业年金")).toMatchObject([{ severity: "warning" }]);
    expect(one("2080505", "机关事业单位基本养老保险缴费")).toMatchObject([{ severity: "info" }]);
  });

  test("older names of a 类 are known", () => {
    expect(one("215", "资源勘探信息等支出")).toEqual([]);
    expect(one("210", "医疗卫生与计划生育支出")).toEqual([]);
  });

  test("a code that the dictionary does not know is information, once for all of them", () => {
    const unknown = codes("2999901=甲 1.00 1.00 .\n2999902=乙 1.00 1.00 .");
    expect(findingsOf(unknown, "S-NAME")).toMatchObject([{ severity: "info", cells: [{}, {}] }]);
    expect(statusOf(unknown, "S-NAME")).toBe("passed");
  });

  test("an unknown code under two names is a warning", () => {
    const t02 = table("T02", "total\n2999901=农业甲项目 1.00");
    const t03 = table("T03", "total\n2999901=农业乙项目 1.00");
    expect(findingsOf(statement([t02, t03]), "S-NAME").map(({ severity }) => severity)).toEqual([
      "warning",
      "info",
    ]);
  });

  test("the same wrong name in several tables is one complaint", () => {
    const t02 = table("T02", "total\n221=住房支出 1.00");
    const t03 = table("T03", "total\n221=住房支出 1.00");
    expect(findingsOf(statement([t02, t03]), "S-NAME")).toMatchObject([{ cells: [{}, {}] }]);
  });

  test("a code the classification gave up is a remark", () => {
    const old = statement([table("T06", "amount\n39906=赠与 .")]);
    expect(findingsOf(old, "S-NAME")).toMatchObject([
      { severity: "info", message: expect.stringContaining("39909") },
    ]);
  });

  test("prescribed terms in titles and notes", () => {
    const t07 = table("T07", "total\ntotal .", {
      title: "政府基金预算财政拨款支出决算表",
      notes: ["注：本单位无政府基金预算。", "注：本表反映政府性基金预算支出情况。"],
    });
    expect(findingsOf(statement([t07]), "S-NAME")).toMatchObject([
      {
        severity: "warning",
        stated: "政府基金",
        expected: "政府性基金",
        cells: [{ address: "A1" }, { label: "注" }],
      },
    ]);
  });

  test("a row without a name is not compared__undecided", () => {
    expect(one("221", "221")).toEqual([]);
  });
});

describe("S-XC", () => {
  const lines = (rows: string) => statement([table("T01", `amount\n${rows}`)]);

  test("__valid", () => expect(statusOf(department(), "S-XC")).toBe("passed"));

  test("numbers of unlabelled rows may be passed over", () => {
    const rows = "income.general@1 1.00\n~\n~\ntotal.income@4 1.00\n201@5 1.00\n~\ntotal.expenditure@7 1.00";
    expect(named(lines(rows), "S-XC")).toEqual([]);
    // Henan leaves the numbers of some printed lines out and goes on counting.
    expect(named(lines(rows.replace("@4", "@3")), "S-XC")).toEqual([]);
  });

  test("blank, repeated, and out of step__invalid", () => {
    const blank =
      "income.general@1 1.00\nincome.fund@ .\ntotal.income@2 1.00\n201@3 1.00\ntotal.expenditure@4 1.00";
    expect(messages("S-XC", lines(blank))).toEqual(["公开01表《收入支出决算总表》“income.fund”没有填行次。"]);
    const two = blank.replace("income.fund@ .", "income.fund@ .\nincome.state@ .");
    expect(messages("S-XC", lines(two))[0]).toContain("“income.fund”、“income.state”没有填行次。");
    const twice = "income.general@1 1.00\ntotal.income@2 1.00\n201@2 1.00\ntotal.expenditure@3 1.00";
    expect(named(lines(twice), "S-XC")).toEqual(["warning: total.income 行次, 201 行次"]);
    const jump = "income.general@1 1.00\ntotal.income@7 1.00\n201@8 1.00\ntotal.expenditure@9 1.00";
    expect(messages("S-XC", lines(jump))).toEqual(["公开01表《收入支出决算总表》的行次到 7 接不上前一行。"]);
  });

  test("a right half that begins again is one remark, not one for every line", () => {
    const again = "income.general@1 1.00\ntotal.income@2 1.00\n201@1 1.00\ntotal.expenditure@2 1.00";
    expect(messages("S-XC", lines(again))).toEqual([
      "公开01表《收入支出决算总表》的行次在支出一侧从头编起，没有接着收入一侧往下编。",
    ]);
  });

  test("forms without the column__undecided", () => {
    expect(ledgerOf(lines("total.income 1.00"), "S-XC")).toMatchObject({
      status: "not-applicable",
      reason: "各表没有行次栏",
    });
  });
});

describe("S-SEQ", () => {
  test("__valid", () => expect(statusOf(department(), "S-SEQ")).toBe("passed"));

  test("a number left out, past twenty too__invalid", () => {
    const rows = "201=二十、甲 .\n202=二十一、乙 .\n203=二十三、丙 .\n204=二十四、丁 .";
    expect(messages("S-SEQ", statement([table("T01", `amount\n${rows}`)]))).toEqual([
      "公开01表《收入支出决算总表》项目的序号到“二十三、丙”接不上前一项。",
    ]);
    expect(named(department({ "T01/income.business": undefined }), "S-SEQ")).toEqual(["warning: 项目"]);
    const added = "item:新增收入=一、新增收入 1.00\ntotal.income 1.00\n201=一、甲 .\n202=二、乙 .";
    expect(named(statement([table("T01", `amount\n${added}`)]), "S-SEQ")).toEqual([]);
  });

  test("needs an overview__undecided", () => {
    expect(statusOf(codes("201 1.00 1.00 ."), "S-SEQ")).toBe("not-applicable");
  });
});

describe("S-NEG", () => {
  test("balances, other income and 结余分配 may be negative__valid", () => {
    const negative = department({
      "T01/opening/amount": "-9.00",
      "T01/income.other/amount": "-11.00",
      "T01/surplus.distributed/amount": "-1.00",
      "T02/201/other": "-11.00",
      "T07/total/closing": "-7.00",
    });
    expect(statusOf(negative, "S-NEG")).toBe("passed");
  });

  test("income and expenditure may not__invalid", () => {
    expect(named(department({ "T03/2010601/basic": "-110.00" }), "S-NEG")).toEqual([
      "warning: 行政运行 basic",
    ]);
  });

  test("a blank form has no amounts__undecided", () => {
    expect(statusOf(codes("total . . ."), "S-NEG")).toBe("not-applicable");
  });
});

describe("S-DEC", () => {
  test("__valid", () => expect(statusOf(department(), "S-DEC")).toBe("passed"));

  test("a zero among blanks, a blank among zeros, another number of decimals__invalid", () => {
    expect(named(department({ "T06/30217/amount": "0.00", "T06/31002/amount": "." }), "S-DEC")).toEqual([
      "warning: 公务接待费 amount",
    ]);
    const zeros = codes("total 5.00 5.00 0.00\n201=甲 5.00 5.00 .\n208=乙 0.00 0.00 0.00", { zeros: true });
    expect(named(zeros, "S-DEC")).toEqual(["warning: 甲 project"]);
    expect(named(codes("total 5.0 5.00 .\n201=甲 5.00 '5.0 ."), "S-DEC")).toEqual([
      "warning: total total, 甲 basic",
    ]);
  });

  test("counts print none, blanks say nothing__undecided", () => {
    expect(statusOf(statement([table("T10", "amount\nvehicles 3")]), "S-DEC")).toBe("not-applicable");
  });
});

test("S-READ: one error for all cells of a table that hold the same and no figure", () => {
  expect(statusOf(department(), "S-READ")).toBe("passed");
  const unread = department({ "T03/2010601/basic": "#REF!", "T05/208/total": "?" });
  expect(findingsOf(unread, "S-READ")).toMatchObject([
    { severity: "error", table: "T03", stated: "#REF!", cells: [{ label: "行政运行 basic" }] },
    { severity: "error", table: "T05" },
  ]);
  const alike = department({
    "T03/2010601/basic": "#REF!",
    "T03/2010602/project": "#REF!",
    "T03/208/total": "?",
  });
  expect(findingsOf(alike, "S-READ").map(({ stated, cells }) => [stated, cells.length])).toEqual([
    ["#REF!", 2],
    ["?", 1],
  ]);
  expect(messages("S-READ", alike)[0]).toContain(
    "等 2 格填的是“#REF!”，不能认作金额；用到它们的关系都没有核对。",
  );
  expect(named(codes("other:一级指标 ? . ."), "S-READ")).toEqual([]);
  expect(statusOf(statement([]), "S-READ")).toBe("not-run");
});

test("S-CHANGE: what adds up changes that were rounded each on its own is held against nothing", () => {
  const changes = (name: string) =>
    statement([table("T05", `total prior change\ntotal 9.00 4.00 5.00\nother:${name} 9.00 4.00 5.04`)]);
  expect(messages("S-CHANGE", changes("专项经费"))).toHaveLength(1);
  expect(messages("S-CHANGE", changes("本页小计"))).toEqual([]);
  expect(messages("S-CHANGE", changes("过次页"))).toEqual([]);
});

describe("S-UNIT", () => {
  test("__valid", () => expect(statusOf(department(), "S-UNIT")).toBe("passed"));

  test("a table without a unit, or with another, is a warning__invalid", () => {
    const none = department({}, { tables: { T05: { statesUnit: false } } });
    expect(findingsOf(none, "S-UNIT")).toMatchObject([{ severity: "warning", table: "T05" }]);
  });

  test("元 printed as 万元: ten thousand times the amount is an error", () => {
    const wrong = department({ "T05/total/total": "1410000.00" });
    expect(findingsOf(wrong, "S-UNIT")).toMatchObject([
      {
        severity: "error",
        table: "T04",
        message: expect.stringContaining(
          "141.00 万元，公开05表“total total”是 1,410,000.00 万元，相差一万倍",
        ),
      },
    ]);
  });

  test("元 stated as 元 is another unit, and right", () => {
    const mixed = statement([
      table("T01", "amount\ntotal.income 185.00"),
      table("T02", "total\ntotal 1850000.00", { unit: "元" }),
    ]);
    expect(findingsOf(mixed, "S-UNIT").map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("counts are no money__undecided", () => {
    expect(named(statement([table("T10", "amount\nvehicles 3")], { unit: "万元" }), "S-UNIT")).toEqual([]);
  });
});

describe("S-YEAR and S-DEPT", () => {
  test("__valid", () => {
    expect(statusOf(department(), "S-YEAR")).toBe("passed");
    expect(statusOf(department(), "S-DEPT")).toBe("passed");
  });

  test("another year in a head is an error, in a note a warning__invalid", () => {
    const old = department({}, { tables: { T03: { year: 2022 }, T08: { notes: ["注：2022年12月31日"] } } });
    expect(findingsOf(old, "S-YEAR")).toMatchObject([
      { severity: "error", table: "T03", stated: "2022", expected: "2023", cells: [{ address: "B3" }] },
      { severity: "warning", table: "T08" },
    ]);
    const compared = department({}, { tables: { T08: { notes: ["注：2023年比2022年减少。"] } } });
    expect(named(compared, "S-YEAR")).toEqual([]);
  });

  test("another department is an error, its 本级 a warning, mixed self-names a remark__invalid", () => {
    const other = department(
      {},
      {
        tables: {
          T02: { department: "某市另一局" },
          T03: { department: "某市某局（本级）" },
          T07: { notes: ["注：我部门无此项支出。"] },
          T08: { notes: ["注：本单位无此项支出。"] },
        },
      },
    );
    expect(findingsOf(other, "S-DEPT").map(({ severity, table: id }) => `${severity} ${id}`)).toEqual([
      "error T02",
      "warning T03",
      "info ",
    ]);
  });

  test("forms that state neither__undecided", () => {
    const silent = statement([table("T05", "total\ntotal 1.00", { year: 0, department: "" })]);
    expect(ledgerOf(silent, "S-YEAR").reason).toBe("各表都没有写年度");
    expect(ledgerOf(silent, "S-DEPT").reason).toBe("各表都没有写部门");
  });
});

describe("S-MISS", () => {
  test("__valid", () => expect(statusOf(department(), "S-MISS")).toBe("passed"));

  test("what a province asks for is an error only where the province is known__invalid", () => {
    const lacking = department({}, { without: ["T07", "T09", "T10"] });
    expect(findingsOf(lacking, "S-MISS").map(({ severity, table: id }) => `${severity} ${id}`)).toEqual([
      "warning T07",
      "info T09",
    ]);
    const jiangxi = PROFILES.find(({ name }) => name === "jiangxi")!;
    const known = { ...lacking, profile: jiangxi };
    expect(findingsOf(known, "S-MISS").map(({ severity, table: id }) => `${severity} ${id}`)).toEqual([
      "error T07",
      "error T09",
      "error T10",
    ]);
  });

  test("two tables that differ", () => {
    const twice = {
      ...department({}, { without: ["T02"] }),
      missing: [],
      ambiguous: [{ slot: 2 as const, sheets: ["甲", "乙"] }],
    };
    expect(messages("S-MISS", twice)).toEqual([
      "《收入决算表》有两张，内容不同（工作表 甲、乙），不知以哪张为准，没有核对。",
    ]);
    expect(ledgerOf(twice, "T02-R01")).toMatchObject({
      status: "not-run",
      reason: "有两张不同的收入决算表（工作表 甲、乙）",
    });
  });

  test("a workbook without tables is not run__undecided", () => {
    expect(ledgerOf(statement([]), "S-MISS")).toMatchObject({
      status: "not-run",
      reason: "没有找到任何一张决算公开表",
    });
  });
});

describe("S-TITLE", () => {
  const t05 = (sheet: string, number = "公开05表") => table("T05", "total\ntotal 1.00", { sheet, number });

  test("__valid", () => {
    expect(statusOf(department(), "S-TITLE")).toBe("passed");
    expect(named(statement([t05("附表5"), t05("公开05表")].slice(0, 1)), "S-TITLE")).toEqual([]);
  });

  test("a sheet named after another table or number, a number used twice__invalid", () => {
    expect(named(statement([t05("收入决算表")]), "S-TITLE")).toEqual(["warning: 表名"]);
    expect(named(statement([t05("公开06表")]), "S-TITLE")).toEqual(["warning: 表名"]);
    const t06 = table("T06", "amount\n301 1.00", { number: "公开05表", sheet: "Sheet2" });
    expect(named(statement([t05("Sheet1"), t06]), "S-TITLE")).toEqual(["warning: 表名, 表名"]);
  });

  test("other series of numbers, and sheets of several tables, are not compared__undecided", () => {
    expect(named(statement([t05("附表3")]), "S-TITLE")).toEqual([]);
    const both = [t05("一览"), table("T06", "amount\n301 1.00", { number: "公开05表", sheet: "一览" })];
    expect(named(statement(both), "S-TITLE")).toEqual([]);
  });
});

describe("S-EMPTY", () => {
  const t07 = (row: string, notes: readonly string[], zeros = false) =>
    statement([table("T07", `opening income total\ntotal ${row}`, { notes, zeros })]);
  const severities = (...given: Parameters<typeof t07>) =>
    findingsOf(t07(...given), "S-EMPTY").map(({ severity }) => severity);

  test("an empty table says so, or says when it would be__valid", () => {
    expect(severities(". . .", ["说明：我部门没有政府性基金收入，故本表无数据。"])).toEqual([]);
    expect(severities(". . .", ["注：2.当此表数据为零时，即本部门无政府性基金预算财政拨款收入。"])).toEqual(
      [],
    );
    expect(severities("0.00 0.00 0.00", ["说明：没有此项收入，故本表无数据。"], true)).toEqual([]);
    expect(severities("1.00 2.00 3.00", ["注：本表反映收支情况。"])).toEqual([]);
  });

  test("a note of emptiness over figures is an error, over zeros a remark, none a warning__invalid", () => {
    expect(severities("1.00 2.00 3.00", ["注：本表无数据。"])).toEqual(["error"]);
    expect(severities("0.00 0.00 0.00", ["此表为空表"], true)).toEqual(["info"]);
    expect(severities(". . .", ["注：本表反映收支情况。"])).toEqual(["warning"]);
  });

  test("a conditional note says nothing of a table with figures; what cannot be read is not empty__undecided", () => {
    expect(severities("1.00 2.00 3.00", ["注：当此表数据为零时，即本部门无此项收支。"])).toEqual([]);
    expect(severities(". # .", [])).toEqual([]);
  });
});

describe("S-PLACE and S-TYPO", () => {
  const noted = (note: string) => codes("total 1.00 1.00 .", { notes: [note] });

  test("__valid", () => {
    expect(named(noted("注：当此表数据为零时，即本部门（单位）无此项支出。"), "S-PLACE")).toEqual([]);
    expect(named(noted("注：本表反映截至2023年12月31日的情况。"), "S-TYPO")).toEqual([]);
  });

  test.each(["注：XX部门没有支出。", "注：比上年增加（减少）××万元。", "注：本部门××年无支出。"])(
    "%s__invalid",
    (note) => expect(findingsOf(noted(note), "S-PLACE")).toMatchObject([{ severity: "error" }]),
  );

  test.each(["注：本表无支出。。", "注：反映截止2023年12月31日的资产。", "注：反映支付支付情况。"])(
    "%s__invalid",
    (note) => expect(findingsOf(noted(note), "S-TYPO")).toMatchObject([{ severity: "info" }]),
  );

  test("a name left as ×× in a head", () => {
    const named = codes("total 1.00 1.00 .", { department: "××市财政局" });
    expect(findingsOf(named, "S-PLACE")).toMatchObject([{ severity: "error", cells: [{ address: "A3" }] }]);
  });

  test("no notes, no slips__undecided", () => {
    expect(ledgerOf(codes("total 1.00 1.00 ."), "S-TYPO").reason).toBe("各表都没有注");
  });
});

test("S-XLS: figures stored as text are one remark, a name cut at 31 characters another", () => {
  expect(statusOf(department(), "S-XLS")).toBe("passed");
  const sheet = "一般公共预算财政拨款支出决算表".repeat(3).slice(0, 31);
  const texts = statement([
    table("T05", "total\ntotal '5.00\n201 '5.00", { sheet }),
    table("T06", "amount\n301 '1,085.68"),
  ]);
  expect(findingsOf(texts, "S-XLS").map(({ severity, message }) => [severity, message])).toEqual([
    ["info", expect.stringContaining("31 个字")],
    [
      "info",
      "有 3 个金额存成了文字（公开05表 2 个、公开06表 1 个），已按数字核对；在 Excel 里求和会漏掉它们。",
    ],
  ]);
});
