import { readDepartment, readTitle, readUnit, readYear, tableNumber } from "../../src/statement/meta";
import { matchTitle } from "../../src/statement/titles";

describe("matchTitle", () => {
  test.each([
    ["收入支出决算总表", "T01"],
    ["2022年度收入支出决算总表（表 1）", "T01"],
    ["GK01 收入支出决算总表", "T01"],
    ["收入决算总表", "T02"],
    ["收入决算表（续）", "T02"],
    ["某市某局2023年度支出决算表", "T03"],
    ["财政拨款收支决算总表", "T04"],
    ["财政拨款收入支出决算表", "T04"],
    ["一般公共预算财政拨款支出决算表", "T05"],
    ["一般公共预算财政拨款收入支出决算表", "T05"],
    ["一般公共预算财政拨款基本支出决算明细表", "T06"],
    ["一般公共预算财政拨款基本支出决算表", "T06"],
    ["政府性基金预算财政拨款收入支出决算表", "T07"],
    ["国有资本经营预算财政拨款支出决算表", "T08"],
    ["国有资本经营预算财政拨款收入支出决算表", "T08"],
    ["财政拨款“三公”经费支出决算表", "T09"],
    ["一般公共预算财政拨款“三公”经费支出决算表", "T09"],
    ["一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表", "T09"],
    ["国有资产占用情况表", "T10"],
    ["单位预算收支总表", "B01"],
    ["部门收入总体情况表", "B02"],
    ["单位预算财政拨款收支总表", "B04"],
    ["单位预算政府基金预算财政拨款支出表", "B07"],
    ["一般公共预算“三公”经费支出情况表", "T09,B09"],
    ["收入支出决算总表（某县财政局）", "T01"],
    ["2023年度某县某局收入支出决算总表（单位：万元）", "T01"],
    ["收入支出决算总表（公开）", "T01"],
    ["支出决算表（公开）（单位：万元）", "T03"],
    ["收入支出决算批复表", "T01"],
    ["支出决算批复表", "T03"],
    ["一般公共预算财政拨款支出决算表（按功能分类科目）", "T05"],
    ["一般公共预算财政拨款基本支出决算明细表（按经济分类科目）", "T06"],
    ["某县某局2024年部门收支总体情况表（一）", "B01"],
    ["部门支出总体情况表（单位：元）", "B03"],
    ["收入预算表", "B02"],
    ["2026年预算单位收入预算总表", "B02"],
    ["2026年预算单位一般公共预算支出功能分类预算表", "B05"],
    ["某县2021年“三公”经费预算财政拨款情况统计表", "B09"],
    ["部门支出预算表", "B03"],
    ["一般公共预算支出预算表（按功能科目分类）", "B05"],
    ["2024年部门综合预算一般公共预算支出明细表（按支出功能分类科目）", "B05"],
    ["一般公共预算基本支出预算表（按经济科目分类）", "B06"],
    ["一般公共预算“三公”经费、会议费、培训费支出表", "B09"],
    ["财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表", "B09"],
  ])("%s is %s", (title, ids) => {
    expect(
      matchTitle(title)
        ?.layouts.map((layout) => layout.id)
        .join(),
    ).toBe(ids);
  });

  test.each([
    "一般公共预算财政拨款项目支出决算表",
    "项目支出决算明细表",
    "一般公共预算财政拨款支出决算明细表",
    "机关运行经费情况表",
  ])("%s is known to be outside the catalogue", (title) => {
    expect(matchTitle(title)?.layouts).toEqual([]);
    expect(matchTitle(title)?.foreign).toBeDefined();
  });

  test.each(["人员支出预算表", "上年结转支出预算表", "项目支出预算表"])("%s is no 支出总表", (title) => {
    expect(matchTitle(title)?.layouts ?? []).toEqual([]);
  });

  test.each(["注：本表反映部门本年度各项支出情况。", "公开01表", "收支平衡表", "部门：某局", "支出"])(
    "%s is no title",
    (text) => {
      expect(matchTitle(text)).toBeUndefined();
    },
  );
});

test("a title tells its year and number", () => {
  expect(readTitle("2022年度收入决算表（表2）")).toEqual({ words: "收入决算表", year: 2022, number: "表2" });
});

test("surroundings are read from their words", () => {
  expect(tableNumber("公开 01 表")).toBe("公开01表");
  expect(readUnit("金额单位：万元")).toBe("万元");
  expect(readUnit("（单位：元）")).toBe("元");
  expect(readUnit("单位：台、辆、套")).toBe("个");
  expect(readYear("预算年度：2023")).toBe(2023);
  expect(readDepartment("编制单位：云溪县医疗保障局")).toBe("云溪县医疗保障局");
  expect(readDepartment("324001平川县医疗保障局本级")).toBe("平川县医疗保障局本级");
  expect(readDepartment("单位：万元")).toBeUndefined();
});
