import { auditText, type Audit } from "../../src/text/audit";
import type { Claim } from "../../src/text/claim";
import type { Paragraph } from "../../src/text/prose/passages";
import { asOwn } from "../../src/statement/companion";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import { FINAL_FAMILIES } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { many, WIDE } from "../../generate/wide";
import { sample } from "../../samples/load";
import { bookOf, type Book } from "../../generate/texts/books";
import { injected, injectionsOf, noticed } from "../../generate/texts/injections";
import { BUDGET_OUTLINES, OUTLINES, type FamilyOutline } from "../../generate/texts";
import { SLOTS, without } from "../../generate/texts/without";

const SEEDS = [11, 12, 13, 14, 16].slice(0, many(2, 5));
const ALL = [...OUTLINES, ...BUDGET_OUTLINES];

const isBudget = (outline: FamilyOutline): boolean => BUDGET_OUTLINES.includes(outline);
const bookFor = (outline: FamilyOutline, seed: number, options = {}): Book =>
  bookOf(seed, { family: outline.family, ...options }, isBudget(outline));
const paragraphsOf = (texts: readonly string[]): readonly Paragraph[] => texts.map((text) => ({ text }));

/** A claim as a person would quote it. */
const quote = ({ meaning, stated, unit, expected, reason }: Claim): string =>
  `${meaning} ${stated}${unit} → ${expected} ${reason}`;
const wrongs = ({ claims }: Audit): readonly string[] =>
  claims.filter(({ verdict }) => verdict === "wrong").map(quote);
