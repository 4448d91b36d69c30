import { facts } from "../../src/facts/facts";
import { readText } from "../../src/text/bind/reader";
import type { Reading } from "../../src/text/bind/reading";
import { figureText } from "../../src/text/judge/figures";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../../samples/load";

const henan = facts(recognise(sample("henan-2022")));

/** What the last paragraph says, under the headings before it. */
function readings(...paragraphs: string[]): readonly Reading[] {
  return readText(
    paragraphs.map((text) => ({ text })),
    henan,
    { year: 2022, budget: false },
  ).readings;
}

/** `kind subject aspect basis direction figure`, what is absent left out. */
function said(...paragraphs: string[]): readonly string[] {
  return readings(...paragraphs).map((reading) =>
    [
      reading.kind,
      reading.kind === "unknown" ? `?${reading.subject.name}` : reading.subject.keys[0],
      reading.aspect === "final" ? "" : reading.aspect,
      reading.basis ? `vs ${reading.basis}` : "",
      reading.whole ? `of ${reading.whole.keys.find((key) => key !== reading.subject.keys[0])}` : "",
      reading.direction === -1 ? "down" : "",
      figureText(reading.figure),
    ]
      .filter(Boolean)
      .join(" "),
  );
}

const OVERALL = "一、收入支出决算总体情况说明";
const INCOME = "二、收入决算情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";
const BASIC = "六、一般公共预算财政拨款基本支出决算情况说明";
const THREE = "九、财政拨款“三公”经费支出决算情况说明";

describe("levels", () => {
  test.each([
    [[OVERALL, "收入支出总计 9 万元。"], ["level whole.incomeGrand 9"]],
    [[OVERALL, "本年度年初结转和结余 1.50 万元。"], ["level whole.opening 1.50"]],
    [["四、财政拨款收入支出决算总体情况说明", "年初结转和结余 1.50 万元。"], ["level fiscal.opening 1.50"]],
    [
      ["七、政府性基金预算财政拨款支出决算情况说明", "本年收入 3 万元，年末结转和结余 1 万元。"],
      ["level fund.income 3", "level fund.closing 1"],
    ],
    [
      [GENERAL, "一般公共预算财政拨款基本支出 8 万元，项目支出 1 万元。"],
      ["level general.basic 8", "level general.project 1"],
    ],
    [
      ["三、支出决算情况说明", "基本支出 8 万元，项目支出 1 万元。"],
      ["level whole.basic 8", "level whole.project 1"],
    ],
    [
      [BASIC, "对个人和家庭的补助支出 5.24 万元，其中退休费 5.16 万元。"],
      ["level economic/303 5.24", "level economic/30302 5.16"],
    ],
    [
      [THREE, "公务用车购置及运行费预算为 3 万元，决算为 2 万元。"],
      ["level three.vehicles budget 3", "level three.vehicles 2"],
    ],
    [
      [INCOME, "上年收入合计 9 万元，2021年度事业收入 1 万元。"],
      ["level whole.income prior 9", "level whole.business prior 1"],
    ],
  ])("%j", (text, expected) => {
    expect(said(...text)).toEqual(expected);
  });

  test("a 科目 is named by its path, its name or its code", () => {
    const item =
      "1. 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。年初预算为 5 万元，支出决算为 4 万元。";
    expect(said(GENERAL, item)).toEqual(["level general/2101501 initial 5", "level general/2101501 4"]);
    expect(said(GENERAL, "2101501行政运行支出 4 万元。")).toEqual(["level general/2101501 4"]);
    expect(said(GENERAL, "卫生健康支出（210类）医疗保障管理事务（15款）行政运行（01项）4 万元。")).toEqual([
      "level general/2101501 4",
    ]);
    expect(said(GENERAL, "卫生健康支出 4 万元；教育支出 1 万元。")).toEqual([
      "level general/210 4",
      "level general/205 1",
    ]);
  });

  test("a year, a date, a number of a list or a document, a threshold is no figure of the accounts", () => {
    expect(
      said(
        OVERALL,
        "根据财预〔2016〕143号文件第3条，2022年12月31日，公开01表第27行，自2019年起。",
        "1. 单价20万元以上的由领导审批，3月份完成，历时30天。",
      ),
    ).toEqual([]);
  });
});

