/** The working paper as data: formulas for figures typed in every way, and cells that say what they refer to. */
import { nothing, type Amount } from "../../src/amount/amount";
import { exactAmount, printedAmount } from "../amounts";
import { readFigureText } from "../../src/amount/figure";
import { exactly } from "../../src/amount/span";
import type { Unit } from "../../src/amount/unit";
import { sideFormula } from "../../src/sheets/cell-formula";
import { workingPaper } from "../../src/sheets/working-paper";
import { isWorkingPaper, PAPER_TITLE } from "../../src/workbook/own-sheets";
import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import type { Term } from "../../src/rules/rule";
import { recognise } from "../../src/statement/recognise";
import { toAddress } from "../../src/workbook/address";
import { evaluate } from "../excel-host/formula/evaluate";
import { sample } from "../../samples/load";

type Content = string | number | null;

function term(
  content: Content,
  row: number,
  options: Partial<{
    sign: 1 | -1;
    sheet: string;
    column: number;
    unit: Unit;
    state: Term["entry"]["state"];
    amount: Amount;
  }> = {},
): Term {
  const { sign = 1, sheet = "公开01表", column = 2, unit = "万元" } = options;
  const state = options.state ?? (content === null ? "blank" : "amount");
  const amount = options.amount ?? (state === "amount" ? printedAmount(0, unit, 2) : nothing(unit));
  return {
    sign,
    entry: { sheet, address: toAddress(row, column), row, column, label: "", content, state, amount },
  };
}

/** What a formula comes to over cells that hold these contents, in column C from row 1 on. */
function value(formula: string, contents: readonly Content[]): unknown {
  return evaluate(formula, "核对底稿", { at: (_sheet, row) => contents[row] ?? null });
}

test("terms one below the other become a SUM, others stand by themselves", () => {
  const terms = [
    term(1, 3),
    term(2, 4),
    term(null, 5),
    term(4, 9),
    term(5, 10, { sign: -1 }),
    term(6, 11, { sign: -1 }),
    term(7, 12, { column: 3 }),
  ];
  expect(sideFormula(terms, "万元", "printed")).toBe(
    "SUM('公开01表'!C4:C6)+'公开01表'!C10-SUM('公开01表'!C11:C12)+'公开01表'!D13",
  );
  expect(sideFormula([], "万元", "printed")).toBe("0");
  expect(sideFormula([term(1, 3, { sign: -1 })], "万元", "printed")).toBe("-'公开01表'!C4");
});

test("names of sheets are quoted", () => {
  expect(sideFormula([term(1, 0, { sheet: "O'Neil 表" })], "万元", "printed")).toBe("'O''Neil 表'!C1");
});

test.each([
  "1,051.10",
  "1，051.10",
  "１０５１.１０",
  " 1 051.10 ",
  "(1,051.10)",
  "（1051.1）",
  "△1,051.10",
  "▲1051.10",
  "−1,051.10",
  "-1051.10",
  "+3",
  "1\u00a0051.10",
])("a figure typed as %j is read by the formula as the checker reads it", (text) => {
  const figure = readFigureText(text);
  expect(figure.state).toBe("amount");
  const formula = sideFormula([term(text, 0)], "万元", "printed");
  expect(value(formula, [text])).toBe(figure.state === "amount" ? figure.held.toNumber() : undefined);
  // A number typed in its place later is a number all the same.
  expect(value(formula, [12.5])).toBe(12.5);
});

test("a dash is nothing, and what cannot be read stays an error", () => {
  expect(value(sideFormula([term("---", 0, { state: "dash" })], "万元", "printed"), ["---"])).toBe(0);
  expect(
    value(sideFormula([term(3, 0), term("见附表", 1, { state: "unreadable" })], "万元", "printed"), [
      3,
      "见附表",
    ]),
  ).toMatchObject({ text: "#VALUE!" });
});

test("what holds more than it shows is rounded where the printed figures count", () => {
  const amount: Amount = { ...printedAmount(1_814_300, "万元", 2), held: exactly(1_814_321) };
  const terms = [term(1.814321, 0, { amount })];
  expect(sideFormula(terms, "万元", "printed")).toBe("ROUND('公开01表'!C1,2)");
  expect(sideFormula(terms, "万元", "held")).toBe("'公开01表'!C1");
});

test("figures in another unit are converted", () => {
  const yuan = term(12345, 0, { unit: "元", amount: exactAmount(1_234_500, "元") });
  expect(value(sideFormula([yuan], "万元", "printed"), [12345])).toBeCloseTo(1.2345);
  const wan = term(2, 0);
  expect(value(sideFormula([wan], "元", "printed"), [2])).toBe(20_000);
});

test("every relation has its line, and the preface says whose and when", () => {
  const report = check(recognise(sample("henan-2022")));
  const paper = workingPaper(report, diagnose(report), "2026年3月1日");
  expect(paper.rows).toHaveLength(report.relations.length);
  expect(paper.rows.every((row) => row.length === paper.columns.length)).toBe(true);
  expect(paper.preface[0]).toEqual([{ text: PAPER_TITLE }]);
  expect(JSON.stringify(paper.preface[1])).toContain(report.statement.department);
  expect(JSON.stringify(paper.preface[1])).toContain("2026年3月1日");
  const opinions = paper.preface.slice(4).flat();
  expect(opinions).toHaveLength(diagnose(report).diagnoses.length);
  const sheets = new Set(report.statement.tables.map(({ sheet }) => sheet));
  expect(paper.sheets.every((name) => sheets.has(name))).toBe(true);
});

test("our own sheet is known by its title", () => {
  const sheet = { name: "随便", hidden: false, merges: [], rows: [[{ value: PAPER_TITLE }]] };
  expect(isWorkingPaper(sheet)).toBe(true);
  expect(isWorkingPaper({ ...sheet, rows: [] })).toBe(false);
});
