import { strFromU8, unzipSync } from "fflate";
import { HostError } from "../../../hosts/host";
import { readWorkbook } from "../../../hosts/file/read";
import { writeValues } from "../../../hosts/file/xlsx/values";
import { parseAddress } from "../../../src/workbook/address";
import { cellAt } from "../../../src/workbook/workbook";
import { SAMPLES, sampleBytes } from "../../../samples/load";
import { sheetBook } from "./packages";

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

test("a formula is not overwritten, and the file as it was is all there is", () => {
  const bytes = sheetBook('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>');
  const sheet = readWorkbook(bytes, "x").sheets[0]!.name;
  expect(() => writeValues(bytes, [{ sheet, address: "A1", value: 5 }])).toThrow(
    new HostError("无法写入改动：A1 原来是公式，请在 Excel 或 WPS 里改。"),
  );
});

test.each([
  ["没有的表", "A1", /没有名为“没有的表”/],
  ["公开01表", "A0", /不是单元格地址/],
])("%s %s is refused", (sheet, address, message) => {
  expect(() => writeValues(sampleBytes("henan-2022"), [{ sheet, address, value: 1 }])).toThrow(message);
});
