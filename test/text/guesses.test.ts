/**
 * What no words say is a guess, and refutes nothing: right sentences whose money, whole or basis is named in a way that the
 * reader does not follow. Each is right by construction; none of their figures may be called wrong.
 */
import { BALANCE, Book, bookOf, percent, wan } from "../../generate/texts/books";
import { without } from "../../generate/texts/without";
import { auditText } from "../../src/text/audit";
import { readText } from "../../src/text/bind/reader";
import { facts } from "../../src/facts/facts";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import type { Slot } from "../../src/catalogue/tables";
import type { Cell } from "../../src/workbook/workbook";
import { sample } from "../../samples/load";

const book = new Book(77, { fundMoney: true, balances: true, threePublic: true });

/** In 分, as the table prints it. */
function fen(slot: Slot, line: string, column: string): number {
  return book.statement.table(slot)?.cell(line, column)?.amount.printed.value ?? 0;
}
const at = (slot: Slot, line: string, column: string): string => wan(fen(slot, line, column));

const wrongIn = (...texts: readonly string[]): readonly string[] => wrongWith(book.statement, texts);
/** The same without a workbook. */
const wrongAlone = (...texts: readonly string[]): readonly string[] => wrongWith(undefined, texts);

function wrongWith(statement: Statement | undefined, texts: readonly string[]): readonly string[] {
  const { claims, remarks } = auditText(
    texts.map((text) => ({ text })),
    statement,
  );
  return [
    ...claims.filter(({ verdict }) => verdict === "wrong").map(({ text, reason }) => `${text} ${reason}`),
    ...remarks.filter(({ severity }) => severity === "error").map(({ message }) => message),
  ];
}

const FLOWS = `年初结转和结余${at(7, "total", "opening")}万元，本年收入${at(7, "total", "income")}万元，本年支出${at(7, "total", "total")}万元，年末结转和结余${at(7, "total", "closing")}万元`;
const GENERAL = fen(5, "total", "total");
const FISCAL = GENERAL + fen(7, "total", "total") + fen(8, "total", "total");

test("the department has what is spoken of", () => {
  expect(fen(7, "total", "total")).toBeGreaterThan(0);
  expect(fen(7, "total", "total")).not.toBe(fen(3, "total", "total"));
});

test.each([
  `政府性基金预算：${FLOWS}。`,
  `政府性基金预算财政拨款方面，${FLOWS}。`,
  `关于政府性基金的情况，${FLOWS}。`,
])("the money is named once, before the flows: %s", (text) => {
  expect(wrongIn(text)).toEqual([]);
});

test("a heading of one 科目 under nothing is no section on all spending", () => {
  const line = book.statement
    .table(5)!
    .lines.find(({ code, cells }) => code?.length === 7 && cells.has("total"))!;
  const amount = wan(line.cells.get("total")!.amount.printed.value);
  expect(
    wrongIn(
      `一般公共预算财政拨款支出${wan(GENERAL)}万元。其中：`,
      "（一）社会保障和就业支出（类）",
      `1.${line.label}（项）。支出决算为${amount}万元。`,
    ),
  ).toEqual([]);
});

test("教育类支出 in a heading under nothing is of no money either", () => {
  const mixed = new Book(80, { fundMoney: true, balances: true, threePublic: true });
  const whole = mixed.statement.table(3)!;
  const apart = mixed.statement
    .table(5)!
    .lines.filter(({ code, cells }) => code?.length === 3 && cells.has("total"))
    .map(({ code, label, cells }) => ({
      label: label.replace(/支出$/, ""),
      amount: cells.get("total")!.amount.printed.value,
      all: whole.cell(code!, "total")?.amount.printed.value,
    }))
    .filter(({ amount, all }) => all !== undefined && all !== amount);
  expect(apart.length).toBeGreaterThan(0);
  for (const { label, amount } of apart)
    expect(
      wrongWith(mixed.statement, [
        "一般公共预算财政拨款支出情况如下。",
        `（1）${label}类支出。${String(mixed.year)}年决算数为${wan(amount)}万元。`,
      ]),
    ).toEqual([]);
});

