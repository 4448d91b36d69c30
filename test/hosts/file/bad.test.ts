import { utils, write } from "@e965/xlsx";
import { HostError } from "../../../hosts/host";
import { markWorkbook } from "../../../hosts/file/xlsx/mark";
import { readWorkbook } from "../../../hosts/file/read";
import { sampleBytes } from "../../../samples/load";
import { biff, BOF, ole } from "./records";
import { book, bookParts, rels, sheetBook, zip } from "./packages";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const xlsx = sampleBytes("henan-2022");

function xls(bookType: "biff8" | "biff5" | "biff2" = "biff8"): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["收入支出决算总表"], ["合计", 12.5]]), "表");
  return new Uint8Array(write(workbook, { type: "array", bookType }));
}

function docx(): Uint8Array {
  return zip({
    "[Content_Types].xml":
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": rels(["rId1", "officeDocument", "word/document.xml"]),
    "word/document.xml": "<w:document/>",
  });
}

describe("one clear sentence that names the file and the cause", () => {
  const cases: readonly (readonly [what: string, bytes: Uint8Array, cause: RegExp])[] = [
    ["an empty file", new Uint8Array(0), /空的/],
    ["a text file", text("公开01表\n收入支出决算总表\n"), /内容是文本/],
    ["a text file in GBK", Uint8Array.from([0xb9, 0xab, 0xbf, 0xaa, 0x31]), /内容是文本/],
    ["a web page", text("\uFEFF<html><table><tr><td>1</td></tr></table></html>"), /内容是网页/],
    ["an XML spreadsheet", text('<?xml version="1.0"?><Workbook/>'), /XML 文本/],
    ["a PDF", text("%PDF-1.4\n\u0001"), /PDF.*请打开做它的那一份 Excel/],
    [
      "a picture",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
      /这是图片.*请打开做它的那一份 Excel/,
    ],
    ["nothing that we know", Uint8Array.from([1, 2, 3, 4, 5]), /不是 Excel 工作簿.*另存为/],
    ["a truncated zip", xlsx.slice(0, xlsx.length - 500), /不完整/],
    ["a zip cut to its first bytes", xlsx.slice(0, 100), /不完整/],
    ["a zip with a damaged part", damaged(xlsx), /损坏/],
    ["a zip that is no workbook", zip({ "读我.txt": "x" }), /普通压缩包/],
    ["an empty zip", zip({}), /普通压缩包/],
    ["a .docx", docx(), /Word 文档/],
    ["an .xlsb", book({ sheets: {}, more: binaryTypes() }), /xlsb/],
    ["an .ods", zip({ mimetype: "x", "META-INF/manifest.xml": "<m/>" }), /OpenDocument/],
    ["a workbook without sheets", book({ sheets: {} }), /没有工作表/],
    ["a workbook whose sheet is missing", withoutSheet(), /损坏/],
    ["a sheet cut short", sheetBook('<sheetData><row r="1"><c r="A1"><v>1</v></c>'), /损坏/],
    ["a sheet with a document type", sheetBook("", { more: entityBomb() }), /损坏/],
    [
      "a text that is not there",
      sheetBook('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'),
      /损坏/,
    ],
    [
      "a row out of the world",
      sheetBook('<sheetData><row r="99999999"><c r="A1"/></row></sheetData>'),
      /损坏/,
    ],
    ["an encrypted .xlsx", ole({ EncryptionInfo: text("x"), EncryptedPackage: text("x") }), /打开密码/],
    ["an encrypted .xls", ole({ Workbook: biff(BOF, [0x2f, 1, 0, 1, 0, 1, 0], [0x0a]) }), /打开密码/],
    ["a truncated .xls", xls().slice(0, 1200), /损坏/],
    ["an .xls with its records cut", ole({ Workbook: biff(BOF, [0x0a], BOF).slice(0, -3) }), /损坏/],
    ["an .xls whose sheet never ends", ole({ Workbook: biff(BOF, [0x0a], BOF) }), /损坏/],
    [
      "an .xls whose sheet is elsewhere",
      ole({ Workbook: biff(BOF, [0x85, 99, 0, 0, 0, 0, 0, 1, 0, 65], [0x0a]) }),
      /损坏/,
    ],
    ["an .xls of zeros", ole({ Workbook: new Uint8Array(600) }), /损坏/],
    ["an OLE header alone", xls().slice(0, 8), /损坏/],
    ["a .doc", ole({ WordDocument: text("x") }), /Word 文档/],
    ["an OLE file of another kind", ole({ Contents: text("x") }), /没有工作簿/],
    ["Excel 95", xls("biff5"), /Excel 95/],
    ["Excel 2", xls("biff2"), /Excel 95/],
  ];

  test.each(cases)("%s", (_, bytes, cause) => {
    const message = problemOf(bytes);
    expect(message).toMatch(/^清河局\.xlsx：[^。\n]+。$/);
    expect(message).toMatch(cause);
  });
});

