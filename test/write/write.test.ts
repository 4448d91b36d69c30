/** What sentences say of amounts that are zero, equal, tiny, negative, without a basis, or not known. */
import { STYLES, styleNamed } from "../../src/catalogue/styles";
import { section, type Style } from "../../src/catalogue/style";
import { NO_INPUTS, readInputs } from "../../src/write/inputs";
import { narrate } from "../../src/write/narrate";
import { blanksOf, narrativeText, paragraphsOf } from "../../src/write/narrative";
import { proposeStyle } from "../../src/write/propose-style";
import type { NarrativeSources } from "../../src/write/quantities";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import { sample } from "../../samples/load";
import { statement, table } from "../statement-builder";

const general = styleNamed("general")!;
const henan = styleNamed("henan")!;
const jiangxi = styleNamed("jiangxi")!;

const VEHICLES = {
  "副部（省）级及以上领导用车": 0,
  主要负责人用车: 0,
  机要通信用车: 0,
  应急保障用车: 0,
  执法执勤用车: 0,
  特种专业技术用车: 0,
  离退休干部服务用车: 0,
};

describe("与上年相比", () => {
  test.each([
    ["987.70", "954.20", "增加 33.50 万元，增长 3.51%"],
    ["181.43", "189.90", "减少 8.47 万元，下降 4.46%"],
    ["181.43", "181.43", "持平"],
    ["0.00", "0.00", "持平"],
    ["12.00", "0.00", "增加 12.00 万元，上年为零，无法计算增减幅度"],
    ["0.00", "12.00", "减少 12.00 万元，下降 100.00%"],
    ["-3.00", "-5.00", "增加 2.00 万元，上年为负数，不计算增减幅度"],
    ["-3.00", "5.00", "减少 8.00 万元"],
    ["10.00|10.00004", "10.00|10.00003", "基本持平"],
    ["10.01|10.00501", "10.00|10.00499", "增加 0.01 万元，增长 0.00%"],
    ["0.01", "100000.00", "减少 99999.99 万元，下降 100.00%"],
  ])("%s after %s", (now, before, words) => {
    const text = sentence("{变动:年末结转和结余}", closing(now), { prior: closing(before, 2022) });
    expect(text).toBe(words);
  });

  test("last year's figure is not known: a field, and no made-up number", () => {
    expect(sentence("比上年{变动:年末结转和结余}。", closing("1.00"))).toBe("比上年【待填：上年数】。");
  });

  test("typed in, where no workbook says it", () => {
    const inputs = readInputs({ 上年数: { 年末结转和结余: "4" } });
    expect(sentence("{变动:年末结转和结余}", closing("1.00"), { inputs })).toBe(
      "减少 3.00 万元，下降 75.00%",
    );
  });

  test("percentages come from the 元 that the cells hold", () => {
    const now = closing("13.73|13.7342");
    const prior = closing("1.66|1.66423", 2022);
    // 13.73 and 1.66 alone would give 727.11%.
    expect(sentence("{变动:年末结转和结余}", now, { prior })).toBe("增加 12.07 万元，增长 725.26%");
  });
});

