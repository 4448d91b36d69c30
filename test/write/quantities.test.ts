import { contradictions } from "../../src/write/contradictions";
import { readInputs } from "../../src/write/inputs";
import { Quantities } from "../../src/write/quantities";
import { department, type Edits } from "../small-department";

const quantities = (edits: Edits, typed: Readonly<Record<string, number>> = {}) =>
  new Quantities(department(edits), { inputs: readInputs({ 本年数: typed }) }, false);

describe("the most exact value of an amount that several tables print", () => {
  const income = (holds: string) =>
    quantities({ "T01/total.income/amount": holds }).get("whole.income", "final")?.exact;

  test("the 元 behind the 万元, where they say the same amount", () => {
    expect(income("185.00|185.0012")).toBe(185_001_200);
  });

  test("never that of a table which says another amount", () => {
    expect(income("186.00|186.0012")).toBe(185_000_000);
  });
});

describe("what is typed in against its bounds", () => {
  const said = (typed: Readonly<Record<string, number>>) =>
    contradictions(department(), quantities({}, typed)).map(({ rule, message }) => `${rule} ${message}`);

  test.each([
    ["授予小微企业合同金额", "授予中小企业合同金额"],
    ["授予中小企业合同金额", "政府采购支出总额"],
    ["货物采购授予中小企业合同金额", "政府采购货物支出"],
    ["外事接待批次", "国内公务接待批次"],
  ])("%s is no more than %s", (part, whole) => {
    const broken = said({ [part]: 30, [whole]: 20 });
    expect(
      broken.some((message) => message.includes(`${part}30`) && message.includes(`大于${whole}20`)),
    ).toBe(true);
    expect(said({ [part]: 20, [whole]: 20 }).filter((message) => message.includes("大于"))).toEqual([]);
  });

  test("procurement comes to the sum of its three kinds", () => {
    const typed = { 政府采购货物支出: 5, 政府采购工程支出: 0, 政府采购服务支出: 3 };
    expect(said({ ...typed, 政府采购支出总额: 8 })).toEqual([]);
    expect(said({ ...typed, 政府采购支出总额: 9 })).toEqual([expect.stringContaining("N-16")]);
  });
});