const errors = ({ remarks }: Audit): readonly string[] =>
  remarks.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule} ${message}`);

/** What neither tables nor text can settle; everything else must be verified. */
const OPEN = [
  /^增减额四舍五入后为零/,
  /^年初预算数：没有打开预算表/,
  /^预算数：表中没有/,
  /不是公开的表中的项目/,
  /可能不是同一个口径/,
  /不在公开的表中，文中也没有/,
  /^没有打开预算表，文中也没有写预算数/,
  /^没有打开(?:上年的|预算)表，文中也没有可以互相印证的百分比/,
  /，没有核对。$/,
  /^没有打开上年的表，文中也没有增减额/,
  /^说明原因或用途的金额/,
  /可能包含公开的表以外的资金/,
];

describe.each(ALL)("a text in the outline of $name", (outline) => {
  test("made from its own workbook has nothing wrong, and nothing open but what the inputs leave open", () => {
    let [said, unsettled] = [0, 0];
    for (const seed of SEEDS) {
      const book = bookFor(outline, seed);
      const audit = auditText(paragraphsOf(outline.write(book)), book.statement);
      expect({ seed, wrong: wrongs(audit), errors: errors(audit) }).toEqual({ seed, wrong: [], errors: [] });
      const open = audit.claims.filter(({ verdict }) => verdict === "unverified");
      expect(open.filter(({ reason }) => !OPEN.some((known) => known.test(reason))).map(quote)).toEqual([]);
      const money = audit.claims.filter(
        ({ unit, reading }) =>
          (unit === "万元" || unit === "%") &&
          reading.topic !== "performance" &&
          reading.topic !== "meetings",
      );
      said += money.length;
      unsettled += money.filter(({ verdict }) => verdict === "unverified").length;
    }
    expect(unsettled).toBeLessThanOrEqual(said * 0.05);
  });

  test("agrees with last year's workbook where it is open", () => {
    const book = bookFor(outline, 21);
    const audit = auditText(
      paragraphsOf(outline.write(book)),
      book.statement,
      isBudget(outline) ? {} : { prior: book.priorStatement },
    );
    expect(wrongs(audit)).toEqual([]);
    const settled = audit.claims.filter(
      ({ reading, cells }) => reading.kind === "change" && cells.length >= 2,
    );
    if (!isBudget(outline)) expect(settled.length).toBeGreaterThan(2);
  });

  test("reads the same with spaces, full-width marks and torn lines", () => {
    const book = bookFor(outline, 31);
    const texts = outline.write(book);
    const plain = auditText(paragraphsOf(texts), book.statement);
    const torn = auditText(disfigured(texts, 31), book.statement);
    const verdicts = ({ claims }: Audit): readonly string[] =>
      claims.map(({ meaning, stated, verdict }) => `${meaning} ${stated} ${verdict}`);
    expect(verdicts(torn)).toEqual(verdicts(plain));
  });
});

test("whatever the form of the tables, a text made from its own workbook has nothing wrong", () => {
  OUTLINES.forEach((outline, index) => {
    for (const step of WIDE ? [1, 4, 7] : [1 + 3 * (index % 3)]) {
      const family = FINAL_FAMILIES[(index + step) % FINAL_FAMILIES.length]!;
      const book = bookFor({ ...outline, family }, 60 + index);
      const audit = auditText(paragraphsOf(outline.write(book)), book.statement, {
        prior: book.priorStatement,
      });
      const name = `${outline.name} ${family}`;
      expect({ name, wrong: wrongs(audit), errors: errors(audit) }).toEqual({ name, wrong: [], errors: [] });
    }
  });
});

/** Spaces anywhere, digits and marks full-width, lines broken inside sentences and figures. */
function disfigured(texts: readonly string[], seed: number): readonly Paragraph[] {
  const random = randomFrom(seed);
  const wide = (character: string): string =>
    /[0-9.%]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
  return texts.flatMap((text) => {
    const characters = [...text.replace(/[()]/g, (bracket) => (bracket === "(" ? "（" : "）"))].map(
      (character) => {
        const made = random.chance(0.1) ? wide(character) : character;
        return random.chance(0.05) ? `${made}${random.pick([" ", "　", "\u00a0"])}` : made;
      },
    );
    const joined = characters.join("");
    // Only long sentences run over the end of a line.
    const at = 30 + random.int(0, 20);
    const inside =
      joined.length > 80 &&
      /[，、]/.test(joined.slice(8, at)) &&
      /[^。；：\s]/.test(joined[at - 1]!) &&
      /[^\s\d]/.test(joined[at]!) &&
      !/^[（一二三四五六七八九十①-⑳]/.test(joined.slice(at)) &&
      !/[元%）辆台套次批％]$/.test(joined.slice(0, at));
    return inside ? [{ text: joined.slice(0, at) }, { text: joined.slice(at) }] : [{ text: joined }];
  });
}

describe("figures changed by a slip of the hand", () => {
  /** The tables that the text is held against: all of them, none, all but one. */
  const SHELVES: Readonly<Record<string, (book: Book) => readonly (Statement | undefined)[]>> = {
    "every table": ({ statement }) => [statement],
    "no table": () => [undefined],
    "each table taken away": ({ statement }) =>
      SLOTS.filter((slot) => statement.table(slot)).map((slot) => without(statement, slot)),
  };

  test.each(Object.entries(SHELVES))("are caught where they stand: %s", (name, shelf) => {
    let changes = 0;
    let caught = 0;
    let exactly = 0;
    const missed: string[] = [];
    ALL.forEach((outline, number) => {
      const book = bookFor(outline, 41, { items: 9, scale: 3e9 });
      const paragraphs = paragraphsOf(outline.write(book));
      const shelves = shelf(book);
      for (const statement of WIDE ? shelves : [shelves[number % shelves.length]]) {
        const before = auditText(paragraphs, statement);
        before.claims.forEach((claim, index) => {
          // What no input settles cannot be caught either.
          if (claim.verdict === "unverified") return;
          // Drawn by where it stands: that another figure is judged as well changes nothing of what is drawn.
          const random = randomFrom(1_000 * claim.paragraph + claim.start);
          for (const injection of injectionsOf(before.claims, index, random)) {
            if (!random.chance(many(0.02, 0.1) / (WIDE ? shelves.length : 1))) continue;
            const after = auditText(injected(paragraphs, injection), statement);
            changes++;
            const nameless = after.claims.filter(({ verdict, rule }) => verdict === "wrong" && rule === "");
            expect(nameless.map(quote)).toEqual([]);
            const found = noticed(before, after, injection);
            if (found === "exactly") exactly++;
            if (found !== "missed") caught++;
            else missed.push(`${outline.name} ${injection.kind} ${quote(claim)} ⇒ ${injection.changed}`);
          }
        });
      }
    });
    expect(changes).toBeGreaterThan(many(90, 250));
    expect({ rate: caught / changes >= 0.97, missed: caught / changes >= 0.97 ? [] : missed }).toEqual({
      rate: true,
      missed: [],
    });
    // A slip in what only other figures of the text bear out is told of those that it breaks.
    if (name !== "no table") expect(exactly / changes).toBeGreaterThan(0.75);
  });
});

describe("against the tables", () => {
  const henan = recognise(sample("henan-2022"));
  const hebei = recognise(sample("hebei-2023-budget"));
  const shanghai = recognise(sample("shanghai-2024"));
  const one = (statement: typeof henan, ...texts: string[]): Claim => {
    const { claims } = auditText(paragraphsOf(texts), statement);
    return claims[claims.length - 1]!;
  };
  const INCOME = "二、收入决算情况说明";

  test("an amount is the table's, rounded where the text rounds", () => {
    expect(one(henan, INCOME, "其他收入 806.26 万元。")).toMatchObject({
      verdict: "ok",
      stated: "806.26",
      expected: "806.26",
    });
    expect(one(henan, INCOME, "其他收入 8062600 元。")).toMatchObject({ verdict: "ok", unit: "元" });
    expect(one(henan, INCOME, "其他收入 0.0806 亿元，收入合计 0.0988 亿元。")).toMatchObject({
      verdict: "ok",
    });
    expect(one(henan, INCOME, "收入合计 987.7 万元，其他收入 806.3 万元。")).toMatchObject({ verdict: "ok" });
    expect(
      one(henan, INCOME, "收入合计 987.70 万元，财政拨款收入 181.43 万元，其他收入 806.3 万元。"),
    ).toMatchObject({ verdict: "rounding" });
    expect(one(henan, INCOME, "其他收入 860.26 万元。")).toMatchObject({
      verdict: "wrong",
      expected: "806.26",
      rule: "N-03",
    });
  });

  test("one off at the last decimal is a tail, unless the text has the right figure elsewhere", () => {
    expect(one(henan, INCOME, "其他收入 806.25 万元。")).toMatchObject({
      verdict: "rounding",
      expected: "806.26",
    });
    expect(one(henan, INCOME, "其他收入 806.26 万元。", "其他收入 806.25 万元。")).toMatchObject({
      verdict: "wrong",
    });
  });

  test("a whole number is rounded by half of one at most: 4.00 is none of 3", () => {
    const rows = [
      ["“三公”经费支出决算表"],
      ["部门：某局", "2023年度", "单位：万元"],
      ["合计", "因公出国（境）费", "公务用车运行维护费", "公务接待费"],
      [12, 0, 9, 3],
    ].map((row) => row.map((value) => ({ value })));
    const whole = recognise({ name: "甲.xlsx", sheets: [{ name: "三公", hidden: false, rows, merges: [] }] });
    const reception = (amount: string): Claim =>
      one(whole, "八、“三公”经费支出决算情况说明", `公务接待费支出${amount}万元。`);
    expect(reception("3.40").verdict).not.toBe("wrong");
    expect(reception("4.00")).toMatchObject({ verdict: "wrong" });
  });

  test("what two tables print differently is right either way", () => {
    const general = "五、一般公共预算财政拨款支出决算情况说明";
    for (const amount of ["326.72", "326.71"]) {
      expect(one(shanghai, general, `社会保障和就业支出（类）${amount} 万元。`)).toMatchObject({
        verdict: "ok",
      });
    }
  });

  test("万元 of a workbook in 元 are rounded half up, and cutting off is seen", () => {
    expect(one(hebei, "三、机关运行经费安排情况", "邮电费 2.59 万元。")).toMatchObject({ verdict: "ok" });
    const cut = one(hebei, "三、机关运行经费安排情况", "取暖费 4.18 万元。");
    expect(cut).toMatchObject({ verdict: "wrong", expected: "4.19", rule: "N-RND" });
    expect(cut.reason).toContain("舍去");
  });

  test("a share is judged by what it is of", () => {
    const share = one(henan, INCOME, "收入合计 987.70 万元，其中：其他收入 806.26 万元，占 81.36%。");
    expect(share).toMatchObject({ verdict: "wrong", expected: "81.63", rule: "N-03", unit: "%" });
    expect(share.reason).toContain("806.26 ÷ 987.70");
    expect(share.cells.map(({ address }) => address)).toHaveLength(2);
  });

  test("a 类 that no table lists is nothing", () => {
    const general = "五、一般公共预算财政拨款支出决算情况说明";
    expect(one(henan, general, "教育支出（类）0 万元。")).toMatchObject({ verdict: "ok" });
    expect(one(henan, general, "教育支出（类）5 万元。")).toMatchObject({
      verdict: "wrong",
      expected: "0.00",
    });
  });

  test("claims stand where the figure stands, its unit apart", () => {
    const text = "其他收入 8 0 6.26 万元，占 81.63 %。";
    const { claims } = auditText(paragraphsOf([INCOME, text]), henan);
    expect(claims.map(({ paragraph, start, end }) => [paragraph, text.slice(start, end)])).toEqual([
      [1, "8 0 6.26"],
      [1, "81.63"],
    ]);
  });
});

describe("inside the text", () => {
  const henan = recognise(sample("henan-2022"));
  const verdicts = (...texts: string[]): readonly string[] =>
    auditText(paragraphsOf(texts), henan).claims.map(({ stated, verdict }) => `${stated} ${verdict}`);
  const AGENCY = "十、机关运行经费支出情况说明";
  const BOUGHT = "十一、政府采购支出情况说明";
  const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";

  test("a growth rate and its increase", () => {
    expect(verdicts(AGENCY, "机关运行经费支出 9.90 万元，比上年增加 4.72 万元，增长 91.12%。")).toEqual([
      "9.90 ok",
      "4.72 ok",
      "91.12 ok",
    ]);
    expect(verdicts(AGENCY, "机关运行经费支出 9.90 万元，比上年增加 4.27 万元，增长 91.12%。")).toEqual([
      "9.90 unverified",
      "4.27 wrong",
      "91.12 unverified",
    ]);
    expect(
      verdicts(AGENCY, "机关运行经费支出 9.90 万元，比上年增加 4.72 万元，下降 91.12%。").slice(1),
    ).toEqual(["4.72 unverified", "91.12 wrong"]);
    expect(
      verdicts("二、收入决算情况说明", "收入合计 987.70 万元，比上年增加 33.50 万元，增长 35.1%。").slice(1),
    ).toEqual(["33.50 unverified", "35.1 wrong"]);
  });

  test("an increase from nothing has no rate: said once, of the percentage", () => {
    const { claims } = auditText(
      paragraphsOf([AGENCY, "机关运行经费支出 0.30 万元，比上年增加 0.30 万元，增长 100%。"]),
      henan,
    );
    expect(claims.map(({ verdict }) => verdict)).toEqual(["unverified", "unverified", "wrong"]);
    expect(claims[2]).toMatchObject({ verdict: "wrong", rule: "N-09z" });
  });

  test("parts and their total", () => {
    const parts = "其中：政府采购货物支出 20.00 万元、政府采购工程支出 30.00 万元、政府采购服务支出";
    expect(verdicts(BOUGHT, `政府采购支出总额 100.00 万元，${parts} 50.00 万元。`)).toEqual([
      "100.00 ok",
      "20.00 ok",
      "30.00 ok",
      "50.00 ok",
    ]);
    const short = auditText(
      paragraphsOf([BOUGHT, `政府采购支出总额 100.00 万元，${parts} 5.00 万元。`]),
      henan,
    );
    expect(wrongs(short)).toEqual([]);
    expect(errors(short)).toEqual([
      expect.stringMatching(/^N-03s 政府采购支出总额各项合计 55.00，总数 100.00，相差 45.00/),
    ]);
    const [total] = verdicts(BOUGHT, `政府采购支出总额 100.01 万元，${parts} 50.00 万元。`);
    expect(total).toBe("100.01 rounding");
  });

  test("a share with its whole named wrongly says of what it is one", () => {
    const text =
      "政府采购支出总额 100.00 万元。授予中小企业合同金额 80.00 万元，占政府采购支出总额的 80%，其中授予小微企业合同金额 40.00 万元，占授予中小企业合同金额的 40%。";
    const { claims } = auditText(paragraphsOf([BOUGHT, text]), henan);
    const last = claims[claims.length - 1]!;
    expect(last).toMatchObject({ verdict: "wrong", expected: "50" });
    expect(last.reason).toContain("政府采购支出总额");
  });

  test("年初预算 of the items against their total: the one that both show to be wrong", () => {
    const item = (name: string, planned: string, done: string, rate: string): string =>
      `${name}（项）。年初预算为 ${planned} 万元，支出决算为 ${done} 万元，完成年初预算的 ${rate}%。`;
    const text = (second: string): readonly string[] => [
      GENERAL,
      "一般公共预算财政拨款支出年初预算为 211.41 万元，支出决算为 181.43 万元，完成年初预算的 85.82%。其中：",
      item("1. 一般公共服务支出（类）其他共产党事务支出（款）其他共产党事务支出", "0.30", "0.22", "73.33"),
      item("2. 卫生健康支出（类）医疗保障管理事务（款）行政运行", second, "170.84", "97.33"),
      item("3. 卫生健康支出（类）医疗保障管理事务（款）其他医疗保障管理事务支出", "35.58", "10.37", "29.15"),
    ];
    expect(verdicts(...text("175.53")).every((line) => line.endsWith("ok"))).toBe(true);
    expect(verdicts(...text("157.53")).filter((line) => line.endsWith("wrong"))).toEqual(["157.53 wrong"]);
    // Where one is left out, it is told by its name: the total is not wrong.
    const short = auditText(paragraphsOf(text("175.53").slice(0, 4)), henan);
    expect(wrongs(short)).toEqual([]);
    expect(errors(short)).toEqual(["N-08L 没有逐项说明表上有数的科目：其他医疗保障管理事务支出 10.37。"]);
  });

  test("the same quantity twice", () => {
    const twice = auditText(
      paragraphsOf([BOUGHT, "政府采购支出总额 100.00 万元。", "政府采购支出总额 10.00 万元。"]),
      henan,
    );
    expect(wrongs(twice)).toEqual([]);
    expect(errors(twice)).toEqual([
      "N-20 政府采购支出总额同一个数前后不一致：这里写 10.00，别处写 100.00 万元。",
    ]);
  });

  test("what follows a name that is not understood is not said of the section", () => {
    const { claims } = auditText(
      paragraphsOf([
        "九、财政拨款“三公”经费支出决算情况说明",
        "（二）“三公”经费分项支出情况",
        "游艇购置费 5.00 万元。费用支出较上年增加 1.00 万元，增长 25.00%。",
      ]),
      henan,
    );
    expect(claims.map(({ stated }) => stated)).toContain("1.00");
    expect(claims.filter(({ meaning, verdict }) => /“三公”/.test(meaning) || verdict === "wrong")).toEqual(
      [],
    );
  });

  test("预算数 of the form does not refute a change from 年初预算", () => {
    const book = bookOf(11, { family: "anhui" });
    const { initial, budget, final } = book.three("total");
    expect(initial).not.toBe(budget);
    const fell = (initial - final) / 1_000_000;
    const { claims } = auditText(
      paragraphsOf([
        "九、财政拨款“三公”经费支出决算情况说明",
        `“三公”经费支出 ${(final / 1_000_000).toFixed(2)} 万元，较年初预算数减少 ${fell.toFixed(2)} 万元，下降 ${((fell / initial) * 1e8).toFixed(1)}%。`,
      ]),
      book.statement,
    );
    expect(claims.map(({ verdict }) => verdict)).not.toContain("wrong");
    expect(claims.length).toBe(3);
  });

  test("what nothing settles is open, with the reason", () => {
    const { claims } = auditText(paragraphsOf([BOUGHT, "政府采购支出总额 100.00 万元。"]), henan);
    expect(claims[0]).toMatchObject({ verdict: "unverified", expected: "" });
    expect(claims[0]!.reason).toMatch(/不在公开的表中/);
  });

  test("a text without any figure has no claims", () => {
    expect(auditText(paragraphsOf(["本部门职责如下。", ""]), henan).summary).toEqual({
      claims: 0,
      ok: 0,
      rounding: 0,
      wrong: 0,
      unverified: 0,
    });
  });
});

test("figures of another department's workbook prove and refute nothing, whatever is said of last year", () => {
  const statement = recognise(sample("jiangxi-2023"));
  const prior = recognise(sample("henan-2022"));
  const text = paragraphsOf([
    "二、收入决算情况说明",
    "本年收入合计比上年减少 225.54 万元。“三公”经费与上年持平。",
  ]);
  expect(wrongs(auditText(text, statement, { prior }))).toEqual([]);
  expect(wrongs(auditText(text, statement, { prior: asOwn(prior, statement) }))).not.toEqual([]);
});
