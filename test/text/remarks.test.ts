import { auditText } from "../../src/text/audit";
import type { Remark } from "../../src/text/claim";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import { sample } from "../../samples/load";
import { Book, wan } from "../../generate/texts/books";
import { ministry } from "../../generate/texts/ministry";

const henan = recognise(sample("henan-2022"));
const jiangxi = recognise(sample("jiangxi-2023"));
const shanghai = recognise(sample("shanghai-2024"));

const remarksOf = (statement: Statement, ...texts: string[]): readonly Remark[] =>
  auditText(
    texts.map((text) => ({ text })),
    statement,
  ).remarks;

/** `severity rule`, those of one rule. */
const found = (rule: string, statement: Statement, ...texts: string[]): readonly string[] =>
  remarksOf(statement, ...texts)
    .filter((remark) => remark.rule === rule)
    .map(({ severity, rule: id }) => `${severity} ${id}`);

const FUND = "七、政府性基金预算财政拨款支出决算情况说明";
const CAPITAL = "八、国有资本经营预算财政拨款支出决算情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";
const BASIC = "六、一般公共预算财政拨款基本支出决算情况说明";
const THREE = "九、财政拨款“三公”经费支出决算情况说明";
const AGENCY = "十、机关运行经费支出情况说明";
const ASSETS = "十二、国有资产占用情况说明";

