/** Files that somebody made to do harm: for the tests, and for the bench of what they take. */
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { readZip, writeZip } from "../../hosts/file/package/zip";
import { bookParts, zip } from "../hosts/file/packages";
import { word } from "../hosts/file/words";
import { sampleBytes } from "../../samples/load";
import { keepInXlsx } from "./keep";

const sheet = (xml: string, more = {}): Uint8Array => zip(bookParts({ sheets: { 表: xml }, more }));
const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${"bcdefghij"[at]!} "${`&${"abcdefghi"[at]!};`.repeat(10)}">`).join("")}]>`;
const DEEP = "<g>".repeat(300_000) + "</g>".repeat(300_000);
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook with parts of zeros. */
function bomb(names: readonly string[], megabytes: number, stated = megabytes * 1024 * 1024): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024)));
  const sheets = Object.fromEntries(names.map((_, at) => [`表${at}`, ""]));
  const entries = readZip(zip(bookParts({ sheets, strings: "<sst/>" })));
  return writeZip(
    entries.map((entry) =>
      names.includes(entry.name) ? { ...entry, packed, method: 8, size: stated } : entry,
    ),
  );
}

export const HOSTILE_WORKBOOKS: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ["a part that unpacks to 300 MB", () => bomb(["xl/sharedStrings.xml"], 300)],
  ["a part that unpacks to 100 MB and says 10 bytes", () => bomb(["xl/sharedStrings.xml"], 100, 10)],
  [
    "20 sheets of 30 MB",
    () =>
      bomb(
        Array.from({ length: 20 }, (_, at) => `xl/worksheets/sheet${at + 1}.xml`),
        30,
      ),
  ],
  [
    "30,000 entries",
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`x/${at}`, new Uint8Array(0)])), {
        level: 0,
      }),
  ],
  [
    "a zip in a zip in a zip",
    () => [1, 2, 3].reduce((inner) => zipSync({ "xl/workbook.xml": inner }), new Uint8Array(1_000_000)),
  ],
  [
    "entities that grow",
    () =>
      sheet("", {
        "xl/worksheets/sheet1.xml": `${ENTITIES}<worksheet>${rows(`<row>${inline("&j;")}</row>`)}</worksheet>`,
      }),
  ],
  [
    "an entity that is a file",
    () =>
      sheet("", {
        "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`,
      }),
  ],
  ["300,000 elements within each other", () => sheet(rows(`<row r="1">${DEEP}</row>`))],
  [
    "a text at the last cell of all",
    () => sheet(rows(`<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>`)),
  ],
  [
    "numbers at both ends of the sheet",
    () =>
      sheet(
        rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      ),
  ],
  [
    "20,000 merged areas of the whole sheet",
    () => sheet(`${rows("")}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`),
  ],
  [
    "an array formula over the whole sheet",
    () => sheet(rows('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>')),
  ],
  [
    "20,000 shared formulas on one",
    () =>
      sheet(
        rows(
          Array.from(
            { length: 400 },
            (_, row) =>
              `<row>${Array.from({ length: 50 }, () => '<c><f t="shared" si="0"/><v>1</v></c>').join("")}</row>${row === 0 ? '<row><c><f t="shared" si="0" ref="A1:XFD9">A1+B1</f><v>1</v></c></row>' : ""}`,
          ).join(""),
        ),
      ),
  ],
  [
    "a million characters in one cell",
    () => sheet(rows(`<row>${inline("收入支出决算总表".repeat(125_000))}</row>`)),
  ],
  [
    "names of prototypes as texts and sheets",
    () =>
      zip(
        bookParts({
          sheets: {
            __proto__1: rows(
              `<row>${["__proto__", "constructor", "toString", "hasOwnProperty"].map(inline).join("")}</row>`,
            ),
          },
          more: { __proto__: "<x/>", "constructor/prototype": "<x/>" },
        }),
      ),
  ],
  [
    "a sheet outside of the package",
    () =>
      sheet("", {
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>`,
      }),
  ],
  [
    "a sheet on the network",
    () =>
      sheet("", {
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://127.0.0.1:1/x" TargetMode="External"/></Relationships>`,
      }),
  ],
  [
    "a format code without end",
    () =>
      zip(
        bookParts({
          sheets: { 表: rows('<row><c s="1"><v>5</v></c></row>') },
          styles: `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${"0".repeat(100_000)}[;\\"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
        }),
      ),
  ],
  [
    "memories that grow",
    () =>
      keepInXlsx(
        sampleBytes("jiangxi-2023"),
        `<gouji xmlns="urn:gouji:memory" name="prior" encoding="zlib">${"A".repeat(800_000)}</gouji>`,
      ),
  ],
  [
    "memories that reach for the prototype",
    () =>
      keepInXlsx(
        sampleBytes("jiangxi-2023"),
        '<gouji xmlns="urn:gouji:memory" name="inputs">{"__proto__":{"polluted":1},"values":{"__proto__":{"polluted":1}}}</gouji>',
      ),
  ],
];

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export const HOSTILE_TEXTS: readonly (readonly [name: string, file: string, make: () => Uint8Array])[] = [
  ["200,000 paragraphs", "a.docx", () => word(paragraph("收入总计987.70万元。").repeat(200_000))],
  ["300,000 elements within each other", "a.docx", () => word(DEEP)],
  [
    "tables within tables",
    "a.docx",
    () => word("<w:tbl><w:tr><w:tc>".repeat(5000) + paragraph("1") + "</w:tc></w:tr></w:tbl>".repeat(5000)),
  ],
  ["entities that grow", "a.docx", () => word("", { document: `${ENTITIES}<w:document>&j;</w:document>` })],
  ["a line of a million figures", "a.txt", () => strToU8("增加1.00万元，增长2.00%，其中：".repeat(50_000))],
  ["half a million open brackets", "a.txt", () => strToU8("（".repeat(500_000))],
  ["2,000 open brackets, and no end of a line", "a.txt", () => strToU8("（".repeat(2_000))],
  ["700 sentences that say the same", "a.txt", () => strToU8("收入总计987.70万元。\n".repeat(700))],
  ["a figure of 200,000 digits", "a.txt", () => strToU8(`收入总计${"9".repeat(200_000)}.00万元。`)],
  ["escapes and reversals", "a.txt", () => strToU8("\u001b]0;x\u0007收入\u202e总计987.70万元\u2066。\u0000")],
];
