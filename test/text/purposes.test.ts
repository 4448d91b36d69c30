/** What the money was used for stands between a 科目 and its figures: they are the 科目's, not the purpose's. */
import { Book, wan } from "../../generate/texts/books";
import { auditText, type Audit } from "../../src/text/audit";
import { errorsOf } from "../../src/text/claim";

const book = new Book(31);
const table = book.statement.table(5)!;
const amountOf = (code: string): number =>
  table.lines.find((line) => line.code === code)!.cells.get("total")!.amount.printed.value;
const named = (length: number) => table.lines.filter(({ code }) => code?.length === length);
const ITEMS = named(7).slice(0, 3);
const nameOf = (code: string): string => table.lines.find((line) => line.code === code)!.label;
const pathOf = (code: string): string =>
  `${nameOf(code.slice(0, 3))}（类）${nameOf(code.slice(0, 5))}（款）${nameOf(code)}（项）`;

const audited = (...texts: readonly string[]): Audit =>
  auditText(
    ["五、一般公共预算财政拨款支出决算情况说明", ...texts].map((text) => ({ text })),
    book.statement,
  );
const accused = ({ claims, remarks }: Audit): readonly string[] => [
  ...claims.filter(({ verdict }) => verdict === "wrong").map(({ text, reason }) => `${text} ${reason}`),
  ...remarks
    .filter(({ severity, rule }) => severity === "error" && rule !== "N-08L")
    .map(({ message }) => message),
];

test.each([
  (path: string, final: string) =>
    `${path}，主要用于设备更新等项目支出，年初预算为10.00万元，支出决算为${final}万元。`,
  (path: string, final: string) =>
    `${path}，主要用于设备更新等项目支出。年初预算为10.00万元，支出决算为${final}万元。`,
  (path: string, final: string) =>
    `${path}，主要用于设备更新等项目支出。年初预算为10.00万元，当年支出决算为${final}万元。`,
  (path: string, final: string) =>
    `${path}，主要用于基本工资等人员支出，公用支出，年初预算为10.00万元，支出决算为${final}万元。`,
])("the figures behind a purpose are proved by the 科目 (%#)", (write) => {
  const audit = audited(
    ...ITEMS.map(({ code }, at) => `${at + 1}.${write(pathOf(code!), wan(amountOf(code!)))}`),
  );
  expect(accused(audit)).toEqual([]);
  for (const { code } of ITEMS)
    expect(audit.claims.find(({ text }) => text === wan(amountOf(code!)))).toMatchObject({ verdict: "ok" });
});

test("items without a number below a colon speak each of its own 科目", () => {
  const audit = audited(
    `一般公共预算财政拨款支出${wan(table.cell("total", "total")!.amount.printed.value)}万元，支出具体情况如下：`,
    ...ITEMS.map(({ code }) => {
      const amount = wan(amountOf(code!));
      return `${pathOf(code!)}${amount}万元，主要用于日常工作。年初预算为${amount}万元，支出决算为${amount}万元。决算数等于预算数的主要原因：无。`;
    }),
  );
  expect(accused(audit)).toEqual([]);
  for (const { code } of ITEMS) {
    const own = audit.claims.filter(({ text }) => text === wan(amountOf(code!)));
    expect(own.map(({ verdict }) => verdict)).toEqual(["ok", expect.anything(), "ok"]);
  }
});

test("an amount that a reason gives is no budget, and hides no gap between the budgets", () => {
  const item = (name: string, budget: string, final: string, reason: string): string =>
    `“农林水支出（类）水利（款）${name}（项）”${final}万元，主要用于：${name}。年初预算为${budget}万元，支出决算为${final}万元。决算数小于预算数的主要原因：${reason}。`;
  const audit = auditText(
    [
      "五、一般公共预算财政拨款支出决算情况说明",
      "一般公共预算财政拨款支出年初预算为120.00万元，支出决算为95.00万元。其中：",
      item("防汛", "60.00", "57.00", "调减经费3.00万元"),
      item("抗旱", "40.00", "38.00", "调减经费3.00万元"),
    ].map((text) => ({ text })),
    undefined,
  );
  expect(errorsOf(audit)).toBe(1);
  expect(audit.claims.find(({ text }) => text === "120.00")!.reason).toContain(
    "各项合计 100.00，总数 120.00，相差 20.00",
  );
});

test("digits that were dropped are told with the figure that was to be written", () => {
  // 分 of a 科目 whose tenth of a 万元 rounds up.
  const line = named(7).find(({ code }) => amountOf(code!) % 1_000_000 >= 500_000)!;
  const whole = Math.floor(amountOf(line.code!) / 1_000_000);
  const { claims } = audited(`${pathOf(line.code!)}${whole}万元。`);
  expect(claims[0]!.reason).toContain(
    `按表上的 ${wan(amountOf(line.code!))} 四舍五入应为 ${whole + 1} 万元，`,
  );
});
