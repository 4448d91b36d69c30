/** 情况说明 in a copy of a workbook: the sheet and its native charts go in, everything else stays. */
import { read } from "@e965/xlsx";
import fc from "fast-check";
import { HostError } from "../../../hosts/host";
import { markWorkbook } from "../../../hosts/file/xlsx/mark";
import { readWorkbook } from "../../../hosts/file/read";
import { writeTextSheets } from "../../../hosts/file/xlsx/text-sheet-xlsx";
import { XmlCursor } from "../../../hosts/file/package/xml";
import { readZip, unpack } from "../../../hosts/file/package/zip";
import { textSheetOf } from "../../../hosts/page/written-sheet";
import { layOutText, TEXT_SHEET, type TextSheet } from "../../../src/sheets/text-sheet";
import { recognise } from "../../../src/statement/recognise";
import type { Sheet } from "../../../src/workbook/workbook";
import { SAMPLES, sampleBytes } from "../../../samples/load";
import { TEXT } from "../text";
import { bookParts, MAIN, rels, sheetBook, zip } from "./packages";

const NAMED = [{ sheet: TEXT_SHEET, text: TEXT }];

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(unpack(entry)).toString("utf8")]));
}

/** Every part is well-formed, declared, and every relationship leads somewhere. */
function expectSound(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  const types = parts.get("[Content_Types].xml")!;
  for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g)) expect([...parts.keys()]).toContain(part);
  for (const [name, text] of parts) {
    const cursor = new XmlCursor(text.replace(/^\uFEFF/, ""));
    while (cursor.next());
    if (/^xl\/(?:worksheets|drawings|charts)\/[^/]+\.xml$/.test(name)) expect(types).toContain(`/${name}"`);
    if (!name.endsWith(".rels")) continue;
    const from = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    for (const [, target] of text.matchAll(/Target="([^"]+)"/g)) {
      const path = new URL(target!, `http://x/${from}`).pathname.slice(1);
      expect([name, [...parts.keys()].map((key) => key.toLowerCase())]).toEqual([
        name,
        expect.arrayContaining([decodeURI(path).toLowerCase()]),
      ]);
    }
  }
}

test.each(SAMPLES)("%s: the sheet comes last, and everything else stays byte for byte", (name) => {
  const bytes = sampleBytes(name);
  const before = readWorkbook(bytes, name);
  const copy = writeTextSheets(bytes, NAMED);
  expectSound(copy);
  const after = readWorkbook(copy, name);
  // Read from the file it is what the page shows.
  expect(after.sheets).toEqual([...before.sheets, textSheetOf(TEXT_SHEET, TEXT)]);
  const was = partsOf(bytes);
  const is = partsOf(copy);
  const changed = [...is].filter(([part, content]) => was.get(part) !== content).map(([part]) => part);
  expect(changed.filter((part) => was.has(part)).sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
  ]);
  // Recognition passes it over.
  const { unrecognised, tables } = recognise(after);
  expect({ unrecognised, tables: tables.length }).toEqual({
    unrecognised: recognise(before).unrecognised,
    tables: recognise(before).tables.length,
  });
  // Another reader sees the same text and dress.
  const { Sheets, Workbook } = read(copy, { type: "array", cellStyles: true });
  expect(Sheets[TEXT_SHEET]?.["A2"]).toMatchObject({ v: "　　一、收入支出决算总体情况说明" });
  const { rows } = layOutText(TEXT);
  expect(Workbook?.Names).toContainEqual({
    Name: "_xlnm.Print_Area",
    Ref: `'情况说明'!$A$1:$A$${String(rows)}`,
    Sheet: before.sheets.length,
  });
});

test("charts are native: they read their figures from the sheet and carry them along", () => {
  const parts = partsOf(writeTextSheets(sampleBytes("henan-2022"), NAMED));
  const sheet = parts.get("xl/worksheets/sheet10.xml")!;
  expect(sheet).toContain('<drawing r:id="rId1"/></worksheet>');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
  const column = parts.get("xl/charts/chart1.xml")!;
  const { data } = layOutText(TEXT).charts[0]!;
  const row = (number: number) => String(data.top + 1 + number);
  expect(column).toContain(`<c:f>'情况说明'!$E$${row(1)}:$E$${row(2)}</c:f>`);
  expect(column).toContain("<c:v>1234.57</c:v>");
  expect(column).toContain("<c:v>-0.01</c:v>");
  expect(column).toContain("<a:t>收、支决算总计变动（单位：万元）</a:t>");
  expect(parts.get("xl/charts/chart2.xml")).toContain('<c:showPercent val="1"/>');
  const anchors = [...parts.get("xl/drawings/drawing1.xml")!.matchAll(/<xdr:row>(\d+)</g)].map(rowOf);
  const [first, second] = layOutText(TEXT).charts;
  expect(anchors).toEqual([first!.top, first!.bottom + 1, second!.top, second!.bottom + 1]);
});

function rowOf(match: RegExpMatchArray): number {
  return Number(match[1]);
}

