/** How 文表核对 words a claim, where it says it stands, and what the corrected copy may change. */
import type { Claim } from "../../src/text/claim";
import { placesOf } from "../../taskpane/state/audit/place";
import { changesOf } from "../../taskpane/state/audit/revisions";
import { quoteOf, sentenceOf } from "../../taskpane/state/audit/sentence";
import { entry } from "./fixtures";

/** A claim about the figure `figure` of a text. */
function claimIn(text: string, figure: string, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(figure);
  return {
    paragraph: 0,
    start,
    end: start + figure.length,
    text: figure,
    unit: "万元",
    meaning: "",
    stated: figure.replace(/,/g, ""),
    expected: "",
    verdict: "wrong",
    reason: "",
    cells: [entry("F17", 1)],
    severity: "error",
    rule: "",
    reading: {
      direction: 1,
      soft: false,
      subject: { keys: [], name: "支出" },
    } as unknown as Claim["reading"],
    ...more,
  };
}

test.each([
  ["卫生健康支出 1.00 万元，占 71.73%；其他", "71.73", "%", "占 71.73%"],
  ["其中：人员经费503.19万元，占", "503.19", "万元", "人员经费503.19万元"],
  ["收入 1.00 万元支出 2.00 万元", "2.00", "万元", "支出 2.00 万元"],
  ["2024年度财政拨款收入总计 0.3 万元", "0.3", "万元", "财政拨款收入总计 0.3 万元"],
  ["车辆 3 辆、", "3", "辆", "车辆 3 辆"],
])("%s: quotes %s with its words", (text, figure, unit, quote) => {
  expect(quoteOf(claimIn(text, figure, { unit }), text)).toBe(quote);
});

test("a sentence says where, what, and what should be, the figure once", () => {
  const text = "支出 2,106.66 万元，占 71.73%。";
  const claim = claimIn(text, "71.73", {
    unit: "%",
    reason: "占 71.73%，按表应为 71.65%（2,106.66 ÷ 2,940.05）。",
  });
  expect(sentenceOf(claim, text, "五、支出（二）")).toBe(
    "五、支出（二）：“占 71.73%”，按表应为 71.65%（2,106.66 ÷ 2,940.05）。",
  );
});

test("places: sections, items and numbers; automatic numbers count; before the first, the paragraph", () => {
  const places = placesOf([
    { text: "前言" },
    { text: "第三部分 情况说明" },
    { text: "甲" },
    { text: "五、2023 年度支出决算情况说明" },
    { text: "（二）结构" },
    { text: "乙" },
    { text: "1.行政运行" },
    { text: "基金支出", label: "六、" },
    { text: "丙" },
  ]);
  expect(places).toEqual([
    "第 1 段",
    "第三部分",
    "第三部分",
    "五、支出决算",
    "五、支出决算（二）",
    "五、支出决算（二）",
    "五、支出决算（二）第 1 项",
    "六、基金支出",
    "六、基金支出",
  ]);
});

describe("the corrected copy changes", () => {
  const text = "支出 9,188.60 万元";
  /** The text with its changes made. */
  const changed = (written: string, figure: string, more: Partial<Claim>): string =>
    [...changesOf(claimIn(written, figure, more), written)]
      .reverse()
      .reduce((so, { start, end, replacement }) => so.slice(0, start) + replacement + so.slice(end), written);

  test("a figure that the tables settle, with the separators it had", () => {
    expect(changed(text, "9,188.60", { expected: "9288.60" })).toBe("支出 9,288.60 万元");
    expect(changed("支出 9188.60", "9188.60", { expected: "9288.60" })).toBe("支出 9288.60");
    expect(changed(text, "9,188.60", { expected: "9288" })).toBe("支出 9,288 万元");
  });

  test("a word of direction, with its figure where that is wrong as well", () => {
    const more = { expected: "3.00", reason: "应减少 3.00。" };
    expect(changed("支出比上年增加 3.00 万元", "3.00", more)).toBe("支出比上年减少 3.00 万元");
    expect(changed("支出比上年增加了 5.00 万元", "5.00", more)).toBe("支出比上年减少了 3.00 万元");
  });

  test.each([
    ["nothing is known that should stand there", text, { expected: "" }],
    ["the figure is right", text, { expected: "9188.60" }],
    ["it should be negative", text, { expected: "-3.00" }],
    [
      "only the text contradicts itself, and either amount may be wrong",
      text,
      { expected: "1.00", cells: [] },
    ],
    ["the direction is wrong and has no word of its own", text, { expected: "1.00", reason: "应减少 1.00" }],
    ["the two years are alike", text, { expected: "0.00", reason: "应为持平。" }],
    [
      "a change and its rate are of opposite directions",
      text,
      { unit: "%", expected: "1.00", reason: "却下降 3.00%，增减方向相反：减少 1.00 正好下降 3.00%。" },
    ],
    ["its words are those of another sentence", "支出如下。合计 9,188.60 万元", { expected: "1.00" }],
    ["its words are those of the list it stands in", "支出用于：①甲 9,188.60 万元", { expected: "1.00" }],
  ])("nothing where %s", (_, written, more) => {
    expect(changed(written, "9,188.60", more)).toBe(written);
  });

  test("a percentage that follows from the text's own amounts", () => {
    const more = { unit: "%", expected: "6.00", cells: [] };
    expect(changed("支出增长 5.00%", "5.00", more)).toBe("支出增长 6.00%");
  });

  test("an item's figure, under the name of its 科目", () => {
    const item = "1．住房公积金（项）。支出决算为 9,188.60 万元";
    const reading = {
      soft: false,
      subject: { keys: [], name: "住房公积金(项)" },
    } as unknown as Claim["reading"];
    expect(changed(item, "9,188.60", { expected: "9.00", reading })).toBe(
      "1．住房公积金（项）。支出决算为 9.00 万元",
    );
  });
});
