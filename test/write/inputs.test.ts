/** The inputs file: what it may hold, and one clear sentence for what it may not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputsError, readInputs } from "../../src/write/inputs";

test("amounts by name, key or 科目编码, as numbers or texts, in 分", () => {
  const { amounts } = readInputs({
    本年数: { 机关运行经费: 9.9, 车辆: 3 },
    上年数: { "“三公”经费支出": "1,085.68", "whole.closing": -2.5, "301": 514.17 },
    年初预算数: { "2101501": 175.53, "fund/2120801": 0.000001 },
    全年预算数: { "因公出国(境)费": 0 },
  });
  expect([...amounts.final]).toEqual([
    ["agency", 9_900_000],
    ["assets.vehicles", 300],
  ]);
  expect([...amounts.prior]).toEqual(
    [
      ["three.total", 1_085_680_000],
      ["whole.closing", -2_500_000],
      ["economic/301", 514_170_000],
    ].sort((a, b) => (a[0] === "economic/301" ? -1 : b[0] === "economic/301" ? 1 : 0)),
  );
  expect([...amounts.initial]).toEqual([
    ["general/2101501", 175_530_000],
    ["fund/2120801", 1],
  ]);
  expect([...amounts.budget]).toEqual([["three.abroad", 0]]);
});

test("reasons lose their full stop, which the sentence has", () => {
  const { reasons, purposes, self } = readInputs({
    原因: { 与上年相比: { 收入总计: " 上级补助增加。 " }, 与预算相比: { "2101501": "人员调出；" } },
    用途: { "2101501": "日常支出" },
    自称: "本单位",
  });
  expect(reasons.prior.get("whole.incomeGrand")).toBe("上级补助增加");
  expect(reasons.budget.get("general/2101501")).toBe("人员调出");
  expect(purposes.get("general/2101501")).toBe("日常支出");
  expect(self).toBe("本单位");
});

test.each([
  [[], "“补充资料”应当是一组“名称: 值”。"],
  [null, "“补充资料”应当是一组“名称: 值”。"],
  [{ 去年数: {} }, /^补充资料中没有“去年数”这一组，可以有的是：本年数、上年数/],
  [{ 上年数: [1] }, "“上年数”应当是一组“名称: 值”。"],
  [{ 上年数: { 收人总计: 1 } }, "“上年数”中的“收人总计”不是可以填的项目，名称或科目编码写错了。"],
  [{ 上年数: { 收入总计: 1, "whole.incomeGrand": 2 } }, "“上年数”中的“whole.incomeGrand”填了两次。"],
  [{ 上年数: { 收入总计: "很多" } }, "“上年数”中的“收入总计”应当是以万元为单位的数。"],
  [{ 上年数: { 收入总计: null } }, "“上年数”中的“收入总计”应当是以万元为单位的数。"],
  [{ 上年数: { 收入总计: 1e300 } }, "“上年数”中的“收入总计”太大，或者小数位数超过了分。"],
  [{ 上年数: { 收入总计: 0.0000001 } }, "“上年数”中的“收入总计”太大，或者小数位数超过了分。"],
  [{ 本年数: { 车辆: 1.5 } }, "“本年数”中的“车辆”应当是整数。"],
  [{ 本年数: { 车辆: -1 } }, "“本年数”中的“车辆”应当是整数。"],
  [{ 原因: { 与去年相比: {} } }, "“原因”下面只能是“与上年相比”和“与预算相比”，不能是“与去年相比”。"],
  [{ 原因: { 与上年相比: { 收入总计: 3 } } }, "“原因·与上年相比”中的“收入总计”应当是一句话。"],
  [{ 用途: { "2101501": "甲\n乙" } }, "“用途”中的“2101501”只能写一段，不能换行。"],
  [{ 自称: "俺们" }, "“自称”只能是我部门、本部门、我单位、本单位。"],
])("%j", (json, sentence) => {
  expect(() => readInputs(json)).toThrow(InputsError);
  try {
    readInputs(json);
  } catch (error) {
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).toMatch(/^[^。]*。$/);
  }
});

describe("the schema and the document", () => {
  const docs = (name: string) => readFileSync(join(__dirname, "../../docs", name), "utf8");
  const schema = JSON.parse(docs("narrate-inputs.schema.json")) as {
    properties: Record<string, { enum?: string[]; properties?: object }>;
  };

  test("the schema has the groups that are read, and no other", () => {
    const said = (json: object): string => {
      try {
        readInputs(json);
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(said({ 别的: {} })).toContain(`可以有的是：${Object.keys(schema.properties).join("、")}。`);
    expect(said({ 原因: { 别的: {} } })).toBe(
      `“原因”下面只能是${Object.keys(schema.properties["原因"]!.properties!)
        .map((name) => `“${name}”`)
        .join("和")}，不能是“别的”。`,
    );
    for (const self of schema.properties["自称"]!.enum!) expect(said({ 自称: self })).toBe("");
  });

  test("the example of the document is read", () => {
    const [, example] = /```json\n([^]*?)```/.exec(docs("narrate-inputs.md"))!;
    const { amounts, self } = readInputs(JSON.parse(example!));
    expect(amounts.final.get("agency")).toBe(9_900_000);
    expect(self).toBe("本部门");
  });
});