describe("written again", () => {
  const first = writeTextSheets(sampleBytes("jiangxi-2023"), NAMED);
  const plain: TextSheet = { title: "短", paragraphs: [{ text: "_x0041_ 与 \u0001", level: 0 }], charts: [] };

  test("it is in its place, and its charts are the new ones", () => {
    const again = writeTextSheets(first, NAMED);
    expectSound(again);
    expect(readWorkbook(again, "x").sheets).toEqual(readWorkbook(first, "x").sheets);
    expect(partsOf(again).get("xl/styles.xml")).toBe(partsOf(first).get("xl/styles.xml"));
    expect(partsOf(again).get("xl/workbook.xml")).toBe(partsOf(first).get("xl/workbook.xml"));
    expect([...partsOf(again).keys()].filter((part) => part.includes("chart"))).toHaveLength(2);
  });

  test("without charts none is left; marks on the old sheet go with it; the text is exact", () => {
    const marked = markWorkbook(first, [
      { sheet: TEXT_SHEET, address: "A3", kind: "error", message: "应为 1" },
    ]);
    const short = writeTextSheets(marked, [{ sheet: TEXT_SHEET, text: plain }]);
    expectSound(short);
    expect([...partsOf(short).keys()].filter((part) => /chart|drawing|comments/i.test(part))).toEqual([]);
    const sheet = readWorkbook(short, "x").sheets.find(({ name }) => name === TEXT_SHEET)!;
    expect(sheet.rows.map((row) => row?.[0]?.value)).toEqual(["短", "\u3000\u3000_x0041_ 与 "]);
  });
});

test("any text and any charts are read from the copy as the page shows them", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const series = fc.record({ name: text, values: fc.array(fc.maxSafeInteger(), { maxLength: 4 }) });
  const sheet = fc.record({
    title: text,
    paragraphs: fc.array(fc.record({ text, level: fc.constantFrom(0, 1, 2) }), { maxLength: 4 }),
    charts: fc.array(
      fc.record({
        kind: fc.constantFrom("column", "pie"),
        title: text,
        categories: fc.array(text, { maxLength: 4 }),
        series: fc.array(series, { maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
  });
  const book = sheetBook("<sheetData/>");
  fc.assert(
    fc.property(sheet, (written) => {
      const copy = writeTextSheets(book, [{ sheet: TEXT_SHEET, text: written }]);
      expectSound(copy);
      const [, read] = readWorkbook(copy, "x").sheets;
      expect(filled(read!)).toEqual(filled(textSheetOf(TEXT_SHEET, written)));
    }),
    { numRuns: 60 },
  );
});

function filled(sheet: Sheet): unknown {
  return sheet.rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) => (cell ? [[r, c, cell.value, cell.format]] : [])),
  );
}

test("a paragraph longer than a row can show goes on in the next one, from a full stop on", () => {
  const sentence = `${"说明".repeat(150)}。`;
  const { cells, textRows } = layOutText({
    title: "题",
    paragraphs: [{ text: sentence.repeat(4), level: 0 }],
    charts: [],
  });
  expect(textRows).toBe(3);
  const rows = cells.filter(({ kind }) => kind === "text").map(({ value }) => String(value));
  expect(rows.join("")).toBe(`\u3000\u3000${sentence.repeat(4)}`);
  expect(rows.every((row) => row.endsWith("。"))).toBe(true);
});

test("names and areas that the workbook has stay, and a chart sheet counts", () => {
  const parts = bookParts({ sheets: { 表: "<sheetData/>" } });
  const book = zip({
    ...parts,
    "xl/workbook.xml":
      `<x:workbook xmlns:x="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets>` +
      '<x:sheet name="图" sheetId="7" r:id="rId2"/><x:sheet name="表" sheetId="3" state="hidden" r:id="rId1"/></x:sheets>' +
      '<x:definedNames><x:definedName name="_xlnm.Print_Area" localSheetId="1">表!$A$1</x:definedName></x:definedNames><x:calcPr/></x:workbook>',
    "xl/_rels/workbook.xml.rels": rels(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId90", "styles", "styles.xml"],
    ),
    "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>`,
  });
  const copy = writeTextSheets(book, [{ sheet: "O'说明", text: { ...TEXT, charts: [] } }]);
  const workbook = partsOf(copy).get("xl/workbook.xml")!;
  expect(workbook).toContain('<x:sheet name="O\'说明" sheetId="8"');
  expect(workbook).toMatch(
    /localSheetId="1">表!\$A\$1<\/x:definedName><x:definedName [^>]*localSheetId="2">'O''说明'!\$A\$1:\$A\$6</,
  );
  expect(readWorkbook(copy, "x").sheets.map(({ name }) => name)).toEqual(["表", "O'说明"]);
});

test("a workbook without styles gets some; one that is no .xlsx gives a sentence", () => {
  const copy = writeTextSheets(sheetBook("<sheetData/>", { styles: null }), NAMED);
  expectSound(copy);
  expect(readWorkbook(copy, "x").sheets[1]).toEqual(textSheetOf(TEXT_SHEET, TEXT));
  const old = () => writeTextSheets(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), NAMED);
  expect(old).toThrow(HostError);
  expect(old).toThrow(/只有 \.xlsx 文件能写入情况说明/);
});
