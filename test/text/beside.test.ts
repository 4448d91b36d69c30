/** What a sentence says against itself is told with the tables open as without: they take no check away. */
import { Book, percent, wan } from "../../generate/texts/books";
import type { Line } from "../../src/statement/statement";
import { auditText } from "../../src/text/audit";

const book = new Book(85, { fundMoney: true, balances: true, threePublic: true });
/** The 项 that most was spent on. */
const line = book.statement
  .table(5)!
  .lines.filter(({ code, cells }) => code?.length === 7 && cells.has("total"))
  .reduce((most, one) => (spentOn(one) > spentOn(most) ? one : most));
const spent = spentOn(line);

const path = [3, 5, 7]
  .map(
    (digits) =>
      book.statement.table(5)!.lines.find(({ code }) => code === line.code!.slice(0, digits))!.label,
  )
  .map((label, index) => `${label}（${"类款项"[index]!}）`)
  .join("");

function spentOn({ cells }: Line): number {
  return cells.get("total")!.amount.printed.value;
}

const percentages = (texts: readonly string[], open: boolean): readonly string[] =>
  auditText(
    texts.map((text) => ({ text })),
    open ? book.statement : undefined,
  )
    .claims.filter(({ unit, verdict }) => unit === "%" && verdict === "wrong")
    .map(({ text, expected }) => `${text} → ${expected}`);

/** One that is a third of what it should be. */
const off = (right: string): string => (Number(right) / 3 + 1).toFixed(2);

/** With a percentage that is right, and with another in its place. */
const SENTENCES: readonly (readonly [string, string, (percent: string) => readonly string[]])[] = [
  [
    "the growth of a 科目 whose money no words say",
    percent(spent / 4, (spent * 3) / 4),
    (rate) => [
      "二、支出具体情况",
      `（一）${line.code!}${line.label}${wan(spent)}万元，较上年决算数增加${wan(spent / 4)}万元，增长${rate}%。`,
    ],
  ],
  [
    "what was carried out of a 科目 whose money no words say",
    percent(spent, (spent * 5) / 4),
    (rate) => [
      "二、支出具体情况",
      `（一）${line.code!}${line.label}年初预算为${wan((spent * 5) / 4)}万元，支出决算为${wan(spent)}万元，完成年初预算的${rate}%。`,
    ],
  ],
  [
    "what was carried out of a 科目 that a sentence before explained",
    percent(spent, (spent * 5) / 4),
    (rate) => [
      "六、一般公共预算财政拨款支出决算情况说明",
      "（三）一般公共预算财政拨款支出决算具体情况。",
      `1.${path}。主要反映${line.label}的支出。年初预算为${wan((spent * 5) / 4)}万元，支出决算为${wan(spent)}万元，完成年初预算的${rate}%。`,
    ],
  ],
  ...["total", "vehicles"].map((line) => {
    const { label, cells } = book.statement.table(9)!.lines.find(({ key }) => key === line)!;
    const name = line === "total" ? "“三公”经费" : label;
    const [plan, done] = ["budget", "final"].map((column) => cells.get(column)!.amount.printed.value);
    return [
      `the difference from the budget that stands beside it, of ${name}`,
      `-${percent(done! - plan!, plan!)}`,
      (rate: string) => [
        "七、财政拨款“三公”经费支出决算情况说明",
        `与全年预算相比，${name}全年预算数${wan(plan!)}万元，决算数${wan(done!)}万元，预决算差异率${rate}%。`,
      ],
    ] as const;
  }),
];

describe.each(SENTENCES)("%s", (_, right, write) => {
  test.each([true, false])("is right, or told (tables open: %s)", (open) => {
    expect(percentages(write(right), open)).toEqual([]);
    expect(percentages(write(off(right)), open)).toEqual([`${off(right)} → ${right}`]);
  });
});

const INCOME = "二、收入决算情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";

test.each([
  [GENERAL, "事业支出800.00万元，其中：药品支出500.00万元，其他支出", "教育支出0.00万元，其他支出"],
  [GENERAL, "基本支出中医疗业务支出500.00万元，管理费用100.00万元，其他支出", "其他支出"],
  [INCOME, "食堂收入86.00万元，支出", "本年支出合计"],
  [INCOME, "房租收入1.00万元，捐款2.00万元，其他收入", "经营收入0.00万元，其他收入"],
])("%s: what is left of anything (%s) is not the line of that name (%s)", (heading, any, line) => {
  const verdictOf = (text: string) =>
    auditText(
      [heading, `${text}77.77万元。`].map((text) => ({ text })),
      book.statement,
    ).claims.find((claim) => claim.text === "77.77")?.verdict;
  expect(verdictOf(any)).toBe("unverified");
  expect(verdictOf(line)).toBe("wrong");
});

test("by the name of a 科目 that is gone a text may call several together: no table has nothing of it", () => {
  const verdicts = ["社会保障缴费", "退职（役）费"].map((name) => {
    const texts = ["六、一般公共预算财政拨款基本支出决算情况说明", `人员经费主要包括：${name}77.77万元。`];
    const { claims } = auditText(
      texts.map((text) => ({ text })),
      book.statement,
    );
    return claims[0]?.verdict;
  });
  expect(verdicts).toEqual(["unverified", "wrong"]);
});

test("a list that names again what it is of is of that, whatever share it had itself", () => {
  const [general, all] = [5, 3].map(
    (slot) => book.statement.table(slot as 3 | 5)!.cell("total", "total")!.amount.printed.value,
  );
  const group = book.statement.table(5)!.lines.find(({ code }) => code === line.code!.slice(0, 3))!;
  const right = percent(spentOn(group), general!);
  const texts = (share: string): readonly string[] => [
    "五、一般公共预算财政拨款支出决算情况说明",
    `一般公共预算财政拨款支出${wan(general!)}万元，占本年支出合计的${percent(general!, all!)}%。`,
    `一般公共预算财政拨款支出主要用于以下方面：${group.label}${wan(spentOn(group))}万元，占${share}%。`,
  ];
  expect(percentages(texts(right), true)).toEqual([]);
  expect(percentages(texts(off(right)), true)).toEqual([`${off(right)} → ${right}`]);
});

test("of a budget that the table may have another of, what the sentence says of it itself comes first", () => {
  const { statement } = new Book(11, { family: "qinghai", threePublic: true });
  const spent = statement.table(9)!.cell("total", "final")!.amount.printed.value;
  const more = 71_910_000;
  const told = (rate: string): readonly (readonly [string, string])[] =>
    auditText(
      [
        { text: "七、财政拨款“三公”经费支出决算情况说明" },
        { text: `“三公”经费支出${wan(spent)}万元，完成年初预算的${rate}%，比年初预算减少${wan(more)}万元。` },
      ],
      statement,
    ).claims.map(({ text, verdict }) => [text, verdict] as const);
  const right = percent(spent, spent + more);
  expect(told(right).map(([, verdict]) => verdict)).toEqual(["ok", "ok", "ok"]);
  expect(told(off(right))).toContainEqual([off(right), "wrong"]);
});
