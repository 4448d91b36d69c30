/** The form: every value a person may give, where it goes, and that a field stays once it is filled. */
import { STYLES, styleNamed } from "../../src/catalogue/styles";
import { readInputs } from "../../src/write/inputs";
import { fieldsOf, FIELD_GROUPS, type Field } from "../../src/write/fields";
import { inputName } from "../../src/write/input-names";
import { narrate } from "../../src/write/narrate";
import { blanksOf, inputId, paragraphsOf, type Narrative } from "../../src/write/narrative";
import { recognise } from "../../src/statement/recognise";
import { generateBudget, generateDepartment } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { sample } from "../../samples/load";

const henan = recognise(sample("henan-2022"));
const jiangxi = recognise(sample("jiangxi-2023"));
const named = (narrative: Narrative, group: string, label: string): Field | undefined =>
  fieldsOf(narrative).find((field) => field.group === group && field.label === label);

test("by groups, in the order in which one would ask", () => {
  const groups = fieldsOf(narrate(henan, styleNamed("henan")!)).map(({ group }) => group);
  expect([...new Set(groups)]).toEqual(FIELD_GROUPS.filter((group) => groups.includes(group)));
  expect([...new Set(groups)]).toEqual([
    "上年数",
    "年初预算数",
    "机关运行经费",
    "政府采购",
    "车辆和设备",
    "原因",
  ]);
});

test("each knows what it is and the paragraphs it goes into", () => {
  const narrative = narrate(henan, styleNamed("henan")!);
  const paragraphs = paragraphsOf(narrative);
  const where = (group: string, label: string): readonly string[] =>
    named(narrative, group, label)!.paragraphs.map((at) => paragraphs[at]!.text.slice(0, 24));
  expect(where("上年数", "收入总计")).toEqual(["2022 年度收、支总计均为 987.70 万元"]);
  expect(named(narrative, "年初预算数", "2101501 行政运行")).toMatchObject({
    input: { group: "年初预算数", key: "general/2101501" },
    kind: "amount",
    given: false,
    missing: true,
  });
  expect(named(narrative, "机关运行经费", "机关运行经费（上年数）")!.kind).toBe("amount");
  expect(named(narrative, "车辆和设备", "车辆")!.kind).toBe("count");
  expect(named(narrative, "原因", "收入总计（与上年相比）")!.kind).toBe("sentence");
});

test("what the workbooks say is not asked", () => {
  const alone = fieldsOf(narrate(henan, styleNamed("henan")!));
  const beside = fieldsOf(narrate(henan, styleNamed("henan")!, { prior: { ...henan, year: 2021 } }));
  expect(alone.some(({ group, label }) => group === "上年数" && label === "收入总计")).toBe(true);
  expect(beside.some(({ group }) => group === "上年数")).toBe(false);
  // Nor is it where it was typed in before: the workbook's figure is written.
  const inputs = readInputs({ 上年数: { 收入总计: 1 } });
  const both = narrate(henan, styleNamed("henan")!, { prior: { ...henan, year: 2021 }, inputs });
  expect(fieldsOf(both).some(({ group }) => group === "上年数")).toBe(false);
});

test("a sum that follows from its parts may still be given itself", () => {
  const total = (inputs: unknown): Field | undefined =>
    named(
      narrate(henan, styleNamed("henan")!, { inputs: readInputs(inputs) }),
      "政府采购",
      "政府采购支出总额",
    );
  const parts = { 政府采购货物支出: 1, 政府采购工程支出: 0, 政府采购服务支出: 2 };
  expect(total({})).toMatchObject({ given: false, missing: true });
  expect(total({ 本年数: parts })).toMatchObject({ given: false, missing: false });
  expect(total({ 本年数: { ...parts, 政府采购支出总额: 3 } })).toMatchObject({ given: true, missing: false });
});

