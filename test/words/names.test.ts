import { isFundCode, isGeneralCode } from "../../src/catalogue/classifications/classification";
import { bareName, compareNames } from "../../src/words/names";

test.each([
  ["其他对个人和家庭的补助支出", "其他对个人和家庭的补助", "same"],
  ["因公出国(境) 费用", "因公出国（境）费用", "same"],
  ["二十一、国有资本经营预算支出", "国有资本经营预算支出", "same"],
  ["教育", "教育支出", "short"],
  ["对民间非营利组织和群众", "对民间非营利组织和群众性自治组织补贴", "cut"],
  ["机关事业单位基本养老保险缴费支", "机关事业单位基本养老保险缴费支出", "cut"],
  ["生活补贴", "生活补助", "other"],
  ["生活", "生活补助", "other"],
] as const)("%s against %s: %s", (printed, official, match) => {
  expect(compareNames(printed, official)).toBe(match);
});

test("the level in brackets is no part of a name", () => {
  expect(bareName("行政运行（项）")).toBe("行政运行");
  expect(bareName("维修(护)费")).toBe("维修护费");
});

test("codes of the funds", () => {
  expect(isFundCode("2120803")).toBe(true);
  expect(isFundCode("2120101")).toBe(false);
  expect(isGeneralCode("2010601")).toBe(true);
  expect(isGeneralCode("201")).toBe(false);
  expect(isGeneralCode("2296013")).toBe(false);
  expect(isGeneralCode("2999901")).toBe(false);
});