describe("budgets and shares", () => {
  const spent = (figures: string): Statement =>
    statement([
      table(
        "T05",
        `total basic project\ntotal ${figures}\n201=一般公共服务支出 ${figures}\n20103=政府办公厅 ${figures}\n2010301=行政运行 ${figures}`,
      ),
    ]);
  const one =
    "年初预算为{年初预算:2010301}，支出决算为{额:2010301}[，完成年初预算的{完成年初预算率:2010301}]。";
  const budgetOf = (value: number): NarrativeSources => ({
    inputs: readInputs({ 年初预算数: { "2010301": value } }),
  });

  test.each([
    ["10.00 10.00 .", 20, "年初预算为 20.00 万元，支出决算为 10.00 万元，完成年初预算的 50.00%。"],
    ["10.00 10.00 .", 0, "年初预算为 0 万元，支出决算为 10.00 万元。"],
    [". . .", 20, "年初预算为 20.00 万元，支出决算为 0 万元，完成年初预算的 0%。"],
  ])("%s of %d", (figures, budget, words) => {
    expect(sentence(one, spent(figures), budgetOf(budget))).toBe(words);
  });

  test("a budget that is not known: fields for it and for what follows from it", () => {
    expect(sentence(one, spent("10.00 10.00 ."))).toBe(
      "年初预算为【待填：年初预算数】，支出决算为 10.00 万元，完成年初预算的【待填：比例】。",
    );
  });

  test("a 科目 that had a budget and no expenditure is listed", () => {
    const inputs = readInputs({ 年初预算数: { "2010302": 3 } });
    const two = statement([
      table(
        "T05",
        `total basic project\ntotal 1.00 1.00 .\n201=一般公共服务支出 1.00 1.00 .\n20103=政府办公厅 1.00 1.00 .\n2010301=行政运行 1.00 1.00 .\n2010302=一般行政管理事务 . . .`,
      ),
    ]);
    const text = narrativeText(narrate(two, general, { inputs }));
    expect(text).toContain(
      "一般行政管理事务（项）。年初预算为3.00万元，支出决算为0.00万元，完成年初预算的0.00%。",
    );
  });

  test("a share of zero has no percentage, and shares are never forced to 100", () => {
    const three = (whole: string, part: string): Statement =>
      statement([
        table(
          "T03",
          `total basic project remitted operating subsidy\ntotal ${whole} ${part} ${part} ${part} . .`,
        ),
      ]);
    const list = "{支出构成}";
    expect(sentence(list, three("3.00", "1.00"), {}, { ...jiangxi, spaced: false })).toContain(
      "基本支出1.00万元，占33.33%；项目支出1.00万元，占33.33%；经营支出0.00万元，占0.00%；上缴上级支出1.00万元，占33.33%",
    );
    expect(sentence(list, three("0.00", "0.00"), {}, jiangxi)).not.toContain("占");
  });

  test("one decimal by choice, half up", () => {
    const share = statement([table("T03", "total basic project\ntotal 200.00 0.10 199.90")]);
    const text = (decimals: 1 | 2): string =>
      narrativeText(narrate(share, styleOf("{占比:基本支出}"), {}, { decimals })).split("\n")[1]!;
    expect([text(1), text(2)]).toEqual(["0.1%", "0.05%"]);
  });
});

describe("units and figures", () => {
  test("tables in 元 are written in 万元, half up", () => {
    const yuan = statement([
      table("T03", "total basic project\ntotal 41885.00 5031955.12 .", { unit: "元" }),
    ]);
    expect(sentence("{本年支出合计}、{基本支出}", yuan)).toBe("4.19 万元、503.20 万元");
  });

  test("every figure knows its place and its cells", () => {
    const now = closing("987.70");
    const [, paragraph] = paragraphsOf(
      narrate(now, styleOf("{变动:年末结转和结余}"), { prior: closing("954.20", 2022) }),
    );
    expect(paragraph!.figures.map(({ text, inputs }) => [text, inputs])).toEqual([
      ["33.50", []],
      ["3.51", []],
    ]);
    expect(paragraph!.figures[0]!.cells.map(({ book, entry }) => [book, entry.address])).toEqual([
      ["current", now.table(1)!.cell("closing", "amount")!.address],
      ["prior", now.table(1)!.cell("closing", "amount")!.address],
    ]);
  });

  test("a department with a long name, no year and hardly a table still reads as a text", () => {
    const name = "某某市某某区人民政府某某街道办事处综合行政执法与应急管理服务中心（含所属事业单位若干家）";
    expect(name.length).toBeGreaterThanOrEqual(40);
    const bare = statement([table("T03", "total basic project\ntotal 1.00 1.00 .")], {
      department: name,
      year: 0,
    });
    for (const style of STYLES.filter(({ kind }) => kind === "final-account")) {
      const text = narrativeText(narrate(bare, style));
      expect(text).toContain("【待填：年度】");
      expect(text).not.toMatch(/undefined|NaN| 0 年|-1/);
    }
    expect(narrate(bare, general).title.text).toBe(`${name}【待填：年度】年度部门决算`);
  });

  test("what nothing was paid for was not there: no journeys without their cost", () => {
    const none = statement([
      table(
        "T09",
        "budget final\ntotal 0.00 0.00\nabroad 0.00 0.00\nvehicles 0.00 0.00\nreception 2.00 1.00",
      ),
    ]);
    expect(sentence("{因公出国（境）团组数}个、{国内公务接待批次}批", none)).toBe("0 个、【待填：数量】批");
  });
});

describe("what is left to fill in", () => {
  test("each once, with the group and the key of the inputs", () => {
    const blanks = blanksOf(
      narrate(closing("1.00"), styleOf("{变动:年末结转和结余}{变动:年末结转和结余}{机关运行经费}")),
    );
    expect(blanks.map(({ what, input }) => [what, input])).toEqual([
      ["年末结转和结余上年数", { group: "上年数", key: "whole.closing" }],
      ["机关运行经费", { group: "本年数", key: "agency" }],
    ]);
  });

  test("filling them in empties the list", () => {
    const inputs = readInputs({
      上年数: { 年末结转和结余: 2 },
      本年数: { 机关运行经费: 9.9 },
      原因: { 与上年相比: { 年末结转和结余: "结余资金消化。" } },
    });
    const style = styleOf("{变动:年末结转和结余}。{变动原因:年末结转和结余}{机关运行经费}");
    const narrative = narrate(closing("1.00"), style, { inputs });
    expect(blanksOf(narrative)).toEqual([]);
    expect(narrativeText(narrative)).toContain("主要原因是结余资金消化。9.90 万元");
  });
});