test("what only a percentage needs is asked too", () => {
  const narrative = narrate(jiangxi, styleNamed("jiangxi")!);
  expect(named(narrative, "政府采购", "货物采购授予中小企业合同金额")).toMatchObject({ missing: true });
  expect(blanksOf(narrative).map(({ what }) => what)).toContain("货物采购授予中小企业合同金额");
});

test("a typed value that shows no figure keeps its field: 持平 says it", () => {
  const inputs = readInputs({ 上年数: { 收入总计: 987.7 } });
  const narrative = narrate(henan, styleNamed("henan")!, { inputs });
  expect(named(narrative, "上年数", "收入总计")).toMatchObject({ given: true, missing: false });
});

describe.each(STYLES.map((style) => [style.name, style] as const))("%s", (_, style) => {
  const budget = style.kind === "budget";
  const department = (budget ? generateBudget : generateDepartment)(randomFrom(3), {
    items: 5,
    fundMoney: true,
    threePublic: true,
  });
  const form = plainForm(budget ? "hebei-budget" : "henan");
  const statement = recognise(renderDepartment(department, form).workbook);
  const empty = narrate(statement, style);

  test("what the list on standard error says is missing is what the form says is missing", () => {
    const missing = fieldsOf(empty).filter((field) => field.missing);
    expect(missing.map(({ input }) => inputId(input)).sort()).toEqual(
      blanksOf(empty)
        .filter(({ written }) => !written)
        .map(({ input }) => inputId(input!))
        .sort(),
    );
  });

  test("filled in field by field, nothing is left, and no field is lost but those a value makes idle", () => {
    let file: Record<string, Record<string, unknown>> = {};
    let narrative = empty;
    for (let round = 0; round < 4; round++) {
      const before = fieldsOf(narrative);
      for (const field of before.filter(({ missing }) => missing)) file = filled(file, field);
      narrative = narrate(statement, style, { inputs: readInputs(file) });
      const after = new Map(fieldsOf(narrative).map((field) => [inputId(field.input), field]));
      for (const field of before) {
        // A reason is idle where there is no difference left to explain.
        if (field.kind === "sentence") continue;
        expect([field.label, after.get(inputId(field.input))?.missing]).toEqual([field.label, false]);
      }
    }
    expect(blanksOf(narrative).filter(({ written }) => !written)).toEqual([]);
    const paragraphs = paragraphsOf(narrative);
    for (const { text, figures, filled: sentences } of paragraphs) {
      for (const { start, end, text: said, input } of sentences) {
        expect(text.slice(start, end)).toBe(said);
        expect(said).toBe(`说明${input.key}`);
      }
      for (const { cells, inputs, text: digits } of figures)
        if (!/^0(?:\.0+)?$/.test(digits)) expect(cells.length + inputs.length).toBeGreaterThan(0);
    }
    // Every figure's and every sentence's input has a field, with this paragraph among its places.
    const fields = new Map(fieldsOf(narrative).map((field) => [inputId(field.input), field]));
    paragraphs.forEach(({ figures, filled: sentences }, at) => {
      const used = [...figures.flatMap(({ inputs }) => inputs), ...sentences.map(({ input }) => input)];
      for (const input of used) {
        const field = fields.get(inputId(input));
        expect([field?.given, field?.paragraphs.includes(at)]).toEqual([true, true]);
      }
    });
  });
});

// Helpers

/** The file with a value in this field. */
function filled(
  file: Readonly<Record<string, Record<string, unknown>>>,
  { input: { group, key }, kind }: Field,
): Record<string, Record<string, unknown>> {
  const value = kind === "sentence" ? `说明${key}` : kind === "count" ? 3 : 1.25;
  const [first = "", second] = group.split("·");
  const inside = second === undefined ? undefined : (file[first]?.[second] as Record<string, unknown>);
  const name = inputName(key);
  const content = second === undefined ? { [name]: value } : { [second]: { ...inside, [name]: value } };
  return { ...file, [first]: { ...file[first], ...content } };
}
