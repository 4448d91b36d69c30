/** A workbook of our own: our reader and another read from it what was put in. */
import { read } from "@e965/xlsx";
import { plainXlsx } from "../../../hosts/file/xlsx/plain-xlsx";
import { readWorkbook } from "../../../hosts/file/read";
import { XmlCursor } from "../../../hosts/file/package/xml";
import { readZip, unpack } from "../../../hosts/file/package/zip";

const FORMAT = '#,##0.00"万"';
const SHEETS = [
  {
    name: "汇总 <1>'",
    widths: [30, 12],
    rows: [
      ["单位", "金额"],
      ["=1+1", { value: 1234.5, format: FORMAT }],
      [" 前后 \n_x0041_&", 7],
      ["", { value: -0.01, format: FORMAT }],
    ],
    filtered: true,
  },
  { name: "空", rows: [] },
];
const bytes = plainXlsx(SHEETS);

test("our reader reads what was put in", () => {
  const { sheets } = readWorkbook(bytes, "甲.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["汇总 <1>'", "空"]);
  const values = sheets[0]!.rows.map((row) => Array.from({ length: 2 }, (_, at) => row?.[at]));
  expect(values.map((row) => row.map((cell) => cell?.value))).toEqual([
    ["单位", "金额"],
    ["=1+1", 1234.5],
    [" 前后 \n_x0041_&", 7],
    [undefined, -0.01],
  ]);
  expect(values[1]![1]!.format).toBe(FORMAT);
  expect(sheets[0]!.columnWidths).toEqual([30, 12]);
});

test("another reader too, with the filter", () => {
  const { Sheets, SheetNames } = read(bytes.slice(), { type: "array", cellNF: true });
  expect(SheetNames).toEqual(["汇总 <1>'", "空"]);
  const sheet = Sheets["汇总 <1>'"]!;
  expect(sheet["A2"]).toMatchObject({ t: "s", v: "=1+1" });
  expect(sheet["B2"]).toMatchObject({ t: "n", v: 1234.5, z: FORMAT });
  expect(sheet["!autofilter"]).toEqual({ ref: "A1:B4" });
});

test("every part is well formed and declared, and the bytes are the same again", () => {
  const parts = new Map(
    readZip(bytes).map((entry) => [entry.name, Buffer.from(unpack(entry)).toString("utf8")]),
  );
  for (const [name, xml] of parts) {
    const cursor = new XmlCursor(xml);
    while (cursor.next());
    if (!/rels$|Content_Types/.test(name)) {
      expect(parts.get("[Content_Types].xml")).toContain(`PartName="/${name}"`);
    }
  }
  expect(plainXlsx(SHEETS)).toEqual(bytes);
});