test("shares of a whole list that come to 99.99 % are said to be rounded", () => {
  const thirds = statement([
    table("T02", "total fiscal business other\ntotal 3.00 1.00 1.00 1.00"),
    table(
      "T01",
      "amount\nincome=本年收入合计 3.00\nfiscal=财政拨款收入 1.00\nbusiness=事业收入 1.00\nother=其他收入 1.00",
    ),
  ]);
  const said = narrate(thirds, { ...general, outline: [section("二、收入"), "其中：{收入构成}。"] });
  expect(narrativeText(said)).toContain("33.33%");
  expect(said.roundings).toEqual([
    "“二、收入”所列各项占比合计 99.99%，与 100% 相差 0.01 个百分点，是四舍五入造成的，不必改。",
  ]);
  for (const name of ["henan-2022", "shanghai-2024"] as const) {
    const printed = recognise(sample(name));
    for (const told of narrate(printed, proposeStyle(printed)).roundings)
      expect(told).toMatch(/合计 (?:99\.9|100\.0)\d%/);
  }
});

describe("contradictions", () => {
  const found = (now: Statement, sources: NarrativeSources): readonly string[] =>
    narrate(now, general, sources).contradictions.map(({ rule }) => rule);
  const opening = (value: string): Statement =>
    statement([table("T01", `amount\nopening=年初结转和结余 ${value}`)]);

  test("last year's closing and this year's opening", () => {
    expect(found(opening("49.18"), { prior: closing("106.22", 2022) })).toEqual(["X-PY-01"]);
    expect(found(opening("49.18"), { prior: closing("49.18", 2022) })).toEqual([]);
    expect(found(opening("49.18"), { inputs: readInputs({ 上年数: { 年末结转和结余: 106.22 } }) })).toEqual([
      "X-PY-01",
    ]);
  });

  test("what was typed against what the workbook says: the workbook's figure is written", () => {
    const inputs = readInputs({ 上年数: { 年末结转和结余: 7 } });
    const sources = { prior: closing("4.00", 2022), inputs };
    expect(sentence("{变动:年末结转和结余}", closing("1.00"), sources)).toBe("减少 3.00 万元，下降 75.00%");
    expect(found(closing("1.00"), sources)).toEqual(["X-PY-02"]);
  });

  test("each names its cells and the typed values that take part", () => {
    const inputs = readInputs({ 上年数: { 年末结转和结余: 7 } });
    const now = opening("1.00");
    const [typed] = narrate(now, general, { inputs }).contradictions;
    expect(typed!.cells.map(({ book, entry }) => [book, entry.address])).toEqual([
      ["current", now.table(1)!.cell("opening", "amount")!.address],
    ]);
    expect(typed!.inputs).toEqual([{ group: "上年数", key: "whole.closing" }]);
    const [books] = narrate(now, general, { prior: closing("3.00", 2022) }).contradictions;
    expect(books!.cells.map(({ book }) => book)).toEqual(["current", "prior"]);
    expect(books!.message).toBe(
      "本年年初结转和结余1.00万元，上年年末结转和结余3.00万元，两者应当相同；有年初余额调整的请在说明中写明。",
    );
  });

  test("a budget opens with an estimate, not with last year's closing", () => {
    const budget = { ...opening("49.18"), kind: "budget" as const };
    expect(found(budget, { prior: { ...closing("106.22", 2022), kind: "budget" } })).toEqual([]);
  });

  test.each([
    [
      "上年数 that do not close",
      { 上年数: { 收入总计: 9, 年初结转和结余: 1, 使用非财政拨款结余: 0, 本年收入合计: 7 } },
      ["N-19"],
    ],
    [
      "and those that do",
      { 上年数: { 收入总计: 8, 年初结转和结余: 1, 使用非财政拨款结余: 0, 本年收入合计: 7 } },
      [],
    ],
    [
      "“三公”",
      { 上年数: { "“三公”经费支出": 3, "因公出国（境）费": 1, 公务用车购置及运行维护费: 1, 公务接待费: 0 } },
      ["N-14"],
    ],
    ["vehicles", { 本年数: { 车辆: 3, ...VEHICLES, 其他用车: 1 } }, ["N-17"]],
    ["vehicles that add up", { 本年数: { 车辆: 1, ...VEHICLES, 其他用车: 1 } }, []],
    ["more foreign guests than guests", { 本年数: { 国内公务接待人次: 3, 外事接待人次: 4 } }, ["N-14"]],
    [
      "more of goods from small firms than goods",
      { 本年数: { 政府采购货物支出: 1, 货物采购授予中小企业合同金额: 2 } },
      ["N-16"],
    ],
  ])("%s", (_, given, rules) => {
    expect(found(closing("1.00"), { inputs: readInputs(given) })).toEqual(rules);
  });

  test("the budgets of the 科目 and their total, with all of their places", () => {
    const spent = statement([
      table(
        "T05",
        "total basic project\ntotal 3.00 3.00 .\n201=一般公共服务支出 3.00 3.00 .\n20103=政府办公厅 3.00 3.00 .\n2010301=行政运行 2.00 2.00 .\n2010302=其他 1.00 1.00 .",
      ),
    ]);
    const given = (total: number): NarrativeSources => ({
      inputs: readInputs({ 年初预算数: { 一般公共预算财政拨款支出: total, "2010301": 2, "2010302": 1 } }),
    });
    expect(found(spent, given(3))).toEqual([]);
    const [one] = narrate(spent, general, given(5)).contradictions;
    expect(one).toMatchObject({ rule: "N-08b", severity: "warning" });
    expect(one!.inputs.map(({ key }) => key)).toEqual([
      "general.expenditure",
      "general/2010301",
      "general/2010302",
    ]);
  });

  test.each([
    [{ 政府采购支出总额: 9, 政府采购货物支出: 1, 政府采购工程支出: 2, 政府采购服务支出: 3 }, ["N-16"]],
    [{ 政府采购货物支出: 1, 政府采购工程支出: 2, 政府采购服务支出: 3, 授予中小企业合同金额: 7 }, ["N-16"]],
    [{ 政府采购货物支出: 1, 政府采购工程支出: 2, 政府采购服务支出: 3, 授予中小企业合同金额: 6 }, []],
  ])("%j", (given, rules) => {
    expect(found(closing("1.00"), { inputs: readInputs({ 本年数: given }) })).toEqual(rules);
  });
});

