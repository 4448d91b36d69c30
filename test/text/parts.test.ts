/** Which part of a document is audited. */
import { auditText } from "../../src/text/audit";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../../samples/load";

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

test("三、部门预算情况说明 is a section among others where what comes before it tells amounts already", () => {
  expect(
    read(
      "一、部门基本情况",
      "管理基金5亿元，下设3个科室。",
      "二、部门收支总体情况",
      SAID,
      "三、部门决算情况说明",
      "其他收入806.26万元。",
    ),
  ).toEqual(["987.70", "806.26"]);
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

const TEXT = "2022年度部门决算情况说明";

describe("what is none of the text's", () => {
  test("what is said of the office inside the part", () => {
    expect(
      read(
        `第一部分 ${TEXT}`,
        "一、部门基本情况",
        "（一）主要职责",
        "管理基金5亿元。",
        "（二）机构设置",
        "下设3个科室，编制20人，占85%。",
        "二、收入决算情况说明",
        SAID,
      ),
    ).toEqual(["987.70"]);
  });

  test("a glossary of terms in lines of their own, numbered as the parts are", () => {
    const TERMS = [
      "一、财政拨款收入",
      "指本级拨付的资金，如100万元。",
      "二、机关运行经费",
      "指办公费等，如5万元。",
    ];
    expect(read("三、部门决算情况说明", SAID, "四、名词解释", ...TERMS)).toEqual(["987.70"]);
    expect(read("一、收入决算情况说明", SAID, "八、名词解释", ...TERMS)).toEqual(["987.70"]);
    expect(read(TEXT, SAID, "名词解释", ...TERMS)).toEqual(["987.70"]);
  });

  test("an annex that is numbered anew, longer than the document", () => {
    const REPORT = [
      "一、概况",
      "二、",
      "三、",
      "四、",
      "五、",
      "六、部门支出情况说明",
      "本年支出合计5万元，占5%。",
    ];
    expect(read("三、部门决算情况说明", SAID, "五、附件", ...REPORT)).toEqual(["987.70"]);
    expect(read(`第一部分 ${TEXT}`, SAID, "第二部分 附件", ...REPORT)).toEqual(["987.70"]);
    expect(read(`第一部分 ${TEXT}`, SAID, "2022年度部门整体支出绩效自评报告", ...REPORT)).toEqual(["987.70"]);
  });

  test("contents without a title and pages, the text last of them", () => {
    const LIST = ["第一部分 部门概况", "第二部分 部门决算表", `第三部分 ${TEXT}`];
    expect(read(...LIST, ...COVER, "第二部分 部门决算表", `第三部分 ${TEXT}`, SAID)).toEqual(["987.70"]);
    expect(read("部门概况", "部门决算表", TEXT, "部门概况", "管理基金5亿元。", TEXT, SAID)).toEqual([
      "987.70",
    ]);
  });
});

describe("what the text goes on behind", () => {
  test("terms before it, and more of it behind the tables", () => {
    expect(
      read(
        "部门主要职能",
        "管理基金5亿元，下设3个科室。",
        "名词解释",
        ...AFTER,
        "2022年部门决算编制说明",
        SAID,
        "部门决算表",
        "收入支出决算总表",
        "单位：万元",
        "其他相关情况说明",
        "一、机关运行经费情况",
        "机关运行经费支出9.90万元。",
      ),
    ).toEqual(["987.70", "9.90"]);
  });

  test("its title at the head of another page, or the name of a table", () => {
    expect(read(`第一部分 ${TEXT}`, SAID, TEXT, "其他收入806.26万元。")).toEqual(["987.70", "806.26"]);
    expect(read(`第一部分 ${TEXT}`, SAID, "政府采购情况表", "其他收入806.26万元。")).toEqual([
      "987.70",
      "806.26",
    ]);
    expect(read(TEXT, SAID, "收入决算表", TEXT, "其他收入806.26万元。")).toEqual(["987.70", "806.26"]);
  });

  test("parts that go on counting behind it", () => {
    expect(
      read(
        "一、单位概况",
        "管理基金5亿元。",
        "二、部门决算情况说明",
        SAID,
        "三、“三公”经费情况说明",
        "“三公”经费支出0万元。",
      ),
    ).toEqual(["987.70", "0"]);
  });
});

test.each([
  "第三部分 部门决算公开说明",
  "三、决算情况说明",
  "情况说明",
  "2022年度部门决算文字说明",
  `${own}2022年部门决算编制情况的说明`,
  `关于${own}2022年度决算公开有关情况的说明`,
  "某某市国有资产监督管理委员会2022年度部门决算情况说明",
  "第三部分：2022年度部门决算收支情况说明",
])("the title %s", (title) => {
  expect(
    read(
      "目录",
      "部门概况",
      title,
      "名词解释",
      "部门概况",
      "管理基金5亿元，占5%。",
      title,
      SAID,
      "名词解释",
      ...AFTER,
    ),
  ).toEqual(["987.70"]);
});
