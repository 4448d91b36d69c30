/** 科目 that a text calls otherwise than the table: their amount and their place tell which they are, and what is said of it. */
import { Book, wan } from "../../generate/texts/books";
import { auditText } from "../../src/text/audit";
import { recognise } from "../../src/statement/recognise";
import { nameOfNow } from "../../src/text/remarks/proof-reading/stale-names";
import type { Statement } from "../../src/statement/statement";
import type { Workbook } from "../../src/workbook/workbook";

const book = new Book(31);
const table = book.statement.table(5)!;
const named = (length: number) => table.lines.filter(({ code }) => code?.length === length);
const amountOf = (code: string): number =>
  table.lines.find((line) => line.code === code)!.cells.get("total")!.amount.printed.value;
/** A 项 whose amount is no other's. */
const line = named(7).find(
  ({ code }) => named(7).filter((one) => amountOf(one.code!) === amountOf(code!)).length === 1,
)!;
const [first, second] = [3, 5].map((length) =>
  named(length).find(({ code }) => line.code!.startsWith(code!))!,
);
/** A department in which two 款 have a 项 of one name. */
const TWINS = 5;
const AMOUNT = wan(amountOf(line.code!));

const audited = (statement: Statement | undefined, ...texts: readonly string[]) =>
  auditText(
    texts.map((text) => ({ text })),
    statement,
  );
const only = (...slots: readonly number[]): Statement =>
  recognise({
    ...book.workbook,
    sheets: slots.map((slot) => book.workbook.sheets[slot - 1]!),
  } as Workbook);

test.each(["一般公共预算财政拨款支出", "财政拨款支出"])("%s by 项, the 款 under another name", (of) => {
  const { claims, remarks } = audited(
    book.statement,
    `${of}主要内容如下：`,
    `1.“${first!.label}（类）其他综合事务支出（款）${line.label}（项）”${AMOUNT}万元，主要用于日常工作。`,
  );
  expect(claims.find(({ text }) => text === AMOUNT)).toMatchObject({ verdict: "ok" });
  const [told] = remarks.filter(({ rule }) => rule === "N-04S");
  expect(told!.message).toContain(`文中为“${first!.label}—其他综合事务支出—${line.label}”`);
  expect(told!.message).toContain(`表上为“${first!.label}—${second!.label}—${line.label}”`);
});

test.each([
  ["in a bracket of its own", (name: string) => `（${name}）支出%万元。`],
  ["behind 用于, in a sentence before its amount", (name: string) => `用于${name}。支出决算为%万元。`],
  [
    "with the parts of its code apart",
    (_: string, code: string) => `${code}${line.label}。支出决算为%万元。`,
  ],
  ["as what its 类 was spent on", (name: string) => `${first!.label}（类）主要用于${name}支出%万元。`],
])("a 科目 %s", (_, say) => {
  const code = line.code!.replace(/(...)(..)(..)/, "$1-$2-$3");
  const wrong = wan(amountOf(line.code!) + 1_000_000);
  const told = (amount: string) =>
    audited(
      book.statement,
      "五、一般公共预算财政拨款支出决算情况说明",
      `（一）${say(line.label, code).replace("%", amount)}`,
    ).claims.map(({ verdict, expected }) => [verdict, expected]);
  expect(told(AMOUNT)).toEqual([["ok", AMOUNT]]);
  expect(told(wrong)).toEqual([["wrong", AMOUNT]]);
});

test("a name that two 科目 have is not held against itself", () => {
  const several = new Book(TWINS);
  const lines = several.statement.table(5)!.lines;
  const items = lines.filter(({ code }) => code?.length === 7);
  const [one, other] = items.filter(({ label }) => items.filter((line) => line.label === label).length > 1);
  const said = ({ code = "", cells }: (typeof items)[number], doubled: number): string => {
    const path = [3, 5, 7].map((length) => lines.find((line) => line.code === code.slice(0, length))!.label);
    const spent = cells.get("total")!.amount.printed.value;
    return `${path.join("")}年初预算为${wan(spent * doubled)}万元，支出决算为${wan(spent)}万元，完成年初预算的${String(100 / doubled)}%。`;
  };
  const texts = ["五、一般公共预算财政拨款支出决算情况说明", `1.${said(one!, 2)}`, `2.${said(other!, 4)}`];
  const { claims } = audited(several.statement, ...texts);
  expect(claims.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => "ok"));
});