/** Each rule with a text that breaks it and one that does not. */
const CASES: readonly (readonly [
  name: string,
  rule: string,
  severity: Remark["severity"],
  statement: Statement,
  broken: readonly string[],
  sound: readonly string[],
])[] = [
  [
    "another fund",
    "N-13",
    "error",
    henan,
    [CAPITAL, "本年没有使用政府性基金安排的支出。"],
    [CAPITAL, "本年没有使用国有资本经营预算安排的支出。"],
  ],
  [
    "another fund, the other way round",
    "N-13",
    "error",
    henan,
    [FUND, "本年没有国有资本经营预算支出。"],
    [FUND, "本年没有政府性基金支出。"],
  ],
  [
    "the order of 决算 and 预算",
    "N-10",
    "error",
    shanghai,
    [THREE, "“三公”经费年初预算为 0.95 万元，支出决算为 0.00 万元。决算数大于预算数的主要原因是接待较多。"],
    [THREE, "“三公”经费年初预算为 0.95 万元，支出决算为 0.00 万元。决算数小于预算数的主要原因是没有发生。"],
  ],
  [
    "said to be level",
    "N-10",
    "error",
    shanghai,
    [THREE, "“三公”经费年初预算为 0.95 万元，支出决算为 0.00 万元，决算数与预算数持平。"],
    [THREE, "公务接待费年初预算为 0.95 万元，支出决算为 0.00 万元。"],
  ],
  [
    "a reason that points the other way",
    "N-10",
    "warning",
    henan,
    [AGENCY, "机关运行经费支出 9.90 万元，比上年减少 4.72 万元，下降 32.28%。主要原因是人员增加。"],
    [AGENCY, "机关运行经费支出 9.90 万元，比上年减少 4.72 万元，下降 32.28%。主要原因是压减办公费。"],
  ],
  [
    "a reason for what stayed level",
    "N-10",
    "warning",
    henan,
    ["一、收入支出决算总体情况说明", "收入总计 987.70 万元，与上年持平。主要原因是项目减少。"],
    ["一、收入支出决算总体情况说明", "收入总计 987.70 万元，与上年持平。"],
  ],
  [
    "listed though zero",
    "N-11L",
    "warning",
    henan,
    [
      BASIC,
      "人员经费 159.02 万元，主要包括：基本工资、津贴补贴、奖金、绩效工资、离休费、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、住房公积金、退休费。",
    ],
    [
      BASIC,
      "人员经费 159.02 万元，主要包括：基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、退休费、医疗费补助、奖励金。",
    ],
  ],
  [
    "left out though large",
    "N-11L",
    "warning",
    henan,
    [BASIC, "人员经费 159.02 万元，主要包括：基本工资、津贴补贴。"],
    [BASIC, "人员经费 159.02 万元。"],
  ],
  [
    "公用经费 that do not come to 机关运行经费",
    "N-15e",
    "warning",
    henan,
    [AGENCY, "机关运行经费支出 9.90 万元。"],
    [AGENCY, "机关运行经费支出 11.82 万元。"],
  ],
  [
    "公用经费 that 事业单位 may have spent besides",
    "N-15e",
    "info",
    henan,
    [AGENCY, "机关运行经费支出 9.00 万元。"],
    [AGENCY, "下属1家机关和1家参公事业单位的机关运行经费支出 9.00 万元。"],
  ],
  [
    "a list that a sentence behind both amounts opens, and leaves much out of",
    "N-11L",
    "warning",
    henan,
    [
      BASIC,
      "基本支出 170.84 万元，其中：人员经费 159.02 万元，公用经费 11.82 万元。人员经费主要包括：基本工资、津贴补贴。",
    ],
    [BASIC, "基本支出 170.84 万元，其中：人员经费 159.02 万元，公用经费 11.82 万元。"],
  ],
  [
    "a project as the reason",
    "N-15r",
    "info",
    henan,
    [AGENCY, "机关运行经费支出 11.82 万元，主要原因是项目支出减少。"],
    [AGENCY, "机关运行经费支出 11.82 万元，主要原因是办公费减少。"],
  ],
  [
    "a 项 without its item",
    "N-08L",
    "error",
    henan,
    [
      GENERAL,
      "1.一般公共服务支出（类）其他共产党事务支出（款）其他共产党事务支出（项）。决算 0.22 万元。",
      "2.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。决算 170.84 万元。",
    ],
    [
      GENERAL,
      "1.一般公共服务支出（类）其他共产党事务支出（款）其他共产党事务支出（项）。决算 0.22 万元。",
      "2.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。决算 170.84 万元。",
      "3.卫生健康支出（类）医疗保障管理事务（款）其他医疗保障管理事务支出（项）。决算 10.37 万元。",
    ],
  ],
  [
    "an item of no table",
    "N-04S",
    "warning",
    henan,
    [GENERAL, "1.教育支出（类）普通教育（款）小学教育（项）。决算 0 万元。"],
    [GENERAL, "1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。决算 170.84 万元。"],
  ],
  [
    "a 类 left out",
    "N-07s",
    "warning",
    henan,
    [
      GENERAL,
      "一般公共预算财政拨款支出 181.43 万元，主要用于以下方面：卫生健康支出（类）181.22 万元，占 99.88%。",
    ],
    [
      GENERAL,
      "一般公共预算财政拨款支出 181.43 万元，主要用于以下方面：一般公共服务支出（类）0.22 万元，占 0.12%；卫生健康支出（类）181.22 万元，占 99.88%。",
    ],
  ],
  [
    "a kind of income left out",
    "N-03s",
    "warning",
    henan,
    [
      "二、收入决算情况说明",
      "收入合计 987.70 万元，其中：财政拨款收入 181.43 万元，占 18.37%；事业收入 0 万元，占 0%。",
    ],
    [
      "二、收入决算情况说明",
      "收入合计 987.70 万元，其中：财政拨款收入 181.43 万元，占 18.37%；其他收入 806.26 万元，占 81.63%。",
    ],
  ],
  [
    "last year's closing against this year's opening",
    "N-19",
    "warning",
    jiangxi,
    ["二、支出决算情况说明", "年末结转和结余 18.69 万元，比上年减少 87.53 万元，下降 82.40%。"],
    ["二、支出决算情况说明", "年末结转和结余 18.69 万元，比上年减少 30.49 万元，下降 62.00%。"],
  ],
  [
    "another year",
    "S-YEAR",
    "error",
    henan,
    ["二、收入决算情况说明", "2019年度收入合计 987.70 万元。"],
    ["二、收入决算情况说明", "2022年度收入合计 987.70 万元。"],
  ],
  [
    "this year's amount said of last year",
    "S-YEAR",
    "warning",
    henan,
    ["二、收入决算情况说明", "2021年度收入合计 987.70 万元。"],
    ["二、收入决算情况说明", "2021年度收入合计 954.20 万元。"],
  ],
  [
    "compared with another year",
    "S-YEAR",
    "warning",
    henan,
    ["二、收入决算情况说明", "收入合计 987.70 万元，比2020年增加 33.50 万元，增长 3.51%。"],
    ["二、收入决算情况说明", "收入合计 987.70 万元，比2021年增加 33.50 万元，增长 3.51%。"],
  ],
  [
    "a title of another year",
    "S-YEAR",
    "error",
    henan,
    ["第三部分 2021年度部门决算情况说明", "二、收入决算情况说明", "收入合计 987.70 万元。"],
    ["第三部分 2022年度部门决算情况说明", "二、收入决算情况说明", "收入合计 987.70 万元。"],
  ],
  [
    "the end of another year",
    "S-YEAR",
    "error",
    henan,
    [ASSETS, "截至2021年12月31日，共有车辆 0 辆。"],
    [ASSETS, "截至2022年12月31日，共有车辆 0 辆。"],
  ],
  [
    "an empty place of the template",
    "S-PLACE",
    "error",
    henan,
    [AGENCY, "机关运行经费支出 11.82 万元，比上年增加XX万元。"],
    [AGENCY, "机关运行经费支出 11.82 万元。"],
  ],
  [
    "an option of the template",
    "S-PLACE",
    "error",
    henan,
    [AGENCY, "机关运行经费比上年增加（减少）1 万元。"],
    [AGENCY, "机关运行经费比上年增加 1 万元。"],
  ],
  [
    "a reason left empty",
    "S-PLACE",
    "error",
    henan,
    [AGENCY, "机关运行经费支出 11.82 万元，主要原因是。"],
    [AGENCY, "机关运行经费支出 11.82 万元，主要原因是物价。"],
  ],
  [
    "a blank that our own text leaves",
    "S-PLACE",
    "error",
    henan,
    [AGENCY, "机关运行经费支出 11.82 万元，主要原因是【待填：原因】。"],
    [AGENCY, "机关运行经费支出 11.82 万元，主要原因是物价。"],
  ],
  [
    "marks typed twice",
    "S-TYPO",
    "info",
    henan,
    [AGENCY, "机关运行经费支出 11.82 万元。。主要用于办公，，会议。"],
    [AGENCY, "机关运行经费支出 11.82 万元。主要用于办公，会议。"],
  ],
  [
    "截止 before a date",
    "S-TYPO",
    "info",
    henan,
    [ASSETS, "截止2022年12月31日，共有车辆 0 辆。"],
    [ASSETS, "截至2022年12月31日，共有车辆 0 辆。"],
  ],
  [
    "a percentage without its sign",
    "S-TYPO",
    "warning",
    henan,
    ["二、收入决算情况说明", "其他收入 806.26 万元，占81.63，其余略。"],
    ["二、收入决算情况说明", "其他收入 806.26 万元，占81.63%，其余略。"],
  ],
  [
    "0% of nothing",
    "N-09z",
    "info",
    henan,
    [FUND, "政府性基金预算财政拨款支出年初预算为 0 万元，支出决算为 0 万元，完成年初预算的 0%。"],
    [FUND, "政府性基金预算财政拨款支出年初预算为 0 万元，支出决算为 0 万元。"],
  ],
  [
    "several names for oneself",
    "S-DEPT",
    "info",
    henan,
    [AGENCY, "我部门支出 1 元。本单位车辆较少。"],
    [AGENCY, "我部门支出 1 元。我部门车辆较少。"],
  ],
  [
    "a purpose of another item",
    "N-20",
    "warning",
    shanghai,
    [GENERAL, "1.住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：缴纳基本医疗保险。"],
    [GENERAL, "1.住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：缴纳住房公积金。"],
  ],
  [
    "a reason that forgets half of the change",
    "N-02r",
    "info",
    recognise(sample("hebei-2023-budget")),
    [
      "二、单位预算安排的总体情况",
      "2023年预算收支安排16447.21万元，较2022年预算增加100.00万元，其中：人员经费增加60.00万元，日常公用经费减少10.00万元，项目支出增加50.00万元。增加的原因是人员经费增加。",
    ],
    [
      "二、单位预算安排的总体情况",
      "2023年预算收支安排16447.21万元，较2022年预算增加100.00万元，其中：人员经费增加60.00万元，日常公用经费减少10.00万元，项目支出增加50.00万元。增加的原因是人员经费和项目支出增加。",
    ],
  ],
  [
    "reasons that do not come to the change",
    "N-02r",
    "info",
    henan,
    [
      "一、收入支出决算总体情况说明",
      "收入总计 987.70 万元，比上年增加 33.50 万元，增长 3.51%。主要原因：一是人员增加 20.00 万元；二是项目减少 1.00 万元。",
    ],
    [
      "一、收入支出决算总体情况说明",
      "收入总计 987.70 万元，比上年增加 33.50 万元，增长 3.51%。主要原因：一是人员增加 34.50 万元；二是项目减少 1.00 万元。",
    ],
  ],
];

