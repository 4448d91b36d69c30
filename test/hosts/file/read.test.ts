import { read, write, utils } from "@e965/xlsx";
import { readWorkbook } from "../../../hosts/file/read";
import { NOT_CALCULATED } from "../../../hosts/file/xlsx/unsaved";
import { toAddress } from "../../../src/workbook/address";
import { filledRows } from "../../../src/workbook/filled";
import { cellAt, type Cell, type Sheet, type Workbook } from "../../../src/workbook/workbook";
import { SAMPLES, sampleBytes } from "../../../samples/load";
import { sheetOf } from "./records";
import { book, bookParts, MAIN, sheetBook, zip } from "./packages";

describe("the samples", () => {
  test.each(SAMPLES)("%s reads as the library reads it", (name) => {
    const bytes = sampleBytes(name);
    const library = read(bytes, { cellNF: true });

    const workbook = readWorkbook(bytes, name);

    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(library.SheetNames);
    for (const sheet of workbook.sheets) {
      expect(plain(sheet)).toEqual(plainOfLibrary(library.Sheets[sheet.name]!));
      const merges = library.Sheets[sheet.name]!["!merges"] ?? [];
      expect(sheet.merges).toEqual(
        merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      );
    }
  });

  test.each(SAMPLES)("%s saved as .xls reads the same", (name) => {
    const bytes = sampleBytes(name);
    const xls = new Uint8Array(write(read(bytes, { cellNF: true }), { type: "array", bookType: "biff8" }));

    const [asXlsx, asXls] = [readWorkbook(bytes, "a.xlsx"), readWorkbook(xls, "a.xls")];

    expect(asXls.sheets.map((sheet) => sheet.name)).toEqual(asXlsx.sheets.map((sheet) => sheet.name));
    asXls.sheets.forEach((sheet, index) => {
      expect(plain(sheet)).toEqual(plain(asXlsx.sheets[index]!));
      expect(sheet.merges).toEqual(asXlsx.sheets[index]!.merges);
    });
  });

  test("column widths come along", () => {
    const [sheet] = readWorkbook(sampleBytes("henan-2022"), "a.xlsx").sheets;
    expect(sheet!.columnWidths).toEqual([34, 6, 14, 34, 6, 14]);
  });
});

