/** Remarks that are about figures of the tables name their cells. */
import { auditText } from "../../src/text/audit";
import { bookOf } from "../../src/text/book";
import type { Remark } from "../../src/text/claim";
import { BALANCE, Book } from "../../generate/texts/books";

const book = new Book(21, { fundMoney: true, balances: true, items: 12 });
const { statement, priorStatement: prior } = book;
const remarksOf = (lines: readonly string[], rule: string, sources = {}): readonly Remark[] =>
  auditText(
    lines.map((text) => ({ text })),
    statement,
    sources,
  ).remarks.filter((remark) => remark.rule === rule);

test("a fund that is said not to be there: its cell", () => {
  const [remark] = remarksOf(
    [
      "七、政府性基金预算财政拨款收入支出决算情况说明",
      `${book.year}年度没有政府性基金预算财政拨款收入和支出。`,
    ],
    "N-12",
  );
  expect(remark!.cells.length).toBeGreaterThan(0);
  expect(remark!.cells.some(({ content }) => content !== null && Number(content) > 0)).toBe(true);
});

test("items that a list leaves out: theirs, each a cell of 公开06表", () => {
  const lines = statement.table(6)!.lines.filter(({ code }) => code?.length === 5 && /^30[13]/.test(code));
  const personnel = book.now(6, "personnel", "amount");
  const [first, second] = lines.filter(({ code }) => book.now(6, code!, "amount") === 0);
  const [remark] = remarksOf(
    [
      "六、一般公共预算财政拨款基本支出决算情况说明",
      `${book.year}年度一般公共预算财政拨款基本支出中，人员经费${(personnel / 1e6).toFixed(2)}万元，主要包括：${first!.label}、${second!.label}。`,
    ],
    "N-11L",
  );
  expect(remark!.cells.map(({ sheet }) => sheet)).toEqual(remark!.cells.map(() => statement.table(6)!.sheet));
  expect(remark!.cells.length).toBeGreaterThanOrEqual(2);
});

test("持平 against last year: the cells of both years, each of its own workbook", () => {
  const [remark] = remarksOf(
    [
      "二、收入决算情况说明",
      `${book.year}年度本年收入合计${(book.now(1, BALANCE.income, "amount") / 1e6).toFixed(2)}万元，与上年持平。`,
    ],
    "N-10",
    { prior },
  );
  const books = remark!.cells.map((cell) => bookOf({ sources: { prior } }, cell));
  expect(new Set(books)).toEqual(new Set(["current", "prior"]));
});

test("a slip of the pen has none", () => {
  const [remark] = remarksOf(["一、总体情况", "截止2022年12月31日，，收入 1.00 万元。"], "S-TYPO");
  expect(remark!.cells).toEqual([]);
});
