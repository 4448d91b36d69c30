/**
 * Approval of a table of knowledge: what it says, line by line, as it was last read by a person. `APPROVE=1` writes the
 * file anew; the difference is read line by line before it is committed.
 */
import { readFileSync, writeFileSync } from "node:fs";

export function expectApproved(file: string, lines: readonly string[]): void {
  const text = `${lines.join("\n")}\n`;
  if (process.env["APPROVE"]) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}