test("a share goes on from a whole that stands before 中", () => {
  const text = `财政拨款支出${wan(FISCAL)}万元中，一般公共预算财政拨款支出${wan(GENERAL)}万元，占${percent(GENERAL, FISCAL)}%。`;
  expect(wrongIn(text)).toEqual([]);
});

test("what was budgeted under no section may be 财政拨款 alone, and so may what was spent of it", () => {
  const spent = at(5, "total", "total");
  const text = `年初预算安排支出${wan(GENERAL - 100)}万元，实际支出${spent}万元。`;
  expect(wrongIn("2025年预算执行情况", text)).toEqual([]);
});

test("what was paid for out of 当年财政拨款 is not all that came of it", () => {
  const year = fen(3, "total", "total");
  const text = `本年支出${wan(year)}万元中，当年财政拨款安排${wan(FISCAL - 3000)}万元，上年结转安排${wan(year - FISCAL + 3000)}万元。`;
  expect(wrongIn("三、支出决算情况说明", text)).toEqual([]);
});

test("what is taken off before an amount, and what a day within the year had come to", () => {
  const less = wan(GENERAL - 1_000_000);
  expect(wrongIn(`剔除一次性因素后，一般公共预算财政拨款支出${less}万元。`)).toEqual([]);
  expect(wrongIn(`截至2023年9月30日，一般公共预算财政拨款支出${less}万元。`)).toEqual([]);
});

test("a total behind what is added to it is of more than its words say", () => {
  const texts = [
    "一般公共预算财政拨款支出3000.00万元，加上解上级支出200.00万元，债务还本支出100.00万元，支出合计3300.00万元。",
    "政府性基金预算财政拨款收入0万元，加上级补助收入500.00万元，收入合计500.00万元。",
  ];
  expect(texts.flatMap((text) => wrongAlone(text))).toEqual([]);
});

test("公务接待费 among the 商品和服务支出 is a line of another table", () => {
  const reception = wan(fen(9, "reception", "final") + 500_000);
  expect(wrongIn(`公用经费${at(6, "public", "amount")}万元，其中：公务接待费${reception}万元。`)).toEqual([]);
});

test("what was spent on journeys that are counted may be one off by rounding", () => {
  const { statement } = new Book(84, { fundMoney: true, balances: true, threePublic: true });
  const reception = statement.table(9)!.cell("reception", "final")!.amount.printed.value;
  const told = wrongWith(statement, [
    "七、财政拨款“三公”经费支出决算情况说明",
    `公务接待费支出${wan(reception)}万元。全年国内公务接待累计5批次、20人次、${wan(reception - 10_000)}万元。`,
  ]);
  expect(reception).toBeGreaterThan(10_000);
  expect(told).toEqual([]);
});

test("a movement is measured from the budget that it names, in a text without a workbook as well", () => {
  const said =
    "会议费支出80.00万元，与年初预算90.00万元相比减少10.00万元；与上年70.00万元相比增加10.00万元。";
  expect(wrongAlone(said)).toEqual([]);
  const runs =
    "2022年机关运行经费支出80.00万元，比2021年70.00万元增加10.00万元；比年初预算90.00万元减少10.00万元，下降11.11%。";
  expect(wrongAlone(runs)).toEqual([]);
});

test("what was spent behind a semicolon is no part of what was planned", () => {
  const text =
    "2023年预算收入900.00万元，其中：一般公共预算700.00万元、政府性基金200.00万元；决算收入1000.00万元，比预算增加100.00万元，增长11.11%。";
  expect(wrongAlone(text)).toEqual([]);
  expect(wrongAlone(text.replace("增加100.00", "增加101.00"))).toHaveLength(1);
});

test("an amount of which a movement is said behind it is that movement", () => {
  const less = wan(GENERAL - 1_000_000);
  expect(wrongIn(`一般公共预算财政拨款支出${wan(GENERAL)}万元。比上年多了${less}万元的增长额。`)).toEqual([]);
});

test("what a bracket holds of an amount is not that amount", () => {
  expect(wrongAlone("公务接待费3.20万元（含外事接待0.40万元），外出考察0.00万元。")).toEqual([]);
});

test("the second share of a list may be of the whole of the first", () => {
  const text =
    "政府采购支出总额200.00万元。授予中小企业合同金额160.00万元，占80.00%，其中授予小微企业40.00万元，占20.00%。";
  expect(wrongAlone(text)).toEqual([]);
});

