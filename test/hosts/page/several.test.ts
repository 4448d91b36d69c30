import { proposeRoles, type FileContent } from "../../../hosts/page/several";
import type { Statement } from "../../../src/statement/statement";

const tables = (kind: Statement["kind"], year: number): FileContent => ({
  is: "tables",
  statement: { kind, year } as Statement,
});
const textOf = (year: number): FileContent => ({ is: "text", statement: { year } as Statement });
const text = textOf(0);
const other: FileContent = { is: "other", why: "" };

test.each<[string, readonly FileContent[], readonly string[]]>([
  [
    "this year's, last year's, the budget and the text, in any order",
    [text, tables("final-account", 2021), tables("budget", 2022), tables("final-account", 2022)],
    ["text", "prior", "budget", "main"],
  ],
  ["two budgets", [tables("budget", 2022), tables("budget", 2023)], ["prior", "main"]],
  [
    "a budget, and last year's final account",
    [tables("budget", 2023), tables("budget", 2022), tables("final-account", 2020)],
    ["none", "none", "main"],
  ],
  [
    "two of one year: the first is checked, the other is asked about",
    [tables("final-account", 2022), tables("final-account", 2022)],
    ["main", "none"],
  ],
  [
    "last year's text and this year's",
    [textOf(2021), textOf(2022), tables("final-account", 2022)],
    ["none", "text", "main"],
  ],
  ["two texts and something else", [text, text, other], ["text", "none", "none"]],
])("%s", (_what, contents, roles) => {
  expect(proposeRoles(contents)).toEqual(roles);
});