test("支出总计 whose parts are those of the year is what was spent in it, and so are the shares of it", () => {
  const { statement } = new Book(TWINS);
  const total = statement.table(3)!.lines.find(({ key }) => key === "total")!;
  const of = (part: string): number => total.cells.get(part)!.amount.printed.value;
  const share = (part: string): string => ((of(part) / of("total")) * 100).toFixed(2);
  const left = statement
    .table(1)!
    .lines.find(({ key }) => key === "closing")!
    .cells.get("amount")!;
  const { claims } = audited(
    statement,
    "一、收入支出决算总体情况说明",
    `（二）支出总计${wan(of("total"))}万元，包括：`,
    `1.基本支出${wan(of("basic"))}万元，占支出总计的${share("basic")}%。`,
    `2.项目支出${wan(of("project"))}万元，占支出总计的${share("project")}%。`,
    `（三）年末结转和结余${wan(left.amount.printed.value)}万元。`,
  );
  expect(claims.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => "ok"));
});

test("no name is missed in a table that is not open", () => {
  const item = `1、${first!.label}（类）水资源综合事务（款）水资源节约事务（项）。年初预算为10.00万元，支出决算为9.00万元。`;
  const told = (statement: Statement | undefined) =>
    audited(statement, "五、一般公共预算财政拨款支出决算情况说明", item).remarks.filter(
      ({ rule }) => rule === "N-04S",
    );
  expect(told(book.statement).map(({ severity }) => severity)).toEqual(["warning"]);
  expect(told(only(1))).toEqual([]);
  expect(told(only(6, 9))).toEqual([]);
  expect(told(undefined)).toEqual([]);
});

/** The 款 under another name. */
const renamed = (name: string): Statement =>
  recognise({
    ...book.workbook,
    sheets: book.workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) => (cell?.value === second!.label ? { ...cell, value: name } : cell)),
      ),
    })),
  });

test.each([
  ["法院", "青石县人民法院"],
  ["图书馆", "江州图书馆"],
  ["监狱", "青石县监狱"],
  ["中医医院", "临江市第二中医医院"],
])("%s at the end of the name %s is no 科目", (name, body) => {
  const [all, basic, project] = ["total", "basic", "project"].map((column) =>
    wan(book.now(3, "total", column as "total")),
  );
  const { claims } = audited(
    renamed(name),
    "三、支出决算情况说明",
    `${body}2022年度本年支出合计${all}万元。其中：基本支出${basic}万元；项目支出${project}万元。`,
  );
  expect(claims.map(({ verdict }) => verdict)).toEqual(["ok", "ok", "ok"]);
  for (const { meaning } of claims) expect(meaning).not.toContain(name);
});

test("what 基本支出 is spent on refutes nothing in a section on more than that", () => {
  const cost = book.statement.table(6)!.lines.find(({ code }) => code?.length === 5)!;
  const own = wan([...cost.cells.values()][0]!.amount.printed.value);
  const { claims } = audited(
    book.statement,
    "四、财政拨款收入支出决算总体情况说明",
    `财政拨款收入支出总计${wan(book.now(4, "total", "total"))}万元。其中${cost.label}1${own}万元。`,
  );
  expect(
    claims.filter(({ verdict, meaning }) => verdict === "wrong" && meaning.includes(cost.label)),
  ).toEqual([]);
});

test("a 科目 that no table has is called by its name, not by its code", () => {
  const { claims } = audited(book.statement, "项目总投资300.00万元，其中预备费20.00万元。");
  for (const { reason, meaning } of claims) expect(`${meaning} ${reason}`).not.toMatch(/227/);
});

test("an old name of a 类 inside another name is that of now, told as an old name alone", () => {
  expect(nameOfNow("其他文化体育与传媒支出")).toBe("其他文化旅游体育与传媒支出");
  expect(nameOfNow("其他文化旅游体育与传媒支出")).toBe("其他文化旅游体育与传媒支出");
});
