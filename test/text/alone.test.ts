import { auditText } from "../../src/text/audit";
import { statementOfText } from "../../src/text/prose/text-alone";
import { Book } from "../../generate/texts/books";
import { BUDGET_OUTLINES, OUTLINES } from "../../generate/texts";

const paragraphsOf = (...texts: string[]) => texts.map((text) => ({ text }));

describe.each([...OUTLINES, ...BUDGET_OUTLINES])("a text alone in the outline of $name", (outline) => {
  const book = new Book(11, { family: outline.family }, BUDGET_OUTLINES.includes(outline));
  const paragraphs = paragraphsOf(...outline.write(book));

  test("its kind and its year are read from its own words", () => {
    const { kind, year, tables } = statementOfText(paragraphs);
    expect([kind, year, tables]).toEqual([book.statement.kind, book.statement.year, []]);
  });

  test("no table is held against it", () => {
    const { alone, claims, remarks } = auditText(paragraphs, undefined);
    expect(alone).toBe(true);
    expect(claims.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    expect(claims.flatMap(({ cells }) => cells)).toEqual([]);
    expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(remarks.flatMap(({ cells }) => cells)).toEqual([]);
    for (const { verdict, reason } of claims)
      if (verdict === "unverified") expect(reason).not.toMatch(/不在公开的表|表中没有/);
  });
});

test("a title's department and year", () => {
  const read = statementOfText(
    paragraphsOf("第三部分 临江市水利局2023年度部门决算情况说明", "收入100.00万元，比2022年多。"),
  );
  expect(read).toMatchObject({ kind: "final-account", year: 2023, department: "临江市水利局" });
});

test.each([
  ["“三公”经费支出5.00万元，完成全年预算10.00万元的50.00%。", "final-account"],
  ["2024年收入预算5.00万元。", "budget"],
  ["根据《江州市预决算公开办法》，2024年“三公”经费预算总额为5.00万元。", "budget"],
  ["2024年度一般公共预算财政拨款“三公”经费支出情况说明", "unknown"],
])("%s is of a %s", (text, kind) => {
  expect(statementOfText(paragraphsOf(text)).kind).toBe(kind);
});

test("the name of a money in a heading makes no budget of a final account", () => {
  const { claims, remarks } = auditText(
    paragraphsOf(
      "二、2024年度一般公共预算财政拨款“三公”经费支出情况说明",
      "2024年度“三公”经费支出预算为20.00万元，支出决算为8.00万元，完成预算的40.00%。",
      "“三公”经费支出决算中，公务接待费支出决算6.00万元，占75.00%；公务用车购置及运行维护费支出决算2.00万元，占25.00%。",
    ),
    undefined,
  );
  expect(claims.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("of two years that open its sentences the later is its own", () => {
  expect(statementOfText(paragraphsOf("2022年支出决算5.00万元；2023年支出决算6.00万元。"))).toMatchObject({
    year: 2023,
  });
});

test("what stands in no table is said to be for want of a table", () => {
  const { claims } = auditText(
    paragraphsOf("二、收入决算情况说明", "2023年度收入合计100.00万元。"),
    undefined,
  );
  expect(claims).toMatchObject([{ verdict: "unverified", reason: expect.stringContaining("没有打开表") }]);
});
