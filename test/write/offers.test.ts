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
  expect(field!.offers[0]).toMatchObject({
    from: "公用经费",
    text: expect.stringMatching(/^\d+\.\d\d$/) as string,
  });
  expect(readInputs({ 本年数: { 机关运行经费: field!.offers[0]!.text } }).amounts.final.size).toBe(1);
});

test("an amount that is nothing has its usual reasons to choose from", () => {
  const quantities = new Quantities(statement, {}, false);
  for (const group of ["原因·与上年相比", "原因·与预算相比"] as const) {
    const texts = (of: Quantities) => of.offersFor({ group, key: "three.abroad" }).map(({ text }) => text);
    expect(texts(quantities)).toEqual(["本年没有发生此项业务", "本年没有安排此项支出"]);
    // Last year there was something; its table of this year's budget has nothing.
    const given = { 上年数: { "因公出国（境）费": 3 } };
    expect(texts(new Quantities(statement, { inputs: readInputs(given) }, false))).toHaveLength(
      group === "原因·与上年相比" ? 3 : 2,
    );
    expect(quantities.offersFor({ group, key: "whole.expenditure" })).toEqual([]);
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
