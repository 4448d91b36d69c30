import { read, type CellObject } from "@e965/xlsx";
import { strFromU8, unzipSync, Zip, ZipDeflate, strToU8 } from "fflate";
import { HostError, type Mark } from "../../../hosts/host";
import { markWorkbook } from "../../../hosts/file/xlsx/mark";
import { readWorkbook } from "../../../hosts/file/read";
import { XmlCursor } from "../../../hosts/file/package/xml";
import { readZip } from "../../../hosts/file/package/zip";
import { MARK_FILL } from "../../../hosts/mark-looks";
import { SAMPLES, sampleBytes } from "../../../samples/load";
import { book, bookParts, MAIN, rels, sheetBook, zip, type Parts } from "./packages";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

describe("the samples", () => {
  test.each(SAMPLES)("%s: marks go in, everything else stays", (name) => {
    const bytes = sampleBytes(name);
    const { sheets } = readWorkbook(bytes, name);
    const [first, second] = sheets;
    const marks: Mark[] = [
      { sheet: first!.name, address: "C7", kind: "error", message: "合计应为 1 < 2 & “3”" },
      { sheet: first!.name, address: "F99", kind: "warning", message: "提醒" },
      { sheet: second!.name, address: "E9", kind: "rounding", message: "尾差" },
    ];

    const marked = markWorkbook(bytes, marks);

    expect(readWorkbook(marked, name).sheets).toEqual(sheets);
    expect(changedParts(bytes, marked)).toEqual([
      "[Content_Types].xml",
      ...RECORD,
      "xl/_rels/workbook.xml.rels",
      "xl/comments1.xml",
      "xl/comments2.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/drawings/vmlDrawing2.vml",
      "xl/styles.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(shown(marked, first!.name, "C7")).toEqual({
      fill: MARK_FILL.error,
      comment: "勾稽·错误：合计应为 1 < 2 & “3”",
    });
    expect(shown(marked, first!.name, "F99").fill).toBe(MARK_FILL.warning);
    expect(shown(marked, second!.name, "E9").fill).toBe(MARK_FILL.rounding);
    everyPartIsSound(marked);
  });

  test("the new parts are declared, the drawings by their extension", () => {
    const bytes = sampleBytes("henan-2022");
    const types = partOf(
      markWorkbook(bytes, [mark("公开01表", "A1"), mark("公开02表", "A1")]),
      "[Content_Types].xml",
    );
    const before = partOf(bytes, "[Content_Types].xml");
    const comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    expect(types).toBe(
      before.replace(
        "</Types>",
        `<Override PartName="/xl/comments1.xml" ContentType="${comments}"/>` +
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
          `<Override PartName="/xl/comments2.xml" ContentType="${comments}"/>` +
          '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      ),
    );
  });

  test("without marks the copy holds the same parts, packed as they were", () => {
    const bytes = sampleBytes("henan-2022");
    expect(changedParts(bytes, markWorkbook(bytes, []))).toEqual([]);
  });

  test("the same marks make the same bytes", () => {
    const bytes = sampleBytes("henan-2022");
    const marks = [mark("公开01表", "C7")];
    expect(markWorkbook(bytes, marks)).toEqual(markWorkbook(bytes, marks));
  });
});

describe("cells", () => {
  const RULE = (kind: string, areas: string, look = 0, rank = 1): string =>
    `<conditionalFormatting sqref="${areas}"><cfRule type="expression" dxfId="${look}" priority="${rank}">` +
    `<formula>N(&quot;勾稽标出：${kind}&quot;)=0</formula></cfRule></conditionalFormatting>`;

  test("a mark lies over the cell: its style, and cells that are left out, stay as they are", () => {
    const data =
      '<sheetData><row r="1"><c r="A1" s="1"><v>1.5</v></c></row><row r="4" s="1" customFormat="1"/></sheetData>';
    const marked = markWorkbook(sheetBook(data), [mark("表", "A1"), mark("表", "D4"), mark("表", "A9")]);
    expect(partOf(marked, SHEET)).toContain(`${data}${RULE("错误", "A1 D4 A9")}<legacyDrawing `);
    const styles = partOf(marked, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain(
      '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFF4A6A6"/><bgColor rgb="FFF4A6A6"/></patternFill></fill></dxf></dxfs></styleSheet>',
    );
  });

  test("it comes before every conditional format of others, old and new, whose order stays", () => {
    const theirs = (rank: (own: number) => number): string =>
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="${rank(2)}" stopIfTrue="1"><formula>1</formula></cfRule></conditionalFormatting>` +
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst><ext uri="x"><x14:conditionalFormattings>' +
      `<x14:cfRule type="dataBar" priority="${rank(1)}"/></x14:conditionalFormattings></ext></extLst>`;
    const bytes = sheetBook(`<sheetData/>${theirs((own) => own)}`);
    const marks: Mark[] = [
      mark("表", "A1"),
      { sheet: "表", address: "B2", kind: "warning", message: "提醒" },
    ];
    const sheet = partOf(markWorkbook(bytes, marks), SHEET);
    expect(sheet.replace(/<legacyDrawing [^>]*>/, "")).toContain(
      `<sheetData/>${RULE("错误", "A1")}${RULE("提醒", "B2", 1, 2)}${theirs((own) => own + 2)}`,
    );
  });

  test("a thousand cells of one kind are a few elements", () => {
    const cells = Array.from({ length: 1001 }, (_, row) => mark("表", `A${row + 1}`));
    const sheet = partOf(markWorkbook(sheetBook("<sheetData/>"), cells), SHEET);
    expect(sheet.match(/priority="\d+"/g)).toEqual(['priority="1"', 'priority="2"', 'priority="3"']);
  });

  test("a merged range is marked whole, with its words at the first cell", () => {
    const bytes = sheetBook(
      '<sheetData><row r="1"><c r="A1"/><c r="B1"/></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    );
    const marked = markWorkbook(bytes, [mark("表", "B2")]);
    expect(partOf(marked, SHEET)).toContain('sqref="A1:B2"');
    expect(partOf(marked, "xl/comments1.xml")).toContain('ref="A1"');
  });

  test("marked twice: the graver look, both texts", () => {
    const bytes = sheetBook("<sheetData/>");
    const marked = markWorkbook(bytes, [
      { sheet: "表", address: "A1", kind: "rounding", message: "一" },
      { sheet: "表", address: "$a$1", kind: "error", message: "二" },
    ]);
    expect(shown(marked, "表", "A1")).toEqual({ fill: MARK_FILL.error, comment: "勾稽·错误：一\n二" });
  });
});

describe("as different programs write it", () => {
  test("prefixes and single quotes", () => {
    const sheet = `<x:worksheet xmlns:x='${MAIN}'><x:sheetData><x:row r='1' spans='1:1'><x:c r='A1' s='1' t='n'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const styles =
      `<x:styleSheet xmlns:x='${MAIN}'><x:fills count='2'><x:fill><x:patternFill/></x:fill><x:fill/></x:fills>` +
      "<x:cellXfs count='2'><x:xf numFmtId='0'/><x:xf numFmtId='4' fillId='1'/></x:cellXfs></x:styleSheet>";

    const marked = markWorkbook(sheetBook(sheet, { styles }), [mark("表", "A1"), mark("表", "C1")]);

    expect(partOf(marked, SHEET)).toBe(
      sheet.replace("</x:worksheet>", "") +
        '<x:conditionalFormatting sqref="A1 C1"><x:cfRule type="expression" dxfId="0" priority="1"><x:formula>N(&quot;勾稽标出：错误&quot;)=0</x:formula></x:cfRule></x:conditionalFormatting>' +
        `<x:legacyDrawing xmlns:r="${OFFICE}" r:id="rId2"/></x:worksheet>`,
    );
    expect(partOf(marked, "xl/styles.xml")).toContain('<x:dxfs count="1"><x:dxf><x:fill>');
    expect(shown(marked, "表", "C1").fill).toBe(MARK_FILL.error);
    everyPartIsSound(marked);
  });

  test("the strict dialect", () => {
    const parts = bookParts({ sheets: { 表: "<sheetData/>" } });
    for (const [name, content] of Object.entries(parts)) {
      parts[name] = String(content)
        .split(OFFICE)
        .join("http://purl.oclc.org/ooxml/officeDocument/relationships")
        .split(MAIN)
        .join("http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
    const marked = markWorkbook(zip(parts), [mark("表", "A1")]);
    expect(partOf(marked, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
    );
    expect(partOf(marked, "xl/comments1.xml")).toContain("http://purl.oclc.org/ooxml/spreadsheetml/main");
  });

  test("a workbook without styles", () => {
    const marked = markWorkbook(sheetBook("<sheetData/>", { styles: null }), [mark("表", "A1")]);
    expect(shown(marked, "表", "A1").fill).toBe(MARK_FILL.error);
    everyPartIsSound(marked);
  });

  test.each([
    ["no lists at all", ""],
    ["empty lists", '<fills count="0"/><borders count="0"/><cellXfs count="0"/><cellStyles/>'],
    ["no fills", '<fonts/><borders count="0"/><cellXfs count="1"><xf/></cellXfs><dxfs/>'],
  ])("styles with %s", (_, lists) => {
    const styles = `<styleSheet xmlns="${MAIN}">${lists}</styleSheet>`;
    const marked = markWorkbook(
      sheetBook('<sheetData><row r="1"><c r="A1" s="77"/></row></sheetData>', { styles }),
      [mark("表", "A1")],
    );
    const xml = partOf(marked, "xl/styles.xml");
    expect(xml).toMatch(/<dxfs(?: count="1")?>.*<\/dxfs>/s);
    expect(shown(marked, "表", "A1").fill).toBe(MARK_FILL.error);
    everyPartIsSound(marked);
  });

  test("the reference to the boxes goes where the format wants it", () => {
    const tail = '<tableParts count="0"/><extLst><ext uri="x"/></extLst>';
    const bytes = sheetBook(
      `<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><drawing r:id="rId7"/>${tail}`,
    );
    expect(partOf(markWorkbook(bytes, [mark("表", "A1")]), SHEET)).toContain(
      `<drawing r:id="rId7"/><legacyDrawing xmlns:r="${OFFICE}" r:id="rId2"/>${tail}`,
    );
  });

  test("a zip written as a stream, sizes after the data", () => {
    const parts = bookParts({ sheets: { 表: "<sheetData/>" }, more: { "xl/media/图.png": "png" } });
    const bytes = streamed(parts);
    const marked = markWorkbook(bytes, [mark("表", "A1")]);
    expect(changedParts(bytes, marked)).not.toContain("xl/media/图.png");
    expect(unzipSync(marked)["xl/media/图.png"]).toEqual(strToU8("png"));
    everyPartIsSound(marked);
  });

  test("UTF-16 sheets stay UTF-16", () => {
    const xml = `\uFEFF<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const utf16 = new Uint8Array(new Uint16Array([...xml].map((letter) => letter.charCodeAt(0))).buffer);
    const bytes = sheetBook("", { more: { "xl/worksheets/sheet1.xml": utf16 } });
    const marked = unzipSync(markWorkbook(bytes, [mark("表", "A1")]))["xl/worksheets/sheet1.xml"]!;
    expect([marked[0], marked[1]]).toEqual([0xff, 0xfe]);
    expect(new TextDecoder("utf-16le").decode(marked)).toContain('sqref="A1"');
  });
});

describe("a sheet that has comments", () => {
  const VML =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1030" type="#_x0000_t202"><br>\u0080</v:shape></xml>';
  const COMMENTS =
    `<comments xmlns="${MAIN}"><authors><author>张</author></authors><commentList>` +
    '<comment ref="A1" authorId="0"><text><t>旧一</t></text></comment>' +
    '<comment ref="B1" authorId="0"><text><r><t>旧二</t></r><phoneticPr fontId="0"/></text></comment>' +
    '<comment ref="C1" authorId="0"><text/></comment></commentList></comments>';

  function commented(withBoxes: boolean): Uint8Array {
    const parts = bookParts({
      sheets: { 表: `<sheetData/>${withBoxes ? '<legacyDrawing r:id="rId5"/>' : ""}` },
      more: {
        "xl/worksheets/_rels/sheet1.xml.rels": rels(
          ["rId2", "comments", "/xl/comments/comment1.xml"],
          ...(withBoxes ? ([["rId5", "vmlDrawing", "../drawings/legacy.vml"]] as const) : []),
        ),
        "xl/comments/comment1.xml": COMMENTS,
        ...(withBoxes && { "xl/drawings/legacy.vml": VML }),
      },
    });
    return zip(parts);
  }

  test("they stay, and ours are added to the same parts", () => {
    const bytes = commented(true);
    const marks = ["A1", "B1", "C1", "D1"].map((address) => mark("表", address));

    const marked = markWorkbook(bytes, marks);

    expect(changedParts(bytes, marked)).toEqual([
      "[Content_Types].xml",
      ...RECORD,
      "xl/_rels/workbook.xml.rels",
      "xl/comments/comment1.xml",
      "xl/drawings/legacy.vml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const ours = "勾稽·错误：差";
    expect(shown(marked, "表", "A1").comment).toBe(`旧一\n${ours}`);
    expect(shown(marked, "表", "B1").comment).toBe(`旧二\n${ours}`);
    expect(shown(marked, "表", "C1").comment).toBe(ours);
    expect(shown(marked, "表", "D1").comment).toBe(ours);
    const comments = partOf(marked, "xl/comments/comment1.xml");
    expect(comments).toContain("<author>张</author><author>勾稽</author>");
    expect(comments).toMatch(/<\/r><phoneticPr/);
    const vml = partOf(marked, "xl/drawings/legacy.vml");
    expect(vml.startsWith(VML.slice(0, -6))).toBe(true);
    expect(vml.match(/<v:shape /g)).toHaveLength(2);
    expect(vml).toContain('id="_x0000_s1031"');
    expect(vml).toContain("<x:Row>0</x:Row><x:Column>3</x:Column>");
  });

  test("bytes of the old drawing that are no UTF-8 stay as they are", () => {
    const parts = unzipSync(commented(true));
    parts["xl/drawings/legacy.vml"] = Uint8Array.from([
      ...strToU8("<xml>"),
      0xc4,
      0xe3,
      0xff,
      ...strToU8("</xml>"),
    ]);
    const marked = unzipSync(markWorkbook(zip(parts), [mark("表", "D1")]))["xl/drawings/legacy.vml"]!;
    expect([...marked.subarray(5, 8)]).toEqual([0xc4, 0xe3, 0xff]);
  });

  test("comments without boxes get theirs with ours", () => {
    const marked = markWorkbook(commented(false), [mark("表", "D1")]);
    expect(partOf(marked, "xl/drawings/vmlDrawing1.vml").match(/<v:shape /g)).toHaveLength(4);
  });

  test("marking a marked copy puts the new marks in place of the old ones", () => {
    const bytes = commented(true);
    const once = markWorkbook(bytes, [mark("表", "D1"), mark("表", "E1")]);
    const again = [mark("表", "E1"), mark("表", "F1")];
    expect(unzipSync(markWorkbook(once, again))).toEqual(unzipSync(markWorkbook(bytes, again)));
  });
});

describe("what cannot be marked", () => {
  test("a sheet that is not there", () => {
    expect(() => markWorkbook(book({ sheets: { 甲: "<sheetData/>" } }), [mark("乙", "A1")])).toThrow(
      new HostError("无法标出：工作簿里没有名为“乙”的工作表。"),
    );
  });

  test("an address that is none", () => {
    expect(() => markWorkbook(book({ sheets: { 甲: "<sheetData/>" } }), [mark("甲", "A1:B2")])).toThrow(
      HostError,
    );
  });
});

// Helpers

const SHEET = "xl/worksheets/sheet1.xml";
/** The parts that say what was there before. */
const RECORD = ["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"];

function mark(sheet: string, address: string): Mark {
  return { sheet, address, kind: "error", message: "差" };
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** Parts that were added, lost, or are not packed byte for byte as they were. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const packed = (bytes: Uint8Array) => new Map(readZip(bytes).map((entry) => [entry.name, entry]));
  const [old, fresh] = [packed(before), packed(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((name) => {
      const [a, b] = [old.get(name), fresh.get(name)];
      if (!a || !b) return true;
      return a.stamp !== b.stamp || a.external !== b.external || Buffer.compare(a.packed, b.packed) !== 0;
    })
    .sort();
}

/** What is seen at a cell: the look of the conditional format over it, and another reader's comment. */
function shown(bytes: Uint8Array, sheet: string, address: string): { fill: string; comment: string } {
  const workbook = read(bytes, { cellStyles: true, cellHTML: false });
  const number = workbook.SheetNames.indexOf(sheet) + 1;
  const look = new RegExp(`sqref="[^"]*\\b${address}\\b[^"]*"><[^>]*dxfId="(\\d+)"`).exec(
    partOf(bytes, `xl/worksheets/sheet${number}.xml`),
  );
  const looks = partOf(bytes, "xl/styles.xml").match(/<(?:x:)?dxf>.*?<\/(?:x:)?dxf>/gs) ?? [];
  const cell = workbook.Sheets[sheet]![address] as CellObject | undefined;
  return {
    fill: `#${/bgColor rgb="FF(\w+)"/.exec(looks[Number(look?.[1])] ?? "")?.[1] ?? ""}`,
    comment: (cell?.c ?? []).map(({ t }) => t).join(""),
  };
}

function everyPartIsSound(bytes: Uint8Array, except: readonly string[] = []): void {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(name) || except.includes(name)) continue;
    const cursor = new XmlCursor(strFromU8(content));
    while (cursor.next());
  }
}

function streamed(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const entry = new ZipDeflate(name);
    archive.add(entry);
    entry.push(typeof content === "string" ? strToU8(content) : content, true);
  }
  archive.end();
  return Uint8Array.from(Buffer.concat(chunks));
}
