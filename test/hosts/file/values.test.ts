import { strFromU8, unzipSync } from "fflate";
import { HostError } from "../../../hosts/host";
import { readWorkbook } from "../../../hosts/file/read";
import { KEPT, writeValues, type CellValue } from "../../../hosts/file/xlsx/values";
import { parseAddress } from "../../../src/workbook/address";
import { cellAt } from "../../../src/workbook/workbook";
import { SAMPLES, sampleBytes } from "../../../samples/load";
import { bookParts, MAIN, sheetBook } from "./packages";

function valueAt(bytes: Uint8Array, sheet: string, address: string) {
  const { row, column } = parseAddress(address)!;
  const found = readWorkbook(bytes, "x").sheets.find(({ name }) => name === sheet);
  return cellAt(found!, row, column)?.value;
}

const partOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part]!);

test.each(SAMPLES)("%s: the cells change, with their formats, and nothing else", (name) => {
  const bytes = sampleBytes(name);
  const before = readWorkbook(bytes, name).sheets;
  const sheet = before[0]!;
  const changed = writeValues(bytes, [
    { sheet: sheet.name, address: "C7", value: 928.86 },
    { sheet: sheet.name, address: "D8", value: "1 < 2 & “三”\n次行 " },
    { sheet: sheet.name, address: "Z300", value: true },
    { sheet: sheet.name, address: "A5", value: null },
  ]);

  expect(valueAt(changed, sheet.name, "C7")).toBe(928.86);
  expect(valueAt(changed, sheet.name, "D8")).toBe("1 < 2 & “三”\n次行 ");
  expect(valueAt(changed, sheet.name, "Z300")).toBe(true);
  expect(valueAt(changed, sheet.name, "A5")).toBeUndefined();
  const after = readWorkbook(changed, name).sheets;
  expect(cellAt(after[0]!, 6, 2)?.format).toBe(cellAt(sheet, 6, 2)?.format);
  expect(after.slice(1)).toEqual(before.slice(1));
  const old = unzipSync(bytes);
  const differing = Object.entries(unzipSync(changed))
    .filter(([part, content]) => strFromU8(old[part]!, true) !== strFromU8(content, true))
    .map(([part]) => part);
  expect(differing.filter((part) => part !== "xl/workbook.xml")).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("a value that was there comes back exactly", () => {
  const bytes = sampleBytes("henan-2022");
  const there = writeValues(bytes, [{ sheet: "公开01表", address: "F17", value: 928.86 }]);
  const back = writeValues(there, [{ sheet: "公开01表", address: "F17", value: null }]);
  expect(readWorkbook(back, "x").sheets).toEqual(readWorkbook(bytes, "x").sheets);
});

test("the style of a cell stays, its type goes", () => {
  const bytes = sheetBook('<sheetData><row r="1"><c r="A1" s="1" t="str"><v>旧</v></c></row></sheetData>');
  const sheet = readWorkbook(bytes, "x").sheets[0]!.name;
  const changed = writeValues(bytes, [{ sheet, address: "A1", value: 5 }]);
  expect(partOf(changed, "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="1"><v>5</v></c>');
});

describe("formulas", () => {
  const SHEET =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><f>A1+1</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>' +
    '<row r="4"><c r="A4"><v>4</v></c><c r="B4"><f t="shared" si="0"/><v>8</v></c></row>' +
    '<row r="5"><c r="A5"><f t="array" ref="A5:B5">A1:B1*2</f><v>2</v></c><c r="B5"><v>4</v></c></row></sheetData>';
  const CHAIN = {
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/><c r="B2" i="1"/></calcChain>`,
  };
  const book = () => sheetBook(SHEET);
  const write = (values: readonly Omit<CellValue, "sheet">[], bytes = book()) => {
    const sheet = readWorkbook(bytes, "x").sheets[0]!.name;
    return writeValues(
      bytes,
      values.map((value) => ({ sheet, ...value })),
    );
  };
  const cell = (bytes: Uint8Array, row: number, column = 1) =>
    cellAt(readWorkbook(bytes, "x").sheets[0]!, row, column);

  test("keep standing while their saved results change", () => {
    const changed = write([
      { address: "A1", value: 5 },
      { address: "B1", value: 6, formula: KEPT },
      { address: "B3", value: 60, formula: KEPT },
      { address: "B4", value: "#REF!", error: true, formula: KEPT },
      { address: "A5", value: 12, formula: KEPT },
    ]);
    const xml = partOf(changed, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="B1" s="0"><f>A1+1</f><v>6</v></c>');
    expect(xml).toContain('<c r="B3"><f t="shared" si="0"/><v>60</v></c>');
    expect(xml).toContain('<c r="B4" t="e"><f t="shared" si="0"/><v>#REF!</v></c>');
    expect(xml).toContain('<c r="A5"><f t="array" ref="A5:B5">A1:B1*2</f><v>12</v></c>');
  });

  test("are overwritten by a figure, or by another formula", () => {
    const changed = write([
      { address: "B1", value: 7 },
      { address: "A4", value: "大<小", formula: 'IF(A1<2,"大<小","")' },
    ]);
    expect(cell(changed, 0)).toEqual({ value: 7 });
    expect(cell(changed, 3, 0)).toEqual({ value: "大<小", formula: 'IF(A1<2,"大<小","")' });
  });

  test("a group goes on without its first cell", () => {
    const changed = write([{ address: "B2", value: 9 }]);
    expect([1, 2, 3].map((row) => cell(changed, row))).toEqual([
      { value: 9 },
      { value: 6, formula: "A3*2" },
      { value: 8, formula: "A4*2" },
    ]);
  });

  test.each(["A5", "B5"])("a part of an array formula is refused (%s)", (address) => {
    expect(() => write([{ address, value: 1 }])).toThrow(
      new HostError(`无法写入改动：${address} 是数组公式的一部分，请在 Excel 或 WPS 里改。`),
    );
  });

  test("the chain of calculation goes where it is no longer right, and stays where it is", () => {
    const bytes = sheetBook(SHEET, {
      more: {
        ...CHAIN,
        "xl/_rels/workbook.xml.rels": String(
          bookParts({ sheets: { 表: "" } })["xl/_rels/workbook.xml.rels"],
        ).replace(
          "</Relationships>",
          '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      },
    });
    const kept = write([{ address: "B1", value: 6, formula: KEPT }], bytes);
    expect(Object.keys(unzipSync(kept))).toContain("xl/calcChain.xml");
    const gone = write([{ address: "B1", value: 6 }], bytes);
    expect(Object.keys(unzipSync(gone))).not.toContain("xl/calcChain.xml");
    expect(partOf(gone, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

test.each([
  ["没有的表", "A1", /没有名为“没有的表”/],
  ["公开01表", "A0", /不是单元格地址/],
])("%s %s is refused", (sheet, address, message) => {
  expect(() => writeValues(sampleBytes("henan-2022"), [{ sheet, address, value: 1 }])).toThrow(message);
});
