/** The page calculates: results follow an edit, go back with it, and are saved right. */
import { HostError } from "../../../hosts/host";
import { readWorkbook } from "../../../hosts/file/read";
import { contentOf, copyOf, openBytes } from "../../../hosts/page/document";
import type { PageHost } from "../../../hosts/page/host";
import { cellAt } from "../../../src/workbook/workbook";
import { sheetBook } from "../file/packages";

const FILE = sheetBook(
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>SUM(B1:B2)</f><v>6</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A2*2</f><v>4</v></c><c r="C2"><f>VLOOKUP(A1,A1:B2,2,0)</f><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><f t="array" ref="A3:B3">A1:B1</f><v>1</v></c><c r="B3"><v>2</v></c></row></sheetData>',
);
const A1 = { row: 0, column: 0 };

const open = () => openBytes(FILE, "决算.xlsx");
const values = ({ store }: PageHost) =>
  store.get().workbook.sheets[0]!.rows.map((row) => row?.map((cell) => cell?.value));

test("results follow what is typed, in one step that can be undone and done again", () => {
  const host = open();
  const told = jest.fn();
  host.onChange(told);
  host.type(A1, [["10"]]);
  expect(values(host).slice(0, 2)).toEqual([
    [10, 20, 24],
    [2, 4, 2],
  ]);
  expect(told).toHaveBeenCalledWith({ sheets: ["表"] });
  expect(host.store.get().undo).toHaveLength(1);
  host.undo();
  expect(values(host)[0]).toEqual([1, 2, 6]);
  expect(host.edits()).toEqual([]);
  host.redo();
  expect(values(host)[0]).toEqual([10, 20, 24]);
});

test("what could not be calculated is listed with the reason", () => {
  const host = open();
  host.type({ row: 1, column: 0 }, [["3"]]);
  expect(host.outOfDate()).toEqual([{ sheet: "表", address: "C2", reason: "用到了 VLOOKUP" }]);
  host.type(A1, [["10"]]);
  expect(host.outOfDate().map(({ address }) => address)).toEqual(["C2", "A3", "B3"]);
  host.undo();
  host.undo();
  expect(host.outOfDate()).toEqual([]);
});

test("the record of changes names what was typed, and no result", () => {
  const host = open();
  host.type(A1, [["10"]]);
  host.type({ row: 1, column: 1 }, [["9"]]);
  expect(host.changes().map(({ address, before, after }) => [address, before, after])).toEqual([
    ["A1", 1, 10],
    ["B2", 4, 9],
  ]);
});

test("the copy holds formulas with their results, and reads as the page shows it", () => {
  const host = open();
  host.type(A1, [["10"]]);
  host.type({ row: 1, column: 1 }, [["=A2*3"]]);
  host.type({ row: 0, column: 3 }, [['=IF(C1>1,"多",1/0)', "=1/0"]]);
  const copy = readWorkbook(copyOf(host.bytes!, contentOf(host)), "决算.xlsx");
  expect(copy.sheets).toEqual(host.store.get().workbook.sheets);
  expect(cellAt(copy.sheets[0]!, 0, 2)).toEqual({ value: 26, formula: "SUM(B1:B2)" });
  expect(cellAt(copy.sheets[0]!, 0, 3)).toEqual({ value: "多", formula: 'IF(C1>1,"多",1/0)' });
});

test("a program writes as one types: a formula comes back by what was there, and a text stays one", async () => {
  const host = open();
  const at = (address: string) => ({ sheet: "表", address });
  expect(await host.write(at("B1"), 7)).toBe("=A1*2");
  expect(values(host)[0]).toEqual([1, 7, 11]);
  expect(await host.write(at("B1"), "=A1*2")).toBe(7);
  expect(host.edits()).toEqual([]);
  expect(await host.write(at("A9"), "'=1")).toBeNull();
  expect(await host.write(at("A9"), null)).toBe("'=1");
});

test.each([
  [{ row: 2, column: 1 }, "5", "B3 是数组公式的一部分，请在 Excel 或 WPS 里改。"],
  [A1, "=VLOOKUP(1,A1:B2,2)", "网页里算不出 A1 的公式：用到了 VLOOKUP。请直接填数字。"],
  [A1, "=B1+1", "网页里算不出 A1 的公式：公式绕成了圈。请直接填数字。"],
])("what cannot be taken is refused in words, and nothing changes (%o, %s)", (at, text, message) => {
  const host = open();
  const before = host.store.get();
  expect(() => host.type(at, [[text]])).toThrow(new HostError(message));
  expect(host.store.get()).toBe(before);
});