test("of two years that a sentence pairs with two amounts the later is the text's own", () => {
  expect(
    wrongAlone(
      "2021年、2022年财政拨款支出分别为300.00万元、330.00万元，2022年比2021年增加30.00万元，增长10.00%。",
    ),
  ).toEqual([]);
});

test("where nothing was carried over 总支出 is 本年支出 and 总计 alike: either may have moved", () => {
  // 189.90 came in the year before, of which 10.00 was left.
  const before = (value: unknown, row: string): unknown =>
    value === 181.43
      ? /总计|收入合计|一、一般公共预算/.test(row)
        ? 189.9
        : 179.9
      : typeof value === "string"
        ? value.replace("2022", "2021")
        : value;
  const book = sample("henan-2022");
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.map(
        (cell) =>
          cell && { value: before(cell.value, row.map((one) => one?.value ?? "").join("")) as Cell["value"] },
      ),
    ),
  }));
  const prior = recognise({ ...book, sheets });
  const verdicts = (moved: string): readonly string[] =>
    auditText(
      [
        "四、财政拨款收入支出决算总体情况说明",
        `2022年度财政拨款总支出181.43万元，比上年减少${moved}万元。`,
      ].map((text) => ({ text })),
      recognise(sample("henan-2022")),
      { prior },
    ).claims.map(({ verdict }) => verdict);
  expect(verdicts("8.47")).toEqual(["ok", "ok"]);
  expect(verdicts("8.74")).toEqual(["ok", "wrong"]);
});

test("a heading that compares with a year is not of that year", () => {
  const heading = "（一）与2021年度决算对比情况";
  expect(
    wrongAlone(heading, "本单位2022年度本年收入300.00万元，比2021年度增加20.00万元，增长7.14%。"),
  ).toEqual([]);
});

test("a 科目 behind the name of something else is a part of that", () => {
  expect(wrongIn("公务用车运行维护费中，公务用车保险1.10万元，公务用车其他支出0.70万元。")).toEqual([]);
});

test("a table with one budget says nothing of the other", () => {
  const planned = fen(9, "reception", "budget");
  const text = `公务接待费年初预算${wan(planned)}万元、调整预算${wan(planned + 500_000)}万元、支出决算${at(9, "reception", "final")}万元。`;
  expect(planned).toBeGreaterThan(0);
  expect(wrongIn(text)).toEqual([]);
});

describe("away from its own section a figure is wrong where it looks like a slip, and open where it does not", () => {
  const spent = fen(3, "total", "total");
  const text = (amount: number): string => `压减之后，本年支出合计${wan(amount)}万元，都是必需的。`;

  test("by the table", () => {
    expect(spent).toBeGreaterThan(1_000_000);
    expect(wrongIn(text(spent * 10))).toHaveLength(1);
    expect(wrongIn(text(spent * 3 + 123_400_000))).toEqual([]);
    expect(wrongIn("三、支出决算情况说明", text(spent * 3 + 123_400_000))).toHaveLength(1);
  });

  test("by the text alone", () => {
    const twice = (second: string): string => `公务接待费3.61万元。全年公务接待费${second}万元。`;
    expect(wrongAlone(twice("3.16"))).toHaveLength(1);
    expect(wrongAlone(twice("7.45"))).toEqual([]);
  });
});