test("a reason says a part of 三公 by the word that its reasons do with", () => {
  const three = (reason: string): readonly Remark[] =>
    remarksOf(
      henan,
      "七、财政拨款“三公”经费支出决算情况说明",
      `“三公”经费支出决算数比上年减少8.00万元。其中：公务用车购置及运行维护费支出决算减少5.00万元；公务接待费支出决算减少3.00万元。“三公”经费支出决算减少的主要原因是${reason}。`,
    ).filter(({ rule }) => rule === "N-02r");
  expect(three("车辆少跑了，来客也少了，减少接待费用")).toEqual([]);
  expect(three("来客少了，减少接待费用")).toHaveLength(1);
});

describe.each(CASES)("%s", (_, rule, severity, statement, broken, sound) => {
  test("is remarked, once", () => {
    expect(found(rule, statement, ...broken).filter((line) => line === `${severity} ${rule}`)).toHaveLength(
      rule === "S-TYPO" && broken.join("").includes("，，") ? 2 : 1,
    );
  });

  test("and not where all is well", () => {
    expect(found(rule, statement, ...sound).filter((line) => line === `${severity} ${rule}`)).toEqual([]);
  });
});

test("a remark stands where its words stand", () => {
  const text = "其中：房租 1 万元。本年没有使用政府性基金安排的支出。";
  const [remark] = remarksOf(henan, CAPITAL, text).filter(({ rule }) => rule === "N-13");
  expect([remark!.paragraph, text.slice(remark!.start, remark!.end)]).toEqual([
    1,
    "本年没有使用政府性基金安排的支出。",
  ]);
  expect(remark!.message).toMatch(/国有资本经营预算.*政府性基金.*。$/);
});