describe("values of an .xlsx", () => {
  test("shared strings: rich text joined, readings left out, escapes resolved", () => {
    const strings =
      `<sst xmlns="${MAIN}"><si><t>收入</t></si><si><r><t>支出</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 合计</t></r></si>` +
      '<si><t>項</t><rPh sb="0" eb="1"><t>xiang</t></rPh></si><si><t>A_x000D_\nB &amp; &#x4E2D;<![CDATA[<c>]]></t></si><si/></sst>';
    const cells = [0, 1, 2, 3, 4]
      .map((index) => `<c r="${"ABCDE"[index]}1" t="s"><v>${index}</v></c>`)
      .join("");

    const sheet = only(sheetBook(`<sheetData><row r="1">${cells}</row></sheetData>`, { strings }));

    expect(values(sheet)).toEqual([["收入", "支出 合计", "項", "A\r\nB & 中<c>"]]);
  });

  test("inline strings, truth values, errors, formulas, dates", () => {
    const sheet = only(
      sheetBook(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>表</t></r><r><t>一</t></r></is></c>' +
          '<c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
          '<c r="D1" s="1"><f>SUM(A2:A9)</f><v>12.3400</v></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
          '<c r="F1" t="d"><v>2024-03-01</v></c><c r="G1" t="str"><f>IF(1,"")</f><v></v></c>' +
          '<c r="H1" s="2"><v>1e2</v></c></row></sheetData>',
      ),
    );

    expect(sheet.rows).toEqual([
      [
        { value: "表一" },
        { value: true },
        { value: "#DIV/0!", error: true, formula: "1/0" },
        { value: 12.34, format: "#,##0.00", formula: "SUM(A2:A9)" },
        { value: "ab", formula: '"a"&"b"' },
        { value: 45352 },
        { value: "", formula: 'IF(1,"")' },
        { value: 100, format: "#,##0.00_ " },
      ],
    ]);
  });

  test("a formula whose result was never saved is worked out; what cannot be is no zero", () => {
    const sheet = only(
      sheetBook(
        '<sheetData><row r="1"><c r="A1" s="1"><f>SUM(B1:B3)</f><v></v></c><c r="B1"><f>B2*2</f></c><c r="C1"><f>VLOOKUP(B2,D:E,2)</f><v/></c><c r="D1"><f>C1+1</f><v></v></c></row>' +
          '<row r="2"><c r="A2"><f>B1</f><v>7</v></c><c r="B2"><v>1.05</v></c></row></sheetData>',
      ),
    );
    const unsaved = { value: NOT_CALCULATED, error: true };
    expect(cells(sheet)).toEqual({
      A1: { value: 3.15, format: "#,##0.00", formula: "SUM(B1:B3)" },
      B1: { value: 2.1, formula: "B2*2" },
      C1: { ...unsaved, formula: "VLOOKUP(B2,D:E,2)" },
      D1: { ...unsaved, formula: "C1+1" },
      // Saved results are as the file has them.
      A2: { value: 7, formula: "B1" },
      B2: { value: 1.05 },
    });
  });

  test("a shared formula moves with its cell, texts and names in it do not", () => {
    const shared = "SUM($A1:A$2,Sheet2!B3,\"A1\",LOG10(A1),'A1 b'!C4)";
    const bytes = sheetBook(
      `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">${shared}</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>1</v></c></row>` +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>1</v></c><c r="D2"><f t="shared" si="0"></f><v>1</v></c></row></sheetData>',
    );

    const sheet = only(bytes);

    expect(cells(sheet)["C1"]!.formula).toBe(shared);
    expect(cells(sheet)["C2"]!.formula).toBe("SUM($A2:A$2,Sheet2!B4,\"A1\",LOG10(A2),'A1 b'!C5)");
    expect(cells(sheet)["D2"]!.formula).toBe("SUM($A2:B$2,Sheet2!C4,\"A1\",LOG10(B2),'A1 b'!D5)");
  });

  test("an array formula is that of all its cells", () => {
    const bytes = sheetBook(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row></sheetData>',
    );
    expect(cells(only(bytes))).toEqual({
      A1: { value: 2, formula: "B1:B2*2", array: true },
      A2: { value: 4, formula: "B1:B2*2", array: true },
      B2: { value: 2 },
      C1: { value: 3, formula: "SUM(B1:B2)" },
    });
  });

  test("names of the workbook and of a sheet", () => {
    const workbook = String(bookParts({ sheets: { 表: "" } })["xl/workbook.xml"]).replace(
      "</sheets>",
      '</sheets><definedNames><definedName name="合计">表!$A$1</definedName><definedName name="Rate" localSheetId="0">0.5&amp;""</definedName></definedNames>',
    );
    const { names } = readWorkbook(sheetBook("<sheetData/>", { more: { "xl/workbook.xml": workbook } }), "x");
    expect(names).toEqual(
      new Map([
        ["合计", "表!$A$1"],
        ["表!rate", '0.5&""'],
      ]),
    );
  });

  test("dates that count from 1904", () => {
    const bytes = sheetBook('<sheetData><row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row></sheetData>', {
      more: {
        "xl/workbook.xml": String(bookParts({ sheets: { 表: "" } })["xl/workbook.xml"]).replace(
          "<sheets>",
          '<workbookPr date1904="1"/><sheets>',
        ),
      },
    });
    expect(values(only(bytes))).toEqual([[1]]);
  });

  test("cells and rows that do not say where they are follow one another", () => {
    const sheet = only(
      sheetBook(
        "<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row>" +
          '<row r="4"><c r="C4"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row></sheetData>',
      ),
    );
    expect(filled(sheet)).toEqual({ A1: 1, C1: 3, C4: 5, D4: 6, A5: 7 });
  });
});