describe("movements", () => {
  test.each([
    [
      "与2021年度相比，收、支总计各增加 3 万元，增长 5.0%。",
      ["change whole.incomeGrand vs prior 3", "growth whole.incomeGrand vs prior 5.0"],
    ],
    [
      "收入总计 9 万元，比上年决算数 12 万元减少 3 万元，下降 25%。",
      [
        "level whole.incomeGrand 9",
        "level whole.incomeGrand prior 12",
        "change whole.incomeGrand vs prior down 3",
        "growth whole.incomeGrand vs prior down 25",
      ],
    ],
    ["收入总计由上年增加到 9 万元。", ["level whole.incomeGrand 9"]],
    ["收入总计 9 万元，同比增长 5%。", ["level whole.incomeGrand 9", "growth whole.incomeGrand vs prior 5"]],
    [
      "支出总计 9 万元，较年初预算数增加 1 万元，增长 12.5%。",
      [
        "level whole.expenditureGrand 9",
        "change whole.expenditureGrand vs initial 1",
        "growth whole.expenditureGrand vs initial 12.5",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(said(OVERALL, text)).toEqual(expected);
  });
});

describe("percentages", () => {
  test.each([
    [[INCOME, "收入合计 9 万元，其中：其他收入 3 万元，占 33.33%。"], "share whole.other 33.33"],
    [[INCOME, "其他收入 3 万元，占本年收入的 33.33%。"], "share whole.other of whole.income 33.33"],
    [[INCOME, "其他收入 3 万元（33.33%）。"], "share whole.other 33.33"],
    [
      [GENERAL, "一般公共预算财政拨款支出 9 万元，占支出合计的 90%。"],
      "share general.expenditure of whole.expenditure 90",
    ],
    [
      [GENERAL, "一般公共预算财政拨款支出 9 万元，完成年初预算的 90%。"],
      "completion general.expenditure vs initial 90",
    ],
    [
      [GENERAL, "一般公共预算财政拨款支出 9 万元，为年初预算 10 万元的 90%。"],
      "completion general.expenditure vs initial 90",
    ],
    [
      ["十一、政府采购支出情况说明", "授予小微企业合同金额 2 万元，占授予中小企业合同金额的 50%。"],
      "share procurement.micro of procurement.sme 50",
    ],
  ])("%j", (text, expected) => {
    const all = said(...text);
    expect(all[all.length - 1]).toBe(expected);
  });

  test("respectively", () => {
    expect(said(BASIC, "人员经费 3 万元、公用经费 1 万元，分别占基本支出的 75% 和 25%。").slice(2)).toEqual([
      "share general.personnel of general.basic 75",
      "share general.public of general.basic 25",
    ]);
  });
});

test("a budget behind a part is that of the part, one behind a semicolon that of the whole", () => {
  const part = "公务用车购置及运行维护费 3 万元，预算数为 4 万元";
  expect(said(THREE, `“三公”经费支出 8 万元，其中：因公出国（境）费 5 万元；${part}。`).slice(-1)).toEqual([
    "level three.vehicles budget 4",
  ]);
});

test.each([
  ["a numbered line that says what stayed as it was is no heading", "（一）因公出国（境）费与上年决算持平。"],
  [
    "a budget that something is measured against does not stand still",
    "因公出国（境）费支出决算为0.00万元，完成全年预算0.00万元的--%（基数为0，不可比），与上年决算数持平。",
  ],
])("%s", (_, text) => {
  const { flats } = readText([{ text: THREE }, { text }], henan, { year: 2022, budget: false });
  expect(flats.map(({ subject }) => subject.keys[0])).toEqual(["three.abroad"]);
});

test("what is said of 某局本级 is of the whole where it is the text of 某局本级", () => {
  const soft = (department: string): readonly boolean[] =>
    readText([{ text: OVERALL }, { text: "青田县审计局本级2022年收入总计 9 万元。" }], henan, {
      year: 2022,
      budget: false,
      department,
    }).readings.map((reading) => reading.soft);
  expect([soft("青田县审计局本级"), soft("青田县审计局")]).toEqual([[false], [true]]);
});

describe("counts", () => {
  test("of the “三公” section", () => {
    expect(
      said(
        THREE,
        "全年安排因公出国（境）团组 2 个，累计 5 人次。",
        "购置公务用车 1 辆，公务用车保有量为 3 辆。",
        "国内公务接待 10 批次，80 人次；国（境）外来访团组 1 个、来访外宾 4 人次。",
      ),
    ).toEqual([
      "count three.count.missions 2",
      "count three.count.travellers 5",
      "count three.count.purchased 1",
      "count three.count.vehicles 3",
      "count three.count.batches 10",
      "count three.count.guests 80",
      "count three.count.batches.foreign 1",
      "count three.count.guests.foreign 4",
    ]);
  });

  test("of assets, the threshold being part of a name", () => {
    expect(
      said(
        "十二、国有资产占用情况说明",
        "共有车辆 2 辆，其中：机要通信用车 2 辆；单位价值 100 万元（含）以上设备 1 台（套）。",
      ),
    ).toEqual(["count assets.vehicles 2", "count assets.vehicle.3 2", "count assets.equipment 1"]);
    expect(said("九、其他重要事项的情况说明", "截至2022年底，共有车辆 4 辆。")).toEqual([
      "count assets.vehicles 4",
    ]);
  });

  test("an amount behind them is what was spent on them", () => {
    expect(said(THREE, "国内公务接待 9 批次，其中外事接待 3 批次、20 人次、0.70 万元。").slice(-1)).toEqual([
      "level three.reception.domestic.foreign 0.70",
    ]);
  });

  test("said in passing are none", () => {
    expect(said(OVERALL, "主要原因是 1 位职工调入、3 名人员退休，购置电脑 5 台，开展 2 个项目。")).toEqual(
      [],
    );
  });
});

describe("what is not understood", () => {
  test("stays unknown and says why", () => {
    const [unknown] = readings(INCOME, "其中：租金 5 万元。");
    expect(unknown).toMatchObject({ kind: "unknown", subject: { name: "租金" } });
    expect(unknown!.why).toContain("租金");
  });

  test("a reason's amount is no amount of the subject", () => {
    expect(said(OVERALL, "收入总计 9 万元，主要原因是追加 5 万元。")).toEqual(
      ["level whole.incomeGrand 9", "unknown ? 5"].map((line) =>
        line.startsWith("unknown") ? expect.stringMatching(/^unknown/) : line,
      ),
    );
  });

  test("a name that another narrows is soft", () => {
    const [reading] = readings(BASIC, "离退休干部福利费 2 万元。");
    expect(reading!.soft).toBe(true);
  });

  test("several names with one figure are soft", () => {
    const [reading] = readings("三、支出决算情况说明", "上缴上级支出、经营支出共 2 万元。");
    expect(reading!.soft).toBe(true);
  });
});

test("only the 情况说明 of a whole document is read", () => {
  const document = [
    "第一部分 部门概况",
    "本部门2022年收入合计 1 万元。",
    "第三部分 2022年度部门决算情况说明",
    "一、收入决算情况说明",
    "2022年度收入合计 2 万元。",
    "第四部分 名词解释",
    "一、财政拨款收入：例如 3 万元。",
  ];
  expect(said(...document)).toEqual(["level whole.income 2"]);
});
