/**
 * What no words say is a guess, and refutes nothing: right sentences whose money, whole or basis is named in a way that the
 * reader does not follow. Each is right by construction; none of their figures may be called wrong.
 */
import { Book, percent, wan } from "../../generate/texts/books";
import { auditText } from "../../src/text/audit";
import type { Slot } from "../../src/catalogue/tables";

const book = new Book(77, { fundMoney: true, balances: true, threePublic: true });

/** In 分, as the table prints it. */
function fen(slot: Slot, line: string, column: string): number {
  return book.statement.table(slot)?.cell(line, column)?.amount.printed.value ?? 0;
}
const at = (slot: Slot, line: string, column: string): string => wan(fen(slot, line, column));

function wrongIn(...texts: readonly string[]): readonly string[] {
  const { claims, remarks } = auditText(
    texts.map((text) => ({ text })),
    book.statement,
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

test("a share goes on from a whole that stands before 中", () => {
  const text = `财政拨款支出${wan(FISCAL)}万元中，一般公共预算财政拨款支出${wan(GENERAL)}万元，占${percent(GENERAL, FISCAL)}%。`;
  expect(wrongIn(text)).toEqual([]);
});

test("what is taken off before an amount, and what a day within the year had come to", () => {
  const less = wan(GENERAL - 1_000_000);
  expect(wrongIn(`剔除一次性因素后，一般公共预算财政拨款支出${less}万元。`)).toEqual([]);
  expect(wrongIn(`截至2023年9月30日，一般公共预算财政拨款支出${less}万元。`)).toEqual([]);
});

test("公务接待费 among the 商品和服务支出 is a line of another table", () => {
  const reception = wan(fen(9, "reception", "final") + 500_000);
  expect(wrongIn(`公用经费${at(6, "public", "amount")}万元，其中：公务接待费${reception}万元。`)).toEqual([]);
});
