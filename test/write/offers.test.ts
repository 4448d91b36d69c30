/** What nobody has to type: parts of nothing, 机关运行经费 from 公用经费, why an amount is nothing; and what paper has in place of it. */
import { strFromU8, unzipSync } from "fflate";
import { narrativeDocx } from "../../hosts/file/docx/narrative-docx";
import { styleNamed } from "../../src/catalogue/styles";
import { recognise } from "../../src/statement/recognise";
import { fieldsOf } from "../../src/write/fields";
import { readInputs } from "../../src/write/inputs";
import { narrate } from "../../src/write/narrate";
import { narrativeText } from "../../src/write/narrative";
import { Quantities } from "../../src/write/quantities";
import { sample } from "../../samples/load";

const statement = recognise(sample("henan-2022"));
const written = (inputs: object = {}) =>
  narrate(statement, styleNamed("general")!, { inputs: readInputs(inputs) });
const missing = (inputs: object, keys: string) =>
  fieldsOf(written(inputs)).filter(({ input, missing }) => missing && input.key.startsWith(keys));

test("no vehicles: none of any kind is asked for; no purchases: none from anyone", () => {
  expect(missing({}, "assets.vehicle.").length).toBeGreaterThan(4);
  const none = { 本年数: { 车辆: 0, 政府采购支出总额: 0 } };
  expect(missing(none, "assets.vehicle.")).toEqual([]);
  expect(missing(none, "procurement.")).toEqual([]);
  expect(narrativeText(written(none))).toMatch(/共有车辆0辆.*机要通信用车0辆/);
  // One kind may still be given itself, and then contradicts.
  const one = { 本年数: { 车辆: 0, 机要通信用车: 1 } };
  expect(narrativeText(written(one))).toMatch(/共有车辆0辆.*机要通信用车1辆/);
});

test("机关运行经费 may be taken from 公用经费", () => {
  const [field] = fieldsOf(written()).filter(
    ({ input }) => input.key === "agency" && input.group === "本年数",
  );
  expect(field!.offer).toMatchObject({
    from: "公用经费",
    text: expect.stringMatching(/^\d+\.\d\d$/) as string,
  });
  expect(readInputs({ 本年数: { 机关运行经费: field!.offer!.text } }).amounts.final.size).toBe(1);
});

test("an amount that is nothing has its usual reason to choose", () => {
  const quantities = new Quantities(statement, {}, false);
  for (const group of ["原因·与上年相比", "原因·与预算相比"] as const) {
    const offer = { from: "决算数为零", text: "本年没有发生此项业务" };
    expect(quantities.offerFor({ group, key: "three.abroad" })).toEqual(offer);
    expect(quantities.offerFor({ group, key: "whole.expenditure" })).toBeUndefined();
  }
});

test("on paper what is left is a whole clause with a box", () => {
  const narrative = written();
  expect(narrativeText(narrative)).toMatch(/【待填：上年数】/);
  const xml = strFromU8(unzipSync(narrativeDocx(narrative))["word/document.xml"]!);
  const text = xml.replace(/<[^>]*>/g, "");
  expect(text).not.toContain("【待填：上年数】");
  expect(text).toMatch(/增加\/减少▢万元，增长\/下降▢%/);
});
