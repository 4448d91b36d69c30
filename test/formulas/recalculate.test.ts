import { recalculate } from "../../src/formulas/recalculate";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, type Cell, type Sheet, type Workbook } from "../../src/workbook/workbook";

type Content = number | string | Cell;

/** Sheets by name, cells by address; `=` begins a formula, whose result comes behind a `|`. */
function workbook(
  sheets: Readonly<Record<string, Readonly<Record<string, Content>>>>,
  names: Readonly<Record<string, string>> = {},
): Workbook {
  return {
    name: "决算.xlsx",
    names: new Map(Object.entries(names)),
    sheets: Object.entries(sheets).map(([name, cells]): Sheet => {
      const rows: (Cell | undefined)[][] = [];
      for (const [address, content] of Object.entries(cells)) {
        const { row, column } = parseAddress(address)!;
        (rows[row] ??= [])[column] = cellOf(content);
      }
      return { name, hidden: false, rows, merges: [] };
    }),
  };
}

function cellOf(content: Content): Cell {
  if (typeof content === "object") return content;
  if (typeof content !== "string" || !content.startsWith("=")) return { value: content };
  const [formula = "", result = "0"] = content.slice(1).split("|");
  const number = Number(result);
  return { formula, value: result === "" || Number.isNaN(number) ? result : number };
}

function after(book: Workbook, ...changed: string[]) {
  const { results, uncalculated } = recalculate(
    book,
    changed.map((place) => {
      const [sheet = "", address = ""] = place.split("!");
      return { sheet, ...parseAddress(address)! };
    }),
  );
  const shown = results.map(({ sheet, row, column, after }) => [
    `${sheet}!${String(row)},${String(column)}`,
    after.value,
  ]);
  return { shown: Object.fromEntries(shown) as Record<string, unknown>, uncalculated, results };
}

test("a change goes on through every formula that rests on it, over sheets and names, exactly", () => {
  const book = workbook(
    {
      三: { A1: 0.1, A2: 0.2, A3: "=SUM(A1:A2)|9", B3: "=A3*2|9", C1: "=B1+1|1" },
      总: { A1: "='三'!A3+0|9", A2: "=ROUND(合计,1)|9", A3: { formula: "三!A9", value: 7 } },
    },
    { 合计: "'三'!$A$3" },
  );
  expect(after(book, "三!A1").shown).toEqual({ "三!2,0": 0.3, "三!2,1": 0.6, "总!0,0": 0.3, "总!1,0": 0.3 });
});

test("what no change reaches stays as it is, even where it is out of date", () => {
  const book = workbook({ 表: { A1: 1, B1: 2, C1: "=A1+1|99", D1: "=B1+1|3" } });
  expect(after(book, "表!B1").shown).toEqual({});
  expect(after(book, "表!A1").shown).toEqual({ "表!0,2": 2 });
});

test("a result keeps its format and its formula", () => {
  const book = workbook({
    表: {
      A1: 1,
      B1: { formula: "A1/0", value: 1, format: "0.00" },
      C1: { formula: "A1", value: "#REF!", error: true },
    },
  });
  expect(after(book, "表!A1").results.map(({ after: cell }) => cell)).toEqual([
    { formula: "A1/0", value: "#DIV/0!", error: true, format: "0.00" },
    { formula: "A1", value: 1 },
  ]);
});

test("a blank that a formula made counts once it is a figure", () => {
  const book = workbook({ 表: { A1: 5, B1: '=IF(A1=0,"",A1)|', C1: "=SUM(B1:B3)|0" } });
  expect(after(book, "表!A1").shown).toEqual({ "表!0,1": 5, "表!0,2": 5 });
});

test("what is not understood keeps its result, and so does what rests on it, and it is said", () => {
  const book = workbook({
    表: { A1: 1, B1: "=VLOOKUP(A1,D:E,2,0)|5", C1: "=B1+A1|6", D9: "=[1]外!A1+A1|4", E9: "=C9|4" },
  });
  const { shown, uncalculated } = after(book, "表!A1");
  expect(shown).toEqual({});
  expect(uncalculated).toEqual([
    { sheet: "表", address: "B1", reason: "用到了 VLOOKUP" },
    { sheet: "表", address: "C1", reason: "用到了没有重算的 B1" },
    { sheet: "表", address: "D9", reason: "引用了别的工作簿" },
  ]);
});

test("a circle is said and ends", () => {
  const book = workbook({ 表: { A1: 1, B1: "=C1+A1|5", C1: "=B1|5" } });
  expect(after(book, "表!A1").uncalculated.map(({ address, reason }) => [address, reason])).toEqual([
    ["C1", "公式绕成了圈"],
    ["B1", "公式绕成了圈"],
  ]);
});

test("a formula that was typed is calculated itself; a part of an array formula is not", () => {
  const book = workbook({
    表: { A1: 1, B1: { formula: "A1*3", value: 0 }, C1: { formula: "A1:A2*2", value: 2, array: true } },
  });
  const { shown, uncalculated } = after(book, "表!B1", "表!A1");
  expect(shown).toEqual({ "表!0,1": 3 });
  expect(uncalculated).toEqual([{ sheet: "表", address: "C1", reason: "是占多格的数组公式" }]);
  expect(cellAt(book.sheets[0]!, 0, 1)?.value).toBe(0);
});

test("whole columns cost what is filled, and a workbook without formulas nothing", () => {
  const book = workbook({ 表: { A1: 1, A900: 2, B1: "=SUM(A:A)|0" } });
  expect(after(book, "表!A1").shown).toEqual({ "表!0,1": 3 });
  expect(recalculate(workbook({ 表: { A1: 1 } }), [{ sheet: "表", row: 0, column: 0 }])).toEqual({
    results: [],
    uncalculated: [],
  });
});
