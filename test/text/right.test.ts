/**
 * Some 280 passages, right to the cent, in the outlines and the free wordings of many provinces: invented, of a water bureau, a
 * school and a budget. None of their figures may be called wrong, whatever is open beside the text; and of their figures, of
 * which no table has many, most are noticed where they are changed.
 */
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../hosts/file/read";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import { auditText, type AuditSources } from "../../src/text/audit";
import passages from "./right/passages.json";

const open = (name: string): Statement =>
  recognise(readWorkbook(new Uint8Array(readFileSync(`${__dirname}/right/${name}.xlsx`)), `${name}.xlsx`));

const BOOKS = { department: open("department"), school: open("school"), budget: open("budget") };
const PRIOR = { prior: open("department-before") };

function accused(
  texts: readonly string[],
  statement: Statement | undefined,
  sources: AuditSources = {},
): readonly string[] {
  const { claims, remarks } = auditText(
    texts.map((text) => ({ text })),
    statement,
    sources,
  );
  return [
    ...claims.filter(({ verdict }) => verdict === "wrong").map(({ text, reason }) => `${text} ${reason}`),
    ...remarks.filter(({ severity }) => severity === "error").map(({ message }) => message),
  ];
}

describe.each(["department", "school", "budget"] as const)("right passages of a %s", (kind) => {
  const book = BOOKS[kind];

  test("with its workbook", () => {
    for (const texts of passages[kind])
      expect({ texts, accused: accused(texts, book) }).toEqual({ texts, accused: [] });
  });

  test("alone", () => {
    for (const texts of passages[kind])
      expect({ texts, accused: accused(texts, undefined) }).toEqual({ texts, accused: [] });
  });
});

test("right passages with the workbook of the year before as well", () => {
  for (const texts of passages.department)
    expect({ texts, accused: accused(texts, BOOKS.department, PRIOR) }).toEqual({ texts, accused: [] });
});

test("more than half of all amounts and percentages are noticed where a digit is another", () => {
  let [changed, noticed] = [0, 0];
  for (const texts of passages.department) {
    const text = texts.join("\n");
    const figures = [...text.matchAll(/\d[\d,]*\.\d\d(?=万元|%)/g)].filter(
      ([figure]) => !/^0\.0/.test(figure),
    );
    // One figure of each passage, another one in each.
    const found = figures[text.length % Math.max(figures.length, 1)];
    if (!found) continue;
    const [figure] = found;
    const at = figure.length - 4;
    const slip = `${figure.slice(0, at)}${String((Number(figure[at]) + 3) % 10)}${figure.slice(at + 1)}`;
    const other = text.slice(0, found.index) + slip + text.slice(found.index + figure.length);
    changed++;
    if (accused(other.split("\n"), BOOKS.department, PRIOR).length > 0) noticed++;
  }
  expect(changed).toBeGreaterThan(200);
  expect(noticed / changed).toBeGreaterThan(0.55);
});