describe("zip bombs", () => {
  test("a part that unpacks to more than it says", () => {
    expect(problemOf(claiming(1000, new Uint8Array(30 * 2 ** 20)))).toMatch(/损坏/);
  });

  test("a part larger than any sheet", () => {
    expect(problemOf(claiming(257 * 2 ** 20))).toMatch(/解压后过大/);
  });

  test("a part that claims what its bytes cannot hold is not even given room", () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(problemOf(claiming(255 * 2 ** 20))).toMatch(/损坏/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 2 ** 20);
  });

  test("many sheets that are one part over and over", () => {
    const parts = bookParts({ sheets: { 表: "<sheetData/>" } });
    const many = Array.from({ length: 10 }, (_, index) => index);
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
      /<sheet .*\/>/,
      many.map((index) => `<sheet name="s${index}" r:id="rId1"/>`).join(""),
    );
    parts["xl/worksheets/sheet1.xml"] = text(`<worksheet>${" ".repeat(60 * 2 ** 20)}</worksheet>`);
    expect(problemOf(zip(parts))).toMatch(/解压后过大/);
  });
});

test("marking needs an .xlsx", () => {
  const mark = (bytes: Uint8Array) => () => markWorkbook(bytes, []);
  expect(mark(xls())).toThrow(
    new HostError("无法标出：只有 .xlsx 文件能标出，.xls 请先用 Excel 或 WPS 另存为 .xlsx。"),
  );
  expect(mark(new Uint8Array(0))).toThrow(HostError);
  expect(mark(xlsx.slice(0, 5000))).toThrow(HostError);
});

// Helpers

function problemOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes, "清河局.xlsx");
  } catch (error) {
    expect(error).toBeInstanceOf(HostError);
    return (error as HostError).message;
  }
  throw new Error("it was read");
}

/** A book whose parts all claim to unpack to this many bytes. */
function claiming(size: number, sheet: Uint8Array = text("<worksheet/>")): Uint8Array {
  const bytes = sheetBook("", { more: { "xl/worksheets/sheet1.xml": sheet } });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && nameAt(bytes, at).includes("sheet1")) {
      view.setUint32(at + 24, size, true);
    }
  }
  return bytes;
}

function nameAt(bytes: Uint8Array, entry: number): string {
  return new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + bytes[entry + 28]!));
}

/** One bit of the largest part turned. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const middle = Math.floor(copy.length / 2);
  copy[middle] = copy[middle]! ^ 0x10;
  return copy;
}

function withoutSheet(): Uint8Array {
  const parts = bookParts({ sheets: { 表: "<sheetData/>" } });
  delete parts["xl/worksheets/sheet1.xml"];
  return zip(parts);
}

function binaryTypes(): Record<string, string> {
  const parts = bookParts({ sheets: {} });
  return {
    "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    ),
  };
}

function entityBomb(): Record<string, string> {
  return {
    "xl/worksheets/sheet1.xml":
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>',
  };
}