describe("what is usual raises no alarm", () => {
  const quiet = (statement: Statement, ...texts: string[]): readonly string[] => {
    const { claims, remarks } = auditText(
      texts.map((text) => ({ text })),
      statement,
    );
    return [
      ...claims
        .filter(({ verdict }) => verdict === "wrong")
        .map(({ meaning, reason }) => `${meaning} ${reason}`),
      ...remarks.filter(({ severity }) => severity === "error").map(({ message }) => message),
    ];
  };

  test.each([
    [
      "a list that names only some",
      ["三、支出决算情况说明", "项目支出 758.01 万元，主要包括：甲项目 20.00 万元、乙项目 10.00 万元等。"],
    ],
    [
      "amounts of projects",
      [
        "十三、预算绩效情况说明",
        "对 3 个项目开展自评，涉及资金 2121.81 万元，其中甲项目 24.92 万元，执行率 98%。",
      ],
    ],
    ["meetings paid from all money", ["十、一般性支出情况", "开支会议费 0.86 万元、培训费 1.25 万元。"]],
    [
      "reasons with amounts",
      [
        "一、收入支出决算总体情况说明",
        "收、支总计 987.70 万元，与上年相比增加 33.50 万元，增长 3.51%。主要原因：一是人员经费增加 30.00 万元；二是项目支出增加 3.50 万元，增长 2%。",
      ],
    ],
    [
      "a document from above",
      [
        "一、收入支出决算总体情况说明",
        "根据新城市财政局2021年度部门决算批复文件，按照远山县民政局2022年收入管理要求执行。",
      ],
    ],
    [
      "the words of an empty budget",
      ["七、政府性基金预算财政拨款支出决算情况说明", "本部门2022年度没有政府性基金预算财政拨款收入和支出。"],
    ],
    [
      "房屋 and other assets",
      ["十二、国有资产占用情况说明", "房屋 1200 平方米，价值 355.20 万元，其中办公用房 800 平方米。"],
    ],
  ])("%s", (_, texts) => {
    expect(quiet(henan, ...texts)).toEqual([]);
  });

  test("人员经费 of all money, where the tables know that of 一般公共预算", () => {
    expect(quiet(jiangxi, "三、支出决算情况说明", "人员经费 512.00 万元。")).toEqual([]);
    expect(
      quiet(jiangxi, "四、一般公共预算财政拨款基本支出决算情况说明", "人员经费 512.00 万元。"),
    ).toHaveLength(1);
  });
});