describe("科目 named as parts of 项目支出", () => {
  const { statement } = new Book(9, { fundMoney: true, balances: true, threePublic: true });
  const wrong = (...texts: readonly string[]): readonly string[] => wrongWith(statement, texts);
  const total = (slot: Slot, column: string): string =>
    wan(statement.table(slot)?.cell("total", column)?.amount.printed.value ?? 0);
  const lines = statement.table(5)!.lines.filter(({ code }) => code?.length === 7);
  const cell = (line: (typeof lines)[number], column: string): number =>
    line.cells.get(column)?.amount.printed.value ?? 0;
  const items = lines.filter((line) => cell(line, "project") > 0);
  const mixed = items.find((line) => cell(line, "basic") > 0)!;
  const project = total(5, "project");
  const named = items.map((line) => `${line.label}${wan(cell(line, "project"))}万元`);
  const texts = [
    [`项目支出${project}万元，其中：${named.join("、")}。`],
    [`项目支出${project}万元。项目支出主要用于${named.join("，主要成效明显；")}。`],
    ["七、一般公共预算财政拨款项目支出决算情况说明", `${named.join("；")}。`],
  ];
  const under = (text: readonly string[]): readonly string[] =>
    text[0]!.startsWith("七") ? text : ["五、一般公共预算财政拨款支出决算情况说明", ...text];

  test("the department has one with both kinds of spending", () => expect(mixed).toBeDefined());

  test.each(texts)("%s", (...text) => expect(wrong(...under(text))).toEqual([]));

  test("one 科目 split into 基本支出 and 项目支出 has its own", () => {
    const [total, basic, rest] = ["total", "basic", "project"].map((column) => cell(mixed, column)) as [
      number,
      number,
      number,
    ];
    const text = (amount: number): string =>
      `${mixed.label}（项）${wan(total)}万元，其中基本支出${wan(basic)}万元，项目支出${wan(amount)}万元，较上年增加1.00万元，增长${percent(1_000_000, total - 1_000_000)}%。`;
    expect(wrong(...under([text(rest)]))).toEqual([]);
    expect(wrong(...under([text(rest + 90_000)]))).not.toEqual([]);
  });

  test("a slip in one is wrong", () => {
    const amount = wan(cell(mixed, "project"));
    const slip = `${amount.slice(0, -1)}${(Number(amount.at(-1)) + 5) % 10}`;
    expect(wrong(...under([texts[0]![0]!.replace(amount, slip)]))).not.toEqual([]);
  });

  test.each([
    `${mixed.label}${wan(cell(mixed, "total"))}万元，其中：工资福利支出1.23万元、商品和服务支出4.56万元。`,
    `项目支出${project}万元，其中：商品和服务支出1.23万元。`,
  ])("parts by economic class of what table 06 is not about: %s", (text) => {
    expect(wrong(...under([text])).filter((said) => !said.includes("合计"))).toEqual([]);
  });

  test("a purpose of “三公” goes on behind its semicolon", () => {
    expect(
      wrong(
        "八、财政拨款“三公”经费支出决算情况说明",
        `公务用车运行维护费，主要用于车辆燃料费0.12万元；维修费0.07万元；保险费0.01万元。`,
      ),
    ).toEqual([]);
  });
});

