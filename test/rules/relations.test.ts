/**
 * The approval of what each rule says: every relation that it yields on a small department, both sides in words and with
 * their cells. A relation that is lost, or a term that is no longer added, changes `relations.txt` (see `test/approved.ts`).
 */
import { join } from "node:path";
import { check } from "../../src/check/check";
import type { Term } from "../../src/rules/rule";
import type { Statement } from "../../src/statement/statement";
import { expectApproved } from "../approved";
import { department, exampleDepartment } from "../small-department";
import { statement, table } from "../statement-builder";

const FILE = join(__dirname, "relations.txt");

function written(terms: readonly Term[]): string {
  const cells = terms.map(
    ({ sign, entry, book }) => `${sign === 1 ? "+" : "-"}${book ?? ""}${entry.sheet}!${entry.label}`,
  );
  return cells.length === 0 ? "0" : cells.join(" ");
}

/** The forms whose relations are told apart: the ministry's, with balances of every fund, with funds across (budgets). */
const FORMS: readonly (readonly [name: string, statement: Statement, prior?: Statement])[] = [
  ["部门决算", department(), department()],
  [
    "国有资本经营预算财政拨款收入支出决算表",
    exampleDepartment({
      forms: { T08: "opening income total basic project closing\ntotal . 3.00 3.00 . 3.00 ." },
      without: ["T01", "T02", "T03", "T05", "T06", "T07", "T09", "T10"],
    }),
  ],
  [
    "“三公”经费预算表",
    statement([
      table("B09", "total general fund capital\ntotal 6.00 3.00 2.00 1.00\nabroad 6.00 3.00 2.00 1.00"),
    ]),
  ],
];

test("every relation of every rule is as approved", () => {
  const lines = FORMS.flatMap(([name, made, prior]) => [
    `# ${name}`,
    ...check(made, prior ? { prior } : {}).relations.map(
      ({ relation: { rule, left, sense, right, leftText, rightText } }) =>
        `${rule.id} | ${leftText} ${sense} ${rightText} | ${written(left)} ${sense} ${written(right)}`,
    ),
  ]);
  expectApproved(FILE, lines);
});
