/** What figures of a text bear out without a table: the one that the row ends with is judged. */
import { auditText } from "../../src/text/audit";

test.each([
  ["what moved by an amount", "应急值守50.00万元，比上年增加10.00万元，增长25.00%。", "50.00"],
  ["from what to what", "水情值班补助由上年的40.00万元减少到30.00万元，下降25.00%。", "30.00"],
  ["all of it is new", "2025年度公务用车购置费56.00万元，比上年增加56.00万元。", "56.00"],
  ["the same said twice", "2025年度公务接待费12.34万元。2025年公务接待费12.34万元，主要用于调研。", "12.34"],
  ["one part is all of it", "2025年度基本支出76.10万元，其中：人员经费76.10万元。", "76.10"],
  [
    "two lists of one total",
    "2025年部门收支总预算50.00万元，收入包括：一般公共预算拨款50.00万元；支出包括：教育支出45.00万元、住房保障支出5.00万元。",
    "45.00",
  ],
  [
    "shares of a total that is not said",
    "教育支出类58.00万元，占支出总预算58.00%；住房保障支出类42.00万元，占支出总预算42.00%。",
    "42.00",
  ],
])("%s", (_, text, figure) => {
  const { claims } = auditText([{ text }], undefined);
  const said = claims.filter((claim) => claim.text === figure);
  expect(said.length).toBeGreaterThan(0);
  expect(said.map(({ verdict }) => verdict)).toEqual(said.map(() => "ok"));
});

test.each([
  ["said once", "2025年度公务接待费12.34万元。"],
  ["nothing, said twice", "2025年度公务接待费0.00万元。2025年公务接待费0.00万元，没有安排。"],
])("%s bears nothing out", (_, text) => {
  const { claims } = auditText([{ text }], undefined);
  expect(claims.every(({ verdict }) => verdict === "unverified")).toBe(true);
});