describe("names that only seem to be those of a table", () => {
  const OVERALL = "一、收入支出决算总体情况说明";
  const agency = "十、机关运行经费支出情况说明";
  const [income, spent] = [fen(2, "total", "total"), fen(3, "total", "total")];
  const grown = (amount: number, by: number): string => `${wan(by)}万元，增长${percent(by, amount - by)}%`;
  const item = book.statement.table(5)!.lines.find(({ code }) => code?.length === 7)!.label;

  test.each<readonly [string, readonly string[]]>([
    [
      "one of two sides that were named together",
      [
        OVERALL,
        `收、支总计${at(1, "grand.income", "amount")}万元。收入决算比年初预算增加${grown(income, 1_000_000)}；支出决算比年初预算增加${grown(spent, 2_000_000)}。`,
      ],
    ],
    ["the end of a longer name", [agency, "机关运行经费80.00万元，其中：办公及印刷费18.36万元。"]],
    ["what it is paid from", ["公务接待费中，从公用经费列支1.86万元。"]],
    [
      "what 项目支出 was used for, which happens to be called as a 科目 is",
      [
        "六、一般公共预算财政拨款支出决算情况说明",
        `项目支出${wan(fen(5, "total", "project"))}万元，主要用于以下方面：一是${item}${wan(12)}万元；二是公务接待费${wan(fen(5, "total", "project") - 12)}万元。`,
      ],
    ],
    ["what one 科目 had left over", [`${item}（项）上年结转320.00万元，结转下年128.40万元。`]],
    [
      "an amount that words describe which are not understood",
      [
        OVERALL,
        `年末结转和结余${at(1, "closing", "amount")}万元。本年收入不足以安排支出的144.26万元，由年初结转弥补。`,
      ],
    ],
    [
      "parts of what no table has by this name",
      [
        "三、支出决算情况说明",
        `支出合计${wan(spent)}万元。自筹资金中，基本支出10.00万元，项目支出20.00万元。`,
      ],
    ],
    [
      "支出 behind a name that is known but for its last word, under a heading",
      [
        "（二）“三公”经费财政拨款支出决算具体情况说明",
        "1.因公出国团组费支出3.61万元，主要用于考察。",
        "2.车辆费支出4.50万元，主要用于保险。",
      ],
    ],
    [
      "rates behind movements that are not understood",
      [
        "三、支出决算情况说明",
        `支出合计${wan(spent)}万元，分别较年初预算和上年决算增加1.00万元、2.00万元，增长11.44%、8.77%。`,
      ],
    ],
    ["支出 under the name of something else", ["1.公务接待费。2022年支出3.61万元。"]],
  ])("%s", (_, texts) => expect(wrongIn(...texts)).toEqual([]));

  test("收入 behind that of one kind of money may be of that", () => {
    const henan = recognise(sample("henan-2022"));
    const text = "财政拨款收入181.43万元，支出181.43万元。收入与上年相比减少1.00万元，减少0.55%。";
    expect(wrongWith(henan, [text])).toEqual([]);
  });

  test("people behind batches that no table has are not those of the table", () => {
    const text = "国内公务接待46批次，328人次，其中：接待上级检查20批次160人次，接待外地考察26批次168人次。";
    expect(wrongAlone("八、财政拨款“三公”经费支出决算情况说明", text)).toEqual([]);
  });

  test("支出 behind the name of a 科目 is that of the 科目", () => {
    const line = book.statement
      .table(5)!
      .lines.find(({ code, cells }) => code?.length === 7 && cells.has("total"))!;
    const amount = line.cells.get("total")!.amount.printed.value;
    const text = (fen: number): readonly string[] => [
      "五、一般公共预算财政拨款支出决算情况说明",
      `1.${line.label}（项）。支出${wan(fen)}万元。`,
    ];
    expect(wrongIn(...text(amount))).toEqual([]);
    expect(wrongIn(...text(amount * 10))).not.toEqual([]);
  });

  test("what is as it was is named firmly, or nothing is said of it", () => {
    const withPrior = (...texts: readonly string[]): readonly string[] =>
      auditText(
        texts.map((text) => ({ text })),
        book.statement,
        { prior: book.priorStatement },
      ).remarks.flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
    expect(fen(3, "total", "total")).not.toBe(
      book.priorStatement.table(3)!.cell("total", "total")!.amount.printed.value,
    );
    expect(withPrior(`${item}（项）5.00万元（一般公共预算），与上年持平。`)).toEqual([]);
    expect(withPrior(OVERALL, `年初结转和结余5.00万元，与上年年末结转和结余5.00万元一致。`)).toEqual([]);
    expect(withPrior(OVERALL, "上级补助收入0万元，为从主管部门取得的非财政收入，与上年持平。")).toEqual([]);
    expect(withPrior("三、支出决算情况说明", `本年支出合计${wan(spent)}万元，与上年持平。`)).toHaveLength(1);
  });
});

test("a share in a list of 科目 is of what the others are of, in a text without a workbook as well", () => {
  const text =
    "一般公共预算财政拨款支出1253.66万元，占本年支出合计的78.49%。主要用于：一般公共服务（类）支出992.57万元，占79.17%；社会保障和就业（类）支出108.81万元，占8.68%；卫生健康（类）支出64.13万元，占5.12%。";
  expect(wrongAlone(text)).toEqual([]);
  expect(wrongAlone(text.replace("8.68", "8.86"))).toHaveLength(1);
});

test("what a list in paragraphs of their own is of has its money", () => {
  const { statement } = new Book(9);
  const texts = ["一般公共预算财政拨款基本支出10.89万元。其中：", "（一）工资福利支出1.05万元。"];
  const { readings } = readText(
    texts.map((text) => ({ text })),
    facts(statement),
    { year: statement.year, budget: false },
  );
  expect(readings.map(({ bound }) => bound.money)).toEqual(["own", "whole's money"]);
});

