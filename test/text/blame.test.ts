/** Which figure is called wrong, in a text without a workbook: one that alone can be it; else none, and the relation is told. */
import { auditText, type Audit } from "../../src/text/audit";

const audit = (...texts: string[]): Audit =>
  auditText(
    ["2025年度临江市水利局部门决算情况说明", ...texts].map((text) => ({ text })),
    undefined,
  );
const wrong = ({ claims }: Audit): readonly string[] =>
  claims
    .filter(({ verdict }) => verdict === "wrong")
    .map(({ text, expected }) => (expected === "" ? text : `${text} → ${expected}`));
const errors = ({ remarks }: Audit): readonly string[] =>
  remarks.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule} ${message}`);
const opened = ({ claims }: Audit): readonly string[] =>
  claims.filter(({ reason }) => reason.includes("错在哪一个数还不能确定")).map(({ text }) => text);

const THREE = "七、财政拨款“三公”经费支出决算情况说明";
const three = (total: string, abroad: string, cars: string, guests: string): string =>
  `“三公”经费财政拨款支出决算为 ${total} 万元，其中：因公出国（境）费支出决算为 ${abroad} 万元，公务用车购置及运行维护费支出决算为 ${cars} 万元，公务接待费支出决算为 ${guests} 万元。`;

describe("a sum and the sum of its parts' parts", () => {
  const budget = (total: string, abroad: string, bought: string, guests: string): Audit =>
    auditText(
      [
        "2026年部门预算编制说明",
        `2026年“三公”经费预算数为${total}万元，其中：`,
        `（一）因公出国（境）费${abroad}万元。`,
        `（二）公务用车购置及运行费60.00万元，其中：公务用车购置费${bought}万元；公务用车运行费22.00万元。`,
        `（三）公务接待费${guests}万元。`,
      ].map((text) => ({ text })),
      undefined,
    );

  test("that both hold are borne out", () => {
    const right = budget("81.00", "9.00", "38.00", "12.00");
    expect([wrong(right), errors(right)]).toEqual([[], []]);
  });

  test("are told once where the total or either of two parts may be wrong, and none of these is called so", () => {
    const slip = budget("81.00", "9.00", "38.00", "15.00");
    expect(wrong(slip)).toEqual([]);
    expect(errors(slip)).toEqual(["N-14 “三公”经费支出各项合计 84.00，总数 81.00，相差 3.00 万元。"]);
    expect(opened(slip)).toEqual(["81.00", "9.00", "15.00"]);
  });

  test("accuse the part that alone mends both, and no zero that would be less than nothing", () => {
    const parts = (run: string): Audit =>
      audit(
        THREE,
        three("21.00", "0", "16.00", "5.00"),
        "1、公务用车购置及运行维护费支出 16.00 万元。其中：",
        "公务用车购置支出为 0 万元。",
        `公务用车运行维护支出 ${run} 万元。主要用于燃料费。`,
        "2、公务接待费支出 5.00 万元。",
      );
    expect(wrong(parts("16.00"))).toEqual([]);
    expect(wrong(parts("18.00"))).toEqual(["18.00 → 16.00"]);
    expect(errors(parts("18.00"))).toEqual([]);
  });
});

describe("a sum, and a word of order that fails of one of its parts", () => {
  const items = (first: string, second: string): Audit =>
    audit(
      "五、一般公共预算财政拨款支出决算情况说明",
      "一般公共预算财政拨款支出年初预算为 400.00 万元，支出决算为 390.00 万元，完成年初预算的 97.50%。其中：",
      `1.农林水支出（类）水利（款）行政运行（项）。年初预算为 ${first} 万元，支出决算为 220.00 万元。决算数小于预算数的主要原因：厉行节约。`,
      `2.农林水支出（类）水利（款）水利工程建设（项）。年初预算为 ${second} 万元，支出决算为 95.00 万元。决算数小于预算数的主要原因：工程延期。`,
      "3.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为 75.00 万元，支出决算为 75.00 万元。决算数等于预算数。",
    );

  test("accuse the part that a slip of the hand makes right of both", () => {
    expect(wrong(items("125.00", "100.00"))).toEqual(["125.00 → 225.00"]);
    expect(errors(items("125.00", "100.00"))).toEqual([]);
  });

  test("leave it open where the word alone fails, or the slip is none", () => {
    expect(wrong(items("210.00", "115.00"))).toEqual([]);
    expect(errors(items("210.00", "115.00"))).toEqual([expect.stringMatching(/^N-10/)]);
    expect(wrong(items("211.37", "100.00"))).toEqual([]);
    expect(errors(items("211.37", "100.00")).map((error) => error.slice(0, 4))).toEqual(
      expect.arrayContaining(["N-08", "N-10"]),
    );
  });
});

describe("a figure that another place repeats", () => {
  const shared = (cars: string, share: string): Audit =>
    audit(
      THREE,
      three("40.00", "0", "26.00", "14.00"),
      `“三公”经费财政拨款支出决算中，因公出国（境）费支出决算 0 万元，占 0%；公务用车购置及运行维护费支出决算 ${cars} 万元，占 ${share}%；公务接待费支出决算 14.00 万元，占 35.00%。`,
    );

  test("is wrong where it is the odd one, not the share reckoned from the others", () => {
    const slip = shared("29.00", "65.00");
    expect(wrong(slip)).toEqual(["29.00 → 26.00"]);
    expect(errors(slip)).toEqual([]);
    expect(slip.claims.find(({ text }) => text === "29.00")!.reason).toMatch(/别处写 26\.00/);
  });

  test("bears it out against a share that is wrong", () => {
    expect(wrong(shared("26.00", "69.00"))).toEqual(["69.00 → 65.00"]);
  });

  test("is told once where nothing but the two speaks", () => {
    const twice = audit(
      "十一、政府采购支出情况说明",
      "政府采购支出总额 73.00 万元。",
      "政府采购支出总额 78.00 万元。",
    );
    expect(wrong(twice)).toEqual([]);
    expect(errors(twice)).toHaveLength(1);
  });

  test("is what the completion of an item is of", () => {
    const item = audit(
      "（三）一般公共预算财政拨款支出决算具体情况",
      "“农林水支出（类）水利（款）防汛（项）”186.40 万元，主要用于：防汛。年初预算为 190.00 万元，支出决算为 173.90 万元，完成年初预算的 98.11%。",
    );
    expect(wrong(item)).toEqual(["173.90 → 186.40"]);
    expect(errors(item)).toEqual([]);
  });

  test("is not outweighed by percentages that leave it room", () => {
    const total = audit(
      "五、一般公共预算财政拨款支出决算情况说明",
      "一般公共预算财政拨款支出 5000.00 万元，其中：教育支出（类）40.00 万元，占 0.80%；农林水支出（类）4960.00 万元，占 99.20%。",
      "一般公共预算财政拨款支出年初预算为 5100.00 万元，支出决算为 5001.00 万元，完成年初预算的 98%。",
    );
    expect(wrong(total)).toEqual(["5001.00 → 5000.00"]);
    const head = audit(
      "五、一般公共预算财政拨款支出决算情况说明",
      "一般公共预算财政拨款支出 5003.00 万元，其中：教育支出（类）40.00 万元，占 0.80%；农林水支出（类）4960.00 万元，占 99.20%。",
      "一般公共预算财政拨款支出年初预算为 5100.00 万元，支出决算为 5000.00 万元，完成年初预算的 98%。",
    );
    expect(wrong(head)).toEqual(["5003.00 → 5000.00"]);
  });
});

describe("a part that is more than its whole", () => {
  test("is told though a percentage leaves room for it", () => {
    const part = audit(
      "三、支出决算情况说明",
      "本年支出合计 6400.00 万元，其中：基本支出 6402.00 万元，占 100%。",
    );
    expect(wrong(part)).toEqual([]);
    expect(errors(part)).toEqual(["N-03s 基本支出 6402.00 大于总数 6400.00。"]);
    expect(opened(part)).toEqual(["6400.00", "6402.00"]);
  });

  test("is told once, of itself where its whole is borne out", () => {
    const guests = audit(
      THREE,
      three("21.00", "0", "16.00", "5.00"),
      "2、公务接待费支出 5.00 万元。其中：国内公务接待支出 5.00 万元（含外宾接待支出 8.00 万元）。",
    );
    expect(wrong(guests)).toEqual(["8.00"]);
    expect(errors(guests)).toEqual([]);
  });
});

describe("an amount, its change and its growth", () => {
  const OVERALL = "一、收入支出决算总体情况说明";
  const grown = (now: string, more: string, rate: string): Audit =>
    audit(
      OVERALL,
      `临江市水利局2025年度收入支出总计 ${now} 万元。与2024年度相比，收入支出总计增加 ${more} 万元，增长 ${rate}%。`,
    );

  test("bear each other out, of 收入支出总计 too", () => {
    expect(grown("3250.00", "650.00", "25.00").claims.map(({ verdict }) => verdict)).toEqual([
      "ok",
      "ok",
      "ok",
    ]);
  });

  test("accuse the one that comes right by a slip of the hand", () => {
    expect(wrong(grown("3250.00", "650.00", "29.00"))).toEqual(["29.00 → 25.00"]);
    expect(wrong(grown("3250.00", "560.00", "25.00"))).toEqual(["560.00"]);
  });

  test("accuse the percentage where no slip of an amount would do", () => {
    expect(wrong(grown("3250.00", "650.00", "47.36"))).toEqual(["47.36 → 25.00"]);
  });

  test("are told once where a slip in either would do", () => {
    const either = grown("3250.00", "680.00", "25.00");
    expect(wrong(either).length + errors(either).length).toBe(1);
    expect(wrong(either)).not.toContain("3250.00");
  });
});

test("of two errors beside each other neither makes the other's figures wrong", () => {
  const item = audit(
    "（三）一般公共预算财政拨款支出决算具体情况",
    "“农林水支出（类）水利（款）防汛（项）”186.40 万元，主要用于：防汛。年初预算为 190.90 万元，支出决算为 173.90 万元，完成年初预算的 98.11%。",
  );
  expect(wrong(item)).toEqual([]);
  expect(errors(item).length).toBeGreaterThan(0);
});

describe("in a sum that is broken for another reason", () => {
  const SPENT = "五、一般公共预算财政拨款支出决算情况说明";
  const item = (name: string, [head, budget, spent, done]: readonly string[]): string =>
    `“农林水支出（类）水利（款）${name}（项）”${head!} 万元，主要用于：${name}。年初预算为 ${budget!} 万元，支出决算为 ${spent!} 万元，完成年初预算的 ${done!}%。`;
  const items = (...figures: readonly (readonly string[])[]): Audit =>
    audit(
      SPENT,
      "一般公共预算财政拨款支出年初预算为 700.00 万元，支出决算为 170.50 万元，完成年初预算的 24.36%。",
      ...figures.map((one, index) => item(["防汛", "抗旱", "水利安全监督"][index]!, one)),
    );

  test("an item's amount that alone disagrees with all it stands beside is wrong", () => {
    const slips = items(["20", "20", "24", "100"], ["150.50", "200.00", "105.50", "75.25"]);
    expect(wrong(slips)).toEqual(["24 → 20.00", "105.50 → 150.50"]);
    expect(errors(slips)).toEqual([
      "N-08b 一般公共预算财政拨款支出各项合计 220.00，总数 700.00，相差 480.00 万元，可能有项目没有列出（决算数为零的也要列）。",
    ]);
  });
});

test("what mends a percentage and not the difference beside it is not what is wrong", () => {
  const text = "2024年使用财政拨款安排“三公”经费预算总额为80万元，较2023年的100万元减少30万元，下降25%。";
  expect(wrong(auditText([{ text }], undefined))).toEqual([]);
});

test("a sum that holds by chance of a whole that may have more does not turn the blame on what is right", () => {
  const spent = (basic: string): Audit =>
    audit(
      "一、收入支出决算总体情况说明",
      "2025年度收、支总计均为1,400.00万元。",
      `本年支出合计1,370.00万元，其中：基本支出${basic}万元，占65.69%；项目支出470.00万元，占34.31%。`,
    );
  expect(wrong(spent("900.00"))).toEqual([]);
  expect(wrong(spent("930.00"))).toEqual(["930.00 → 900.00"]);
});

test("what is wrong of a part and of its whole is told by the slip that makes it right of one of them", () => {
  const either = (more: string, rate: string): readonly string[] =>
    wrong(
      audit(
        "二、收入决算情况说明",
        `2025年度本年收入合计525.00万元，其中：事业收入225.00万元，比上年增加${more}万元，增长${rate}%。`,
      ),
    );
  expect([either("45.00", "25.00"), either("45.00", "52.00"), either("54.00", "25.00")]).toEqual([
    [],
    ["52.00 → 25.00"],
    ["54.00"],
  ]);
});

test("a budget that was adjusted is what is completed, though its words may mean a part", () => {
  const text =
    "1.收入决算。2020年区人大批准的全区一般公共预算收入预算为4024600万元。受疫情影响，经区人大常委会批准，全区一般公共预算收入预算调整为3891000万元。执行结果：完成一般公共预算收入4038080万元，为调整预算的103.78%。";
  expect(wrong(auditText([{ text }], undefined))).toEqual([]);
});

describe("an amount that a slip would mend a rate by is not wrong for that", () => {
  test("where the rate has no decimals", () => {
    const text = "公务接待费支出300.00万元，比上年减少100.00万元，下降30%。";
    const rough = audit(THREE, text);
    expect([wrong(rough), errors(rough).length]).toEqual([[], 1]);
  });

  test("where the rate is off by its last digits, though the amount of the year is borne out", () => {
    const near = audit(
      THREE,
      three("230.95", "0", "0", "230.95"),
      "公务接待费支出230.95万元，上年支出219.27万元，增长5.35%。",
    );
    expect([wrong(near), errors(near).length]).toEqual([[], 1]);
  });

  test("where one of its many slips would fall into what rounding leaves open by chance", () => {
    const chance = audit(
      "五、一般公共预算财政拨款支出决算情况说明",
      "一般公共预算财政拨款支出4480.15万元，与上年相比，减少329.49万元，下降6.46%。",
      "其中：教育支出4480.15万元，占100%。",
    );
    expect([wrong(chance), errors(chance).length]).toEqual([[], 1]);
  });

  test("where it would not mend what else is said of it", () => {
    const twice = audit(
      "2025年“三公”经费财政拨款预算80.00万元，其中，因公出国（境）费10.00万元，公务接待费20.00万元。比2024年年初预算减少9.00万元，下降50%。比2024年执行数减少2.00万元，下降3.8%。",
    );
    expect([wrong(twice), errors(twice).length]).toEqual([[], 2]);
  });
});

test("an amount that counts speak against is not said to be what it is", () => {
  const none = audit(THREE, "公务接待费支出0.00万元，国内公务接待30批次，200人次。");
  expect(wrong(none)).toEqual(["0.00"]);
  expect(none.claims.map(({ reason }) => reason).join("")).not.toContain("写 0 则");
});

test("a share of one of two totals that are both named is not refuted by the other", () => {
  const income = audit(
    "二、收入预算情况说明",
    "某局2025年收入预算合计1,500.00万元，包括本年收入1,150.00万元，上年结转结余50.00万元。其中：",
    "本年一般公共预算收入1,100.00万元，占91.67%；",
    "本年事业收入50.00万元，占4.17%。",
  );
  expect(wrong(income)).toEqual([]);
  expect(errors(income)).toEqual([expect.stringContaining("各项合计 1,200.00，总数 1,500.00")]);
});
