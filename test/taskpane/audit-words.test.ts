/** How 文表核对 words a claim, where it says it stands, and what the corrected copy may change. */
import type { Claim } from "../../src/text/claim";
import { placesOf } from "../../taskpane/state/audit/place";
import { replacementOf } from "../../taskpane/state/audit/revisions";
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
    rule: "",
    reading: { direction: 1 } as Claim["reading"],
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
  expect(sentenceOf(claim, text, "第五部分（二）")).toBe(
    "第五部分（二）：“占 71.73%”，按表应为 71.65%（2,106.66 ÷ 2,940.05）。",
  );
});

test("places: sections, items and numbers; automatic numbers count; before the first, the paragraph", () => {
  const places = placesOf([
    { text: "前言" },
    { text: "第三部分 情况说明" },
    { text: "甲" },
    { text: "五、支出" },
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
    "第五部分",
    "第五部分（二）",
    "第五部分（二）",
    "第五部分（二）第 1 项",
    "第六部分",
    "第六部分",
  ]);
});

describe("the corrected copy changes", () => {
  const text = "支出 9,188.60 万元";

  test("a figure that the tables settle, with the separators it had", () => {
    expect(replacementOf(claimIn(text, "9,188.60", { expected: "9288.60" }))).toBe("9,288.60");
    expect(replacementOf(claimIn("支出 9188.60", "9188.60", { expected: "9288.60" }))).toBe("9288.60");
    expect(replacementOf(claimIn(text, "9,188.60", { expected: "9288" }))).toBe("9,288");
  });

  test.each([
    ["nothing is known that should stand there", { expected: "" }],
    ["the figure is right and its direction wrong", { expected: "9188.60" }],
    ["it should be negative", { expected: "-3.00" }],
    ["only the text contradicts itself, and either amount may be wrong", { expected: "1.00", cells: [] }],
    ["the direction is wrong as well", { expected: "1.00", reason: "应减少 1.00" }],
  ])("nothing where %s", (_, more) => {
    expect(replacementOf(claimIn(text, "9,188.60", more))).toBeUndefined();
  });

  test("a percentage that follows from the text's own amounts", () => {
    expect(replacementOf(claimIn("增长 5.00%", "5.00", { unit: "%", expected: "6.00", cells: [] }))).toBe(
      "6.00",
    );
  });
});
