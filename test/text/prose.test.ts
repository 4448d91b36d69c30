import { passages, stretchOf } from "../../src/text/prose/passages";

const texts = (...paragraphs: string[]): readonly string[] =>
  passages(paragraphs.map((text) => ({ text }))).map(({ text }) => text);

describe("paragraphs that belong together", () => {
  test.each([
    ["a figure and its unit", ["支出减少 87.32", "万元，下降 71.21%。"], ["支出减少87.32万元，下降71.21%。"]],
    ["a figure broken at its point", ["支出，减少 87.", "32 万元。"], ["支出，减少87.32万元。"]],
    ["an amount on two sides of a page", ["支出增加 0", "9", ".01 万元。"], ["支出增加0.01万元。"]],
    [
      "a figure on two sides of a page, whose line fills it",
      ["支出预算合计 32 万元，占全部支出的 86", "3", ".81%，与上年持平。"],
      ["支出预算合计32万元，占全部支出的86.81%，与上年持平。"],
    ],
    [
      "a quotation, a name torn before its mark",
      ["1.“卫生健康支出（类）对基本医疗", "保险基金的补助（款）对其他", "基金的补助（项）”5 万元。"],
      ["1.卫生健康支出(类)对基本医疗保险基金的补助(款)对其他基金的补助(项)5万元。"],
    ],
    [
      "a name torn behind its bracket",
      ["2021年支出 20.12 万元，其中：因公出国（境）", "经费 0 万元，公务接待费 12.39 万元。"],
      ["2021年支出20.12万元，其中：因公出国(境)经费0万元，公务接待费12.39万元。"],
    ],
    ["after a colon", ["本年度主要用于：", "办公等支出。"], ["本年度主要用于：办公等支出。"]],
    ["after a comma", ["收入 5 万元，", "支出 4 万元。"], ["收入5万元，支出4万元。"]],
  ])("%s", (_, given, joined) => {
    expect(texts(...given)).toEqual(joined);
  });

  test.each([
    ["sentences that end", ["收入 5 万元。", "支出 4 万元。"]],
    ["a heading and its text", ["一、收入决算情况说明", "2022 年度收入 5 万元。"]],
    ["a short heading of its own words", ["七、国有资产信息", "上年末资产 5 万元。"]],
    ["numbered items", ["其中：", "1.办公费 5 万元。"]],
    ["lines of contents with their pages", ["2022年度部门决算情况说明 12", "名词解释 13"]],
    ["a line without a full stop and a title", ["综合科，负责采购", "2022年度部门决算情况说明"]],
    ["an annex and its text", ["附件：绩效自评报告", "本项目预算 5 万元。"]],
    [
      "an item without a number or a full stop and the next",
      [
        "教育支出（类）普通教育（款）小学教育（项）年初预算 5 万元，支出决算 4 万元，因人员减少",
        "农林水支出（类）水利（款）防汛（项）年初预算 3 万元，支出决算 2 万元，因项目跨年",
      ],
    ],
    ["a text without a full stop and the next year", ["收入 5 万元，占 50%", "2022 年度支出 4 万元。"]],
  ])("not %s", (_, given) => {
    expect(texts(...given)).toHaveLength(2);
  });
});

test("the headings and items of a document in one line are paragraphs of their own", () => {
  const document = [
    "一、收入支出决算总体情况说明",
    "2025年度收入5万元。",
    "二、收入决算情况说明",
    "（一）总体情况",
    "本年收入5万元。其中：",
    "1.财政拨款收入5万元。",
    "三、支出决算情况说明",
    "本年支出5万元。",
  ];
  const plain = document.map((line) => line.replace("（", "(").replace("）", ")"));
  expect(texts(document.join(""))).toEqual(plain);
  expect(texts(document.slice(0, 4).join(""))).toHaveLength(1);
});

test("spaces, full-width marks and quotation marks do not matter", () => {
  expect(texts("　“三公” 经费　１２．３４ 万元，占 ９８．７％（含税）；")).toEqual([
    "三公经费12.34万元，占98.7%(含税)；",
  ]);
});

test("what a screen puts around words, a currency and years in Chinese digits are made even", () => {
  expect(texts("• 1.公务接待费。\u00ad二〇二四年预算数5万元。")).toEqual([
    "1.公务接待费。2024年预算数5万元。",
  ]);
  expect(texts("- 办公\u00ad费人民币 5 万元")).toEqual(["办公费5万元"]);
  expect(texts("五，支出决算情况说明", "一，二季度 5 万元，三季度 6 万元。")).toEqual([
    "五、支出决算情况说明",
    "一，二季度5万元，三季度6万元。",
  ]);
  expect(texts("## **一、收支预算**")).toEqual(["一、收支预算"]);
  expect(texts("**人员经费**：**5 万元**，二○二四年十月")).toEqual(["人员经费：5万元，2024年十月"]);
  expect(texts("**县**局支出**万元。")).toEqual(["**县**局支出**万元。"]);
});

test("a point behind a word and before the next sentence ends one", () => {
  expect(texts("1.公务接待费.2024年预算数5.00万元,下降1.40%.其中:")).toEqual([
    "1.公务接待费。2024年预算数5.00万元，下降1.40%。其中：",
  ]);
  expect(texts("支出5.00万元,占10%.", "药占比31.2%.")).toHaveLength(2);
  expect(texts("一.收入说明")).toEqual(["一.收入说明"]);
});

test("a comma parts thousands between groups of three digits, and is a pause elsewhere", () => {
  expect(texts("收入 1, 085. 68 万元,支出 2，085.00 万元，共 3 项")).toEqual([
    "收入1,085.68万元，支出2,085.00万元，共3项",
  ]);
  expect(texts("2022年，105人参加，100人合格")).toEqual(["2022年，105人参加，100人合格"]);
});

test("every character keeps its place, over paragraphs too", () => {
  const [passage] = passages([{ text: "" }, { text: "减少 8 7.32" }, { text: " 万元，增长。" }]);
  expect(passage!.text).toBe("减少87.32万元，增长。");
  expect(stretchOf(passage!, 2, 7)).toEqual({ paragraph: 1, start: 3, end: 9 });
  expect(stretchOf(passage!, 2, 9)).toEqual({ paragraph: 1, start: 3, end: 9 });
  expect(stretchOf(passage!, 7, 9)).toEqual({ paragraph: 2, start: 1, end: 3 });
});
