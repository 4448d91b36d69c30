/** What is said in words, years in every dress, reasons: turned, moved or noted, never wrong without a note. */
import { OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { changedText, notesOf } from "../../src/renew/renewal";
import { opposite } from "../../src/renew/change-words";
import { renew } from "../../src/renew/renew";

const outline = OUTLINES.find(({ name }) => name === "ministry")!;
const { last, now } = yearsOf(526, { family: outline.family });
const [title = "", ...body] = outline.write(last);
const y = last.year;

/** A sentence of last year below a heading of its own: what stands there this year, and the words that are noted. */
function renewed(sentence: string): { readonly text: string; readonly noted: readonly string[] } {
  const texts = [title, "一、收入支出决算总体情况说明", sentence, ...body.slice(1)];
  const paragraphs = texts.map((text) => ({ text }));
  const made = renew(paragraphs, now.statement, { prior: last.statement });
  const own = made.paragraphs.find(({ like }) => like === 2)!;
  return {
    text: changedText(sentence, own.changes),
    noted: notesOf({ paragraphs: [own] }).map(({ change }) => change.text),
  };
}

test.each([
  ["本年收入合计较上年有所增加。", "有所增加"],
  ["全年收入大于支出。", "大于"],
  ["本年没有更新公务用车，无会议费支出。", "没有更新"],
  ["本年收入全部为财政拨款收入。", "全部为财政拨款收入"],
  ["项目支出主要用于设备更新、场地租赁。", "主要用于设备更新、场地租赁"],
])("last year's word without a figure is noted: %s", (sentence, words) => {
  const { text, noted } = renewed(sentence);
  expect(text).toBe(sentence);
  expect(noted.some((one) => one.includes(words))).toBe(true);
});

test.each([
  [`${String(y)}年度收支情况如下。`, `${String(y + 1)}年度收支情况如下。`, 0],
  [
    `截至${String(y)}年12月31日，与${String(y - 1)}年末相同。`,
    `截至${String(y + 1)}年12月31日，与${String(y)}年末相同。`,
    1,
  ],
  [
    `根据《部门决算管理办法（${String(y)}年修订）》（财库〔${String(y)}〕8号）编制。`,
    `根据《部门决算管理办法（${String(y)}年修订）》（财库〔${String(y)}〕8号）编制。`,
    0,
  ],
  [`${String(y)}年5月9日批复。`, `${String(y)}年5月9日批复。`, 1],
  [`自2011年以来逐年公开。`, `自2011年以来逐年公开。`, 0],
  [`与2011年相比变化较大。`, `与2011年相比变化较大。`, 1],
])("years: %s", (before, after, notes) => {
  const { text, noted } = renewed(before);
  expect(text).toBe(after);
  expect(noted.length).toBeGreaterThanOrEqual(notes);
  if (notes === 0) expect(noted).toEqual([]);
});

test("a figure that no table has stays, and is noted", () => {
  const { text, noted } = renewed("全年完成投资1200万元，惠及3个乡镇。");
  expect(text).toBe("全年完成投资1200万元，惠及3个乡镇。");
  expect(noted).toEqual(["1200", "3"]);
});

test("a reason is kept with the word that says which way it went, and both years stand in its note", () => {
  const sentence = `${String(y)}年度收、支总计均为1.00万元，与上年相比增加0.50万元，增加的主要原因是人员增加12人。`;
  const { noted } = renewed(sentence);
  expect(noted).toContain("增加的主要原因是人员增加12人");
});

test.each(["元", "亿元"])("what stood still moves in the unit of the text: %s", (unit) => {
  const sum = unit === "元" ? "2138900.00" : "0.021389";
  const sentence = `${String(y)}年度收入合计${sum}${unit}，与上年持平。`;
  const texts = [title, "一、收入决算情况说明", sentence].map((text) => ({ text }));
  const [, , made] = renew(texts, now.statement, { prior: last.statement }).paragraphs;
  const text = changedText(sentence, made!.changes);
  expect(text).toMatch(new RegExp(`，比上年(?:增加|减少)[\\d.]+${unit}，`));
});

test("the word before the budget turns to one that can stand there: 超出年初预算 5 万元", () => {
  expect(opposite("超出")).toBe("低于");
  expect(opposite("增加")).toBe("减少");
  expect(opposite("持平")).toBeUndefined();
});

test.each([
  ["安宁县审计局", "清江县审计局", false],
  ["清江县审计局", "临海市清江县审计局", true],
  ["安宁县审计局", "安宁县审计局本级", true],
  ["安宁县林业局", "安宁县林业和草原局", false],
])("the text of %s for the workbook of %s", (from, to, own) => {
  const paragraphs = [title.replace(last.name, from), ...body].map((text) => ({
    text: text.split(last.name).join(from),
  }));
  paragraphs[0] = { text: `第三部分 ${String(y)}年度${from}部门决算情况说明` };
  const make = (): unknown => renew(paragraphs, { ...now.statement, department: to });
  if (own) expect(make).not.toThrow();
  else expect(make).toThrow(`写的是“${from}”，表是“${to}”的`);
});
