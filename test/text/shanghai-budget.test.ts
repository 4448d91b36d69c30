/** The opening paragraphs of a 上海 budget against its tables, all of them and some. */
import { accountsOf } from "../../generate/accounts";
import { generateBudget } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { plainText } from "../../src/amount/text";
import { facts } from "../../src/facts/facts";
import { recognise } from "../../src/statement/recognise";
import { auditText } from "../../src/text/audit";
import type { Workbook } from "../../src/workbook/workbook";

const department = generateBudget(randomFrom(5), { items: 9, scale: 3e9 });
const { workbook } = renderDepartment(department, plainForm("shanghai-budget"));
const only = (...slots: readonly number[]): Workbook => {
  const kept = new Set(
    recognise(workbook).tables.flatMap(({ slot, sheet }) => (slots.includes(slot) ? [sheet] : [])),
  );
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => kept.has(name)) };
};

const found = facts(recognise(workbook));
const wan = (key: Parameters<typeof found.get>[0]): string =>
  plainText(Math.round((found.get(key)?.held.value ?? 0) / 10_000) * 10_000, "万元", 2);
const AMOUNTS = {
  income: wan("whole.incomeGrand"),
  fiscal: wan("fiscal.incomeGrand"),
  business: wan("whole.business"),
  spent: wan("whole.expenditureGrand"),
  allowed: wan("fiscal.expenditureGrand"),
  general: wan("general.expenditureGrand"),
  fund: wan("fund.expenditureGrand"),
  capital: wan("capital.expenditureGrand"),
};

function wrong(book: Workbook, amounts: typeof AMOUNTS): readonly string[] {
  const year = recognise(workbook).year ?? 2025;
  const { claims } = auditText(
    [
      `${String(year)}年部门预算编制说明`,
      `${String(year)}年，江州市林业局收入预算${amounts.income}万元，其中：财政拨款收入${amounts.fiscal}万元；事业收入${amounts.business}万元。`,
      `支出预算${amounts.spent}万元，其中：财政拨款支出预算${amounts.allowed}万元。财政拨款支出预算中，一般公共预算拨款支出预算${amounts.general}万元；政府性基金拨款支出预算${amounts.fund}万元；国有资本经营预算拨款支出预算${amounts.capital}万元。`,
    ].map((text) => ({ text })),
    recognise(book),
  );
  return claims
    .filter(({ verdict }) => verdict === "wrong")
    .map(({ stated, expected }) => `${stated} ${expected}`);
}

const more = (amount: string): string =>
  plainText(Math.round(Number(amount) * 1_000_000) + 3_000_000, "万元", 2);

test("the department has no carried amounts and no other income", () => {
  expect(accountsOf(department).amount(2, "total", "carry")).toBe(0);
  expect(Number(AMOUNTS.income)).toBeGreaterThan(0);
});

const CASES: readonly (readonly [tables: readonly number[], ...amounts: (keyof typeof AMOUNTS)[]])[] = [
  [
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    "income",
    "fiscal",
    "business",
    "spent",
    "allowed",
    "general",
    "fund",
    "capital",
  ],
  [[1], "income", "fiscal", "business", "spent"],
  [[2], "income", "fiscal", "business"],
  [[4], "allowed", "general", "fund", "capital"],
  [[1, 4], "income", "fiscal", "spent", "allowed", "general", "fund", "capital"],
];

test.each(CASES.map((one) => [one[0].join(), one] as const))("of tables %s", (_, [slots, ...amounts]) => {
  const book = only(...slots);
  expect(wrong(book, AMOUNTS)).toEqual([]);
  for (const one of amounts)
    expect(wrong(book, { ...AMOUNTS, [one]: more(AMOUNTS[one]) })).toEqual([
      `${more(AMOUNTS[one])} ${AMOUNTS[one]}`,
    ]);
});

test("机关运行经费 of all units, in the form's words, is that of the table; counts are no amounts", () => {
  const year = String(recognise(workbook).year ?? 2025);
  const agency = wan("agency");
  const read = (amount: string) =>
    auditText(
      [
        `${year}年部门预算编制说明`,
        `一、${year}年“三公”经费预算情况说明`,
        "公务用车购置费30万元，主要原因是预计淘汰更新执法车辆5辆。",
        "二、机关运行经费预算",
        `${year}年江州市林业局下属一家机关和两家执法机构财政拨款的机关运行经费预算为${amount}万元。`.replace(
          "两",
          "二",
        ),
      ].map((text) => ({ text })),
      recognise(workbook),
    ).claims;
  expect(read(agency)).toContainEqual(expect.objectContaining({ stated: agency, verdict: "ok" }));
  expect(read(more(agency))).toContainEqual(
    expect.objectContaining({ stated: more(agency), verdict: "wrong", expected: agency }),
  );
  const cars = read(agency).find(({ unit }) => unit === "辆")!;
  expect(cars.meaning).not.toContain("保有量");
  expect(cars.reason).not.toContain("金额");
});

test("amounts that only add up among themselves are not those of the tables", () => {
  const year = recognise(workbook).year ?? 2025;
  const { claims } = auditText(
    [
      `${String(year)}年部门预算编制说明`,
      `${String(year)}年，江州市林业局收入预算3,000万元，其中：财政拨款收入2,990万元，事业收入10万元。`,
    ].map((text) => ({ text })),
    recognise(workbook),
  );
  expect(claims.filter(({ verdict }) => verdict === "ok")).toEqual([]);
});
