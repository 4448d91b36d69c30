import { auditText } from "../../src/text/audit";
import { statementOfText } from "../../src/text/prose/text-alone";
import { Book } from "../../generate/texts/books";
import { BUDGET_OUTLINES, OUTLINES } from "../../generate/texts";

const paragraphsOf = (...texts: string[]) => texts.map((text) => ({ text }));

/** How many figures the outlines have, and how many of them something in the text bears out or refutes. */
const FIGURES = { all: 0, judged: 0 };

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
    const money = claims.filter(
      ({ unit, reading: { topic } }) =>
        (unit === "万元" || unit === "%") && topic !== "performance" && topic !== "meetings",
    );
    FIGURES.all += money.length;
    FIGURES.judged += money.filter(({ verdict }) => verdict !== "unverified").length;
    for (const { verdict, reason } of claims)
      if (verdict === "unverified") expect(reason).not.toMatch(/不在公开的表|表中没有/);
  });
});

test("of their figures the text bears out or refutes nearly all", () => {
  expect(FIGURES.judged / FIGURES.all).toBeGreaterThanOrEqual(0.95);
});

test("one name that sentences begin with is the department's, 本级 as well", () => {
  const texts = [
    "二、收入预算情况说明",
    "青州县审计局本级2023年收入预算500.00万元，其中：一般公共预算拨款收入500.00万元，占100.00%。",
    "三、支出预算情况说明",
    "青州县审计局本级2023年支出预算500.00万元，其中：基本支出300.00万元，占60.00%；项目支出200.00万元，占40.00%。",
  ];
  expect(statementOfText(paragraphsOf(...texts)).department).toBe("青州县审计局本级");
  const { claims } = auditText(paragraphsOf(...texts), undefined);
  expect(claims.filter(({ verdict }) => verdict !== "ok")).toEqual([]);
  expect(statementOfText(paragraphsOf(...texts, "江州县审计局2023年支出5.00万元。")).department).toBe("");
});

test("0.00 % of a whole says nothing of how large that is", () => {
  const { claims } = auditText(
    paragraphsOf("二、收入决算情况说明", "2023年收入合计14133.10万元，其中：其他收入0.04万元，占0.00%。"),
    undefined,
  );
  expect(claims.map(({ verdict }) => verdict)).toEqual(["unverified", "unverified", "ok"]);
});

test("sections bear each other out: the funds and all spending, every 类 and their total, 公用经费 and 机关运行经费", () => {
  const { claims } = auditText(
    paragraphsOf(
      "三、支出决算情况说明",
      "2025年度支出合计1953.77万元。",
      "五、一般公共预算财政拨款支出决算情况说明",
      "2025年度一般公共预算财政拨款支出1950.37万元，主要用于教育支出（类）1950.35万元，占100.00%；卫生健康支出（类）0.02万元，占0.00%。",
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "2025年度公用经费9.50万元。",
      "七、政府性基金预算财政拨款支出决算情况说明",
      "2025年度政府性基金预算财政拨款支出3.40万元。",
      "八、国有资本经营预算财政拨款支出决算情况说明",
      "2025年度国有资本经营预算财政拨款支出0.00万元。",
      "十、机关运行经费支出情况说明",
      "2025年度机关运行经费9.50万元。",
    ),
    undefined,
  );
  expect(claims.filter(({ verdict }) => verdict !== "ok").map(({ text }) => text)).toEqual([]);
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

test("what a title or a broken line compares with 年初预算 is of a final account", () => {
  const { claims } = auditText(
    paragraphsOf(
      "一、“三公”经费支出与年初预算对比情况",
      "2024年度“三公”经费支出2.05万元，年初预算为2.95万元，差值为0.90万元。其中：因公出国（境）支出0万元；",
      "公务用车运行维护费支出0万元，年初预算为0.95万元，差值为0.95万元；",
      "公务接待费支出2.05万元，年初预算为2.00万元，差值为0.05万元。",
    ),
    undefined,
  );
  expect(claims.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
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
