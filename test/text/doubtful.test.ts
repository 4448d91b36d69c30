/** A table that most of its own relations contradict, another year's say: it may prove a figure of a text, and refutes none. */
import { Book } from "../../generate/texts/books";
import { OUTLINES } from "../../generate/texts";
import { standing } from "../../src/diagnose/standing";
import { makeTable } from "../../src/statement/assemble";
import type { Entry, Statement } from "../../src/statement/statement";
import { auditText, type Audit } from "../../src/text/audit";

/** Every amount of a table as another year may have had it. */
function ofAnotherYear(statement: Statement, slot: 3 | 5): Statement {
  let step = 0;
  const other = (entry: Entry): Entry => {
    const { held, printed } = entry.amount;
    if (printed.value === 0) return entry;
    step += 1;
    const more = 1_000_000 * (1 + (step % 7)) + 1_230_000 * step;
    const move = ({ value, low, high }: typeof printed) => ({
      value: value + more,
      low: low + more,
      high: high + more,
    });
    return { ...entry, amount: { ...entry.amount, held: move(held), printed: move(printed) } };
  };
  const tables = statement.tables.map((table) => {
    if (table.slot !== slot) return table;
    const lines = table.lines.map((line) => ({
      ...line,
      cells: new Map([...line.cells].map(([key, entry]) => [key, other(entry)])),
    }));
    return makeTable({ ...table, lines });
  });
  return { ...statement, tables, table: (wanted) => tables.find((table) => table.slot === wanted) };
}

const accused = ({ claims, remarks }: Audit): readonly string[] => [
  ...claims.filter(({ verdict }) => verdict === "wrong").map(({ text, reason }) => `${text} ${reason}`),
  ...remarks.filter(({ severity }) => severity === "error").map(({ message }) => message),
];

const RIGHT = OUTLINES.slice(0, 6).map((outline) => {
  const book = new Book(41, { family: outline.family });
  return { statement: book.statement, text: outline.write(book).map((text) => ({ text })) };
});

test("a right text is not accused by its own tables", () => {
  for (const { text, statement } of RIGHT) expect(accused(auditText(text, statement))).toEqual([]);
});

test.each([3, 5] as const)("a right text is not accused by 公开0%d表 alone", (slot) => {
  const reasons: string[] = [];
  let before = 0;
  for (const { text, statement } of RIGHT) {
    const off = ofAnotherYear(statement, slot);
    // One text that would be accused shows that the table is what is held back.
    if (before === 0) before = accused(auditText(text, off)).length;
    const audit = auditText(text, standing(off));
    expect(accused(audit)).toEqual([]);
    reasons.push(...audit.claims.map(({ reason }) => reason));
  }
  expect(before).toBeGreaterThan(0);
  if (slot === 5) expect(reasons).toContainEqual(expect.stringMatching(/这张表自己有多处不平，请先改正表/));
});

test("a slip or two in a table leave the rest of it to judge by", () => {
  const { statement } = new Book(41);
  expect(standing(statement).doubtful).toBeUndefined();
  const table = statement.table(5)!;
  const line = table.lines.find(({ code }) => code?.length === 7)!;
  const entry = line.cells.get("total")!;
  const printed = { value: 99_990_000, low: 99_990_000, high: 99_990_000 };
  const slipped = makeTable({
    ...table,
    lines: table.lines.map((one) =>
      one === line
        ? {
            ...one,
            cells: new Map([
              ...one.cells,
              ["total", { ...entry, amount: { ...entry.amount, held: printed, printed } }],
            ]),
          }
        : one,
    ),
  });
  const tables = statement.tables.map((one) => (one === table ? slipped : one));
  const off = { ...statement, tables, table: (slot: number) => tables.find((one) => one.slot === slot) };
  expect(standing(off).doubtful).toBeUndefined();
});
