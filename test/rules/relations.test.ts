/**
 * The approval of what each rule says: every relation that it yields on a small department, both sides in words and with
 * their cells. A relation that is lost, or a term that is no longer added, changes `relations.txt`; `APPROVE=1` writes it
 * anew, and the difference is read line by line before it is committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import type { Term } from "../../src/rules/rule";
import { department } from "../small-department";

const FILE = join(__dirname, "relations.txt");

function written(terms: readonly Term[]): string {
  const cells = terms.map(
    ({ sign, entry, book }) => `${sign === 1 ? "+" : "-"}${book ?? ""}${entry.sheet}!${entry.label}`,
  );
  return cells.length === 0 ? "0" : cells.join(" ");
}

test("every relation of every rule is as approved", () => {
  const statement = department();
  const { relations } = check(statement, { prior: department() });
  const lines = relations.map(
    ({ relation: { rule, left, sense, right, leftText, rightText } }) =>
      `${rule.id} | ${leftText} ${sense} ${rightText} | ${written(left)} ${sense} ${written(right)}`,
  );
  const text = `${lines.join("\n")}\n`;
  if (process.env["APPROVE"]) writeFileSync(FILE, text);
  expect(text).toBe(readFileSync(FILE, "utf8"));
});