describe("as different programs write it", () => {
  test("prefixed elements, single quotes, absolute and escaped targets, names in other case", () => {
    const parts = bookParts({
      sheets: {
        表:
          `<x:worksheet xmlns:x='${MAIN}'><x:cols><x:col min='1' max='2' width='9.5'/></x:cols><x:sheetData><x:row r='1'>` +
          "<x:c r='A1' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c><x:c r='B1' s='1'><x:v>2</x:v></x:c></x:row></x:sheetData>" +
          "<x:mergeCells count='1'><x:mergeCell ref='A2:B3' /></x:mergeCells></x:worksheet>",
      },
    });
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"])
      .replace("worksheets/sheet1.xml", "/xl/Worksheets/Sheet%201.xml")
      .replace('Target="styles.xml"', 'Target="./../xl/styles.xml"');
    parts["XL/worksheets/Sheet 1.xml"] = parts["xl/worksheets/sheet1.xml"]!;
    delete parts["xl/worksheets/sheet1.xml"];

    const sheet = only(zip(parts));

    expect(sheet.rows).toEqual([[{ value: "甲" }, { value: 2, format: "#,##0.00" }]]);
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect(sheet.columnWidths).toEqual([9.5, 9.5]);
  });

  test("the strict dialect", () => {
    const parts = bookParts({
      sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
    });
    for (const [name, content] of Object.entries(parts)) {
      parts[name] = String(content)
        .replace(
          /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        .replace(new RegExp(MAIN, "g"), "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
    expect(filled(only(zip(parts)))).toEqual({ A1: 1 });
  });

  test("UTF-16 parts and byte order marks", () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>表</v></c></row></sheetData></worksheet>`;
    for (const bytes of [utf16(xml), new TextEncoder().encode(`\uFEFF${xml}`)]) {
      expect(filled(only(sheetBook("", { more: { "xl/worksheets/sheet1.xml": bytes } })))).toEqual({
        A1: "表",
      });
    }
  });

  test("hidden sheets are told, sheets of charts are left out", () => {
    const parts = bookParts({
      sheets: { 一: "<sheetData/>", 二: "<sheetData/>", 三: "<sheetData/>", 图: "" },
    });
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"])
      .replace('sheetId="2"', 'sheetId="2" state="hidden"')
      .replace('sheetId="3"', 'sheetId="3" state="veryHidden"');
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      /relationships\/worksheet" Target="worksheets\/sheet4/,
      'relationships/chartsheet" Target="worksheets/sheet4',
    );
    expect(readWorkbook(zip(parts), "a").sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["一", false],
      ["二", true],
      ["三", true],
    ]);
  });

  test("bytes in front of the zip and a comment after it", () => {
    const bytes = sheetBook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    const shifted = new Uint8Array(bytes.length + 30);
    shifted.set([0x50, 0x4b, 0x03, 0x04], 0);
    shifted.set(bytes, 30);
    expect(filled(only(shifted))).toEqual({ A1: 1 });
  });
});

test("a blank text is a blank, one that a formula makes is kept", () => {
  const bytes = sheetBook(
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> \u3000</t></is></c>' +
      '<c r="B1" t="str"><f>" "</f><v> </v></c></row>' +
      '<row r="1048576"><c r="XFC1048576" s="1"/><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row></sheetData>',
  );
  expect(only(bytes).rows).toEqual([[undefined, { value: " ", formula: '" "' }]]);
});

describe("an .xls", () => {
  test("far blanks and blank texts leave nothing behind, a far figure stands where it is", () => {
    const sheet = utils.aoa_to_sheet([["合计", 1.5]]);
    for (let row = 3; row <= 2_000; row += 1) sheet[`C${row}`] = { t: "s", v: " " };
    sheet["IV2000"] = { t: "n", v: 5 };
    sheet["!ref"] = "A1:IV2000";
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, "公开01表");
    const read = only(new Uint8Array(write(workbook, { type: "array", bookType: "biff8" }) as ArrayBuffer));
    expect(filledRows(read)).toEqual([0, 1_999]);
    expect(Object.keys(read.rows)).toEqual(["0", "1999"]);
    expect(read.rows[1_999]![255]).toEqual({ value: 5 });
  });

  test("errors, formats, hidden sheets, widths and merges", () => {
    const sheet = utils.aoa_to_sheet([
      ["合计", 1.5],
      [null, true],
    ]);
    sheet["B1"] = { t: "n", v: 1.5, z: "#,##0.00" };
    sheet["C1"] = { t: "e", v: 0x17 };
    sheet["!ref"] = "A1:C2";
    sheet["!merges"] = [utils.decode_range("A1:A2")];
    sheet["!cols"] = [{ wch: 20 }, { wch: 12 }];
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, "公开01表");
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["藏"]]), "封面");
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = new Uint8Array(write(workbook, { type: "array", bookType: "biff8" }));

    const [first, second] = readWorkbook(bytes, "a.xls").sheets;

    expect(first!.rows).toEqual([
      [{ value: "合计" }, { value: 1.5, format: "#,##0.00" }, { value: "#REF!", error: true }],
      [undefined, { value: true }],
    ]);
    expect(first!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect(first!.columnWidths?.length).toBeLessThanOrEqual(3);
    expect([first!.hidden, second!.hidden]).toEqual([false, true]);
  });
});

describe("an .xls, record by record", () => {
  const twelveAndAHalf = [0, 0, 0, 0, 0, 0, 0x29, 0x40];
  const formula = (...bytes: number[]): readonly [number, ...number[]] => [
    0x0006,
    ...[1, 0, 2, 0, 0, 0],
    ...twelveAndAHalf,
    ...[0, 0, 0, 0, 0, 0],
    ...bytes,
  ];

  test.each([
    ["sound", [3, 0, 0x1e, 5, 0]],
    ["longer than it says", [1, 0, 0x1e, 5, 0]],
    ["shorter than it says", [200, 0, 0x1e, 5, 0]],
    ["of unknown tokens", [3, 0, 0x7f, 0x7f, 0x7f]],
  ])("the result of a formula that is %s", (_, bytes) => {
    const sheet = only(sheetOf(formula(...bytes)));
    expect(filled(sheet)).toEqual({ C2: 12.5 });
  });

  test.each([6, 14, 20, 21])(
    "a formula cut to %i bytes is damage, and no search without an end",
    (length) => {
      const [type, ...data] = formula(0, 0);
      expect(() => readWorkbook(sheetOf([type, ...data.slice(0, length)]), "a.xls")).toThrow("文件已损坏");
    },
  );

  test("records that say nothing of cells are passed over, whatever they hold", () => {
    const sheet = only(
      sheetOf([0x0018, 1, 2, 3], [0x003c, 9, 9], [0x0203, 0, 0, 0, 0, 0, 0, ...twelveAndAHalf], [0xeeee, 1]),
    );
    expect(filled(sheet)).toEqual({ A1: 12.5 });
  });
});

describe("blank cells", () => {
  test("a million styled ones leave nothing", () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => {
      const cells = "ABCDEFGHIJ".replace(/./g, (letter) => `<c r="${letter}${row + 1}" s="1"/>`);
      return `<row r="${row + 1}" spans="1:10">${cells}</row>`;
    });
    const bytes = sheetBook(
      `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>${rows.join("")}` +
        '<row r="1048576"><c r="XFD1048576"/></row></sheetData>',
    );
    const sheet = only(bytes);
    expect(sheet.rows).toEqual([]);
    expect(sheet.columnWidths).toBeUndefined();
  });

  test("a column range without end costs nothing", () => {
    const sheet = only(
      sheetBook(
        '<cols><col min="1" max="99999999999" width="9"/></cols><sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>',
      ),
    );
    expect(sheet.columnWidths).toEqual([9, 9]);
  });
});

test("a book of two sheets keeps their order", () => {
  const bytes = book({ sheets: { 乙: "<sheetData/>", 甲: "<sheetData/>" } });
  expect(readWorkbook(bytes, "a").sheets.map(({ name }) => name)).toEqual(["乙", "甲"]);
});

// Helpers

function only(bytes: Uint8Array): Sheet {
  const { sheets }: Workbook = readWorkbook(bytes, "a.xlsx");
  expect(sheets).toHaveLength(1);
  return sheets[0]!;
}

function values(sheet: Sheet): unknown[][] {
  return sheet.rows.map((row) => (row ?? []).map((cell) => cell?.value));
}

function filled(sheet: Sheet): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells(sheet)).map(([address, cell]) => [address, cell.value]));
}

function cells(sheet: Sheet): Record<string, Cell> {
  const found: Record<string, Cell> = {};
  sheet.rows.forEach((row, r) =>
    row?.forEach((_, c) => {
      const cell = cellAt(sheet, r, c);
      if (cell) found[toAddress(r, c)] = cell;
    }),
  );
  return found;
}

function plain(sheet: Sheet): Record<string, Pick<Cell, "value" | "format">> {
  return Object.fromEntries(
    Object.entries(cells(sheet)).map(([address, { value, format }]) => [
      address,
      { value, ...(format && { format }) },
    ]),
  );
}

function plainOfLibrary(sheet: Record<string, unknown>): Record<string, Pick<Cell, "value" | "format">> {
  const found: Record<string, Pick<Cell, "value" | "format">> = {};
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const { v, z } = cell as { v?: string | number; z?: string };
    if (v === undefined || v === "") continue;
    found[address] = { value: v, ...(z && z !== "General" && { format: z }) };
  }
  return found;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  [...text].forEach((_, index) => view.setUint16(2 + index * 2, text.charCodeAt(index), true));
  return bytes;
}