describe("of generated departments", () => {
  const withFunds = new Book(61, {
    family: "henan",
    fundMoney: true,
    threePublic: true,
    items: 8,
    scale: 3e9,
  });

  test("none said where the table has some", () => {
    expect(
      found("N-12", withFunds.statement, FUND, "本部门没有政府性基金预算财政拨款收入，也没有安排支出。"),
    ).toEqual(["error N-12"]);
    expect(found("N-14", withFunds.statement, THREE, "本部门无财政拨款“三公”经费支出。")).toEqual([
      "error N-14",
    ]);
    const without = new Book(62, {
      family: "henan",
      fundMoney: false,
      threePublic: false,
      items: 8,
      scale: 3e9,
    });
    expect(
      found("N-12", without.statement, FUND, "本部门没有政府性基金预算财政拨款收入，也没有安排支出。"),
    ).toEqual([]);
    expect(found("N-14", without.statement, THREE, "本部门无财政拨款“三公”经费支出。")).toEqual([]);
  });

  test("what a school has is none of the department's, though its text speaks of it", () => {
    const texts = [
      "一、收入支出决算总体情况说明",
      "远山县第三中学2019年度收入总计3.21万元。",
      "2019年度远山县第三中学支出总计3.21万元。",
      "远山县慈善总会收入5.16万元，支出3.21万元。",
      "远山县慈善总会募集善款5.16万元，支出3.21万元。",
    ];
    const { claims, remarks } = auditText(
      texts.map((text) => ({ text })),
      withFunds.statement,
    );
    expect(claims.map(({ verdict }) => verdict)).toEqual(Array(6).fill("unverified"));
    expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("another department's name", () => {
    const texts = [...ministry.write(withFunds)];
    const own = remarksOf(withFunds.statement, ...texts).filter(
      ({ rule, severity }) => rule === "S-DEPT" && severity === "error",
    );
    expect(own).toEqual([]);
    const other = texts.map((text) => text.split(withFunds.name).join("远山县民政局"));
    const remarks = remarksOf(withFunds.statement, ...other).filter(
      ({ rule, severity }) => rule === "S-DEPT" && severity === "error",
    );
    expect(remarks).toHaveLength(1);
    expect(remarks[0]!.message).toContain(withFunds.name);
  });

  test("a section that is missing", () => {
    const texts = ministry.write(withFunds);
    expect(found("S-MISS", withFunds.statement, ...texts)).toEqual([]);
    const at = texts.findIndex((text) => text.startsWith("十、机关运行经费"));
    const cut = [...texts.slice(0, at), ...texts.slice(at + 2)];
    const [remark] = remarksOf(withFunds.statement, ...cut).filter(({ rule }) => rule === "S-MISS");
    expect(remark!.message).toContain("机关运行经费");
  });
});

describe("the order of amounts that rounding hides", () => {
  const one = (...texts: string[]): readonly string[] =>
    remarksOf(henan, "十一、政府采购支出情况说明", "政府采购支出总额 1.5 万元。", ...texts)
      .filter(({ rule }) => rule === "N-10")
      .map(({ severity }) => severity);
  const item = (planned: string, done: string, said: string): string =>
    `会议费年初预算为 ${planned} 万元，支出决算为 ${done} 万元，${said}。`;

  test("基本持平 of amounts that are nearly the same is right, 持平 is a notice", () => {
    expect(one(item("100.00", "99.90", "决算数与年初预算数基本持平"))).toEqual([]);
    expect(one(item("100.00", "99.90", "决算数与年初预算数持平"))).toEqual(["info"]);
    expect(one(item("100.00", "80.00", "决算数与年初预算数基本持平")).length).toBeLessThanOrEqual(1);
  });

  test("大于 of amounts that print alike is a notice", () => {
    expect(one(item("1.2", "1.2", "决算数大于年初预算数"))).toEqual(["info"]);
  });

  test("the budget that is named is the one compared with", () => {
    const both = "年初预算为 5.00 万元，全年预算为 8.00 万元，支出决算为 7.00 万元，";
    expect(one(`会议费${both}决算数大于年初预算数。`)).toEqual([]);
    expect(one(`会议费${both}决算数小于全年预算数。`)).toEqual([]);
    expect(one(`会议费${both}决算数小于预算数。`)).toEqual([]);
  });
});

test("科目 that stand in the budget alone: nothing was spent on them", () => {
  const book = new Book(7, { family: "henan", items: 3 });
  const planned = new Book(7, { family: "general-budget", items: 12 }, true);
  const own = new Set(book.items.map(({ code }) => code));
  const extra = planned.items.find(({ code }) => !own.has(code))!;
  const fen = planned.now(5, extra.code, "total");
  const { names } = extra;
  const audit = auditText(
    [
      GENERAL,
      `1.${names[0]}（类）${names[1]}（款）${names[2]}（项）。年初预算为${wan(fen)}万元，支出决算为0.00万元。`,
    ].map((text) => ({ text })),
    book.statement,
    { budget: planned.statement },
  );
  expect(audit.claims.map(({ verdict }) => verdict)).toEqual(["ok", "ok"]);
  expect(audit.remarks.filter(({ rule }) => rule === "N-04S")).toEqual([]);
});

describe("reasons with amounts", () => {
  const change = (first: string, second: string): readonly string[] =>
    found(
      "N-02r",
      henan,
      AGENCY,
      `机关运行经费支出 9.90 万元，比上年增加 4.72 万元，增长 91.12%。主要原因是：一是办公费增加 ${first} 万元；二是印刷费增加 ${second} 万元。`,
    );
  test("may miss the change by the rounding of each, and by no more", () => {
    expect(change("3.00", "1.72")).toEqual([]);
    expect(change("3.00", "1.73")).toEqual([]);
    expect(change("3.00", "1.75")).toEqual(["info N-02r"]);
    expect(change("3", "2")).toEqual([]);
  });
});

test("a template filled in with zeros is a warning, one not filled in an error", () => {
  const assets = (text: string): readonly string[] => found("S-PLACE", henan, ASSETS, text);
  expect(assets("购置车辆 0 台，其中：0 车 0 辆、0 车 0 辆。")).toEqual(["warning S-PLACE"]);
  expect(assets("购置车辆 XX 辆。")).toEqual(["error S-PLACE"]);
});

test("a reason that names its movement explains that one, not the level that was said last", () => {
  const reason = (which: string): readonly string[] =>
    found(
      "N-10",
      henan,
      AGENCY,
      `机关运行经费年初预算 9.90 万元，支出决算 9.90 万元，比上年减少 4.72 万元，下降 32.28%。决算数与预算数持平的主要原因是严格执行预算。${which}是人员增加。`,
    );
  expect(reason("决算数较上年增加的主要原因")).toEqual([]);
  expect(reason("决算数较上年减少的主要原因")).toEqual(["warning N-10"]);
});

test("a name that is cut short, or of which nothing was spent, is known; what is not known excuses what is left out", () => {
  const text = (items: string): readonly Remark[] =>
    remarksOf(shanghai, BASIC, `人员经费 2152.26 万元，主要包括：${items}。`).filter(
      ({ rule }) => rule === "N-11L",
    );
  expect(
    text("基本工资、公积金、职业年金")
      .map(({ message }) => message)
      .join(),
  ).not.toMatch(/公积金|职业年金/);
  expect(text("基本工资、社保").map(({ message }) => message)).toEqual([
    "列出的项目不是基本支出表中的科目：社保。",
  ]);
});

test("an item of the other group is said to be one, and not to be nothing", () => {
  const list = remarksOf(
    henan,
    BASIC,
    "人员经费 159.02 万元，主要包括：基本工资、津贴补贴、办公费、离休费。",
  );
  expect(list.filter(({ rule }) => rule === "N-11L").map(({ message }) => message)).toEqual([
    expect.stringMatching(/^列出的项目在表上属于公用经费：办公费 [\d.]+。$/),
    "列出的项目在表上为零：离休费。",
    expect.stringMatching(/^没有列出表上有数的项目：/),
  ]);
});

test("行政运行 without its 款 is of the one that no other item names, and is said twice where there are no more", () => {
  const book = new Book(54);
  const items = book.items.map(({ code, names }, index) => {
    return `${String(index + 1)}.${names[2]}（项）。${wan(book.now(5, code, "total"))}万元。`;
  });
  const runs = book.items.filter(({ names }) => names[2] === "行政运行").map(({ code }) => code);
  expect(runs).toHaveLength(2);
  const coded = items.map((item, index) =>
    book.items[index]!.code === runs[1] ? item.replace("行政运行", `${runs[1]!}行政运行`) : item,
  );
  for (const list of [items, coded, [...coded].reverse()])
    expect(found("N-08L", book.statement, GENERAL, ...list)).toEqual([]);
  const again = `9.行政运行（项）。${wan(book.now(5, runs[0]!, "total"))}万元。`;
  expect(found("N-08L", book.statement, GENERAL, ...items, again)).toEqual(["error N-08L"]);
});

test("a 科目 is not said to be left out whose amount stands there, of what is not read", () => {
  const book = new Book(55);
  const said = book.items.map(({ code, names }, index) => {
    const amount = `${wan(book.now(5, code, "total"))}万元`;
    // The third name is torn from its amount.
    return index === 2
      ? `3.现有在职人员62人，其中行政编制35人。安排${amount}。`
      : `${String(index + 1)}.${names.join("—")}${amount}。`;
  });
  expect(found("N-08L", book.statement, GENERAL, ...said)).toEqual([]);
  const without = said.filter((_, index) => index !== 2);
  expect(found("N-08L", book.statement, GENERAL, ...without)).toEqual(["warning N-08L"]);
});

test("a 款 and its only 项 of one name are both said by it", () => {
  const items = [
    GENERAL,
    "（一）一般公共服务支出（类）0.22 万元。包括：其他共产党事务支出 0.22 万元。",
    "（二）卫生健康支出（类）医疗保障管理事务（款）181.21 万元。包括：行政运行 170.84 万元，其他医疗保障管理事务支出 10.37 万元。",
  ];
  expect(found("N-08L", henan, ...items)).toEqual([]);
  expect(found("N-08L", henan, ...items.map((text) => text.replace(/包括：其他共产党.*/, "")))).toHaveLength(
    1,
  );
});

test("a workbook that names no year is of the year of its text; a year of three figures is none", () => {
  const undated = { ...henan, year: 0 };
  const told = found(
    "S-YEAR",
    undated,
    "临江市水利局2022年度部门决算",
    "第三部分 临江市水利局202年度部门决算情况说明",
    "收入支出决算总体情况说明",
  );
  expect(told).toEqual(["error S-YEAR"]);
});

test("what did not come about points the other way, and is no reason against the figures", () => {
  const reason = (why: string): readonly string[] =>
    found(
      "N-10",
      henan,
      AGENCY,
      `机关运行经费支出 9.90 万元，比上年减少 4.72 万元，下降 32.28%，主要原因是${why}。`,
    );
  expect(reason("本年未新增公务用车")).toEqual([]);
  expect(reason("没有增加人员")).toEqual([]);
  expect(reason("人员未如年初预算增加")).toEqual([]);
  expect(reason("新增公务用车")).toEqual(["warning N-10"]);
});

test("a blank is said to be one, and no template's words", () => {
  const { remarks } = auditText([{ text: AGENCY }, { text: "主要原因是【待填：原因】。" }], henan);
  expect(remarks.filter(({ rule }) => rule === "S-PLACE").map(({ message }) => message)).toEqual([
    "还没有填写：“【待填：原因】”。",
  ]);
});

test("退休 says nothing of the direction: pensions grow by it, wages shrink", () => {
  const reason = (move: string): readonly string[] =>
    found("N-10", henan, AGENCY, `机关运行经费支出 9.90 万元，比上年${move}，主要原因是人员退休。`);
  expect(reason("增加 4.72 万元，增长 91.12%")).toEqual([]);
  expect(reason("减少 4.72 万元，下降 32.28%")).toEqual([]);
});
