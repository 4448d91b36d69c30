/** The evaluator against hand-made cases, and against the local Excel of the tests, which is written apart from it. */
import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { evaluate, type Cells } from "../../src/formulas/evaluate";
import { parseFormula } from "../../src/formulas/parse";
import { NotUnderstood } from "../../src/formulas/tokens";
import { contentOf, valueOf } from "../../src/formulas/value";
import { parseAddress } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/workbook";
import { evaluate as inExcel } from "../excel-host/formula/evaluate";
import { ErrorValue as ExcelError } from "../excel-host/formula/value";
import { runs } from "../../generate/wide";

const CELLS: Readonly<Record<string, Cell["value"]>> = {
  "表!A1": 0.1,
  "表!A2": 0.2,
  "表!A3": "文字",
  "表!A4": "1,234.50",
  "表!A5": true,
  "表!B1": 181.43,
  "表!B2": -3,
  "公开02表!C7": 7,
  "it's!A1": 5,
};

const cells: Cells = {
  at: (sheet, row, column) => {
    const found = Object.entries(CELLS).find(([key]) => {
      const [name, address = ""] = key.split("!");
      const place = parseAddress(address)!;
      return name === sheet && place.row === row && place.column === column;
    });
    return valueOf(found && { value: found[1] });
  },
  within: function* (sheet, box) {
    for (const [key, value] of Object.entries(CELLS)) {
      const [name, address = ""] = key.split("!");
      const { row, column } = parseAddress(address)!;
      if (name !== sheet || row < box.top || row > box.bottom) continue;
      if (column >= box.left && column <= box.right) yield valueOf({ value });
    }
  },
  name: (name) => {
    if (name === "税率") return parseFormula("0.13");
    if (name === "本年") return parseFormula("表!$A$1:$A$2");
    throw new NotUnderstood(`没有名称“${name}”`);
  },
};

const result = (formula: string): Cell["value"] =>
  contentOf(evaluate(parseFormula(formula), "表", cells)).value;

test.each([
  ["A1+A2", 0.3],
  ["SUM(A1:A5)", 0.3],
  ["SUM(A:A)+SUM(1:1)", 181.83],
  ["A3&A1", "文字0.1"],
  ["A4*2", 2469],
  ["A3+1", "#VALUE!"],
  ["-2^2", 4],
  ["2-3-4", -5],
  ["2^3^2", 64],
  ["50%*4", 2],
  ["ROUND(2.675,2)", 2.68],
  ["ROUND(-2.5,0)", -3],
  ["ROUND(1234.5,-2)", 1200],
  ["ROUNDDOWN(-2.59,1)", -2.5],
  ["IF(B1>100,B2,1/0)", -3],
  ['IF(A9=0,"空",1)', "空"],
  ["IF(FALSE,1,)", 0],
  ["IFERROR(1/0,公开02表!C7)", 7],
  ["'it''s'!A1+$B$1", 186.43],
  ["SUM(本年)+税率", 0.43],
  ["SUBTOTAL(9,A1:A2)", 0.3],
  ["A9", 0],
  ["1/0", "#DIV/0!"],
  ["MAX(A1:B2)-MIN(B:B)", 184.43],
  ["AND(A5,A1>0)", true],
  ["1.5E2", 150],
])("=%s comes to %s", (formula, expected) => {
  expect(result(formula)).toBe(expected);
});

test.each([
  ["VLOOKUP(A1,B:C,2,0)", "用到了 VLOOKUP"],
  ["[1]表!A1", "引用了别的工作簿"],
  ["'C:\\[旧.xlsx]表'!A1", "引用了别的工作簿"],
  ["SUM('公开01表:公开03表'!A1)", "引用了连续几张表的区域"],
  ["表1[金额]", "用到了“表格”的栏名"],
  ["SUM({1,2})", "用到了数组常量"],
  ["A1:A2+1", "在一个数的位置上引用了区域"],
  ["没有这个名称", "没有名称“没有这个名称”"],
  ["SUM(A1", "括号不配对"],
  ["A1+", "公式没有写完"],
  ["SUBTOTAL(1,A1:A2)", "用到了不是求和的 SUBTOTAL"],
])("=%s is not understood, and why is said", (formula, reason) => {
  expect(() => result(formula)).toThrow(new NotUnderstood(reason));
});

test("comes to what Excel shows, over made-up formulas", () => {
  const leaf = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map((fen) => (fen / 100).toFixed(2)),
    fc.constantFrom("A1", "A2", "B1", "B2", "A9", "公开02表!C7"),
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(tie("formula"), fc.constantFrom("+", "-", "*"), tie("formula"))
        .map(([a, operator, b]) => `(${a}${operator}${b})`),
      fc.tuple(tie("formula"), tie("formula")).map(([a, b]) => `SUM(${a},B1:B2,${b})`),
      fc.tuple(tie("formula"), tie("formula"), tie("formula")).map((parts) => `IF(${parts.join(",")})`),
      tie("formula").map((inner) => `ROUND(${inner},2)`),
      tie("formula").map((inner) => `-${inner}`),
      tie("formula").map((inner) => `ABS(${inner})`),
    ),
  }));
  fc.assert(
    fc.property(formula, (text) => {
      const ours = result(text);
      // What is blank shows as nothing.
      const theirs =
        inExcel(text, "表", {
          at: (sheet, row, column) => {
            const value = cells.at(sheet, row, column);
            return value instanceof Decimal ? value.toNumber() : (value as string | boolean | null);
          },
        }) ?? 0;
      if (theirs instanceof ExcelError || typeof theirs !== "number")
        return ours === String(theirs) || ours === theirs;
      // Binary fractions are Excel's, and turn a comparison of equal sums; the decimals are ours.
      return (
        typeof ours === "number" && Math.abs(ours - theirs) <= 0.011 * Math.max(1, Math.abs(theirs) * 1e-9)
      );
    }),
    { ...runs(400, 20_000) },
  );
});