describe("in a text without a workbook", () => {
  test.each([
    [
      "the year behind, said as often",
      "2022年度支出300.00万元，2023年度330.00万元；2022年度收入310.00万元，2023年度340.00万元。",
    ],
    [
      "a budget in a bracket",
      "公务接待费3.61万元（预算4.20万元）；公务用车购置费17.98万元（预算18.00万元）。",
    ],
    ["政府采购预算 and what was carried out", "政府采购预算2100.00万元，执行1984.20万元，完成预算的94.49%。"],
  ])("%s", (_, text) => expect(wrongAlone(text)).toEqual([]));
});

test("a 项 that nothing numbers heads the paragraphs that follow it", () => {
  const { statement } = new Book(9);
  const [first, second] = statement
    .table(5)!
    .lines.filter(({ code, cells }) => code?.length === 7 && cells.has("total"));
  const amount = (line: typeof first): string => wan(line!.cells.get("total")!.amount.printed.value);
  const texts = (other: string): readonly string[] => [
    "五、一般公共预算财政拨款支出决算情况说明",
    `1.${first!.label}（项）。`,
    `支出决算为${amount(first)}万元。`,
    `${second!.label}（项）。`,
    `支出决算为${other}万元。`,
  ];
  expect(wrongWith(statement, texts(amount(second)))).toEqual([]);
  expect(wrongWith(statement, texts(`1${amount(second)}`))).not.toEqual([]);
});

test("a 项 that one fund alone has is of that fund in a section on all 财政拨款", () => {
  const { statement } = new Book(9);
  const line = statement.table(5)!.lines.find(({ code, cells }) => code?.length === 7 && cells.has("total"))!;
  const amount = wan(line.cells.get("total")!.amount.printed.value);
  const texts = (said: string): readonly string[] => [
    "五、财政拨款支出决算情况说明",
    `1.${line.label}（项）。`,
    `支出决算为${said}万元。`,
  ];
  expect(wrongWith(statement, texts(amount))).toEqual([]);
  expect(wrongWith(statement, texts(`1${amount}`))).not.toEqual([]);
});

test("财政拨款收入预算 may hold what was left of the year before", () => {
  const budget = new Book(1000, { family: "general-budget", fundMoney: true, balances: true }, true);
  const grand = budget.now(4, "grand.income", "amount");
  expect(grand).toBeGreaterThan(budget.now(4, "total.income", "amount"));
  const text = ["二、财政拨款收支总体情况说明", `${budget.year}年财政拨款收入预算${wan(grand)}万元。`];
  const { claims } = auditText(
    text.map((one) => ({ text: one })),
    budget.statement,
  );
  expect(claims.map(({ verdict }) => verdict)).toEqual(["ok"]);
  expect(wrongWith(budget.statement, [text[0]!, text[1]!.replace(wan(grand), "0.07")])).toHaveLength(1);
});

test("占本年收入的 is of 本年收入 that the list of a larger total has", () => {
  const [grand, income, fiscal] = [
    fen(1, "grand.income", "amount"),
    fen(2, "total", "total"),
    fen(2, "total", "fiscal"),
  ];
  expect(grand).toBeGreaterThan(income);
  const said = (whole: number): readonly string[] =>
    wrongIn(
      "二、收入决算情况说明",
      `收入总额${wan(grand)}万元，其中：本年收入${wan(income)}万元，占${percent(income, grand)}%；本年收入中，财政拨款收入${wan(fiscal)}万元，占本年收入的${percent(fiscal, whole)}%。`,
    );
  expect(said(income)).toEqual([]);
  expect(said(grand)).toHaveLength(1);
});

test("上年结转 behind the income of one money and of another may be of all money", () => {
  const planned = new Book(16, { family: "hebei-budget", fundMoney: true, balances: true }, true);
  const now = (line: string): string => wan(planned.now(1, line, "amount"));
  expect(planned.now(1, "income.fund", "amount")).toBeGreaterThan(0);
  expect(planned.now(1, BALANCE.opening, "amount")).toBeGreaterThan(0);
  const said = (opening: string): readonly string[] =>
    wrongWith(without(planned.statement, 1, 2, 3, 5, 6, 7, 8, 9), [
      "一、关于收支预算总体情况的说明",
      `${planned.year}年收入包括：一般公共预算拨款收入${now("income.general")}万元、政府性基金预算拨款收入${now("income.fund")}万元、上年结转${opening}万元。`,
    ]);
  expect(said(now(BALANCE.opening))).toEqual([]);
});

