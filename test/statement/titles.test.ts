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
