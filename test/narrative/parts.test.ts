/** Which part of a document is audited. */
import { auditText } from "../../src/narrative/audit/audit";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../samples";

const henan = recognise(sample("henan-2022"));
const own = henan.department;
/** The amounts that were read. */
const read = (...texts: string[]): readonly string[] =>
  auditText(
    texts.map((text) => ({ text })),
    henan,
  ).claims.map(({ stated }) => stated);

const SAID = "收入合计987.70万元。";
const COVER = ["第一部分 部门概况", "一、主要职责", "管理基金5亿元，下设3个科室。"];
const AFTER = ["一、财政拨款收入：指本级财政拨付的100万元资金。", "项目支出绩效自评表，预算80万元。"];

test.each([
  [
    "第三部分",
    [...COVER, "第二部分 2022年度部门决算表", "第三部分 2022年度部门决算情况说明"],
    "第四部分 名词解释",
  ],
  ["第二部分", [...COVER, "第二部分 2022年度单位决算情况说明"], "第三部分 名词解释"],
  ["a name in front", [...COVER, `第二部分：${own}2022年度部门决算情况说明`], "第三部分：名词解释"],
  ["三、", ["一、概况", "（一）职责", "管理基金5亿元。", "三、2022年度部门决算情况说明"], "四、名词解释"],
  ["a glossary without a number", [...COVER, "第二部分 部门决算情况说明"], "名词解释"],
  ["annexes without a number", [...COVER, "第二部分 部门决算情况说明"], "附件：绩效自评报告"],
])("%s", (_, before, after) => {
  expect(read(...before, "（一）收入决算情况说明", SAID, after, ...AFTER)).toEqual(["987.70"]);
});

test("a text without parts is read up to its glossary", () => {
  expect(read("一、收入决算情况说明", SAID, "名词解释", ...AFTER)).toEqual(["987.70"]);
  expect(read(SAID)).toEqual(["987.70"]);
});

test("the text may come before the tables", () => {
  expect(
    read(
      "第一部分 部门概况",
      "第二部分 2022年度部门决算情况说明",
      SAID,
      "第三部分 2022年度部门决算表",
      "公开01表 单位：万元",
      "总计 1000.00万元",
    ),
  ).toEqual(["987.70"]);
});

test("of several departments only that of the workbook is read", () => {
  expect(
    read(
      `第一部分 ${own}2022年度部门决算情况说明`,
      SAID,
      "第二部分 某某县水利工程管理处2022年度单位决算情况说明",
      "收入合计55.00万元。",
    ),
  ).toEqual(["987.70"]);
  // Where no part names it, all are read.
  expect(read("第一部分 2022年度部门决算情况说明", SAID)).toEqual(["987.70"]);
});