test("a name that a narrow cell cut off is written whole", () => {
  const text = narrativeText(narrate(recognise(sample("jiangxi-2023")), general));
  expect(text).toContain("机关事业单位基本养老保险缴费支出（项）");
  expect(text).not.toContain("缴费支（项）");
});

test.each([
  ["henan-2022", "henan"],
  ["jiangxi-2023", "jiangxi"],
  ["shanghai-2024", "shanghai"],
  ["hebei-2023-budget", "hebei-budget"],
] as const)("%s proposes a style of its form", (name, style) => {
  const proposed = proposeStyle(recognise(sample(name)));
  // The ministry's own form is nobody's in particular where the department's name says no province.
  expect([style, ...(style === "henan" ? ["general"] : [])]).toContain(proposed.name);
});

test.each(STYLES.map((style) => [style.name, style] as const))("%s names only what there is", (_, style) => {
  // A template that names an unknown amount, word or phrase throws; every branch of every style is written here.
  for (const outcome of [true, false]) {
    const templates = style.outline.flatMap(function all(block): readonly (typeof block)[] {
      if (
        typeof block === "string" ||
        "heading" in block ||
        "each" in block ||
        "chart" in block ||
        "terms" in block
      )
        return [block];
      return (outcome ? block.then : block.otherwise).flatMap(all);
    });
    const phrases = Object.entries(style.phrases).flatMap(([, phrase]) =>
      typeof phrase === "string"
        ? []
        : Object.entries(phrase).flatMap(([key, template]) => (key === "with" ? [] : [String(template)])),
    );
    const about = phrases.map((template, index) => [`短语${index}`, template] as const);
    const every: Style = {
      ...style,
      phrases: { ...style.phrases, ...Object.fromEntries(about) },
      outline: [section("一、"), ...templates, ...about.map(([name]) => `{${name}:收入总计}。`)],
    };
    expect(() => narrate(closing("1.00"), every, { inputs: NO_INPUTS })).not.toThrow();
  }
});

// Helpers

/** A workbook of one amount: 年末结转和结余. */
function closing(value: string, year = 2023): Statement {
  return statement([table("T01", `amount\nclosing=年末结转和结余 ${value}`, { year })], { year });
}

function styleOf(template: string, base: Style = henan): Style {
  return { ...base, heading: "题", outline: [template] };
}

/** What one template says. */
function sentence(
  template: string,
  now: Statement,
  sources: NarrativeSources = {},
  base: Style = henan,
): string {
  return narrativeText(narrate(now, styleOf(template, base), sources)).split("\n")[1]!;
}