test("an item by a name of which no word is known is not what stands above it", () => {
  const planned = new Book(7, { family: "general-budget" }, true);
  const said = (item: string): readonly string[] =>
    wrongWith(planned.statement, [
      "（二）支出预算情况",
      `${item}${planned.year}年预算安排255.08万元。`,
      `2.学生资助。${planned.year}年预算安排55.08万元。`,
    ]);
  expect(said("1.校舍维修。")).toEqual([]);
  expect(said("校舍维修项目。")).toEqual([]);
  expect(said("校舍维修：主要内容：屋面改造；年度安排：")).toEqual([]);
  expect(said("1.总体情况。")).toHaveLength(1);
});

test("what is printed in one decimal and what is named without a figure of its own are no warnings", () => {
  const rich = new Book(1026);
  const agency = rich.now(6, "public", "amount");
  const remarksOf = (...texts: readonly string[]): readonly string[] =>
    auditText(
      texts.map((text) => ({ text })),
      rich.statement,
    ).remarks.map(({ rule }) => rule);
  const outlay = rich.now(3, "total", "total");
  const [basic, project] = [rich.now(3, "total", "basic"), rich.now(3, "total", "project")];
  expect(outlay).toBeGreaterThan(basic + project);
  const listed = `支出合计${wan(outlay)}万元，其中：基本支出${wan(basic)}万元；项目支出${wan(project)}万元`;
  const rest = `上缴上级支出、经营支出、对附属单位补助支出共${wan(outlay - basic - project)}万元`;
  expect(remarksOf("三、支出决算情况说明", `${listed}；${rest}。`)).not.toContain("N-04");
  expect(remarksOf("三、支出决算情况说明", `${listed}。`)).toContain("N-04");
  const said = (sum: number): readonly string[] =>
    remarksOf("十、机关运行经费支出说明", `机关运行经费支出${wan(sum, 1)}万元。`);
  expect(said(agency)).not.toContain("N-15e");
  expect(said(agency + 500_000)).toContain("N-15e");
});

test("of two 科目 of one name without numbers each paragraph is of the one that has its amount", () => {
  const of = new Book(54);
  const runs = of.items.filter(({ names }) => names[2] === "行政运行").map(({ code }) => code);
  expect(runs).toHaveLength(2);
  const items = runs.flatMap((code) => {
    const [planned, spent] = [of.initial(code), of.now(5, code, "total")];
    const said = `年初预算${wan(planned)}万元，决算${wan(spent)}万元，完成率${percent(spent, planned, 2)}%。`;
    return ["“行政运行”科目：", said];
  });
  const texts = ["五、一般公共预算财政拨款支出决算情况说明", ...items];
  const { claims } = auditText(
    texts.map((text) => ({ text })),
    of.statement,
  );
  expect(claims.map(({ verdict }) => verdict)).toEqual(
    claims.map(() => expect.stringMatching(/ok|rounding/)),
  );
});

test("a part of a section that is numbered on behind it is of its money", () => {
  const rich = { fundMoney: true, threePublic: true, balances: false } as const;
  const of = bookOf(2137, { family: "hebei-budget", ...rich }, true);
  const whole = of.now(5, "total", "total");
  const kinds = of.kinds().map((code) => {
    const fen = of.now(5, code, "total");
    return `${of.nameOf(code)}（类）为${wan(fen)}万元（占比${percent(fen, whole, 1)}%）`;
  });
  const texts = [
    "1.部门预算情况说明",
    "2.支出预算情况",
    `${String(of.year)}年支出预算${wan(of.now(3, "total", "total"))}万元。`,
    "3.一般公共预算支出情况",
    "4.一般公共预算拨款规模变化情况",
    `${String(of.year)}年一般公共预算支出${wan(whole)}万元，占支出预算的${percent(whole, of.now(3, "total", "total"), 1)}%。`,
    "5.支出结构情况",
    `主要用于以下方面：${kinds.join("；")}。`,
  ];
  expect(of.kinds().some((code) => of.now(5, code, "total") !== of.now(3, code, "total"))).toBe(true);
  expect(wrongWith(of.statement, texts)).toEqual([]);
});
